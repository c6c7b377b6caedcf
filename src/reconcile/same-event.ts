import type { ReportReading, ToldClaim, ToldEvent } from "../extract/report-reading.ts";
import { agree, figureOf, significantDigits, slipBetween } from "./agree.ts";
import { KEY_OF } from "./ids.ts";

/** A happening as one report tells it, with what its claims say. */
export interface Telling {
  readonly id: string;
  readonly report: ReportReading["report"];
  readonly event: ToldEvent;
  readonly claims: readonly ToldClaim[];
  /** Names of towns and sites it names, lower case. */
  readonly placeNames: ReadonlySet<string>;
}

/** How much two tellings look like one event, and why. */
export interface Likeness {
  readonly score: number;
  readonly reasons: readonly string[];
  /** They cannot be one event whatever else fits. */
  readonly excluded: boolean;
}

/** From this score on two tellings are one event. */
export const SAME_EVENT = 4;
/** From this score on they are possibly one. */
export const POSSIBLY_SAME = 3;

const DAY_MS = 86_400_000;
const days = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;

interface Range {
  readonly from: string;
  readonly to: string;
  readonly stated: boolean;
}

function rangeOf(telling: Telling): Range | null {
  const { date } = telling.event;
  return date === null ? null : { from: date.from, to: date.to, stated: date.basis === "stated" };
}

const isSharp = (range: Range): boolean => days(range.from, range.to) <= 3;

function gap(a: Range, b: Range): number {
  if (a.from <= b.to && b.from <= a.to) return 0;
  return a.to < b.from ? days(a.to, b.from) : days(b.to, a.from);
}

/** Dates: the same day speaks for one event, different stated days against it. */
function dateLikeness(a: Telling, b: Telling): { score: number; reason: string | null; excluded: boolean } {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  if (x === null || y === null) return { score: 0, reason: null, excluded: false };
  const distance = gap(x, y);
  const sharp = isSharp(x) && isSharp(y);
  if (x.stated && y.stated) {
    if (distance === 0) return { score: sharp ? 2 : 1.2, reason: sharp ? "the same day" : "dates that fit", excluded: false };
    if (distance <= 2) return { score: 1.2, reason: "dates a day or two apart", excluded: false };
    return { score: distance <= 10 ? -1 : -3, reason: null, excluded: distance > 45 };
  }
  const [said, stated] = x.stated ? [y, x] : [x, y];
  if (!said.stated && stated.stated) {
    const before = stated.from <= said.to;
    if (distance <= 4) return { score: 1.2, reason: "announced within days of it", excluded: false };
    return { score: before && distance <= 60 ? -0.3 : -2, reason: null, excluded: distance > 500 };
  }
  if (distance <= 1) return { score: 1.4, reason: "announced on the same day", excluded: false };
  if (distance <= 4) return { score: 1, reason: "announced within days", excluded: false };
  return { score: distance <= 21 ? -0.5 : -1.5, reason: null, excluded: distance > 500 };
}

function placeLikeness(a: Telling, b: Telling): { score: number; reason: string | null; excluded: boolean } {
  const names = [...a.placeNames].filter((name) => b.placeNames.has(name));
  const admin = (telling: Telling): string[] => telling.event.places.flatMap((place) => (place.admin1 === null ? [] : [place.admin1]));
  const country = (telling: Telling): string[] => telling.event.places.map((place) => place.country);
  const shared = admin(a).filter((code) => admin(b).includes(code));
  const town = names.length > 0 ? 1 : 0;
  if (shared.length > 0) return { score: 1.3 + town, reason: names.length > 0 ? `both name ${names.slice(0, 2).join(", ")}` : "the same province", excluded: false };
  const sameCountry = country(a).some((code) => country(b).includes(code));
  if (names.length > 0) return { score: 1.2, reason: `both name ${names.slice(0, 2).join(", ")}`, excluded: false };
  if (!sameCountry) return { score: -1.5, reason: null, excluded: false };
  return admin(a).length > 0 && admin(b).length > 0 ? { score: -0.7, reason: null, excluded: false } : { score: 0.6, reason: "the same country", excluded: false };
}

const UNSURE = "unspecified-drug";
const COUNTED = new Set(["seizure", "arrest", "value", "sentence", "casualty"]);

