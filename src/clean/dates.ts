import { MONTH, monthNumber } from "./month-names.ts";

/** A date found in a text. `year` is null in a dateline such as "RIYADH, Aug 31"; offsets are of the searched text. */
export interface FoundDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/** Reports on the web begin about 1990; a later year than 2100 is a slip. */
const YEARS = { min: 1970, max: 2100 };

const NOT_WORD_BEFORE = "(?<![\\p{L}\\p{N}])";
const NOT_WORD_AFTER = "(?![\\p{L}\\p{N}])";
const SECOND_NAME = `(?:\\s?[/(-]\\s?(?:${MONTH})\\)?)?`;

const PATTERNS: readonly RegExp[] = [
  /(?<![\d./-])(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![\d/-])/gu,
  /(?<=(?<![\p{L}\p{N}])(?<name>\p{L}{3,10})(?<gap>\.?\s))(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s(?<year>\d{4}))?(?![\p{L}\p{N}])/gu,
  new RegExp(
    `${NOT_WORD_BEFORE}(?<day>\\d{1,2})(?:st|nd|rd|th|\\.|º)?\\s(?:of\\s|de\\s)?(?<name>${MONTH})\\.?${SECOND_NAME}(?:,?\\s(?:de\\s|del\\s|،\\s?)?(?<year>\\d{4}))?${NOT_WORD_AFTER}`,
    "giu",
  ),
  /(?<![\d./-])(?<first>\d{1,2})[/.-](?<second>\d{1,2})[/.-](?<year>\d{4})(?![\d/-])/gu,
];

function isDay(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  if (year !== null && (year < YEARS.min || year > YEARS.max)) return false;
  return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** Day and month of `a/b/year`: day first unless only the other order is a date; both possible counts as unknown. */
function numericOrder(first: number, second: number): { day: number; month: number } | null {
  if (first > 12 || first === second) return { day: first, month: second };
  return second > 12 ? { day: second, month: first } : null;
}

function readMatch(match: RegExpExecArray): FoundDate | null {
  const parts = match.groups ?? {};
  const found = match.index;
  const start = parts.gap === undefined ? found : found - (parts.name?.length ?? 0) - parts.gap.length;
  const end = found + match[0].length;
  const year = parts.year === undefined ? null : Number(parts.year);
  if (parts.first !== undefined) {
    const order = numericOrder(Number(parts.first), Number(parts.second));
    return order && isDay(year, order.month, order.day) ? { year, ...order, start, end } : null;
  }
  const month = parts.name === undefined ? Number(parts.month) : monthNumber(parts.name);
  const day = Number(parts.day);
  return month !== null && isDay(year, month, day) ? { year, month, day, start, end } : null;
}

function withPlainDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}

/**
 * Finds the dates in a short text, in order: `2023-12-01`, `July 28, 2017`, `28 July 2017`, `21 آب/أغسطس 2025`, `24/01/2016`,
 * Arabic digits too; without a year only as `Aug 31` and `31 Aug`. A numeric date that could be read both ways is left out,
 * as is the 30th of February. Hijri dates are not read.
 */
export function findDates(text: string): readonly FoundDate[] {
  const plain = withPlainDigits(text);
  if (!/\d/.test(plain)) return [];
  const found: FoundDate[] = [];
  for (const pattern of PATTERNS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
      const date = readMatch(match);
      if (date !== null) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** ISO `YYYY-MM-DD` of a date with a year; null without. */
export function isoDate(date: FoundDate): string | null {
  if (date.year === null) return null;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}

/** The day of an ISO date or timestamp as its author wrote it (`2023-12-01T23:10:00+03:00` is the 1st); null for anything else. */
export function dayOf(stamp: string): string | null {
  const first = findDates(stamp.slice(0, 60))[0];
  return first ? isoDate(first) : null;
}
