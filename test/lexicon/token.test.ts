import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tokenise } from "../../src/lexicon/token.ts";

const textsOf = (source: string): string[] => tokenise(source).map(({ text }) => text);

describe("tokens", () => {
  it("are words, numbers and marks", () => {
    assert.deepEqual(textsOf("Police seized 1,071.5kg, a .45 and 20-odd bags."), [
      ..."Police seized 1,071.5 kg , a .45 and 20 - odd bags .".split(" "),
    ]);
  });

  it("keep letters of all alphabets and apostrophes inside a word together, and a genitive apart", () => {
    assert.deepEqual(textsOf("Peña's crew, O’Neill’s, don't, navies' and Kraków"), [
      ..."Peña 's crew , O’Neill ’s , don't , navies ' and Kraków".split(" "),
    ]);
    assert.deepEqual(textsOf("soft\u00adhyphen ضبطت ٢٠ كغم"), ["soft\u00adhyphen", "ضبطت", "٢٠", "كغم"]);
  });

  it("stand where the text has them, whatever white space parts them", () => {
    const source = "A\u00a0b\t\u2003“c”\n";
    for (const { text, start, end } of tokenise(source, 7)) assert.equal(source.slice(start - 7, end - 7), text);
    assert.deepEqual(
      tokenise(source).map(({ spaced }) => spaced),
      [true, true, true, false, false],
    );
  });

  it("are shouted where all of three letters and more are capitals", () => {
    const shouted = tokenise("US AND Nato ÑUÑOA 45").filter((token) => token.shouted);
    assert.deepEqual(
      shouted.map(({ text }) => text),
      ["AND", "ÑUÑOA"],
    );
  });
});
