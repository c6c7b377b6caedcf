import { exactly } from "../model/amount.ts";
import { summed } from "./arrest-sums.ts";
import type { Chunk } from "./chunk.ts";
import { chunkOf, type Finding, type ReadSentence } from "./finding.ts";
import { counted, joined, listAround, listBefore, type Member } from "./people-lists.ts";
import { holdsForm, isWord, opensWith } from "./words.ts";

/** Adds the arrests that a list tells with one predicate; marks those behind "including" as parts. */
export function expandArrests(found: readonly Finding[], sentence: ReadSentence): Finding[] {
  const arrests = found.filter((finding) => finding.kind === "arrest");
  return [
    ...expand(arrests, sentence),
    ...expand(
      found.filter((finding) => finding.kind === "casualty"),
      sentence,
    ),
  ];
}

/** The 18 of "18 of the 21 defendants", from the 21; null where no part is said. */
export function partOf(chunks: readonly Chunk[], whole: number): Chunk | null {
  const number = chunks[whole - 2];
  const told = chunks[whole - 1]?.tags.has("%partitive") === true && number?.tags.has("@number") === true;
  return told && number.amount?.value != null ? number : null;
}

/** "Four women of an airline's crew": the four; null where the people before are no group of their own. */
function headOf(chunks: readonly Chunk[], at: number): number | null {
  const head = chunks[at - 2];
  return isWord(chunks[at - 1], "of") && counted(head) && chunks[at]?.people?.count?.value === 1 ? at - 2 : null;
}

/** "18 of the 21 defendants were arrested": the verb is about the 18. */
export function takePart(finding: Finding): void {
  const head = headOf(finding.sentence.chunks, finding.at);
  const chunk = head === null ? undefined : finding.sentence.chunks[head];
  if (head !== null && chunk?.people?.count != null) {
    finding.at = head;
    finding.start = chunk.start;
    finding.amount = { ...chunk.people.count, unit: "person" };
  }
  const number = partOf(finding.sentence.chunks, finding.at);
  if (number?.amount == null || finding.amount === null) return;
  finding.amount = { ...number.amount, unit: "person" };
  finding.start = number.start;
}

/** One who is counted in a list with somebody that a rule found. */
function listedWith(finding: Finding, chunk: Chunk, { at, partitive }: Member): Finding {
  return {
    rule: `${finding.kind}.${partitive ? "including" : "listed"}`,
    kind: finding.kind,
    keys: { ...finding.keys },
    amount: chunk.people?.count ?? null,
    sentence: finding.sentence,
    at,
    until: at + 1,
    partitive,
    start: chunk.start,
    end: chunk.end,
  };
}

const FATE = 6;

/** "One dead, 13 held", "and eight of his countrymen are on trial": they have another fate. */
function hasOtherFate(chunks: readonly Chunk[], at: number): boolean {
  const behind = chunks.slice(at + 1, at + FATE);
  if (["%held", "%arrest", "%charge"].some((tag) => behind[0]?.tags.has(tag))) return true;
  const be = behind.findIndex((chunk) => chunk.tags.has("%be"));
  const harmed = behind.slice(be + 1).some((chunk) => chunk.tags.has("%kill") || chunk.tags.has("%injure"));
  return be >= 0 && !harmed && !behind.slice(0, be).some((chunk) => chunk.people !== undefined);
}

const saidCount = ({ amount }: Finding): number => amount?.value ?? amount?.low ?? 0;

/** "Six men are among 11 people held": the second count is the whole. */
const isAmong = (chunks: readonly Chunk[], at: number): boolean =>
  isWord(chunks[at - 1], "among") && chunks[at - 2]?.tags.has("%be") === true;

/** "three defendants, Ramon Oseguera, 34, an alien from Mexico; …": the first of them by name, who is counted. */
const isOneOfThem = (chunks: readonly Chunk[], whole: number, at: number): boolean =>
  at === whole + 2 &&
  chunks[whole + 1]?.lower === "," &&
  (chunks[whole]?.people?.count?.value ?? 0) > 1 &&
  chunks[at]?.people?.name != null;

function expand(arrests: readonly Finding[], { chunks }: ReadSentence): Finding[] {
  if (arrests.length === 0) return [];
  for (const finding of arrests) takePart(finding);
  const known = new Map(arrests.toReversed().map((finding) => [finding.at, finding]));
  const added: Finding[] = [];
  for (const finding of arrests) {
    let named = false;
    const before = chunks[finding.at]?.tags.has("@more") === true ? [] : listBefore(chunks, finding.at);
    for (const member of [...before, ...listAround(chunks, finding.at)]) {
      const chunk = chunks[member.at];
      if (!counted(chunk) || (chunk.tags.has("@people:officer") && finding.kind === "arrest")) continue;
      named ||= isOneOfThem(chunks, finding.at, member.at);
      if (named && chunk.people.name !== null) continue;
      if (finding.kind === "casualty" && hasOtherFate(chunks, member.at)) continue;
      const other = known.get(member.at);
      if (other !== undefined) {
        other.partitive ||= member.partitive;
        continue;
      }
      const listed = listedWith(finding, chunk, member);
      known.set(member.at, listed);
      added.push(listed);
    }
  }
  const colon = chunks.findIndex((chunk) => chunk.lower === ":");
  const spelled = colon > 0 && arrests.some((finding) => finding.at < colon);
  for (const finding of known.values()) if (spelled && finding.at > colon) finding.partitive = true;
  const inOrder = [...known.keys()].sort((a, b) => a - b);
  inOrder.forEach((at, index) => {
    const [finding, behind] = [known.get(at), inOrder[index - 1]];
    const before = behind === undefined ? undefined : known.get(behind);
    if (finding === undefined || before === undefined || !joined(chunks, before.at + 1, at).including) return;
    const some = isAmong(chunks, at) && saidCount(finding) > saidCount(before) ? before : finding;
    some.partitive = true;
    if (some === before) finding.partitive = false;
  });
  return added;
}

