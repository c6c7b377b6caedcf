import type { Amount } from "../model/amount.ts";
import type { Chunk } from "./chunk.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import type { Match, NearMiss } from "./match.ts";
import { matchesIn } from "./match.ts";
import type { RuleIndex } from "./rule-index.ts";
import { endsWith, isWord } from "./words.ts";

/** Kinds whose rules say by themselves what they found: one chunk may be a method of two sorts. */
const NAMED_BY_RULE = new Set(["method", "role", "trend", "referral"]);
const COUNTS_PEOPLE = new Set(["arrest", "sentence", "casualty", "treatment"]);

/** The chunk that a match is about: the named one, else the whole match. */
function carrierOf(match: Match): number {
  return match.names.get("what") ?? match.names.get("who") ?? match.from;
}

function amountOf(match: Match, chunk: Chunk): Amount | null {
  const amount = chunk.people?.count ?? chunk.amount ?? null;
  return amount !== null && COUNTS_PEOPLE.has(match.rule.kind) ? { ...amount, unit: "person" } : amount;
}

/** "14 kilograms of it": some of an amount told before. */
const isSomeOfIt = (chunk: Chunk): boolean =>
  chunk.anaphoric === true && chunk.amount !== undefined && endsWith(chunk, "those-told");

/** "Several of those arrested were in prison already": no count of its own. */
const isVaguePart = (chunk: Chunk, amount: Amount | null): boolean =>
  chunk.people?.noun === "partitive" && amount !== null && amount.value === null;

/** How far back the word may stand that says "including". */
const LIST_REACH = 12;

/** "Eleven firearms, including two rifles and a pistol": amounts that a list tells as some of one told before. */
function isIncluded(chunks: readonly Chunk[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - LIST_REACH); back--) {
    const chunk = chunks[back];
    if (isWord(chunk, "including"))
      return (
        chunks.slice(0, back).findLast((whole) => whole.amount !== undefined)?.amount?.unit === chunks[at]?.amount?.unit
      );
    if (chunk?.amount === undefined && !isWord(chunk, "list-or")) return false;
  }
  return false;
}

function findingOf(match: Match, sentence: ReadSentence): Finding | null {
  const at = carrierOf(match);
  const chunk = sentence.chunks[at];
  if (chunk === undefined) return null;
  const amount = match.rule.amount === null ? null : amountOf(match, chunk);
  if (match.rule.amount !== null && amount === null) return null;
  if (match.rule.kind === "arrest" && isVaguePart(chunk, amount)) return null;
  const last = sentence.chunks[match.to - 1] ?? chunk;
  const first = sentence.chunks[match.from] ?? chunk;
  const span =
    match.rule.span === null ? { start: first.start, end: last.end } : { start: chunk.start, end: chunk.end };
  return {
    rule: match.rule.id,
    kind: match.rule.kind,
    keys: { ...match.rule.keys },
    amount,
    sentence,
    at,
    until: match.to,
    partitive:
      chunk.people?.noun === "partitive" ||
      isSomeOfIt(chunk) ||
      (match.rule.kind === "seizure" && isIncluded(sentence.chunks, at)),
    ...span,
  };
}

/** "arrested and charged 15 people": the second verb takes nothing from the first. */
function isSharedVerb({ rule, from }: Match, { chunks }: ReadSentence): boolean {
  const joined = isWord(chunks[from - 1], "joint");
  return rule.kind === "arrest" && joined && chunks[from - 2]?.tags.has("%arrest") === true;
}

/** "associates of X, who is in hiding, have been arrested": the verb is of several, and the one before it stands in no list. */
function disagrees(match: Match, { chunks }: ReadSentence): boolean {
  const at = match.names.get("who");
  const one = at === undefined ? undefined : chunks[at];
  if (at === undefined || one?.people?.count?.value !== 1 || isWord(chunks[at - 1], "joint")) return false;
  const between = chunks.slice(at + 1, match.to);
  const verb = between.findLastIndex((chunk) => chunk.tags.has("%be") || chunk.tags.has("%have"));
  const words = between.slice(Math.max(0, verb - 1), verb + 1);
  return words.some((chunk) => chunk.tags.has("%be-many") || chunk.tags.has("%have-many"));
}

/** Of one rule's matches that end at one chunk, the shortest of which verb and subject agree. */
function shortest(matches: readonly Match[], sentence: ReadSentence): Match[] {
  const kept = new Map<string, Match>();
  for (const match of matches) {
    const { rule, from, to, lists } = match;
    const key = lists ? `${rule.id} ${to} ${from}` : `${rule.id} ${to}`;
    if (!kept.has(key) || !disagrees(match, sentence)) kept.set(key, match);
  }
  return [...kept.values()];
}

/** "Mayo was sentenced to 14 years and Miles was sentenced to ten": whoever has a verb of his own is not the object of the one before. */
const isSubject = (match: Match): boolean => match.rule.kind === "sentence" && carrierOf(match) === match.from;

/** What the rules find in a sentence: one finding a kind and chunk; what a `claims: false` rule names is left out. */
export function findIn(sentence: ReadSentence, index: RuleIndex, near?: (miss: NearMiss) => void): Finding[] {
  const matches = matchesIn(index, sentence.chunks, near);
  const denied = new Set(
    matches
      .filter((match) => !match.rule.claims && !isSharedVerb(match, sentence))
      .map((match) => `${match.rule.kind} ${carrierOf(match)}`),
  );
  const aboutOf = (match: Match): string => `${match.rule.kind} ${carrierOf(match)}`;
  const claimed = matches.filter((match) => match.rule.claims && !denied.has(aboutOf(match)));
  const kept = shortest(claimed, sentence);
  const ownVerb = new Set(kept.filter(isSubject).map(aboutOf));
  const found = new Map<string, Finding>();
  for (const match of kept) {
    const about = aboutOf(match);
    const key = NAMED_BY_RULE.has(match.rule.kind) ? `${about} ${JSON.stringify(match.rule.keys)}` : about;
    if (found.has(key) || (ownVerb.has(about) && !isSubject(match))) continue;
    const finding = findingOf(match, sentence);
    if (finding !== null) found.set(key, finding);
  }
  return [...found.values()];
}
