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
  readonly index: number;
  readonly rule: Rule;
  readonly pattern: readonly Element[];
  /** For each element that must be there: its words and tags. */
  readonly needs: readonly (readonly string[])[];
  /** It has the gap of a list: every start and end counts. */
  readonly lists: boolean;
}

/** A language's rules by the word or tag with which their patterns begin. */
export interface RuleIndex {
  readonly size: number;
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
}

const keysOf = (element: ChunkElement): string[] => [...element.words, ...element.tags];

/** Sorts rules by their patterns' first elements, so that a sentence tries only those that can begin in it. */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const byKey = new Map<string, Entry[]>();
  let size = 0;
  for (const rule of rules)
    for (const pattern of rule.patterns) {
      const chunks = pattern.filter((element): element is ChunkElement => element.type === "chunk");
      const entry: Entry = {
        index: size++,
        rule,
        pattern,
        needs: chunks.filter((element) => !element.optional).map(keysOf),
        lists: pattern.some((element) => element.type === "gap" && element.list),
      };
      const first = chunks[0];
      for (const key of first === undefined ? [] : keysOf(first)) {
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [entry]);
        else known.push(entry);
      }
    }
  return { size, byKey };
}

function fits(element: ChunkElement, chunk: Chunk): boolean {
  if (element.words.size > 0) for (const form of chunk.forms) if (element.words.has(form)) return true;
  for (const tag of element.tags) if (chunk.tags.has(tag)) return true;
  return false;
}

const CLAUSE_TAGS = ["%say", "%be", "%have", "%will", "%arrest", "%charge", "%person-pronoun", "%search"];
const CLAUSE_WORDS = new Set([
  "who",
  "that",
  "which",
  "whom",
  "whose",
  "after",
  "before",
  "when",
  "while",
  "where",
  "because",
  "although",
  "as",
  "from",
  "until",
]);

