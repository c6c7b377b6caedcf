import { chunkOf, type Finding } from "./finding.ts";

const ABROAD = /\b(?:outside|abroad|overseas|beyond (?:its|the|iraq's) borders|other countries|foreign)\b/;
const INTERNATIONAL = /\b(?:international|transnational|cross-border|foreign)\b/;
function wordsAround(finding: Finding, before: number, after: number): string {
  return finding.sentence.chunks
    .slice(Math.max(0, finding.at - before), finding.at + after)
    .map((chunk) => chunk.lower)
    .join(" ");
}

const FEW_RINGS = 3;

/** "a war of two clans": a few rings that nobody broke up are no count. */
export function isMereMention(finding: Finding): boolean {
  return (
    finding.rule === "network.counted" &&
    (finding.amount?.value ?? FEW_RINGS) < FEW_RINGS &&
    !finding.sentence.chunks.some((chunk) => chunk.tags.has("%dismantle"))
  );
}

/** Gives networks and operations their extent, warrants their people, as the words beside them say. */
export function nameExtents(findings: readonly Finding[]): void {
  const international = findings.some((finding) => finding.rule === "network.international");
  for (const finding of findings) {
    if (
      finding.kind === "network" &&
      finding.rule === "network.counted" &&
      INTERNATIONAL.test(chunkOf(finding)?.lower ?? "")
    )
      finding.keys.extent = "international";
    if (finding.rule === "network.dismantled" && international) finding.keys.extent = "international";
    if (finding.kind === "operation" && ABROAD.test(wordsAround(finding, 0, 5))) finding.keys.extent = "abroad";
    if (finding.kind === "warrant" && /\bforeign\b/.test(wordsAround(finding, 0, 6))) finding.keys.people = "foreign";
  }
}
