import type { MarkedLine } from "./marking.ts";
import { foldedWords } from "./words.ts";

/** A line this long that stands twice is a copy; a shorter one may be two items of a list that read alike. */
const MIN_COPY_WORDS = 8;

/** Near copies share this much of their words, in order, and every figure. */
const MIN_SHARED = 0.85;

/** How many earlier lines are compared word by word with a line that may be a near copy of them. */
const MAX_CANDIDATES = 3;

interface Entry {
  readonly index: number;
  readonly words: readonly string[];
  readonly key: string;
}

function figures(words: readonly string[]): string {
  return words.filter((word) => /\p{N}/u.test(word)).join(" ");
}

/** Words that turn a sentence round: a copy with one more or less is no copy. */
const NEGATION =
  /^(?:not|no|never|none|without|nobody|nothing|neither|nor|لا|لم|لن|ليس|ليست|دون|بدون|غير|sin|nunca|ning[uú]n[oa]?)$/;

function negations(words: readonly string[]): number {
  return words.filter((word) => NEGATION.test(word)).length;
}

/** The share of words that two lines have in common, one for one, of the longer one. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared++;
    counts.set(word, left - 1);
  }
  return shared / Math.max(a.length, b.length);
}

function isNearCopy(first: readonly string[], later: readonly string[]): boolean {
  if (Math.min(first.length, later.length) < 12 || figures(first) !== figures(later)) return false;
  return negations(first) === negations(later) && sharedWords(first, later) >= MIN_SHARED;
}

/** Index from runs of four words to the lines they stand in. */
class Shingles {
  readonly #lines = new Map<string, number>();

  add(entry: Entry): void {
    for (let i = 0; i + 4 <= entry.words.length; i++) {
      const key = entry.words.slice(i, i + 4).join(" ");
      if (!this.#lines.has(key)) this.#lines.set(key, entry.index);
    }
  }

  /** Share of a line's runs that stand in earlier lines, and the earlier lines that have most of them. */
  look(words: readonly string[]): { share: number; candidates: readonly number[] } {
    const votes = new Map<number, number>();
    let hits = 0;
    const total = Math.max(1, words.length - 3);
    for (let i = 0; i + 4 <= words.length; i++) {
      const line = this.#lines.get(words.slice(i, i + 4).join(" "));
      if (line === undefined) continue;
      hits++;
      votes.set(line, (votes.get(line) ?? 0) + 1);
    }
    const best = [...votes].sort((a, b) => b[1] - a[1]).slice(0, MAX_CANDIDATES);
    return { share: hits / total, candidates: best.map(([line]) => line) };
  }
}

function isTruncated(text: string): boolean {
  return /(?:\.\.\.|…|\[…\])\W*$/u.test(text);
}

/** A teaser that breaks off ("… after a raid in the …") and whose words a later line begins with. */
function markTeasersOf(lines: readonly MarkedLine[], entries: readonly (Entry | null)[]): void {
  const starts = new Map<string, number>();
  for (const entry of entries) {
    if (entry && entry.words.length >= 5) starts.set(entry.words.slice(0, 5).join(" "), entry.index);
  }
  for (const entry of entries) {
    const line = entry && lines[entry.index];
    if (!line || !isTruncated(line.text) || entry.words.length < 5) continue;
    const full = starts.get(entry.words.slice(0, 5).join(" "));
    const other = full === undefined || full === entry.index ? null : entries[full];
    if (other?.key.startsWith(entry.words.slice(0, -1).join(" "))) line.reason = "repeated";
  }
}

/**
 * Short lines go as copies only where their neighbours do, where they repeat the first line (the title) or are captions.
 */
function markShort(lines: readonly MarkedLine[], entries: readonly (Entry | null)[]): void {
  const first = new Map<string, number>();
  const title = entries.find((entry) => entry !== null)?.key;
  for (const [i, entry] of entries.entries()) {
    const line = lines[i];
    if (!entry || !line || line.reason !== null || entry.words.length >= MIN_COPY_WORDS) continue;
    const seen = first.get(entry.key);
    if (seen === undefined) first.set(entry.key, i);
    else {
      const isBeside = lines[i - 1]?.reason === "repeated" || lines[i + 1]?.reason === "repeated";
      const isTitle = entry.key === title && entry.words.length >= 3;
      if (isBeside || isTitle || /\bphoto\b|صورة/iu.test(line.text)) line.reason = "repeated";
    }
  }
}

function markLong(lines: readonly MarkedLine[], entries: readonly (Entry | null)[]): void {
  const shingles = new Shingles();
  const seen = new Set<string>();
  for (const entry of entries) {
    const line = entry && lines[entry.index];
    if (!line || entry.words.length < MIN_COPY_WORDS) continue;
    const { share, candidates } = seen.has(entry.key) ? { share: 1, candidates: [] } : shingles.look(entry.words);
    const near = () => candidates.some((at) => isNearCopy(entries[at]?.words ?? [], entry.words));
    if (seen.has(entry.key) || share === 1 || (share > 0.3 && near())) {
      line.reason = "repeated";
    } else {
      seen.add(entry.key);
      shingles.add(entry);
    }
  }
}

/** Lines above the first prose that say no more than a stretch of the title: the headline again, whole or broken in parts. */
function markTitlesAgain(lines: readonly MarkedLine[], entries: readonly (Entry | null)[]): void {
  const title = entries.find((entry) => entry !== null);
  if (!title || title.words.length < 5) return;
  const firstProse = lines.findIndex((line) => line.prose && line.reason === null);
  for (const entry of entries.slice(title.index + 1, firstProse < 0 ? undefined : firstProse)) {
    const line = entry && lines[entry.index];
    if (line && entry.words.length >= 3 && ` ${title.key} `.includes(` ${entry.key} `)) line.reason = "repeated";
  }
}

/**
 * Marks what stands twice: the first stays, later copies go. A copy may differ in some words but never in a figure or a
 * negation: a second printing that says another number is kept, for it contradicts the first. Short lines that read alike
 * stay, unless they are the title, a photo's caption, or stand beside other copies.
 */
export function markRepeated(lines: readonly MarkedLine[]): void {
  const entries = lines.map((line, index): Entry | null => {
    if (line.reason !== null) return null;
    const words = foldedWords(line.text);
    return words.length === 0 ? null : { index, words, key: words.join(" ") };
  });
  markLong(lines, entries);
  markTitlesAgain(lines, entries);
  markTeasersOf(lines, entries);
  markShort(lines, entries);
}
