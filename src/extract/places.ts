import type { GazetteerEntry } from "../lexicon/gazetteer.ts";
import type { Chunk } from "./chunk.ts";
import type { ReadSentence } from "./finding.ts";
import type { Seat } from "./seat.ts";

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

const LOCATED = /^(?:in|at|near|off|outside|inside|on|around|within|along|across|under|over)$/;
/** Another town may be the one where it happened. */
const NEAR = /^(?:near|off|outside)$/;
const ORIGIN = /^(?:from|leaving|left|departed)$/;
const ORIGIN_VERB = /^(?:loaded|boarded|embarked|manufactured|produced|packed|registered|born)$/;
const DESTINATION = /^(?:to|into|towards|toward|for|entering|onto)$/;
/** What goes "for" a place goes there. */
const LEADS_TO =
  /^(?:bound|destined|headed|heading|leave|leaving|left|sail|sailed|sailing|depart|departed|set out|meant|intended|due|way|containers?|shipments?|consignments?|loads?|cargo|flights?|ship|vessel|train|lorry|truck|goods|drugs?|cocaine|heroin)$/;
const TRANSIT = /^(?:via|through|transiting)$/;
const AREA =
  /^(?:area|areas|district|districts|province|provinces|city|town|village|port|airport|region|suburb|neighbourhood|neighborhood|part|outskirts|coast|governorate|governorates|county|state|department|division|estate|seas|waters|housing|streets|capital|sea|island)$/;
/** What stands where the load lay: "the laboratory of Nijeveen". */
const SITE =
  /^(?:laboratory|lab|laundry|factory|plant|warehouse|farm|farms|house|villa|pier|beach|harbour|harbor|stable|stables)$/;
const HOME =
  /^(?:resident|residents|native|natives|born|citizen|citizens|aged|man|men|woman|fisherman|fishermen|both|hiding|living|residing|lives|resides|lived|exile|based|hides)$/;
/** Who speaks, waits or buys in a place: nothing happened there. */
const SPEAKERS =
  /^(?:sources?|ministers?|organisers?|organizers?|newspapers?|papers?|doctor|doctors|lawyers?|buyers?|customers?|clients?|dealers?|users?|bosses|relatives|chemists?|analysts?|experts?|somebody|someone|fans|readers?|diplomats?|owners?)$/;
const STREET = /^(?:street|avenue|road|lane|boulevard|drive|square|highway)$/;
/** "customs men in the Dominican Republic": where they act, not where they are from. */
const PEOPLE_IN = /^(?:man|men|woman|fisherman|fishermen)$/;
const ROOM =
  /^(?:telephone|phone|press conference|news conference|conference|briefing|interview|speech|hearing|summit|meeting|embassy)$/;

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

/** The entry that a name means in this report: in its country if there is one, else the likeliest. */
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
    (first.population === 0 ? usable.find((entry) => near.has(entry.country)) : undefined) ??
    (isStray(first, country) ? null : first)
  );
}

function before(chunks: readonly Chunk[], at: number): { preposition: string; noun: string } {
  let next = at - 1;
  const skipped: string[] = [];
  while (next >= 0 && at - next < 7) {
    const lower = chunks[next]?.lower ?? "";
    const earlier = chunks[next - 1]?.lower ?? "";
    if (lower === "of" && AREA.test(earlier) && at - next === 1) {
      const outer = before(chunks, next - 1);
      return outer.preposition === "" || LOCATED.test(outer.preposition)
        ? { preposition: lower, noun: earlier }
        : outer;
    }
    if (lower === "of" && (earlier === "out" || earlier === "way"))
      return { preposition: earlier === "out" ? "from" : "via", noun: chunks[next - 2]?.lower ?? "" };
    if (
      LOCATED.test(lower) ||
      ORIGIN.test(lower) ||
      DESTINATION.test(lower) ||
      TRANSIT.test(lower) ||
      lower === "of" ||
      lower === "by way of"
    )
      return { preposition: lower, noun: chunks[next - 1]?.lower ?? "" };
    if (/^(?:said|says|,|\.|:|;|—|–)$/.test(lower) && !(lower === "," && chunks[next - 1]?.tags.has("@place"))) break;
    skipped.push(lower);
    next--;
  }
  return { preposition: "", noun: "" };
}

/** "Riyadh's dry port". */
const isOwner = (chunks: readonly Chunk[], at: number): boolean =>
  /^['’]s$/.test(chunks[at + 1]?.lower ?? "") && chunks.slice(at + 2, at + 5).some((chunk) => AREA.test(chunk.lower));

/** "Brandenburg, where 1.2 tonnes had been found". */
const isWhere = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at + 1]?.lower === "," &&
  chunks[at + 2]?.lower === "where" &&
  chunks
    .slice(at + 3, at + 10)
    .some((chunk) => chunk.tags.has("%find") || chunk.tags.has("%seize") || chunk.tags.has("%arrest"));

