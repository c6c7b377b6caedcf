import type { PlacePrecision } from "../../model/place.ts";
import { type GazetteerEntry, type GazetteerKind, splitCode, weigh } from "./entry.ts";
import { foldName } from "./fold-name.ts";
import type { NameTable } from "./name-table.ts";
import { invalid, readNames, readNumber, readTsv, type TsvRow, type WrittenName } from "./tsv.ts";

/** A point on the map; null where we have none. */
export interface Point {
  readonly lat: number | null;
  readonly lon: number | null;
}

const NOWHERE: Point = { lat: null, lon: null };

/** What the loaders below fill: names to entries, and what codes say. */
export interface Tables {
  readonly table: NameTable;
  /** Country and first-level codes → English name. */
  readonly names: Map<string, string>;
  readonly points: Map<string, Point>;
  /** Country → how many towns we know there: what speaks for its towns among those of one name. */
  readonly townCounts: Map<string, number>;
  /** Folded demonym → country. */
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

/** What speaks for a hand-written row against a derived one without inhabitants. */
const HAND_WRITTEN = 20_000;
/** First-level units weigh by how many towns they have, up to a bound. */
const PER_TOWN = 500;
const MOST_FOR_TOWNS = 500_000;

function isKind(text: string): text is GazetteerKind {
  return Object.hasOwn(PRECISION, text);
}

function pointOf(row: TsvRow, column: number): Point {
  return { lat: readNumber(row, column), lon: readNumber(row, column + 1) };
}

/** The forms of a word for a people: `Colombian` also `Colombians`; `Dutch`, `Lebanese`, `Spanish` have no other. */
export function demonymForms(word: string): string[] {
  return /(?:[niotrekqdu]|[^aeiou]y)$/i.test(word) && !/(?:[ae]se|men)$/.test(word) ? [word, `${word}s`] : [word];
}

/** Loads countries.tsv and derived/countries.tsv. */
export function loadCountries(countries: readonly TsvRow[], points: readonly TsvRow[], to: Tables): void {
  for (const row of points) to.points.set(row.cells[0] ?? "", pointOf(row, 1));
  for (const row of countries) {
    const [code = "", name = "", others, people] = row.cells;
    if (!/^[A-Z]{2}$/.test(code)) throw invalid(row, `"${code}" is not an ISO 3166-1 code.`);
    const written = readNames(name)[0]?.name ?? "";
    to.names.set(code, written);
    const place = { country: code, admin1: null, ...(to.points.get(code) ?? NOWHERE) };
    const entry: GazetteerEntry = { name: written, ...place, precision: "country", kind: "country", population: 0 };
    for (const form of readNames([name, others].join("|"))) to.table.add(form, weigh(entry));
    for (const person of readNames(people)) {
      for (const form of demonymForms(person.name)) {
        to.demonyms.set(foldName(form), code);
        to.table.add({ ...person, name: form }, weigh({ ...entry, demonym: true }));
      }
    }
  }
}

/** Loads derived/admin1.tsv: code, latitude, longitude, names, number of towns. */
export function loadFirstLevel(rows: readonly TsvRow[], to: Tables): void {
  for (const row of rows) {
    const [code = "", , , names] = row.cells;
    const written = readNames(names);
    const name = to.names.get(code) ?? written[0]?.name ?? "";
    const point = pointOf(row, 1);
    to.names.set(code, name);
    to.points.set(code, point);
    const place = { name, ...splitCode(code), ...point, precision: "admin1" } as const;
    const entry: GazetteerEntry = { ...place, kind: "admin1", population: 0 };
    const towns = readNumber(row, 4) ?? 0;
    to.townCounts.set(entry.country, towns + (to.townCounts.get(entry.country) ?? 0));
    const hint = Math.min(MOST_FOR_TOWNS, PER_TOWN * towns);
    const weighed = weigh(entry, hint);
    for (const form of written) to.table.add(form, weighed);
  }
}

/** A row of a file under overlays/, checked. */
export interface OverlayRow {
  readonly row: TsvRow;
  readonly kind: GazetteerKind;
  readonly code: string;
  readonly names: readonly [WrittenName, ...WrittenName[]];
  readonly point: Point;
  readonly population: number;
}

/**
 * Reads a file of overlays/: kind, code (`-` at sea and for regions), names, then where known latitude, longitude and
 * inhabitants in thousands.
 */
export function readOverlay(file: string, text: string): OverlayRow[] {
  return readTsv(file, text).map((row) => {
    const [kind = "", code = "", cell] = row.cells;
    const [first, ...others] = readNames(cell);
    if (!isKind(kind)) throw invalid(row, `"${kind}" is not a kind of place.`);
    if (!first) throw invalid(row, "the row has no name.");
    const population = 1000 * (readNumber(row, 5) ?? 0);
    return { row, kind, code, names: [first, ...others], point: pointOf(row, 3), population };
  });
}

/** Names that overlays give first-level units: the first of a row, in place of the derived one. */
export function preferNames(overlay: readonly OverlayRow[], to: Tables): void {
  for (const { kind, code, names } of overlay) {
    const plain = names.find((form) => !form.exact);
    if (kind === "admin1" && plain && !to.names.has(code)) to.names.set(code, plain.name);
  }
}

/** Adds the rows of an overlay; countries and first-level units keep the points of the derived tables. */
export function loadOverlay(overlay: readonly OverlayRow[], to: Tables): void {
  for (const { row, kind, code, names, point, population } of overlay) {
    const { country, admin1 } = splitCode(code);
    if (country && !to.names.has(country)) throw invalid(row, `"${code}" names no country of countries.tsv.`);
    if (admin1 && !to.points.has(admin1)) throw invalid(row, `"${code}" is not in derived/admin1.tsv.`);
    const isUnit = kind === "admin1" || kind === "country";
    const name = isUnit ? (to.names.get(code) ?? names[0].name) : names[0].name;
    const where = isUnit ? (to.points.get(code) ?? NOWHERE) : point;
    const entry: GazetteerEntry = { name, country, admin1, ...where, precision: PRECISION[kind], kind, population };
    const weighed = weigh(entry, HAND_WRITTEN);
    for (const form of names) to.table.add(form, weighed);
  }
}
