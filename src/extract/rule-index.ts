import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Element, Rule } from "../lexicon/rule.ts";
import type { Chunk } from "./chunk.ts";

/** Some of the words and tags that patterns name, as bits by their numbers. */
export type KeySet = Uint32Array;

/** A pattern's element with its words and tags as numbers. */
export type Step =
  | { readonly gap: null; readonly fits: KeySet; readonly optional: boolean; readonly name: string | null }
  | { readonly gap: number; readonly list: boolean };

/** One pattern of a rule. */
export interface Entry {
  readonly index: number;
  readonly rule: Rule;
  readonly steps: readonly Step[];
  /** Keys of its first element. */
  readonly first: readonly number[];
  /** For each element that must be there its keys, those that sentences have least often first. */
  readonly needs: readonly (readonly number[])[];
  /** What must not stand inside a match; null where all may. */
  readonly without: KeySet | null;
  /** It has the gap of a list: every start and end counts. */
  readonly lists: boolean;
}

/** The patterns of a language. */
export interface RuleIndex {
  /** The number of each word and tag that patterns name. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly entries: readonly Entry[];
  /** By each key of the element it needs that sentences have least often. */
  readonly byRarest: readonly (readonly Entry[])[];
  /** What ends an enumeration. */
  readonly leavesList: KeySet;
}

/** What leads out of a list beside the words of `leaves-list`: the verb of another clause. */
const CLAUSE_TAGS = ["%say", "%be", "%have", "%will", "%arrest", "%charge", "%person-pronoun", "%search"];

type ChunkElement = Extract<Element, { type: "chunk" }>;

const namesOf = ({ words, tags }: Pick<ChunkElement, "words" | "tags">): string[] => [...words, ...tags];

/** Numbers words and tags as they come. */
class Numbers {
  readonly map = new Map<string, number>();

  of(name: string): number {
    const known = this.map.get(name);
    if (known !== undefined) return known;
    this.map.set(name, this.map.size);
    return this.map.size - 1;
  }
}

export function keySet(keys: Iterable<number>, size: number): KeySet {
  const bits = new Uint32Array(Math.ceil(size / 32));
  for (const key of keys) bits[key >>> 5] = (bits[key >>> 5] ?? 0) | (1 << (key & 31));
  return bits;
}

export const hasKey = (bits: KeySet, key: number): boolean => (((bits[key >>> 5] ?? 0) >>> (key & 31)) & 1) === 1;

/** Elements without tags and words that phrases end at are met least often, then those of few words. */
function rarityOf({ words, tags }: ChunkElement, stops: ReadonlySet<string>): number {
  let common = tags.length;
  for (const word of words) if (stops.has(word)) common++;
  return common * COMMON + words.size;
}

const COMMON = 1000;

/** Sorts patterns by their first elements, so that a sentence tries only those that can begin in it. */
export function indexRules({ rules, words, stops }: Pick<Lexicon, "rules" | "words" | "stops">): RuleIndex {
  const numbers = new Numbers();
  const clause = [...CLAUSE_TAGS, ...words["leaves-list"]];
  for (const name of clause) numbers.of(name);
  for (const rule of rules)
    for (const element of [rule.without, ...rule.patterns.flat()])
      if ("words" in element) for (const name of namesOf(element)) numbers.of(name);
  const size = numbers.map.size;
  const setOf = (names: Iterable<string>): KeySet =>
    keySet(
      [...names].map((name) => numbers.of(name)),
      size,
    );
  const stepOf = (element: Element): Step =>
    element.type === "gap"
      ? { gap: element.max, list: element.list }
      : { gap: null, fits: setOf(namesOf(element)), optional: element.optional, name: element.name };
  const entries: Entry[] = [];
  const byRarest: Entry[][] = Array.from({ length: size }, () => []);
  for (const rule of rules)
    for (const pattern of rule.patterns) {
      const chunks = pattern.filter((element): element is ChunkElement => element.type === "chunk");
      const without = namesOf(rule.without);
      const first = (chunks[0] === undefined ? [] : namesOf(chunks[0])).map((name) => numbers.of(name));
      const entry: Entry = {
        index: entries.length,
        rule,
        steps: pattern.map(stepOf),
        first,
        needs: chunks
          .filter((element) => !element.optional)
          .sort((a, b) => rarityOf(a, stops) - rarityOf(b, stops))
          .map((element) => namesOf(element).map((name) => numbers.of(name))),
        without: without.length === 0 ? null : setOf(without),
        lists: pattern.some((element) => element.type === "gap" && element.list),
      };
      entries.push(entry);
      for (const key of entry.needs[0] ?? []) byRarest[key]?.push(entry);
    }
  return { entries, numbers: numbers.map, byRarest, leavesList: setOf(clause) };
}

/** What a chunk answers to of all that patterns name: its forms, then its tags. */
export function keysOf({ numbers }: RuleIndex, { forms, tags }: Chunk): number[] {
  const keys: number[] = [];
  for (const form of forms) {
    const key = numbers.get(form);
    if (key !== undefined) keys.push(key);
  }
  for (const tag of tags) {
    const key = numbers.get(tag);
    if (key !== undefined) keys.push(key);
  }
  return keys;
}
