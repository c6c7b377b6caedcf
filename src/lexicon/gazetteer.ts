import { SanadError } from "../model/errors.ts";
import { makeDoubt } from "./places/doubt.ts";
import {
  loadCountries,
  loadFirstLevel,
  loadOverlay,
  preferNames,
  readOverlay,
  type Tables,
} from "./places/load-names.ts";
import { type Gazetteer, LookUp } from "./places/look-up.ts";
import { NameTable } from "./places/name-table.ts";
import { countWords, RowIndex } from "./places/row-index.ts";
import { readTsv } from "./places/tsv.ts";

export type { GazetteerEntry, GazetteerKind } from "./places/entry.ts";
export { foldName } from "./places/fold-name.ts";
export type { Gazetteer, PlaceMatch } from "./places/look-up.ts";

/** Contents of the files under codebook/places/, by path from there (`derived/towns.tsv`); other files are ignored. */
export type PlaceFiles = Readonly<Record<string, string>>;

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
    table: new NameTable(doubt),
    names: new Map(),
    points: new Map(),
    townCounts: new Map(),
    demonyms: new Map(),
  };
  const overlays = Object.entries(files)
    .filter(([path]) => path.startsWith("overlays/"))
    .flatMap(([path, text]) => readOverlay(`places/${path}`, text));
  loadCountries(tsv("countries.tsv"), tsv("derived/countries.tsv"), tables);
  preferNames(overlays, tables);
  loadFirstLevel(tsv("derived/admin1.tsv"), tables);
  loadOverlay(overlays, tables);
  const variants = readVariants(need(files, "derived/variants.tsv"));
  return new LookUp({
    tables,
    doubt,
    towns: new RowIndex("places/derived/towns.tsv", need(files, "derived/towns.tsv")),
    districts: new RowIndex("places/derived/admin2.tsv", need(files, "derived/admin2.tsv")),
    capitals: new Map(tsv("capitals.tsv").map(({ cells: [country = "", name = ""] }) => [country, name])),
    variants,
    words: countWords(tables.table.keys()),
    variantWords: countWords(variants.keys()),
  });
}

function readVariants(text: string): Map<string, string[]> {
  const variants = new Map<string, string[]>();
  for (const line of text.split("\n")) {
    const tab = line.indexOf("\t");
    if (tab < 0 || line.startsWith("#")) continue;
    const form = line.slice(0, tab);
    variants.set(form, [...(variants.get(form) ?? []), line.slice(tab + 1)]);
  }
  return variants;
}
