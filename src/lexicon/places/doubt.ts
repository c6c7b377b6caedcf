import { foldName } from "./fold-name.ts";

/** From how many inhabitants on a place's name is believed although people are called so too (Houston, Victoria). */
const WELL_KNOWN = 200_000;

/** Says whether a name wants a locative context before it is taken for a place of this size. */
export type Doubt = (key: string, population: number) => boolean;

/** Reads ordinary-words.txt and personal-names.txt: words between spaces (`new_town` is one name), `#` begins a comment line. */
export function makeDoubt(words: string, names: string): Doubt {
  const ordinary = readWords(words);
  const personal = readWords(names);
  return (key, population) =>
    ordinary.has(key) || key.startsWith("the ") || (population < WELL_KNOWN && personal.has(key));
}

function readWords(text: string): ReadonlySet<string> {
  const lines = text.split("\n").filter((line) => !line.startsWith("#"));
  return new Set(
    lines
      .join(" ")
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => foldName(word.replaceAll("_", " "))),
  );
}
