import type { ClaimKind } from "../../model/claim.ts";
import type { Lookup } from "./lookup.ts";
import { claimsOf } from "./lookup.ts";

/** What can be a whole or a part: a figure or a total. */
export interface Countable {
  readonly kind: ClaimKind;
  readonly claims: readonly string[];
  readonly derived?: boolean;
}

/** A whole with its parts. */
export interface Nested<T> {
  readonly item: T;
  readonly parts: readonly Nested<T>[];
}

/** The whole whose claims most of this one's claims are parts of. */
function wholeOf<T extends Countable>(item: T, byClaim: ReadonlyMap<string, T>, lookup: Lookup): T | null {
  const votes = new Map<T, number>();
  for (const { partOf } of claimsOf(lookup, item.claims)) {
    const whole = partOf === null ? undefined : byClaim.get(partOf);
    if (whole !== undefined && whole !== item) votes.set(whole, (votes.get(whole) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** A remainder names claims of its whole, or none: then it belongs to the only whole of its kind that has parts. */
function wholeOfRemainder<T extends Countable>(item: T, wholes: ReadonlyMap<T, T | null>): T | null {
  const withParts = new Set([...wholes.values()].filter((whole) => whole !== null));
  const candidates = [...withParts].filter((whole) => whole.kind === item.kind && whole !== item);
  const named = candidates.filter((whole) => whole.claims.some((claim) => item.claims.includes(claim)));
  return named[0] ?? (candidates.length === 1 ? (candidates[0] ?? null) : null);
}

function isInside<T>(item: T, of: T, wholes: ReadonlyMap<T, T | null>): boolean {
  const seen = new Set<T>();
  for (let at: T | null = of; at !== null && !seen.has(at); at = wholes.get(at) ?? null) {
    if (at === item) return true;
    seen.add(at);
  }
  return false;
}

/** Puts parts inside their wholes by the claims' `partOf`, in the given order; a circle of parts is broken at its first. */
export function nest<T extends Countable>(items: readonly T[], lookup: Lookup): Nested<T>[] {
  const byClaim = new Map(
    items.filter((item) => item.derived !== true).flatMap((item) => item.claims.map((claim) => [claim, item] as const)),
  );
  const wholes = new Map<T, T | null>();
  for (const item of items.filter(({ derived }) => derived !== true)) {
    const whole = wholeOf(item, byClaim, lookup);
    wholes.set(item, whole !== null && !isInside(item, whole, wholes) ? whole : null);
  }
  for (const item of items.filter(({ derived }) => derived === true)) wholes.set(item, wholeOfRemainder(item, wholes));
  const inside = (whole: T | null): Nested<T>[] =>
    items.filter((item) => (wholes.get(item) ?? null) === whole).map((item) => ({ item, parts: inside(item) }));
  return inside(null);
}
