import type { Chunk } from "./chunk.ts";
import type { Finding } from "./finding.ts";
import { holdWords } from "./words.ts";

type Status = "suspect" | "wanted" | "arrested" | "charged" | "convicted" | "acquitted";

/** A name stands so near the word for a role: "the leader of the ring, Mohamed Chaaibi". */
const NAME_REACH = 8;
const STATUS_REACH = 16;

const isNamed = (chunk: Chunk | undefined): boolean =>
  chunk?.tags.has("@person") === true && !chunk.tags.has("@official");

/** Where somebody's name stands beside the word for what he does; null where a verb or another person comes between. */
function nameAt(chunks: readonly Chunk[], at: number): number | null {
  if (isNamed(chunks[at])) return at;
  for (const step of [1, -1])
    for (let next = at + step; Math.abs(next - at) <= NAME_REACH; next += step) {
      const chunk = chunks[next];
      if (
        chunk === undefined ||
        chunk.lower === ";" ||
        ["%say", "%arrest", "%seize"].some((tag) => chunk.tags.has(tag))
      )
        break;
      if (isNamed(chunk)) return next;
      if (chunk.people !== undefined && step < 0) break;
    }
  return null;
}

function statusOf({ sentence, at }: Finding): Status {
  const near = sentence.chunks.slice(Math.max(0, at - STATUS_REACH), at + STATUS_REACH);
  const has = (...tags: readonly string[]): boolean => near.some((chunk) => tags.some((tag) => chunk.tags.has(tag)));
  if (holdWords(near, "status-acquitted")) return "acquitted";
  if (holdWords(near, "status-wanted")) return "wanted";
  if (has("%convict", "%sentence")) return "convicted";
  if (has("%charge")) return "charged";
  return has("%arrest", "%custody") ? "arrested" : "suspect";
}

function traitsOf(finding: Finding, country: string | null): string[] {
  const people = finding.sentence.chunks[finding.at]?.people;
  const foreign =
    people?.trait === "foreign" || (people?.nationality != null && country !== null && people.nationality !== country);
  return [...(foreign ? ["foreign"] : []), ...(finding.keys.status === "wanted" ? ["wanted"] : [])];
}

/** Gives roles the name of whoever has them, how far the law is with him, and what is said of him. Victims have no status. */
export function nameRoles(findings: readonly Finding[], country: string | null): void {
  for (const finding of findings) {
    if (finding.kind !== "role") continue;
    const { chunks } = finding.sentence;
    const at = nameAt(chunks, finding.at);
    finding.keys.name = at === null ? null : (chunks[at]?.people?.name ?? null);
    if (finding.keys.role !== "victim") finding.keys.status = statusOf(finding);
    const traits = traitsOf(finding, country);
    if (traits.length > 0) finding.keys.traits = traits;
  }
}
