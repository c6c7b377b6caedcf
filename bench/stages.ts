import { cleanDocument } from "../src/clean/clean.ts";
import { extractReport } from "../src/extract/extract.ts";
import type { Lexicon } from "../src/lexicon/lexicon.ts";
import type { Document } from "../src/model/document.ts";
import { reconcile } from "../src/reconcile/reconcile.ts";
import { cpuMs } from "./measure.ts";

/** Processor time of each stage over the same documents, in milliseconds. */
export interface StageTimes {
  readonly cleanMs: number;
  readonly extractMs: number;
  readonly reconcileMs: number;
  readonly claims: number;
}

/** Runs the stages one after the other; a document that cannot be cleaned is an error here. */
export function timeStages(documents: readonly Document[], lexicons: ReadonlyMap<string, Lexicon>): StageTimes {
  let reports: ReturnType<typeof cleanDocument>[] = [];
  let readings: ReturnType<typeof extractReport>[] = [];
  const cleanMs = cpuMs(() => {
    reports = documents.map(cleanDocument);
  });
  const extractMs = cpuMs(() => {
    readings = reports.map((report) => {
      const lexicon = lexicons.get(report.language.split("-")[0] ?? "");
      return lexicon === undefined ? { report, claims: [], events: [] } : extractReport(report, lexicon);
    });
  });
  const reconcileMs = cpuMs(() => {
    reconcile(readings, []);
  });
  return { cleanMs, extractMs, reconcileMs, claims: readings.reduce((sum, { claims }) => sum + claims.length, 0) };
}

/** All stages together. */
export function totalMs({ cleanMs, extractMs, reconcileMs }: StageTimes): number {
  return cleanMs + extractMs + reconcileMs;
}
