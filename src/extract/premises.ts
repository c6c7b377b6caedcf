import type { WordSet } from "../lexicon/words.ts";
import type { Chunk } from "./chunk.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import { holdsWord, isWord } from "./words.ts";

/** Where something was taken (contract, key `at`), by the words that say so. */
const PREMISES = {
  "at-airport": "airport",
  "at-prison": "prison",
  "at-post": "post",
  "at-warehouse": "warehouse",
  "at-residence": "residence",
  "at-seaport": "seaport",
  "at-border": "border",
  "at-sea": "sea",
  "at-road": "road",
} as const satisfies Partial<Record<WordSet, string>>;

type Premise = (typeof PREMISES)[keyof typeof PREMISES];

const SETS = Object.keys(PREMISES) as (keyof typeof PREMISES)[];

/** Between the preposition and the premises may stand so many chunks: "in a rented two-storey house". */
const PREPOSITION_REACH = 5;

/** Something stands there because it lies behind a preposition of place, and no other one comes between. */
function isPlaced(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks.slice(Math.max(0, at - PREPOSITION_REACH), at);
  const last = before.findLast((chunk) => isWord(chunk, "located") || isWord(chunk, "origin") || isWord(chunk, "goal"));
  return last !== undefined && (isWord(last, "located") || isWord(last, "from"));
}

/** What a chunk says of the premises; "Red Sea" before "port" only says which port. */
function premiseAt(chunks: readonly Chunk[], at: number): Premise | null {
  const chunk = chunks[at];
  const set = SETS.find((name) => holdsWord(chunk, name));
  const ofNext = SETS.some((name) => isWord(chunks[at + 1], name));
  return set === undefined || ofNext || !isPlaced(chunks, at) ? null : PREMISES[set];
}

/** So many chunks away premises are told of a seizure. */
const NEAR = 30;
/** Those behind it are meant rather than those before, at so many times the distance. */
const BEFORE = 1.5;

/** The premises that a sentence names nearest to a chunk. */
function premiseNear({ chunks }: ReadSentence, from: number): Premise | null {
  let best: { readonly premise: Premise; readonly distance: number } | null = null;
  for (let at = Math.max(0, from - NEAR); at < Math.min(chunks.length, from + NEAR); at++) {
    const premise = premiseAt(chunks, at);
    const distance = at >= from ? at - from : (from - at) * BEFORE;
    if (premise !== null && (best === null || distance < best.distance)) best = { premise, distance };
  }
  return best?.premise ?? null;
}

/** So far from a seizure's sentence its premises may be told, in the same paragraph. */
const SENTENCES_AWAY = 2;

/** Gives seizures the premises at which they were made, where their sentence or one beside it in the paragraph says so. */
export function namePremises(findings: readonly Finding[], sentences: readonly ReadSentence[]): void {
  for (const finding of findings) {
    if (finding.kind !== "seizure") continue;
    const { index, sentence } = finding.sentence;
    const beside = sentences
      .slice(Math.max(0, index - SENTENCES_AWAY), index + SENTENCES_AWAY + 1)
      .filter((other) => other.index !== index && other.sentence.paragraph === sentence.paragraph)
      .sort((a, b) => Math.abs(a.index - index) - Math.abs(b.index - index));
    const told = [premiseNear(finding.sentence, finding.at), ...beside.map((other) => premiseNear(other, 0))];
    const premise = told.find((known) => known !== null);
    if (premise !== undefined) finding.keys.at = premise;
  }
}
