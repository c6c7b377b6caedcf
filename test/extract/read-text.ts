import { extractReport } from "../../src/extract/extract.ts";
import type { ReportReading, ToldClaim } from "../../src/extract/report-reading.ts";
import { loadLexicons } from "../../src/read/codebook.ts";
import { exampleReport } from "../codebook/example-report.ts";

const lexicon = loadLexicons().get("en");

/** What is found in an English text, a paragraph a line, published on 15 January 2025, a Wednesday. */
export function readText(text: string): ReportReading {
  if (lexicon === undefined) throw new Error("The codebook has no English.");
  return extractReport(exampleReport(text, "en"), lexicon);
}

/** The claims of one kind in a text. */
export function claimsOf(text: string, kind: ToldClaim["kind"]): ToldClaim[] {
  return readText(text).claims.filter((claim) => claim.kind === kind);
}

/** A claim's figure as "17", "≥ 12", "≤ 5", "≈ 20" or "24–99", with its unit. */
export function figureOf({ amount }: ToldClaim): string {
  if (amount === null) return "";
  const { value, low, high, unit, approximate } = amount;
  if (approximate) return `≈ ${value} ${unit}`;
  if (low === high) return `${value} ${unit}`;
  if (high === null) return `≥ ${low} ${unit}`;
  return low === null ? `≤ ${high} ${unit}` : `${low}–${high} ${unit}`;
}
