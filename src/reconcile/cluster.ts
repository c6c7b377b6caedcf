import { VAGUE_DAYS } from "./date-likeness.ts";
import { type Likeness, likeness, POSSIBLY_SAME, SAME_EVENT } from "./same-event.ts";
import type { Days, Telling } from "./telling.ts";

/** Two tellings that were held against each other. */
export interface Pair extends Likeness {
  readonly a: Telling;
  readonly b: Telling;
}

/** Weeks are the blocks' time: a telling is held against those of its own and the neighbouring weeks. */
const BLOCK_DAYS = 8;

/** Smaller amounts are weighed too often to bring two tellings together. */
const WEIGHED_FROM = 10;

function weeksOf({ from, to }: Days): number[] {
  const weeks: number[] = [];
  for (let week = Math.floor(from / BLOCK_DAYS); week <= Math.floor(to / BLOCK_DAYS) + 1; week++) weeks.push(week);
  return weeks;
}

/**
 * What two tellings must share to be worth holding against each other: a town or another name, a rounded amount of one thing, or country and time;
 * this keeps the pairs few.
 */
function blocksOf(telling: Telling): string[] {
  const names = [...telling.placeNames, ...telling.names].map((name) => `name ${name}`);
  const amounts = telling.figures
    .filter(({ claim, value }) => claim.kind === "seizure" && value >= WEIGHED_FROM)
    .map(({ name, value }) => `amount ${name} ${value.toPrecision(2)}`);
  const { days } = telling;
  const weeks = days === null || days.to - days.from > VAGUE_DAYS ? ["any"] : weeksOf(days);
  const places = [...telling.countries].flatMap((country) => weeks.map((week) => `${country} ${week}`));
  return [...new Set([...places, ...names, ...amounts])];
}

const FACTS = ["placeNames", "admin1", "countries", "items", "names", "voices", "routes", "methods"] as const;

/** What decides how alike a telling is to any other, as one text. */
const factsOf = ({ event, days, figures, ...told }: Telling): string =>
  JSON.stringify([
    event.kind === "sentence",
    event.main,
    days,
    ...FACTS.map((fact) => told[fact]).map((set) => [...set]),
    figures.map(({ name, loose, value, claim }) => [name, loose, value, claim.kind, claim.keys.item, claim.amount]),
  ]);

/** Holds tellings against each other; copies tell the same facts, and are held against others once. */
export class Likenesses {
  readonly #kinds = new Map<Telling, number>();
  readonly #several = new Set<number>();
  readonly #known = new Map<string, Likeness>();

  constructor(tellings: readonly Telling[]) {
    const numbers = new Map<string, number>();
    for (const telling of tellings) {
      const facts = factsOf(telling);
      const known = numbers.get(facts);
      if (known !== undefined) this.#several.add(known);
      numbers.set(facts, known ?? numbers.size);
      this.#kinds.set(telling, known ?? numbers.size - 1);
    }
  }

  of(a: Telling, b: Telling): Likeness {
    const [x, y] = [this.#kinds.get(a) ?? -1, this.#kinds.get(b) ?? -1];
    if (!this.#several.has(x) && !this.#several.has(y)) return likeness(a, b);
    const key = `${x} ${y}`;
    const known = this.#known.get(key) ?? likeness(a, b);
    this.#known.set(key, known);
    return known;
  }
}

/** Every pair of tellings of different reports worth holding against each other, best first; the order of input makes no difference. */
export function pairsOf(tellings: readonly Telling[], likenesses: Likenesses): Pair[] {
  const blocks = new Map<string, Telling[]>();
  for (const telling of tellings)
    for (const block of blocksOf(telling)) {
      const members = blocks.get(block);
      if (members === undefined) blocks.set(block, [telling]);
      else members.push(telling);
    }
  const seen = new Set<string>();
  const pairs: Pair[] = [];
  for (const members of blocks.values())
    for (const [at, a] of members.entries())
      for (const b of members.slice(at + 1)) {
        const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
        if (a.report.id === b.report.id || seen.has(key)) continue;
        seen.add(key);
        const like = likenesses.of(a, b);
        if (!like.excluded && like.score >= POSSIBLY_SAME) pairs.push({ a, b, ...like });
      }
  return pairs.sort((x, y) => y.score - x.score || (x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1));
}

/** Joins tellings into events, likeliest pairs first; two tellings of one report stay two. */
export function clusters(tellings: readonly Telling[], pairs: readonly Pair[], likenesses: Likenesses): Telling[][] {
  const groupOf = new Map<Telling, Telling[]>(tellings.map((telling) => [telling, [telling]]));
  for (const { a, b, score } of pairs) {
    const [x, y] = [groupOf.get(a), groupOf.get(b)];
    if (score < SAME_EVENT || x === undefined || y === undefined || x === y) continue;
    const reports = new Set(x.map((telling) => telling.report.id));
    if (y.some((telling) => reports.has(telling.report.id)) || contradict(x, y, likenesses)) continue;
    const joined = [...x, ...y];
    for (const telling of joined) groupOf.set(telling, joined);
  }
  return [...new Set(groupOf.values())];
}

/** A group is not joined to another where most pairs between them speak against it. */
function contradict(x: readonly Telling[], y: readonly Telling[], likenesses: Likenesses): boolean {
  const scores = x.flatMap((a) => y.map((b) => likenesses.of(a, b)));
  const mean = scores.reduce((sum, like) => sum + (like.excluded ? -3 : like.score), 0) / scores.length;
  return mean < 0.5;
}
