import type { Chunk } from "./chunk.ts";
import { chunkOf, type Finding } from "./finding.ts";
import { takePart } from "./people.ts";
import { isAmongThem, listAround, listBefore } from "./people-lists.ts";
import { holdsWord, holdWords, isWord, opensWith } from "./words.ts";

const STAGES = [
  ["stage-sought", "sought"],
  ["stage-upheld", "upheld"],
  ["stage-commuted", "commuted"],
  ["stage-overturned", "overturned"],
] as const;

/** Years of a "@term" chunk; days and months are turned into years (365 days, 12 months). */
export function yearsOf(chunk: Chunk): number | null {
  const value = chunk.amount?.value;
  if (value == null) return null;
  const inYear = A_YEAR[chunk.amount?.unit ?? ""];
  return inYear === undefined ? value : Number((value / inYear).toFixed(4));
}

/** So many make a year; a term said in years needs none. */
const A_YEAR: Readonly<Record<string, number>> = { month: 12, week: 365 / 7, day: 365 };

/** A death penalty is told by more than the word alone: "resulting in death" is a victim's. */
function isDeathPenalty(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at];
  if (chunk?.tags.has("%death") !== true) return false;
  return !isWord(chunk, "death") || isWord(chunks[at - 1], "before-death");
}

/** Further away nothing in one sentence is told of somebody; bounds the cost of endless ones. */
const FAR = 60;

/** The words that carry a sentence reach to its length: "Crane, 31, was sentenced to six years". */
function termBehind(finding: Finding): Chunk | undefined {
  const { chunks } = finding.sentence;
  const next = chunks.slice(finding.at + 1, finding.at + FAR).findIndex((chunk) => chunk.tags.has("%sentence"));
  return next < 0
    ? undefined
    : chunks.slice(finding.at + 1 + next, finding.at + next + 6).find((chunk) => chunk.tags.has("@term"));
}

/** "received life", "were condemned": the last word of what the rule read, where it is about the penalty. */
function verbBehind({ sentence: { chunks }, at, until }: Finding): Chunk | undefined {
  return chunks.slice(at, until).findLast((chunk) => PENALTY_TAGS.some((tag) => chunk.tags.has(tag)));
}

const PENALTY_TAGS = ["%sentence", "%mete", "%life", "%death", "%convict", "%execute", "@term"];

/** "the captain to 17 and a half", "17 for the other three": years said as a bare number beside who gets them. */
function bareTerm({ sentence: { chunks }, at }: Finding): number | null {
  const behind = isWord(chunks[at + 1], "to") ? chunks[at + 2] : chunks[at + 1];
  const near = chunks.slice(Math.max(0, at - 4), at);
  const preposition = near.findIndex((chunk) => isWord(chunk, "for"));
  const number = preposition > 0 ? near[preposition - 1] : behind;
  return number?.tags.has("@number") === true ? (number.amount?.value ?? null) : null;
}

/** "to five and two-and-a-half years": everybody has another term. */
function isOneOfSeveral(chunks: readonly Chunk[], at: number): boolean {
  return isWord(chunks[at - 1], "joint") && chunks[at - 2]?.tags.has("@number") === true;
}

interface Penalty {
  readonly penalty: string;
  readonly term: number | null;
  /** The words that say the term. */
  readonly said?: Chunk;
}

function penaltyOf(finding: Finding): Penalty {
  const own = chunkOf(finding);
  if (holdsWord(own, "death")) return { penalty: "death", term: null };
  if (holdsWord(own, "life")) return { penalty: "life", term: null };
  if (own?.tags.has("@counted:conviction-noun") === true || own?.tags.has("@counted:sentence-noun") === true)
    return { penalty: "any", term: null };
  const { chunks } = finding.sentence;
  const reach = chunks.slice(Math.max(0, finding.at - 8), finding.until + 12);
  const after = chunks.slice(Math.max(finding.at, finding.until - 1), finding.until + 10);
  if (reach.some((_, at) => isDeathPenalty(reach, at))) return { penalty: "death", term: null };
  if (reach.some((chunk) => chunk.tags.has("%life"))) return { penalty: "life", term: null };
  const bare = bareTerm(finding);
  if (bare !== null && finding.rule === "sentence.active") return { penalty: "prison", term: bare };
  const term = after.find((chunk) => chunk.tags.has("@term")) ?? reach.find((chunk) => chunk.tags.has("@term"));
  if (term !== undefined && isOneOfSeveral(chunks, chunks.indexOf(term)))
    return { penalty: "prison", term: null, said: term };
  if (term !== undefined) return { penalty: "prison", term: yearsOf(term), said: term };
  if (reach.some((chunk) => isWord(chunk, "fined"))) return { penalty: "fine", term: null };
  const jailed = reach.some((chunk) => isWord(chunk, "jailed"));
  return { penalty: jailed ? "prison" : "any", term: null };
}

