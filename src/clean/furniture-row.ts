import type { RemovalReason } from "../model/report.ts";

/**
 * How much of a text a row takes out:
 * `line`: a short line that is nothing else · `start`: a line that begins so, unless it reads as a sentence of the report ·
 * `section`: a heading; it and the list below it · `cue`: a phrase that only furniture has; the line that holds it · `echo`: a phrase that is furniture beside other furniture
 * of its reason, and else may be the report's · `teaser`: as `start`, but only after the last running prose.
 */
export type FurnitureReach = "line" | "start" | "section" | "cue" | "echo" | "teaser";

/** A wording of page furniture. Patterns are tested on the line in lower case, typographic quotes made plain. */
export interface FurnitureRow {
  readonly reason: RemovalReason;
  readonly reach: FurnitureReach;
  readonly pattern: RegExp;
  readonly why: string;
}

/** Makes one row of a table of wordings. */
export function row(reason: RemovalReason, reach: FurnitureReach, pattern: RegExp, why: string): FurnitureRow {
  return { reason, reach, pattern, why };
}
