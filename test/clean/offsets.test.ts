import assert from "node:assert/strict";
import { test } from "node:test";
import { originalSpan } from "../../src/clean/offsets.ts";
import { BODY, clean } from "./documents.ts";

/** Deterministic pseudo-random numbers (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  "Police",
  "İzmir",
  "𝟏𝟕 men",
  "e\u0301te\u0301",
  "ﷺ",
  "١٢٣",
  "\u200Bzero",
  "\u202E321",
  "5 kg",
  "…",
  "said,",
  "was",
  "th",
  "“No”",
  "😀",
  "٬",
  "  ",
  "\t",
  "\u00A0",
  "\n",
  "\r\n",
  "\n\n",
  ". ",
  "\u2028",
  "Home",
  "Comments",
  "Related:",
  "A | B",
  "\uFEFF",
  "كيلوغراماً",
  "- ",
];

function check(original: string, format: "text" | "html" | "markdown"): void {
  const report = clean(original, format);
  const { at } = report.offsets;
  assert.equal(at.length, report.text.length);
  for (let i = 0; i < at.length; i++) {
    assert.ok(i === 0 || (at[i] ?? 0) >= (at[i - 1] ?? 0), `decreases at ${i} of ${JSON.stringify(original)}`);
    const unit = report.text[i] ?? "";
    if (format !== "html" && /\S/.test(unit)) assert.equal(original[at[i] ?? -1], unit);
  }
  let end = -1;
  for (const block of report.blocks) {
    assert.equal(block.start, end + 1);
    end = block.end;
  }
  assert.equal(end, report.text.length);
}

for (const format of ["text", "markdown"] as const) {
  test(`${format}: every unit leads back to itself, offsets never decrease, blocks cover the text`, () => {
    for (let seed = 1; seed <= 400; seed++) {
      const next = random(seed);
      const words = Array.from(
        { length: 5 + Math.floor(next() * 80) },
        () => PIECES[Math.floor(next() * PIECES.length)] ?? "",
      );
      check(`Report ${seed} ${words.join(next() < 0.5 ? " " : "")}`, format);
    }
  });
}

test("HTML: entities, comments and tags in between do not shift anything", () => {
  const original =
    "<html><body><article><h1>T&ouml;ne &amp; Ziegel</h1><p>A<!-- x --> <b>load</b> of&nbsp;tiles &#x1D7CF; hid 5&nbsp;kg, " +
    `the port&#39;s office said.</p><p>${BODY[0]}</p></article></body></html>`;
  check(original, "html");
  const report = clean(original, "html");
  for (const [words, source] of [
    ["Töne & Ziegel", "T&ouml;ne &amp; Ziegel"],
    ["load", "load"],
    ["5 kg", "5&nbsp;kg"],
    ["hashish", "hashish"],
  ] as const) {
    const start = report.text.indexOf(words);
    const span = originalSpan(report.offsets, start, start + words.length);
    assert.equal(original.slice(span.start, span.end), source);
  }
});

test("the text is never normalised", () => {
  const odd = "İstanbul e\u0301 ﷺ 𝟏𝟕 was said to have 5 kg of it in the house, the police say.";
  assert.equal(clean(`${odd}\n${BODY[0]}`).text.split("\n")[0], odd);
});
