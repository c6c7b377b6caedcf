import { isSpace } from "./draft.ts";

/** A line of the decoded original without the white space at its ends; `[start, end)` in its units. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

function trimmed(original: string, from: number, to: number): SourceLine {
  let start = from;
  let end = to;
  while (start < end && isSpace(original.charCodeAt(start))) start++;
  while (end > start && isSpace(original.charCodeAt(end - 1))) end--;
  return { start, end, text: original.slice(start, end) };
}

/** Splits a text at every kind of line end; empty lines stay, as they tell paragraphs apart. */
export function sourceLines(original: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let from = 0;
  for (const match of original.matchAll(LINE_END)) {
    lines.push(trimmed(original, from, match.index));
    from = match.index + match[0].length;
  }
  lines.push(trimmed(original, from, original.length));
  return lines;
}
