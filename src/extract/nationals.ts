import type { Amount } from "../model/amount.ts";
import type { Chunk } from "./chunk.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import { isForEach } from "./for-each.ts";
import { partOf } from "./people.ts";
import { hasAnyTag, hasTag } from "./present.ts";
import { isWord } from "./words.ts";

/** So many of a group, told by the country they are of. */
interface Entry {
  readonly at: number;
  readonly until: number;
  readonly start: number;
  readonly count: Amount;
  /** Key of the people: `nationality:MX`, `foreign`. */
  readonly people: string;
  /** Told by a verb ("three are Saudis"), not by an adjective ("three Saudis"). */
  readonly predicate: boolean;
  /** "believed to be Pakistanis": the words count those arrested and tell their country at once. */
  readonly supposed: boolean;
}

const REACH = 6;

const isNation = (chunk: Chunk): boolean => chunk.tags.has("@nation");

function countryOf(chunk: Chunk): string | null {
  const country = chunk.places?.[0];
  return country?.kind === "country" && country.country !== "" ? country.country : null;
}

/** What a predicate says people are: "Syrian citizens", "Bolivians", of one person "a Colombian"; null where it is no nationality. */
function nationOf(told: Chunk, count: number | null): string | null {
  const { people } = told;
  if (told.tags.has("%foreign") && people === undefined) return "foreign";
  if (people === undefined) {
    const country = countryOf(told);
    return isNation(told) && country !== null ? `nationality:${country}` : null;
  }
  if (people.count !== null && (count !== 1 || people.count.value !== 1)) return null;
  if (people.nationality !== null) return `nationality:${people.nationality}`;
  return people.trait === "foreign" ? "foreign" : null;
}

function countOf(chunks: readonly Chunk[], at: number): Amount | null {
  const chunk = chunks[at];
  if (chunk === undefined) return null;
  const told = partOf(chunks, at)?.amount ?? chunk.people?.count ?? (chunk.tags.has("@number") ? chunk.amount : null);
  if (told == null || chunk.tags.has("@people:officer") || chunk.tags.has("@age")) return null;
  return { ...told, unit: "person" };
}

/** Passes over ", among them the captain,". */
function pastAside(chunks: readonly Chunk[], at: number): number {
  if (chunks[at]?.lower !== "," || !isWord(chunks[at + 1], "part-of")) return at;
  const end = chunks.findIndex((chunk, index) => index > at + 1 && chunk.lower === ",");
  return end < 0 || end - at > REACH ? at : end + 1;
}

/** The country told of a count: "are Greek", "come from Azerbaijan", "had Colombian passports", "four Turkish"; with the chunk behind it. */
function nationBehind(
  chunks: readonly Chunk[],
  at: number,
  count: number | null,
): Omit<Entry, "at" | "start" | "count"> | null {
  let predicate = false;
  let supposed = false;
  let from = false;
  const first = pastAside(chunks, at + 1);
  for (let next = first; next < Math.min(chunks.length, first + REACH); next++) {
    const chunk = chunks[next];
    if (chunk === undefined) return null;
    const country = from ? countryOf(chunk) : null;
    const people = country === null ? nationOf(chunk, count) : `nationality:${country}`;
    const placed = country !== null && (predicate || first > at + 1);
    const named = country === null && people !== null && (predicate || next === at + 1);
    if (people !== null && (placed || named)) return { until: next + 1, people, predicate, supposed };
    const verb =
      chunk.tags.has("%be") || chunk.tags.has("%have") || chunk.tags.has("%suspected") || isWord(chunk, "comes-from");
    if (verb) predicate = true;
    if (chunk.tags.has("%suspected")) supposed = true;
    if (isWord(chunk, "from-of") || (isWord(chunk, "in") && isWord(chunks[next - 1], "born"))) from = true;
    const passes =
      verb ||
      from ||
      isWord(chunk, "before-nation") ||
      chunk.tags.has("%held") ||
      chunk.tags.has("%arrest") ||
      chunk.tags.has("%partitive");
    if (!passes || (isWord(chunk, "from-of") && !predicate && first === at + 1)) return null;
  }
  return null;
}

/** "one each from Venezuela, Peru and Colombia": as many of every country in the list. */
function eachOf(chunks: readonly Chunk[], at: number): Entry[] {
  const count = chunks[at]?.amount;
  if (count === undefined || !isForEach(chunks, at)) return [];
  const found: Entry[] = [];
  for (let next = at + 3; next < chunks.length; next++) {
    const chunk = chunks[next];
    const country = chunk === undefined ? null : countryOf(chunk);
    if (chunk === undefined || (country === null && !isWord(chunk, "member-link"))) break;
    if (country === null) continue;
    const start = found.length === 0 ? (chunks[at]?.start ?? 0) : chunk.start;
    const told = { people: `nationality:${country}`, predicate: false, supposed: false };
    found.push({ at: next, until: next + 1, start, count: { ...count, unit: "person" }, ...told });
  }
  return found;
}

