/** Dates are ISO `YYYY-MM-DD` strings in the proleptic Gregorian calendar; no time zone and no clock is involved. */

const DAY_MS = 86_400_000;
const FORMAT = /^\d{4}-\d{2}-\d{2}$/;

const toMs = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const toIso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const two = (n: number): string => String(n).padStart(2, "0");

export function isDate(text: string | null | undefined): text is string {
  return typeof text === "string" && FORMAT.test(text) && !Number.isNaN(toMs(text));
}

/** The date, or null where that day does not exist (31 April). */
export function dateOf(year: number, month: number, day: number): string | null {
  const iso = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  return isDate(iso) && toIso(toMs(iso)) === iso ? iso : null;
}

export const addDays = (date: string, days: number): string => toIso(toMs(date) + days * DAY_MS);
export const daysBetween = (from: string, to: string): number => Math.round((toMs(to) - toMs(from)) / DAY_MS);
export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const monthOf = (date: string): number => Number(date.slice(5, 7));
/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: string): number => ((new Date(toMs(date)).getUTCDay() + 6) % 7) + 1;
export const lastDayOf = (year: number, month: number): string => toIso(Date.UTC(year, month, 0));

/** Shifts by whole months; the day is cut to the month's length. */
export function addMonths(date: string, months: number): string {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const last = lastDayOf(year, month);
  return dateOf(year, month, Math.min(Number(date.slice(8)), Number(last.slice(8)))) ?? last;
}

export function monthRange(year: number, month: number): [string, string] {
  return [`${year}-${String(month).padStart(2, "0")}-01`, lastDayOf(year, month)];
}
