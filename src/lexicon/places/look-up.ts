import type { Doubt } from "./doubt.ts";
import { type GazetteerEntry, splitCode, type WeighedEntry, weigh } from "./entry.ts";
import { foldName, loosenKey } from "./fold-name.ts";
import type { Tables } from "./load-names.ts";
import { lettersOf, rank } from "./name-table.ts";
import type { PlaceRow, RowIndex } from "./row-index.ts";

const LONGEST_NAME = 8;
/** `U.S.A.` */
const LONGEST_ABBREVIATION = 3;
/** So many names that are none are remembered; texts hold any number of them. */
const MOST_MISSED = 20_000;
const NONE: readonly GazetteerEntry[] = [];

/** The entries that a run of words names, and how many words it takes. */
export interface PlaceMatch {
  readonly entries: readonly GazetteerEntry[];
  readonly length: number;
}

/** What the codebook knows of places. Case, diacritics, hyphens and apostrophes make no difference in names. */
export interface Gazetteer {
  /** Every place of this name, likeliest first; empty where there is none. Abbreviations (`US`) want their capitals. */
  lookup(name: string): readonly GazetteerEntry[];
  /**
   * The longest name that begins at a word. `tokens` are runs of letters and digits (`U`, `S`; `Tamil`, `Nadu`);
   * call it at capitalised words only. It does not see the commas between tokens.
   */
  longestMatch(tokens: readonly string[], at: number, maxTokens?: number): PlaceMatch | null;
  /** The country of a people's name or adjective, in singular or plural (`Sri Lankans` → `LK`), or null. */
  demonym(word: string): string | null;
  /** English name of a country, by ISO 3166-1 alpha-2. */
  countryName(code: string): string | null;
  /** English name of a first-level unit, by ISO 3166-2. */
  admin1Name(code: string): string | null;
  /** The seat of government of a country, by ISO 3166-1 alpha-2; null where reports call no town "the capital". */
  capitalOf(country: string): GazetteerEntry | null;
  /** A point inside the country (`LK`) or first-level unit (`LK-1`), degrees; null where we have none. */
  centroid(code: string): { readonly lat: number; readonly lon: number } | null;
}

/** The tables a look-up goes through. */
export interface Parts {
  readonly tables: Tables;
  readonly doubt: Doubt;
  readonly towns: RowIndex;
  readonly districts: RowIndex;
  /** Country → name of its capital. */
  readonly capitals: ReadonlyMap<string, string>;
  /** Another key → keys of towns.tsv. */
  readonly variants: ReadonlyMap<string, readonly string[]>;
  /** First word → words of the longest key, in the name table and in `variants`. */
  readonly words: ReadonlyMap<string, number>;
  readonly variantWords: ReadonlyMap<string, number>;
}

/** What a first word can begin: how many words at most, and whether other romanisations are worth a look. */
interface Start {
  readonly words: number;
  readonly isRomanised: boolean;
}

/** City states and capital districts are units of their own. */
const isTownOf = (entry: GazetteerEntry, country: string): boolean =>
  entry.country === country && (entry.kind === "town" || entry.kind === "admin1") && entry.demonym !== true;

