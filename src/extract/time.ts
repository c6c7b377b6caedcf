import type { TimeUnit, TimeWords, WordFacts } from "../lexicon/lexicon.ts";
import { hasClass } from "./annotate.ts";
import { addDays, addMonths, dateOf, daysBetween, monthOf, monthRange, weekdayOf, yearOf } from "./calendar.ts";
import {
  calendarAt,
  dayAt,
  feastAt,
  isoAt,
  lowerAt,
  monthAt,
  type Reader,
  wholeMonth,
  yearAlone,
} from "./calendar-dates.ts";
import { numberAt } from "./number.ts";
import { A_MONTH, A_YEAR, type Granularity, moment, type TimeHit, withSlack } from "./time-hit.ts";
import { isWordAt } from "./words.ts";

/** "(13)" behind "yesterday" or a weekday is the day of the month. */
function withDayInBrackets(r: Reader, hit: TimeHit, at: number): TimeHit {
  const next = at + hit.length;
  const skip = isWordAt(r, next, "day-part") ? 1 : 0;
  if (lowerAt(r, next + skip) !== "(" || r.reference === null || hit.to === null)
    return { ...hit, length: hit.length + skip };
  const inner = dayAt(r, next + skip + 1);
  if (inner !== null && lowerAt(r, next + skip + 1 + inner.length) === ")") {
    for (let back = -1; back < 31; back++) {
      const date = addDays(r.reference, -back);
      if (Number(date.slice(8)) === inner.day) return moment(date, date, "day", hit.length + skip + inner.length + 2);
    }
  }
  const dated = calendarAt(r, next + skip + 1);
  if (dated !== null && dated.granularity === "day" && lowerAt(r, next + skip + 1 + dated.length) === ")") {
    const near = dated.from !== null && hit.from !== null && Math.abs(daysBetween(dated.from, hit.from)) <= 2;
    return { ...(near ? dated : hit), length: hit.length + skip + dated.length + 2 };
  }
  return { ...hit, length: hit.length + skip };
}

/** Tokens of "of that month" behind a day: the month told of last is meant. */
const ofThatMonth = (r: Reader, at: number): number =>
  isWordAt(r, at, "of") &&
  r.lexicon.times.same.has(lowerAt(r, at + 1)) &&
  r.lexicon.times.units.get(lowerAt(r, at + 2)) === "month"
    ? 3
    : 0;

/** "on the 16th": the latest such day before the report's. */
function ordinalDayAt(r: Reader, at: number): TimeHit | null {
  if (!isWordAt(r, at, "the") || !isWordAt(r, at - 1, "on") || r.reference === null) return null;
  const day = dayAt(r, at + 1);
  if (day === null || day.length !== 2 || (r.tokens[at + 3]?.kind === "word" && r.tokens[at + 3]?.capital === true))
    return null;
  for (let back = 0; back < 31; back++) {
    const date = addDays(r.reference, -back);
    if (Number(date.slice(8)) !== day.day) continue;
    const more = ofThatMonth(r, at + 3);
    const hit = moment(date, date, "day", 3 + more);
    return more === 0 ? hit : { ...hit, monthOfTold: { month: null, day: day.day, next: false } };
  }
  return null;
}

function weekdayAt(r: Reader, at: number): TimeHit | null {
  const last = r.lexicon.times.relative.get(lowerAt(r, at)) === -1;
  const token = r.tokens[at + (last ? 1 : 0)];
  const weekday = r.lexicon.times.weekdays.get(token?.lower ?? "");
  if (token === undefined || weekday === undefined || !token.capital || r.lexicon.times.doubtful.has(token.lower))
    return null;
  const length = last ? 2 : 1;
  const after = at + length + (lowerAt(r, at + length) === "," ? 1 : 0);
  const dated = calendarAt(r, after);
  if (dated?.granularity === "day") return { ...dated, length: after - at + dated.length };
  if (r.reference === null) return moment(null, null, "day", length);
  let back = (weekdayOf(r.reference) - weekday + 7) % 7;
  if (last && back <= 2) back += 7;
  const date = addDays(r.reference, -back);
  return withDayInBrackets(r, moment(date, date, "day", length), at);
}