function comparable(a: ToldClaim, b: ToldClaim): boolean {
  const key = KEY_OF[a.kind] ?? "";
  const [x, y] = [a.keys[key], b.keys[key]];
  const same = x === y || (key === "item" && (x === UNSURE || y === UNSURE));
  return a.kind === b.kind && same && a.amount !== null && b.amount !== null && a.amount.unit === b.amount.unit;
}

/** Figures: the more exact an agreeing figure, the more it says; "one man arrested" says next to nothing. */
function figureLikeness(a: Telling, b: Telling): { score: number; reasons: string[] } {
  const reasons: string[] = [];
  let score = 0;
  let against = 0;
  const seen = new Set<string>();
  for (const claim of a.claims.filter((one) => COUNTED.has(one.kind) && one.amount !== null)) {
    const others = b.claims.filter((other) => comparable(claim, other));
    const name = `${claim.kind} ${String(claim.keys[KEY_OF[claim.kind] ?? ""])} ${claim.amount?.unit}`;
    const match = others.find((other) => claim.amount !== null && other.amount !== null && agree(claim.amount, other.amount));
    if (match === undefined) {
      const slip = others.some((other) => slipBetween(figureOf(claim.amount) ?? 0, figureOf(other.amount) ?? 0) !== null && claim.kind === "seizure");
      if (slip && !seen.has(`~${name}`)) score += 1;
      seen.add(`~${name}`);
      if (slip) continue;
      if (others.length > 0 && !seen.has(`-${name}`)) against += claim.kind === "arrest" ? 0.3 : 0.6;
      seen.add(`-${name}`);
      continue;
    }
    if (seen.has(name)) continue;
    seen.add(name);
    const value = figureOf(claim.amount) ?? 0;
    const digits = Math.min(significantDigits(value), significantDigits(figureOf(match.amount) ?? 0));
    const exact = figureOf(match.amount) === value;
    const weight = claim.kind === "arrest" ? (value <= 1 ? 0.1 : value <= 3 ? 0.4 : 1) : (exact ? Math.min(digits, 4) * 0.7 : Math.min(digits, 3) * 0.5) + 0.3;
    score += weight;
    if (weight >= 0.4) reasons.push(`${claim.kind} ${String(claim.keys[KEY_OF[claim.kind] ?? ""])}: ${claim.amount?.original} and ${match.amount?.original}`);
  }
  return { score: Math.min(score, 6) - Math.min(against, 1.5), reasons };
}

function itemsOf(telling: Telling): Set<string> {
  return new Set(telling.claims.filter((claim) => claim.kind === "seizure" || claim.kind === "value").map((claim) => String(claim.keys["item"])).filter((item) => item !== "cash" && item !== "vehicle"));
}

function itemLikeness(a: Telling, b: Telling): { score: number; reason: string | null } {
  const [x, y] = [itemsOf(a), itemsOf(b)];
  const specific = [...x].filter((item) => y.has(item) && item !== "unspecified-drug");
  if (specific.length > 0) return { score: 0.8, reason: `both of ${specific.slice(0, 3).join(", ")}` };
  const unsure = x.has("unspecified-drug") || y.has("unspecified-drug") || x.size === 0 || y.size === 0;
  return { score: unsure ? 0 : -1.5, reason: null };
}

function agencyLikeness(a: Telling, b: Telling): { score: number; reason: string | null } {
  const ids = (telling: Telling): Set<string> => new Set(telling.claims.flatMap((claim) => claim.attribution.slice(0, 1).map((voice) => voice.agency ?? voice.organisation?.toLowerCase() ?? "")));
  const shared = [...ids(a)].filter((id) => id.length > 8 && ids(b).has(id));
  return shared.length > 0 ? { score: 0.6, reason: "the same authority speaks" } : { score: 0, reason: null };
}

/** Holds two tellings against each other by facts: day, place, substances, amounts, counts and authorities, never by text alike. */
export function likeness(a: Telling, b: Telling): Likeness {
  const kinds = [a.event.kind, b.event.kind];
  if (kinds.includes("sentence") && kinds[0] !== kinds[1]) return { score: 0, reasons: [], excluded: true };
  const date = dateLikeness(a, b);
  const place = placeLikeness(a, b);
  const figures = figureLikeness(a, b);
  const item = itemLikeness(a, b);
  const agency = agencyLikeness(a, b);
  const reasons = [date.reason, place.reason, item.reason, agency.reason, ...figures.reasons].filter((reason) => reason !== null);
  return { score: date.score + place.score + figures.score + item.score + agency.score, reasons, excluded: date.excluded };
}