function entriesIn({ chunks }: ReadSentence): Entry[] {
  const found: Entry[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at];
    const count = countOf(chunks, at);
    if (chunk?.amount !== undefined) found.push(...eachOf(chunks, at));
    if (chunk === undefined || count === null || (found[found.length - 1]?.until ?? 0) > at) continue;
    const start = (partOf(chunks, at) ?? chunk).start;
    const nationality = chunk.people?.nationality ?? null;
    if (nationality !== null)
      found.push({
        at,
        until: at + 1,
        start,
        count,
        people: `nationality:${nationality}`,
        predicate: false,
        supposed: false,
      });
    else {
      const told = nationBehind(chunks, at, count.value);
      if (told !== null) found.push({ at, start, count, ...told });
    }
  }
  return found;
}

const sumOf = (entries: readonly Entry[]): number => entries.reduce((sum, { count }) => sum + (count.value ?? 0), 0);

/** A list of countries is told of those arrested in the sentences before it, at most so far back. */
const SENTENCES_BACK = 3;

type BySentence = ReadonlyMap<number, readonly Finding[]>;

/** The most people that one arrest told in or before a sentence counts; 0 where none is near. */
function heldNear({ index }: ReadSentence, arrests: BySentence): number {
  let most = 0;
  for (let at = Math.max(0, index - SENTENCES_BACK); at <= index; at++)
    for (const { amount } of arrests.get(at) ?? []) most = Math.max(most, amount?.value ?? amount?.low ?? 0);
  return most;
}

/** Whether a sentence tells people who are not, or not yet, in custody. */
export const isElsewhere = (chunks: readonly Chunk[]): boolean =>
  hasTag(chunks, "%kill") || chunks.some((chunk) => isWord(chunk, "not-held"));

/** "arrested ten people: six Iranians, four Iraqis and three Syrians": the list behind the colon is of those arrested, though it makes more. */
function spellsOut(entries: readonly Entry[], { index, chunks }: ReadSentence, arrests: BySentence): boolean {
  const first = entries[0]?.at ?? 0;
  const colon = chunks.findLastIndex((chunk, at) => at < first && chunk.lower === ":");
  return entries.length > 1 && colon > 0 && (arrests.get(index) ?? []).some(({ at }) => at < colon);
}

/** "Thirteen have been charged. Eight of them are Poles": those told of were charged, and nobody says that they are held. */
function areCharged(sentence: ReadSentence, before: ReadSentence | undefined): boolean {
  const told = [sentence, ...(before?.sentence.paragraph === sentence.sentence.paragraph ? [before] : [])];
  return (
    told.some(({ chunks }) => hasTag(chunks, "%charge")) &&
    !told.some(({ chunks }) => hasAnyTag(chunks, ["%arrest", "%held", "%custody"]))
  );
}

/** Whether the entries tell those arrested: a verb says so of each, or a list adds up to no more than were arrested. */
function areHeld(
  entries: readonly Entry[],
  sentence: ReadSentence,
  before: ReadSentence | undefined,
  arrests: BySentence,
): boolean {
  if (entries.length === 0 || isElsewhere(sentence.chunks) || areCharged(sentence, before)) return false;
  if (entries.some((entry) => entry.predicate) || spellsOut(entries, sentence, arrests)) return true;
  return entries.length > 1 && sumOf(entries) <= heldNear(sentence, arrests);
}

/** Told of those arrested by their countries; `arrests` are those that the rules found. */
export function toldByNation(sentences: readonly ReadSentence[], arrests: readonly Finding[]): Finding[] {
  if (arrests.length === 0) return [];
  const bySentence = Map.groupBy(arrests, (arrest) => arrest.sentence.index);
  return sentences.flatMap((sentence, index): Finding[] => {
    const entries = entriesIn(sentence);
    if (!areHeld(entries, sentence, sentences[index - 1], bySentence)) return [];
    const known = new Set((bySentence.get(sentence.index) ?? []).map(({ at }) => at));
    return entries
      .filter(({ at, predicate }) => predicate || !known.has(at) || sentence.chunks[at]?.people === undefined)
      .map(({ at, until, start, count, people, supposed }) => ({
        rule: "arrest.told-by-nationality",
        kind: "arrest",
        keys: { people },
        amount: count,
        sentence,
        at,
        until,
        partitive: !supposed,
        start,
        end: sentence.chunks[until - 1]?.end ?? start,
      }));
  });
}

/** "are Taiwanese and have been detained": the verb comes soon. */
const GOES_ON = 10;

const placeOf = ({ sentence, at }: Finding): string => `${sentence.index} ${at}`;

/** Leaves out arrests of the rules that only repeat what is told by nationality at the same place. */
export function withoutToldAgain(findings: readonly Finding[], told: readonly Finding[]): Finding[] {
  const again = new Set(
    told
      .filter(({ partitive, sentence, until }) => {
        const goesOn = sentence.chunks.slice(until, until + GOES_ON).some((chunk) => chunk.tags.has("%arrest"));
        return partitive && !goesOn;
      })
      .map(placeOf),
  );
  return findings.filter((finding) => finding.kind !== "arrest" || !again.has(placeOf(finding)));
}
