import { agree, significantDigits, slipBetween } from "./agree.ts";
import type { Countable } from "./telling.ts";

/** What the figures of two tellings say for one event, in log odds, with the figures that agree. */
export interface FigureLikeness {
  readonly score: number;
  readonly reasons: readonly string[];
  /** No figure agrees that says much, not even one with a slip. */
  readonly bare: boolean;
}

/** Two figures for the same, in an order of their own. */
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
      const couple: Couple = figure.saying < other.saying ? [figure, other] : [other, figure];
      const known = found.get(name);
      if (known === undefined) found.set(name, [couple]);
      else known.push(couple);
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
/** Few people are counted alike in too many cases, and so is a car or two. */
const SOME = 4;
const MANY_PEOPLE = 10;

function weightOfPeople(count: number): number {
  if (count < SOME) return 0;
  return count < MANY_PEOPLE ? 1.2 : 2.2;
}

/** Amounts that are nothing out of the way: each power of ten above makes an agreement rarer. Sums of money are round too often. */
const USUAL: Readonly<Record<string, number>> = { kg: 1, L: 1, package: 2, plant: 20, tablet: 1000 };
const BY_DECADE = 0.55;
const BY_DIGIT = 0.3;
const MOST_DIGITS = 5;

/** How much an agreement says: the larger a haul and the more exact equal figures, the more. */
function weightOf([a, b]: Couple): number {
  const least = Math.min(a.value, b.value);
  const unit = a.claim.amount?.unit ?? "";
  if (PEOPLE.has(a.claim.kind)) return weightOfPeople(least);
  if (unit === "count" && least < SOME) return 0;
  const exact = a.value === b.value ? Math.min(MOST_DIGITS, significantDigits(a.value)) * BY_DIGIT : 0;
  const usual = USUAL[unit];
  return exact + (usual === undefined ? BY_DIGIT : Math.max(0, Math.log10(least / usual)) * BY_DECADE);
}

/** An amount said of several things, as of "heroin" and of "drugs", is one amount. */
const amountOf = ([a, b]: Couple): string => `${a.claim.amount?.unit} ${Math.min(a.value, b.value).toPrecision(2)}`;
const nameOf = ([a, b]: Couple): string => `${a.name}: ${a.claim.amount?.original} and ${b.claim.amount?.original}`;

/** Of couples that agree the one that says most; of several the first by what it says. */
function bestOf(couples: readonly Couple[]): Couple | undefined {
  const name = ([a, b]: Couple): string => `${a.saying} ${b.saying}`;
  let best: Couple | undefined;
  for (const couple of couples.filter(agrees)) {
    const more = best === undefined ? 1 : weightOf(couple) - weightOf(best);
    if (more > 0 || (more === 0 && best !== undefined && name(couple) < name(best))) best = couple;
  }
  return best;
}

/** Together agreeing figures say so much at most. */
const MOST = 8;
const SLIP = 0.5;
const ARRESTS_DIFFER = -1;
/** An agreement that is more than a round sum or a small weight. */
const FIRM = 0.9;
/** Hauls of one drug so unlike, where no other amount agrees firmly, speak for two events. */
const HAULS_APART = -1.5;

/** Holds the figures of two tellings against each other; which comes first makes no difference. */
export function figureLikeness(a: readonly Countable[], b: readonly Countable[]): FigureLikeness {
  const reasons: string[] = [];
  const amounts = new Map<string, number>();
  let [people, arrests, slips, apart] = [0, 0, 0, 0];
  for (const couples of couplesOf(a, b)) {
    const kind = couples[0]?.[0].claim.kind ?? "";
    const best = bestOf(couples);
    if (best !== undefined) {
      const weight = weightOf(best);
      if (weight > 0) reasons.push(nameOf(best));
      if (PEOPLE.has(kind)) people = Math.max(people, weight);
      else amounts.set(amountOf(best), Math.max(weight, amounts.get(amountOf(best)) ?? 0));
    } else if (kind === "arrest") arrests = ARRESTS_DIFFER;
    else if (kind === "seizure" && couples.some(([x, y]) => slipBetween(x.value, y.value) !== null)) slips = SLIP;
    else if (kind === "seizure" && !couples.some((couple) => isWithin(couple, ALIKE))) apart = HAULS_APART;
  }
  const weights = [...amounts.values()].sort((x, y) => x - y);
  const agreeing = Math.min(
    MOST,
    weights.reduce((sum, weight) => sum + weight, 0),
  );
  const firm = slips > 0 || (weights.at(-1) ?? 0) >= FIRM;
  return {
    score: agreeing + people + arrests + slips + (firm ? 0 : apart),
    reasons: reasons.sort(),
    bare: !firm && people === 0,
  };
}
