import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Element, Rule } from "../lexicon/rule.ts";
import type { Chunk } from "./chunk.ts";
import type { Tags } from "./tags.ts";

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
  /** The keys of tags, looked up once. */
  readonly tagKeys: WeakMap<Tags, readonly number[]>;
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

export const emptyKeySet = (size: number): KeySet => new Uint32Array(Math.ceil(size / 32));

export function addKey(bits: KeySet, key: number): void {
  bits[key >>> 5] = (bits[key >>> 5] ?? 0) | (1 << (key & 31));
}

function keySet(keys: Iterable<number>, size: number): KeySet {
  const bits = emptyKeySet(size);
  for (const key of keys) addKey(bits, key);
  return bits;
}

export const hasKey = (bits: KeySet, key: number): boolean => (((bits[key >>> 5] ?? 0) >>> (key & 31)) & 1) === 1;

/** How often sentences have a word or a tag, as far as its name tells: figures and people in most, verbs of one class in some, a word in few. */
function frequencyOf(name: string, stops: ReadonlySet<string>): number {
  if (name.startsWith("@")) return TYPE;
  if (name.startsWith("%")) return CLASS;
  return stops.has(name) || !/\p{L}/u.test(name) ? STOP : 1;
}

const TYPE = 5000;
const STOP = 3000;
const CLASS = 1000;

/** Elements of rare words first: what a pattern needs most seldom decides soonest. */
const frequencyOfAny = (element: ChunkElement, stops: ReadonlySet<string>): number =>
  namesOf(element).reduce((sum, name) => sum + frequencyOf(name, stops), 0);

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
      const entry: Entry = {
        index: entries.length,
        rule,
        steps: pattern.map(stepOf),
        first: [...new Set(chunks[0] === undefined ? [] : namesOf(chunks[0]))].map((name) => numbers.of(name)),
        needs: chunks
          .filter((element) => !element.optional)
          .sort((a, b) => frequencyOfAny(a, stops) - frequencyOfAny(b, stops))
          .map((element) => namesOf(element).map((name) => numbers.of(name))),
        without: without.length === 0 ? null : setOf(without),
        lists: pattern.some((element) => element.type === "gap" && element.list),
      };
      entries.push(entry);
      for (const key of entry.needs[0] ?? []) byRarest[key]?.push(entry);
    }
  return { entries, numbers: numbers.map, byRarest, leavesList: setOf(clause), tagKeys: new WeakMap() };
}

/** The keys of names that patterns have. */
function keysOfNames(numbers: RuleIndex["numbers"], names: Iterable<string>): number[] {
  const keys: number[] = [];
  for (const name of names) {
    const key = numbers.get(name);
    if (key !== undefined) keys.push(key);
  }
  return keys;
}

function keysOfTags({ numbers, tagKeys }: RuleIndex, tags: Tags): readonly number[] {
  const known = tagKeys.get(tags);
  if (known !== undefined) return known;
  const keys = keysOfNames(numbers, tags);
  tagKeys.set(tags, keys);
  return keys;
}

/** What a chunk answers to of all that patterns name: its forms, then its tags. */
export function keysOf(index: RuleIndex, { forms, tags }: Chunk): readonly number[] {
  const ofForms = keysOfNames(index.numbers, forms);
  const ofTags = keysOfTags(index, tags);
  return ofForms.length === 0 ? ofTags : [...ofForms, ...ofTags];
}
