import { foldName } from "../../src/lexicon/places/fold-name.ts";
import { isInRing, type Outline, polygonsOf, type Sources, type SourceTown, type Subdivision } from "./sources.ts";

/** Codes of the outlines that ISO has renamed since. */
const RENAMED: Readonly<Record<string, string>> = {
  "TW-TPQ": "TW-NWT",
  "TW-KHQ": "TW-KHH",
  "TW-TNQ": "TW-TNN",
  "TW-TXQ": "TW-TXG",
};

/** A town with the outline it lies in and its ISO first-level code. */
export interface PlacedTown {
  readonly town: SourceTown;
  readonly outline: Outline | null;
  code: string | null;
}

/** Codes that ISO gave after the list we use was made, or that we place higher than it does; see codebook/places/README.md. */
export const CODES_BEYOND_THE_LIST = new Set([
  ...["NO-31", "NO-32", "NO-33", "NO-39", "NO-40", "NO-55", "NO-56"],
  ...["IQ-AR", "IQ-DA", "IQ-SU"],
]);

/** Finds the first-level code above a code, or null for one that ISO's list does not have. */
export function makeFirstLevel(subdivisions: readonly Subdivision[]): (code: string) => string | null {
  const parents = new Map(subdivisions.map((row) => [row.code, row.parent]));
  return function firstLevel(code: string): string | null {
    const renamed = RENAMED[code];
    if (renamed) return renamed;
    if (CODES_BEYOND_THE_LIST.has(code)) return code;
    const parent = parents.get(code);
    if (parent === undefined) return null;
    return parent.length === 2 ? code : firstLevel(parent);
  };
}

interface Boxed {
  readonly outline: Outline;
  readonly box: readonly [number, number, number, number];
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  return values.reduce<[number, number]>(([low, high], v) => [Math.min(low, v), Math.max(high, v)], [1e9, -1e9]);
}

function boxesByCountry(outlines: readonly Outline[]): Map<string, Boxed[]> {
  const byCountry = new Map<string, Boxed[]>();
  for (const outline of outlines) {
    const points = polygonsOf(outline).flatMap((rings) => rings[0] ?? []);
    const lons = points.map((point) => point[0]);
    const lats = points.map((point) => point[1]);
    const [west, east] = rangeOf(lons);
    const [south, north] = rangeOf(lats);
    const country = String(outline.properties.iso_a2);
    byCountry.set(country, [...(byCountry.get(country) ?? []), { outline, box: [west, south, east, north] }]);
  }
  return byCountry;
}

function findOutline(candidates: readonly Boxed[], lon: number, lat: number): Outline | null {
  for (const { outline, box } of candidates) {
    if (lon < box[0] || lat < box[1] || lon > box[2] || lat > box[3]) continue;
    const isInside = polygonsOf(outline).some(
      ([border, ...holes]) => border && isInRing(border, lon, lat) && !holes.some((hole) => isInRing(hole, lon, lat)),
    );
    if (isInside) return outline;
  }
  return null;
}

const UNIT_WORDS =
  /\b(?:province|state|governorate|region|district|oblast|county|prefecture|department|municipality|of|the|sheng|shi|oblysy|apskritis|parish|city|al|an|ash|as|ad|ar|az|republic|krai|kray|autonomous|capital|il|canton)\b/g;

function coreOf(name: string): string {
  return foldName(name).replace(UNIT_WORDS, "").replace(/ +/g, " ").trim();
}

function codeByName(name: string, units: readonly Subdivision[]): string | null {
  const exact = units.filter((unit) => foldName(unit.name) === foldName(name));
  const found = exact.length === 1 ? exact : units.filter((unit) => coreOf(name) && coreOf(unit.name) === coreOf(name));
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}

function mostFrequent(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/**
 * Gives every town its ISO first-level code. GeoNames has codes of its own: each is settled once, by `decided`
 * (geonames-admin1.tsv), else by the unit's name in ISO's list, else by the outline most of its towns lie in.
 */
export function placeTowns(sources: Sources, decided: ReadonlyMap<string, string>): PlacedTown[] {
  const firstLevel = makeFirstLevel(sources.subdivisions);
  const boxes = boxesByCountry(sources.outlines);
  const byOutline = (placed: PlacedTown) => {
    const code = placed.outline ? firstLevel(String(placed.outline.properties.iso_3166_2)) : null;
    return code?.startsWith(`${placed.town.country}-`) ? code : null;
  };
  const groups = new Map<string, PlacedTown[]>();
  for (const town of sources.towns) {
    const outline = findOutline(boxes.get(town.country) ?? [], Number(town.lng), Number(town.lat));
    const key = `${town.country}.${town.admin1}`;
    const group = groups.get(key);
    const placed: PlacedTown = { town, outline, code: null };
    if (group) group.push(placed);
    else groups.set(key, [placed]);
  }
  for (const [key, group] of groups) {
    const country = key.slice(0, 2);
    const units = sources.subdivisions.filter((unit) => unit.parent === country);
    const decision = decided.get(key) ?? decided.get(`${country}.*`);
    const single =
      decision === undefined
        ? (codeByName(sources.admin1.get(key) ?? "", units) ?? mostFrequent(group.map(byOutline)))
        : decision;
    for (const placed of group) {
      if (single === "by-outline") placed.code = byOutline(placed);
      else placed.code = single === "-" ? null : single;
    }
  }
  return [...groups.values()].flat();
}