function relativeDayAt(r: Reader, at: number): TimeHit | null {
  const hit = r.lexicon.times.days.longestAt(r.tokens, at);
  if (hit === null) return null;
  const date = r.reference === null ? null : addDays(r.reference, hit.value);
  return withDayInBrackets(r, moment(date, date, "day", hit.length), at);
}

/** "the following day", "the night before": counted from what was told of last. */
function toldDayAt(r: Reader, at: number): TimeHit | null {
  const hit = r.lexicon.times.daysFromTold.longestAt(r.tokens, at);
  return hit === null ? null : countedFromTold(r, hit.value, "day", hit.length);
}

function countedFromTold(r: Reader, days: number, granularity: Granularity, length: number): TimeHit {
  const date = r.reference === null || days > 0 ? null : addDays(r.reference, days);
  return { ...withSlack(date, granularity, length), fromTold: days };
}

/** Units that are counted from what was told of last: their days, and how exact such a date is. */
const COUNTED: Readonly<Partial<Record<TimeUnit, readonly [days: number, as: Granularity]>>> = {
  day: [1, "day"],
  week: [7, "week"],
  fortnight: [14, "week"],
  month: [A_MONTH, "month"],
  year: [A_YEAR, "year"],
};

/** Whether the words behind "two days" go back ("earlier", "it comes two days after") or on ("later"); 0 for neither. */
function direction(r: Reader, at: number, length: number): -1 | 0 | 1 {
  const word = lowerAt(r, at);
  if (r.lexicon.times.earlier.has(word)) return -1;
  if (r.lexicon.times.after.has(word) && r.lexicon.times.comes.has(lowerAt(r, at - length - 1))) return -1;
  return r.lexicon.times.later.has(word) ? 1 : 0;
}

/** "two days earlier", "three weeks later". */
function countedToldAt(r: Reader, unit: TimeUnit, count: number, at: number, length: number): TimeHit | null {
  const counted = COUNTED[unit];
  const sign = direction(r, at, length);
  if (counted === undefined || sign === 0) return null;
  const [days, granularity] = counted;
  return countedFromTold(r, sign * days * count, granularity, length + 1);
}

/** The calendar unit that lies `shift` units from the report's date: "last month", "this year". */
function calendarUnit(reference: string, unit: TimeUnit, shift: number): [string, string] | null {
  if (unit === "year")
    return [`${yearOf(reference) + shift}-01-01`, shift === 0 ? reference : `${yearOf(reference) + shift}-12-31`];
  if (unit === "month") {
    const month = addMonths(reference, shift);
    const [from, to] = monthRange(yearOf(month), monthOf(month));
    return [from, shift === 0 ? reference : to];
  }
  if (unit === "week") return [addDays(reference, 7 * shift - 6), addDays(reference, shift === 0 ? 0 : 7 * shift + 6)];
  return null;
}

function back(reference: string, unit: TimeUnit, count: number): string {
  if (unit === "year" || unit === "decade") return addMonths(reference, -12 * count * (unit === "decade" ? 10 : 1));
  if (unit === "month") return addMonths(reference, -count);
  const days = { hour: 1 / 24, day: 1, week: 7, fortnight: 14 }[unit];
  return addDays(reference, -Math.ceil(count * days));
}

/** "last month", "earlier this year", "last October", "this September", "the past three years", "24 hours". */
function relativeAt(r: Reader, at: number): TimeHit | null {
  const early = isWordAt(r, at, "earlier-later") ? 1 : 0;
  const article = isWordAt(r, at + early, "the") ? 1 : 0;
  const shift = r.lexicon.times.relative.get(lowerAt(r, at + early + article));
  if (shift === undefined) return null;
  const next = at + early + article + 1;
  const month = monthAt(r, next);
  if (month !== null) return wholeMonth(r, month.month, at, next - at + month.length, null, shift);
  const unit = r.lexicon.times.units.get(lowerAt(r, next));
  if (unit !== undefined) {
    const range = r.reference === null ? null : calendarUnit(r.reference, unit, shift);
    if (range !== null || r.reference === null)
      return moment(
        range?.[0] ?? null,
        range?.[1] ?? null,
        unit === "week" ? "week" : unit === "month" ? "month" : "year",
        next - at + 1,
      );
    return null;
  }
  const number = numberAt(r.tokens, next, r.lexicon.numbers);
  const counted = number === null ? undefined : r.lexicon.times.units.get(lowerAt(r, next + number.length));
  if (number === null || counted === undefined) return null;
  const from = r.reference === null || number.low === null ? null : back(r.reference, counted, number.low);
  return moment(from, r.reference, "span", next - at + number.length + 1, true);
}

