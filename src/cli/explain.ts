import { cleanDocument } from "../clean/clean.ts";
import { SanadError } from "../model/errors.ts";
import type { Report } from "../model/report.ts";
import { loadLexicons } from "../read/codebook.ts";
import { readInputs } from "../read/inputs.ts";
import { type AboutOptions, aboutFrom } from "./about-report.ts";
import { type Explanation, explainAt } from "./explanation.ts";
import { jsonLine } from "./json.ts";
import { type ScreenOptions, screenOf } from "./screen.ts";
import { explanationLines } from "./show/explanation.ts";
import { formatNumber } from "./show/format.ts";
import type { World } from "./world.ts";

/** The explanation's schema as printed by `--json`; fields may be added under it, none may change. */
const SCHEMA = "sanad.explanation/1";

export type ExplainOptions = ScreenOptions & AboutOptions & { readonly at: string; readonly json?: boolean };

async function reportFrom(file: string, options: ExplainOptions, world: World): Promise<Report> {
  const { documents, problems } = await readInputs([file], aboutFrom(options), world.stdin);
  const [document, another] = documents;
  if (another !== undefined) throw new SanadError("usage", `${file} holds several reports. Give one file.`);
  if (document !== undefined) return cleanDocument(document);
  const message = problems[0]?.message ?? `${file} could not be read.`;
  throw new SanadError("nothing-read", message);
}

/** An offset as a number, or the first place of words in the text; throws `usage` where neither leads into it. */
export function offsetOf(at: string, text: string): number {
  const found = /^\d+$/.test(at) ? Number(at) : text.indexOf(at);
  if (found >= 0 && found < text.length && at !== "") return found;
  const known = `The cleaned text has ${formatNumber(text.length)} characters`;
  if (/^\d+$/.test(at)) throw new SanadError("usage", `--at was given ${at}. ${known}; give an offset below that.`);
  throw new SanadError("usage", `--at was given “${at}”. ${known}, and these words do not stand there as given.`);
}

function explanationJson({ report, offset, sentence, chunks, ...rest }: Explanation): Record<string, unknown> {
  const { id, input, outlet, language, published } = report;
  return { schema: SCHEMA, report: { id, input, outlet, language, published }, offset, sentence, chunks, ...rest };
}

/** `sanad explain`: what was read at a place of a report, what was claimed there by which rule, and which rules came closest. */
export async function explain(file: string, options: ExplainOptions, world: World): Promise<void> {
  const page = screenOf(options, world);
  const report = await reportFrom(file, options, world);
  const offset = offsetOf(options.at, report.text);
  const lexicon = loadLexicons().get(report.language.split("-")[0] ?? "");
  if (lexicon === undefined) {
    throw new SanadError("language-unknown", `${file} is in “${report.language}”. Give --language if that is wrong.`);
  }
  const explanation = explainAt(report, lexicon, offset);
  if (options.json === true) world.stdout.write(jsonLine(explanationJson(explanation)));
  else world.stdout.write(`${explanationLines(explanation, page).join("\n")}\n`);
}
