import { isAbbreviation, textOf } from "../lexicon/token.ts";
import type { Annotated } from "./annotate.ts";
import { meaningAt, nationAt } from "./annotate.ts";
import { type Draft, draft } from "./chunk.ts";
import { namedPerson } from "./person.ts";
import { isWordAt } from "./words.ts";

/** A run of capitalised words that may be a name: tokens `[from, to)`. */
interface Run {
  readonly to: number;
  /** Whether a word of it makes it an organisation. */
  readonly organisation: boolean;
  readonly words: number;
}

const isCapital = (s: Annotated, at: number): boolean =>
  s.tokens[at]?.capital === true && s.tokens[at]?.kind === "word";

/** "Drug Control and Enforcement Authority": a service named for two things. */
const joinsTopics = ({ tokens, lexicon }: Annotated, at: number): boolean =>
  lexicon.organisationTopics.has(tokens[at - 1]?.lower ?? "") &&
  tokens.slice(at + 1, at + 4).some((token) => token.capital && lexicon.organisationHeads.has(token.lower));

/** A stroke that ties two words; one between spaces sets them apart: "GLASGOW - The captain". */
const isHyphen = ({ tokens }: Annotated, at: number): boolean =>
  tokens[at]?.text === "-" && !(tokens[at]?.spaced === true && tokens[at + 1]?.spaced === true);

/** How many tokens may stand between two capitalised words of one name: "of", "'s", "and" inside "Ministry of … and …". */
function linkLength(s: Annotated, at: number, hasOf: boolean, organisation: boolean): number {
  const lower = s.tokens[at]?.lower ?? "";
  const next = isCapital(s, at + 1);
  if (next && (lower === "&" || isHyphen(s, at))) return 1;
  if (
    lower === "." &&
    (s.tokens[at - 1]?.text.length === 1 || isAbbreviation(s.tokens[at - 1]?.text ?? "", s.lexicon.abbreviations)) &&
    (next || (s.tokens[at + 1]?.capital ?? false))
  )
    return 1;
  if (isWordAt(s, at, "name-particle") && (next || (s.tokens[at + 1]?.text === "-" && isCapital(s, at + 2))))
    return next ? 1 : 2;
  if (
    isWordAt(s, at, "owner") &&
    lower.length > 1 &&
    next &&
    s.lexicon.organisationHeads.has(s.tokens[at + 1]?.lower ?? "")
  )
    return 1;
  if (!s.lexicon.organisationInner.has(lower)) return 0;
  if (isWordAt(s, at, "and") && !((hasOf || (!organisation && joinsTopics(s, at))) && next)) return 0;
  if (isWordAt(s, at, "no-name-link")) return 0;
  if (next) return organisation || !isWordAt(s, at, "of") ? 1 : 0;
  return isWordAt(s, at + 1, "of-the") && isCapital(s, at + 2) && organisation ? 2 : 0;
}

function runAt(s: Annotated, at: number): Run {
  let to = at;
  let words = 0;
  let organisation = false;
  let hasOf = false;
  for (let next = at; next < s.tokens.length && words < 10; ) {
    if (isCapital(s, next)) {
      if (
        words > 0 &&
        meaningAt(s, next, "title") !== null &&
        (!organisation || words === 1) &&
        !s.lexicon.organisationHeads.has(s.tokens[next]?.lower ?? "")
      )
        break;
      organisation ||= s.lexicon.organisationHeads.has(s.tokens[next]?.lower ?? "");
      words++;
      to = ++next;
      continue;
    }
    const link = linkLength(s, next, hasOf, organisation);
    if (link === 0 || words === 0) break;
    hasOf ||= isWordAt(s, next, "name-takes");
    next += link;
  }
  return { to, organisation, words };
}

/** "Federal Police" in a report on Germany are not Brazil's. */
const isAnothers = (s: Annotated, { shared, country }: { shared: boolean; country: string }): boolean =>
  shared && s.country !== country;

function agencyAt(s: Annotated, at: number): Draft | null {
  const agency = meaningAt(s, at, "agency");
  if (agency === null || s.tokens[at]?.capital !== true || isAnothers(s, agency.value)) return null;
  const country = s.lexicon.gazetteer.countryName(agency.value.country);
  const seat =
    country === null
      ? []
      : s.lexicon.gazetteer
          .lookup(country)
          .filter((entry) => entry.kind === "country")
          .slice(0, 1);
  return draft(at, at + agency.length, ["@voice", "@organisation"], {
    voice: { organisation: textOf(s.tokens.slice(at, at + agency.length)), agency: agency.value.id },
    places: seat,
  });
}

function titleAt(s: Annotated, at: number): Draft | null {
  const title = meaningAt(s, at, "title");
  const voice = meaningAt(s, at, "voice");
  if (title === null || (voice?.length ?? 0) >= title.length) return null;
  return draft(at, at + title.length, ["@voice", "@title"], {
    voice: { role: textOf(s.tokens.slice(at, at + title.length)) },
  });
}

function placeDraft(s: Annotated, at: number, length: number): Draft {
  const entries = s.places[at]?.entries ?? [];
  const demonym = nationAt(s, at) !== null;
  const tags = demonym ? ["@nation"] : entries[0]?.kind === "region" ? ["@region"] : ["@place"];
  return draft(at, at + length, tags, { places: entries });
}

