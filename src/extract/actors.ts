import type { Chunk } from "./chunk.ts";
import { hasAnyTag } from "./present.ts";
import { isWord } from "./words.ts";

const REACH = 8;

const isInstitution = (chunk: Chunk | undefined): boolean =>
  chunk?.tags.has("@voice") === true || chunk?.tags.has("%court") === true;

const OF_JUSTICE = ["@voice:court", "@voice:prosecutor", "%court"];

const isOfJustice = (chunk: Chunk): boolean => OF_JUSTICE.some((tag) => chunk.tags.has(tag));

const decides = (chunk: Chunk): boolean =>
  isWord(chunk, "decides") || ["%sentence", "%convict", "%charge"].some((tag) => chunk.tags.has(tag));

/** "The Criminal Court on Sunday sentenced ten men": a court or prosecutor that acts says what it did. */
function deciderAt(chunks: readonly Chunk[]): number | null {
  if (!hasAnyTag(chunks, OF_JUSTICE)) return null;
  for (const [verb, chunk] of chunks.entries()) {
    if (!decides(chunk)) continue;
    for (let at = verb - 1; at >= Math.max(0, verb - REACH); at--) {
      const before = chunks[at];
      if (before === undefined || before.tags.has("%be") || isWord(before, "by") || isWord(before, "to")) break;
      if (isOfJustice(before)) return chunks[at - 1]?.tags.has("%refer") === true ? null : at;
    }
  }
  return null;
}

/** The institution that is the subject of a verb: "French police, who kept it to themselves, now give". */
function subjectAt(chunks: readonly Chunk[], verb: number): number | null {
  let at = verb - 1;
  while (isWord(chunks[at], "adverb")) at--;
  if (chunks[at]?.lower === ",") {
    const who = chunks.slice(Math.max(0, at - ASIDE), at).findIndex((chunk) => isWord(chunk, "who"));
    at = who < 2 ? -1 : Math.max(0, at - ASIDE) + who - 2;
  }
  return isInstitution(chunks[at]) || chunks[at]?.tags.has("@people:officer") === true ? at : null;
}

const ASIDE = 12;

/** So far behind the verb its figure may stand: "give the weight of the cargo as 1,382 kilos". */
const FIGURE_REACH = 8;

const tellsFigure = (chunk: Chunk): boolean =>
  chunk.tags.has("@amount") || chunk.tags.has("@money") || chunk.people?.count != null;

/** "Spain's interior ministry has 454 kilos": an institution that has a figure says it. */
function holderAt(chunks: readonly Chunk[]): number | null {
  for (const [verb, chunk] of chunks.entries()) {
    const at = isWord(chunk, "has-figure") ? subjectAt(chunks, verb) : null;
    if (at === null) continue;
    const behind = chunks.slice(verb + 1, verb + 1 + FIGURE_REACH);
    const as = behind.findIndex((other) => isWord(other, "as"));
    if (behind.slice(0, 2).some(tellsFigure) || (as >= 0 && behind.slice(as, as + 3).some(tellsFigure))) return at;
  }
  return null;
}

/** "by the count of the Spanish tax agency": whose figure it is, told without a verb. */
function counterAt(chunks: readonly Chunk[]): number | null {
  const count = chunks.findIndex(
    (chunk, at) =>
      chunk.tags.has("%reckoning") &&
      (chunks[at + 1]?.tags.has("%of") === true || chunks[at + 1]?.tags.has("%partitive") === true) &&
      chunks.slice(Math.max(0, at - 3), at).some((before) => isWord(before, "by")),
  );
  const at = count < 0 ? -1 : chunks.findIndex((chunk, index) => index > count && isInstitution(chunk));
  return at < 0 || at - count > REACH ? null : at;
}

/** "by the Bolivian government's sum", "by the office's count": whose figure it is, told without a verb. */
export function reckonerAt(chunks: readonly Chunk[]): number | null {
  const at = chunks.findIndex(
    (chunk, index) =>
      chunk.tags.has("%reckoning") &&
      isWord(chunks[index - 1], "owner") &&
      (chunks[index - 2]?.tags.has("@voice") === true || chunks[index - 2]?.tags.has("@name") === true) &&
      chunks.slice(Math.max(0, index - 6), index - 2).some((before) => isWord(before, "by")),
  );
  return at < 0 ? null : at - 2;
}

/** "by her count": the one told of before. */
export const countsHerself = (chunks: readonly Chunk[]): boolean =>
  chunks.some(
    (chunk, at) => chunk.tags.has("%reckoning") && isWord(chunks[at - 1], "possessive") && isWord(chunks[at - 2], "by"),
  );

/** Whose words a sentence without a verb of saying tells: a court's, a prosecutor's, whoever has the figure. */
export function actorAt(chunks: readonly Chunk[]): number | null {
  return counterAt(chunks) ?? deciderAt(chunks) ?? holderAt(chunks);
}