/** The gazetteer over its tables; remembers what it found. */
export class LookUp implements Gazetteer {
  readonly #parts: Parts;
  readonly #found = new Map<string, readonly GazetteerEntry[]>();
  readonly #starts = new Map<string, Start>();
  /** Names that none bears; whether other romanisations were looked for too. */
  readonly #missed = new Map<string, boolean>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  lookup(name: string): readonly GazetteerEntry[] {
    const exact = this.#parts.tables.table.byLetters(lettersOf(name));
    return exact.length ? rank(exact) : this.#byKey(foldName(name), true);
  }

  longestMatch(tokens: readonly string[], at: number, maxTokens = LONGEST_NAME): PlaceMatch | null {
    const first = foldName(tokens[at] ?? "");
    if (first === "") return null;
    const start = this.#startFor(first);
    const room = Math.min(maxTokens, tokens.length - at);
    const abbreviation = this.#abbreviation(tokens, at, room);
    for (let length = Math.min(start.words, room); length > (abbreviation?.length ?? 0); length--) {
      const key = length === 1 ? first : foldName(tokens.slice(at, at + length).join(" "));
      const entries = this.#byKey(key, start.isRomanised);
      if (entries.length) return { entries, length };
    }
    return abbreviation;
  }

  demonym(word: string): string | null {
    return this.#parts.tables.demonyms.get(foldName(word)) ?? null;
  }

  countryName(code: string): string | null {
    return code.length === 2 ? (this.#parts.tables.names.get(code) ?? null) : null;
  }

  admin1Name(code: string): string | null {
    return code.length > 2 ? (this.#parts.tables.names.get(code) ?? null) : null;
  }

  capitalOf(country: string): GazetteerEntry | null {
    const name = this.#parts.capitals.get(country);
    return name === undefined ? null : (this.lookup(name).find((entry) => isTownOf(entry, country)) ?? null);
  }

  centroid(code: string): { readonly lat: number; readonly lon: number } | null {
    const { lat, lon } = this.#parts.tables.points.get(code) ?? { lat: null, lon: null };
    return lat === null || lon === null ? null : { lat, lon };
  }

  #abbreviation(tokens: readonly string[], at: number, room: number): PlaceMatch | null {
    const { table } = this.#parts.tables;
    if (!table.beginsLetters(tokens[at] ?? "")) return null;
    for (let length = Math.min(LONGEST_ABBREVIATION, room); length > 0; length--) {
      const exact = table.byLetters(tokens.slice(at, at + length).join(" "));
      if (exact.length) return { entries: rank(exact), length };
    }
    return null;
  }

  #startFor(first: string): Start {
    const known = this.#starts.get(first);
    if (known) return known;
    const { words, variantWords, towns, districts } = this.#parts;
    const inVariants = Math.max(variantWords.get(first) ?? 0, variantWords.get(loosenKey(first)) ?? 0);
    const count = Math.max(1, words.get(first) ?? 0, inVariants, towns.wordsFrom(first), districts.wordsFrom(first));
    const start = { words: Math.min(count, LONGEST_NAME), isRomanised: inVariants > 0 || first.length < 4 };
    this.#starts.set(first, start);
    return start;
  }

  #byKey(key: string, isRomanised: boolean): readonly GazetteerEntry[] {
    const known = this.#found.get(key);
    if (known) return known;
    const missed = this.#missed.get(key);
    if (missed === true || missed === isRomanised) return NONE;
    const exact = this.#rowsOf(key, this.#parts.doubt(key, 0));
    const weighed = exact.length || !isRomanised ? exact : this.#variantsOf(key);
    if (weighed.length === 0) return this.#miss(key, isRomanised);
    const entries = rank(weighed);
    this.#found.set(key, entries);
    return entries;
  }

  #miss(key: string, isRomanised: boolean): readonly GazetteerEntry[] {
    if (this.#missed.size >= MOST_MISSED) this.#missed.clear();
    this.#missed.set(key, isRomanised);
    return NONE;
  }

  /** Rows of other spellings of a name romanised from Arabic or Persian, or split at an apostrophe. */
  #variantsOf(key: string): WeighedEntry[] {
    const { variants } = this.#parts;
    const loose = loosenKey(key);
    const forms = [key, loose, ...joinedForm(key)].flatMap((form) => variants.get(form) ?? []);
    const others = loose === key || loose.length < 3 ? forms : [loose, ...forms];
    return [...new Set(others)].flatMap((other) => this.#rowsOf(other, true));
  }

  #rowsOf(key: string, isRisky: boolean): WeighedEntry[] {
    const { tables, towns, districts } = this.#parts;
    const derived = (row: PlaceRow, kind: "town" | "admin2") => {
      const place = { name: row.name, ...splitCode(row.code), lat: row.lat, lon: row.lon, precision: kind, kind };
      const hint = (tables.townCounts.get(place.country) ?? 0) / 10;
      return weigh({ ...place, population: 0, ...(isRisky ? { risky: true } : {}) }, hint);
    };
    return [
      ...tables.table.byKey(key),
      ...towns.rows(key).map((row) => derived(row, "town")),
      ...districts.rows(key).map((row) => derived(row, "admin2")),
    ];
  }
}

/** `ba quba`, which an apostrophe split, as one word. */
function joinedForm(key: string): string[] {
  const bare = key.replace(/^(?:al|el) (?=.)/, "");
  return /^\p{L}{2,3} \p{L}{3,6}$/u.test(bare) ? [loosenKey(bare.replace(" ", ""))] : [];
}
