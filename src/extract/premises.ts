import { remembering } from "../lexicon/remember.ts";
import type { WordSet, Words } from "../lexicon/words.ts";
import type { Chunk } from "./chunk.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import { countBefore } from "./ordered.ts";
import { holdsForm, isWord } from "./words.ts";

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

type PremiseSet = (typeof SETS)[number];

const phrases = new WeakMap<Words, (lower: string) => PremiseSet | null>();

/** What a phrase of several words names, looked up once. */
function setOfPhrase({ lower, words }: Chunk): PremiseSet | null {
  const known =
    phrases.get(words) ?? remembering((phrase) => SETS.find((name) => holdsForm(phrase, words[name])) ?? null);
  phrases.set(words, known);
  return known(lower);
}

function setOf(chunk: Chunk): PremiseSet | null {
  if (chunk.lower.includes(" ")) return setOfPhrase(chunk);
  return chunk.sets.size === 0 ? null : (SETS.find((name) => chunk.sets.has(name)) ?? null);
}

/** What a chunk says of the premises; "Red Sea" before "port" only says which port. */
function premiseAt(chunks: readonly Chunk[], at: number): Premise | null {
  const chunk = chunks[at];
  const set = chunk === undefined ? null : setOf(chunk);
  if (set === null || SETS.some((name) => isWord(chunks[at + 1], name))) return null;
  return isPlaced(chunks, at) ? PREMISES[set] : null;
}

interface Told {
  readonly at: number;
  readonly premise: Premise;
}

const premisesIn = ({ chunks }: ReadSentence): Told[] =>
  chunks.flatMap((_, at) => {
    const premise = premiseAt(chunks, at);
    return premise === null ? [] : [{ at, premise }];
  });

/** So many chunks away premises are told of a seizure. */
const NEAR = 30;
/** Those behind it are meant rather than those before, at so many times the distance. */
const BEFORE = 1.5;

/** The premises told nearest to a chunk. */
function nearestTo(from: number, told: readonly Told[]): Premise | null {
  const next = countBefore(from, told);
  const near = [told[next], told[next - 1]].filter((one) => one !== undefined && Math.abs(one.at - from) <= NEAR);
  const distance = (one: Told | undefined): number =>
    one === undefined ? Number.POSITIVE_INFINITY : one.at >= from ? one.at - from : (from - one.at) * BEFORE;
  return near.sort((a, b) => distance(a) - distance(b))[0]?.premise ?? null;
}

/** So far from a seizure's sentence its premises may be told, in the same paragraph. */
const SENTENCES_AWAY = 2;

/** Gives seizures the premises at which they were made, where their sentence or one beside it in the paragraph says so. */
export function namePremises(findings: readonly Finding[], sentences: readonly ReadSentence[]): void {
  const seizures = findings.filter(({ kind }) => kind === "seizure");
  const told = new Map<number, Told[]>();
  const toldIn = (sentence: ReadSentence): Told[] => {
    const known = told.get(sentence.index) ?? premisesIn(sentence);
    told.set(sentence.index, known);
    return known;
  };
  for (const finding of seizures) {
    const { index, sentence } = finding.sentence;
    const beside = sentences
      .slice(Math.max(0, index - SENTENCES_AWAY), index + SENTENCES_AWAY + 1)
      .filter((other) => other.index !== index && other.sentence.paragraph === sentence.paragraph)
      .sort((a, b) => Math.abs(a.index - index) - Math.abs(b.index - index));
    const premise =
      nearestTo(finding.at, toldIn(finding.sentence)) ??
      beside.map((other) => nearestTo(0, toldIn(other))).find((known) => known !== null);
    if (premise !== undefined && premise !== null) finding.keys.at = premise;
  }
}
