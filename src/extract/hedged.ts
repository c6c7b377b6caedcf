import type { HedgeKind } from "../lexicon/lexicon.ts";
import { textOf } from "../lexicon/token.ts";
import type { Amount, Unit } from "../model/amount.ts";
import type { Annotated } from "./annotate.ts";
import { meaningAt, nationAt } from "./annotate.ts";
import type { NumberHit } from "./number.ts";
import { numberAt } from "./number.ts";
import { isWordAt } from "./words.ts";

/** A number with its hedges and bounds, and the currency around it. */
export interface Hedged {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly approximate: boolean;
  /** First token that says something of the figure: a hedge other than "the", or the number. */
  readonly from: number;
  readonly to: number;
  readonly vague: boolean;
  readonly digits: boolean;
  readonly multiplier: number;
  readonly currency: { readonly codes: readonly string[]; readonly ambiguous: boolean } | null;
}

interface Lead {
  readonly kind: HedgeKind | null;
  readonly from: number;
  readonly at: number;
}

/** Hedges before a number; the last one that bounds wins ("a total of over 50"). */
function hedgesAt(s: Annotated, at: number): Lead {
  let kind: HedgeKind | null = null;
  let from = -1;
  let next = at;
  for (let round = 0; round < 3; round++) {
    const hit = s.lexicon.numbers.hedges.longestAt(s.tokens, next);
    if (hit === null) break;
    if (hit.value !== "exact") {
      kind = hit.value;
      if (from < 0) from = next;
    }
    next += hit.length;
  }
  const quoted = kind !== null && /^["“‘]$/.test(s.tokens[next]?.text ?? "") ? 1 : 0;
  return { kind, from, at: next + quoted };
}

/** The currency of the country that the report is about. */
const ownCurrency = (s: Annotated): string | undefined =>
  s.country === null ? undefined : s.lexicon.currencyOfCountry.get(s.country);

/** The currency before a number; a letter that several countries use ("K9") is one only in a report on one of them. */
function currencyBefore(
  s: Annotated,
  at: number,
): { codes: readonly string[]; ambiguous: boolean; length: number } | null {
  const hit = meaningAt(s, at, "currency");
  if (hit === null) return null;
  const dot = s.tokens[at + hit.length]?.text === "." ? 1 : 0;
  const number = s.tokens[at + hit.length + dot];
  if (number?.kind !== "number" && !(s.tokens[at]?.kind === "mark" && number !== undefined)) return null;
  if (
    hit.length === 1 &&
    s.tokens[at]?.kind === "word" &&
    s.tokens[at]?.capital !== true &&
    hit.value.codes.length === 1
  )
    return null;
  const letter = s.tokens[at]?.lower.length === 1 && s.tokens[at]?.kind === "word";
  if (letter && (number?.spaced === true || s.tokens[at]?.capital !== true)) return null;
  if (letter && hit.value.ambiguous && !hit.value.codes.includes(ownCurrency(s) ?? "")) return null;
  return { codes: hit.value.codes, ambiguous: hit.value.ambiguous, length: hit.length + dot };
}

function currencyAfter(
  s: Annotated,
  at: number,
): { codes: readonly string[]; ambiguous: boolean; length: number } | null {
  if (s.tokens[at]?.text === "€") return { codes: ["EUR"], ambiguous: false, length: 1 };
  const nation = nationAt(s, at);
  const skip = nation?.length ?? 0;
  const hit = meaningAt(s, at + skip, "currency");
  if (hit === null || (hit.length === 1 && (s.tokens[at + skip]?.lower.length ?? 0) < 2)) return null;
  const own = nation === null ? undefined : s.lexicon.currencyOfCountry.get(nation.country);
  const codes = own !== undefined && hit.value.codes.includes(own) ? [own] : hit.value.codes;
  return { codes, ambiguous: hit.value.ambiguous && codes.length > 1, length: skip + hit.length };
}

/** The second end of "300 to 500", "between $1 and $2", "10-12"; null where the words are no range. */
function rangeEnd(
  s: Annotated,
  at: number,
  first: NumberHit,
  between: boolean,
): { number: NumberHit; to: number } | null {
  const joint = s.tokens[at];
  if (joint === undefined || !s.lexicon.numbers.ranges.has(joint.lower) || first.value === null) return null;
  if (s.lexicon.words.and.has(joint.lower) && !between) return null;
  if (/^[-–]$/.test(joint.text) && joint.spaced) return null;
  const currency = currencyBefore(s, at + 1);
  const number = numberAt(s.tokens, at + 1 + (currency?.length ?? 0), s.lexicon.numbers);
  if (number === null || number.value === null || (joint.text === "-" && !number.digits)) return null;
  const low = first.multiplier === 1 && number.multiplier > 1 ? first.value * number.multiplier : first.value;
  if (low >= number.value || (s.lexicon.words.or.has(joint.lower) && number.value - low > 2)) return null;
  return { number, to: at + 1 + (currency?.length ?? 0) + number.length };
}

function bounds(
  kind: HedgeKind | null,
  number: NumberHit,
): { value: number | null; low: number | null; high: number | null; approximate: boolean } {
  const { value, low, high, vague } = number;
  if (vague) return { value: null, low, high: kind === "low" ? null : high, approximate: false };
  if (kind === "low") return { value, low: value, high: null, approximate: false };
  if (kind === "high") return { value, low: null, high: value, approximate: false };
  if (kind === "about") return { value, low: null, high: null, approximate: true };
  return { value, low, high, approximate: false };
}

/** "a tonne of cocaine", "more than a ton": the article is the number of a unit of weight or volume. */
function articleAt(s: Annotated, at: number, hedged: boolean): NumberHit | null {
  if (!s.lexicon.numbers.one.has(s.tokens[at]?.lower ?? "")) return null;
  const unit = meaningAt(s, at + 1, "unit");
  if (unit === null || ["tablet", "plant", "package"].includes(unit.value.unit)) return null;
  const behind = at + 1 + unit.length;
  const goesOn = isWordAt(s, behind, "and") && s.tokens[behind + 1]?.kind === "number";
  if (!hedged && !goesOn && !isWordAt(s, behind, "of")) return null;
  return { value: 1, low: 1, high: 1, length: 1, vague: false, digits: false, multiplier: 1 };
}

/** "Tec-9", "T-56": the number of a model. */
function isOfName(s: Annotated, at: number): boolean {
  const [name, dash, number] = [s.tokens[at - 2], s.tokens[at - 1], s.tokens[at]];
  return (
    number?.kind === "number" &&
    dash?.text === "-" &&
    !dash.spaced &&
    !number.spaced &&
    name?.kind === "word" &&
    name.capital &&
    meaningAt(s, at - 2, "currency") === null
  );
}

/** Whether a number or its hedge may begin at a token. */
const mayBeNumber = (s: Annotated, at: number): boolean =>
  s.tokens[at]?.kind === "number" || s.facts[at]?.beginsNumber === true;

/** A number that begins at a token, hedges first; null where there is none. */
export function hedgedAt(s: Annotated, at: number): Hedged | null {
  if (!mayBeNumber(s, at) && meaningAt(s, at, "currency") === null) return null;
  if (isOfName(s, at)) return null;
  const between = s.lexicon.numbers.between.has(s.tokens[at]?.lower ?? "");
  const lead = hedgesAt(s, between ? at + 1 : at);
  const before = currencyBefore(s, lead.at);
  const start = lead.at + (before?.length ?? 0);
  const inner = before === null ? lead : hedgesAt(s, start);
  if (!mayBeNumber(s, inner.at)) return null;
  const number = numberAt(s.tokens, inner.at, s.lexicon.numbers) ?? articleAt(s, inner.at, lead.kind !== null);
  if (number === null || (lead.kind !== null && isWordAt(s, inner.at, "all-of"))) return null;
  const afterNumber = inner.at + number.length;
  const currencyBetween = before === null ? currencyAfter(s, afterNumber) : null;
  const range =
    rangeEnd(s, afterNumber, number, between) ??
    (currencyBetween === null ? null : rangeEnd(s, afterNumber + currencyBetween.length, number, between));
  let to = range?.to ?? afterNumber;
  const after = before === null ? currencyAfter(s, to) : null;
  to += after?.length ?? 0;
  const currency = before ?? after;
  const from = lead.from >= 0 ? lead.from : before === null ? inner.at : lead.at;
  const shared = {
    from,
    to,
    vague: number.vague,
    digits: number.digits,
    multiplier: range?.number.multiplier ?? number.multiplier,
    currency: currency === null ? null : { codes: currency.codes, ambiguous: currency.ambiguous },
  };
  if (range !== null && number.value !== null) {
    const low =
      number.multiplier === 1 && range.number.multiplier > 1 ? number.value * range.number.multiplier : number.value;
    return { ...shared, value: null, low, high: range.number.value, approximate: false };
  }
  const more = isWordAt(s, to, "or") && isWordAt(s, to + 1, "more");
  return { ...shared, ...bounds(more ? "low" : (lead.kind ?? inner.kind), number), to: more ? to + 2 : to };
}

/** Rounds away binary noise of a converted figure: twelve significant digits. */
export const tidy = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));
export const scale = (value: number | null, factor: number): number | null =>
  value === null ? null : tidy(value * factor);

/** The amount that a number of a unit says; `factor` turns the unit told into the one kept, `to` is the token behind. */
export function amountOf(s: Annotated, number: Hedged, unit: Unit, factor: number, to: number): Amount {
  const first = s.tokens[number.from];
  const last = s.tokens[to - 1];
  return {
    value: scale(number.value, factor),
    low: scale(number.low, factor),
    high: scale(number.high, factor),
    unit,
    approximate: number.approximate,
    original: first === undefined || last === undefined ? "" : textOf(s.tokens.slice(number.from, to)),
  };
}
