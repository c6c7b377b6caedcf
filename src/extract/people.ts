import { type Amount, exactly } from "../model/amount.ts";
import type { Chunk } from "./chunk.ts";
import { chunkOf, type Finding, type ReadSentence } from "./finding.ts";

const INCLUDING =
  /^(?:including|include|includes|included|among them|among whom|amongst them|of them|of whom|among|with)$/;
const LINK =
  /^(?:,|and|&|–|—|-|\(|\)|or|of whom|also|as well as|along with|including|included|include|includes|among|them|among them|whom|together|with|the|aged|from)$/;

function counted(chunk: Chunk | undefined): chunk is Chunk & { people: NonNullable<Chunk["people"]> } {
  return chunk?.people?.count != null;
}

/** Links that join nothing by themselves: "a man at the gate" is one. */
const MERE_LINK = /^(?:-|the|aged|from|with)$/;

const PLAIN_BETWEEN = 4;
/** "two women linked to a trafficker": the trafficker is in no list with them. */
const TIED = /^(?:linked|connected|related|tied)$/;

/** Whether the words up to the next person are "linked to" and nothing that a list is made of. */
const isTie = (between: readonly Chunk[]): boolean =>
  TIED.test(between[0]?.lower ?? "") && !between.some((chunk) => /^(?:,|and|&)$/.test(chunk.lower));

