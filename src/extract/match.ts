import type { Element, Rule } from "../lexicon/rule.ts";
import type { Chunk } from "./chunk.ts";

/** Where a rule matched: chunks `[from, to)` of the sentence, and its named elements. */
export interface Match {
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
  readonly names: ReadonlyMap<string, number>;
}

/** How far a rule that did not match got: for `sanad explain`. */
export interface NearMiss {
  readonly rule: Rule;
  readonly matched: number;
  readonly of: number;
  readonly from: number;
}

type ChunkElement = Extract<Element, { type: "chunk" }>;

interface Entry {
  readonly rule: Rule;
  readonly pattern: readonly Element[];
  /** For each element that must be there: its words and tags. */
  readonly needs: readonly (readonly string[])[];
}

/** A language's rules by the word or tag with which their patterns begin. */
export interface RuleIndex {
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
}

const keysOf = (element: ChunkElement): string[] => [...element.words, ...element.tags];

/** Sorts rules by their patterns' first elements, so that a sentence tries only those that can begin in it. */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const byKey = new Map<string, Entry[]>();
  for (const rule of rules)
    for (const pattern of rule.patterns) {
      const chunks = pattern.filter((element): element is ChunkElement => element.type === "chunk");
      const entry: Entry = { rule, pattern, needs: chunks.filter((element) => !element.optional).map(keysOf) };
      const first = chunks[0];
      for (const key of first === undefined ? [] : keysOf(first)) byKey.set(key, [...(byKey.get(key) ?? []), entry]);
    }
  return { byKey };
}

function fits(element: ChunkElement, chunk: Chunk): boolean {
  return element.words.has(chunk.lower) || element.tags.some((tag) => chunk.tags.has(tag));
}

interface State {
  readonly chunks: readonly Chunk[];
  readonly pattern: readonly Element[];
  readonly names: Map<string, number>;
  deepest: number;
  steps: number;
}

/** Most steps one pattern may take from one start; bounds the cost of any text. */
const MAX_STEPS = 400;

/** Tries `pattern[step…]` from chunk `at`; gives the chunk behind the match, or -1. Gaps are lazy and never cross a semicolon. */
function run(state: State, step: number, at: number): number {
  if (step > state.deepest) state.deepest = step;
  const element = state.pattern[step];
  if (element === undefined) return at;
  if (++state.steps > MAX_STEPS) return -1;
  if (element.type === "gap") {
    for (let skip = 0; skip <= element.max && at + skip <= state.chunks.length; skip++) {
      const end = run(state, step + 1, at + skip);
      if (end >= 0) return end;
      if (state.chunks[at + skip]?.lower === ";") return -1;
    }
    return -1;
  }
  const chunk = state.chunks[at];
  if (chunk !== undefined && fits(element, chunk)) {
    if (element.name !== null) state.names.set(element.name, at);
    const end = run(state, step + 1, at + 1);
    if (end >= 0) return end;
    if (element.name !== null) state.names.delete(element.name);
  }
  return element.optional ? run(state, step + 1, at) : -1;
}

function forbidden(rule: Rule, chunks: readonly Chunk[], from: number, to: number): boolean {
  if (rule.without.words.size === 0 && rule.without.tags.length === 0) return false;
  for (let at = from; at < to; at++) {
    const chunk = chunks[at];
    if (
      chunk !== undefined &&
      (rule.without.words.has(chunk.lower) || rule.without.tags.some((tag) => chunk.tags.has(tag)))
    )
      return true;
  }
  return false;
}

/** All matches of the rules in a sentence, in the order of the text; `near` hears of those that got part of the way. */
export function matchesIn(index: RuleIndex, chunks: readonly Chunk[], near?: (miss: NearMiss) => void): Match[] {
  const present = new Set<string>();
  for (const chunk of chunks) {
    present.add(chunk.lower);
    for (const tag of chunk.tags) present.add(tag);
  }
  const found: Match[] = [];
  chunks.forEach((chunk, from) => {
    const tried = new Set<Entry>();
    for (const key of [chunk.lower, ...chunk.tags])
      for (const entry of index.byKey.get(key) ?? []) {
        if (tried.has(entry)) continue;
        tried.add(entry);
        const { rule, pattern } = entry;
        if (near === undefined && !entry.needs.every((keys) => keys.some((need) => present.has(need)))) continue;
        const state: State = { chunks, pattern, names: new Map(), deepest: 0, steps: 0 };
        const to = run(state, 0, from);
        if (to > from && !forbidden(rule, chunks, from, to)) found.push({ rule, from, to, names: state.names });
        else near?.({ rule, matched: state.deepest, of: pattern.length, from });
      }
  });
  return found;
}
