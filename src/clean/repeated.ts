import type { MarkedLine } from "./marking.ts";
import { isNearCopy } from "./near-copy.ts";
import { Runs, runsOf } from "./word-runs.ts";
import { foldedWords } from "./words.ts";

/** A line this long that stands twice is a copy; a shorter one may be two items of a list that read alike. */
const MIN_COPY_WORDS = 8;

/** A line that shares this much of its runs of words with an earlier one is compared with it word by word. */
const MIN_SHARED_RUNS = 0.3;

/** A line that may repeat another; `key` is its folded text, `list` its folded words. */
interface Entry {
  readonly index: number;
  readonly key: string;
  readonly words: number;
  readonly list: readonly string[];
}

function entriesOf(lines: readonly MarkedLine[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.reason !== null) continue;
    const list = foldedWords(line.text);
    if (list.length > 0) entries.push({ index, key: list.join(" "), words: list.length, list });
  }
  return entries;
}

/** An entry of a list ("Name, age, street, town") may stand in two lists of one report: alone it is no copy. */
function isListEntry(text: string, words: number): boolean {
  return words < 16 && (text.match(/[,،;]/g)?.length ?? 0) * 4 >= words;
}

/** Marks long lines that stand before: word for word, or nearly so; after a copy the next line of the original is expected. */
function markLong(lines: readonly MarkedLine[], entries: readonly Entry[]): void {
  const earlier = new Runs();
  const seen = new Set<string>();
  let wasCopy = false;
  for (const { index, key, words, list } of entries) {
    const line = lines[index];
    if (!line || words < MIN_COPY_WORDS || isListEntry(line.text, words)) continue;
    const runs = seen.has(key) ? null : runsOf(list);
    const looked = runs === null ? { share: 1, candidates: [] } : earlier.look(runs);
    const isNear = () => looked.candidates.some((at) => isNearCopy(lines[at]?.text ?? "", line.text, wasCopy));
    wasCopy = looked.share === 1 || (looked.share > MIN_SHARED_RUNS && isNear());
    if (wasCopy) line.reason = "repeated";
    else if (runs !== null) earlier.add(runs, index);
    seen.add(key);
  }
}

/** Lines above the first prose that say no more than a stretch of the title: the headline again, whole or broken in parts. */
function markTitlesAgain(lines: readonly MarkedLine[], entries: readonly Entry[]): void {
  const title = entries[0];
  if (!title || title.words < 5) return;
  const firstProse = lines.findIndex((line) => line.prose && line.reason === null);
  for (const { index, key, words } of entries.slice(1)) {
    if (firstProse >= 0 && index >= firstProse) return;
    const line = lines[index];
    if (line && words >= 3 && ` ${title.key} `.includes(` ${key} `)) line.reason = "repeated";
  }
}

function start(key: string): string {
  return key.split(" ", 5).join(" ");
}

/** A teaser that breaks off ("… after a raid in the …") and whose words another line begins with. */
function markTeasersOf(lines: readonly MarkedLine[], entries: readonly Entry[]): void {
  const broken = entries.filter(({ index, words }) => words >= 5 && /(?:\.\.\.|…)\W*$/u.test(lines[index]?.text ?? ""));
  if (broken.length === 0) return;
  const starts = new Map<string, Entry>();
  for (const entry of entries) if (entry.words >= 5 && !broken.includes(entry)) starts.set(start(entry.key), entry);
  for (const { index, key } of broken) {
    const line = lines[index];
    const full = starts.get(start(key));
    if (line && full?.key.startsWith(key.slice(0, key.lastIndexOf(" ")))) line.reason = "repeated";
  }
}

/** Short lines go as copies only where their neighbours do, where they repeat the first line (the title) or are captions. */
function markShort(lines: readonly MarkedLine[], entries: readonly Entry[]): void {
  const title = entries[0]?.key;
  const seen = new Set<string>();
  for (const { index, key, words } of entries) {
    const line = lines[index];
    if (!line || line.reason !== null || (words >= MIN_COPY_WORDS && !isListEntry(line.text, words))) continue;
    const isBeside = lines[index - 1]?.reason === "repeated" || lines[index + 1]?.reason === "repeated";
    const isTitle = key === title && words >= 3;
    if (seen.has(key) && (isBeside || isTitle || /\bphoto\b|صورة/iu.test(line.text))) line.reason = "repeated";
    seen.add(key);
  }
}

/**
 * Marks what stands twice: the first stays, later copies go. A copy may differ in some words but never in a figure, a name or a
 * negation: a second printing that says another number is kept, for it contradicts the first. Short lines that read alike
 * stay, unless they are the title, a photo's caption, or stand beside other copies.
 */
export function markRepeated(lines: readonly MarkedLine[]): void {
  const entries = entriesOf(lines);
  markLong(lines, entries);
  markTitlesAgain(lines, entries);
  markTeasersOf(lines, entries);
  markShort(lines, entries);
}