function placeOrNull(s: Annotated, at: number, run: Run): Draft | null {
  const place = s.places[at];
  if (place == null) return null;
  const located =
    isWordAt(s, at - 1, "before-place") || (isWordAt(s, at - 1, "the") && isWordAt(s, at - 2, "before-place"));
  const covers = at + place.length >= run.to;
  const best = place.entries[0];
  if (best === undefined) return null;
  if (covers && (!best.risky || located)) return placeDraft(s, at, place.length);
  const area = s.lexicon.areas.has(s.tokens[at + place.length]?.lower ?? "");
  if (!covers && located && !run.organisation && !best.risky && area) return placeDraft(s, at, place.length);
  if (!covers && (best.kind === "country" || best.demonym === true)) return placeDraft(s, at, place.length);
  return null;
}

/** Whether an age stands behind a name, as only people have one: "Luther Sims, 36,", "Ana Perez (22)", "Ana Perez, age 22,". */
function isAged(s: Annotated, run: Run): boolean {
  const ends = AGE_ENDS.get(s.tokens[run.to]?.lower ?? "");
  const at = run.to + (isWordAt(s, run.to + 1, "aged") ? 2 : 1);
  const bracketed = s.tokens[run.to]?.lower === "(";
  if (ends === undefined || run.words > 4 || (bracketed && run.words < 2)) return false;
  return /^[1-9]\d$/.test(s.tokens[at]?.lower ?? "") && ends.includes(s.tokens[at + 1]?.lower ?? "");
}

const AGE_ENDS: ReadonlyMap<string, readonly string[]> = new Map([
  [",", [",", ".", ";"]],
  ["(", [")"]],
]);

function personOf(s: Annotated, at: number, run: Run): Draft {
  const name = textOf(s.tokens.slice(at, run.to));
  return draft(at, run.to, ["@people", "@person", "@name"], { people: namedPerson(name, name) });
}

/** "the Green Channel", "the Amin Darya": people have no article. */
const isOfThing = (s: Annotated, at: number): boolean =>
  isWordAt(s, at - 1, "the") || s.tokens[at - 1]?.kind === "number";

/** The country named last before a token of the sentence, else the one the report is about. */
function countryBefore(s: Annotated, end: number): string | null {
  let country = s.country;
  for (let at = 0; at < end; at += s.places[at]?.length ?? 1) {
    const [entry] = s.places[at]?.entries ?? [];
    if (entry?.kind === "country" && entry.demonym !== true) country = entry.country;
  }
  return country;
}

/** "A warehouse in the capital"; not where its name follows ("the capital, Damascus"). */
export function capitalAt(s: Annotated, at: number): Draft | null {
  const named = isWordAt(s, at, "the") && isWordAt(s, at + 1, "capital") && !isWordAt(s, at + 2, "no-capital-before");
  const behind = s.tokens[at + 2]?.text === "," ? at + 3 : at + 2;
  const country = named && s.places[behind] == null ? countryBefore(s, at) : null;
  const entry = country === null ? null : s.lexicon.gazetteer.capitalOf(country);
  return entry === null ? null : draft(at, at + 2, ["@place", "%article"], { places: [entry] });
}

/**
 * The name that begins at a capitalised token: an organisation, an office, a place or a person.
 * `titled` says that the text writes every word with a capital (a headline): then no person is read from capitals alone.
 */
export function nameAt(s: Annotated, at: number, titled: boolean): Draft | null {
  if (!isCapital(s, at)) return null;
  if (s.lexicon.stops.has(s.tokens[at]?.lower ?? "") && isCapital(s, at + 1) && agencyAt(s, at) === null) return null;
  if (s.lexicon.shipPrefixes.has(s.tokens[at]?.lower ?? "")) return draft(at, runAt(s, at).to, ["@name", "@ship"], {});
  const agency = agencyAt(s, at);
  const run = runAt(s, at);
  if (agency !== null && agency.to >= run.to - 1) return agency;
  const title = titleAt(s, at);
  if (title !== null && !(run.organisation && run.to > title.to && meaningAt(s, title.to, "title") === null))
    return title;
  if (title !== null && !titled) return title;
  const nation = nationAt(s, at);
  if (run.organisation && run.words > 1 && !(titled && run.words > 4) && nation?.length !== run.to - at) {
    const name = textOf(s.tokens.slice(at, run.to));
    return draft(at, run.to, ["@voice", "@organisation"], {
      voice: { organisation: name },
      places: s.places[s.lexicon.stops.has(s.tokens[at]?.lower ?? "") ? at + 1 : at]?.entries ?? [],
    });
  }
  if (agency !== null) return agency;
  if (isAged(s, run)) return personOf(s, at, run);
  const place = placeOrNull(s, at, run);
  if (place !== null) return place;
  const plainWord = (s.forms[at]?.length ?? 0) > 0 || s.lexicon.stops.has(s.tokens[at]?.lower ?? "");
  if (titled || plainWord) return null;
  const lead = s.places[at];
  if (
    lead != null &&
    at === 0 &&
    lead.entries[0]?.risky !== true &&
    s.tokens.slice(at + lead.length, run.to).every((token) => token.text === token.text.toUpperCase())
  )
    return placeDraft(s, at, lead.length);
  if (lead != null && isWordAt(s, at - 1, "before-place")) return draft(at, run.to, ["@name"], {});
  if (run.words < 2 || isOfThing(s, at)) return draft(at, run.to, ["@name"], {});
  return personOf(s, at, run);
}
