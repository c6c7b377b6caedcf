import type { GazetteerEntry } from "../lexicon/gazetteer.ts";
import type { WordSet } from "../lexicon/words.ts";
import type { Chunk } from "./chunk.ts";
import type { ReadSentence } from "./finding.ts";
import { hasAnyTag } from "./present.ts";
import type { Seat } from "./seat.ts";
import { endsWith, isWord } from "./words.ts";

/** What a place is in its sentence: where something happened, or near it, on the way, somebody's home, an institution's seat, the newsroom. */
export type PlaceUse =
  | "located"
  | "near"
  | "origin"
  | "destination"
  | "transit"
  | "home"
  | "seat"
  | "dateline"
  | "mentioned";

/** Where something happened, as closely as the words say. */
export const isSited = ({ use }: Pick<UsedPlace, "use">): boolean => use === "located" || use === "near";

export interface UsedPlace {
  readonly entry: GazetteerEntry;
  readonly use: PlaceUse;
  readonly at: number;
}

/** A small town abroad that happens to have the name: the report means a place that we do not know. */
function isStray(entry: GazetteerEntry, country: string | null): boolean {
  return (
    entry.risky === true ||
    (entry.kind === "town" && entry.population === 0 && country !== null && entry.country !== country)
  );
}

/** A unit or a city so large that a hamlet of the same name is not meant: London, for a report from New York. */
const isKnownAbroad = (entry: GazetteerEntry): boolean => entry.kind === "admin1" || entry.population >= METROPOLIS;
const METROPOLIS = 300_000;

const isHamlet = (entry: GazetteerEntry): boolean => entry.kind === "town" && entry.population === 0;

/** The entry that a name means in this report: in its country if there is one, in one named beside it, else the likeliest. */
export function entryFor(
  entries: readonly GazetteerEntry[],
  { country, region }: Seat,
  near: ReadonlySet<string>,
): GazetteerEntry | null {
  const usable = entries.filter((entry) => entry.kind !== "region" && entry.demonym !== true);
  const first = usable[0];
  if (first === undefined) return null;
  const namesake = usable.find((entry) => entry.kind === "admin1" && entry.country === country);
  if (first.kind === "country" && namesake !== undefined && first.country !== country) return namesake;
  if (first.kind === "country" || first.kind === "sea") return first;
  return (
    usable.find((entry) => region !== null && entry.admin1 === region && first.population < 500_000) ??
    usable.find((entry) => entry.country === country && !(isHamlet(entry) && isKnownAbroad(first))) ??
    (first.population === 0 || first.kind === "admin1" ? usable.find((entry) => near.has(entry.country)) : undefined) ??
    (isStray(first, country) ? null : first)
  );
}

/** What leads to a place: its preposition, and the noun or verb before that; both null where nothing does. */
interface Lead {
  readonly preposition: Chunk | null;
  readonly noun: Chunk | undefined;
}

const LEAD_REACH = 7;
const PREPOSITIONS: readonly WordSet[] = ["located", "origin", "goal", "by-way-of", "of"];

function leadOf(chunks: readonly Chunk[], at: number): Lead {
  for (let next = at - 1; next >= 0 && at - next < LEAD_REACH; next--) {
    const [chunk, earlier] = [chunks[next], chunks[next - 1]];
    if (chunk === undefined) break;
    if (isWord(chunk, "of") && isWord(earlier, "area") && at - next === 1) {
      const outer = leadOf(chunks, next - 1);
      const inside = outer.preposition === null || isWord(outer.preposition, "located");
      return inside ? { preposition: chunk, noun: earlier } : outer;
    }
    if (isWord(chunk, "of") && (isWord(earlier, "out") || isWord(earlier, "way-before-of")))
      return { preposition: earlier ?? null, noun: chunks[next - 2] };
    if (PREPOSITIONS.some((set) => isWord(chunk, set))) return { preposition: chunk, noun: earlier };
    const nested = chunk.lower === "," && earlier?.tags.has("@place") === true;
    if (isWord(chunk, "ends-place-phrase") && !nested) break;
  }
  return { preposition: null, noun: undefined };
}

/** "Riyadh's dry port". */
const isOwner = (chunks: readonly Chunk[], at: number): boolean =>
  isWord(chunks[at + 1], "owner") && chunks.slice(at + 2, at + 5).some((chunk) => isWord(chunk, "area"));

