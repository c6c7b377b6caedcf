import {
  colourOf,
  type Declarations,
  isInvisible,
  isSameColour,
  isSwitchedOff,
  readDeclarations,
  readStyleSheets,
} from "./style.ts";
import { type HtmlElement, type HtmlTree, isElement } from "./tree.ts";

const WHITE: readonly number[] = [255, 255, 255];

/** Marked hidden by an attribute; `aria-hidden` is not: sighted readers see it. */
function byAttribute({ attributes }: HtmlElement): boolean {
  return attributes.hidden !== undefined && attributes.hidden !== "until-found";
}

function bySheet(element: HtmlElement, sheets: ReadonlyMap<string, Declarations>): boolean {
  if (sheets.size === 0) return false;
  const id = element.attributes.id;
  if (id !== undefined && sheets.has(`#${id}`)) return true;
  return (element.attributes.class ?? "").split(/\s+/, 40).some((name) => sheets.has(`.${name}`));
}

/** What stands behind text: the nearest colour said above it, white where none is; null where it is a picture or unknown. */
function background(element: HtmlElement): readonly number[] | null {
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) {
    const style = readDeclarations(at.attributes.style ?? "");
    const said = style.get("background-color") ?? style.get("background") ?? at.attributes.bgcolor;
    if (style.has("background-image")) return null;
    if (said !== undefined) return colourOf(said.toLowerCase());
  }
  return WHITE;
}

function isOnItsColour(element: HtmlElement, style: Declarations): boolean {
  const colour = colourOf(style.get("color") ?? element.attributes.color?.toLowerCase());
  if (colour === null || /^h[1-3]$/.test(element.tag)) return false;
  const behind = background(element);
  return behind !== null && isSameColour(colour, behind);
}

/** How an element is kept from the reader: in a way that a script undoes when it shows it, or in one that only deceives. */
type Hiding = "switched" | "disguised";

function hidingOf(element: HtmlElement, sheets: ReadonlyMap<string, Declarations>): Hiding | null {
  const given = element.attributes.style;
  const style = given === undefined ? null : readDeclarations(given);
  if (byAttribute(element) || (style !== null && isSwitchedOff(style)) || bySheet(element, sheets)) return "switched";
  if (style !== null && (isInvisible(style) || isOnItsColour(element, style))) return "disguised";
  return element.tag === "font" && isOnItsColour(element, new Map()) ? "disguised" : null;
}

/** Where more of the prose than this is switched off, a script of the page shows it: it is no hidden text. */
const MAX_SWITCHED_SHARE = 0.4;

/**
 * Marks what a reader of the page does not see: hidden by attribute, by its style or by a rule in the page, or in the colour of
 * what is behind it. Style sheets that the page loads from elsewhere are not known. Where most of the prose is only switched
 * off (`hidden`, `display: none`), as in galleries that a script opens, it stays; then the result is true. Needs the counts of `survey`.
 */
export function markHidden({ root, elements, styles }: HtmlTree): boolean {
  const sheets = readStyleSheets(styles);
  const switched: HtmlElement[] = [];
  for (const element of elements) {
    const hiding = hidingOf(element, sheets);
    if (hiding !== null) element.left = "hidden";
    if (hiding === "switched") switched.push(element);
  }
  const outermost = new Set(hiddenWithin(root));
  const prose = switched.reduce((sum, element) => sum + (outermost.has(element) ? element.proseChars : 0), 0);
  if (prose <= root.proseChars * MAX_SWITCHED_SHARE) return false;
  for (const element of switched) element.left = null;
  return true;
}

/** The outermost hidden elements within an element. */
export function hiddenWithin(element: HtmlElement): HtmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => (child.left === "hidden" ? [child] : hiddenWithin(child)));
}