/** "The two Britons, Clive, 64, and Walters, 60, were each given": the names are those of the two. */
function takeAll(finding: Finding, all: Chunk): void {
  finding.start = all.start;
  finding.amount = all.people?.count ?? finding.amount;
}

/** "Teague, 34, and Sims, 36, were each sentenced": everybody in the list got what the verb says. */
function shareSentence(finding: Finding): void {
  const { chunks } = finding.sentence;
  const verb = chunks.slice(finding.at, finding.until).filter((chunk) => chunk.tags.has("%be"));
  const each = chunks[finding.until]?.tags.has("%each") === true;
  if (chunkOf(finding)?.people?.noun === "partitive") return;
  if (finding.amount?.value == null || !(each || verb.some((chunk) => chunk.tags.has("%be-many")))) return;
  const others = listBefore(chunks, finding.at);
  const first = chunks[others[0]?.at ?? -1];
  if (first === undefined || others.some(({ partitive }) => partitive)) return;
  if (opensWith(chunkOf(finding), "all-of")) {
    finding.start = first.start;
    return;
  }
  if (isAmongThem(chunks, finding.at)) {
    takeAll(finding, first);
    return;
  }
  const named = [...others.slice(1).map(({ at }) => chunks[at]), chunkOf(finding)];
  const all = (first.people?.count?.value ?? 0) > 1 && first.people?.count?.value === named.length;
  if (all && named.every((chunk) => chunk?.people?.name != null)) {
    takeAll(finding, first);
    return;
  }
  const value = others.reduce((sum, { at }) => sum + (chunks[at]?.people?.count?.value ?? 0), finding.amount.value);
  finding.start = first.start;
  finding.amount = { ...finding.amount, value, low: value, high: value };
}

/** "sentenced seven men and a woman": everybody in the list behind the verb, where none has a term of his own. */
function sharePenalty(finding: Finding): void {
  const { chunks } = finding.sentence;
  if (finding.rule !== "sentence.active" || finding.amount?.value == null) return;
  if (chunks.slice(finding.at, finding.at + LISTED_CHUNKS).some((chunk) => chunk.tags.has("@term"))) return;
  const others = listAround(chunks, finding.at).filter(({ partitive }) => !partitive);
  const value = others.reduce((sum, { at }) => sum + (chunks[at]?.people?.count?.value ?? 0), finding.amount.value);
  finding.amount = { ...finding.amount, value, low: value, high: value };
}

const LISTED_CHUNKS = 16;

/** Terms in one row behind a verb: "to 16 and a half years and to 14 years". */
function termsInRow(chunks: readonly Chunk[], from: number): Chunk[] {
  const terms: Chunk[] = [];
  for (let at = from; at < chunks.length; at++) {
    const chunk = chunks[at];
    if (chunk === undefined) break;
    const bare = chunk.tags.has("@number") && chunks.slice(at, at + 4).some((next) => next.tags.has("@term"));
    if (chunk.tags.has("@term") || bare) terms.push(chunk);
    else if (!isWord(chunk, "term-joint")) break;
  }
  return terms;
}

/** "Two men were sentenced to four and six years": as many terms as people, one for each. */
export function oneTermEach(finding: Finding): Finding[] {
  const { sentence, amount, at, until } = finding;
  if (finding.kind !== "sentence" || amount?.value == null || amount.value < 2) return [finding];
  const first = sentence.chunks.findIndex((chunk, index) => index > at && chunk.tags.has("@term"));
  const verb = sentence.chunks.slice(at, first).findLastIndex((chunk) => GIVES.some((tag) => chunk.tags.has(tag)));
  const terms = verb < 0 ? [] : termsInRow(sentence.chunks, at + verb + 1);
  if (terms.length !== amount.value) return [finding];
  const each = terms.map((said) => ({
    ...finding,
    rule: EACH,
    keys: { ...finding.keys, penalty: "prison", term: yearsIn(said, terms) },
    amount: { ...amount, value: 1, low: 1, high: 1 },
    until: Math.max(until, sentence.chunks.indexOf(said) + 1),
    start: said.start,
    end: said.end,
  }));
  return [finding, ...each];
}

const GIVES = ["%sentence", "%mete"];

/** What a sentence says of somebody without a number is said by those it counts too: "Prosecutors asked 20 years for each of the three". */
export function withoutSaidTwice(findings: readonly Finding[]): Finding[] {
  const counted = new Set(
    findings
      .filter(({ kind, amount }) => kind === "sentence" && amount !== null)
      .map(({ sentence, keys }) => `${sentence.index} ${keys.stage} ${keys.penalty}`),
  );
  return findings.filter(
    ({ kind, amount, sentence, keys }) =>
      kind !== "sentence" || amount !== null || !counted.has(`${sentence.index} ${keys.stage} ${keys.penalty}`),
  );
}

