import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "golden");

/** Compares lines with `golden/NAME` exactly. A golden file that is missing fails: a test never writes one. */
export function assertGolden(name: string, lines: readonly string[]): void {
  const path = join(FOLDER, name);
  assert.ok(
    existsSync(path),
    `${path} is missing: look at what follows, and if it is right keep it there.\n${lines.join("\n")}`,
  );
  assert.equal(`${lines.join("\n")}\n`, readFileSync(path, "utf8"));
}
