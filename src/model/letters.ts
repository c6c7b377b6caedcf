/** What a UTF-16 unit is part of; kinds are added up to sets. */
export const LETTER = 1;
export const MARK = 2;
export const NUMBER = 4;
const OTHER = 8;

/** Whether a unit is a letter of the English alphabet. */
export function isAsciiLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

const PROPERTIES = [
  [LETTER, /^\p{L}$/u],
  [MARK, /^\p{M}$/u],
  [NUMBER, /^\p{N}$/u],
] as const;

const look = (character: string): number => PROPERTIES.find(([, pattern]) => pattern.test(character))?.[0] ?? OTHER;

/** By unit; 0 where nobody asked yet. */
const known = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const kind = known[unit] ?? 0;
  if (kind !== 0) return kind;
  const found = look(String.fromCharCode(unit));
  known[unit] = found;
  return found;
}

const leads = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** The kind of the character that begins at a unit. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return leads(unit) ? look(String.fromCodePoint(text.codePointAt(at) ?? unit)) : kindOf(unit);
}

const unitsAt = (text: string, at: number): number =>
  leads(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;

/** The longest runs of characters of some kinds, in order: `runsOf("don't 5", LETTER)` is `don`, `t`. */
export function runsOf(text: string, kinds: number): string[] {
  const runs: string[] = [];
  let from = -1;
  for (let at = 0; at < text.length; at += unitsAt(text, at)) {
    if ((kindAt(text, at) & kinds) !== 0) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      runs.push(text.slice(from, at));
      from = -1;
    }
  }
  if (from >= 0) runs.push(text.slice(from));
  return runs;
}

/** How many runs of characters of some kinds a text has where the characters of `within` do not end one. */
export function countRuns(text: string, kinds: number, within: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += unitsAt(text, at)) {
    if ((kindAt(text, at) & kinds) === 0) inside &&= within.includes(text.charAt(at));
    else if (!inside) {
      inside = true;
      count++;
    }
  }
  return count;
}
