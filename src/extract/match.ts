import type { Rule } from "../lexicon/rule.ts";
import type { Chunk } from "./chunk.ts";
import {
  addKey,
  type Entry,
  emptyKeySet,
  hasKey,
  type KeySet,
  keysOf,
  type RuleIndex,
  type Step,
} from "./rule-index.ts";

/** Where a rule matched: chunks `[from, to)` of the sentence, and its named elements. */
export interface Match {
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
  /** Its pattern has the gap of a list: every start counts. */
  readonly lists: boolean;
  readonly names: ReadonlyMap<string, number>;
}

/** How far a rule that did not match got: for `sanad explain`. */
export interface NearMiss {
  readonly rule: Rule;
  readonly matched: number;
  readonly of: number;
  readonly from: number;
}

/** A sentence as patterns see it. */
interface Seen {
  readonly chunks: readonly Chunk[];
  /** What each chunk answers to. */
  readonly keys: readonly (readonly number[])[];
  readonly leavesList: KeySet;
}

function fits(keys: readonly number[], wanted: KeySet): boolean {
  for (const key of keys) if (hasKey(wanted, key)) return true;
  return false;
}

interface State {
  readonly seen: Seen;
  readonly steps: readonly Step[];
  readonly names: Map<string, number>;
  deepest: number;
  taken: number;
}

/** Most steps one pattern may take from one start; bounds the cost of any text. */
const MAX_STEPS = 400;

/** Tries the steps from `step` on from chunk `at` and emits the chunk behind each match. Gaps are lazy; those of lists give every end. */
function run(state: State, step: number, at: number, emit: (to: number) => boolean): boolean {
  if (step > state.deepest) state.deepest = step;
  const element = state.steps[step];
  if (element === undefined) return emit(at);
  if (++state.taken > MAX_STEPS) return false;
  if (element.gap !== null) return runGap(state, element, step, at, emit);
  const keys = state.seen.keys[at];
  if (keys !== undefined && fits(keys, element.fits)) {
    if (element.name !== null) state.names.set(element.name, at);
    if (run(state, step + 1, at + 1, emit)) return true;
    if (element.name !== null) state.names.delete(element.name);
  }
  return element.optional ? run(state, step + 1, at, emit) : false;
}

/** Passes over up to so many chunks; never over a semicolon, in a list never into another clause. */
function runGap(
  state: State,
  { gap, list }: Extract<Step, { gap: number }>,
  step: number,
  at: number,
  emit: (to: number) => boolean,
): boolean {
  const { chunks, keys, leavesList } = state.seen;
  let matched = false;
  for (let skip = 0; skip <= gap && at + skip <= chunks.length; skip++) {
    if (run(state, step + 1, at + skip, emit)) {
      matched = true;
      if (!list) return true;
    }
    const passed = chunks[at + skip];
    if (passed === undefined || passed.lower === ";" || (list && fits(keys[at + skip] ?? [], leavesList)))
      return matched;
  }
  return matched;
}

/** The element that should give the amount has none ("the suspects"): no match, another one may be meant. */
function lacksAmount(rule: Rule, chunks: readonly Chunk[], names: ReadonlyMap<string, number>): boolean {
  const chunk = rule.amount === null || !rule.claims ? undefined : chunks[names.get(rule.amount) ?? -1];
  return chunk !== undefined && chunk.amount === undefined && chunk.people?.count == null;
}

function isForbidden(without: KeySet | null, keys: Seen["keys"], from: number, to: number): boolean {
  if (without === null) return false;
  for (let at = from; at < to; at++) if (fits(keys[at] ?? [], without)) return true;
  return false;
}

type Near = (miss: NearMiss) => void;

/** The distinct keys of a sentence, and the same as bits. */
interface Standing {
  readonly keys: readonly number[];
  readonly bits: KeySet;
}

