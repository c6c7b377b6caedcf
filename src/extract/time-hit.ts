import { addDays, addMonths, dateOf, monthOf, monthRange, yearOf } from "./calendar.ts";

export type Granularity = "day" | "week" | "month" | "year" | "span";

/** A date or a period in the text, resolved against the report's date. */
export interface TimeHit {
  /** ISO dates, both ends inclusive; null where the report's date is needed and not known. */
  readonly from: string | null;
  readonly to: string | null;
  readonly granularity: Granularity;
  /** A stretch over which things are counted ("the past three years", "since 2015"), not a moment. */
  readonly period: boolean;
  readonly length: number;
  /** Counted from the day that was told of last, in days; `from` and `to` count from the report's date. */
  readonly fromTold?: number;
  /** "that November", "the following January", "the 16th of that month" (null): such a month of what was told of last; `from` and `to` are of the report's year. */
  readonly monthOfTold?: { readonly month: number | null; readonly day: number | null; readonly next: boolean };
}

/** A date or period as read; `length` in tokens. */
export function moment(
  from: string | null,
  to: string | null,
  granularity: Granularity,
  length: number,
  period = false,
): TimeHit {
  return { from, to, granularity, length, period };
}

/** Days of a month and a year in `fromTold`. */
export const A_MONTH = 30;
export const A_YEAR = 365;

/** Weeks are counted to half a week, months to half a month, years to the calendar's. */
export function withSlack(date: string | null, granularity: Granularity, length: number): TimeHit {
  const slack = granularity === "week" ? 3 : granularity === "month" ? 15 : 0;
  if (date !== null && granularity === "year")
    return moment(`${yearOf(date)}-01-01`, `${yearOf(date)}-12-31`, granularity, length);
  return date === null
    ? moment(null, null, granularity, length)
    : moment(addDays(date, -slack), addDays(date, slack), granularity, length);
}

/** A date counted from a day, where the words count from what was told of last; any other as it is. Months and years are the calendar's. */
export function countedFrom(time: TimeHit, day: string | null): TimeHit {
  if (time.fromTold === undefined || day === null) return time;
  if (time.granularity === "month") {
    const month = addMonths(day, Math.round(time.fromTold / A_MONTH));
    return moment(...monthRange(yearOf(month), monthOf(month)), "month", time.length);
  }
  if (time.granularity === "year") {
    const year = yearOf(day) + Math.round(time.fromTold / A_YEAR);
    return moment(`${year}-01-01`, `${year}-12-31`, "year", time.length);
  }
  return withSlack(addDays(day, time.fromTold), time.granularity, time.length);
}

/** A month counted from a day of what was told of last: the first such month from then on. */
export function monthFrom(time: TimeHit, day: string | null): TimeHit {
  const { monthOfTold } = time;
  if (monthOfTold === undefined || day === null) return time;
  const { next } = monthOfTold;
  const month = monthOfTold.month ?? monthOf(day);
  const later = next ? month <= monthOf(day) : month < monthOf(day);
  const year = yearOf(day) + (later ? 1 : 0);
  const date = monthOfTold.day === null ? null : dateOf(year, month, monthOfTold.day);
  if (monthOfTold.day !== null && date === null) return { ...time, from: null, to: null };
  const [from, to] = date === null ? monthRange(year, month) : [date, date];
  return { ...time, from, to };
}