/** "Brandenburg, where 1.2 tonnes had been found". */
const isWhere = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at + 1]?.lower === "," &&
  isWord(chunks[at + 2], "where") &&
  chunks
    .slice(at + 3, at + 10)
    .some((chunk) => chunk.tags.has("%find") || chunk.tags.has("%seize") || chunk.tags.has("%arrest"));

/** "165 kilometres east of Seoul", "Douma, northeast of Damascus" are not in the city; "the north of Mali" is in Mali. */
const isAway = (chunks: readonly Chunk[], at: number): boolean =>
  isWord(chunks[at - 2], "compass") && isWord(chunks[at - 1], "of") && !isWord(chunks[at - 3], "the");

/** "a prosecutor in Tirana said", "a radio in the capital told us": where somebody speaks. */
const isSpokenFrom = (chunks: readonly Chunk[], at: number): boolean =>
  isWord(chunks[at - 1], "in") &&
  chunks[at + 1]?.tags.has("%say") === true &&
  !clauseBefore(chunks, at).some(({ tags }) => DONE.some((tag) => tags.has(tag)));

/** What stands before a chunk from the last comma on. */
function clauseBefore(chunks: readonly Chunk[], at: number): readonly Chunk[] {
  const before = chunks.slice(Math.max(0, at - LEAD_REACH), at);
  return before.slice(before.findLastIndex((chunk) => chunk.lower === ",") + 1);
}

const VERBS = ["%be", "%have", "%say", "%arrest", "%seize", "%find"];
const LIST_REACH = 8;

/** "Antwerp, Rotterdam and Hamburg": a place that is joined to the one before by nothing but a list. */
function isListedWith(chunks: readonly Chunk[], previous: UsedPlace, at: number): boolean {
  const joint = chunks.slice(previous.at + 1, at);
  if (joint.length === 0 || joint.length > LIST_REACH) return false;
  return (
    joint.some((chunk) => isWord(chunk, "list-or")) &&
    !joint.some((chunk) => isWord(chunk, "parts-places") || VERBS.some((tag) => chunk.tags.has(tag)))
  );
}

const isOfPlace = (chunk: Chunk | undefined): boolean =>
  chunk?.tags.has("@place") === true || /^[.,]$/.test(chunk?.lower ?? "");

/** Marks and places of "Fresno, Calif.," at most. */
const HOME_REACH = 6;

/** "a Fresno, Calif., man was convicted": where the man is from. */
function isOfSomebody(chunks: readonly Chunk[], at: number): boolean {
  let from = at;
  while (from > at - HOME_REACH && isOfPlace(chunks[from - 1])) from--;
  let to = at + 1;
  while (to < at + HOME_REACH && isOfPlace(chunks[to])) to++;
  const one = chunks[to]?.people;
  return isWord(chunks[from - 1], "indefinite") && one !== undefined && one.name === null && !one.definite;
}

/** "an illegal alien from Colima", "a man from Basra": somebody, told by no name. */
const isOneOfMany = (noun: Chunk | undefined): boolean =>
  noun?.people?.count?.value === 1 && noun.people.name === null && !noun.people.definite;

/** "a resident of Lagos", "Kareem, 34, of Basra": where somebody lives. */
function isHome(chunks: readonly Chunk[], at: number, { preposition, noun }: Lead): boolean {
  if (isWord(chunks[at - 1], "resident-of") || isOfSomebody(chunks, at)) return true;
  if (isWord(preposition ?? undefined, "from") && isOneOfMany(noun)) return true;
  const acting = isWord(preposition ?? undefined, "in") && isWord(noun, "people-in");
  return isWord(noun, "home") && !acting;
}

function useBehindOf(chunks: readonly Chunk[], at: number, noun: Chunk | undefined): PlaceUse {
  if (isWord(noun, "area") || isWord(noun, "site-of")) return "located";
  return chunks[at - 3]?.tags.has("@age") === true || chunks[at - 2]?.lower === "," ? "home" : "mentioned";
}

