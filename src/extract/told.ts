import type { PlaceInRole, PlaceRole } from "../model/place.ts";
import type { EventDate, EventKind } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { addDays, daysBetween } from "./calendar.ts";
import type { Setting } from "./discourse.ts";
import type { ClaimDraft } from "./draft.ts";
import type { ReadSentence } from "./finding.ts";
import { isSited, type PlaceUse, type UsedPlace } from "./places.ts";
import { properNamesIn } from "./proper-names.ts";
import type { ToldClaim, ToldEvent } from "./report-reading.ts";
import type { Slot } from "./slot.ts";
import type { TimeHit } from "./time-hit.ts";

interface ToldInput {
  readonly report: Report;
  readonly sentences: readonly ReadSentence[];
  readonly claims: readonly ToldClaim[];
  readonly drafts: readonly ClaimDraft[];
  readonly settings: readonly Setting[];
  readonly country: string | null;
}

/** What is looked up for every event of a report, gathered once. */
interface Gathered extends ToldInput {
  readonly court: ReadonlySet<number>;
  readonly figures: ReadonlySet<number>;
  readonly byEvent: ReadonlyMap<string | null, readonly ClaimDraft[]>;
}

function gather(input: ToldInput): Gathered {
  const figures = input.drafts.filter(
    (draft) => draft.event !== null && draft.amount !== null && ["seizure", "arrest", "sentence"].includes(draft.kind),
  );
  return {
    ...input,
    court: courtSentences(input),
    figures: new Set(figures.map((draft) => draft.sentence)),
    byEvent: Map.groupBy(input.drafts, (draft) => draft.event),
  };
}

function kindOf(claims: readonly ToldClaim[], facet: string): EventKind {
  const has = (kind: string): boolean => claims.some((claim) => claim.kind === kind);
  if (facet === "court") return "sentence";
  if (has("seizure") && (has("arrest") || has("laboratory") || has("network"))) return "operation";
  if (has("seizure")) return "seizure";
  if (has("arrest")) return "arrest";
  return has("cooperation") ? "cooperation" : "operation";
}

const SHARPNESS: Readonly<Record<TimeHit["granularity"], number>> = { day: 0, week: 1, month: 2, span: 3, year: 4 };

/** "The ruling is dated June 23": a sentence on what a court decided. */
const isOnRuling = ({ chunks }: ReadSentence): boolean =>
  chunks.slice(0, SUBJECT).some((chunk) => chunk.tags.has("%ruling"));

const SUBJECT = 3;

/** Sentences in which a court acts: a date there is the court's, not the seizure's. */
function courtSentences(input: Pick<ToldInput, "drafts" | "sentences">): ReadonlySet<number> {
  return new Set([
    ...input.sentences.filter(isOnRuling).map(({ index }) => index),
    ...input.drafts
      .filter(
        (draft) => draft.kind === "sentence" || (draft.kind === "charge" && draft.event?.endsWith(":court") === true),
      )
      .map((draft) => draft.sentence),
  ]);
}

/** A raid that goes on into the next day has the date of its beginning. */
function eveOf(best: TimeHit, times: readonly TimeHit[]): TimeHit {
  const before = times.filter(
    (time) =>
      time.granularity === "day" &&
      time.from !== null &&
      best.from !== null &&
      time.from < best.from &&
      addDays(time.from, 2) >= best.from,
  );
  return before.sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))[0] ?? best;
}

/** What a court did that is news was done a few days ago at most. */
const FRESH_DAYS = 7;

/** Where no sentence on the ruling says its day: the day of the last week that the report tells of. */
function freshDay(slot: Slot | undefined, published: string | null): string | null {
  const fresh = (slot?.dated ?? []).find(
    ({ time }) =>
      time.granularity === "day" &&
      time.from !== null &&
      published !== null &&
      time.from <= published &&
      daysBetween(time.from, published) <= FRESH_DAYS,
  );
  return fresh?.time.from ?? null;
}

/** The first sentences tell the news; what stands further down may be its story. */
const LEAD = 5;