/** Years of a term; a bare number has the unit of the next. */
export function yearsIn(said: Chunk, terms: readonly Chunk[]): number {
  const unit = terms.find((term) => term.tags.has("@term"))?.amount?.unit ?? "year";
  const { amount } = said;
  return yearsOf(said.tags.has("@term") || amount === undefined ? said : { ...said, amount: { ...amount, unit } }) ?? 0;
}

/** "Seven crewmen, six of them Pakistanis, were jailed": the verb is about the seven. */
function takeWhole(finding: Finding): void {
  const { chunks } = finding.sentence;
  if (chunkOf(finding)?.people?.noun !== "partitive" || chunks[finding.at - 1]?.lower !== ",") return;
  const whole = chunks[finding.at - 2];
  if (whole?.people?.count == null || chunks[finding.at + 1]?.lower !== ",") return;
  finding.amount = whole.people.count;
  finding.start = whole.start;
}

const LISTED = "sentence.listed-term";
const APPEAL_LOST = "sentence.appeal-lost";
export const EACH = "sentence.one-term-each";

/** Several people whose terms the sentence goes on to tell one by one have none of their own. */
const isCollective = ({ rule, amount }: Finding): boolean => rule !== LISTED && (amount?.value ?? 0) > 1;

/** The part of a sentence between semicolons in which a chunk stands. */
function partAround(chunks: readonly Chunk[], at: number): readonly Chunk[] {
  const first = Math.max(0, at - FAR);
  const near = chunks.slice(first, at + FAR);
  const from = near.slice(0, at - first).findLastIndex((chunk) => chunk.lower === ";");
  const to = near.findIndex((chunk, index) => index > at - first && chunk.lower === ";");
  return near.slice(from + 1, to < 0 ? near.length : to);
}

/** "asked for 12 years": a term that somebody wants. */
function asksTerm(chunks: readonly Chunk[]): boolean {
  return chunks.some((chunk, at) => {
    if (!isWord(chunk, "asks-term")) return false;
    return chunks[isWord(chunks[at + 1], "for") ? at + 2 : at + 1]?.tags.has("@term") === true;
  });
}

function stageOf({ sentence, at }: Finding): string {
  const chunks = partAround(sentence.chunks, at);
  if (asksTerm(chunks)) return "sought";
  return STAGES.find(([words]) => holdWords(chunks, words))?.[1] ?? "pronounced";
}

/** "Seven sentenced", "the sentences of eight men": the penalty that the report tells of as many people, or the only one it tells of. */
function takePenalties(sentences: readonly Finding[]): void {
  const known = sentences.filter(({ keys }) => keys.penalty !== "any" && keys.penalty !== undefined);
  const only = new Set(known.map(({ keys }) => keys.penalty));
  for (const finding of sentences) {
    const counted = finding.amount !== null || finding.rule === APPEAL_LOST;
    if (finding.keys.penalty !== "any" || finding.rule === "sentence.convicted" || !counted) continue;
    const some = finding.partitive || chunkOf(finding)?.people?.others === true;
    const same = known.find(({ amount }) => amount !== null && amount.value === finding.amount?.value);
    const ruled = (some || finding.keys.stage !== "pronounced") && only.size === 1;
    if (same !== undefined || ruled) finding.keys.penalty = (same ?? known[0])?.keys.penalty ?? "any";
  }
}

/** Gives sentences their penalty, stage and term in years. */
export function nameSentences(findings: readonly Finding[]): void {
  const listed = new Map<number, number>();
  for (const { rule, sentence } of findings)
    if (rule === LISTED || rule === EACH) listed.set(sentence.index, (listed.get(sentence.index) ?? 0) + 1);
  for (const finding of findings) {
    if (finding.kind !== "sentence" || finding.rule === EACH) {
      if (finding.kind === "sentence") finding.keys.stage ??= stageOf(finding);
      continue;
    }
    takePart(finding);
    takeWhole(finding);
    shareSentence(finding);
    sharePenalty(finding);
    const { penalty, term, said } = penaltyOf(finding);
    finding.keys.penalty ??= penalty;
    finding.keys.stage ??= stageOf(finding);
    if (term !== null && !(isCollective(finding) && (listed.get(finding.sentence.index) ?? 0) > 1))
      finding.keys.term ??= term;
    finding.start = Math.min(finding.start, said?.start ?? finding.start);
    finding.end = Math.max(finding.end, termBehind(finding)?.end ?? 0, said?.end ?? 0, verbBehind(finding)?.end ?? 0);
    if (finding.amount !== null)
      finding.amount = chunkOf(finding)?.tags.has("@term") === true ? null : { ...finding.amount, unit: "person" };
  }
  takePenalties(findings.filter(({ kind }) => kind === "sentence"));
}
