import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { ReportReading } from "../../src/extract/report-reading.ts";
import type { Document } from "../../src/model/document.ts";
import { MAX_QUOTE_UNITS, type Quote } from "../../src/model/span.ts";
import { readDocument } from "../../src/pipeline/read.ts";
import { loadLexicons } from "../../src/read/codebook.ts";
import { readInputs } from "../../src/read/inputs.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";

const SAMPLES = join(import.meta.dirname, "..", "..", "samples");
const lexicons = loadLexicons();

function read(document: Document): ReportReading {
  const outcome = readDocument(document, lexicons);
  assert.ok("report" in outcome, `${document.input}: ${"message" in outcome ? outcome.message : ""}`);
  return outcome;
}

function documentOf(text: string): Document {
  return {
    input: "text",
    bytes: new TextEncoder().encode(text),
    format: "text",
    sidecar: { language: "en", published: "2025-12-15", outlet: "Outlet" },
  };
}

function faultOfQuote(text: string, { start, end, quote }: Quote): string | null {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return `${start}–${end} are no whole numbers`;
  if (text.slice(start, end) !== quote || end - start !== quote.length) return `${start}–${end} is not “${quote}”`;
  if (quote.length < 1 || quote.length > MAX_QUOTE_UNITS) return `${start}–${end} has ${quote.length} units`;
  return quote.trim() === quote ? null : `${start}–${end} has white space at an end`;
}

/** What the contract says of every claim of a report, whatever its text. */
function faultsOf({ report, claims, events }: ReportReading): string[] {
  const ids = new Set(claims.map((claim) => claim.id));
  const keys = new Set(events.map((event) => event.key));
  return claims.flatMap((claim) => {
    const told = claim.toldEvent;
    const faults = [
      ...[claim, ...claim.mentions].map((quote) => faultOfQuote(report.text, quote)),
      claim.report === report.id ? null : "is of another report",
      claim.partOf === null || (claim.partOf !== claim.id && ids.has(claim.partOf)) ? null : "is part of no claim",
      (claim.scope === "event") === (told !== null) ? null : `has scope ${claim.scope} and event ${told}`,
      told === null || keys.has(told) ? null : `is of event ${told}, which the report does not tell`,
    ];
    return faults
      .filter((fault) => fault !== null)
      .map((fault) => `${report.input}, ${claim.rule} at ${claim.start}: ${fault}`);
  });
}

function assertSound(reading: ReportReading): void {
  const { report, claims } = reading;
  assert.deepEqual(faultsOf(reading), []);
  assert.equal(new Set(claims.map((claim) => claim.id)).size, claims.length, "two claims of one id");
  assert.equal(report.offsets.at.length, report.text.length, "one offset a unit");
  assert.ok(
    report.offsets.at.every((offset, at) => at === 0 || offset >= (report.offsets.at[at - 1] ?? 0)),
    "offsets go down",
  );
}

const { documents } = await readInputs([SAMPLES]);

describe("every claim stands in its report's text", () => {
  for (const document of documents) {
    it(document.input.replace(`${SAMPLES}/`, ""), () => {
      const reading = read(document);
      assertSound(reading);
      if (!document.input.endsWith("README.md")) assert.ok(reading.claims.length > 0, "nothing was found");
    });
  }

  const real = "Police arrested 17 suspects and seized 20 kg of heroin in Basra on Sunday, the ministry said.";

  for (const { name, make } of HOSTILE_TEXTS) {
    it(`${name}, beside and within a sentence`, () => {
      assertSound(read(documentOf(`${real}\n${make(2000)}\n${real}`)));
      assertSound(read(documentOf(`Police seized 20 kg ${make(600)} of heroin in Basra.`)));
    });
  }
});

describe("every claim names a rule", () => {
  it("of the codebook, so that it can be explained", () => {
    const known = new Set([...lexicons.values()].flatMap((lexicon) => lexicon.rules.map((rule) => rule.id)));
    const strange = documents.flatMap((document) => read(document).claims.map((claim) => claim.rule));
    assert.deepEqual([...new Set(strange.filter((rule) => !known.has(rule)))], []);
  });
});
