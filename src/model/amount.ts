/** Units of the contract; `ISO 4217` codes (three capitals) stand for money. */
export type Unit = "kg" | "L" | "tablet" | "plant" | "package" | "count" | "person" | (string & {});

/** A figure as a report says it, with its bounds. */
export interface Amount {
  /** The figure as said, in `unit`; null where only bounds are said ("n to m", "hundreds of"). */
  readonly value: number | null;
  /** Lower bound, inclusive; null is open. */
  readonly low: number | null;
  /** Upper bound, inclusive; null is open. */
  readonly high: number | null;
  readonly unit: Unit;
  /** "About", "nearly", "around", "an estimated": then `low` and `high` are null. */
  readonly approximate: boolean;
  /** The words of the figure. */
  readonly original: string;
}

/** How far "about n" reaches on each side (contract: ± 10 %). */
export const APPROXIMATE_REACH = 0.1;

/** An exact count, as a report that says "two men" without a hedge. */
export function exactly(value: number, unit: Unit, original: string): Amount {
  return { value, low: value, high: value, unit, approximate: false, original };
}

/** The interval that an amount allows, both ends inclusive. */
export function intervalOf(amount: Amount): { low: number; high: number } {
  if (amount.approximate && amount.value !== null) {
    const reach = Math.abs(amount.value) * APPROXIMATE_REACH;
    return { low: amount.value - reach, high: amount.value + reach };
  }
  return {
    low: amount.low ?? (amount.high === null ? (amount.value ?? 0) : 0),
    high: amount.high ?? (amount.low === null ? (amount.value ?? Infinity) : Infinity),
  };
}
