import type { Chunk } from "./chunk.ts";
import { chunkOf, type Finding } from "./finding.ts";
import { hasTag } from "./present.ts";
import { holdsWord, holdWords } from "./words.ts";

/** The chunks from a finding on, so many. */
const behind = ({ sentence, at }: Finding, reach: number): readonly Chunk[] => sentence.chunks.slice(at, at + reach);

const FEW_RINGS = 3;

/** "a war of two clans": a few rings that nobody broke up are no count. */
export function isMereMention(finding: Finding): boolean {
  return (
    finding.rule === "network.counted" &&
    (finding.amount?.value ?? FEW_RINGS) < FEW_RINGS &&
    !hasTag(finding.sentence.chunks, "%dismantle")
  );
}

/** Gives networks and operations their extent, warrants their people, as the words beside them say. */
export function nameExtents(findings: readonly Finding[]): void {
  const international = findings.some((finding) => finding.rule === "network.international");
  for (const finding of findings) {
    if (
      finding.kind === "network" &&
      finding.rule === "network.counted" &&
      holdsWord(chunkOf(finding), "international")
    )
      finding.keys.extent = "international";
    if (finding.rule === "network.dismantled" && international) finding.keys.extent = "international";
    if (finding.kind === "operation" && holdWords(behind(finding, 5), "abroad")) finding.keys.extent = "abroad";
    if (finding.kind === "warrant" && holdWords(behind(finding, 6), "foreign")) finding.keys.people = "foreign";
  }
}
