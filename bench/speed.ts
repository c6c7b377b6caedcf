import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import winkModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { cleanDocument } from "../src/clean/clean.ts";
import type { Document } from "../src/model/document.ts";
import { readAll } from "../src/pipeline/read.ts";
import { loadLexicons } from "../src/read/codebook.ts";
import { CORPORA, documentOf, readCollection } from "./corpora.ts";
import { type GrowthCase, growthCases } from "./growth-cases.ts";
import { compare } from "./measure.ts";
import { type StageTimes, timeStages, totalMs } from "./stages.ts";

const { values: options } = parseArgs({
  options: {
    corpora: { type: "string", default: CORPORA },
    rounds: { type: "string", default: "5" },
    only: { type: "string" },
    case: { type: "string", default: "" },
    "time-limit": { type: "string", default: "60" },
  },
});

const ROUNDS = Number(options.rounds);
const WIRE = join(options.corpora, "wire-en", "reports.json");
const PAGES = join(options.corpora, "pages", "html");
/** What one document may take (docs: a worker with 512 MB); seconds for both sizes of a case come from `--time-limit`. */
const WORKER_MB = 512;

const wants = (part: string): boolean => options.only === undefined || options.only === part;
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

function sayRatio(what: string, ours: number, theirs: number, goal: number): void {
  const ratio = ours / theirs;
  console.log(
    `${what}: ${ms(ours)} / ${ms(theirs)} = ${ratio.toFixed(2)} × (goal ≤ ${goal} ×) ${ratio <= goal ? "met" : "NOT MET"}`,
  );
}

function benchWire(): void {
  if (!existsSync(WIRE)) {
    console.log(`wire: no ${WIRE}; give --corpora`);
    return;
  }
  const documents = readCollection(WIRE).map(documentOf);
  const lexicons = loadLexicons();
  const nlp = winkNLP(winkModel, ["sbd", "pos", "ner"]);
  const { its, as } = nlp;
  const texts = documents.map((document) => cleanDocument(document).text);
  const times = compare(
    [
      { name: "sanad", run: () => void readAll(documents, [], lexicons) },
      {
        name: "wink",
        run: () => {
          for (const text of texts) {
            const doc = nlp.readDoc(text);
            doc.tokens().out(its.value, as.array);
            doc.tokens().out(its.pos, as.array);
            doc.sentences().out();
            doc.entities().out(its.detail);
          }
        },
      },
    ],
    ROUNDS,
  );
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(`(a) ${documents.length} wire reports, ${(units / 1000).toFixed(0)} thousand units`);
  const { cleanMs, extractMs, reconcileMs, claims } = timeStages(documents, lexicons);
  console.log(
    `    stages: clean ${ms(cleanMs)}, extract ${ms(extractMs)}, reconcile ${ms(reconcileMs)}; ${claims} claims`,
  );
  sayRatio("    clean + extract + reconcile / wink-nlp", times.get("sanad") ?? 0, times.get("wink") ?? 0, 2);
}

function readable(html: string): number {
  return new Readability(parseHTML(html).document).parse()?.textContent?.length ?? 0;
}

