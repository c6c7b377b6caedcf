import type { Annotated } from "./annotate.ts";
import { meaningAt } from "./annotate.ts";
import { isWordAt } from "./words.ts";

const MOST_WORDS = 5;
const LEAST_AGE = 14;
const MOST_AGE = 99;

const isName = (s: Annotated, at: number): boolean => s.tokens[at]?.kind === "word" && s.tokens[at]?.capital === true;

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
  return s.tokens.flatMap((token, at) => {
    const age = Number(s.tokens[at + 1]?.text);
    const aged = token.text === "," && s.tokens[at + 1]?.kind === "number" && age >= LEAST_AGE && age <= MOST_AGE;
    const from = aged ? runBefore(s, at) : at;
    const words = s.tokens.slice(from, at).filter((word) => word.kind === "word" && word.text.length > 2);
    return words.length < 2 || meaningAt(s, from, "title") !== null ? [] : words.map((word) => word.lower);
  });
}

/** "REYNALDO ALMEIDA and BEATRIZ FUENTES": names in capitals in a sentence that is not. */
function shoutedNames(s: Annotated): string[] {
  const isShouted = (at: number): boolean => /^\p{Lu}{3,}$/u.test(s.tokens[at]?.text ?? "");
  const words = s.tokens.filter((token) => token.kind === "word");
  if (words.filter((_, at) => isShouted(at)).length > words.length / 2) return [];
  const found: string[] = [];
  for (let at = 0; at < s.tokens.length; at++) {
    let to = at;
    while (isShouted(to)) to++;
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
