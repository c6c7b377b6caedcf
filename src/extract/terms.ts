import type { Chunk } from "./chunk.ts";
import type { Finding, ReadSentence } from "./finding.ts";

/** Who may be given a term: a person named, counted or told by an office. */
const isSomebody = (chunk: Chunk): boolean =>
  chunk.people?.count != null && !chunk.tags.has("@people:officer") && !chunk.tags.has("%court");

const isTerm = (chunk: Chunk): boolean => chunk.tags.has("@term") && (chunk.amount?.value ?? 0) > 0;

/** Words between somebody and a term that make it no sentence: an age, a stretch of time told of something else. */
const PARTS = /^(?:ago|earlier|later|before|after|since|old|supervised|probation|parole|experience|maximum|minimum)$/;

function termBehind(chunks: readonly Chunk[], at: number): boolean {
  const [before, next] = [chunks[at - 1]?.lower ?? "", chunks[at + 1]?.lower ?? ""];
  const given = /^(?:for|to|on)$/.test(next) && chunks.slice(at + 2, at + 5).some(isSomebody);
  return !given && isTerm(chunks[at] as Chunk) && !PARTS.test(next) && !PARTS.test(before);
}

/** The person or people who get a term: the nearest before it, not beyond the term before. */
function receiverOf(chunks: readonly Chunk[], at: number, from: number): number | null {
  for (let back = at - 1; back > from; back--) {
    const chunk = chunks[back];
    if (chunk === undefined || chunk.lower === ";") return null;
    if (isSomebody(chunk)) return back;
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

/** "a mechanic, 55 years; two men who minded the drugs, 25 years each": one verb, and a term for everybody in the list. */
export function listedTerms(sentences: readonly ReadSentence[], found: readonly Finding[]): Finding[] {
  const known = Map.groupBy(
    found.filter((finding) => finding.kind === "sentence"),
    (finding) => finding.sentence.index,
  );
  return listing(sentences, found).flatMap((sentence): Finding[] => {
    let from = -1;
    return sentence.chunks.flatMap((chunk, at): Finding[] => {
      if (!termBehind(sentence.chunks, at)) return [];
      const who = receiverOf(sentence.chunks, at, from);
      const told = known.get(sentence.index)?.some((other) => other.at > from && other.at < at) === true;
      from = at;
      const somebody = sentence.chunks[who ?? -1];
      if (who === null || somebody?.people?.count == null || told) return [];
      const keys = { penalty: "prison" };
      const { count: amount } = somebody.people;
      const span = { start: somebody.start, end: chunk.end };
      return [
        {
          rule: "sentence.listed-term",
          kind: "sentence",
          keys,
          amount,
          sentence,
          at: who,
          until: at + 1,
          partitive: false,
          ...span,
        },
      ];
    });
  });
}