function benchPages(): void {
  if (!existsSync(PAGES)) {
    console.log(`pages: no ${PAGES}; give --corpora`);
    return;
  }
  const lexicons = loadLexicons();
  const documents = readdirSync(PAGES)
    .sort()
    .map((name): Document => ({ input: name, bytes: readFileSync(join(PAGES, name)), format: "html", sidecar: {} }));
  const isEnglish = ({ bytes }: Document): boolean =>
    /<html[^>]{0,300}\slang=["']?en/i.test(Buffer.from(bytes).toString("latin1"));
  for (const [what, pages] of [
    ["all", documents],
    ["English by their markup", documents.filter(isEnglish)],
  ] as const) {
    let failed = 0;
    const times = compare(
      [
        { name: "sanad", run: () => void readAll(pages, [], lexicons) },
        {
          name: "readability",
          run: () => {
            failed = 0;
            for (const { bytes } of pages)
              try {
                readable(new TextDecoder().decode(bytes));
              } catch {
                failed++; // counted and said: a page that Readability cannot read costs it no time
              }
          },
        },
      ],
      ROUNDS,
    );
    const size = pages.reduce((sum, { bytes }) => sum + bytes.length, 0);
    console.log(`(b) pages, ${what}: ${pages.length}, ${(size / 1e6).toFixed(1)} MB; Readability failed on ${failed}`);
    const problems = readAll(pages, [], lexicons).problems.length;
    if (problems > 0) console.log(`    Sanad failed on ${problems}`);
    sayRatio(
      "    HTML to claims / Readability on linkedom",
      times.get("sanad") ?? 0,
      times.get("readability") ?? 0,
      1.5,
    );
  }
}

interface Grown {
  small?: StageTimes;
  large?: StageTimes;
  failure?: string;
}

function measureGrowth(name: string): Promise<Grown> {
  const grown: Grown = {};
  const workerData = { name, wire: existsSync(WIRE) ? WIRE : null };
  const worker = new Worker(new URL("./growth-worker.ts", import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MB, stackSizeMb: 4 },
  });
  const limitMs = Number(options["time-limit"]) * 1000;
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      grown.failure = `stopped after ${options["time-limit"]} s`;
      void worker.terminate();
    }, limitMs);
    worker.on("message", (message: Grown) => Object.assign(grown, message));
    worker.on("error", (error) => {
      grown.failure = error.message;
    });
    worker.on("exit", () => {
      clearTimeout(timer);
      resolve(grown);
    });
  });
}

function factors(small: StageTimes, large: StageTimes): string {
  return (["cleanMs", "extractMs", "reconcileMs"] as const)
    .map((stage) => `${stage.slice(0, -2)} ${ms(small[stage])} → ${ms(large[stage])}`)
    .join(", ");
}

async function sayGrowth({ name, size, unit }: GrowthCase): Promise<boolean> {
  const { small, large, failure } = await measureGrowth(name);
  const sizes = `${size} → ${size * 10} ${unit}`;
  if (small === undefined || large === undefined) {
    console.log(
      `    FAILED  ${name} (${sizes}): ${failure ?? "no result"}${small === undefined ? "" : `; small: ${ms(totalMs(small))}`}`,
    );
    return false;
  }
  const factor = totalMs(large) / totalMs(small);
  const met = factor <= 12;
  console.log(
    `    ${met ? "met    " : "NOT MET"} ${factor.toFixed(1).padStart(5)} ×  ${name} (${sizes}): ${factors(small, large)}`,
  );
  return met;
}

async function benchGrowth(): Promise<void> {
  console.log("(c) ten times the text, goal ≤ 12 × the time");
  const cases = growthCases(existsSync(WIRE) ? readCollection(WIRE) : []).filter(({ name }) =>
    name.includes(options.case),
  );
  let missed = 0;
  for (const growth of cases) if (!(await sayGrowth(growth))) missed++;
  console.log(`    ${cases.length - missed} of ${cases.length} met`);
}

/** Starts this script again on one core where it has more, so that no contestant gains by threads of its own. */
function pinned(): boolean {
  if (availableParallelism() === 1 || process.platform !== "linux") return false;
  const core = String(availableParallelism() - 1);
  const { error, status } = spawnSync(
    "taskset",
    ["-c", core, process.execPath, ...process.execArgv, ...process.argv.slice(1)],
    {
      stdio: "inherit",
    },
  );
  if (error !== undefined) console.log("without taskset: more than one core");
  else process.exitCode = status ?? 1;
  return error === undefined;
}

if (!pinned()) {
  if (wants("wire")) benchWire();
  if (wants("pages")) benchPages();
  if (wants("growth")) await benchGrowth();
}