/** "two years ago", "within 24 hours", "in the first 14 days", "a 48-day", "two-year period". */
function durationAt(r: Reader, at: number): TimeHit | null {
  const one = isWordAt(r, at, "balance-opens") ? 1 : null;
  const number = one === null ? numberAt(r.tokens, at, r.lexicon.numbers) : null;
  const count = one ?? number?.low ?? null;
  if (count === null) return null;
  let next = at + (number?.length ?? 1);
  if (lowerAt(r, next) === "-" || (one !== null && isWordAt(r, next, "one-whole"))) next += 1;
  const unit = r.lexicon.times.units.get(lowerAt(r, next));
  if (unit === undefined || lowerAt(r, next + 1) === "-" || isWordAt(r, next + 1, "age-end")) return null;
  const after = lowerAt(r, next + 1);
  const from = r.reference === null ? null : back(r.reference, unit, count);
  if (r.lexicon.times.ago.has(after) && unit !== "hour") {
    const year = from === null ? null : yearOf(from);
    if (unit === "year" && year !== null) return moment(`${year}-01-01`, `${year}-12-31`, "span", next - at + 2);
    if (unit === "month" && from !== null)
      return moment(...monthRange(yearOf(from), monthOf(from)), "month", next - at + 2);
    const slack = unit === "week" && from !== null ? 3 : 0;
    return moment(
      from === null ? null : addDays(from, -slack),
      from === null ? null : addDays(from, slack),
      slack === 0 ? "day" : "week",
      next - at + 2,
    );
  }
  const fromTold = countedToldAt(r, unit, count, next + 1, next - at + 1);
  if (fromTold !== null) return fromTold;
  const before = lowerAt(r, at - 1);
  const first = isWordAt(r, at - 1, "first-ending");
  const word = lowerAt(r, first ? at - 2 : at - 1);
  const compound = r.tokens[next - 1]?.text === "-" && isWordAt(r, next + 1, "span-noun");
  if (hasClass(r, at - 2, "whole") && isWordAt(r, at - 1, "of")) return null;
  if (!compound && !r.lexicon.times.within.has(before) && !r.lexicon.times.within.has(word)) return null;
  if (one !== null && unit === "day") return null;
  return moment(from, r.reference, "span", next - at + (compound ? 2 : 1), true);
}

type Read = (r: Reader, at: number) => TimeHit | null;

const isDigits = ({ lower }: WordFacts): boolean => /^\.?\p{N}/u.test(lower);

/** What reads a date, and whether one that it reads may begin with a word; the first that finds one decides. */
const READS: readonly { readonly read: Read; readonly begins: (word: WordFacts, times: TimeWords) => boolean }[] = [
  { read: isoAt, begins: isDigits },
  { read: weekdayAt, begins: ({ lower }, { weekdays, relative }) => weekdays.has(lower) || relative.has(lower) },
  { read: relativeDayAt, begins: ({ lower }, { days }) => days.begins(lower) },
  { read: toldDayAt, begins: ({ lower }, { daysFromTold }) => daysFromTold.begins(lower) },
  { read: feastAt, begins: ({ lower }, { feasts }) => feasts.begins(lower) },
  {
    read: relativeAt,
    begins: ({ lower, sets }, { relative }) => relative.has(lower) || sets.has("earlier-later") || sets.has("the"),
  },
  {
    read: calendarAt,
    begins: (word, { months, parts }) => isDigits(word) || months.has(word.lower) || parts.has(word.lower),
  },
  { read: ordinalDayAt, begins: ({ sets }) => sets.has("the") },
  { read: durationAt, begins: (word) => isDigits(word) || word.beginsNumber || word.sets.has("balance-opens") },
  { read: yearAlone, begins: isDigits },
];

