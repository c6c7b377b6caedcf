import { SanadError } from "../../model/errors.ts";
import { foldName } from "./fold-name.ts";

/** A row of derived/towns.tsv or derived/admin2.tsv. */
export interface PlaceRow {
  readonly name: string;
  readonly code: string;
  readonly lat: number;
  readonly lon: number;
}

/** The rows whose keys begin with the same two letters. */
interface Shelf {
  /** Key → offset of its first row. */
  readonly offsets: ReadonlyMap<string, number>;
  /** First word of keys → words of the longest. */
  readonly words: ReadonlyMap<string, number>;
}

/** Above every letter a key can hold. */
const LAST = "\uffff";

/**
 * Finds rows of a large file by folded name. The file is sorted by folded name, as scripts/derive-places.ts writes
 * it: nothing is parsed until a name is asked for, then only the shelf of its first two letters.
 */
export class RowIndex {
  readonly #text: string;
  readonly #file: string;
  readonly #first: number;
  readonly #shelves = new Map<string, Shelf>();

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
    let first = 0;
    while (text[first] === "#") first = lineEnd(text, first) + 1;
    this.#first = first;
  }

  /** The rows of a key, in the file's order. */
  rows(key: string): PlaceRow[] {
    const rows: PlaceRow[] = [];
    let start = this.#shelf(key.slice(0, 2)).offsets.get(key);
    while (start !== undefined && start < this.#text.length) {
      const end = lineEnd(this.#text, start);
      const [name = "", code = "", lat = "", lon = ""] = this.#text.slice(start, end).split("\t");
      if (foldName(name) !== key) break;
      if (!code) throw new SanadError("codebook-invalid", `${this.#file}: the row of "${name}" has no code.`);
      rows.push({ name, code, lat: Number(lat), lon: Number(lon) });
      start = end + 1;
    }
    return rows;
  }

  /** How many words the longest key that begins with this word has; 0 where none does. */
  wordsFrom(word: string): number {
    const prefix = word.length === 1 ? `${word} ` : word.slice(0, 2);
    return this.#shelf(prefix).words.get(word) ?? 0;
  }

  #shelf(prefix: string): Shelf {
    const known = this.#shelves.get(prefix);
    if (known) return known;
    const from = this.#find(prefix);
    const to = this.#find(prefix.length > 1 ? prefix + LAST : `${prefix}\u0001`);
    const shelf = readShelf(this.#text, from, to);
    this.#shelves.set(prefix, shelf);
    return shelf;
  }

  /** Offset of the first row whose key is not before `bound`, by halving. */
  #find(bound: string): number {
    let low = this.#first;
    let high = this.#text.length;
    while (low < high) {
      const middle = lineStart(this.#text, (low + high) >> 1, low);
      if (keyAt(this.#text, middle) < bound) low = lineEnd(this.#text, middle) + 1;
      else high = middle;
    }
    return low;
  }
}

function readShelf(text: string, from: number, to: number): Shelf {
  const offsets = new Map<string, number>();
  const words = new Map<string, number>();
  for (let start = from; start < to && start < text.length; start = lineEnd(text, start) + 1) {
    const key = keyAt(text, start);
    if (offsets.has(key)) continue;
    offsets.set(key, start);
    noteWords(words, key);
  }
  return { offsets, words };
}

/** For each first word of keys, the words of the longest. */
export function countWords(keys: Iterable<string>): Map<string, number> {
  const words = new Map<string, number>();
  for (const key of keys) noteWords(words, key);
  return words;
}

function noteWords(words: Map<string, number>, key: string): void {
  const space = key.indexOf(" ");
  const first = space < 0 ? key : key.slice(0, space);
  let count = 1;
  for (let at = space; at >= 0; at = key.indexOf(" ", at + 1)) count++;
  if (count > (words.get(first) ?? 0)) words.set(first, count);
}

function keyAt(text: string, start: number): string {
  return foldName(text.slice(start, text.indexOf("\t", start)));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function lineStart(text: string, from: number, low: number): number {
  const before = text.lastIndexOf("\n", from - 1);
  return Math.max(before + 1, low);
}
