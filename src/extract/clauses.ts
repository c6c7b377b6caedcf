import type { Finding, ReadSentence } from "./finding.ts";
import type { TimeHit } from "./time-hit.ts";

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

/** "… in September 2021; 205.6 kg at Kandla this April; and in May 56 kg": a date in every part between semicolons. */
function parted(sentence: ReadSentence, dates: readonly { time: TimeHit; at: number }[]): DatedClause[] {
  const ends = sentence.chunks.flatMap((chunk, at) => (chunk.lower === ";" ? [at] : []));
  const bounds = [-1, ...ends, Number.POSITIVE_INFINITY];
  const clauses = bounds.slice(1).flatMap((until, index): DatedClause[] => {
    const from = (bounds[index] ?? -1) + 1;
    const own = dates.find(({ at }) => at >= from && at < until);
    return own === undefined ? [] : [{ from, until, time: own.time }];
  });
  return clauses.length === dates.length ? clauses : [];
}

/**
 * "in April with 2,188 packages, and in July with 400": dates that lie apart, each with figures, split a sentence.
 * Empty where the sentence is of one piece; what a court did is told apart only by semicolons.
 */
export function datedClauses(
  sentence: ReadSentence,
  dates: readonly TimeHit[],
  found: readonly Finding[],
): DatedClause[] {
  if (dates.length < 2) return [];
  const ofCourt = found.some(({ kind }) => kind === "sentence");
  const figures = found.filter(({ kind, amount }) => kind === "sentence" || (amount !== null && kind !== "value"));
  const places = new Map(sentence.chunks.map(({ time }, at) => [time, at] as const).reverse());
  const placed = dates.map((time) => ({ time, at: places.get(time) ?? -1 }));
  const first = Math.min(...figures.map((finding) => finding.at));
  const [day, other] = dates;
  if (figures.length < 2 || day === undefined || other === undefined || !isApart(day, other)) return [];
  const between = parted(sentence, placed);
  if (ofCourt && between.length < 2) return [];
  const clauses = between.length > 1 ? between : stretches(placed, first < (placed[0]?.at ?? 0));
  const told = clauses.filter(({ from, until }) => figures.some(({ at }) => at >= from && at < until));
  return told.length === dates.length ? clauses : [];
}