const COMPASS = /^(?:east|west|north|south|northeast|northwest|southeast|southwest)$/;

/** "165 kilometres east of Seoul", "Douma, northeast of Damascus" are not in the city; "the north of Mali" is in Mali. */
const isAway = (chunks: readonly Chunk[], at: number): boolean =>
  COMPASS.test(chunks[at - 2]?.lower ?? "") && chunks[at - 1]?.lower === "of" && chunks[at - 3]?.lower !== "the";

/** "a prosecutor in Tirana said": where somebody speaks. */
function isSpokenFrom(chunks: readonly Chunk[], at: number): boolean {
  const [voice, preposition, next] = [chunks[at - 2], chunks[at - 1], chunks[at + 1]];
  const speaks = voice?.tags.has("@voice") === true || voice?.tags.has("@official") === true;
  return speaks && preposition?.lower === "in" && next?.tags.has("%say") === true;
}

function useOf(chunks: readonly Chunk[], at: number, previous: UsedPlace | undefined): PlaceUse {
  const { preposition, noun } = before(chunks, at);
  if (isAway(chunks, at)) return "mentioned";
  const joint = chunks.slice(previous === undefined ? at : previous.at + 1, at);
  if (
    previous !== undefined &&
    joint.length > 0 &&
    joint.length <= 8 &&
    joint.some((chunk) => /^(?:,|and|&|or)$/.test(chunk.lower) || chunk.lower === "as well as") &&
    !joint.some(
      (chunk) =>
        chunk.tags.has("%be") ||
        chunk.tags.has("%have") ||
        chunk.tags.has("%say") ||
        chunk.tags.has("%arrest") ||
        chunk.tags.has("%seize") ||
        chunk.tags.has("%find"),
    ) &&
    joint.every(
      (chunk) => !/^(?:in|at|near|to|via|through|who|which|that|where|when|after|for|into)$/.test(chunk.lower),
    ) &&
    !joint.some((chunk) => chunk.lower === "from")
  )
    return previous.use;
  if (previous?.at === at - 2 && chunks[at - 1]?.lower === "in") return previous.use;
  if (/^(?:border|frontier|-)$/.test(chunks[at + 1]?.lower ?? "")) return "mentioned";
  if ((HOME.test(noun) && !(preposition === "in" && PEOPLE_IN.test(noun))) || chunks[at - 1]?.lower === "resident of")
    return "home";
  if (preposition === "in" && SPEAKERS.test(noun.split(" ").pop() ?? "")) return "mentioned";
  if (ROOM.test(noun) && LOCATED.test(preposition)) return "mentioned";
  if (isWhere(chunks, at)) return "located";
  if (isSpokenFrom(chunks, at)) return "mentioned";
  if (preposition === "of")
    return AREA.test(noun) || SITE.test(noun) || noun === "seas"
      ? "located"
      : chunks[at - 3]?.tags.has("@age") || chunks[at - 2]?.lower === ","
        ? "home"
        : "mentioned";
  if (LOCATED.test(preposition) && ORIGIN_VERB.test(noun)) return "origin";
  if (NEAR.test(preposition)) return "near";
  if (LOCATED.test(preposition))
    return chunks.slice(Math.max(0, at - 5), at).some((chunk) => ROOM.test(chunk.lower)) ? "mentioned" : "located";
  if (ORIGIN.test(preposition)) return "origin";
  if (DESTINATION.test(preposition)) return preposition === "for" && !LEADS_TO.test(noun) ? "mentioned" : "destination";
  if (TRANSIT.test(preposition) || preposition === "by way of") return isOwner(chunks, at) ? "located" : "transit";
  if (AREA.test(chunks[at + 1]?.lower ?? "")) return "located";
  if (isOwner(chunks, at)) return "located";
  return "mentioned";
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
  return /^(?:from|with|together with|along with|to)$/.test(chunks[at - back]?.lower ?? "");
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
    const [next, after] = [sentence.chunks[at + 1], sentence.chunks[at + 2]];
    const inner =
      AREA.test(next?.lower ?? "") &&
      (after?.lower === "of" || after?.lower === "in") &&
      sentence.chunks[at + 3]?.places !== undefined &&
      entry.kind === "town";
    // Cartels work far from where they have their names from.
    const named = (entry.kind === "town" && STREET.test(next?.lower ?? "")) || next?.tags.has("%cartel") === true;
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

/**
 * The places of a report's sentences. Services of several countries share their names: one abroad says where
 * something happened only in a report that names its country otherwise.
 */
export function placesOfReport(sentences: readonly ReadSentence[], seat: Seat): UsedPlace[][] {
  const places = sentences.map((sentence) => placesIn(sentence, seat));
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
