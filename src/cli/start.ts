import { join, relative } from "node:path";
import { readAll } from "../pipeline/read.ts";
import { loadLexicons } from "../read/codebook.ts";
import { listFolder } from "../read/folder.ts";
import { readInputs } from "../read/inputs.ts";
import { reportProblems } from "./read.ts";
import { type ScreenOptions, screenOf } from "./screen.ts";
import { wrap } from "./show/measure.ts";
import { readingLines } from "./show/reading.ts";
import type { World } from "./world.ts";

const SAMPLES = join(import.meta.dirname, "..", "..", "samples");

const WELCOME =
  "Sanad reads public reports about drug enforcement and keeps one sourced record of each real event. " +
  "These are the sample reports that come with it; their words are our own, their outlets invented.";

const NEXT = [
  "Next:",
  "  sanad read FILES …               the same for your reports",
  "  sanad read --json FILES …        everything that was found, for programs",
  '  sanad explain FILE --at "words"  why a claim was found, or why not',
];

/** The sample reports, under their paths from here. */
async function samplePaths(): Promise<string[]> {
  const paths = await listFolder(SAMPLES);
  return paths.map((path) => relative(process.cwd(), path));
}

/** `sanad start`: reads the samples and shows what is in them. */
export async function start(options: ScreenOptions, world: World): Promise<void> {
  const page = screenOf(options, world);
  const { documents, problems } = await readInputs(await samplePaths(), {}, world.stdin);
  const reading = readAll(documents, problems, loadLexicons());
  const lines = [...wrap(WELCOME, page.width), "", ...readingLines(reading, page), "", ...NEXT];
  world.stdout.write(`${lines.join("\n")}\n`);
  reportProblems(reading, false, world);
}
