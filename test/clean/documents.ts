import { cleanDocument } from "../../src/clean/clean.ts";
import type { DocumentFormat, Sidecar } from "../../src/model/document.ts";
import type { Report } from "../../src/model/report.ts";

/** Cleans a text as if it had come in a file. */
export function clean(text: string | Uint8Array, format: DocumentFormat = "text", sidecar: Sidecar = {}): Report {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return cleanDocument({ input: "report", bytes, format, sidecar });
}

/** A body of three paragraphs in our own words, long enough to be taken for one. */
export const BODY = [
  "Customs officers at the river port opened a container of roof tiles on Tuesday and found 312 kilograms of hashish behind the third row.",
  "Two drivers were detained at the gate, and a third man was stopped an hour later on the coastal road, the port authority said in a statement.",
  "The authority added that the tiles had been loaded three weeks ago and that the papers named a buyer who does not exist.",
] as const;

/** The texts of a report's blocks. */
export function blockTexts(report: Report): string[] {
  return report.blocks.map(({ start, end }) => report.text.slice(start, end));
}