const readsOf = new WeakMap<WordFacts, readonly Read[]>();

/** What may read a date that begins with a word. */
function readsFrom(word: WordFacts, times: TimeWords): readonly Read[] {
  const known = readsOf.get(word);
  if (known !== undefined) return known;
  const reads = READS.filter(({ begins }) => begins(word, times)).map(({ read }) => read);
  readsOf.set(word, reads);
  return reads;
}

function simpleAt(r: Reader, at: number): TimeHit | null {
  const word = r.facts[at];
  if (word === undefined) return null;
  for (const read of readsFrom(word, r.lexicon.times)) {
    const hit = read(r, at);
    if (hit !== null) return hit;
  }
  return null;
}

function sinceAt(r: Reader, at: number): TimeHit | null {
  if (!r.lexicon.times.since.has(lowerAt(r, at))) return null;
  const skip = isWordAt(r, at + 1, "since-article") ? 2 : 1;
  const start = simpleAt(r, at + skip) ?? simpleAt(r, at + 1);
  if (start === null) return sinceClause(r, at);
  if (tellsWhen(r, at + skip + start.length)) return null;
  return moment(start.from, r.reference, "span", (simpleAt(r, at + skip) === null ? 1 : skip) + start.length, true);
}

/** "since January 7, when officers opened a container": the date is that of what follows, and nothing is counted. */
function tellsWhen(r: Reader, at: number): boolean {
  const next = lowerAt(r, at) === "," ? lowerAt(r, at + 1) : lowerAt(r, at);
  return r.lexicon.times.when.has(next);
}

const CLAUSE = 8;

/** "since the president fled in December": from the date of the clause on. */
function sinceClause(r: Reader, at: number): TimeHit | null {
  for (let next = at + 2; next < at + CLAUSE; next++) {
    const mark = r.tokens[next]?.kind === "mark" && r.tokens[next]?.text !== "-";
    if (r.tokens[next] === undefined || mark) return null;
    const start = simpleAt(r, next);
    if (start !== null && !start.period) return moment(start.from, r.reference, "span", next - at + start.length, true);
  }
  return null;
}

/** The 23 of "between December 5 and 23". */
function dayOfSameMonth(r: Reader, at: number, first: TimeHit): TimeHit | null {
  const day = r.lexicon.times.units.has(lowerAt(r, at + 1)) ? null : dayAt(r, at);
  if (day === null || first.granularity !== "day" || first.from === null) return null;
  const date = dateOf(yearOf(first.from), monthOf(first.from), day.day);
  return date === null || date <= first.from ? null : moment(date, date, "day", day.length);
}

/** "between May and July", "from May to July", "May to July": `first` begins behind `open` words. */
function betweenAt(r: Reader, at: number, open: 0 | 1, first: TimeHit | null): TimeHit | null {
  if (first === null || first.period) return null;
  const joint = at + open + first.length;
  if (!r.lexicon.times.until.has(lowerAt(r, joint)) || (open === 0 && isWordAt(r, joint, "and"))) return null;
  const second = simpleAt(r, joint + 1) ?? dayOfSameMonth(r, joint + 1, first);
  if (second === null || second.period || second.from === null) return null;
  const from = first.from !== null && first.from > second.from ? null : first.from;
  const early = from ?? (first.from === null ? null : addMonths(first.from, -12));
  return moment(early, second.to, "span", open + first.length + 1 + second.length, true);
}

/** The date or period that begins at a token, or null; counted from the report's date, never from today. */
export function timeAt(r: Reader, at: number): TimeHit | null {
  const word = r.facts[at];
  if (word === undefined || !(word.beginsTime || r.tokens[at]?.kind === "number")) return null;
  const since = sinceAt(r, at);
  if (since !== null) return since;
  const open = r.lexicon.times.between.has(word.lower) ? 1 : 0;
  const simple = simpleAt(r, at + open);
  return betweenAt(r, at, open, simple) ?? (open === 0 ? simple : simpleAt(r, at));
}
