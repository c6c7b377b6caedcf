import type { Doubt } from "./doubt.ts";
import type { GazetteerEntry, WeighedEntry } from "./entry.ts";
import { foldName } from "./fold-name.ts";
import type { WrittenName } from "./tsv.ts";

/** Names to entries, held in memory: countries, first-level units and everything written by hand. */
export class NameTable {
  readonly #doubt: Doubt;
  readonly #byKey = new Map<string, WeighedEntry[]>();
  readonly #byLetters = new Map<string, WeighedEntry[]>();
  readonly #firstLetters = new Set<string>();

  constructor(doubt: Doubt) {
    this.#doubt = doubt;
  }

  /** Adds an entry under a name; marks it risky where the name says so or is in doubt for a place of its size. */
  add(written: WrittenName, weighed: WeighedEntry): void {
    const { exact, name } = written;
    const key = exact ? lettersOf(name) : foldName(name);
    const { kind, population } = weighed.entry;
    const isRisky = written.risky || (!exact && kind !== "country" && this.#doubt(key, population));
    const marked = isRisky ? { ...weighed, entry: { ...weighed.entry, risky: true } } : weighed;
    const map = exact ? this.#byLetters : this.#byKey;
    const entries = map.get(key);
    if (entries) entries.push(marked);
    else map.set(key, [marked]);
    if (exact) this.#firstLetters.add(key.split(" ", 1)[0] ?? key);
  }

  byKey(key: string): readonly WeighedEntry[] {
    return this.#byKey.get(key) ?? [];
  }

  /** Entries of a name that counts only in these letters, as `US`; `U.S.` has the letters `U S`. */
  byLetters(letters: string): readonly WeighedEntry[] {
    return this.#byLetters.get(letters) ?? [];
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  /** Whether a name of `byLetters` begins with these letters. */
  beginsLetters(letters: string): boolean {
    return this.#firstLetters.has(letters);
  }
}

/** The letters and digits of a name in their case, one space between runs. */
export function lettersOf(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Heaviest first, one entry of each kind and code. */
export function rank(weighed: readonly WeighedEntry[]): readonly GazetteerEntry[] {
  const sorted = [...weighed].sort((a, b) => b.weight - a.weight);
  const seen = new Set<string>();
  const entries = sorted.filter(({ entry }) => {
    const id = `${entry.kind} ${entry.admin1 ?? entry.country}`;
    return !seen.has(id) && seen.add(id);
  });
  return Object.freeze(entries.map(({ entry }) => Object.freeze(entry)));
}