function isForTerrorism(finding: Finding): boolean {
  return finding.sentence.chunks.slice(finding.at, finding.at + 10).some((chunk) => isWord(chunk, "terrorism"));
}

/** The key of a counted group of people: nationality, foreign, women … or all. */
function peopleKey(finding: Finding, chunk: Chunk): string {
  const people = chunk.people;
  if (people === undefined) return "all";
  if (finding.partitive && isForTerrorism(finding)) return "role:terrorism";
  if (people.nationality !== null) return `nationality:${people.nationality}`;
  if (people.trait === "foreign" || people.trait === "minors") return people.trait;
  if (
    (people.trait === "women" || people.trait === "men") &&
    (finding.partitive || (holdsForm(people.noun, chunk.words.gender) && (people.count?.value ?? 0) > 1))
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

/** "another person" inside a list counts nobody new that is worth a claim. */
function isFiller(finding: Finding): boolean {
  const people = chunkOf(finding)?.people;
  return finding.partitive && people?.others === true && people.count?.value === 1;
}

/** A person without a figure ("a man … was arrested"): the words that say it reach from the noun to the verb. */
function widen(finding: Finding): Finding {
  const { chunks } = finding.sentence;
  const own = chunkOf(finding);
  if (finding.amount?.value !== 1 || own?.people === undefined || opensWith(own, "one-told")) return finding;
  let from = finding.at;
  for (let at = finding.at - 1; at >= 0 && finding.at - at < 12; at--) {
    const chunk = chunks[at];
    if (
      chunk === undefined ||
      ["%say", "%be", "%have", "%arrest"].some((tag) => chunk.tags.has(tag)) ||
      chunk.lower === ";"
    )
      break;
    if (chunk.people?.count?.value === 1 && !chunk.tags.has("@people:officer") && !isWord(chunks[at + 1], "and"))
      from = at;
  }
  const first = chunks[from];
  const last = chunks[Math.max(finding.until - 1, finding.at)];
  if (first === undefined || last === undefined || last.end - first.start > 280) return finding;
  return { ...finding, start: Math.min(first.start, finding.start), end: Math.max(last.end, finding.end) };
}

/** Gives arrests their `people` key; a group of one nationality that stands alone is also all that were arrested. */
export function nameArrests(findings: readonly Finding[]): Finding[] {
  const arrests = findings.filter((finding) => finding.kind === "arrest");
  const { sums, drop } = summed(arrests);
  const named = arrests
    .filter((finding) => !drop.has(finding) && !isFiller(finding))
    .flatMap((finding) => {
      const chunk = chunkOf(finding);
      if (chunk === undefined) return [];
      const [next, after] = finding.sentence.chunks.slice(finding.at + 1, finding.at + 3);
      if (isWord(next, "among") || (next?.tags.has("%be") === true && isWord(after, "among"))) finding.partitive = true;
      const told = finding.keys.people;
      const key = typeof told === "string" && told !== "all" ? told : peopleKey(finding, chunk);
      finding.keys.people = key;
      const alone =
        told === undefined &&
        key !== "all" &&
        key !== "women" &&
        key !== "men" &&
        !finding.partitive &&
        !isListed(finding, arrests);
      const wide = widen(finding);
      return alone ? [wide, { ...wide, keys: { people: "all" } }] : [wide];
    });
  return [...findings.filter((finding) => finding.kind !== "arrest"), ...named, ...sums];
}

/** "He was arrested": somebody who was told of without a count, where the report counts nobody else. */
export function pronounArrests(sentences: readonly ReadSentence[]): Finding[] {
  return sentences
    .flatMap((sentence): Finding[] => {
      const { chunks } = sentence;
      const at = chunks.findIndex((chunk) => chunk.tags.has("%person-pronoun"));
      const verb = chunks.slice(at + 1, at + 5).findIndex((chunk) => chunk.tags.has("%arrest"));
      const [pronoun, be] = [chunks[at], chunks[at + 1]];
      const isPassive = be?.tags.has("%be") === true || be?.tags.has("%have") === true;
      const denied = chunks
        .slice(at, at + verb + 2)
        .some((chunk) => chunk.tags.has("%negation") || chunk.tags.has("%will"));
      const arrest = chunks[at + 1 + verb];
      if (pronoun === undefined || arrest === undefined || at < 0 || verb < 0 || !isPassive || denied) return [];
      const amount = exactly(1, "person", pronoun.lower);
      const span = { start: pronoun.start, end: arrest.end };
      return [
        {
          rule: "arrest.pronoun",
          kind: "arrest",
          keys: { people: "all" },
          amount,
          sentence,
          at,
          until: at + verb + 2,
          partitive: false,
          ...span,
        },
      ];
    })
    .slice(0, 1);
}
