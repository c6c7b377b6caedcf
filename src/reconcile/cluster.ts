import { type Likeness, likeness, POSSIBLY_SAME, SAME_EVENT } from "./same-event.ts";
import type { Telling } from "./telling.ts";

/** Two tellings that were held against each other. */
export interface Pair extends Likeness {
  readonly a: Telling;
  readonly b: Telling;
}

/** Weeks are the blocks' time: a telling is held against those of its own and the neighbouring weeks. */
const BLOCK_DAYS = 8;

/**
 * What two tellings must share to be worth holding against each other: a town named, an exact amount, or country and time;
 * this keeps the pairs few.
 */
function blocksOf(telling: Telling): string[] {
  const names = [...telling.placeNames].map((name) => `name ${name}`);
  const amounts = telling.figures
    .filter(({ claim, value }) => claim.kind === "seizure" && value >= 100)
    .map(({ claim, value }) => `amount ${claim.amount?.unit} ${value.toPrecision(2)}`);
  const { days } = telling;
  const weeks =
    days === null || days.to - days.from > 31
      ? ["any"]
      : [Math.floor(days.from / BLOCK_DAYS), Math.floor(days.from / BLOCK_DAYS) + 1];
  const places = [...telling.countries].flatMap((country) => weeks.map((week) => `${country} ${week}`));
  return [...new Set([...places, ...names, ...amounts])];
}

/** Every pair of tellings of different reports worth holding against each other, best first; the order of input makes no difference. */
export function pairsOf(tellings: readonly Telling[]): Pair[] {
  const blocks = new Map<string, Telling[]>();
  for (const telling of tellings)
    for (const block of blocksOf(telling)) blocks.set(block, [...(blocks.get(block) ?? []), telling]);
  const seen = new Set<string>();
  const pairs: Pair[] = [];
  for (const members of blocks.values())
    for (const [at, a] of members.entries())
      for (const b of members.slice(at + 1)) {
        const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
        if (a.report.id === b.report.id || seen.has(key)) continue;
        seen.add(key);
        const like = likeness(a, b);
        if (!like.excluded && like.score >= POSSIBLY_SAME) pairs.push({ a, b, ...like });
      }
  return pairs.sort((x, y) => y.score - x.score || (x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1));
}

/** Joins tellings into events, likeliest pairs first; two tellings of one report stay two. */
export function clusters(tellings: readonly Telling[], pairs: readonly Pair[]): Telling[][] {
  const groupOf = new Map<Telling, Telling[]>(tellings.map((telling) => [telling, [telling]]));
  for (const { a, b, score } of pairs) {
    const [x, y] = [groupOf.get(a), groupOf.get(b)];
    if (score < SAME_EVENT || x === undefined || y === undefined || x === y) continue;
    const reports = new Set(x.map((telling) => telling.report.id));
    if (y.some((telling) => reports.has(telling.report.id)) || contradict(x, y)) continue;
    const joined = [...x, ...y];
    for (const telling of joined) groupOf.set(telling, joined);
  }
  return [...new Set(groupOf.values())];
}

/** A group is not joined to another where most pairs between them speak against it. */
function contradict(x: readonly Telling[], y: readonly Telling[]): boolean {
  const scores = x.flatMap((a) => y.map((b) => likeness(a, b)));
  const mean = scores.reduce((sum, like) => sum + (like.excluded ? -3 : like.score), 0) / scores.length;
  return mean < 0.5;
}
