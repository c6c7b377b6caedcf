import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { foldName } from "../../src/lexicon/places/fold-name.ts";
import { RowIndex } from "../../src/lexicon/places/row-index.ts";

const ROWS = [
  "# a header",
  "Aab\tLK-1\t1\t2",
  "Äab Bc\tLK-2\t1\t2",
  "Ab\tLK-3\t1\t2",
  "Ab\tLK-4\t1\t2",
  "Zz\tLK\t1\t2",
];
const index = new RowIndex("x.tsv", `${ROWS.join("\n")}\n`);

describe("RowIndex", () => {
  const rows: [string, string[]][] = [
    ["aab", ["LK-1"]],
    ["aab bc", ["LK-2"]],
    ["ab", ["LK-3", "LK-4"]],
    ["zz", ["LK"]],
    ["a", []],
    ["zzz", []],
    ["", []],
  ];
  for (const [key, codes] of rows) {
    it(`"${key}" → ${codes.join(", ") || "nothing"}`, () =>
      assert.deepEqual(
        index.rows(key).map((row) => row.code),
        codes,
      ));
  }
  it("knows how many words the longest name from a word has", () => {
    assert.deepEqual(
      ["aab", "ab", "x"].map((word) => index.wordsFrom(word)),
      [2, 1, 0],
    );
  });
  it("reads a file without its last line break", () => {
    assert.equal(new RowIndex("x.tsv", ROWS.join("\n")).rows("zz").length, 1);
  });
});

describe("the derived files", () => {
  for (const file of ["towns.tsv", "admin2.tsv"]) {
    it(`${file} is sorted by key, as the index needs it`, () => {
      const text = readFileSync(join(import.meta.dirname, "../../codebook/places/derived", file), "utf8");
      const lines = text.split("\n").filter((line) => line && !line.startsWith("#"));
      const keys = lines.map((line) => foldName(line.slice(0, line.indexOf("\t"))));
      assert.equal(
        keys.findIndex((key, at) => at > 0 && key < (keys[at - 1] ?? "")),
        -1,
      );
    });
  }
});
