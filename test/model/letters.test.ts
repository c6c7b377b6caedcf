import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countRuns, LETTER, MARK, NUMBER, runsOf } from "../../src/model/letters.ts";

const TEXTS = [
  "",
  " ",
  "Officers don’t say 1,200.50 kg of “ice”—yet.",
  "مديرية مكافحة المخدّرات ضبطت ٢٠ كغم",
  "Niño pequeño: 17½ kg",
  "𝒜 𝟙𝟚 and 😀 end",
  "a lone \ud83d surrogate \udc00",
];

describe("runs of characters", () => {
  it("are those that an expression with Unicode's properties finds", () => {
    for (const text of TEXTS) {
      assert.deepEqual(runsOf(text, LETTER), text.match(/\p{L}+/gu) ?? [], text);
      assert.deepEqual(runsOf(text, LETTER | NUMBER), text.match(/[\p{L}\p{N}]+/gu) ?? [], text);
      assert.deepEqual(runsOf(text, LETTER | MARK | NUMBER), text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [], text);
    }
  });

  it("are counted as one where only what may stand within parts them", () => {
    for (const text of TEXTS) {
      const words = text.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu) ?? [];
      assert.equal(countRuns(text, LETTER | MARK | NUMBER, "'’.,-"), words.length, text);
    }
  });
});
