import type { YearPart } from "../lexicon/lexicon.ts";
import type { Annotated } from "./annotate.ts";
import { dateOf, daysBetween, monthOf, monthRange, yearOf } from "./calendar.ts";
import { moment, type TimeHit } from "./time-hit.ts";
import { isWordAt } from "./words.ts";

/** A sentence as dates are read in it. */
export type Reader = Pick<Annotated, "tokens" | "facts" | "forms" | "lexicon" | "reference">;

const YEAR = /^(?:19\d\d|20[0-4]\d)$/;
/** The token at a place, lower case; empty where there is none. */
export const lowerAt = (r: Reader, at: number): string => r.tokens[at]?.lower ?? "";

function yearAt(r: Reader, at: number): number | null {
  return YEAR.test(lowerAt(r, at)) ? Number(lowerAt(r, at)) : null;
}

/** A day of the month, "14", "16th". */
export function dayAt(r: Reader, at: number): { day: number; length: number } | null {
  const day = Number(lowerAt(r, at));
  if (!/^\d{1,2}$/.test(lowerAt(r, at)) || day < 1 || day > 31) return null;
  return { day, length: isWordAt(r, at + 1, "ordinal-end") ? 2 : 1 };
}

/** A month's name; doubtful ones ("may", "march") need their capital. */
export function monthAt(r: Reader, at: number): { month: number; length: number } | null {
  const token = r.tokens[at];
  const month = r.lexicon.times.months.get(token?.lower ?? "");
  if (token === undefined || month === undefined || (r.lexicon.times.doubtful.has(token.lower) && !token.capital))
    return null;
  const dotted =
    token.lower.length <= 4 &&
    lowerAt(r, at + 1) === "." &&
    (/^\d/.test(lowerAt(r, at + 2)) || r.tokens[at + 2]?.capital === false);
  return { month, length: dotted ? 2 : 1 };
}

/** The latest such day that is not after the report's date (a week of grace for announcements). */
function latestDay(r: Reader, month: number, day: number): string | null {
  if (r.reference === null) return null;
  const year = yearOf(r.reference);
  const same = dateOf(year, month, day);
  return same !== null && daysBetween(r.reference, same) <= 7 ? same : dateOf(year - 1, month, day);
}

/** An optional ", 2025" behind a day or month. */
function trailingYear(r: Reader, at: number): { year: number; length: number } | null {
  const skip = lowerAt(r, at) === "," || isWordAt(r, at, "of") || lowerAt(r, at) === "." ? 1 : 0;
  const year = yearAt(r, at + skip);
  return year === null ? relativeYear(r, at) : { year, length: skip + 1 };
}

/** "of last year", "last year": counted from the report's year. */
function shiftedYear(r: Reader, at: number): { year: number; length: number } | null {
  const of = isWordAt(r, at, "of") ? 1 : 0;
  const skip = of + (isWordAt(r, at + of, "the") ? 1 : 0);
  const shift = r.lexicon.times.relative.get(lowerAt(r, at + skip));
  const isYear = r.lexicon.times.units.get(lowerAt(r, at + 1 + skip)) === "year";
  return shift === undefined || !isYear || r.reference === null
    ? null
    : { year: yearOf(r.reference) + shift, length: 2 + skip };
}

/** "of last year", "of that year": counted from the report's year, or the year said before in the sentence. */
function relativeYear(r: Reader, at: number): { year: number; length: number } | null {
  const shifted = shiftedYear(r, at);
  if (shifted !== null || !isWordAt(r, at, "of") || r.lexicon.times.units.get(lowerAt(r, at + 2)) !== "year")
    return shifted;
  const said = r.lexicon.times.same.has(lowerAt(r, at + 1)) ? yearSaidBefore(r, at) : null;
  return said === null ? null : { year: said, length: 3 };
}

const YEAR_REACH = 40;

function yearSaidBefore(r: Reader, at: number): number | null {
  for (let back = at - 1; back >= Math.max(0, at - YEAR_REACH); back--) {
    const year = yearAt(r, back);
    if (year !== null) return year;
    const shifted = shiftedYear(r, back);
    if (shifted !== null) return shifted.year;
  }
  return null;
}

function dayOfMonth(r: Reader, month: number, day: number, at: number, length: number): TimeHit | null {
  const year = trailingYear(r, at + length);
  const date = year === null ? latestDay(r, month, day) : dateOf(year.year, month, day);
  if (date === null && r.reference !== null) return null;
  return moment(date, date, "day", length + (year?.length ?? 0));
}

const PART_DAYS: Readonly<Record<YearPart, readonly [number, number] | null>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
  summer: null,
  winter: null,
  spring: null,
  autumn: null,
};