function useBehind(chunks: readonly Chunk[], at: number, preposition: Chunk, noun: Chunk | undefined): PlaceUse | null {
  const located = isWord(preposition, "located");
  if (isWord(preposition, "of")) return useBehindOf(chunks, at, noun);
  if (located && isWord(noun, "made-in")) return "origin";
  if (isWord(preposition, "near")) return "near";
  if (located)
    return chunks.slice(Math.max(0, at - 5), at).some((chunk) => isWord(chunk, "press-room")) ? "mentioned" : "located";
  if (isWord(preposition, "origin") || isWord(preposition, "out")) return "origin";
  if (isWord(preposition, "goal"))
    return isWord(preposition, "for") && !isWord(noun, "leads-to") ? "mentioned" : "destination";
  if (isWord(preposition, "by-way-of") || isWord(preposition, "way-before-of"))
    return isOwner(chunks, at) ? "located" : "transit";
  return null;
}

/** "from Punta Cana for Saint-Tropez": a goal right behind where it comes from. */
const isBoundOn = (chunks: readonly Chunk[], at: number, previous: UsedPlace | undefined): boolean =>
  previous?.use === "origin" && previous.at === at - 2 && isWord(chunks[at - 1], "goal");

function useOf(chunks: readonly Chunk[], at: number, previous: UsedPlace | undefined): PlaceUse {
  if (isAway(chunks, at)) return "mentioned";
  if (previous !== undefined && isListedWith(chunks, previous, at)) return previous.use;
  if (previous?.at === at - 2 && isWord(chunks[at - 1], "in")) return previous.use;
  if (isWord(chunks[at + 1], "border")) return "mentioned";
  const lead = leadOf(chunks, at);
  const { preposition, noun } = lead;
  if (isHome(chunks, at, lead)) return "home";
  if (isWord(preposition ?? undefined, "in") && endsWith(noun, "elsewhere")) return "mentioned";
  if (isWord(noun, "press-room") && isWord(preposition ?? undefined, "located")) return "mentioned";
  if (isWhere(chunks, at)) return "located";
  if (isSpokenFrom(chunks, at)) return "mentioned";
  if (isBoundOn(chunks, at, previous)) return "destination";
  const use = preposition === null ? null : useBehind(chunks, at, preposition, noun);
  if (use !== null) return use;
  return isWord(chunks[at + 1], "area") || isOwner(chunks, at) ? "located" : "mentioned";
}

