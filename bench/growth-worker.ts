import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { loadLexicons } from "../src/read/codebook.ts";
import { type CollectedReport, readCollection } from "./corpora.ts";
import { growthCases } from "./growth-cases.ts";
import { median } from "./measure.ts";
import { type StageTimes, timeStages, totalMs } from "./stages.ts";

const given = z.object({ name: z.string(), wire: z.string().nullable() }).parse(workerData);

const lexicons = loadLexicons();
const reports: CollectedReport[] = given.wire === null ? [] : readCollection(given.wire);
const cases = growthCases(reports);
const growth = cases.find(({ name }) => name === given.name);

/** Enough ordinary work that the first case measured is not the one that is compiled. */
function warmUp(): void {
  const ordinary = cases.find(({ name }) => name === "copies of one report");
  for (let round = 0; round < 3; round++) timeStages(ordinary?.make(40) ?? [], lexicons);
}

/** The run of median time among a few; one that takes long is done once. */
function timeSize(size: number): StageTimes | undefined {
  const documents = growth?.make(size) ?? [];
  const runs = [timeStages(documents, lexicons)];
  while (runs.length < 3 && totalMs(runs[0] as StageTimes) < 3000) runs.push(timeStages(documents, lexicons));
  const middle = median(runs.map(totalMs));
  return runs.find((run) => totalMs(run) === middle);
}

if (growth !== undefined) {
  warmUp();
  parentPort?.postMessage({ small: timeSize(growth.size) });
  parentPort?.postMessage({ large: timeSize(growth.size * 10) });
}
