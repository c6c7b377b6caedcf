import { agree, significantDigits, slipBetween } from "./agree.ts";
import type { Countable, Days, Telling } from "./telling.ts";

/** How much two tellings look like one event, and why. */
export interface Likeness {
  readonly score: number;
  readonly reasons: readonly string[];
  /** They cannot be one event whatever else fits. */
  readonly excluded: boolean;
}

interface Part {
  readonly score: number;
  readonly reason: string | null;
  readonly excluded?: boolean;
}

/** From this score on two tellings are one event. */
export const SAME_EVENT = 4;
/** From this score on they are possibly one. */
export const POSSIBLY_SAME = 3;

/** Stated days so far apart are two events whatever else fits; announcements go back further. */
const STATED_APART = 45;
const ANNOUNCED_APART = 500;

const isSharp = (days: Days): boolean => days.to - days.from <= 3;
const gap = (a: Days, b: Days): number => Math.max(0, a.from - b.to, b.from - a.to);

function statedLikeness(distance: number, sharp: boolean): Part {
  if (distance === 0) return { score: sharp ? 2 : 1.2, reason: sharp ? "the same day" : "dates that fit" };
  if (distance <= 2) return { score: 1.2, reason: "dates a day or two apart" };
  return { score: distance <= 10 ? -1 : -3, reason: null, excluded: distance > STATED_APART };
}

/** Dates: the same day speaks for one event, different stated days against it. */
function dateLikeness({ days: a }: Telling, { days: b }: Telling): Part {
  if (a === null || b === null) return { score: 0, reason: null };
  const distance = gap(a, b);
  if (a.stated && b.stated) return statedLikeness(distance, isSharp(a) && isSharp(b));
  const excluded = distance > ANNOUNCED_APART;
  if (a.stated !== b.stated) {
    const [announced, stated] = a.stated ? [b, a] : [a, b];
    if (distance <= 4) return { score: 1.2, reason: "announced within days of it" };
    return { score: stated.from <= announced.to && distance <= 60 ? -0.3 : -2, reason: null, excluded };
  }
  if (distance <= 1) return { score: 1.4, reason: "announced on the same day" };
  if (distance <= 4) return { score: 1, reason: "announced within days" };
  return { score: distance <= 21 ? -0.5 : -1.5, reason: null, excluded };
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const name of a) if (b.has(name)) found.push(name);
  return found;
}

function placeLikeness(a: Telling, b: Telling): Part {
  const names = shared(a.placeNames, b.placeNames);
  const named = names.length > 0 ? `both name ${names.slice(0, 2).join(", ")}` : null;
  if (shared(a.admin1, b.admin1).length > 0)
    return { score: named === null ? 1.3 : 2.3, reason: named ?? "the same province" };
  if (named !== null) return { score: 1.2, reason: named };
  if (shared(a.countries, b.countries).length === 0) return { score: -1.5, reason: null };
  return a.admin1.size > 0 && b.admin1.size > 0
    ? { score: -0.7, reason: null }
    : { score: 0.6, reason: "the same country" };
}

const isUnsure = (figure: Countable): boolean => figure.claim.keys.item === "unspecified-drug";
const comparable = (a: Countable, b: Countable): boolean =>
  a.name === b.name || (a.loose === b.loose && (isUnsure(a) || isUnsure(b)));

/** Figures whose bounds meet but that lie further apart ("more than 10 g", "more than 23 g") say nothing of one event. */
const NEAR = 1.25;

const isNear = (a: Countable, b: Countable): boolean => Math.max(a.value, b.value) <= Math.min(a.value, b.value) * NEAR;

/** The more exact an agreeing figure, the more it says; "one man arrested" says next to nothing. */
function weightOf(a: Countable, b: Countable): number {
  if (!isNear(a, b)) return 0;
  if (a.claim.kind === "arrest") return a.value <= 1 ? 0.1 : a.value <= 3 ? 0.4 : 1;
  const digits = Math.min(significantDigits(a.value), significantDigits(b.value));
  return (a.value === b.value ? Math.min(digits, 4) * 0.7 : Math.min(digits, 3) * 0.5) + 0.3;
}

