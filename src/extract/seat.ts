import type { GazetteerEntry } from "../lexicon/gazetteer.ts";
import type { Meaning } from "../lexicon/lexicon.ts";
import { type Annotated, meaningAt, type PlaceHit } from "./annotate.ts";
import { isWordAt } from "./words.ts";

/** Where a report is at home. */
export interface Seat {
  readonly country: string | null;
  readonly region: string | null;
}

const VOTES: Readonly<Record<string, number>> = { country: 1.2, admin1: 1.2, site: 0.8, admin2: 0.4, town: 0.4 };

const DATELINE_END = /^[:,(–—-]$/;
/** A report is mostly written in the country that it is about. */
const DATELINE_VOTE = 2;
/** A small town abroad may have the name of one that we do not know. */
const HAMLET_VOTE = 1;
/** The first sentences say more of what a report is about. */
const LEAD_SENTENCES = 4;
/** Agencies of several countries share their names. */
const AGENCY_VOTE = 1.2;
const LONE_AGENCY_VOTE = 0.5;
/** "Amman Register": a paper writes mostly about its own country; a small town's name may be chance. */
const OUTLET_VOTE = 2.5;
const SMALL_OUTLET_VOTE = 1;

/** A currency of one country; "rupees" and "pesos" speak for a country that the report names. Dollars are everybody's. */
const CURRENCY_VOTE = 1.2;
const WORLD_CURRENCY = "US";

/** Votes for the country that a report is about. */
class Ballot {
  readonly #votes = new Map<string, number>();

  add(country: string, weight: number): void {
    if (country.length === 2 && country !== "EU" && country !== "UN")
      this.#votes.set(country, this.of(country) + weight);
  }

  of(country: string): number {
    return this.#votes.get(country) ?? 0;
  }

  /** The country with the most votes; the earlier wins a tie. */
  winner(): string | null {
    let best: [string, number] | null = null;
    for (const candidate of this.#votes) if (best === null || candidate[1] > best[1]) best = candidate;
    return best?.[0] ?? null;
  }
}

/** A name of the gazetteer where it stands. */
interface Named extends PlaceHit {
  readonly sentence: Annotated;
  readonly index: number;
  readonly at: number;
}

/** The names of a sentence, none inside another; "US$" names no place. */
function namesIn(sentence: Annotated, index: number): Named[] {
  const found: Named[] = [];
  for (let at = 0; at < sentence.places.length; at++) {
    const place = sentence.places[at];
    if (place == null) continue;
    if (sentence.tokens[at + place.length]?.text !== "$") found.push({ ...place, sentence, index, at });
    at += place.length - 1;
  }
  return found;
}

const countriesOf = (entries: readonly GazetteerEntry[]): Set<string> => new Set(entries.map(({ country }) => country));

/** Whose people they are, not whose country it is: "a Syrian national", "an Iranian individual", "Myanmar nationals". */
const tellsPeople = ({ sentence, at, length }: Named): boolean =>
  meaningAt(sentence, at + length, "people") !== null && meaningAt(sentence, at + length, "voice") === null;

function demonymVote(name: Named): number {
  const { sentence, at, length } = name;
  const plural = sentence.lexicon.shapes.plural.test(sentence.tokens[at + length - 1]?.lower ?? "");
  return plural || tellsPeople(name) ? 0.1 : 0.5;
}

const BIG_TOWN = 500_000;

/** How much a name says of where the report is, for the entry meant by it. */
function weightOf(name: Named, meant: GazetteerEntry): number {
  const { sentence, index, at, length, entries } = name;
  const lead = index < LEAD_SENTENCES ? 1.5 : 1;
  const dateline = index < LEAD_SENTENCES && at === 0 && DATELINE_END.test(sentence.tokens[length]?.text ?? "");
  const way = isWordAt(sentence, at - 1, "moving") ? 0.3 : 1;
  const alone = countriesOf(entries).size === 1 ? 1.5 : 1;
  const standing = VOTES[meant.kind === "town" && meant.population >= BIG_TOWN ? "site" : meant.kind] ?? 0;
  const ofPeople = meant.demonym === true || (meant.kind === "country" && tellsPeople(name));
  const kind = ofPeople ? demonymVote(name) * lead : standing * alone * lead;
  const known = meant.kind !== "town" || meant.population > 0;
  return way * kind + (dateline ? (known ? DATELINE_VOTE : HAMLET_VOTE) : 0);
}

/** Of namesakes a town so many times smaller than the likeliest is hardly meant. */
const SMALLER = 5;

/** What a name may well mean: a country, else the likeliest place and namesakes of about its size. */
function likelyOf([first, ...others]: readonly GazetteerEntry[]): GazetteerEntry[] {
  if (first === undefined || first.kind === "country") return first === undefined ? [] : [first];
  return [first, ...others.filter((entry) => entry.population * SMALLER >= first.population)];
}

/** Of several places the one in the country most voted for so far. */
function meantBy(entries: readonly GazetteerEntry[], votes: Ballot): GazetteerEntry | undefined {
  let best = entries[0];
  for (const entry of entries) if (best === undefined || votes.of(entry.country) > votes.of(best.country)) best = entry;
  return best;
}

function isVague({ entries }: Named): boolean {
  const [best] = entries;
  return (
    best === undefined ||
    best.risky === true ||
    (best.kind === "country" && entries.some((entry) => entry.kind === "admin1"))
  );
}

const inOneCountry = ({ entries }: Named): boolean => countriesOf(likelyOf(entries)).size === 1;

function voteForOutlet(name: Named, votes: Ballot): void {
  const [best] = name.entries;
  if (best === undefined || isVague(name) || !inOneCountry(name)) return;
  votes.add(best.country, best.kind === "country" || best.population >= BIG_TOWN ? OUTLET_VOTE : SMALL_OUTLET_VOTE);
}

function voteForAgencies(annotated: readonly Annotated[], votes: Ballot): void {
  const named = annotated.flatMap((sentence, index) =>
    sentence.forms.flatMap(({ longest }, at) => {
      const agency = longest.agency?.value;
      const isName = agency?.shared === false && sentence.tokens[at]?.capital === true;
      return isName ? [{ country: agency.country, lead: index < LEAD_SENTENCES ? 1.5 : 1 }] : [];
    }),
  );
  const placed = new Set(named.map(({ country }) => country).filter((country) => votes.of(country) > 0));
  for (const { country, lead } of named)
    votes.add(country, (placed.has(country) ? AGENCY_VOTE : LONE_AGENCY_VOTE) * lead);
}

type Currency = Extract<Meaning, { type: "currency" }>;

/** The currencies that stand by a number: "6.4 billion pesos", "Rs. 5,000". */
function currenciesIn({ forms, tokens }: Annotated): Currency[] {
  const found: Currency[] = [];
  for (const [at, { longest, hits }] of forms.entries()) {
    if (longest.currency === null) continue;
    for (const { value, length } of hits) {
      const byNumber = [at - 2, at - 1, at + length].some((near) => tokens[near]?.kind === "number");
      if (value.type === "currency" && byNumber) found.push(value);
    }
  }
  return found;
}

/** ISO 4217 codes begin with the country's code of ISO 3166. Each currency votes once, however often sums are told. */
function voteForCurrencies(annotated: readonly Annotated[], votes: Ballot): void {
  for (const meaning of new Set(annotated.flatMap(currenciesIn))) {
    const countries = meaning.codes.map((code) => code.slice(0, 2)).filter((country) => country !== WORLD_CURRENCY);
    if (countries.length < meaning.codes.length) continue;
    const spoken = meaning.ambiguous ? countries.filter((country) => votes.of(country) > 0) : countries;
    if (spoken[0] !== undefined && spoken.length === 1) votes.add(spoken[0], CURRENCY_VOTE);
  }
}

/**
 * The country that a report is about: the one its places, agencies and nationals name most. Names of places in several
 * countries count for the one that the other names speak for. `outlet` is the name of the paper, looked up like a sentence.
 */
export function countryOf(annotated: readonly Annotated[], outlet?: Annotated): string | null {
  const votes = new Ballot();
  const named = annotated.flatMap(namesIn).filter((name) => !isVague(name));
  const [clear, shared] = [named.filter(inOneCountry), named.filter((name) => !inOneCountry(name))];
  const vote = (name: Named): void => {
    const meant = meantBy(likelyOf(name.entries), votes);
    if (meant !== undefined) votes.add(meant.country, weightOf(name, meant));
  };
  for (const name of clear) vote(name);
  for (const name of outlet === undefined ? [] : namesIn(outlet, 0)) voteForOutlet(name, votes);
  for (const name of shared) vote(name);
  voteForAgencies(annotated, votes);
  voteForCurrencies(annotated, votes);
  return votes.winner();
}

/** The first-level unit of the report's country that it names most; decides between towns of one name. */
export function regionOf(annotated: readonly Annotated[], country: string | null): string | null {
  const votes = new Map<string, number>();
  for (const [index, sentence] of annotated.entries())
    for (const { entries } of namesIn(sentence, index)) {
      const [best] = entries;
      const own = entries.filter((entry) => entry.country === country);
      if (best?.admin1 == null || best.country !== country || (best.kind !== "admin1" && own.length > 1)) continue;
      votes.set(
        best.admin1,
        (votes.get(best.admin1) ?? 0) + (best.kind === "admin1" ? 2 : best.population > 0 ? 1.5 : 1),
      );
    }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
