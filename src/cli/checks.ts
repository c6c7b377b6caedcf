import { constants } from "node:fs";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { readAll } from "../pipeline/read.ts";
import { languagesOf, loadLexicons, readCodebookFiles } from "../read/codebook.ts";
import { readInputs } from "../read/inputs.ts";
import { formatCount } from "./show/format.ts";
import type { World } from "./world.ts";

/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  readonly state: "well" | "doubtful" | "wrong";
  readonly words: string;
}

const LEAST_NODE = 24;

/** A report of our own words for the whole way from bytes to claims; the check looks for its seizure. */
const TRIAL = "Police in Lisbon seized 20 kilograms of cocaine on 3 March 2025, the police said.";

/** Names whose places are beyond doubt, with the country each must lead to. */
const KNOWN_PLACES: readonly (readonly [string, string])[] = [
  ["Basra", "IQ"],
  ["Colombo", "LK"],
  ["Mombasa", "KE"],
  ["Antwerp", "BE"],
];

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const why = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

async function checked(name: string, check: () => Promise<Omit<Check, "name">> | Omit<Check, "name">): Promise<Check> {
  try {
    return { name, ...(await check()) };
  } catch (thrown) {
    return { name, state: "wrong", words: why(thrown) };
  }
}

function checkNode(): Omit<Check, "name"> {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= LEAST_NODE)
    return { state: "well", words: `${process.versions.node}, ${process.platform} ${process.arch}` };
  return {
    state: "wrong",
    words: `${process.versions.node} is too old. Use ${LEAST_NODE} or newer; in a clone, npm ci brings it.`,
  };
}

function checkLexicons(lexicons: ReadonlyMap<string, Lexicon>): Omit<Check, "name"> {
  const languages = languagesOf().map(
    (language) => `${language} (${formatCount(lexicons.get(language)?.rules.length ?? 0, "rule")})`,
  );
  const substances = readCodebookFiles().get("substances.yaml");
  const known = typeof substances === "object" && substances !== null ? Object.keys(substances).length : 0;
  const missing = [...lexicons.values()].some(({ rules }) => rules.length === 0) || known === 0;
  const words = `${languages.join(", ")}, ${formatCount(known, "substance")}`;
  return { state: missing ? "wrong" : "well", words: plain(words) };
}

function checkPlaces(lexicons: ReadonlyMap<string, Lexicon>): Omit<Check, "name"> {
  const gazetteer = [...lexicons.values()][0]?.gazetteer;
  if (gazetteer === undefined) return { state: "wrong", words: "No language is loaded, and so no gazetteer." };
  const lost = KNOWN_PLACES.filter(([name, country]) => gazetteer.lookup(name)[0]?.country !== country).map(
    ([name]) => name,
  );
  if (lost.length > 0)
    return { state: "wrong", words: `${lost.join(", ")} not found where expected. Check codebook/places/.` };
  const found = KNOWN_PLACES.map(([name, country]) => `${name} (${gazetteer.countryName(country) ?? country})`);
  return { state: "well", words: `known places found: ${found.join(", ")}` };
}

async function checkTrial(lexicons: ReadonlyMap<string, Lexicon>): Promise<Omit<Check, "name">> {
  async function* stdin(): AsyncIterable<string> {
    yield TRIAL;
  }
  const { documents, problems } = await readInputs(["-"], {}, stdin());
  const { claims } = readAll(documents, problems, lexicons);
  const found = claims.find(({ kind, amount }) => kind === "seizure" && amount?.value === 20 && amount.unit === "kg");
  if (found !== undefined) return { state: "well", words: `a trial report was read, “${found.quote}” found` };
  return { state: "wrong", words: `The trial report “${TRIAL}” gave no seizure of 20 kg. Check the codebook's rules.` };
}

async function checkWriting(): Promise<Omit<Check, "name">> {
  const folder = await mkdtemp(join(tmpdir(), "sanad-doctor-"));
  try {
    await writeFile(join(folder, "trial"), "trial");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  try {
    await access(process.cwd(), constants.W_OK);
    return { state: "well", words: `${tmpdir()} and this folder can be written` };
  } catch {
    return {
      state: "doubtful",
      words: `${tmpdir()} can be written; this folder (${process.cwd()}) cannot: write results elsewhere.`,
    };
  }
}

function checkTerminal({ env }: World): Omit<Check, "name"> {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  if (/utf-?8/i.test(locale)) return { state: "well", words: `locale ${locale}` };
  return {
    state: "doubtful",
    words: `locale “${locale}” does not name UTF-8; if ● ◐ ▲ ↻ look wrong, set LANG=C.UTF-8`,
  };
}

/** Looks at everything that Sanad needs here; nothing that is wrong keeps the others from being looked at. */
export async function checkAll(world: World): Promise<Check[]> {
  let lexicons: ReadonlyMap<string, Lexicon> = new Map();
  return [
    await checked("Node", checkNode),
    await checked("codebook", () => {
      lexicons = loadLexicons();
      return checkLexicons(lexicons);
    }),
    await checked("gazetteer", () => checkPlaces(lexicons)),
    await checked("reading", () => checkTrial(lexicons)),
    await checked("writing", checkWriting),
    await checked("terminal", () => checkTerminal(world)),
  ];
}
