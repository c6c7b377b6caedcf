/**
 * Prints, for each report of a gold folder, the places of its events that no name in its text leads to:
 * `node scripts/check-places.ts /path/to/gold/dev`. English reports only.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildGazetteer } from "../src/lexicon/gazetteer.ts";

const PLACES = join(import.meta.dirname, "../codebook/places");

/** Contents of every table under codebook/places/. */
function readPlaceFiles(): Record<string, string> {
  const paths = readdirSync(PLACES, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(?:tsv|txt)$/.test(path),
  );
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(PLACES, path), "utf8")]),
  );
}

/** The report's text; the seeds lie beside the gold folder's parent. */
function readInput(folder: string, input: string): string {
  const seeds = join(folder, "../../seeds", input.replace(/^.*seeds\//, ""));
  return readFileSync(input.includes("seeds/") ? seeds : join(folder, input), "utf8");
}

const folder = process.argv[2];
if (!folder) throw new Error("Usage: node scripts/check-places.ts FOLDER");
const gazetteer = buildGazetteer(readPlaceFiles());
let wanted = 0;
let missed = 0;
for (const file of readdirSync(folder).filter(
  (name) => /^(?!ar|webar).*\.json$/.test(name) && !name.includes("meta"),
)) {
  const gold = JSON.parse(readFileSync(join(folder, file), "utf8"));
  const tokens = readInput(folder, gold.input).match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Map<string, string>();
  for (let at = 0; at < tokens.length; at++) {
    if (!/^\p{Lu}/u.test(tokens[at] ?? "")) continue;
    const match = gazetteer.longestMatch(tokens, at);
    const [best] = match?.entries ?? [];
    if (!match || !best) continue;
    const words = tokens.slice(at, at + match.length).join(" ");
    for (const code of [best.admin1, best.country]) if (code && !found.has(code)) found.set(code, words);
    at += match.length - 1;
  }
  const places = Object.values(gold.events ?? {}).flatMap((event) => (event as { places?: string[] }).places ?? []);
  for (const place of new Set(places)) {
    wanted++;
    if (found.has(place)) continue;
    missed++;
    console.log(`${gold.doc}\t${place}\tnot the first meaning of any name in the text`);
  }
}
console.log(`${wanted - missed} of ${wanted} places found`);
