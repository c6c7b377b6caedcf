import type { Chunk } from "./chunk.ts";
import { chunkOf, type Finding, type ReadSentence } from "./finding.ts";
import { hasTag } from "./present.ts";

type Side = "officer" | "suspect" | "civilian";

const SIDES: readonly Side[] = ["officer", "suspect", "civilian"];

const sideOf = (chunk: Chunk | undefined): Side | null =>
  SIDES.find((side) => chunk?.tags.has(`@people:${side}`) === true) ?? null;

const REACH = 8;

/** "a member of the STF", "one of its men": whoever belongs to a force. */
function belongsToForce({ sentence, at }: Finding): boolean {
  const chunk = sentence.chunks.slice(at + 1, at + 3).find((other) => other.tags.has("@voice"));
  return chunk !== undefined && sentence.chunks[at + 1]?.tags.has("%of") === true;
}

/** The side of the people told of around them: in the words behind, before, and in the paragraph's sentences before. Victims of a crime are of none. */
function sideAround(finding: Finding, sentences: readonly ReadSentence[]): Side | null {
  const { chunks, index, sentence } = finding.sentence;
  const near = [
    ...chunks.slice(finding.at + 1, finding.at + REACH),
    ...chunks.slice(Math.max(0, finding.at - 14), finding.at),
  ];
  const before = sentences.slice(Math.max(0, index - 2), index);
  if ([finding.sentence, ...before].some((other) => hasTag(other.chunks, "%assault"))) return null;
  const earlier = before
    .filter((other) => other.sentence.paragraph >= sentence.paragraph - 1)
    .flatMap((other) => other.chunks);
  const held = chunks.some((chunk) => chunk.tags.has("%arrest"));
  return held || [near, earlier].some((list) => list.some(tellsSuspects)) ? "suspect" : null;
}

/** Suspects, a ring, or a fight with the force that tells of it. */
const tellsSuspects = (chunk: Chunk): boolean =>
  sideOf(chunk) === "suspect" || chunk.tags.has("%network") || chunk.tags.has("%clash");

/** "Several more were wounded": more of those told of just before. */
function sideBefore(finding: Finding, findings: readonly Finding[]): Side | null {
  const chunk = chunkOf(finding);
  const fellows = chunk?.people?.noun === "partitive" || chunk?.words.fellows.has(chunk.people?.noun ?? "") === true;
  if (chunk?.people?.others !== true && chunk?.tags.has("@more") !== true && !fellows) return null;
  const before = findings.filter(
    (other) =>
      other.kind === "casualty" &&
      other.sentence.index < finding.sentence.index &&
      other.sentence.index >= finding.sentence.index - 2,
  );
  return SIDES.find((side) => before[before.length - 1]?.keys.people === side) ?? null;
}

/** So many dead of a drug are a country's, not a happening's. */
const MOST_DEAD = 500;

/** Deaths of a country over years, told beside an operation, are no casualties of it. */
export function isToll(finding: Finding): boolean {
  return finding.kind === "casualty" && (finding.amount?.value ?? finding.amount?.low ?? 0) >= MOST_DEAD;
}

/** "One dead" in a headline is the suspect who is told of as killed below it: sides by how many of one are told. */
function sidesByCount(findings: readonly Finding[]): ReadonlyMap<number, string> {
  const sides = new Map<number, string>();
  for (const { kind, amount, keys } of findings) {
    const value = amount?.value;
    const told = kind === "casualty" && typeof keys.people === "string" && keys.people !== "unspecified";
    if (told && value != null && !sides.has(value)) sides.set(value, String(keys.people));
  }
  return sides;
}

/** "Three people died of tainted cocaine": whom a drug harms is of no side. */
function isPoisoned({ sentence }: Finding, sentences: readonly ReadSentence[]): boolean {
  const near = sentences.slice(Math.max(0, sentence.index - 1), sentence.index + 2);
  return near.some(({ chunks }) => hasTag(chunks, "%poison"));
}

/** Gives casualties their side: as their noun says, as the rule knows of who harmed them, else as those they are told among. */
export function nameCasualties(findings: readonly Finding[], sentences: readonly ReadSentence[]): void {
  for (const finding of findings) {
    if (finding.kind !== "casualty") continue;
    const own = sideOf(chunkOf(finding)) ?? (belongsToForce(finding) ? "officer" : null);
    finding.keys.people =
      own ??
      finding.keys.people ??
      sideBefore(finding, findings) ??
      (isPoisoned(finding, sentences) ? "civilian" : (sideAround(finding, sentences) ?? "unspecified"));
  }
  const sides = sidesByCount(findings);
  for (const finding of findings)
    if (finding.kind === "casualty" && finding.keys.people === "unspecified")
      finding.keys.people = sides.get(finding.amount?.value ?? -1) ?? "unspecified";
}
