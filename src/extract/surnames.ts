import type { Token } from "../lexicon/token.ts";
import type { Annotated } from "./annotate.ts";
import { meaningAt } from "./annotate.ts";
import { isWordAt } from "./words.ts";

const MOST_WORDS = 5;
const LEAST_AGE = 14;
const MOST_AGE = 99;

const isName = (s: Annotated, at: number): boolean => s.tokens[at]?.kind === "word" && s.tokens[at]?.capital === true;

function isAge(token: Token | undefined): boolean {
  const age = token?.kind === "number" ? Number(token.text) : 0;
  return age >= LEAST_AGE && age <= MOST_AGE;
}

/** Where the run of capitalised words that ends before a token begins; initials with their dots belong to it. */
function runBefore(s: Annotated, end: number): number {
  let from = end;
  while (
    from > 0 &&
    end - from < MOST_WORDS * 2 &&
    (isName(s, from - 1) || (s.tokens[from - 1]?.text === "." && isName(s, from - 2)))
  )
    from--;
  return from;
}

/** "Carlos Antonio Parra, 23," and "Sheriff Leon Deal": names that only people have, by their age or their office. */
function namesIn(s: Annotated): string[] {
  const found: string[] = [];
  for (const [at, token] of s.tokens.entries()) {
    if (token.text !== "," || !isAge(s.tokens[at + 1])) continue;
    const from = runBefore(s, at);
    const words = s.tokens.slice(from, at).filter((word) => word.kind === "word" && word.text.length > 2);
    if (words.length >= 2 && meaningAt(s, from, "title") === null) found.push(...words.map((word) => word.lower));
  }
  return found;
}

/** "REYNALDO ALMEIDA and BEATRIZ FUENTES": names in capitals in a sentence that is not. */
function shoutedNames(s: Annotated): string[] {
  let words = 0;
  let shouted = 0;
  for (const token of s.tokens) {
    if (token.kind === "word") words++;
    if (token.shouted) shouted++;
  }
  if (shouted === 0 || shouted > words / 2) return [];
  const found: string[] = [];
  for (let at = 0; at < s.tokens.length; at++) {
    let to = at;
    while (s.tokens[to]?.shouted === true) to++;
    if (to - at >= 2 && s.places[at]?.length !== to - at)
      found.push(...s.tokens.slice(at, to).map((token) => token.lower));
    at = Math.max(at, to - 1);
  }
  return found;
}

/** A report's sentences without the places that are somebody's name in it: Parra of "Carlos Parra, 23," is not Pará. */
export function withoutSurnames(sentences: readonly Annotated[]): Annotated[] {
  const names = new Set(sentences.flatMap((s) => [...namesIn(s), ...shoutedNames(s)]));
  if (names.size === 0) return [...sentences];
  return sentences.map((s) => ({
    ...s,
    places: s.places.map((place, at) => {
      const named = place !== null && place.length === 1 && names.has(s.tokens[at]?.lower ?? "");
      return named && !isWordAt(s, at - 1, "placed") ? null : place;
    }),
  }));
}
