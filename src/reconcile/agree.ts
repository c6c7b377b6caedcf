import type { Amount } from "../model/amount.ts";
import { intervalOf } from "../model/amount.ts";

/** The figure of an amount: its value, else the bound that is said. */
export const figureOf = (amount: Amount | null): number | null => amount?.value ?? amount?.low ?? amount?.high ?? null;

/** How many significant digits a figure is said with: 14,976,000 has five, 20 has one. */
export function significantDigits(value: number): number {
  const digits = value.toPrecision(12).replace(/e.*$/, "").replace(".", "").replace(/^0+/, "").replace(/0+$/, "");
  return Math.max(1, digits.length);
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
  return different.length === 2 && first !== undefined && second !== undefined && a[first] === b[second] && a[second] === b[first];
}

/** Why two figures look like one with a slip: a power of ten, a digit inserted or dropped, two digits exchanged; null where they do not. */
export function slipBetween(a: number, b: number): string | null {
  const [high, low] = a >= b ? [a, b] : [b, a];
  if (low <= 0 || high === low) return null;
  const power = Math.log10(high / low);
  if (Math.round(power) >= 1 && Math.abs(power - Math.round(power)) < 0.02) return `${format(high)} is ${format(low)} with the unit or the point slipped (a factor of ${format(10 ** Math.round(power))})`;
  const [x, y] = [digitsOf(high), digitsOf(low)];
  if (low >= 100 && (isInserted(x, y) || isInserted(y, x))) return `${format(high)} is ${format(low)} with a digit inserted`;
  return isTransposed(x, y) ? `${format(high)} is ${format(low)} with two digits exchanged` : null;
}

/** A figure for an explanation: thousands separated, at most six decimals. */
export function format(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}
