import type { OffsetMap } from "../model/report.ts";
import type { Draft, DraftLine } from "./draft.ts";

/**
 * Builds the map from the cleaned text to the decoded original for lines joined by one line break. A line break's entry is the
 * unit after the line before it, as far as that does not pass the next line's first. Entries never decrease.
 */
export function mapOffsets(draft: Draft, kept: readonly DraftLine[]): OffsetMap {
  const total = kept.reduce((sum, line) => sum + line.text.length, Math.max(0, kept.length - 1));
  const at = new Uint32Array(total);
  let to = 0;
  for (const [i, line] of kept.entries()) {
    const first = draft.at[line.from] ?? 0;
    if (i > 0) at[to++] = Math.min((at[to - 2] ?? 0) + 1, first);
    at.set(draft.at.subarray(line.from, line.from + line.text.length), to);
    to += line.text.length;
  }
  return { at };
}

/** The stretch of the decoded original that a span of the cleaned text came from, `[start, end)` in its UTF-16 code units. */
export function originalSpan(offsets: OffsetMap, start: number, end: number): { start: number; end: number } {
  const from = offsets.at[start] ?? 0;
  return { start: from, end: end > start ? (offsets.at[end - 1] ?? from) + 1 : from };
}
