import { countRuns, LETTER, MARK, NUMBER, runsOf } from "../model/letters.ts";

/** Letters and digits of a text in lower case, one space between words: what two printings of one sentence share. */
export function foldedWords(text: string): readonly string[] {
  return runsOf(text.toLowerCase(), LETTER | MARK | NUMBER);
}

/** The folded words as one string. */
export function folded(text: string): string {
  return foldedWords(text).join(" ");
}

/** A letter from the Thai block on. */
const BEYOND_LATIN = /[\u0e00-\u0e7f\u2e80-\uffff]/;

/** How many words a text has; a run of Han, Kana or Thai counts one word for two characters. */
export function countWords(text: string): number {
  const words = countRuns(text, LETTER | MARK | NUMBER, "'’.,-");
  if (!BEYOND_LATIN.test(text)) return words;
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return words + Math.floor(unspaced / 2);
}

const SENTENCE_END = /[.!?؟۔。！？]["'”’»)\]]*$/u;

/** Whether a text ends as a sentence does; an ellipsis, which ends teasers, does not count. */
export function endsAsSentence(text: string): boolean {
  return SENTENCE_END.test(text) && !/(?:\.\.\.|…)["'”’»)\]]*$/u.test(text);
}

/** The fewest words of a line that is taken for running prose. */
export const PROSE_WORDS = 9;

/** Whether a line is running prose: a sentence of some length, or a text so long that it is no headline. */
export function isProse(text: string, words = countWords(text)): boolean {
  if (words >= 40) return true;
  return words >= PROSE_WORDS && (endsAsSentence(text) || /[.!?؟。]["'”’»)]*\s/u.test(text.slice(20)));
}
