import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { alternativesOf, anyOf } from "../../src/clean/any-of.ts";

describe("any of several expressions", () => {
  it("takes a source apart at the strokes that no bracket and no class encloses", () => {
    assert.deepEqual(alternativesOf(String.raw`^a(?:b|c)|[|)]d|\|e`), ["^a(?:b|c)", "[|)]d", String.raw`\|e`]);
  });

  it("holds where one of them does, wherever it begins", () => {
    const holds = anyOf([/^read more|\bcookies?\b/, /©\d{4}$/]);
    for (const line of ["read more about it", "we use cookies here", "all ours ©2025"])
      assert.equal(holds(line), true, line);
    for (const line of ["to read more", "supercookies", "©2025 and on"]) assert.equal(holds(line), false, line);
  });
});