function standingIn(keys: Seen["keys"], size: number): Standing {
  const bits = emptyKeySet(size);
  const distinct: number[] = [];
  for (const own of keys)
    for (const key of own) {
      if (hasKey(bits, key)) continue;
      addKey(bits, key);
      distinct.push(key);
    }
  return { keys: distinct, bits };
}

/** Whether all needs of a pattern but the rarest stand in the sentence. */
function meetsRest({ needs }: Entry, bits: KeySet): boolean {
  for (let at = 1; at < needs.length; at++) if (!fits(needs[at] ?? [], bits)) return false;
  return true;
}

/** The patterns all of whose needs stand in the sentence, in their order. */
function possibleIn({ byRarest }: RuleIndex, { keys, bits }: Standing): Entry[] {
  const possible = new Set<Entry>();
  for (const key of keys) for (const entry of byRarest[key] ?? []) if (meetsRest(entry, bits)) possible.add(entry);
  return [...possible].sort((a, b) => a.index - b.index);
}

/** A pattern, and the chunk at which it was tried last. */
interface Trial {
  readonly entry: Entry;
  triedAt: number;
}

/** Patterns by those keys of the sentence with which they begin. */
function trialsOf(entries: readonly Entry[], bits: KeySet): ReadonlyMap<number, readonly Trial[]> {
  const byKey = new Map<number, Trial[]>();
  for (const entry of entries) {
    const trial = { entry, triedAt: NEVER };
    for (const key of entry.first) {
      if (!hasKey(bits, key)) continue;
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [trial]);
      else known.push(trial);
    }
  }
  return byKey;
}

const NEVER = -1;

/** Tries rules on one sentence; `near` hears of all that do not match, else only those are tried that can. */
class Matcher {
  readonly #seen: Seen;
  readonly #trials: ReadonlyMap<number, readonly Trial[]>;
  readonly #near: Near | undefined;
  readonly found = new Map<string, Match>();

  constructor(index: RuleIndex, seen: Seen, near: Near | undefined) {
    this.#seen = seen;
    const standing = standingIn(seen.keys, index.numbers.size);
    this.#trials = trialsOf(near === undefined ? possibleIn(index, standing) : index.entries, standing.bits);
    this.#near = near;
  }

  /** Tries every rule that can begin with a word or tag of the chunk. */
  tryAt(key: number, from: number): void {
    for (const trial of this.#trials.get(key) ?? []) {
      if (trial.triedAt === from) continue;
      trial.triedAt = from;
      this.#attempt(trial.entry, from);
    }
  }

  #attempt({ rule, steps, lists, without }: Entry, from: number): void {
    const { chunks, keys } = this.#seen;
    const state: State = { seen: this.#seen, steps, names: new Map(), deepest: 0, taken: 0 };
    let hit = false;
    run(state, 0, from, (to) => {
      if (to <= from || lacksAmount(rule, chunks, state.names)) return false;
      if (isForbidden(without, keys, from, to)) return true;
      hit = true;
      const key = lists || rule.claims ? `${rule.id} ${to} ${from}` : `${rule.id} ${to}`;
      // The same words as a list and without one: as a list every member counts.
      if (lists || !rule.claims || !this.found.has(key))
        this.found.set(key, { rule, from, to, lists, names: new Map(state.names) });
      return true;
    });
    if (!hit) this.#near?.({ rule, matched: state.deepest, of: steps.length, from });
  }
}

/** All matches of the rules in a sentence; of those of one `claims: false` rule that end at one chunk, the shortest. `near` hears of those that got part of the way. */
export function matchesIn(index: RuleIndex, chunks: readonly Chunk[], near?: Near): Match[] {
  const keys = chunks.map((chunk) => keysOf(index, chunk));
  const matcher = new Matcher(index, { chunks, keys, leavesList: index.leavesList }, near);
  for (let from = 0; from < keys.length; from++) for (const key of keys[from] ?? []) matcher.tryAt(key, from);
  return [...matcher.found.values()];
}