function figureLikeness(a: Telling, b: Telling): { score: number; reasons: string[] } {
  const reasons: string[] = [];
  const seen = new Set<string>();
  let score = 0;
  let against = 0;
  let apart = 0;
  for (const figure of a.figures) {
    const others = b.figures.filter((other) => comparable(figure, other));
    const match = others.find(
      ({ claim }) => claim.amount !== null && figure.claim.amount !== null && agree(figure.claim.amount, claim.amount),
    );
    const outcome =
      match !== undefined
        ? "agree"
        : others.length === 0
          ? "none"
          : figure.claim.kind === "seizure" && others.some((other) => slipBetween(figure.value, other.value) !== null)
            ? "slip"
            : "differ";
    if (outcome === "none" || seen.has(`${outcome} ${figure.name}`)) continue;
    seen.add(`${outcome} ${figure.name}`);
    if (outcome === "slip") score += 1;
    if (outcome === "differ") against += figure.claim.kind === "arrest" ? 0.3 : 0.6;
    if (figure.claim.kind === "seizure" && outcome !== "slip" && !others.some((other) => isAlike(figure, other)))
      apart += 1;
    if (match === undefined) continue;
    const weight = weightOf(figure, match);
    score += weight;
    if (weight >= 0.4)
      reasons.push(`${figure.name}: ${figure.claim.amount?.original} and ${match.claim.amount?.original}`);
  }
  const strange = reasons.length === 0 ? Math.min(apart, MOST_APART) : 0;
  return { score: Math.min(score, 6) - Math.min(against, 1.5) - strange, reasons };
}

/** Hauls of one drug so unlike, where no other figure agrees, speak for two events. */
const MOST_APART = 1.5;
const ALIKE = 1.6;

/** One may be the other grown or corrected: the weights are of one size. */
const isAlike = (a: Countable, b: Countable): boolean =>
  Math.max(a.value, b.value) <= Math.min(a.value, b.value) * ALIKE;

function itemLikeness({ items: a }: Telling, { items: b }: Telling): Part {
  const specific = shared(a, b).filter((item) => item !== "unspecified-drug");
  if (specific.length > 0) return { score: 0.8, reason: `both of ${specific.slice(0, 3).join(", ")}` };
  const unsure = a.size === 0 || b.size === 0 || a.has("unspecified-drug") || b.has("unspecified-drug");
  return { score: unsure ? 0 : -1.5, reason: null };
}

/** A ship, an operation or somebody named in both; a second name makes it surer. */
function nameLikeness({ names: a }: Telling, { names: b }: Telling): Part {
  const both = shared(a, b);
  if (both.length === 0) return { score: 0, reason: null };
  return { score: both.length > 1 ? 2.5 : 1.6, reason: `both name ${both.slice(0, 2).join(", ")}` };
}

/** Without so much from day, place and substance no agreeing figures make two tellings one. */
const LEAST_GROUND = -1.2;
const NOTHING: Likeness = { score: -3, reasons: [], excluded: false };

/** Holds two tellings against each other by facts: day, place, names, substances, amounts, counts and authorities, never by text alike. */
export function likeness(a: Telling, b: Telling): Likeness {
  if ((a.event.kind === "sentence") !== (b.event.kind === "sentence")) return { ...NOTHING, excluded: true };
  const date = dateLikeness(a, b);
  if (date.excluded === true) return { ...NOTHING, excluded: true };
  const place = placeLikeness(a, b);
  const item = itemLikeness(a, b);
  const name = nameLikeness(a, b);
  const ground = date.score + place.score + item.score + name.score;
  if (ground < LEAST_GROUND) return NOTHING;
  const figures = figureLikeness(a, b);
  const agency = shared(a.voices, b.voices).length > 0 ? 0.6 : 0;
  const reasons = [
    date.reason,
    place.reason,
    item.reason,
    name.reason,
    agency > 0 ? "the same authority speaks" : null,
    ...figures.reasons,
  ].filter((reason) => reason !== null);
  return { score: ground + figures.score + agency, reasons, excluded: false };
}
