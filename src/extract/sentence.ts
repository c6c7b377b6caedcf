import type { Token } from "../lexicon/token.ts";
import { isAbbreviation, tokenise } from "../lexicon/token.ts";
import type { Block, Report } from "../model/report.ts";

/** One sentence of a report: its tokens, and where it stands. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly block: Block;
  /** Number of the block in the report. */
  readonly paragraph: number;
  /** Number of the sentence in its block. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

const STOP = /^[.!?؟]$/;
const CLOSING = /^["”’')\]»]$/;

function endsSentence(tokens: readonly Token[], at: number, abbreviations: ReadonlySet<string>): boolean {
  const token = tokens[at];
  if (token?.kind !== "mark" || !STOP.test(token.text)) return false;
  const before = tokens[at - 1];
  let next = at + 1;
  while (next < tokens.length && CLOSING.test(tokens[next]?.text ?? "") && tokens[next]?.spaced === false) next++;
  const after = tokens[next];
  if (after === undefined) return true;
  if (!after.spaced) return false;
  if (token.text !== ".") return true;
  if (before !== undefined && (isAbbreviation(before.text, abbreviations) || /^\p{Lu}$/u.test(before.text)))
    return false;
  return after.capital || after.kind === "number" || /^["“‘'([«]$/.test(after.text) || !/^\p{Ll}/u.test(after.text);
}

/** Splits a report's blocks into sentences; abbreviations of the language end none. */
export function splitSentences(report: Report, abbreviations: ReadonlySet<string>): Sentence[] {
  const sentences: Sentence[] = [];
  report.blocks.forEach((block, paragraph) => {
    const tokens = tokenise(report.text.slice(block.start, block.end), block.start);
    let from = 0;
    let position = 0;
    const close = (to: number): void => {
      const piece = tokens.slice(from, to);
      const first = piece[0];
      const last = piece[piece.length - 1];
      if (first !== undefined && last !== undefined)
        sentences.push({ tokens: piece, block, paragraph, position: position++, start: first.start, end: last.end });
      from = to;
    };
    for (let at = 0; at < tokens.length; at++) {
      if (!endsSentence(tokens, at, abbreviations)) continue;
      let to = at + 1;
      while (CLOSING.test(tokens[to]?.text ?? "") && tokens[to]?.spaced === false) to++;
      close(to);
    }
    close(tokens.length);
  });
  return sentences;
}