/** The event's own date: the sharpest stated, in a sentence with its figures or of its taking before others, the first such; for the main event else the report's day. */
function dateOf(slot: Slot | undefined, facet: string, key: string, input: Gathered): EventDate | null {
  const { court } = input;
  const telling = ["seizure", "arrest", "laboratory", "sentence", "charge"];
  const mine = new Set(
    (input.byEvent.get(key) ?? []).filter((draft) => telling.includes(draft.kind)).map((draft) => draft.sentence),
  );
  const hasCourt = input.byEvent.has(`${slot?.id ?? 0}:court`);
  const crime = facet === "crime" ? (slot?.crimeDates ?? []) : [];
  const fitting = (slot?.dated ?? [])
    .concat(crime)
    .filter(
      ({ time, sentence }) =>
        !hasCourt ||
        crime.some((known) => known.time === time) ||
        (facet === "court" ? court.has(sentence) || (slot?.id !== 0 && !mine.has(sentence)) : !court.has(sentence)),
    );
  const rank = ({ time, sentence }: Slot["dated"][number]): number =>
    SHARPNESS[time.granularity] * 10 +
    (mine.has(sentence) ? 0 : (input.settings[sentence]?.takes ?? false) ? 2 : 5) +
    (sentence > LEAD ? 3 : 0);
  const best = [...fitting].sort((a, b) => rank(a) - rank(b) || a.sentence - b.sentence)[0]?.time;
  const first =
    best?.granularity === "day"
      ? eveOf(
          best,
          fitting.filter(({ sentence }) => mine.has(sentence)).map(({ time }) => time),
        )
      : best;
  if (first?.from != null && first.to !== null) return { from: first.from, to: first.to, basis: "stated" };
  const published = slot?.announced ?? input.report.published.date;
  const day = facet === "court" ? freshDay(slot, published) : null;
  if (day !== null) return { from: day, to: day, basis: "stated" };
  const led = slot?.id === 0 && (facet === "court" || !hasCourt);
  return led && published !== null ? { from: published, to: published, basis: "announced" } : null;
}

const WEIGHT: Readonly<Record<PlaceUse, number>> = {
  located: 6,
  near: 3.5,
  seat: 1.5,
  dateline: 1,
  destination: 0.4,
  origin: 0,
  transit: 0,
  home: 0.2,
  mentioned: 0.8,
};

/** What a court did was done where it has its name from, before where the crime was. */
const COURT_SEAT = 6;

function isCourtSeat({ at, use }: UsedPlace, sentence: ReadSentence | undefined): boolean {
  return use === "seat" && sentence?.chunks[at]?.tags.has("@voice:court") === true;
}

/** A report on a judgment is mostly written where it was given. */
const COURT_DATELINE = 4;

function weightOf(place: UsedPlace, facet: string, sentence: ReadSentence | undefined): number {
  if (facet === "court" && isCourtSeat(place, sentence)) return COURT_SEAT;
  return facet === "court" && place.use === "dateline" ? COURT_DATELINE : WEIGHT[place.use];
}

/** Of two places told alike the one in the report's country is meant. */
const AT_HOME = 1.15;

interface Candidate {
  readonly place: UsedPlace;
  weight: number;
  /** Sentences that name it. */
  readonly sentences: Set<number>;
}

/** What a place gains by being named again, as a share: in another sentence, and as "Obosi in Anambra" in the same. */
const ANOTHER_MENTION = 0.6;
const SAME_BREATH = 0.25;

/** Places of an event by how strongly the report puts it there, strongest first, one an admin1 or country. */
function candidates(slot: Slot, facet: string, { figures, court, country, sentences }: Gathered): Candidate[] {
  const byCode = new Map<string, Candidate>();
  for (const { place, sentence } of slot.places) {
    if (place.entry.country === "") continue;
    const code = place.entry.admin1 ?? place.entry.country;
    const fits = facet === "court" ? court.has(sentence) : !court.has(sentence);
    const weight =
      weightOf(place, facet, sentences[sentence]) *
      (figures.has(sentence) ? 2 : sentence <= 2 ? 1 : 0.35) *
      (fits ? 1 : 0.3) *
      (place.entry.country === country ? AT_HOME : 1) *
      (sentence <= 3 ? 1.3 : 1) *
      (place.entry.admin1 === null && place.use === "mentioned" ? 0.4 : 1);
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, { place, weight, sentences: new Set([sentence]) });
    else {
      known.weight += weight * (known.sentences.has(sentence) ? SAME_BREATH : ANOTHER_MENTION);
      known.sentences.add(sentence);
    }
  }
  return [...byCode.values()].filter((candidate) => candidate.weight > 0).sort((a, b) => b.weight - a.weight);
}

