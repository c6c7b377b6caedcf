import type { Conflict, PlacedClaim, Reading, Statement } from "../../model/reading.ts";

/** A report as a reading holds it. */
export type ReadReport = Reading["reports"][number];

/** A reading by its ids: what the parts of the record look things up in. */
export interface Lookup {
  readonly reading: Reading;
  readonly claims: ReadonlyMap<string, PlacedClaim>;
  /** In order of publication. */
  readonly reports: ReadonlyMap<string, ReadReport>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly claimsOfReport: ReadonlyMap<string, readonly PlacedClaim[]>;
  readonly claimsOfEvent: ReadonlyMap<string, readonly PlacedClaim[]>;
  /** Conflicts by what they are about, each with its number in the record. */
  readonly conflicts: ReadonlyMap<string, readonly { readonly number: number; readonly conflict: Conflict }[]>;
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const dayOf = ({ published }: ReadReport): string => published.date ?? "";

/** Builds the look-up tables of a reading. */
export function lookupOf(reading: Reading): Lookup {
  const numbered = reading.conflicts.map((conflict, index) => ({ number: index + 1, conflict }));
  const reports = reading.reports.toSorted((a, b) => before(dayOf(a), dayOf(b)) || before(a.input, b.input));
  return {
    reading,
    claims: new Map(reading.claims.map((claim) => [claim.id, claim])),
    reports: new Map(reports.map((report) => [report.id, report])),
    statements: new Map(reading.statements.map((statement) => [statement.id, statement])),
    claimsOfReport: Map.groupBy(reading.claims, (claim) => claim.report),
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
