import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { widthOf } from "../../src/cli/show/measure.ts";
import { pageOf } from "../../src/cli/show/page.ts";
import { problemLine } from "../../src/cli/show/problems.ts";
import { readingLines } from "../../src/cli/show/reading.ts";
import { assertGolden } from "./golden.ts";
import { harbour } from "./harbour.ts";
import { hostile } from "./hostile.ts";
import * as hand from "./reading-by-hand.ts";

for (const width of [80, 120]) {
  test(`the record of the harbour at ${width} columns`, () => {
    assertGolden(`harbour-${width}.txt`, readingLines(harbour, pageOf(width, false)));
  });
}

test("the record of hostile inputs", () => {
  assertGolden("hostile-80.txt", readingLines(hostile, pageOf(80, false)));
});

test("no line is wider than the page", () => {
  for (const reading of [harbour, hostile])
    for (const width of [40, 60, 80, 100, 160])
      for (const line of readingLines(reading, pageOf(width, false)))
        assert.ok(widthOf(line) <= width, `${widthOf(line)} > ${width}: ${line}`);
});

test("no control character of an input reaches the terminal", () => {
  for (const line of [...readingLines(hostile, pageOf(80, false)), ...hostile.problems.map(problemLine)])
    assert.doesNotMatch(line, /\p{Cc}|[\u202a-\u202e\u200b]/u);
});

test("colour changes no word and no break", () => {
  const plain = readingLines(harbour, pageOf(80, false));
  const coloured = readingLines(harbour, pageOf(80, true));
  assert.ok(coloured.some((line) => line.includes("\u001b[")));
  assert.deepEqual(
    coloured.map((line) => stripVTControlCharacters(line).trimEnd()),
    plain,
  );
});

test("every isolate that is opened in a line is closed in the record", () => {
  const text = readingLines(harbour, pageOf(80, false)).join("\n");
  assert.equal(text.split("\u2068").length, text.split("\u2069").length);
  assert.ok(text.includes("\u2068الميناء\u2069"));
});

test("a reading without events says so in its first line", () => {
  const empty = hand.reading({ reports: [hand.report("r", "The Tide", ["Nothing happened."])] });
  assert.equal(
    readingLines(empty, pageOf(80, false))[0],
    "1 report of 1 outlet → 0 events, 0 official totals, 0 conflicts",
  );
});

test("a circle of parts is broken, not followed", () => {
  const tide = hand.report("r", "The Tide", ["Two men and three men were held."]);
  const words = { in: tide, kind: "arrest", keys: { people: "all" }, event: "e" } as const;
  const a = hand.claim("a", "Two men", { ...words, amount: hand.amount(2, "person"), partOf: "b" });
  const b = hand.claim("b", "three men", { ...words, amount: hand.amount(3, "person"), partOf: "a" });
  const figures = [hand.figure([a], "single"), hand.figure([b], "single")];
  const circle = hand.reading({
    reports: [tide],
    claims: [a, b],
    events: [hand.event("e", { reports: ["r"], figures })],
  });
  const text = readingLines(circle, pageOf(80, false)).join("\n");
  assert.match(text, /Two men/);
  assert.match(text, /three men/);
});
