import { type FormOf, type Forms, formsOf, NO_FORMS } from "../lexicon/forms.ts";
import type { GazetteerEntry } from "../lexicon/gazetteer.ts";
import type { Lexicon, Meaning, WordFacts } from "../lexicon/lexicon.ts";
import { isAbbreviation, type Token } from "../lexicon/token.ts";

/** A name of the gazetteer at a position. */
export interface PlaceHit {
  readonly entries: readonly GazetteerEntry[];
  readonly length: number;
}

/** A sentence's tokens with everything the lexicon knows of the forms that begin at each. */
export interface Annotated {
  readonly tokens: readonly Token[];
  /** What is known of each token's word. */
  readonly facts: readonly WordFacts[];
  readonly lexicon: Lexicon;
  /** The report's date, ISO, or null. */
  readonly reference: string | null;
  /** The country the report is about, for currencies; null where unknown. */
  readonly country: string | null;
  /** The forms that begin at each token. */
  readonly forms: readonly Forms[];
  readonly places: readonly (PlaceHit | null)[];
}

const NONE = NO_FORMS.hits;

const LINK = /^[.'’-]$/;

/** Words of one possible place name from `at` on, with the token after each. */
function nameRun(
  tokens: readonly Token[],
  at: number,
  abbreviations: ReadonlySet<string>,
): { words: string[]; ends: number[] } {
  const words: string[] = [];
  const ends: number[] = [];
  for (let i = at; i < tokens.length && words.length < 6; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === "word" || (token.kind === "number" && words.length > 0)) {
      words.push(token.text);
      ends.push(i + 1);
      continue;
    }
    const last = words[words.length - 1] ?? "";
    const shortened = last.length === 1 || isAbbreviation(last, abbreviations);
    if (!LINK.test(token.text) || (token.text === "." && !shortened)) break;
  }
  return { words, ends };
}

/** A short word between others in capitals is a word of a headline, not a state's code. */
function isShouted(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text ?? "";
  return next.length > 3 && next === next.toUpperCase() && /\p{Lu}/u.test(next);
}

function placeAt(tokens: readonly Token[], at: number, lexicon: Lexicon): PlaceHit | null {
  if (
    tokens[at]?.capital !== true ||
    lexicon.stops.has(tokens[at]?.text ?? "") ||
    ((at === 0 || isShouted(tokens, at)) && lexicon.stops.has(tokens[at]?.lower ?? ""))
  )
    return null;
  const { words, ends } = nameRun(tokens, at, lexicon.abbreviations);
  const match = lexicon.gazetteer.longestMatch(words, 0);
  if (match !== null && lexicon.noPlaces.has(words.slice(0, match.length).join(" ").toLowerCase())) return null;
  const end = match === null ? undefined : ends[match.length - 1];
  if (match === null || end === undefined) return null;
  const dotted = tokens[end]?.text === "." && words[match.length - 1]?.length === 1 && end - at > 1 ? 1 : 0;
  return { entries: match.entries, length: end - at + dotted };
}

/** A sign that stands apart from the word before: "a $5 note" is no "A$5". */
const isSign = (token: Token | undefined): boolean => token?.kind === "mark" && token.spaced;

/** The forms that begin at a token; no currency runs on into a sign that stands apart. */
function formsAt(tokens: readonly Token[], at: number, lexicon: Lexicon, { beginsForm }: WordFacts): Forms {
  const found = beginsForm ? lexicon.forms.hitsAt(tokens, at) : NONE;
  if (found.length === 0) return NO_FORMS;
  const forms = formsOf(found);
  if (forms.longest.currency === null || !isSign(tokens[at + 1])) return forms;
  return formsOf(found.filter((hit) => hit.value.type !== "currency" || hit.length === 1));
}

/** Looks up every token of a sentence once. */
export function annotate(
  tokens: readonly Token[],
  lexicon: Lexicon,
  reference: string | null,
  country: string | null,
): Annotated {
  const facts = tokens.map((token) => lexicon.factsOf(token.lower));
  const forms = facts.map((word, at) => formsAt(tokens, at, lexicon, word));
  return {
    tokens,
    facts,
    lexicon,
    reference,
    country,
    forms,
    places: tokens.map((_, at) => {
      const place = placeAt(tokens, at, lexicon);
      return place !== null && (forms[at]?.longest.item?.length ?? 0) > place.length ? null : place;
    }),
  };
}

/** The longest form of one meaning that begins at a token. */
export const meaningAt = <T extends Meaning["type"]>(s: Annotated, at: number, type: T): FormOf<T> | null =>
  s.forms[at]?.longest[type] ?? null;

/** Whether a form of the class begins at a token. */
export const hasClass = (s: Pick<Annotated, "forms">, at: number, name: string): boolean =>
  s.forms[at]?.classes.has(name) === true;

/** The adjective or name of a people at a token ("Syrian", "Sri Lankans", "Myanmar" before "nationals"): country and tokens covered. */
export function nationAt(s: Annotated, at: number): { country: string; length: number } | null {
  const place = s.places[at];
  if (place === null || place === undefined) return null;
  const isPeople = s.lexicon.words.nationals.has(s.tokens[at + place.length]?.lower ?? "");
  const entry = place.entries.find(
    (candidate) => candidate.demonym === true || (isPeople && candidate.kind === "country"),
  );
  return entry === undefined || entry.country === "" ? null : { country: entry.country, length: place.length };
}
