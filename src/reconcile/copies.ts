import { LETTER, NUMBER, runsOf } from "../model/letters.ts";
import type { Report } from "../model/report.ts";

const SHINGLE_WORDS = 5;
/** Reports whose shingles overlap at least so much are copies; two tellings of one statement stay far below (seeds: 0.19 of words). */
const COPY_OVERLAP = 0.85;
const BINS = 128;
const BAND = 8;

function shingles(text: string): Set<number> {
  const words = runsOf(text.toLowerCase(), LETTER | NUMBER).map(hash);
  const found = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) found.add(mix(words, at, at + SHINGLE_WORDS));
  if (found.size === 0 && words.length > 0) found.add(mix(words, 0, words.length));
  return found;
}

/** One number for a run of words' numbers, in their order. */
function mix(words: readonly number[], from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at++) value = Math.imul(value, 0x01000193) ^ (words[at] ?? 0);
  return (Math.imul(value ^ (value >>> 15), 0x85ebca6b) ^ (value >>> 13)) >>> 0;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** One-permutation MinHash: the least hash of each bin. */
function signature(set: ReadonlySet<number>): number[] {
  const bins = new Array<number>(BINS).fill(0xffffffff);
  for (const value of set) {
    const bin = value % BINS;
    if (value < (bins[bin] ?? 0)) bins[bin] = value;
  }
  return bins;
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const value of a) if (b.has(value)) both++;
  return both / (a.size + b.size - both || 1);
}

/** Which report repeats the text of which: id → id of the earliest of its text (by date, then id). Copies stay reports of their outlets. */
export function copiesOf(reports: readonly Report[]): ReadonlyMap<string, string> {
  const sorted = [...reports].sort((a, b) =>
    (a.published.date ?? "9999") < (b.published.date ?? "9999")
      ? -1
      : a.published.date === b.published.date
        ? a.id < b.id
          ? -1
          : 1
        : 1,
  );
  const buckets = new Map<number, { id: string; set: Set<number> }[]>();
  const copies = new Map<string, string>();
  for (const report of sorted) {
    const set = shingles(report.text);
    const bins = signature(set);
    const keys = Array.from(
      { length: BINS / BAND },
      (_, band) => mix(bins, band * BAND, (band + 1) * BAND) ^ Math.imul(band, 0x9e3779b1),
    );
    const original = keys
      .flatMap((key) => buckets.get(key) ?? [])
      .find((candidate) => candidate.id !== report.id && overlap(candidate.set, set) >= COPY_OVERLAP);
    if (original !== undefined) copies.set(report.id, original.id);
    else for (const key of keys) buckets.set(key, [...(buckets.get(key) ?? []), { id: report.id, set }]);
  }
  return copies;
}
