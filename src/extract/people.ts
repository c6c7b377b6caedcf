import type { Amount } from "../model/amount.ts";
import type { Chunk } from "./chunk.ts";
import { chunkOf, type Finding, type ReadSentence } from "./finding.ts";

const INCLUDING =
  /^(?:including|include|includes|included|among them|among whom|amongst them|of them|of whom|among|with)$/;
const LINK =
  /^(?:,|and|&|–|—|-|\(|\)|or|of whom|also|as well as|along with|including|included|include|includes|among|them|among them|whom|together|with|the|aged|from)$/;

function counted(chunk: Chunk | undefined): chunk is Chunk & { people: NonNullable<Chunk["people"]> } {
  return chunk?.people?.count != null;
}

/** Whether only joining words stand between two chunks; `including` tells if one of them says that the second is a part. */
function joined(chunks: readonly Chunk[], from: number, to: number): { linked: boolean; including: boolean } {
  let including = false;
  for (let at = from; at < to; at++) {
    const chunk = chunks[at];
    if (chunk === undefined) continue;
    if (INCLUDING.test(chunk.lower) && chunk.lower !== "with") including = true;
    if (!LINK.test(chunk.lower) && !chunk.tags.has("@age") && !chunk.tags.has("@number") && !chunk.tags.has("%find"))
      return { linked: false, including };
  }
  return { linked: true, including };
}

interface Member {
  readonly at: number;
  readonly partitive: boolean;
}

/** The counted people in one list with a chunk: "17 suspects, including 14 foreign nationals", "a cook and 16 others". */
function listAround(chunks: readonly Chunk[], start: number): Member[] {
  const members: Member[] = [];
  let last = start;
  let partitive = false;
  for (let at = start + 1; at < chunks.length; at++) {
    if (!counted(chunks[at])) continue;
    const { linked, including } = joined(chunks, last + 1, at);
    if (!linked) break;
    partitive ||= including;
    members.push({ at, partitive: partitive || chunks[at]?.people?.noun === "partitive" });
    last = at;
  }
  return members;
}

function listBefore(chunks: readonly Chunk[], start: number): Member[] {
  const members: Member[] = [];
  let next = start;
  for (let at = start - 1; at >= 0; at--) {
    if (!counted(chunks[at])) continue;
    const { linked } = joined(chunks, at + 1, next);
    if (!linked) break;
    members.unshift({ at, partitive: false });
    next = at;
  }
  return members;
}

/** Adds the arrests that a list tells with one predicate; marks those behind "including" as parts. */
export function expandArrests(found: readonly Finding[], sentence: ReadSentence): Finding[] {
  const arrests = found.filter((finding) => finding.kind === "arrest");
  const have = new Set(arrests.map((finding) => finding.at));
  const added: Finding[] = [];
  const { chunks } = sentence;
  for (const finding of arrests) {
    for (const { at, partitive } of [...listBefore(chunks, finding.at), ...listAround(chunks, finding.at)]) {
      const chunk = chunks[at];
      if (!counted(chunk) || chunk.tags.has("@people:officer")) continue;
      const known = [...arrests, ...added].find((other) => other.at === at);
      if (known !== undefined) {
        known.partitive ||= partitive;
        continue;
      }
      if (have.has(at)) continue;
      have.add(at);
      added.push({
        rule: partitive ? "arrest.including" : "arrest.listed",
        kind: "arrest",
        keys: { people: "all" },
        amount: chunk.people.count,
        sentence,
        at,
        partitive,
        start: chunk.start,
        end: chunk.end,
      });
    }
  }
  for (const finding of arrests) {
    const behind = arrests
      .concat(added)
      .filter((other) => other.at < finding.at)
      .pop();
    if (behind !== undefined && joined(chunks, behind.at + 1, finding.at).including) finding.partitive = true;
  }
  return added;
}

const GENDER_WORD = /\b(?:male|males|female|females)\b/;

/** The key of a counted group of people: nationality, foreign, women … or all. */
function peopleKey(finding: Finding, chunk: Chunk): string {
  const people = chunk.people;
  if (people === undefined) return "all";
  if (people.nationality !== null) return `nationality:${people.nationality}`;
  if (people.trait === "foreign" || people.trait === "minors") return people.trait;
  if (
    (people.trait === "women" || people.trait === "men") &&
    (finding.partitive || (GENDER_WORD.test(people.noun) && (people.count?.value ?? 0) > 1))
  )
    return people.trait;
  return "all";
}

/** Whether the group stands in a list with other groups of one sentence, so that none of them is the whole. */
function isListed(finding: Finding, findings: readonly Finding[]): boolean {
  return findings.some(
    (other) =>
      other !== finding &&
      other.kind === "arrest" &&
      other.sentence === finding.sentence &&
      chunkOf(other)?.people?.nationality != null &&
      Math.abs(other.at - finding.at) < 16,
  );
}

/** "a foreign cook and 16 others" is 17; "three Colombians, one Honduran and one Venezuelan" are five. */
function sumOf(parts: readonly Finding[]): Amount | null {
  let sum = 0;
  for (const part of parts) {
    const value = part.amount?.value ?? null;
    if (value === null || part.amount?.low !== value || part.amount.high !== value) return null;
    sum += value;
  }
  const original = parts.map((part) => part.amount?.original ?? "").join(" + ");
  return { value: sum, low: sum, high: sum, unit: "person", approximate: false, original };
}

function summed(arrests: readonly Finding[]): Finding[] {
  const sums: Finding[] = [];
  for (const finding of arrests) {
    const list = listAround(finding.sentence.chunks, finding.at).filter((member) => !member.partitive);
    const rest = list
      .map((member) => arrests.find((other) => other.sentence === finding.sentence && other.at === member.at))
      .filter((other) => other !== undefined);
    const isFirst = listBefore(finding.sentence.chunks, finding.at).length === 0;
    if (!isFirst || rest.length === 0 || finding.partitive) continue;
    const others = rest.length === 1 && chunkOf(rest[0] ?? finding)?.people?.others === true;
    const nations = [finding, ...rest].every((part) => chunkOf(part)?.people?.nationality != null);
    const last = rest[rest.length - 1];
    const amount = sumOf([finding, ...rest]);
    if ((!others && !nations) || last === undefined || amount === null) continue;
    sums.push({
      ...finding,
      rule: others ? "arrest.person-and-others" : "arrest.sum-of-nationalities",
      keys: { people: "all" },
      amount,
      end: last.end,
    });
    for (const part of [finding, ...rest]) part.partitive = true;
  }
  return sums;
}

/** Gives arrests their `people` key; a group of one nationality that stands alone is also all that were arrested. */
export function nameArrests(findings: readonly Finding[]): Finding[] {
  const arrests = findings.filter((finding) => finding.kind === "arrest");
  const sums = summed(arrests);
  const added: Finding[] = [];
  for (const finding of arrests) {
    const chunk = chunkOf(finding);
    if (chunk === undefined) continue;
    const key = peopleKey(finding, chunk);
    finding.keys["people"] = key;
    if (key !== "all" && key !== "women" && key !== "men" && !finding.partitive && !isListed(finding, arrests))
      added.push({ ...finding, keys: { people: "all" }, rule: finding.rule });
  }
  return [...added, ...sums];
}
