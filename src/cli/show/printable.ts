/** How many combining marks on one letter are shown; more are left out and marked with an ellipsis. */
const MARKS_SHOWN = 8;

const TOO_MANY_MARKS = new RegExp(`(\\p{M}{${MARKS_SHOWN}})\\p{M}+`, "gu");
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Control characters; zero-width space and BOM; embeddings, overrides and isolates; tag characters. Joiners and marks of direction belong to scripts and stay. */
const UNSEEN = /[\p{Cc}\u200b\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Makes words of an input harmless on a terminal: line breaks become spaces, control and hidden characters are written out as `\u{1b}`. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(BREAKS, " ")
    .replace(UNSEEN, (unseen) => `\\u{${unseen.codePointAt(0)?.toString(16) ?? ""}}`)
    .replace(TOO_MANY_MARKS, "$1…");
}

/** Wraps words that have right-to-left letters in U+2068 … U+2069, so that they do not turn the line around; others stay as they are. */
export function isolate(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/** Words of an input, ready to stand in a line: harmless and isolated. */
export function said(text: string): string {
  return isolate(printable(text));
}
