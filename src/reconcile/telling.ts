import type { ReportReading, ToldClaim, ToldEvent } from "../extract/report-reading.ts";
import type { RoutePlace } from "../model/claim.ts";
import type { PlaceInRole } from "../model/place.ts";
import type { Report } from "../model/report.ts";
import { figureOf } from "./agree.ts";
import { KEY_OF } from "./ids.ts";

/** A stretch of days since 1970, both ends inclusive. */
export interface Days {
  readonly from: number;
  readonly to: number;
  /** The report states it; else it is only the day of the announcement. */
  readonly stated: boolean;
}

/** A figure that can be held against another's. */
export interface Countable {
  readonly claim: ToldClaim;
  /** What it counts: kind, key and unit. */
  readonly name: string;
  /** The same without its substance, for "drugs" against "cocaine". */
  readonly loose: string;
  readonly value: number;
  /** All that it says, as one text. */
  readonly saying: string;
}

/** A happening as one report tells it, with what decides whether another tells the same. */
export interface Telling {
  readonly id: string;
  readonly report: Report;
  readonly event: ToldEvent;
  readonly claims: readonly ToldClaim[];
  readonly days: Days | null;
  /** Names of towns and sites it names, lower case. */
  readonly placeNames: ReadonlySet<string>;
  readonly admin1: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
  /** Of ships, operations and people. */
  readonly names: ReadonlySet<string>;
  readonly voices: ReadonlySet<string>;
  /** Countries of its route. */
  readonly routes: ReadonlySet<string>;
  /** How it was hidden or carried, where that is out of the way. */
  readonly methods: ReadonlySet<string>;
  /** Words of the goods that hid it. */
  readonly goods: ReadonlySet<string>;
  readonly figures: readonly Countable[];
}

const DAY_MS = 86_400_000;
const COUNTED = new Set(["seizure", "arrest", "value", "sentence", "casualty"]);
const THINGS = new Set(["cash", "vehicle", "vessel", "weapon", "ammunition", "equipment", "property"]);
const FINE = new Set(["town", "site", "admin2"]);

function daysOf(event: ToldEvent): Days | null {
  const { date } = event;
  return date === null
    ? null
    : { from: Date.parse(date.from) / DAY_MS, to: Date.parse(date.to) / DAY_MS, stated: date.basis === "stated" };
}

function namesOf(places: readonly PlaceInRole[]): Set<string> {
  return new Set(
    places
      .filter((place) => FINE.has(place.precision) && place.name.length > 3)
      .map((place) => place.name.toLowerCase()),
  );
}

/** A register tells more figures; so many of it are held against another report's. */
const MOST_FIGURES = 60;

/** The figures that say different things, in the order of what they say. */
function countables(claims: readonly ToldClaim[]): Countable[] {
  const found = new Map<string, Countable>();
  for (const claim of claims) {
    const { kind, keys, amount } = claim;
    if (!COUNTED.has(kind) || amount === null || found.size >= MOST_FIGURES) continue;
    const key = String(keys[KEY_OF[kind] ?? ""]);
    const name = `${kind} ${key} ${amount.unit}`;
    const value = figureOf(amount) ?? 0;
    const saying = `${value} ${amount.low} ${amount.high} ${amount.approximate} ${name}`;
    if (!found.has(saying))
      found.set(saying, { claim, name, loose: `${kind} ${THINGS.has(key) ? key : ""} ${amount.unit}`, value, saying });
  }
  return [...found.values()].sort((a, b) => (a.saying < b.saying ? -1 : 1));
}

const isPlace = (value: unknown): value is RoutePlace =>
  typeof value === "object" && value !== null && "country" in value;

function routesOf(claims: readonly ToldClaim[]): Set<string> {
  const ends = claims.flatMap(({ kind, keys }) => (kind === "route" ? [keys.from, keys.to, keys.via] : []));
  return new Set(
    ends
      .flat()
      .filter(isPlace)
      .map((place) => place.country),
  );
}

/** Most of what is seized was in some cargo or vehicle. */
const USUAL_METHODS = new Set(["cargo", "vehicle", "other"]);

function methodsOf(claims: readonly ToldClaim[]): Set<string> {
  const methods = claims.filter(({ kind }) => kind === "method").map(({ keys }) => String(keys.method));
  return new Set(methods.filter((method) => !USUAL_METHODS.has(method)));
}

function tellingOf(report: Report, event: ToldEvent, claims: readonly ToldClaim[]): Telling {
  const goods = claims
    .filter((claim) => claim.kind === "seizure" || claim.kind === "value")
    .map((claim) => String(claim.keys.item));
  return {
    id: `${report.id}:${event.key}`,
    report,
    event,
    claims,
    days: daysOf(event),
    placeNames: namesOf([...event.places, ...claims.flatMap((claim) => claim.places)]),
    admin1: new Set(event.places.flatMap((place) => (place.admin1 === null ? [] : [place.admin1]))),
    countries: new Set(event.places.map((place) => place.country)),
    items: new Set(goods.filter((item) => !THINGS.has(item))),
    names: new Set(event.names),
    voices: new Set(
      claims
        .flatMap((claim) =>
          claim.attribution.slice(0, 1).map((voice) => voice.agency ?? voice.organisation?.toLowerCase() ?? ""),
        )
        .filter((voice) => voice.length > 8),
    ),
    routes: routesOf(claims),
    methods: methodsOf(claims),
    goods: new Set(event.goods.flatMap((goods) => goods.split(" "))),
    figures: countables(claims),
  };
}

/** The happenings that a report tells. */
export function tellingsOf({ report, claims, events }: ReportReading): Telling[] {
  const byEvent = Map.groupBy(claims, (claim) => claim.toldEvent);
  return events.map((event) => tellingOf(report, event, byEvent.get(event.key) ?? []));
}
