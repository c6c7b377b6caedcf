import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { ERRORS } from "../../src/model/errors.ts";

const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "errors.md"), "utf8");

/** The rows of the page's table, cell by cell. */
const rows = page
  .split("\n")
  .filter((line) => /^\| `/.test(line))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe("docs/errors.md", () => {
  it("has one row for each error of the registry, in its order, and no other", () => {
    assert.deepEqual(
      rows.map(([code]) => code),
      Object.keys(ERRORS).map((code) => `\`${code}\``),
    );
  });

  it("gives each its exit code, HTTP status and words", () => {
    assert.deepEqual(
      rows.map(([code, exit, http, says]) => [code, exit, http, says]),
      Object.entries(ERRORS).map(([code, { exit, http, says }]) => [`\`${code}\``, String(exit), String(http), says]),
    );
  });

  it("says when each comes up and what to do", () => {
    const lacking = rows.filter((row) => row.length !== 6 || row.some((cell) => cell === "")).map(([code]) => code);
    assert.deepEqual(lacking, []);
  });
});
