/** Declarations of a style attribute or rule: property → value, both in lower case. */
export type Declarations = ReadonlyMap<string, string>;

const LIMIT_UNITS = 5000;

/** Reads `color: white; display: none` into its declarations; what is no declaration is skipped. */
export function readDeclarations(style: string): Declarations {
  const found = new Map<string, string>();
  for (const part of style.slice(0, LIMIT_UNITS).toLowerCase().split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0)
      found.set(
        part.slice(0, colon).trim(),
        part
          .slice(colon + 1)
          .replace("!important", "")
          .trim(),
      );
  }
  return found;
}

const ZERO = /^0(?:\.0+)?(?:px|em|rem|pt|%|vw|vh)?$/;
const FAR_AWAY = /^-\d{3,}/;

function says(style: Declarations, property: string, value: RegExp): boolean {
  return value.test(style.get(property) ?? "");
}

/** Whether declarations switch an element off, as scripts do with what they show later. */
export function isSwitchedOff(style: Declarations): boolean {
  return (
    says(style, "display", /^none/) || says(style, "visibility", /^(?:hidden|collapse)/) || says(style, "opacity", ZERO)
  );
}

/** Whether declarations make an element invisible whatever its background: switched off, see-through, of no size, far off the page. */
export function isInvisible(style: Declarations): boolean {
  if (isSwitchedOff(style) || says(style, "color", /^transparent/)) return true;
  if (says(style, "font-size", ZERO) || says(style, "text-indent", FAR_AWAY)) return true;
  const isPlaced = says(style, "position", /^(?:absolute|fixed)/);
  if (isPlaced && (says(style, "left", FAR_AWAY) || says(style, "top", FAR_AWAY))) return true;
  if (!says(style, "overflow", /^hidden/)) return false;
  return (
    says(style, "height", /^[01](?:px)?$/) || says(style, "max-height", ZERO) || says(style, "width", /^[01](?:px)?$/)
  );
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["white", "ffffff"],
  ["black", "000000"],
  ["snow", "fffafa"],
  ["ivory", "fffff0"],
  ["ghostwhite", "f8f8ff"],
  ["whitesmoke", "f5f5f5"],
]);

/** A colour as its three bytes; null for one that is not said in full (`inherit`, a gradient, a picture). */
export function colourOf(value: string | undefined): readonly [number, number, number] | null {
  if (value === undefined) return null;
  const hex = NAMED.get(value) ?? /^#([0-9a-f]{3}|[0-9a-f]{6})\b/.exec(value)?.[1];
  if (hex !== undefined) {
    const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex;
    return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as [number, number, number];
  }
  const [, red, green, blue] = /^rgba?\(\s?(\d{1,3})[\s,]{1,3}(\d{1,3})[\s,]{1,3}(\d{1,3})/.exec(value) ?? [];
  return red === undefined ? null : [Number(red), Number(green), Number(blue)];
}

/** Colours this close, in each of the three bytes, cannot be told apart by a reader. */
const CLOSE = 12;

/** Whether text in one colour cannot be read on the other. */
export function isSameColour(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => Math.abs(value - (b[i] ?? 0)) <= CLOSE);
}

const RULE = /([.#])([\w-]{1,80})\s{0,8}\{([^{}]{0,2000})\}/g;

/** The declarations that style sheets within the page give single classes and ids; rules inside `@media` and such are left out. */
export function readStyleSheets(sheets: readonly string[]): ReadonlyMap<string, Declarations> {
  const rules = new Map<string, Declarations>();
  for (const sheet of sheets) {
    const plain = withoutAtRules(sheet);
    for (const [, mark, name, body] of plain.matchAll(RULE)) {
      const style = readDeclarations(body ?? "");
      if (isInvisible(style)) rules.set(`${mark}${name}`, style);
    }
  }
  return rules;
}

function withoutAtRules(sheet: string): string {
  const parts: string[] = [];
  let depth = 0;
  let skipped = false;
  let from = 0;
  for (let i = 0; i < sheet.length; i++) {
    const unit = sheet[i];
    if (unit === "@" && depth === 0 && !skipped) {
      parts.push(sheet.slice(from, i));
      skipped = true;
    } else if (unit === "{") depth++;
    else if (unit === ";" && depth === 0 && skipped) {
      skipped = false;
      from = i + 1;
    } else if (unit === "}") {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && skipped) {
        skipped = false;
        from = i + 1;
      }
    }
  }
  if (!skipped) parts.push(sheet.slice(from));
  return parts.join("");
}
