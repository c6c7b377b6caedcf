import assert from "node:assert/strict";
import { test } from "node:test";
import { clean } from "./documents.ts";
import { HOSTILE_INPUTS } from "./hostile-inputs.ts";

const SENTENCE = "Officers seized a load of hashish at the port on Monday, the authority said in a statement";

for (const [name, format, size, make] of HOSTILE_INPUTS)
  test(`is cleaned, however much of it there is: ${name}`, () => {
    assert.ok(clean(make(size), format).text.length > 0);
  });

test("the same document gives the same report", () => {
  const text = `<h1>Title of it</h1><p>${SENTENCE}.</p>`;
  assert.deepEqual(clean(text, "html"), clean(text, "html"));
});
