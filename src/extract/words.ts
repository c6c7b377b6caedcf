import type { WordSet } from "../lexicon/words.ts";
import type { Annotated } from "./annotate.ts";
import type { Chunk } from "./chunk.ts";
import { lowerText } from "./present.ts";

/** Whether a chunk is, as a whole, one of the forms of a set. */
export const isWord = (chunk: Chunk | undefined, set: WordSet): boolean => chunk?.sets.has(set) === true;

/** Whether a token is one of the forms of a set. */
export const isWordAt = (s: Pick<Annotated, "facts">, at: number, set: WordSet): boolean =>
  s.facts[at]?.sets.has(set) === true;

/** Whether a chunk begins with a word of a set: "a Tajik of 34". */
export function opensWith(chunk: Chunk | undefined, set: WordSet): boolean {
  if (chunk === undefined) return false;
  const space = chunk.lower.indexOf(" ");
  return space < 0 ? chunk.sets.has(set) : chunk.words[set].has(chunk.lower.slice(0, space));
}

/** Whether a chunk ends with a word of a set: "the drugs". */
export function endsWith(chunk: Chunk | undefined, set: WordSet): boolean {
  if (chunk === undefined) return false;
  const space = chunk.lower.lastIndexOf(" ");
  return space < 0 ? chunk.sets.has(set) : chunk.words[set].has(chunk.lower.slice(space + 1));
}

const expressions = new WeakMap<ReadonlySet<string>, RegExp>();

/** One expression that finds any form of a set between spaces. */
function expressionOf(forms: ReadonlySet<string>): RegExp {
  const known = expressions.get(forms);
  if (known !== undefined) return known;
  const any = [...forms].map((form) => RegExp.escape(form)).join("|");
  const expression = new RegExp(any === "" ? "(?!)" : `(?:^| )(?:${any})(?: |$)`, "u");
  expressions.set(forms, expression);
  return expression;
}

/** Whether words, one space between, hold a form of a set. */
export const holdsForm = (text: string, forms: ReadonlySet<string>): boolean => expressionOf(forms).test(text);

/** Whether a chunk holds a form of a set among its words. */
export const holdsWord = (chunk: Chunk | undefined, set: WordSet): boolean =>
  chunk !== undefined && holdsForm(chunk.lower, chunk.words[set]);

/** Whether chunks side by side hold a form of a set. */
export function holdWords(chunks: readonly Chunk[], set: WordSet): boolean {
  const words = chunks[0]?.words[set];
  return words !== undefined && holdsForm(lowerText(chunks), words);
}