/** "raids in Aceh and Jakarta": two with nothing but one word between them. */
const isPair = ([first, second, third]: readonly UsedPlace[]): boolean =>
  first?.use === "located" && second?.use === "located" && third === undefined && second.at - first.at === 2;

/** Places named in one breath ("in Baghdad, Basra, Diwaniyah and Najaf") belong together. */
function listedWith(top: Candidate, slot: Slot): UsedPlace[] {
  const found: UsedPlace[] = [];
  const bySentence = Map.groupBy(slot.places, (known) => known.sentence);
  for (const known of bySentence.values()) {
    const same = known
      .map(({ place }) => place)
      .filter(
        (place) =>
          place.entry.admin1 !== null &&
          place.entry.country === top.place.entry.country &&
          (place.use === "located" || place.use === "mentioned"),
      );
    if (
      new Set(same.map((place) => place.entry.admin1)).size >= (isPair(same) ? 2 : 3) &&
      same.some((place) => place.entry.admin1 === top.place.entry.admin1)
    )
      found.push(...same);
  }
  return found;
}

/** The strongest candidate, finer than a country where there is one of the same country or of the report's own. */
function topOf(ranked: readonly Candidate[], country: string | null): Candidate | undefined {
  const first = ranked[0];
  if (first === undefined || first.place.entry.admin1 !== null) return first;
  const finer = ranked.filter((candidate) => candidate.place.entry.admin1 !== null);
  const home =
    first.place.entry.country === country
      ? undefined
      : finer.find((candidate) => candidate.place.entry.country === country && candidate.place.use === "located");
  return home ?? finer.find((candidate) => candidate.place.entry.country === first.place.entry.country) ?? first;
}

/** Below this a place is only mentioned; the event may be anywhere in the country. Abroad a place must be told with the figures. */
function leastWeight({ place }: Candidate, slot: Slot, country: string | null): number {
  if (country === null || (slot.id !== 0 && isSited(place))) return LOCATED_ENOUGH;
  return place.entry.country === country ? 0 : LOCATED_ABROAD;
}

const LOCATED_ENOUGH = 1;
const LOCATED_ABROAD = 3;

function rankedPlaces(slot: Slot, facet: string, input: Gathered): UsedPlace[] {
  const ranked = candidates(slot, facet, input);
  const [first] = ranked;
  const top = topOf(ranked, input.country);
  if (first === undefined || top === undefined) return [];
  const sure = first.place.entry.country === top.place.entry.country ? first : top;
  if (sure.weight < leastWeight(sure, slot, input.country)) return [];
  const strong = ranked.filter(
    (candidate) =>
      candidate !== top &&
      candidate.place.entry.country === top.place.entry.country &&
      candidate.place.entry.admin1 !== null &&
      candidate.weight >= 12 &&
      candidate.weight >= top.weight * 0.75,
  );
  return [top.place, ...listedWith(top, slot), ...strong.map((candidate) => candidate.place)];
}

/** So far back what was told beside an event may say where it is. */
const BESIDE = 6;

/** Where an event is: its own places, else those of what was told beside it, else the main event's. */
function placesOf(slot: Slot | undefined, facet: string, main: Slot | undefined, input: Gathered): UsedPlace[] {
  let told = slot;
  for (let back = 0; told !== undefined && back <= BESIDE; back++, told = told.beside ?? undefined) {
    const own = rankedPlaces(told, told === slot ? facet : "crime", input);
    if (own.length > 0) return own;
  }
  return main === undefined ? [] : rankedPlaces(main, "crime", input);
}

