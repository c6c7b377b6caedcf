import type { Amount } from "../../model/amount.ts";
import { TIED } from "./measure.ts";

/** Every number, date and country name of the terminal is written in English, whatever the machine's locale. */
const LOCALE = "en";
const NUMBER = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 9 });
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: "short", timeZone: "UTC" });
const REGIONS = new Intl.DisplayNames([LOCALE], { type: "region", fallback: "code" });
const LANGUAGES = new Intl.DisplayNames([LOCALE], { type: "language", fallback: "code" });

const NOUN_UNITS: Readonly<Record<string, readonly [string, string]>> = {
  tablet: ["tablet", "tablets"],
  plant: ["plant", "plants"],
  package: ["package", "packages"],
};

/** A number with thousands marks: `14,020.017`. */
export function formatNumber(value: number): string {
  return NUMBER.format(value);
}

/** A number with its noun: `1 report`, `12 reports`; the plural is the noun with an s unless given. */
export function formatCount(value: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(value)}${TIED}${value === 1 ? noun : plural}`;
}

/** Whether a unit is a currency's ISO 4217 code. */
export function isMoney(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** Whether an amount speaks of exactly one. */
export function isOne(amount: Amount | null): boolean {
  return amount?.value === 1 && amount.low === 1 && amount.high === 1;
}

/** An amount's sign of hedge, and its number or numbers; null where nothing bounds it. */
function boundsOf({ value, low, high, approximate }: Amount): { hedge: string; number: string } | null {
  const hedged = (sign: string, number: number) => ({ hedge: sign + TIED, number: formatNumber(number) });
  const about = approximate ? `≈${TIED}` : "";
  if (value !== null) {
    if (approximate) return hedged("≈", value);
    if (low !== null && high === null) return hedged(">", value);
    return low === null && high !== null ? hedged("≤", value) : { hedge: "", number: formatNumber(value) };
  }
  if (low !== null && high !== null) return { hedge: about, number: `${formatNumber(low)}–${formatNumber(high)}` };
  if (low !== null) return hedged("≥", low);
  return high === null ? null : hedged("≤", high);
}

/**
 * An amount with its hedge in sight: `17`, `≈ 20 kg`, `> 1,200`, `≤ 50 L`, `200–999 kg`, `≥ 2`, `≈ USD 3,000`; `some` where nothing bounds it.
 * The contract tells "more than" and "at least" apart in the words only: both are `>`. Persons and counts carry no unit.
 */
export function formatAmount(amount: Amount): string {
  const bounds = boundsOf(amount);
  if (bounds === null) return "some";
  const { hedge, number } = bounds;
  const { unit } = amount;
  if (unit === "person" || unit === "count") return hedge + number;
  if (isMoney(unit)) return `${hedge}${unit}${TIED}${number}`;
  const noun = NOUN_UNITS[unit];
  return `${hedge}${number}${TIED}${noun === undefined ? unit : noun[isOne(amount) ? 0 : 1]}`;
}

const monthOf = (iso: string): string => MONTH.format(new Date(`${iso}T00:00:00Z`));

function lastDay(iso: string): string {
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, "0");
}

/** An ISO date as `14 Dec 2025`; anything else is given back as it came. */
export function formatDate(iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(Date.parse(iso))) return iso;
  return [String(Number(iso.slice(8))), monthOf(iso), iso.slice(0, 4)].join(TIED);
}

/** A stretch of days in its shortest form: `14 Dec 2025`, `24–26 Jun 2024`, `Nov 2025`, `2022–2024`, `26 Nov 2022 – 26 Nov 2025`. */
export function formatRange(from: string, to: string): string {
  if (from === to) return formatDate(from);
  const years = [from.slice(0, 4), to.slice(0, 4)];
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return [...new Set(years)].join("–");
  if (from.slice(0, 7) === to.slice(0, 7)) {
    const month = `${monthOf(from)}${TIED}${years[0]}`;
    const whole = from.endsWith("-01") && to.slice(8) === lastDay(to);
    return whole ? month : `${Number(from.slice(8))}–${Number(to.slice(8))}${TIED}${month}`;
  }
  return `${formatDate(from)}${TIED}– ${formatDate(to)}`;
}

/** The English name of an ISO 3166-1 country, or the code. */
export function formatCountry(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (REGIONS.of(code) ?? code) : code;
}

/** The English name of a BCP 47 language, or the tag. */
export function formatLanguage(tag: string): string {
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag; // no BCP 47 tag
    throw error;
  }
}

/** Several things as one phrase: `a, b and c`; beyond `limit`, `a, b and 7 more`. */
export function formatList(items: readonly string[], limit = Infinity): string {
  const shown = items.length > limit ? items.slice(0, limit - 1) : items;
  const left = items.length - shown.length;
  const all = left > 0 ? [...shown, `${formatNumber(left)}${TIED}more`] : shown;
  return all.length < 2 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}
