import type { Gazetteer } from "./gazetteer.ts";
import type { Rule } from "./rule.ts";
import type { TokenTrie } from "./trie.ts";
import type { Shapes, WordSet, Words } from "./words.ts";

export type ItemGroup = "drug" | "precursor" | "thing";

/** What a surface form of the lexicon stands for. */
export type Meaning =
  | {
      readonly type: "item";
      readonly item: string;
      readonly group: ItemGroup;
      readonly form: string | null /** Also an ordinary word. */;
      readonly doubtful: boolean;
    }
  | { readonly type: "unit"; readonly unit: string; readonly factor: number }
  | { readonly type: "currency"; readonly codes: readonly string[]; readonly ambiguous: boolean }
  | { readonly type: "people"; readonly trait: PeopleTrait; readonly many: boolean }
  | { readonly type: "class"; readonly name: string }
  | { readonly type: "title" }
  | { readonly type: "voice" }
  | { readonly type: "channel" }
  | {
      readonly type: "agency";
      readonly id: string;
      readonly name: string;
      readonly country: string;
      /** Other countries have one of this name. */
      readonly shared: boolean;
    };

/** What a noun for people says of them. */
export const PEOPLE_TRAITS = ["plain", "men", "women", "foreign", "minors", "officer", "suspect", "civilian"] as const;
export type PeopleTrait = (typeof PEOPLE_TRAITS)[number];

export type VagueBounds = readonly [number, number | null];
export type HedgeKind = "low" | "high" | "about" | "exact";

/** Number words of a language. */
export interface NumberWords {
  readonly values: ReadonlyMap<string, number>;
  readonly multipliers: ReadonlyMap<string, number>;
  readonly shortMultipliers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly vague: TokenTrie<VagueBounds>;
  readonly phrases: TokenTrie<number>;
  /** Articles that stand for one before a unit of measure. */
  readonly one: ReadonlySet<string>;
  /** What is added to the number before it: "and a half". */
  readonly halves: TokenTrie<number>;
  readonly hedges: TokenTrie<HedgeKind>;
  readonly joiners: ReadonlySet<string>;
  readonly ranges: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  /** Whether a number or its hedge may begin with a word. */
  begins(word: string): boolean;
}

export type TimeUnit = "hour" | "day" | "week" | "fortnight" | "month" | "year" | "decade";
export type YearPart = "early" | "mid" | "late" | "summer" | "winter" | "spring" | "autumn";

/** Words of dates and periods of a language. */
export interface TimeWords {
  readonly months: ReadonlyMap<string, number>;
  readonly doubtful: ReadonlySet<string>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly days: TokenTrie<number>;
  /** Days from the day that was told of last: "the following day". */
  readonly daysFromTold: TokenTrie<number>;
  /** Days of every year, as month × 100 + day: "New Year" is 101. */
  readonly feasts: TokenTrie<number>;
  readonly relative: ReadonlyMap<string, number>;
  readonly same: ReadonlySet<string>;
  /** "the following January": the next such month after what was told of last. */
  readonly following: ReadonlySet<string>;
  /** "early in May": a part of a month in two words. */
  readonly earlyIn: ReadonlySet<string>;
  readonly recent: TokenTrie<true>;
  readonly units: ReadonlyMap<string, TimeUnit>;
  readonly parts: ReadonlyMap<string, YearPart>;
  readonly ago: ReadonlySet<string>;
  readonly earlier: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly comes: ReadonlySet<string>;
  readonly later: ReadonlySet<string>;
  readonly since: ReadonlySet<string>;
  readonly when: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly until: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
  /** Words with which a date or a period begins, beside numbers and what stands before them. */
  readonly starts: ReadonlySet<string>;
}

/** What a language knows of one word by itself, looked up once however often reports say it. */
export interface WordFacts {
  readonly lower: string;
  /** The word alone, as the forms that it answers to. */
  readonly forms: readonly string[];
  /** The word sets in which it is. */
  readonly sets: ReadonlySet<WordSet>;
  readonly isStop: boolean;
  /** A form of the lexicon may begin with it. */
  readonly beginsForm: boolean;
  /** A number or its hedge may begin with it. */
  readonly beginsNumber: boolean;
  /** A date or a period may begin with it. */
  readonly beginsTime: boolean;
  /** A phrase for one, or for what is known, may begin with it. */
  readonly beginsPhrase: boolean;
}

/** Everything extraction knows of one language and of the world; built once, never changed. */
export interface Lexicon {
  readonly language: string;
  readonly forms: TokenTrie<Meaning>;
  readonly numbers: NumberWords;
  readonly times: TimeWords;
  readonly words: Words;
  /** The word sets in which a form of several words is. */
  setsOf(form: string): ReadonlySet<WordSet>;
  factsOf(word: string): WordFacts;
  readonly shapes: Shapes;
  readonly adjectives: ReadonlySet<string>;
  readonly organisationHeads: ReadonlySet<string>;
  /** What stands before a ship's name. */
  readonly shipPrefixes: ReadonlySet<string>;
  readonly organisationInner: ReadonlySet<string>;
  /** What services are named for: "Control and Enforcement Authority" is one name. */
  readonly organisationTopics: ReadonlySet<string>;
  /** Words that no noun phrase runs across: articles, prepositions, conjunctions, auxiliaries. */
  readonly stops: ReadonlySet<string>;
  /** Nouns that follow a place's name and belong to it: "province", "district". */
  readonly areas: ReadonlySet<string>;
  /** Words that alone are no places, whatever the gazetteer says. */
  readonly noPlaces: ReadonlySet<string>;
  /** Nouns for a certain number of people: "pair", "trio". */
  readonly groups: ReadonlyMap<string, number>;
  /** A full stop behind these ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
  readonly rules: readonly Rule[];
  readonly gazetteer: Gazetteer;
  /** Country → currency code, for names that several countries use. */
  readonly currencyOfCountry: ReadonlyMap<string, string>;
}
