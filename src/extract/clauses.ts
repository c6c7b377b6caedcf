import type { Finding, ReadSentence } from "./finding.ts";
import type { TimeHit } from "./time.ts";

/** A stretch of a sentence that tells figures of a date of its own: chunks `[from, until)`. */
export interface DatedClause {
  readonly from: number;
  readonly until: number;
  readonly time: TimeHit;
}

const isApart = (a: TimeHit, b: TimeHit): boolean =>
  a.from !== null && b.from !== null && a.to !== null && b.to !== null && (a.to < b.from || b.to < a.from);

/** The stretches of a sentence by its dates: up to each date where figures come first, from each date on where dates do. */
function stretches(dates: readonly { time: TimeHit; at: number }[], figuresFirst: boolean): DatedClause[] {
  return dates.map(({ time, at }, index) => {
    const before = dates[index - 1];
    const after = dates[index + 1];
    const from = figuresFirst ? (before === undefined ? 0 : before.at + 1) : index === 0 ? 0 : at;
    const until = figuresFirst
      ? after === undefined
        ? Number.POSITIVE_INFINITY
        : at + 1
      : (after?.at ?? Number.POSITIVE_INFINITY);
    return { from, until, time };
  });
}

/**
 * "in April with 2,188 packages, and in July with 400": dates that lie apart, each with figures, split a sentence.
 * Empty where the sentence is of one piece; what a court did and the crime's day are told apart elsewhere.
 */
export function datedClauses(
  sentence: ReadSentence,
  dates: readonly TimeHit[],
  found: readonly Finding[],
): DatedClause[] {
  if (dates.length < 2 || found.some((finding) => finding.kind === "sentence")) return [];
  const figures = found.filter((finding) => finding.amount !== null && finding.kind !== "value");
  const placed = dates.map((time) => ({ time, at: sentence.chunks.findIndex((chunk) => chunk.time === time) }));
  const first = Math.min(...figures.map((finding) => finding.at));
  const [day, other] = dates;
  if (figures.length < 2 || day === undefined || other === undefined || !isApart(day, other)) return [];
  const clauses = stretches(placed, first < (placed[0]?.at ?? 0));
  const told = clauses.filter(({ from, until }) => figures.some(({ at }) => at >= from && at < until));
  return told.length === dates.length ? clauses : [];
}
