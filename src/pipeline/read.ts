import { cleanDocument } from "../clean/clean.ts";
import { extractReport } from "../extract/extract.ts";
import type { ReportReading } from "../extract/report-reading.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Document, Problem } from "../model/document.ts";
import { SanadError } from "../model/errors.ts";
import type { Reading } from "../model/reading.ts";
import { reconcile } from "../reconcile/reconcile.ts";

/** Cleans and extracts one document; what fails becomes a problem of that document alone. */
export function readDocument(document: Document, lexicons: ReadonlyMap<string, Lexicon>): ReportReading | Problem {
  try {
    const report = cleanDocument(document);
    const lexicon = lexicons.get(report.language.split("-")[0] ?? "");
    if (lexicon === undefined) return { report, claims: [], events: [] };
    return extractReport(report, lexicon);
  } catch (error) {
    if (error instanceof SanadError) return { input: document.input, code: error.code, message: error.message };
    return {
      input: document.input,
      code: "internal",
      message: `Sanad failed on this document: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** Documents → one reading: clean, extract, reconcile. The order of the documents makes no difference to what is found. `onRead` hears of each that was read. */
export function readAll(
  documents: readonly Document[],
  problems: readonly Problem[],
  lexicons: ReadonlyMap<string, Lexicon>,
  onRead: () => void = () => undefined,
): Reading {
  const outcomes = documents.map((document) => {
    const outcome = readDocument(document, lexicons);
    onRead();
    return outcome;
  });
  const readings = outcomes.filter((outcome): outcome is ReportReading => "report" in outcome);
  const failed = outcomes.filter((outcome): outcome is Problem => !("report" in outcome));
  return reconcile(readings, [...problems, ...failed]);
}
