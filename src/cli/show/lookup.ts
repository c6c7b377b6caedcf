import type { Conflict, PlacedClaim, Reading, Statement } from "../../model/reading.ts";

/** A report as a reading holds it. */
export type ReadReport = Reading["reports"][number];

/** A reading by its ids: what the parts of the record look things up in. */
export interface Lookup {
  readonly reading: Reading;
  readonly claims: ReadonlyMap<string, PlacedClaim>;
  readonly reports: ReadonlyMap<string, ReadReport>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly claimsOfEvent: ReadonlyMap<string, readonly PlacedClaim[]>;
  /** Conflicts by what they are about, each with its number in the record. */
  readonly conflicts: ReadonlyMap<string, readonly { readonly number: number; readonly conflict: Conflict }[]>;
}

/** Builds the look-up tables of a reading. */
export function lookupOf(reading: Reading): Lookup {
  const numbered = reading.conflicts.map((conflict, index) => ({ number: index + 1, conflict }));
  return {
    reading,
    claims: new Map(reading.claims.map((claim) => [claim.id, claim])),
    reports: new Map(reading.reports.map((report) => [report.id, report])),
    statements: new Map(reading.statements.map((statement) => [statement.id, statement])),
    claimsOfEvent: Map.groupBy(
      reading.claims.filter((claim) => claim.event !== null),
      (claim) => claim.event ?? "",
    ),
    conflicts: Map.groupBy(numbered, ({ conflict }) => conflict.about),
  };
}

/** The claims of these ids; unknown ids are left out. */
export function claimsOf(lookup: Lookup, ids: readonly string[]): PlacedClaim[] {
  return ids.flatMap((id) => lookup.claims.get(id) ?? []);
}