/** A chunk that ends an enumeration: a verb of another clause, a relative pronoun, a conjunction of time. */
function leavesList(chunk: Chunk): boolean {
  return CLAUSE_WORDS.has(chunk.lower) || CLAUSE_TAGS.some((tag) => chunk.tags.has(tag));
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

/** Tries `pattern[step…]` from chunk `at` and emits the chunk behind each match. Gaps are lazy; those of lists give every end. */
function run(state: State, step: number, at: number, emit: (to: number) => boolean): boolean {
  if (step > state.deepest) state.deepest = step;
  const element = state.pattern[step];
  if (element === undefined) return emit(at);
  if (++state.steps > MAX_STEPS) return false;
  if (element.type === "gap") return runGap(state, element, step, at, emit);
  const chunk = state.chunks[at];
  if (chunk !== undefined && fits(element, chunk)) {
    if (element.name !== null) state.names.set(element.name, at);
    if (run(state, step + 1, at + 1, emit)) return true;
    if (element.name !== null) state.names.delete(element.name);
  }
  return element.optional ? run(state, step + 1, at, emit) : false;
}

/** Passes over up to `max` chunks; never over a semicolon, in a list never into another clause. */
function runGap(
  state: State,
  gap: Extract<Element, { type: "gap" }>,
  step: number,
  at: number,
  emit: (to: number) => boolean,
): boolean {
  let matched = false;
  for (let skip = 0; skip <= gap.max && at + skip <= state.chunks.length; skip++) {
    if (run(state, step + 1, at + skip, emit)) {
      matched = true;
      if (!gap.list) return true;
    }
    const passed = state.chunks[at + skip];
    if (passed === undefined || passed.lower === ";" || (gap.list && leavesList(passed))) return matched;
  }
  return matched;
}

/** The element that should give the amount has none ("the suspects"): no match, another one may be meant. */
function lacksAmount(rule: Rule, chunks: readonly Chunk[], names: ReadonlyMap<string, number>): boolean {
  const chunk = rule.amount === null || !rule.claims ? undefined : chunks[names.get(rule.amount) ?? -1];
  return chunk !== undefined && chunk.amount === undefined && chunk.people?.count == null;
}

function forbidden(rule: Rule, chunks: readonly Chunk[], from: number, to: number): boolean {
  if (rule.without.words.size === 0 && rule.without.tags.length === 0) return false;
  for (let at = from; at < to; at++) {
    const chunk = chunks[at];
    if (
      chunk !== undefined &&
      (chunk.forms.some((form) => rule.without.words.has(form)) || rule.without.tags.some((tag) => chunk.tags.has(tag)))
    )
      return true;
  }
  return false;
}

type Near = (miss: NearMiss) => void;

/** What a sentence's chunks answer to, each once. */
function presentIn(chunks: readonly Chunk[]): Set<string> {
  const present = new Set<string>();
  for (const chunk of chunks) {
    for (const form of chunk.forms) present.add(form);
    for (const tag of chunk.tags) present.add(tag);
  }
  return present;
}

const UNKNOWN = 0;
const POSSIBLE = 1;
const IMPOSSIBLE = 2;

/** Tries rules on one sentence; remembers which cannot match in it, and which were tried at a chunk. */
class Matcher {
  readonly #chunks: readonly Chunk[];
  readonly #index: RuleIndex;
  readonly #present: ReadonlySet<string>;
  readonly #verdicts: Uint8Array;
  readonly #triedAt: Int32Array;
  readonly #near: Near | undefined;
  readonly found = new Map<string, Match>();

  constructor(index: RuleIndex, chunks: readonly Chunk[], near: Near | undefined) {
    this.#chunks = chunks;
    this.#index = index;
    this.#present = presentIn(chunks);
    this.#verdicts = new Uint8Array(index.size);
    this.#triedAt = new Int32Array(index.size).fill(-1);
    this.#near = near;
  }

  /** Tries every rule that can begin with a word or tag of the chunk. */
  tryAt(key: string, from: number): void {
    for (const entry of this.#index.byKey.get(key) ?? []) {
      if (this.#triedAt[entry.index] === from || !this.#isPossible(entry)) continue;
      this.#triedAt[entry.index] = from;
      this.#attempt(entry, from);
    }
  }

  /** Whether all that a pattern needs stands somewhere in the sentence. */
  #isPossible(entry: Entry): boolean {
    if (this.#near !== undefined) return true;
    const known = this.#verdicts[entry.index] ?? UNKNOWN;
    if (known !== UNKNOWN) return known === POSSIBLE;
    const possible = entry.needs.every((keys) => keys.some((key) => this.#present.has(key)));
    this.#verdicts[entry.index] = possible ? POSSIBLE : IMPOSSIBLE;
    return possible;
  }

  #attempt({ rule, pattern, lists }: Entry, from: number): void {
    const state: State = { chunks: this.#chunks, pattern, names: new Map(), deepest: 0, steps: 0 };
    let hit = false;
    run(state, 0, from, (to) => {
      if (to <= from || lacksAmount(rule, this.#chunks, state.names)) return false;
      if (forbidden(rule, this.#chunks, from, to)) return true;
      hit = true;
      this.found.set(lists ? `${rule.id} ${to} ${from}` : `${rule.id} ${to}`, {
        rule,
        from,
        to,
        names: new Map(state.names),
      });
      return true;
    });
    if (!hit) this.#near?.({ rule, matched: state.deepest, of: pattern.length, from });
  }
}

/** All matches of the rules in a sentence; of one rule's that end at one chunk, the shortest. `near` hears of those that got part of the way. */
export function matchesIn(index: RuleIndex, chunks: readonly Chunk[], near?: Near): Match[] {
  const matcher = new Matcher(index, chunks, near);
  chunks.forEach((chunk, from) => {
    for (const form of chunk.forms) matcher.tryAt(form, from);
    for (const tag of chunk.tags) matcher.tryAt(tag, from);
  });
  return [...matcher.found.values()];
}
