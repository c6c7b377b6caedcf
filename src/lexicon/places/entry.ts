import type { Place } from "../../model/place.ts";

export type GazetteerKind = "country" | "admin1" | "admin2" | "town" | "site" | "sea" | "region";

/**
 * A place that a name may mean. Seas and regions larger than a country (`kind` `sea`, `region`) have the empty
 * country; a region is no place a claim can have, its `precision` says nothing.
 */
export interface GazetteerEntry extends Place {
  readonly kind: GazetteerKind;
  /** Inhabitants, rounded, written by hand for the bigger places; 0 where we do not know. */
  readonly population: number;
  /** The name is of the people or the adjective (`Syrian`), not of the country. */
  readonly demonym?: boolean;
  /** The name is also an ordinary word or a person's name: believe it only in a locative context ("in Mobile, Alabama"). */
  readonly risky?: boolean;
}

/** How the kinds rank where a name has several, before inhabitants decide. */
const RANK: Readonly<Record<GazetteerKind, number>> = {
  country: 4e9,
  sea: 3e9,
  region: 2e9,
  admin1: 150_000,
  site: 140_000,
  admin2: 40_000,
  town: 0,
};

/** An entry with its weight among the entries of one name. */
export interface WeighedEntry {
  readonly entry: GazetteerEntry;
  readonly weight: number;
}

/** Weighs an entry: kinds above others, then inhabitants; `hint` adds what else speaks for it. */
export function weigh(entry: GazetteerEntry, hint = 0): WeighedEntry {
  const people = entry.demonym ? -1e6 : entry.population;
  return { entry, weight: RANK[entry.kind] + people + hint };
}

/** Splits a code into country and first level: `LK-1` → `LK`, `LK-1`; `LK` → `LK`, null; `-` → empty, null. */
export function splitCode(code: string): { country: string; admin1: string | null } {
  if (code === "-") return { country: "", admin1: null };
  return { country: code.slice(0, 2), admin1: code.length > 2 ? code : null };
}
