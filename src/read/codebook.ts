import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parse } from "yaml";
import { buildLexicon, type CodebookFiles } from "../lexicon/build.ts";
import { buildGazetteer } from "../lexicon/gazetteer.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { SanadError } from "../model/errors.ts";

const CODEBOOK = join(import.meta.dirname, "..", "..", "codebook");

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

function parseYaml(path: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new SanadError(
      "codebook-invalid",
      `codebook/${path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The codebook's languages: the folders of `codebook/languages/`. */
export function languagesOf(folder = CODEBOOK): string[] {
  return readdirSync(join(folder, "languages")).sort();
}

/** Reads the codebook's YAML files; `examples/` are for tests and left out. */
export function readCodebookFiles(folder = CODEBOOK): CodebookFiles {
  const paths = filesUnder(folder).filter((path) => path.endsWith(".yaml") && !path.includes("/examples/"));
  return new Map(paths.map((path) => [path, parseYaml(path, readFileSync(join(folder, path), "utf8"))]));
}

function readPlaceFiles(folder: string): Record<string, string> {
  const places = join(folder, "places");
  return Object.fromEntries(filesUnder(places).map((path) => [path, readFileSync(join(places, path), "utf8")]));
}

/** Reads the codebook from its folder and builds the look-up tables of every language. Throws `codebook-invalid`. */
export function loadLexicons(folder = CODEBOOK): ReadonlyMap<string, Lexicon> {
  const files = readCodebookFiles(folder);
  const gazetteer = buildGazetteer(readPlaceFiles(folder));
  return new Map(languagesOf(folder).map((language) => [language, buildLexicon(files, gazetteer, language)]));
}