/** A whole month or the part of it that the words say; `shift` counts months or years from the report's. */
export function wholeMonth(
  r: Reader,
  month: number,
  at: number,
  length: number,
  part: YearPart | null,
  shift: number | null,
): TimeHit | null {
  const said = trailingYear(r, at + length);
  const reference = r.reference;
  if (said === null && reference === null) return moment(null, null, "month", length);
  let year = said?.year ?? yearOf(reference ?? "");
  if (said === null && reference !== null && month > monthOf(reference)) year -= 1;
  if (said === null && reference !== null && shift === -1 && month === monthOf(reference)) year -= 1;
  const [from, to] = monthRange(year, month);
  const days = part === null ? null : PART_DAYS[part];
  const total = length + (said?.length ?? 0);
  if (days === null) return moment(from, to, "month", total);
  const last = Math.min(days[1], Number(to.slice(8)));
  return moment(dateOf(year, month, days[0]), dateOf(year, month, last), "month", total);
}

/** "that November", "the following January", "in October that year": counted from what was told of last. */
function ofTold(r: Reader, hit: TimeHit | null, at: number, month: number, day: number | null): TimeHit | null {
  const before = lowerAt(r, at - 1);
  const next = r.lexicon.times.following.has(before);
  const end = at + (hit?.length ?? 0);
  const thatYear =
    r.lexicon.times.same.has(lowerAt(r, end)) && r.lexicon.times.units.get(lowerAt(r, end + 1)) === "year" ? 2 : 0;
  if (hit === null || !(next || thatYear > 0 || r.lexicon.times.same.has(before))) return hit;
  return { ...hit, length: hit.length + thatYear, monthOfTold: { month, day, next } };
}

/** "In September 28 of its people", "in May 12 people": the number counts, and is no day. */
const countsSome = (r: Reader, at: number): boolean =>
  isWordAt(r, at, "counted-unit") || (isWordAt(r, at, "of") && trailingYear(r, at) === null);

/** "December 14, 2025", "Dec. 14", "19 August 2019", "late November", "early in May", "August 2019". */
export function calendarAt(r: Reader, at: number): TimeHit | null {
  const day = dayAt(r, at);
  if (day !== null) {
    const of = isWordAt(r, at + day.length, "of") ? 1 : 0;
    const month = monthAt(r, at + day.length + of);
    if (month === null) return null;
    const hit = dayOfMonth(r, month.month, day.day, at, day.length + of + month.length);
    return ofTold(r, hit, at, month.month, day.day);
  }
  const part = r.lexicon.times.parts.get(lowerAt(r, at)) ?? null;
  const link = lowerAt(r, at + 1);
  const adverb = r.lexicon.times.earlyIn.has(`${lowerAt(r, at)} ${link}`);
  const skip = part === null ? 0 : link === "-" || isWordAt(r, at + 1, "of") || adverb ? 2 : 1;
  const month = monthAt(r, at + skip);
  if (month !== null) {
    const date = part === null ? dayAt(r, at + month.length) : null;
    if (date !== null && !countsSome(r, at + month.length + date.length))
      return ofTold(r, dayOfMonth(r, month.month, date.day, at, month.length + date.length), at, month.month, date.day);
    return ofTold(r, wholeMonth(r, month.month, at, skip + month.length, part, null), at, month.month, null);
  }
  if (part === null) return null;
  const the = isWordAt(r, at + 1, "of") ? 2 : 1;
  const year = yearAt(r, at + the);
  return year === null ? null : moment(`${year}-01-01`, `${year}-12-31`, "year", the + 1);
}

/** "in 2019", "2019:": a year by itself, behind a word that a year follows. */
export function yearAlone(r: Reader, at: number): TimeHit | null {
  const year = yearAt(r, at);
  if (year === null) return null;
  const heads = at === 0 && /^[,:]$/.test(lowerAt(r, 1));
  if (!heads && !isWordAt(r, at - 1, "before-year")) return null;
  return moment(`${year}-01-01`, `${year}-12-31`, "year", 1);
}

/** "New Year", "Christmas Eve", "the beginning of the year": the latest such day. */
export function feastAt(r: Reader, at: number): TimeHit | null {
  const hit = r.lexicon.times.feasts.longestAt(r.tokens, at);
  return hit === null ? null : dayOfMonth(r, Math.floor(hit.value / 100), hit.value % 100, at, hit.length);
}

/** "2025-12-14". */
export function isoAt(r: Reader, at: number): TimeHit | null {
  const year = yearAt(r, at);
  if (year === null || r.tokens[at + 1]?.text !== "-" || r.tokens[at + 3]?.text !== "-") return null;
  const date = dateOf(year, Number(lowerAt(r, at + 2)), Number(lowerAt(r, at + 4)));
  return date === null ? null : moment(date, date, "day", 5);
}
