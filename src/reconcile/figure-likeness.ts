import { agree, significantDigits, slipBetween } from "./agree.ts";
import type { Countable } from "./telling.ts";

/** What the figures of two tellings say for one event, in log odds, with the figures that agree. */
export interface FigureLikeness {
  readonly score: number;
  readonly reasons: readonly string[];
  /** No figure agrees, not even one with a slip. */
  readonly bare: boolean;
}

type Couple = readonly [Countable, Countable];

const isUnsure = (figure: Countable): boolean => figure.claim.keys.item === "unspecified-drug";
const comparable = (a: Countable, b: Countable): boolean =>
  a.name === b.name || (a.loose === b.loose && (isUnsure(a) || isUnsure(b)));

/** What both tellings count, each with every couple of figures for it. */
function couplesOf(a: readonly Countable[], b: readonly Countable[]): Couple[][] {
  const found = new Map<string, Couple[]>();
  for (const figure of a)
    for (const other of b) {
      if (!comparable(figure, other)) continue;
      const name = figure.name === other.name ? figure.name : figure.loose;
      const known = found.get(name);
      if (known === undefined) found.set(name, [[figure, other]]);
      else known.push([figure, other]);
    }
  return [...found.values()];
}

const isWithin = ([a, b]: Couple, ratio: number): boolean =>
  Math.max(a.value, b.value) <= Math.min(a.value, b.value) * ratio;

/** Figures whose bounds meet but that lie further apart ("more than 10 g", "more than 23 g") say nothing of one event. */
const NEAR = 1.25;
/** One may be the other grown or corrected: the weights are of one size. */
const ALIKE = 1.6;

const agrees = (couple: Couple): boolean => {
  const [{ claim: a }, { claim: b }] = couple;
  return a.amount !== null && b.amount !== null && agree(a.amount, b.amount) && isWithin(couple, NEAR);
};

const PEOPLE = new Set(["arrest", "casualty", "sentence"]);
/** Few people are counted alike in too many cases. */
const SOME_PEOPLE = 4;
const MANY_PEOPLE = 10;

function weightOfPeople(count: number): number {
  if (count < SOME_PEOPLE) return 0;
  return count < MANY_PEOPLE ? 1.2 : 2.2;
}

/** Amounts that are nothing out of the way: each power of ten above makes an agreement rarer. */
const USUAL: Readonly<Record<string, number>> = { kg: 1, L: 1, package: 2, plant: 20, tablet: 1000 };
const BY_DECADE = 0.55;
const BY_DIGIT = 0.3;
const MOST_DIGITS = 5;

function decadesOf([a, b]: Couple): number {
  const usual = USUAL[a.claim.amount?.unit ?? ""] ?? 1;
  return Math.max(0, Math.log10(Math.min(a.value, b.value) / usual));
}

/** How much an agreement says: the larger a haul and the more exact equal figures, the more. */
function weightOf(couple: Couple): number {
  const [a, b] = couple;
  if (PEOPLE.has(a.claim.kind)) return weightOfPeople(Math.min(a.value, b.value));
  const exact = a.value === b.value ? Math.min(MOST_DIGITS, significantDigits(a.value)) * BY_DIGIT : 0;
  return exact + (a.claim.kind === "seizure" ? decadesOf(couple) * BY_DECADE : BY_DIGIT);
}

/** An amount said of "heroin" and of "drugs" is one amount. */
const amountOf = ([a, b]: Couple): string => `${a.claim.amount?.unit} ${Math.min(a.value, b.value).toPrecision(2)}`;
const nameOf = ([a, b]: Couple): string => `${a.name}: ${a.claim.amount?.original} and ${b.claim.amount?.original}`;

/** Together agreeing figures say so much at most. */
const MOST = 8;
const SLIP = 0.5;
const ARRESTS_DIFFER = -1;
/** Hauls of one drug so unlike, where no other figure agrees, speak for two events. */
const HAULS_APART = -1.5;

/** Holds the figures of two tellings against each other. */
export function figureLikeness(a: readonly Countable[], b: readonly Countable[]): FigureLikeness {
  const reasons: string[] = [];
  const amounts = new Map<string, number>();
  let [people, arrests, slips, apart] = [0, 0, 0, 0];
  for (const couples of couplesOf(a, b)) {
    const kind = couples[0]?.[0].claim.kind ?? "";
    const best = couples.filter(agrees).sort((x, y) => weightOf(y) - weightOf(x))[0];
    if (best !== undefined) {
      const weight = weightOf(best);
      if (weight > 0) reasons.push(nameOf(best));
      if (PEOPLE.has(kind)) people = Math.max(people, weight);
      else amounts.set(amountOf(best), Math.max(weight, amounts.get(amountOf(best)) ?? 0));
    } else if (kind === "arrest") arrests = ARRESTS_DIFFER;
    else if (kind === "seizure" && couples.some(([x, y]) => slipBetween(x.value, y.value) !== null)) slips = SLIP;
    else if (kind === "seizure" && !couples.some((couple) => isWithin(couple, ALIKE))) apart = HAULS_APART;
  }
  const agreeing = Math.min(
    MOST,
    [...amounts.values()].reduce((sum, weight) => sum + weight, 0),
  );
  const bare = reasons.length === 0 && slips === 0;
  return {
    score: agreeing + people + arrests + slips + (agreeing > 0 || slips > 0 ? 0 : apart),
    reasons: reasons.sort(),
    bare,
  };
}