function inRole(places: readonly UsedPlace[], claims: readonly ToldClaim[]): PlaceInRole[] {
  const seen = new Set<string>();
  const role: PlaceRole = claims.some((claim) => claim.kind === "seizure")
    ? "seized-at"
    : claims.some((claim) => claim.kind === "arrest")
      ? "arrested-at"
      : "other";
  return places.flatMap(({ entry }) => {
    const code = entry.admin1 ?? entry.country;
    if (seen.has(code)) return [];
    seen.add(code);
    const { name, country, admin1, lat, lon, precision } = entry;
    return [{ name, country, admin1, lat, lon, precision, role }];
  });
}

const countryPlace = (country: string): PlaceInRole[] => [
  { name: country, country, admin1: null, lat: null, lon: null, precision: "country", role: "other" },
];

function agenciesOf(claims: readonly ToldClaim[]): string[] {
  const names = claims
    .flatMap((claim) => claim.attribution.slice(0, -1).map((voice) => voice.organisation))
    .filter((name) => name !== undefined);
  return [...new Set(names)].sort();
}

/** The names in the sentences that tell a happening. */
function namesOf(ids: ReadonlySet<number>, { sentences, settings }: ToldInput): string[] {
  const own = sentences.filter(({ index }) => {
    const setting = settings[index];
    return setting !== undefined && !setting.total && ids.has(setting.slot.id);
  });
  return [...new Set(own.flatMap(properNamesIn))].sort();
}

/** What the drugs were hidden among, in the sentences that tell a happening: "marble slabs" is marble, and slabs. */
function goodsOf(ids: ReadonlySet<number>, { sentences, settings, drafts }: ToldInput): string[] {
  const hiding = drafts.filter(({ kind, slot }) => kind === "method" && ids.has(slot)).map(({ sentence }) => sentence);
  const own = new Set(hiding.filter((index) => settings[index]?.total === false));
  const chunks = sentences.filter(({ index }) => own.has(index)).flatMap((sentence) => sentence.chunks);
  return [...new Set(chunks.filter(({ tags }) => tags.has("%goods")).map(({ lower }) => lower))].sort();
}

/** A happening told in several places of a report: all its dates and places together. */
function mergedSlot(slots: ReadonlyMap<number, Slot>, ids: ReadonlySet<number>): Slot | undefined {
  const found = [...ids].flatMap((id) => slots.get(id) ?? []);
  const first = found[0];
  return first === undefined || found.length === 1
    ? first
    : {
        ...first,
        dated: found.flatMap((slot) => slot.dated),
        crimeDates: found.flatMap((slot) => slot.crimeDates),
        places: found.flatMap((slot) => slot.places),
      };
}

const SITED = new Set<PlaceUse>(["located", "near"]);

const slotsOf = ({ slot, clauses }: Setting): Slot[] => [slot, ...clauses.map((clause) => clause.slot)];

/** The happenings that a report tells, with date, places and agencies. One without a place of its own is taken to be where the main one is. */
export function told(given: ToldInput): ToldEvent[] {
  const input = gather(given);
  const slots = new Map(input.settings.flatMap(slotsOf).map((slot) => [slot.id, slot]));
  const main = slots.get(0);
  const byEvent = Map.groupBy(
    input.claims.filter((claim) => claim.toldEvent !== null),
    (claim) => claim.toldEvent ?? "",
  );
  return [...byEvent].map(([key, claims]) => {
    const [id = "0", facet = "crime"] = key.split(":");
    const ids = new Set([Number(id), ...(input.byEvent.get(key) ?? []).map((draft) => draft.slot)]);
    const slot = mergedSlot(slots, ids);
    const used = placesOf(slot, facet, main, input);
    const places = inRole(used, claims);
    const known = places.length > 0 || input.country === null ? places : countryPlace(input.country);
    return {
      key,
      kind: kindOf(claims, facet),
      date: dateOf(slot, facet, key, input),
      places: known,
      sited: used.some(({ use }) => SITED.has(use)),
      agencies: agenciesOf(claims),
      names: namesOf(ids, input),
      goods: goodsOf(ids, input),
      main: id === "0",
    };
  });
}
