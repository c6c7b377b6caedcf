import type { GazetteerEntry, WeighedEntry } from "./entry.ts";
import { foldName } from "./fold-name.ts";
import type { WrittenName } from "./tsv.ts";

/** Names to entries, held in memory: countries, first-level units and everything written by hand. */
export class NameTable {
  readonly #byKey = new Map<string, WeighedEntry[]>();
  readonly #byLetters = new Map<string, WeighedEntry[]>();
  readonly #firstLetters = new Set<string>();

  add(written: WrittenName, weighed: WeighedEntry): void {
    const map = written.exact ? this.#byLetters : this.#byKey;
    const key = written.exact ? lettersOf(written.name) : foldName(written.name);
    if (written.exact) this.#firstLetters.add(key.split(" ", 1)[0] ?? key);
    const marked = written.risky ? { ...weighed, entry: { ...weighed.entry, risky: true } } : weighed;
    const entries = map.get(key);
    if (entries) entries.push(marked);
    else map.set(key, [marked]);
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
