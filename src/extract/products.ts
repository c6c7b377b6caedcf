import type { Chunk } from "./chunk.ts";
import type { Finding } from "./finding.ts";

const BEFORE = 3;
const BEHIND = 7;

const drugOf = (chunk: Chunk): string | null =>
  chunk.item?.group === "drug" && chunk.item.item !== "unspecified-drug" && chunk.item.item !== "mixed"
    ? chunk.item.item
    : null;

/** Gives laboratories what they made: "a methamphetamine laboratory", "a factory that pressed captagon". */
export function nameProducts(findings: readonly Finding[]): void {
  for (const finding of findings) {
    if (finding.kind !== "laboratory") continue;
    const { chunks } = finding.sentence;
    const before = chunks.slice(Math.max(0, finding.at - BEFORE), finding.at + 1).reverse();
    const behind = chunks.slice(finding.at + 1, finding.at + BEHIND);
    const made = [...before, ...behind].map(drugOf).find((item) => item !== null);
    if (made !== undefined) finding.keys.product = made;
  }
}
