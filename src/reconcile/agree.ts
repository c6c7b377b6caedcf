import type { Amount } from "../model/amount.ts";
import { intervalOf } from "../model/amount.ts";

/** The figure of an amount: its value, else the bound that is said. */
export const figureOf = (amount: Amount | null): number | null => amount?.value ?? amount?.low ?? amount?.high ?? null;

const digitCounts = new Map<number, number>();

/** How many significant digits a figure is said with: 14,976,000 has five, 20 has one. */
export function significantDigits(value: number): number {
  const known = digitCounts.get(value);
  if (known !== undefined) return known;
  const digits = (value.toPrecision(12).split("e")[0] ?? "").replace(".", "").replace(/^0+/, "").replace(/0+$/, "");
  const count = Math.max(1, digits.length);
  if (digitCounts.size < 10_000) digitCounts.set(value, count);
  return count;
}

function roundTo(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** One is the other rounded, or cut, to its own digits: 46.9 million and 46,916,480; 1.4 and 1,424.253. */
function isRounding(a: number, b: number): boolean {
  const [coarse, fine] = significantDigits(a) <= significantDigits(b) ? [a, b] : [b, a];
  const digits = significantDigits(coarse);
  const magnitude = 10 ** (Math.floor(Math.log10(Math.abs(coarse))) - digits + 1);
  return roundTo(fine, digits) === coarse || Math.floor(fine / magnitude) * magnitude === coarse;
}

/** The contract's rule: intervals meet (approximate is ± 10 %), or one is the other rounded to its own digits. */
export function agree(a: Amount, b: Amount): boolean {
  if (a.unit !== b.unit) return false;
  const [x, y] = [intervalOf(a), intervalOf(b)];
  if (x.low <= y.high && y.low <= x.high) return true;
  return a.value !== null && b.value !== null && a.value > 0 && b.value > 0 && isRounding(a.value, b.value);
}

const digitsOf = (value: number): string => String(value).replace(/\D/g, "").replace(/^0+/, "").replace(/0+$/, "");

function isInserted(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  for (let at = 0; at < long.length; at++) if (long.slice(0, at) + long.slice(at + 1) === short) return true;
  return false;
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3) return false;
  const different = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first, second] = different;
  return (
    different.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    a[first] === b[second] &&
    a[second] === b[first]
  );
}

export type Slip = "factor" | "inserted" | "exchanged";

/** Whether two figures look like one with a slip: a power of ten, a digit inserted or dropped, two digits exchanged; null where they do not. */
export function slipBetween(a: number, b: number): Slip | null {
  const [high, low] = a >= b ? [a, b] : [b, a];
  if (low <= 0 || high === low) return null;
  const [x, y] = [digitsOf(high), digitsOf(low)];
  if (low >= 100 && high < low * 11 && x.length > 2 && isInserted(x, y)) return "inserted";
  const power = Math.log10(high / low);
  if (Math.round(power) >= 1 && Math.abs(power - Math.round(power)) < 0.02) return "factor";
  if (low >= 100 && isInserted(y, x)) return "inserted";
  return isTransposed(x, y) ? "exchanged" : null;
}

/** The slip in words, for a conflict. */
export function explainSlip(slip: Slip, a: number, b: number): string {
  const [high, low] = a >= b ? [a, b] : [b, a];
  if (slip === "inserted") return `${format(high)} is ${format(low)} with a digit inserted`;
  if (slip === "exchanged") return `${format(high)} is ${format(low)} with two digits exchanged`;
  return `${format(high)} is ${format(low)} with the unit or the point slipped (a factor of ${format(10 ** Math.round(Math.log10(high / low)))})`;
}

const FORMAT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

/** A figure for an explanation: thousands separated, at most six decimals. */
export function format(value: number): string {
  return FORMAT.format(value);
}