function isDateline(sentence: ReadSentence, at: number): boolean {
  if (sentence.sentence.position > 0 || at > 2) return false;
  const rest = sentence.chunks.slice(at + 1, at + 9).map((chunk) => chunk.lower);
  const stop = rest.findIndex((lower) => /^(?:-|–|—|:)$/.test(lower));
  const first = sentence.chunks[at];
  const shouted =
    first !== undefined &&
    /^[^a-z]+$/.test(sentence.sentence.tokens[0]?.text ?? "a") &&
    (sentence.sentence.tokens[0]?.text.length ?? 0) > 2;
  return (
    stop >= 0 &&
    (shouted ||
      (stop <= 8 &&
        rest[0] !== undefined &&
        /^(?:,|\(|:|-|–|—)$/.test(rest[0]) &&
        sentence.sentence.block.kind === "paragraph" &&
        rest.slice(0, stop).every((lower) => lower.split(" ").length <= 4)))
  );
}

/** "together with the American agency", "word from": a service that helped says nothing of where. */
function isPartner(chunks: readonly Chunk[], at: number): boolean {
  const back = chunks[at - 1]?.tags.has("%article") === true ? 2 : 1;
  return isWord(chunks[at - back], "partner");
}

/** "the Syrian army seized": the country whose service acts; one that only helped says nothing of where. */
function nationOf(chunks: readonly Chunk[], at: number): GazetteerEntry | null {
  const [chunk, next, verb] = [chunks[at], chunks[at + 1], chunks[at + 2]];
  if (chunk?.tags.has("@nation") !== true || next?.tags.has("@institution") !== true || isPartner(chunks, at))
    return null;
  const acts = verb !== undefined && ACTS.some((tag) => verb.tags.has(tag));
  return acts ? (chunk.places?.find((entry) => entry.demonym === true) ?? null) : null;
}

const ACTS = ["%seize", "%find", "%arrest", "%states"];

/** "a ship on the Parana": with an article rivers have the names of towns. */
const isRiver = (chunks: readonly Chunk[], at: number): boolean =>
  isWord(chunks[at - 1], "the") && isWord(chunks[at - 2], "river-before");

/** The places of a sentence with what each is there. */
function placesIn(sentence: ReadSentence, seat: Seat): UsedPlace[] {
  const found: UsedPlace[] = [];
  const near = new Set(
    sentence.chunks.flatMap((chunk) =>
      (chunk.places ?? []).filter((entry) => entry.kind === "country").map((entry) => entry.country),
    ),
  );
  sentence.chunks.forEach((chunk, at) => {
    const nation = nationOf(sentence.chunks, at);
    if (nation !== null) found.push({ entry: nation, at, use: "seat" });
    if (chunk.places === undefined || chunk.tags.has("@nation") || chunk.tags.has("@region")) return;
    const isSeat = chunk.tags.has("@organisation");
    const entry = entryFor(isSeat ? chunk.places.filter(({ risky }) => risky !== true) : chunk.places, seat, near);
    if (entry === null) return;
    if (entry.kind === "town" && isRiver(sentence.chunks, at)) return;
    if (entry.country !== "") near.add(entry.country);
    const [next, after] = [sentence.chunks[at + 1], sentence.chunks[at + 2]];
    const inner =
      isWord(next, "area") &&
      isWord(after, "of-in") &&
      sentence.chunks[at + 3]?.places !== undefined &&
      entry.kind === "town";
    // Cartels work far from where they have their names from.
    const named = (entry.kind === "town" && isWord(next, "street")) || next?.tags.has("%cartel") === true;
    if (inner || named) return;
    found.push({
      entry,
      at,
      use: isSeat
        ? isPartner(sentence.chunks, at)
          ? "mentioned"
          : "seat"
        : isDateline(sentence, at)
          ? "dateline"
          : useOf(sentence.chunks, at, found[found.length - 1]),
    });
  });
  return found;
}

const DONE = ["%find", "%seize", "%arrest"];
const DOERS = ["@institution", "@people", "@voice", ...DONE];

/** The first "there" that stands for a place: "customs officers there took", "were found there"; not "found there was". */
function thereIn({ chunks }: ReadSentence): number {
  if (!hasAnyTag(chunks, DOERS)) return -1;
  const tells = (at: number): boolean =>
    chunks[at + 1]?.tags.has("%be") === true && DONE.some((tag) => chunks[at - 1]?.tags.has(tag) === true);
  return chunks.findIndex(
    (chunk, at) => isWord(chunk, "there") && !tells(at) && DOERS.some((tag) => chunks[at - 1]?.tags.has(tag) === true),
  );
}

/** Where something is; else whatever was named, but no goal and no home. */
function antecedentIn(told: readonly UsedPlace[]): UsedPlace | undefined {
  const named = told.filter(({ entry, use }) => entry.country !== "" && use !== "destination" && use !== "home");
  return named.findLast(({ use }) => SITES.has(use)) ?? named.at(-1);
}

const SITES = new Set<PlaceUse>(["located", "near", "dateline", "seat"]);

/** Adds what "there" stands for: the place told of last before it, in its sentence or the one before. */
function withThere(sentences: readonly ReadSentence[], places: readonly UsedPlace[][]): UsedPlace[][] {
  return places.map((own, index) => {
    const sentence = sentences[index];
    const at = sentence === undefined ? -1 : thereIn(sentence);
    if (at < 0) return own;
    const before = own.filter((place) => place.at < at);
    const meant = antecedentIn(before) ?? antecedentIn(places[index - 1] ?? []);
    const there = meant === undefined ? [] : [{ entry: meant.entry, at, use: "located" as const }];
    return [...before, ...there, ...own.slice(before.length)];
  });
}

/**
 * The places of a report's sentences. Services of several countries share their names: one abroad says where
 * something happened only in a report that names its country otherwise.
 */
export function placesOfReport(sentences: readonly ReadSentence[], seat: Seat): UsedPlace[][] {
  const places = withThere(
    sentences,
    sentences.map((sentence) => placesIn(sentence, seat)),
  );
  const ownName = (sentence: ReadSentence, { at, use }: UsedPlace): boolean =>
    use !== "seat" || sentence.chunks[at]?.tags.has("@nation") === true;
  const named = new Set(
    sentences.flatMap((sentence, index) =>
      (places[index] ?? []).filter((place) => ownName(sentence, place)).map(({ entry }) => entry.country),
    ),
  );
  return places.map((own) =>
    own.filter(({ entry, use }) => use !== "seat" || entry.country === seat.country || named.has(entry.country)),
  );
}
