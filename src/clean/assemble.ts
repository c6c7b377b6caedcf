import type { Block, OffsetMap } from "../model/report.ts";
import { kindOf } from "./blocks.ts";
import type { Draft } from "./draft.ts";
import type { MarkedLine } from "./marking.ts";
import { mapOffsets } from "./offsets.ts";

/** The cleaned text with its blocks and the way back to the original. */
export interface Assembled {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly offsets: OffsetMap;
}

/** Joins the lines that stay, in their order, by one line break each, and says what block each is. */
export function assemble(draft: Draft, marks: readonly MarkedLine[], title: string | null): Assembled {
  const kept = draft.lines.filter((_, i) => marks[i]?.reason === null);
  const prose = marks.filter((line) => line.reason === null).map((line) => line.prose);
  const firstProse = prose.indexOf(true);
  const blocks: Block[] = [];
  let start = 0;
  for (const [index, line] of kept.entries()) {
    const afterProse = firstProse >= 0 && index > firstProse;
    const betweenProse = prose[index - 1] === true && prose[index + 1] === true;
    const end = start + line.text.length;
    blocks.push({ start, end, kind: kindOf(line, { index, afterProse, betweenProse, title }) });
    start = end + 1;
  }
  return { text: kept.map((line) => line.text).join("\n"), blocks, offsets: mapOffsets(draft, kept) };
}
