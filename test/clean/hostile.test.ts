import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentFormat } from "../../src/model/document.ts";
import { clean } from "./documents.ts";

const SENTENCE = "Officers seized a load of hashish at the port on Monday, the authority said in a statement";

/** Inputs that make a careless pattern or walk take time beyond their length; each maker is given a size. */
const MAKERS: readonly (readonly [
  name: string,
  format: DocumentFormat,
  size: number,
  make: (size: number) => string,
])[] = [
  ["one line", "text", 100_000, (n) => "word ".repeat(n)],
  ["one word", "text", 500_000, (n) => "a".repeat(n)],
  ["spaces", "text", 500_000, (n) => `a${" ".repeat(n)}b`],
  ["lines", "text", 20_000, (n) => "a\n".repeat(n)],
  ["like lines", "text", 2_000, (n) => Array.from({ length: n }, (_, i) => `${SENTENCE} number ${i}.`).join("\n")],
  ["headings", "text", 2_000, (n) => `${SENTENCE}.\nRelated\nComments\nhead of a story\n`.repeat(n)],
  ["numbers to call", "text", 5_000, (n) => "555-010-2233\nJane Roe\n".repeat(n)],
  ["dates", "text", 10_000, (n) => "January 1, 2020 ".repeat(n)],
  ["bars", "text", 100_000, (n) => `${"|".repeat(n)}x`],
  ["combining marks", "text", 100_000, (n) => `a${"\u0301".repeat(n)}`],
  ["elements", "html", 20_000, (n) => `<p>${SENTENCE}.</p>`.repeat(n)],
  ["unclosed elements", "html", 20_000, (n) => "<p>word ".repeat(n)],
  ["named elements", "html", 5_000, (n) => `<div class="related share"><p>${SENTENCE}.</p></div>`.repeat(n)],
  [
    "attributes",
    "html",
    5_000,
    (n) => `<p ${Array.from({ length: n }, (_, i) => `a${i}=1`).join(" ")}>${SENTENCE}.</p>`,
  ],
  ["angle brackets", "html", 100_000, (n) => "<".repeat(n)],
  ["references", "html", 50_000, (n) => `<p>${"&eacute;".repeat(n)}`],
  [
    "style rules",
    "html",
    20_000,
    (n) => `<style>${".a{color:red}".repeat(n)}@media{${"{".repeat(n)}</style><p>${SENTENCE}.</p>`,
  ],
  ["JSON-LD", "html", 50_000, (n) => `<script type="application/ld+json">${"[".repeat(n)}</script><p>${SENTENCE}.</p>`],
  ["brackets", "markdown", 100_000, (n) => "[".repeat(n)],
  ["link marks", "markdown", 50_000, (n) => "](![](".repeat(n)],
];

function elapsedMs(text: string, format: DocumentFormat): number {
  const from = performance.now();
  assert.ok(clean(text, format).text.length > 0);
  return performance.now() - from;
}

for (const [name, format, size, make] of MAKERS) {
  test(`ten times the input takes no more than a multiple of ten: ${name}`, () => {
    elapsedMs(make(size / 10), format); // the first run compiles
    const small = elapsedMs(make(size / 10), format);
    const large = elapsedMs(make(size), format);
    // A quadratic pass takes a hundred times as long. The floor keeps small times' noise out; 30 leaves room for a busy machine.
    assert.ok(large <= 30 * Math.max(small, 20), `${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`);
  });
}

test("the same document gives the same report", () => {
  const text = `<h1>Title of it</h1><p>${SENTENCE}.</p>`;
  assert.deepEqual(clean(text, "html"), clean(text, "html"));
});
