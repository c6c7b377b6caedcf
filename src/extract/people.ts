import { type Amount, exactly } from "../model/amount.ts";
import type { Chunk } from "./chunk.ts";
import { chunkOf, type Finding, type ReadSentence } from "./finding.ts";
import { holdsForm, isWord, opensWith } from "./words.ts";

function counted(chunk: Chunk | undefined): chunk is Chunk & { people: NonNullable<Chunk["people"]> } {
  return chunk?.people?.count != null;
}

const PLAIN_BETWEEN = 4;

/** "an accomplice of an underworld figure and trafficker": whom somebody belongs to is in no list with him; "of Colombo and two others" is. */
function isOwned(between: readonly Chunk[]): boolean {
  const joint = between.findIndex((chunk) => isWord(chunk, "joint"));
  const owner = between.slice(1, joint < 0 ? between.length : joint);
  const told = owner.some((chunk) => OF_THEM.some((tag) => chunk.tags.has(tag)));
  return between[0]?.tags.has("%of") === true && joint > 1 && !told;
}

/** What may be told of somebody behind "of", and is not whom he belongs to: where from, how old. */
const OF_THEM = ["@place", "@time", "@name", "@organisation", "@voice", "@nation", "@number", "@age", "@measure"];

/** Whether the words up to the next person are "linked to" and nothing that a list is made of. */
const isTie = (between: readonly Chunk[]): boolean =>
  isWord(between[0], "tied-to") && !between.some((chunk) => isWord(chunk, "joint"));

/** Whether only joining words stand between two chunks; `including` tells if one of them says that the second is a part. */
function joined(chunks: readonly Chunk[], from: number, to: number): { linked: boolean; including: boolean } {
  let including = false;
  let coordinated = false;
  let plain = 0;
  for (let at = from; at < to; at++) {
    const chunk = chunks[at];
    if (chunk === undefined) continue;
    coordinated ||= isWord(chunk, "member-link") && !isWord(chunk, "mere-link");
    if (isWord(chunk, "including")) including = true;
    if (isWord(chunk, "member-link") || chunk.tags.has("@age") || chunk.tags.has("@aside")) continue;
    const verb = ["%say", "%be", "%have", "%will", "%arrest", "%charge", "%search", "%seize"].some((tag) =>
      chunk.tags.has(tag),
    );
    if (verb || isWord(chunk, "clause-opens") || isTie(chunks.slice(at, to)) || ++plain > PLAIN_BETWEEN)
      return { linked: false, including };
  }
  if (isOwned(chunks.slice(from, to))) return { linked: false, including };
  const last = chunks[to - 1];
  return { linked: coordinated && (isWord(last, "member-link") || plain === 0), including };
}

interface Member {
  readonly at: number;
  readonly partitive: boolean;
}

