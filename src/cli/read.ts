import { readingJson } from "../contract/reading-json.ts";
import { SanadError } from "../model/errors.ts";
import type { Reading } from "../model/reading.ts";
import { readAll } from "../pipeline/read.ts";
import { loadLexicons } from "../read/codebook.ts";
import { readInputs, STDIN } from "../read/inputs.ts";
import { type AboutOptions, aboutFrom } from "./about-report.ts";
import { jsonLine } from "./json.ts";
import { progressOver } from "./progress.ts";
import { type ScreenOptions, screenOf } from "./screen.ts";
import { formatCount } from "./show/format.ts";
import { problemLine } from "./show/problems.ts";
import { readingLines } from "./show/reading.ts";
import type { World } from "./world.ts";

export type ReadOptions = ScreenOptions & AboutOptions & { readonly json?: boolean; readonly quiet?: boolean };

function inputsFrom(paths: readonly string[], world: World): readonly string[] {
  if (paths.length > 0) return paths;
  if (world.stdin.isTTY !== true) return [STDIN];
  throw new SanadError("usage", "No input was given. Give files or folders, or - for standard input.");
}

/** Problems go to standard error, last; where nothing was read at all that is the failure of the whole run. */
export function reportProblems(reading: Reading, quiet: boolean, world: World): void {
  const { problems, reports } = reading;
  const nothing = reports.length === 0;
  const [only, another] = problems;
  if (nothing && only !== undefined && another === undefined) throw new SanadError("nothing-read", only.message);
  if (!quiet) for (const problem of problems) world.stderr.write(`${problemLine(problem)}\n`);
  if (!nothing) return;
  const given = formatCount(new Set(problems.map(({ input }) => input)).size, "input").replaceAll("\u00a0", " ");
  const why = quiet ? "Run it without --quiet to see why." : "See above what is wrong with each.";
  throw new SanadError("nothing-read", `${given} could not be read. ${why}`);
}

/** `sanad read`: reports in, one sourced record out; as JSON by the contract, or drawn for people. */
export async function read(paths: readonly string[], options: ReadOptions, world: World): Promise<void> {
  const page = screenOf(options, world);
  const { documents, problems } = await readInputs(inputsFrom(paths, world), aboutFrom(options), world.stdin);
  const progress = progressOver(documents.length, options.quiet === true, world);
  const reading = readAll(documents, problems, loadLexicons(), progress.step);
  progress.end();
  if (options.json === true) world.stdout.write(jsonLine(readingJson(reading)));
  else if (reading.reports.length > 0) world.stdout.write(`${readingLines(reading, page).join("\n")}\n`);
  reportProblems(reading, options.quiet === true, world);
}
