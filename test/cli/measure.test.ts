import assert from "node:assert/strict";
import { test } from "node:test";
import { chainUp, fill, widthOf, wrap } from "../../src/cli/show/measure.ts";
import { isolate, printable } from "../../src/cli/show/printable.ts";

const WIDTHS = [
  ["", 0],
  ["abc", 3],
  ["\u001b[1mabc\u001b[22m", 3],
  ["e\u0301", 1],
  ["毒品", 4],
  ["\u2068سند\u2069", 3],
  ["● ▲ ↻", 5],
] as const;
for (const [text, width] of WIDTHS) test(`width of ${JSON.stringify(text)}`, () => assert.equal(widthOf(text), width));

test("fill never cuts", () => {
  assert.equal(fill("ab", 4), "ab  ");
  assert.equal(fill("abcde", 4), "abcde");
});

test("text is broken at spaces, never at tied ones, and long words are cut", () => {
  assert.deepEqual(wrap("one two three", 8), ["one two", "three"]);
  assert.deepEqual(wrap("about 20\u00a0kg", 9), ["about", "20\u00a0kg"]);
  assert.deepEqual(wrap("x".repeat(20), 8), ["xxxxxxxx", "xxxxxxxx", "xxxx"]);
  assert.deepEqual(wrap("a b", 20, { first: "1. ", rest: "   " }), ["1. a b"]);
  assert.deepEqual(wrap("", 20), []);
});

test("a chain is broken between its parts, each new line led in", () => {
  const indents = { first: "", rest: "  " };
  assert.deepEqual(chainUp(["“words”", "voice", "outlet"], 40, indents, "← "), ["“words” ← voice ← outlet"]);
  assert.deepEqual(chainUp(["“words”", "voice", "outlet"], 16, indents, "← "), ["“words” ← voice", "  ← outlet"]);
});

const PRINTABLE = [
  ["a\nb\r\n\tc", "a b c"],
  ["\u001b[31m", "\\u{1b}[31m"],
  ["x\u009by", "x\\u{9b}y"],
  ["\u202eabc", "\\u{202e}abc"],
  ["\u2068abc", "\\u{2068}abc"],
  ["a\u{e0041}", "a\\u{e0041}"],
  ["\ud800", "\ufffd"],
  ["می\u200cشود", "می\u200cشود"],
  [`e${"\u0301".repeat(10_000)}`, `e${"\u0301".repeat(8)}…`],
] as const;
for (const [text, expected] of PRINTABLE)
  test(`printable ${JSON.stringify(text.slice(0, 12))}`, () => assert.equal(printable(text), expected));

test("only right-to-left words are isolated", () => {
  assert.equal(isolate("Tide"), "Tide");
  assert.equal(isolate("سند"), "\u2068سند\u2069");
});
