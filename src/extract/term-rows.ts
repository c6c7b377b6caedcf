import { exactly } from "../model/amount.ts";
import type { Chunk } from "./chunk.ts";
import { EACH, yearsIn } from "./court.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import { listBefore } from "./people-lists.ts";
import { hasTag } from "./present.ts";
import { isWord } from "./words.ts";

const givesTerms = (chunk: Chunk): boolean =>
  chunk.tags.has("%mete") || chunk.tags.has("%sentence") || isWord(chunk, "serves");

const isTerm = (chunk: Chunk | undefined): chunk is Chunk =>
  chunk !== undefined && (chunk.tags.has("@term") || (chunk.tags.has("@number") && !chunk.tags.has("@age")));

/** The terms in one row from a chunk on: "17, 16 and 13 years". */
function rowFrom(chunks: readonly Chunk[], from: number): Chunk[] {
  const row: Chunk[] = [];
  for (let at = from; at < chunks.length; at++) {
    const chunk = chunks[at];
    if (isTerm(chunk)) row.push(chunk);
    else if (!isWord(chunks[at], "term-joint")) break;
  }
  return row;
}

const BACK = 12;

/** Whoever a verb gives terms to, in order: those of the list that stands before it. */
function receivers(chunks: readonly Chunk[], verb: number): number[] {
  for (let at = verb - 1; at >= Math.max(0, verb - BACK); at--) {
    const chunk = chunks[at];
    if (chunk === undefined || chunk.lower === ";") return [];
    if (chunk.people !== undefined && !chunk.tags.has("@people:officer"))
      return [...listBefore(chunks, at).map((member) => member.at), at];
  }
  return [];
}

function eachOf(
  sentence: ReadSentence,
  said: Chunk,
  row: readonly Chunk[],
  who: number | null,
  stage: string | null,
): Finding {
  const at = who ?? sentence.chunks.indexOf(said);
  const people = who === null ? null : sentence.chunks[who];
  const start = Math.min(people?.start ?? said.start, said.start);
  return {
    rule: EACH,
    kind: "sentence",
    keys: { penalty: "prison", term: yearsIn(said, row), ...(stage === null ? {} : { stage }) },
    amount:
      people?.people?.count == null ? exactly(1, "person", said.lower) : { ...people.people.count, unit: "person" },
    sentence,
    at,
    until: sentence.chunks.indexOf(said) + 1,
    partitive: false,
    start,
    end: said.end,
  };
}

/** The terms of a row, each for whoever it is for. */
function readRow(sentence: ReadSentence, verb: number, hasTerms: boolean): Finding[] {
  const { chunks } = sentence;
  const seeks = isWord(chunks[verb], "seeks");
  const row = rowFrom(chunks, verb + 1);
  if (row.length < 2 || !(row.some((term) => term.tags.has("@term")) || (seeks && hasTerms))) return [];
  if (seeks) return row.map((said) => eachOf(sentence, said, row, null, "sought"));
  const groups = receivers(chunks, verb);
  if (groups.length === row.length && groups.length > 1)
    return row.map((said, at) => eachOf(sentence, said, row, groups[at] ?? null, null));
  const known = groups.some((at) => chunks[at]?.people?.count != null);
  return known ? [] : row.map((said) => eachOf(sentence, said, row, null, null));
}

/** "the judge sent him down for six years": one, told by a pronoun. */
function givenTo(sentence: ReadSentence, verb: number): Finding[] {
  const { chunks } = sentence;
  const isOne = isWord(chunks[verb + 1], "object-pronoun");
  const term = chunks.slice(verb + 2, verb + 6).find((chunk) => chunk.tags.has("@term"));
  const judged = chunks.slice(Math.max(0, verb - 4), verb).some((chunk) => chunk.tags.has("%court"));
  return isOne && judged && term !== undefined ? [eachOf(sentence, term, [term], null, null)] : [];
}

/** Terms told in a row for people told together: "the others got 17, 16 and 13 years", "the captain and ten men are serving 12 and 10 years". */
export function rowTerms(sentences: readonly ReadSentence[]): Finding[] {
  return sentences.flatMap((sentence, index): Finding[] => {
    const verbs = sentence.chunks.flatMap((chunk, at) => (givesTerms(chunk) ? [at] : []));
    if (verbs.length === 0) return [];
    const near = [sentence, sentences[index - 1]];
    const hasTerms = near.some((other) => other !== undefined && hasTag(other.chunks, "@term"));
    return verbs.flatMap((verb) => [...readRow(sentence, verb, hasTerms), ...givenTo(sentence, verb)]);
  });
}

/** Leaves out what a rule gives together and a row gives one by one. */
export function withoutRows(findings: readonly Finding[], rows: readonly Finding[]): Finding[] {
  const placeOf = ({ sentence, at }: Finding): string => `${sentence.index} ${at}`;
  const told = new Set(rows.map(placeOf));
  return findings.filter((finding) => finding.kind !== "sentence" || !told.has(placeOf(finding)));
}
