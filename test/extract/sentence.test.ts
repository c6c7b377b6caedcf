import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cleanDocument } from "../../src/clean/clean.ts";
import { splitSentences } from "../../src/extract/sentence.ts";
import { loadLexicons } from "../../src/read/codebook.ts";

const ABBREVIATIONS = loadLexicons().get("en")?.abbreviations ?? new Set<string>();

function countOf(text: string): number {
  const bytes = new TextEncoder().encode(`A headline of some words\n\n${text}`);
  const report = cleanDocument({ input: "report.txt", bytes, format: "text", sidecar: { language: "en" } });
  return splitSentences(report, ABBREVIATIONS).length - 1;
}

describe("a full stop", () => {
  it("ends no sentence behind a state's short form", () => {
    assert.equal(countOf("SPRINGFIELD, Mo. - Officers in Salem, Ore. and Miami, Fla. seized heroin."), 1);
  });

  it("ends one behind a word that only looks like a short form", () => {
    assert.equal(
      countOf("The ship carried iron ore. Officers searched it. One of them fell ill. The search went on."),
      4,
    );
  });
});
