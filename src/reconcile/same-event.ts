import { dateLikeness, type Part } from "./date-likeness.ts";
import { figureLikeness } from "./figure-likeness.ts";
import type { Telling } from "./telling.ts";

/** How much two tellings look like one event, and why. */
export interface Likeness {
  /** Log odds above those of any two tellings of neighbouring weeks. */
  readonly score: number;
  readonly reasons: readonly string[];
  /** They cannot be one event whatever else fits. */
  readonly excluded: boolean;
}

/**
 * From this score on two tellings are one event. The weights of the facts are log odds, fitted on pairs of tellings of annotated
 * reports and rounded (docs/decisions/0008-weights-of-likeness.md).
 */
export const SAME_EVENT = 4.2;
/** From this score on they are possibly one. */
export const POSSIBLY_SAME = 3;

const NONE: Part = { score: 0, reason: null };

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const name of a) if (b.has(name)) found.push(name);
  return found;
}

const bothName = (names: readonly string[]): string => `both name ${names.slice(0, 2).join(", ")}`;

/** Towns and sites say more than provinces, in which much happens; a wrong country is told often enough. */
function placeLikeness(a: Telling, b: Telling, towns: readonly string[]): Part {
  if (towns.length > 0) return { score: 1.2, reason: bothName(towns) };
  if (shared(a.admin1, b.admin1).length > 0) return { score: 0.2, reason: "the same province" };
  if (a.countries.size === 0 || b.countries.size === 0) return NONE;
  if (shared(a.countries, b.countries).length === 0) return { score: -1.7, reason: null };
  return a.admin1.size > 0 && b.admin1.size > 0
    ? { score: -0.4, reason: null }
    : { score: 0.6, reason: "the same country" };
}

function itemLikeness({ items: a }: Telling, { items: b }: Telling): Part {
  const specific = shared(a, b).filter((item) => item !== "unspecified-drug");
  if (specific.length > 0) return { score: 1.4, reason: `both of ${specific.slice(0, 3).join(", ")}` };
  const unsure = a.size === 0 || b.size === 0 || a.has("unspecified-drug") || b.has("unspecified-drug");
  return unsure ? NONE : { score: -1.6, reason: null };
}

/** A ship, an operation or somebody named in both. */
function nameLikeness({ names: a }: Telling, { names: b }: Telling): Part {
  const both = shared(a, b);
  return both.length === 0 ? NONE : { score: 2.1, reason: bothName(both) };
}

/** Bananas and bananas, or bananas and marble; most loads are told of with what hid them by some of the reports only. */
function goodsLikeness({ goods: a }: Telling, { goods: b }: Telling): Part {
  if (a.size === 0 || b.size === 0) return NONE;
  const both = shared(a, b);
  return both.length > 0 ? { score: 0.9, reason: `hidden among ${both[0]}` } : NONE;
}

/** Countries that both came by, beside those where it happened. */
const bothCameBy = (a: Telling, b: Telling): string[] =>
  shared(a.routes, b.routes).filter((country) => !a.countries.has(country) && !b.countries.has(country));

const when = (holds: boolean, score: number, reason: string | null): Part => (holds ? { score, reason } : NONE);

/** Nothing agrees but the day, the province and the drug: so much happens there on a day. */
const BARE = -1;
/** Background is told briefly, with fewer facts that could fit: each telling that is no report's own news gets so much. */
const BACKGROUND = 0.4;

/** Holds two tellings against each other by facts: day, place, names, substances, amounts, counts, routes and authorities, never by text. */
export function likeness(a: Telling, b: Telling): Likeness {
  if ((a.event.kind === "sentence") !== (b.event.kind === "sentence"))
    return { score: -3, reasons: [], excluded: true };
  const figures = figureLikeness(a.figures, b.figures);
  const name = nameLikeness(a, b);
  const towns = shared(a.placeNames, b.placeNames);
  const parts = [
    dateLikeness(a.days, b.days),
    placeLikeness(a, b, towns),
    itemLikeness(a, b),
    name,
    when(shared(a.voices, b.voices).length > 0, 0.3, "the same authority speaks"),
    when(bothCameBy(a, b).length > 0, 1.6, "a route by the same country"),
    when(shared(a.methods, b.methods).length > 0, 0.9, "hidden the same way"),
    goodsLikeness(a, b),
    when(figures.bare && name === NONE && towns.length === 0, BARE, null),
    when(!a.event.main, BACKGROUND, null),
    when(!b.event.main, BACKGROUND, null),
  ];
  return {
    score: parts.reduce((sum, part) => sum + part.score, figures.score),
    reasons: [...parts.flatMap(({ reason }) => reason ?? []), ...figures.reasons],
    excluded: false,
  };
}
