import type { PlaceInRole, PlaceRole } from "../model/place.ts";
import type { EventDate, EventKind } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import type { Setting, Slot } from "./discourse.ts";
import type { ClaimDraft } from "./draft.ts";
import type { ReadSentence } from "./finding.ts";
import type { PlaceUse, UsedPlace } from "./places.ts";
import type { ToldClaim, ToldEvent } from "./report-reading.ts";

interface ToldInput {
  readonly report: Report;
  readonly claims: readonly ToldClaim[];
  readonly drafts: readonly ClaimDraft[];
  readonly sentences: readonly ReadSentence[];
  readonly settings: readonly Setting[];
  readonly places: readonly (readonly UsedPlace[])[];
  readonly country: string | null;
}

function kindOf(claims: readonly ToldClaim[], facet: string): EventKind {
  const has = (kind: string): boolean => claims.some((claim) => claim.kind === kind);
  if (facet === "court") return "sentence";
  if (has("seizure") && (has("arrest") || has("laboratory") || has("network"))) return "operation";
  if (has("seizure")) return "seizure";
  if (has("arrest")) return "arrest";
  return has("cooperation") ? "cooperation" : "operation";
}

/** The event's own date, or for the main event the day of the report. */
function dateOf(
  slot: Slot | undefined,
  facet: string,
  input: ToldInput,
  main: boolean,
  courtDates: boolean,
): EventDate | null {
  const published = input.report.published.date;
  if (slot !== undefined && slot.from !== null && slot.to !== null && !(facet === "crime" && courtDates))
    return { from: slot.from, to: slot.to, basis: "stated" };
  return main && published !== null ? { from: published, to: published, basis: "announced" } : null;
}

const WEIGHT: Readonly<Record<PlaceUse, number>> = {
  located: 6,
  seat: 1.5,
  dateline: 1,
  destination: 1,
  origin: 0,
  transit: 0,
  home: 0.2,
  mentioned: 1,
};

interface Candidate {
  readonly place: UsedPlace;
  weight: number;
}

/** Places of an event by how strongly the report puts it there, strongest first, one an admin1 or country. */
function candidates(
  slot: Slot,
  figures: ReadonlySet<number>,
  courtSentences: ReadonlySet<number>,
  facet: string,
): Candidate[] {
  const byCode = new Map<string, Candidate>();
  for (const { place, sentence } of slot.places) {
    if (place.entry.country === "") continue;
    const code = place.entry.admin1 ?? place.entry.country;
    const fits = facet === "court" ? courtSentences.has(sentence) : !courtSentences.has(sentence);
    const weight = WEIGHT[place.use] * (figures.has(sentence) ? 2 : 1) * (fits ? 1 : 0.3) * (sentence <= 2 ? 1.2 : 1);
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, { place, weight });
    else known.weight += weight;
  }
  return [...byCode.values()].filter((candidate) => candidate.weight > 0).sort((a, b) => b.weight - a.weight);
}

/** Places named in one breath ("in Baghdad, Basra, Diwaniyah and Najaf") belong together. */
function listedWith(top: Candidate, slot: Slot): UsedPlace[] {
  const found: UsedPlace[] = [];
  const bySentence = Map.groupBy(slot.places, (known) => known.sentence);
  for (const known of bySentence.values()) {
    const located = known
      .map(({ place }) => place)
      .filter(
        (place) =>
          place.use === "located" && place.entry.admin1 !== null && place.entry.country === top.place.entry.country,
      );
    if (located.length >= 3 && located.some((place) => place.entry.admin1 === top.place.entry.admin1))
      found.push(...located);
  }
  return found;
}

function eventPlaces(slot: Slot, input: ToldInput, claims: readonly ToldClaim[], facet: string): PlaceInRole[] {
  const figures = new Set(
    input.drafts
      .filter(
        (draft) =>
          draft.event !== null && draft.amount !== null && ["seizure", "arrest", "sentence"].includes(draft.kind),
      )
      .map((draft) => draft.sentence),
  );
  const court = new Set(input.drafts.filter((draft) => draft.kind === "sentence").map((draft) => draft.sentence));
  const ranked = candidates(slot, figures, court, facet);
  const finer = ranked.filter((candidate) => candidate.place.entry.admin1 !== null && candidate.place.use !== "origin");
  const top =
    finer[0] !== undefined &&
    (ranked[0] === undefined || finer[0].place.entry.country === ranked[0].place.entry.country || finer[0].weight >= 3)
      ? finer[0]
      : ranked[0];
  if (top === undefined) return input.country === null ? [] : countryPlace(input.country);
  const strong = finer.filter(
    (candidate) => candidate !== top && candidate.weight >= 12 && candidate.weight >= top.weight * 0.6,
  );
  const all = [top.place, ...listedWith(top, slot), ...strong.map((candidate) => candidate.place)];
  const seen = new Set<string>();
  const role: PlaceRole = claims.some((claim) => claim.kind === "seizure")
    ? "seized-at"
    : claims.some((claim) => claim.kind === "arrest")
      ? "arrested-at"
      : "other";
  return all.flatMap(({ entry }) => {
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

/** The happenings that a report tells, with date, places and agencies. */
export function told(input: ToldInput): ToldEvent[] {
  const slots = new Map(input.settings.map((setting) => [setting.slot.id, setting.slot]));
  const byEvent = Map.groupBy(
    input.claims.filter((claim) => claim.toldEvent !== null),
    (claim) => claim.toldEvent ?? "",
  );
  return [...byEvent].map(([key, claims]) => {
    const [id = "0", facet = "crime"] = key.split(":");
    const slot = slots.get(Number(id));
    const main = id === "0";
    const courtHere = facet === "crime" && byEvent.has(`${id}:court`);
    const date = dateOf(slot, facet, input, main && !courtHere, courtHere);
    const places = slot === undefined ? [] : eventPlaces(slot, input, claims, facet);
    return {
      key,
      kind: kindOf(claims, facet),
      date,
      places: places.length === 0 && input.country !== null ? countryPlace(input.country) : places,
      agencies: agenciesOf(claims),
      main,
    };
  });
}
