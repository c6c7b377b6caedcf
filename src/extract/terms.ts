import type { Chunk } from "./chunk.ts";
import { yearsOf } from "./court.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import { holdsWord, isWord } from "./words.ts";

/** Who may be given a term: a person named, counted or told by an office. */
const isSomebody = (chunk: Chunk): boolean =>
  chunk.people?.count != null &&
  !chunk.tags.has("%court") &&
  (!chunk.tags.has("@people:officer") || holdsWord(chunk, "ships-mate"));

/** "one 10 years", "two got three": so many of those told of. */
const isFew = (chunk: Chunk): boolean => chunk.tags.has("@number") && (chunk.amount?.value ?? FEW) < FEW;
const FEW = 20;

const isTerm = (chunk: Chunk): boolean => chunk.tags.has("@term") && (chunk.amount?.value ?? 0) > 0;

function termBehind(chunks: readonly Chunk[], at: number): boolean {
  const [before, next] = [chunks[at - 1], chunks[at + 1]];
  const given = isWord(next, "given") && chunks.slice(at + 2, at + 5).some(isSomebody);
  return !given && isTerm(chunks[at] as Chunk) && !isWord(next, "no-term") && !isWord(before, "no-term");
}

/** The person or people who get a term: the nearest before it, not beyond the term before. */
function receiverOf(chunks: readonly Chunk[], at: number, from: number): number | null {
  for (let back = at - 1; back > from; back--) {
    const chunk = chunks[back];
    if (chunk === undefined || chunk.lower === ";") return null;
    if (isSomebody(chunk) || (back === at - 1 && isFew(chunk))) return back;
  }
  return null;
}

/** Sentences that tell what a court gave several people, one by one: those with such a finding, and the list below one. */
function listing(sentences: readonly ReadSentence[], found: readonly Finding[]): ReadSentence[] {
  const told = new Set(found.filter((finding) => finding.kind === "sentence").map((finding) => finding.sentence.index));
  const led = [...told].some((index) => index <= 2);
  return sentences.filter(
    ({ index, sentence, chunks }) =>
      told.has(index) ||
      (led && (sentence.block.kind === "list-item" || chunks.some((chunk) => chunk.tags.has("%mete")))),
  );
}

interface Given {
  /** Chunk of whoever gets it. */
  readonly who: number;
  /** Chunk that says the years. */
  readonly term: number;
}

const isTermOrReceiver = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined && (isTerm(chunk) || isSomebody(chunk) || chunk.tags.has("@number"));

/** "25 years for two and 20 for one", "two for 25 years and one for 20": once the words say which is which, bare numbers follow. */
function givenFor(chunks: readonly Chunk[]): Given[] {
  const found: Given[] = [];
  let yearsFirst: boolean | null = null;
  chunks.forEach((chunk, at) => {
    const [left, right] = [chunks[at - 1], chunks[at + 1]];
    if (
      !isWord(chunk, "for") ||
      !isTermOrReceiver(left) ||
      !isTermOrReceiver(right) ||
      left === undefined ||
      right === undefined
    )
      return;
    if (isTerm(left)) yearsFirst = true;
    else if (isTerm(right)) yearsFirst = false;
    else if (yearsFirst === null) return;
    found.push(yearsFirst === true ? { who: at + 1, term: at - 1 } : { who: at - 1, term: at + 1 });
  });
  return found;
}

/** "a Tunisian got 14, an Albanian 12 years": a bare number behind the verb, where another has its unit. */
function givenByVerb(chunks: readonly Chunk[]): Given[] {
  if (!chunks.some(isTerm)) return [];
  return chunks.flatMap((chunk, at): Given[] => {
    const number = chunks[at + 1];
    const ends = chunks[at + 2] === undefined || isWord(chunks[at + 2], "ends-member");
    const isBare = chunk.tags.has("%mete") && number?.tags.has("@number") === true && ends;
    const who = isBare ? receiverOf(chunks, at, Math.max(-1, at - 6)) : null;
    return who === null ? [] : [{ who, term: at + 1 }];
  });
}

function findingOf({ who, term }: Given, sentence: ReadSentence): Finding | null {
  const [somebody, years] = [sentence.chunks[who], sentence.chunks[term]];
  const amount = somebody?.people?.count ?? somebody?.amount ?? null;
  const value = years === undefined ? null : yearsOf(years);
  if (somebody === undefined || years === undefined || amount === null || value === null) return null;
  return {
    rule: "sentence.listed-term",
    kind: "sentence",
    keys: { penalty: "prison", term: value },
    amount: { ...amount, unit: "person" },
    sentence,
    at: who,
    until: Math.max(who, term) + 1,
    partitive: false,
    start: Math.min(somebody.start, years.start),
    end: Math.max(somebody.end, years.end),
  };
}

/** "a mechanic, 55 years; two men who minded the drugs, 25 years each": one verb, and a term for everybody in the list. */
export function listedTerms(sentences: readonly ReadSentence[], found: readonly Finding[]): Finding[] {
  const known = Map.groupBy(
    found.filter((finding) => finding.kind === "sentence"),
    (finding) => finding.sentence.index,
  );
  return listing(sentences, found).flatMap((sentence): Finding[] => {
    const { chunks } = sentence;
    const told = new Set((known.get(sentence.index) ?? []).map((finding) => finding.at));
    const paired = [...givenFor(chunks), ...givenByVerb(chunks)];
    for (const { who } of paired) told.add(who);
    const fresh = paired.filter(({ who }) => !(known.get(sentence.index) ?? []).some((finding) => finding.at === who));
    let from = -1;
    const behind = chunks.flatMap((_, at): Given[] => {
      if (!termBehind(chunks, at)) return [];
      const who = receiverOf(chunks, at, from);
      const taken = [...told].some((other) => other > from && other < at);
      from = at;
      return who === null || taken ? [] : [{ who, term: at }];
    });
    return [...fresh, ...behind].flatMap((given) => findingOf(given, sentence) ?? []);
  });
}
