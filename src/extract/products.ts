import { textOf } from "../lexicon/token.ts";
import type { Chunk } from "./chunk.ts";
import type { Finding } from "./finding.ts";

const BEFORE = 3;
const BEHIND = 7;

const drugOf = (chunk: Chunk): string | null =>
  chunk.item?.group === "drug" && chunk.item.item !== "unspecified-drug" && chunk.item.item !== "mixed"
    ? chunk.item.item
    : null;

/** "eight litres of raw chemical materials": what a precursor is called, behind its amount; null where the amount stands alone. */
function substanceOf({ sentence, at }: Finding): string | null {
  const chunk = sentence.chunks[at];
  if (chunk === undefined) return null;
  const tokens = sentence.sentence.tokens.slice(chunk.from, chunk.to);
  const of = tokens.findLastIndex(({ lower }) => chunk.words.of.has(lower));
  return of < 0 || of === tokens.length - 1 ? null : textOf(tokens.slice(of + 1));
}

/** Gives laboratories what they made: "a methamphetamine laboratory", "a factory that pressed captagon"; and precursors their name in the source's words. */
export function nameProducts(findings: readonly Finding[]): void {
  for (const finding of findings) {
    const substance = finding.keys.item === "precursor" ? substanceOf(finding) : null;
    if (substance !== null) finding.keys.substance = substance;
    if (finding.kind !== "laboratory") continue;
    const { chunks } = finding.sentence;
    const before = chunks.slice(Math.max(0, finding.at - BEFORE), finding.at + 1).reverse();
    const behind = chunks.slice(finding.at + 1, finding.at + BEHIND);
    const made = [...before, ...behind].map(drugOf).find((item) => item !== null);
    if (made !== undefined) finding.keys.product = made;
  }
}
