import type { Claim } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";

/** The schema's name and version; fields may be added under it, none may change. */
export const READING_SCHEMA = "sanad.reading/1";

const claimJson = ({ keys, ...claim }: Claim) => ({ ...claim, ...keys });

/** The reading as `sanad read --json` prints it (the contract). Blocks and offset maps stay inside. */
export function readingJson(reading: Reading): Record<string, unknown> {
  return {
    schema: READING_SCHEMA,
    reports: reading.reports.map(({ blocks: _blocks, offsets: _offsets, ...report }) => report),
    claims: reading.claims.map(claimJson),
    statements: reading.statements,
    events: reading.events,
    totals: reading.totals,
    conflicts: reading.conflicts,
    problems: reading.problems,
  };
}
