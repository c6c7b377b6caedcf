import { idOf } from "../extract/id.ts";
import type { PlaceInRole } from "../model/place.ts";
import type { Event, EventDate, EventKind, EventRelation, Figure } from "../model/reading.ts";
import type { Pair } from "./cluster.ts";
import { SAME_EVENT } from "./same-event.ts";
import type { Spoken } from "./statements.ts";
import type { Telling } from "./telling.ts";
import { titleOf } from "./title.ts";

const lengthOf = (date: EventDate): number => Date.parse(date.to) - Date.parse(date.from);
const publishedOf = (telling: Telling): string => telling.report.published.date ?? "9999";

const DAYS_3 = 3 * 86_400_000;

/** The date told most often, of several the earlier: a report that knows less names the day it heard of it. */
function mostVoted(pool: readonly EventDate[]): EventDate | null {
  const votes = Map.groupBy(pool, ({ from, to }) => `${from} ${to}`);
  const [best] = [...votes].sort(([a, told], [b, other]) => other.length - told.length || (a < b ? -1 : 1));
  return best?.[1][0] ?? null;
}

/** The day most reports state; else the day of the first announcement where it fits what vaguer dates say; else the sharpest of those. */
export function dateOf(tellings: readonly Telling[]): EventDate | null {
  const dates = tellings.flatMap(({ event }) => event.date ?? []);
  const stated = dates.filter(({ basis }) => basis === "stated");
  const sharp = stated.filter((date) => lengthOf(date) <= DAYS_3);
  if (sharp.length > 0) return mostVoted(sharp);
  const sharpest = Math.min(...stated.map(lengthOf));
  const vague = mostVoted(stated.filter((date) => lengthOf(date) === sharpest));
  const [announced] = dates.filter(({ basis }) => basis === "announced").sort((a, b) => (a.from < b.from ? -1 : 1));
  if (vague === null || announced === undefined) return vague ?? announced ?? null;
  return vague.from <= announced.from && announced.from <= vague.to ? announced : vague;
}

/** The voice of a report that has the place from its dateline or from what it told beside the event. */
const UNSITED = 0.45;
/** Beside the place that most name, one that so large a share names. */
const KEPT = 0.5;

/** Places that reports agree on: the one most name, and others that at least half as many do. */
export function placesOf(tellings: readonly Telling[]): PlaceInRole[] {
  const votes = new Map<string, { place: PlaceInRole; weight: number }>();
  for (const telling of tellings) {
    telling.event.places.forEach((place, at) => {
      const code = place.admin1 ?? place.country;
      const weight =
        (telling.event.main ? 1 : 0.6) *
        (at === 0 ? 1 : 0.9) *
        (place.admin1 === null ? 0.3 : 1) *
        (telling.event.sited ? 1 : UNSITED);
      const known = votes.get(code);
      if (known === undefined) votes.set(code, { place, weight });
      else known.weight += weight;
    });
  }
  const ranked = [...votes.entries()]
    .sort((a, b) => b[1].weight - a[1].weight || (a[0] < b[0] ? -1 : 1))
    .map(([, vote]) => vote);
  const top = ranked[0];
  if (top === undefined) return [];
  const kept = ranked.filter((vote) => vote.weight >= top.weight * KEPT && (tellings.length > 1 || vote.weight > 0));
  const finer = new Set(kept.filter((vote) => vote.place.admin1 !== null).map((vote) => vote.place.country));
  return kept.filter((vote) => vote.place.admin1 !== null || !finer.has(vote.place.country)).map((vote) => vote.place);
}

function kindOf(tellings: readonly Telling[]): EventKind {
  const kinds = tellings.map((telling) => telling.event.kind);
  for (const kind of ["sentence", "operation"] as const) if (kinds.includes(kind)) return kind;
  return kinds.includes("seizure") && kinds.includes("arrest") ? "operation" : (kinds.sort()[0] ?? "operation");
}

/** An event's id comes from its earliest telling, so that later reports leave it as it is. */
export function eventId(tellings: readonly Telling[]): string {
  const first = [...tellings].sort((a, b) => (publishedOf(a) + a.id < publishedOf(b) + b.id ? -1 : 1))[0];
  return idOf("event", first?.id);
}

export interface EventParts {
  readonly id: string;
  readonly tellings: readonly Telling[];
  readonly figures: readonly Figure[];
  readonly spoken: Spoken;
  readonly related: readonly EventRelation[];
}

/** Puts one event together from its tellings. */
export function eventOf({ id, tellings, figures, spoken, related }: EventParts): Event {
  const kind = kindOf(tellings);
  const places = placesOf(tellings);
  const dates = tellings
    .filter((telling) => telling.event.main)
    .map((telling) => telling.report.published.date)
    .filter((date) => date !== null)
    .sort();
  const claims = tellings.flatMap((telling) => telling.claims.map((claim) => claim.id)).sort();
  return {
    id,
    kind,
    title: titleOf(kind, figures, places),
    date: dateOf(tellings),
    announced: dates[0] ?? null,
    places,
    agencies: [...new Set(spoken.statements.map((statement) => statement.organisation ?? statement.voice))].sort(),
    reports: [...new Set(tellings.map((telling) => telling.report.id))].sort(),
    statements: spoken.statements.map((statement) => statement.id),
    origins: spoken.origins,
    claims,
    figures,
    related,
  };
}

/** How events hang together: court and crime of one report, and pairs that nearly are one. */
export function relationsOf(
  groups: ReadonlyMap<string, readonly Telling[]>,
  pairs: readonly Pair[],
): ReadonlyMap<string, EventRelation[]> {
  const eventOfTelling = new Map(
    [...groups].flatMap(([id, tellings]) => tellings.map((telling) => [telling.id, id] as const)),
  );
  const found = new Map<string, Map<string, EventRelation>>();
  const relate = (
    a: string | undefined,
    b: string | undefined,
    relation: EventRelation["relation"],
    reasons: readonly string[],
  ): void => {
    if (a === undefined || b === undefined || a === b) return;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = found.get(from) ?? new Map<string, EventRelation>();
      if (!known.has(to)) known.set(to, { event: to, relation, reasons });
      found.set(from, known);
    }
  };
  const byReport = Map.groupBy([...groups.values()].flat(), (telling) => telling.report.id);
  for (const tellings of byReport.values())
    for (const court of tellings.filter((telling) => telling.event.kind === "sentence"))
      for (const other of tellings.filter(
        (telling) =>
          telling !== court &&
          (telling.event.key.split(":")[0] === court.event.key.split(":")[0] || telling.event.main || court.event.main),
      ))
        relate(eventOfTelling.get(court.id), eventOfTelling.get(other.id), "same-case", [
          "told together in one report, the one as what a court did about the other",
        ]);
  for (const { a, b, score, reasons } of pairs)
    if (score < SAME_EVENT) relate(eventOfTelling.get(a.id), eventOfTelling.get(b.id), "possibly-same", reasons);
  return new Map(
    [...found].map(([id, relations]) => [id, [...relations.values()].sort((x, y) => (x.event < y.event ? -1 : 1))]),
  );
}
