import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");
const SHARED = resolve(ROOT, "..", "shared");
const scorer = join(SHARED, "score", "score.mjs");

/** Arguments of the scorer win over these; what it takes is said in its head. */
const given = process.argv.slice(2);
const defaults = [
  ...(given.includes("--gold") ? [] : ["--gold", join(SHARED, "gold", "dev")]),
  ...(given.includes("--only") ? [] : ["--only", "en"]),
  ...(given.includes("--together") || given.includes("--each") ? [] : ["--together"]),
];

if (!existsSync(scorer)) {
  console.error("score: no ../shared/score/score.mjs beside the repository; the gold is no part of it.");
  process.exitCode = 66;
} else {
  const command = ["--", process.execPath, join(ROOT, "src", "cli", "main.ts"), "read", "--json"];
  const own = given.filter((argument) => argument !== "--each");
  const { status } = spawnSync(process.execPath, [scorer, ...defaults, ...own, ...command], {
    cwd: ROOT,
    stdio: "inherit",
  });
  process.exitCode = status ?? 2;
}
