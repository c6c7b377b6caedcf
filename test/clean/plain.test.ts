import assert from "node:assert/strict";
import { test } from "node:test";
import { BODY, blockTexts, clean } from "./documents.ts";

const [first] = BODY;

for (const [name, lines, paragraphs] of [
  ["a sentence broken by markup goes on", ["The case is handled by", "Jane Roe of the drugs bureau."], 1],
  ["an ordinal set apart joins both sides", ["He lives on East 51", "st", "Street in the harbour quarter."], 1],
  ["a line in lower case goes on", ["Prosecutor Jane Roe", "announced today that two men were charged."], 1],
  ["a line that ends in a comma goes on", ["Omar Reyes,", "47, of Dockside"], 1],
  ["two sentences are two paragraphs", ["The case is closed.", "A trial will follow."], 2],
  ["list items are not joined", ["Seized were:", "- five kilograms of hashish", "- two cars"], 3],
] as const) {
  test(name, () => {
    assert.equal(blockTexts(clean(lines.join("\n"))).length, paragraphs);
  });
}

test("lines broken at a fixed width are one paragraph; a list of sentences of one length is none", () => {
  const wrapped = [
    "Customs officers at the river port opened a container of roof tiles on",
    "Tuesday and found 312 kilograms of hashish behind the third row. Two of",
    "the drivers were detained at the gate, and a third man was stopped an",
    "hour later.",
  ];
  assert.equal(clean(wrapped.join("\n")).blocks.length, 1);
  const list = Array.from(
    { length: 6 },
    (_, i) => `On day ${i + 1} the officers of the port seized ${i + 11} bags of hashish there.`,
  );
  assert.equal(clean(list.join("\n")).blocks.length, 6);
});

test("white space is collapsed and every kind of line end is one", () => {
  const text = `Title of  the\u00A0report\r\n\r\n${first}\u2028Next line.\fLast \t line.`;
  assert.deepEqual(clean(text).text.split("\n"), ["Title of the report", first, "Next line.", "Last line."]);
});

test("blocks say what they are", () => {
  const lines = [
    "Port finds hashish",
    "Two drivers held",
    "Tiles at the quay. Photo: Harbour Wire",
    first,
    "- 312 kg of hashish",
  ];
  assert.deepEqual(
    clean(lines.join("\n")).blocks.map(({ kind }) => kind),
    ["headline", "subhead", "caption", "paragraph", "list-item"],
  );
});

test("the title is the sidecar's, else a first line that looks like one, else none", () => {
  assert.equal(clean(`Port finds hashish\n\n${first}`).title, "Port finds hashish");
  assert.equal(clean(`Port finds hashish\n\n${first}`, "text", { title: "Said so" }).title, "Said so");
  assert.equal(clean(first).title, null);
});

test("a title that only the sidecar has is not put into the text", () => {
  assert.equal(clean(first, "text", { title: "Said so" }).text, first);
});

test("the id is of the bytes and the address, or the outlet", () => {
  const id = (sidecar: object) => clean(first, "text", sidecar).id;
  assert.match(id({}), /^[0-9a-f]{64}$/);
  assert.equal(id({ url: "https://a.example/1", outlet: "A" }), id({ url: "https://a.example/1", outlet: "B" }));
  assert.notEqual(id({ outlet: "A" }), id({ outlet: "B" }));
  assert.equal(id({ title: "x" }), id({}));
});

test("signs that deceive are kept and told", () => {
  const report = clean(
    `Title of the report\n\n${first} Of it, \u202E05\u202C kg; the co\u200Bcaine and the c\u043Ecaine.`,
  );
  assert.deepEqual(report.doubts.map(({ code }) => code).sort(), ["bidi-control", "mixed-script", "zero-width"]);
  assert.ok(report.text.includes("\u202E05"));
});