/** The counted people in one list with a chunk: "17 suspects, including 14 foreign nationals", "a cook and 16 others". */
export function listAround(chunks: readonly Chunk[], start: number): Member[] {
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

/** "Of the 17 defendants, 15 …": the whole is named, and not all of it is meant. */
function isWholeNamed(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  const summed = isWord(before, "of") && chunks[at - 2]?.tags.has("%whole") === true;
  return (
    (isWord(before, "of") && !summed) ||
    before?.tags.has("%partitive") === true ||
    (isWord(before, "the") && isWord(chunks[at - 2], "of"))
  );
}

/** The counted people in one list before a chunk. */
export function listBefore(chunks: readonly Chunk[], start: number): Member[] {
  const members: Member[] = [];
  let next = start;
  for (let at = start - 1; at >= 0; at--) {
    if (!counted(chunks[at])) continue;
    const { linked } = joined(chunks, at + 1, next);
    if (!linked || isWholeNamed(chunks, at)) break;
    members.unshift({ at, partitive: false });
    next = at;
  }
  return members;
}

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

function expand(arrests: readonly Finding[], { chunks }: ReadSentence): Finding[] {
  for (const finding of arrests) takePart(finding);
  const known = new Map(arrests.toReversed().map((finding) => [finding.at, finding]));
  const added: Finding[] = [];
  for (const finding of arrests) {
    for (const member of [...listBefore(chunks, finding.at), ...listAround(chunks, finding.at)]) {
      const chunk = chunks[member.at];
      if (!counted(chunk) || (chunk.tags.has("@people:officer") && finding.kind === "arrest")) continue;
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

/** So many of one sort are told in a list of those arrested ("the owner, his son and two farmhands"). */
const FEW = 5;

/** "Ovidio, a son of the chief", "one partner, a woman": one told twice; two are joined by a word. */
function isApposition(parts: readonly Finding[]): boolean {
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) return false;
  const between = first.sentence.chunks.slice(first.at + 1, second.at);
  const one = first.amount?.value === 1 && second.amount?.value === 1;
  return one && !between.some((chunk) => isWord(chunk, "joined-people"));
}

const PARTS_OF_ALL = new Set(["men", "women", "minors"]);

/** "seventeen men and a woman" */
const areSexes = (parts: readonly Finding[]): boolean => {
  const people = parts.map((part) => chunkOf(part)?.people);
  return people.every((told) => told?.name === null && PARTS_OF_ALL.has(told.trait));
};

/** Two people told one by one ("the resident and his chemist") and groups with "others" or by nationality make a sum. */
function isSum(parts: readonly Finding[]): boolean {
  if (isApposition(parts)) return false;
  const chunks = parts.map((part) => chunkOf(part));
  const last = chunks[chunks.length - 1];
  const others = parts.length === 2 && last?.people?.others === true && (last.people.count?.value ?? 0) > 1;
  const nations = chunks.every((chunk) => chunk?.people?.nationality != null);
  const counts = chunks.map((chunk) => chunk?.people?.count?.value ?? 0);
  const singles = parts.length === 2 && counts.every((count) => count === 1);
  const nobodyNamed = chunks.every((chunk) => chunk?.people?.name === null);
  const few = parts.length > 2 && nobodyNamed && counts[0] === 1 && counts.every((count) => count >= 1 && count <= FEW);
  return others || nations || singles || few || areSexes(parts);
}

/** "its driver and his assistant, both Malians": the last tells again what the others are. */
function withoutEcho(parts: readonly Finding[]): readonly Finding[] {
  const told = parts.slice(0, -1);
  const last = parts[parts.length - 1];
  const sum = told.reduce((total, part) => total + (part.amount?.value ?? 0), 0);
  const echoes = last?.amount?.value === sum && sum > 1 && opensWith(chunkOf(last), "all-of");
  return echoes ? told : parts;
}

function summed(arrests: readonly Finding[]): { sums: Finding[]; drop: Set<Finding> } {
  const sums: Finding[] = [];
  const drop = new Set<Finding>();
  for (const finding of arrests) {
    const { chunks } = finding.sentence;
    if (finding.partitive || listBefore(chunks, finding.at).length > 0) continue;
    const list = listAround(chunks, finding.at).filter((member) => !member.partitive);
    const rest = list.flatMap((member) =>
      arrests.filter((other) => other.sentence === finding.sentence && other.at === member.at).slice(0, 1),
    );
    const parts = withoutEcho([finding, ...rest]);
    const last = rest[rest.length - 1];
    const amount = sumOf(parts);
    if (last === undefined || amount === null || !isSum(parts)) continue;
    sums.push({ ...finding, rule: "arrest.sum-of-list", keys: { people: "all" }, amount, end: last.end });
    const sexes = parts.length === 2 && areSexes(parts);
    for (const part of parts) {
      part.partitive = true;
      const told = chunkOf(part)?.people;
      if (part.amount?.value === 1 && told?.nationality == null && !sexes) drop.add(part);
    }
  }
  return { sums, drop };
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
