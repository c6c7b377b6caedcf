import { SanadError } from "../model/errors.ts";
import { makeDoubt } from "./places/doubt.ts";
import { type GazetteerEntry, splitCode, type WeighedEntry, weigh } from "./places/entry.ts";
import { foldName, loosenKey } from "./places/fold-name.ts";
import {
  loadCountries,
  loadFirstLevel,
  loadOverlay,
  type Point,
  preferNames,
  readOverlay,
  type Tables,
} from "./places/load-names.ts";
import { lettersOf, NameTable, rank } from "./places/name-table.ts";
import { noteWords, type PlaceRow, RowIndex } from "./places/row-index.ts";
import { readTsv } from "./places/tsv.ts";

export type { GazetteerEntry, GazetteerKind } from "./places/entry.ts";
export { foldName } from "./places/fold-name.ts";

/** Contents of the files under codebook/places/, by path from there (`derived/towns.tsv`); other files are ignored. */
export type PlaceFiles = Readonly<Record<string, string>>;

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
   * call it at capitalised words only.
   */
  longestMatch(tokens: readonly string[], at: number, maxTokens?: number): PlaceMatch | null;
  /** The country of a people's name or adjective, in singular or plural (`Sri Lankans` → `LK`), or null. */
  demonym(word: string): string | null;
  countryName(code: string): string | null;
  admin1Name(code: string): string | null;
  /** A point inside the country (`LK`) or first-level unit (`LK-1`), degrees; null where we have none. */
  centroid(code: string): { readonly lat: number; readonly lon: number } | null;
}

const LONGEST_NAME = 8;
/** `U.S.A.` */
const LONGEST_ABBREVIATION = 3;

function need(files: PlaceFiles, path: string): string {
  const text = files[path];
  if (text === undefined) throw new SanadError("codebook-invalid", `places/${path} is missing.`);
  return text;
}

/** Builds the look-up tables; throws `codebook-invalid` with file and line where a table has a mistake. */
export function buildGazetteer(files: PlaceFiles): Gazetteer {
  const tsv = (path: string) => readTsv(`places/${path}`, need(files, path));
  const doubt = makeDoubt(need(files, "ordinary-words.txt"), need(files, "personal-names.txt"));
  const tables: Tables = {
    table: new NameTable(),
    names: new Map(),
    points: new Map(),
    demonyms: new Map(),
    doubt,
  };
  const towns = new RowIndex("places/derived/towns.tsv", need(files, "derived/towns.tsv"));
  const districts = new RowIndex("places/derived/admin2.tsv", need(files, "derived/admin2.tsv"));
  const overlays = Object.entries(files)
    .filter(([path]) => path.startsWith("overlays/"))
    .flatMap(([path, text]) => readOverlay(`places/${path}`, text));
  loadCountries(tsv("countries.tsv"), tsv("derived/countries.tsv"), tables);
  preferNames(overlays, tables);
  loadFirstLevel(tsv("derived/admin1.tsv"), tables);
  loadOverlay(overlays, tables);
  const variants = loadVariants(need(files, "derived/variants.tsv"));
  const words = new Map<string, number>();
  for (const key of [...tables.table.keys(), ...variants.keys()]) noteWords(words, key);
  return new LookUp({ tables, towns, districts, variants, words });
}

function loadVariants(text: string): Map<string, string[]> {
  const variants = new Map<string, string[]>();
  for (const line of text.split("\n")) {
    const tab = line.indexOf("\t");
    if (tab < 0 || line.startsWith("#")) continue;
    const form = line.slice(0, tab);
    variants.set(form, [...(variants.get(form) ?? []), line.slice(tab + 1)]);
  }
  return variants;
}

interface Parts {
  readonly tables: Tables;
  readonly towns: RowIndex;
  readonly districts: RowIndex;
  /** Another key → keys of towns.tsv. */
  readonly variants: ReadonlyMap<string, readonly string[]>;
  /** First word → words of the longest key, in `table` and `variants`. */
  readonly words: ReadonlyMap<string, number>;
}

class LookUp implements Gazetteer {
  readonly #parts: Parts;
  readonly #found = new Map<string, readonly GazetteerEntry[]>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  lookup(name: string): readonly GazetteerEntry[] {
    const exact = this.#parts.tables.table.byLetters(lettersOf(name));
    return exact.length ? rank(exact) : this.#byKey(foldName(name));
  }

  longestMatch(tokens: readonly string[], at: number, maxTokens = LONGEST_NAME): PlaceMatch | null {
    const first = foldName(tokens[at] ?? "");
    if (first === "") return null;
    const possible = this.#wordsFrom(first);
    const limit = Math.min(Math.max(possible, LONGEST_ABBREVIATION), maxTokens, tokens.length - at);
    for (let length = limit; length > 0; length--) {
      const words = tokens.slice(at, at + length).join(" ");
      const exact = length <= LONGEST_ABBREVIATION ? this.#parts.tables.table.byLetters(words) : [];
      if (exact.length) return { entries: rank(exact), length };
      if (length > possible) continue;
      const entries = this.#byKey(foldName(words));
      if (entries.length) return { entries, length };
    }
    return null;
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

  centroid(code: string): { readonly lat: number; readonly lon: number } | null {
    const { lat = null, lon = null }: Partial<Point> = this.#parts.tables.points.get(code) ?? {};
    return lat === null || lon === null ? null : { lat, lon };
  }

  #wordsFrom(first: string): number {
    const { words, towns, districts } = this.#parts;
    const inTables = Math.max(words.get(first) ?? 0, words.get(loosenKey(first)) ?? 0);
    return Math.max(1, inTables, towns.wordsFrom(first), districts.wordsFrom(first));
  }

  #byKey(key: string): readonly GazetteerEntry[] {
    const known = this.#found.get(key);
    if (known) return known;
    const entries = rank(this.#weighed(key));
    if (entries.length) this.#found.set(key, entries);
    return entries;
  }

  #weighed(key: string): WeighedEntry[] {
    const exact = this.#rowsOf(key, this.#parts.tables.doubt(key, 0));
    if (exact.length) return exact;
    const { variants } = this.#parts;
    const loose = loosenKey(key);
    const forms = [key, loose, ...joinedForm(key)].flatMap((form) => variants.get(form) ?? []);
    const others = loose === key || loose.length < 3 ? forms : [loose, ...forms];
    return [...new Set(others)].flatMap((other) => this.#rowsOf(other, true));
  }

  #rowsOf(key: string, isRisky: boolean): WeighedEntry[] {
    const derived = (row: PlaceRow, kind: "town" | "admin2") => {
      const place = { name: row.name, ...splitCode(row.code), lat: row.lat, lon: row.lon, precision: kind, kind };
      const doubtful = isRisky || key.length < 3;
      return weigh({ ...place, population: 0, ...(doubtful ? { risky: true } : {}) });
    };
    return [
      ...this.#parts.tables.table.byKey(key),
      ...this.#parts.towns.rows(key).map((row) => derived(row, "town")),
      ...this.#parts.districts.rows(key).map((row) => derived(row, "admin2")),
    ];
  }
}

/** `ba quba`, which an apostrophe split, as one word. */
function joinedForm(key: string): string[] {
  const bare = key.replace(/^(?:al|el) (?=.)/, "");
  return /^\p{L}{2,4} \p{L}{1,6}$/u.test(bare) ? [loosenKey(bare.replace(" ", ""))] : [];
}
