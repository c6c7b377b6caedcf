import type { BlockKind, RemovalReason } from "../model/report.ts";
import { countWords, endsAsSentence, isProse } from "./words.ts";

/** A line under judgement: its text with what the passes need to know, and whether and why it goes. */
export interface MarkedLine {
  readonly text: string;
  /** Lower case, typographic quotes plain: what wordings are tested on. Only the first 400 units. */
  readonly plain: string;
  readonly words: number;
  readonly prose: boolean;
  /** What the markup says it is; null in plain text. */
  readonly kind: BlockKind | null;
  reason: RemovalReason | null;
}

/** Furniture wordings stand at a line's start or in short lines: longer lines are not searched to their end. */
const TESTED_UNITS = 400;

/** Prepares lines for the passes that mark furniture and repetitions. */
export function markable(lines: readonly { readonly text: string; readonly kind: BlockKind | null }[]): MarkedLine[] {
  return lines.map(({ text, kind }, i) => {
    const words = countWords(text);
    return {
      text,
      kind,
      plain: text
        .slice(0, TESTED_UNITS)
        .toLowerCase()
        .replace(/[‘’ʼ]/g, "'")
        .replace(/[“”«»]/g, '"'),
      words,
      prose: isProse(text, words) && (i > 0 || endsAsSentence(text)), // a long title is no prose
      reason: null,
    };
  });
}
