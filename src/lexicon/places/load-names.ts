import type { PlacePrecision } from "../../model/place.ts";
import { type GazetteerEntry, type GazetteerKind, splitCode, weigh } from "./entry.ts";
import { foldName } from "./fold-name.ts";
import type { NameTable } from "./name-table.ts";
import type { RowIndex } from "./row-index.ts";
import { invalid, readNames, readNumber, readTsv, type TsvRow } from "./tsv.ts";

/** A point on the map; null where we have none. */
export interface Point {
  readonly lat: number | null;
  readonly lon: number | null;
}

/** What codes say, beside the names: filled by the loaders below. */
export interface Codes {
  readonly names: Map<string, string>;
  readonly points: Map<string, Point>;
  readonly demonyms: Map<string, string>;
}

const PRECISION: Readonly<Record<GazetteerKind, PlacePrecision>> = {
  country: "country",
  admin1: "admin1",
  admin2: "admin2",
  town: "town",
  site: "site",
  sea: "sea",
  region: "country",
};

function isKind(text: string): text is GazetteerKind {
  return Object.hasOwn(PRECISION, text);
}

function pointOf(row: TsvRow, column: number): Point {
  return { lat: readNumber(row, column), lon: readNumber(row, column + 1) };
}

/** The forms of a word for a people: `Colombian` also `Colombians`; `Dutch`, `Lebanese` have no other. */
export function demonymForms(word: string): string[] {
  return /(?:[niotrekqdu]|Hong Konger)$/i.test(word) && !/[ae]se$|men$/.test(word) ? [word, `${word}s`] : [word];
}

/** Loads countries.tsv and derived/countries.tsv. */
export function loadCountries(
  countries: readonly TsvRow[],
  points: readonly TsvRow[],
  table: NameTable,
  codes: Codes,
): void {
  for (const row of points) codes.points.set(row.cells[0] ?? "", pointOf(row, 1));
  for (const row of countries) {
    const [code = "", name = "", others, people] = row.cells;
    if (!/^[A-Z]{2}$/.test(code)) throw invalid(row, `"${code}" is not an ISO 3166-1 code.`);
    const written = readNames(name)[0]?.name ?? "";
    codes.names.set(code, written);
    const place = { country: code, admin1: null, ...(codes.points.get(code) ?? { lat: null, lon: null }) };
    const entry: GazetteerEntry = { name: written, ...place, precision: "country", kind: "country", population: 0 };
    for (const form of readNames([name, others].join("|"))) table.add(form, weigh(entry));
    for (const person of readNames(people)) {
      for (const form of demonymForms(person.name)) {
        codes.demonyms.set(foldName(form), code);
        table.add({ ...person, name: form }, weigh({ ...entry, demonym: true }));
      }
    }
  }
}

/** Loads derived/admin1.tsv: code, latitude, longitude, names, number of towns. */
export function loadFirstLevel(
  rows: readonly TsvRow[],
  table: NameTable,
  codes: Codes,
  risky: ReadonlySet<string>,
): void {
  for (const row of rows) {
    const [code = "", , , names] = row.cells;
    const written = readNames(names);
    const name = written[0]?.name ?? "";
    const point = pointOf(row, 1);
    codes.names.set(code, name);
    codes.points.set(code, point);
    const place = { name, ...splitCode(code), ...point, precision: "admin1" } as const;
    const entry: GazetteerEntry = { ...place, kind: "admin1", population: 0 };
    const hint = Math.min(500_000, 500 * (readNumber(row, 4) ?? 0));
    for (const form of written) {
      table.add({ ...form, risky: risky.has(foldName(form.name)) }, weigh(entry, hint));
    }
  }
}

/**
 * Loads a file of overlays/: kind, code (`-` at sea and for regions), names, then where known latitude, longitude and
 * inhabitants in thousands. A row without a point takes it from the derived rows of the same name and code.
 */
export function loadOverlay(
  file: string,
  text: string,
  table: NameTable,
  codes: Codes,
  towns: RowIndex,
  risky: ReadonlySet<string>,
): void {
  for (const row of readTsv(file, text)) {
    const [kind = "", code = "", names] = row.cells;
    const written = readNames(names);
    if (!isKind(kind)) throw invalid(row, `"${kind}" is not a kind of place.`);
    if (!written[0]) throw invalid(row, "the row has no name.");
    const { country, admin1 } = splitCode(code);
    if (country && !codes.names.has(country)) throw invalid(row, `"${code}" names no country of countries.tsv.`);
    if (admin1 && !codes.names.has(admin1)) throw invalid(row, `"${code}" is not in derived/admin1.tsv.`);
    const point = row.cells[3] ? pointOf(row, 3) : knownPoint(kind, code, written[0].name, codes, towns);
    const name = kind === "admin1" || kind === "country" ? (codes.names.get(code) ?? written[0].name) : written[0].name;
    const population = 1000 * (readNumber(row, 5) ?? 0);
    const entry: GazetteerEntry = { name, country, admin1, ...point, precision: PRECISION[kind], kind, population };
    for (const form of written) {
      const isRisky = form.risky || risky.has(foldName(form.name));
      table.add({ ...form, risky: isRisky }, weigh(entry, 20_000));
    }
  }
}

function knownPoint(kind: GazetteerKind, code: string, name: string, codes: Codes, towns: RowIndex): Point {
  if (kind === "admin1" || kind === "country") return codes.points.get(code) ?? { lat: null, lon: null };
  const row = towns.rows(foldName(name)).find((town) => town.code === code);
  return row ? { lat: row.lat, lon: row.lon } : { lat: null, lon: null };
}