/** Whether only joining words stand between two chunks; `including` tells if one of them says that the second is a part. */
function joined(chunks: readonly Chunk[], from: number, to: number): { linked: boolean; including: boolean } {
  let including = false;
  let coordinated = false;
  let plain = 0;
  for (let at = from; at < to; at++) {
    const chunk = chunks[at];
    if (chunk === undefined) continue;
    coordinated ||= LINK.test(chunk.lower) && !MERE_LINK.test(chunk.lower);
    if (INCLUDING.test(chunk.lower) && chunk.lower !== "with") including = true;
    if (LINK.test(chunk.lower) || chunk.tags.has("@age") || chunk.tags.has("@aside")) continue;
    const verb = ["%say", "%be", "%have", "%will", "%arrest", "%charge", "%search", "%seize"].some((tag) =>
      chunk.tags.has(tag),
    );
    if (
      verb ||
      /^(?:who|which|that|during|after|by|against)$/.test(chunk.lower) ||
      isTie(chunks.slice(at, to)) ||
      ++plain > PLAIN_BETWEEN
    )
      return { linked: false, including };
  }
  const last = chunks[to - 1]?.lower ?? "";
  return { linked: coordinated && (LINK.test(last) || plain === 0), including };
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

/** "Of the 17 defendants, 15 …": the whole is named, and not all of it is meant. */
function isWholeNamed(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  const summed = before?.lower === "of" && chunks[at - 2]?.tags.has("%whole") === true;
  return (
    (before?.lower === "of" && !summed) ||
    before?.tags.has("%partitive") === true ||
    (before?.lower === "the" && chunks[at - 2]?.lower === "of")
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
function partOf(chunks: readonly Chunk[], whole: number): Chunk | null {
  const number = chunks[whole - 2];
  const told = chunks[whole - 1]?.tags.has("%partitive") === true && number?.tags.has("@number") === true;
  return told && number.amount?.value != null ? number : null;
}

/** "18 of the 21 defendants were arrested": the verb is about the 18. */
export function takePart(finding: Finding): void {
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

function expand(arrests: readonly Finding[], { chunks }: ReadSentence): Finding[] {
  for (const finding of arrests) takePart(finding);
  const known = new Map(arrests.toReversed().map((finding) => [finding.at, finding]));
  const added: Finding[] = [];
  for (const finding of arrests) {
    for (const member of [...listBefore(chunks, finding.at), ...listAround(chunks, finding.at)]) {
      const chunk = chunks[member.at];
      if (!counted(chunk) || (chunk.tags.has("@people:officer") && finding.kind === "arrest")) continue;
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
    if (finding !== undefined && behind !== undefined && joined(chunks, behind + 1, at).including)
      finding.partitive = true;
  });
  return added;
}

const GENDER_WORD = /\b(?:male|males|female|females)\b/;

function isForTerrorism(finding: Finding): boolean {
  return finding.sentence.chunks.slice(finding.at, finding.at + 10).some((chunk) => /^terroris/.test(chunk.lower));
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

/** So many of one sort are told in a list of those arrested ("the owner, his son and two farmhands"). */
const FEW = 5;

/** Two people told one by one ("the resident and his chemist") and groups with "others" or by nationality make a sum. */
function isSum(parts: readonly Finding[]): boolean {
  const chunks = parts.map((part) => chunkOf(part));
  const last = chunks[chunks.length - 1];
  const others = parts.length === 2 && last?.people?.others === true && (last.people.count?.value ?? 0) > 1;
  const nations = chunks.every((chunk) => chunk?.people?.nationality != null);
  const counts = chunks.map((chunk) => chunk?.people?.count?.value ?? 0);
  const singles = parts.length === 2 && counts.every((count) => count === 1);
  const nobodyNamed = chunks.every((chunk) => chunk?.people?.name === null);
  const few = parts.length > 2 && nobodyNamed && counts[0] === 1 && counts.every((count) => count >= 1 && count <= FEW);
  return others || nations || singles || few;
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
    const parts = [finding, ...rest];
    const last = rest[rest.length - 1];
    const amount = sumOf(parts);
    if (last === undefined || amount === null || !isSum(parts)) continue;
    sums.push({ ...finding, rule: "arrest.sum-of-list", keys: { people: "all" }, amount, end: last.end });
    for (const part of parts) {
      part.partitive = true;
      if (part.amount?.value === 1 && chunkOf(part)?.people?.nationality == null) drop.add(part);
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
  const people = chunkOf(finding)?.people;
  if (finding.amount?.value !== 1 || people === undefined || /^(?:one|1|01)\b/.test(finding.amount.original))
    return finding;
  let from = finding.at;
  for (let at = finding.at - 1; at >= 0 && finding.at - at < 12; at--) {
    const chunk = chunks[at];
    if (
      chunk === undefined ||
      ["%say", "%be", "%have", "%arrest"].some((tag) => chunk.tags.has(tag)) ||
      chunk.lower === ";"
    )
      break;
    if (chunk.people?.count?.value === 1 && !chunk.tags.has("@people:officer") && chunks[at + 1]?.lower !== "and")
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
      if (next?.lower === "among" || (next?.tags.has("%be") === true && after?.lower === "among"))
        finding.partitive = true;
      const key = peopleKey(finding, chunk);
      finding.keys.people = key;
      const alone =
        key !== "all" && key !== "women" && key !== "men" && !finding.partitive && !isListed(finding, arrests);
      const wide = widen(finding);
      return alone ? [wide, { ...wide, keys: { people: "all" } }] : [wide];
    });
  return [...findings.filter((finding) => finding.kind !== "arrest"), ...named, ...sums];
}

const isNation = (chunk: Chunk): boolean => chunk.tags.has("@nation");

/** What a predicate says people are: "Syrian citizens", "Bolivians", of one person "a Colombian"; null where it is no nationality. */
function nationOf(told: Chunk, count: number | null): string | null {
  const { people } = told;
  if (told.tags.has("%foreign") && people === undefined) return "foreign";
  if (people === undefined) {
    const country = told.places?.[0]?.country;
    return isNation(told) && country !== undefined && country !== "" ? `nationality:${country}` : null;
  }
  if (people.count !== null && (count !== 1 || people.count.value !== 1)) return null;
  if (people.nationality !== null) return `nationality:${people.nationality}`;
  return people.trait === "foreign" ? "foreign" : null;
}

/** "Those held are four Afghan nationals, one Uzbek national and three Indians": all of them by country. */
function nationsListed(sentence: ReadSentence): Finding[] {
  const { chunks } = sentence;
  const be = chunks.slice(0, COPULA).findIndex((chunk) => chunk.tags.has("%be"));
  const isHeld = chunks
    .slice(0, Math.max(be, 0))
    .some((chunk) => chunk.tags.has("%plural-pronoun") || chunk.tags.has("%arrest") || chunk.tags.has("%held"));
  const first = chunks.findIndex((chunk, at) => at > be && counted(chunk) && chunk.people.nationality !== null);
  if (be < 0 || first < 0 || first - be > 2 || !isHeld) return [];
  return [{ at: first }, ...listAround(chunks, first)].flatMap(({ at }): Finding[] => {
    const chunk = chunks[at];
    if (!counted(chunk) || chunk.people.nationality === null) return [];
    const keys = { people: `nationality:${chunk.people.nationality}` };
    const { start, end } = chunk;
    return [
      {
        rule: "arrest.told-by-nationality",
        kind: "arrest",
        keys,
        amount: chunk.people.count,
        sentence,
        at,
        until: at + 1,
        partitive: true,
        start,
        end,
      },
    ];
  });
}

const COPULA = 5;

/** Whether a count is told by what they are: "fourteen are", "fourteen of those held are", "four of them had Colombian passports". */
function saysWhatTheyAre(chunks: readonly Chunk[], at: number): boolean {
  const [next, after] = [chunks[at + 1], chunks[at + 2]];
  const isHeld = next?.tags.has("%held") === true || next?.tags.has("%arrest") === true;
  if (next?.tags.has("%be") === true || (isHeld && after?.tags.has("%be") === true)) return true;
  const has = chunks.slice(at + 1, at + COPULA).some((chunk) => chunk.tags.has("%have"));
  return has && chunks.slice(at, at + COPULA + 3).some((chunk) => chunk.tags.has("%passport"));
}

/** "Fourteen were identified as foreign nationals", "the other six are Syrians": a count of those arrested, told by what they are. */
export function copulaArrests(sentence: ReadSentence, anyArrest: boolean): Finding[] {
  if (!anyArrest) return [];
  const { chunks } = sentence;
  const listed = nationsListed(sentence);
  if (listed.length > 1) return listed;
  return chunks.flatMap((chunk, at) => {
    const part = partOf(chunks, at);
    const count = part?.amount ?? chunk.people?.count ?? (chunk.tags.has("@number") ? chunk.amount : undefined);
    if (count == null || !saysWhatTheyAre(chunks, at)) return [];
    const told = chunks
      .slice(at + 2, at + 6)
      .find((other) => other.people !== undefined || isNation(other) || other.tags.has("%foreign"));
    const key = told === undefined ? null : nationOf(told, count.value);
    if (key === null) return [];
    return [
      {
        rule: "arrest.told-by-nationality",
        kind: "arrest" as const,
        keys: { people: key },
        amount: { ...count, unit: "person" },
        sentence,
        at,
        until: at + 1,
        partitive: true,
        start: (part ?? chunk).start,
        end: told?.end ?? chunk.end,
      },
    ];
  });
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
