import type { Meaning } from "./lexicon.ts";
import type { TrieHit } from "./trie.ts";

type Hits = readonly TrieHit<Meaning>[];

/** A form of one meaning. */
export type FormOf<T extends Meaning["type"]> = TrieHit<Extract<Meaning, { type: T }>>;

type LongestForms = { -readonly [T in Meaning["type"]]: FormOf<T> | null };

/** The forms of the lexicon that begin at a token, as extraction asks for them. */
export interface Forms {
  /** All of them, shortest first. */
  readonly hits: Hits;
  /** Tokens of the longest; 0 where none begins. */
  readonly length: number;
  /** The longest of each meaning. */
  readonly longest: Readonly<LongestForms>;
  /** The classes, each with the tokens of its longest form. */
  readonly classes: ReadonlyMap<string, number>;
  /** Only a word of classes, and of nothing else. */
  readonly isClassWord: boolean;
}

const noneOf = (): LongestForms => ({
  item: null,
  unit: null,
  currency: null,
  people: null,
  class: null,
  title: null,
  voice: null,
  channel: null,
  agency: null,
});

function gather(hits: Hits): Forms {
  const longest: Record<Meaning["type"], TrieHit<Meaning> | null> = noneOf();
  const classes = new Map<string, number>();
  for (const hit of hits) {
    longest[hit.value.type] = hit;
    if (hit.value.type === "class") classes.set(hit.value.name, hit.length);
  }
  const length = hits.at(-1)?.length ?? 0;
  const isClassWord = length === 1 && hits.every(({ value }) => value.type === "class");
  return { hits, length, longest: longest as LongestForms, classes, isClassWord };
}

const known = new WeakMap<Hits, Forms>();

/** What begins with these hits, shortest first; gathered once, since equal words give the same ones again. */
export function formsOf(hits: Hits): Forms {
  const found = known.get(hits);
  if (found !== undefined) return found;
  const forms = gather(hits);
  known.set(hits, forms);
  return forms;
}

/** Where no form begins. */
export const NO_FORMS: Forms = formsOf([]);
