import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { widthOf } from "../../src/cli/show/measure.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const MAIN = join(ROOT, "src", "cli", "main.ts");

function node(args: readonly string[]) {
  return spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: "", COLUMNS: "" },
  });
}

test("start shows the samples: every report, no line too wide, nothing of the README", () => {
  const { status, stdout, stderr } = node([MAIN, "start"]);
  assert.equal(status, 0, stderr);
  const samples = readdirSync(join(ROOT, "samples")).filter((name) => /\.(?:txt|html)$/.test(name));
  assert.ok(samples.length >= 12);
  for (const name of samples) assert.ok(stdout.replace(/\s+/g, "").includes(name), `${name} is not shown`);
  for (const part of ["EVENTS", "OFFICIAL TOTALS", "REPORTS"]) assert.ok(stdout.includes(`\n${part}`), `no ${part}`);
  assert.ok(!stdout.includes("README.md"));
  for (const line of stdout.split("\n")) assert.ok(widthOf(line) <= 80, line);
  assert.doesNotMatch(stdout, /[^\P{Cc}\n]/u);
});

test("the README shows what the first five samples give", () => {
  const samples = readdirSync(join(ROOT, "samples")).filter((name) => /^0[1-5].*\.(?:txt|html)$/.test(name));
  const { stdout } = node([MAIN, "read", ...samples.sort().map((name) => join("samples", name))]);
  const shown = /<!-- terminal:basra .*?```\n(.*?)```/s.exec(readFileSync(join(ROOT, "README.md"), "utf8"))?.[1];
  assert.ok(shown !== undefined && shown.length > 500);
  assert.equal(stdout.slice(0, shown.length), shown);
});

test("help and version read nothing of the codebook", () => {
  const allowed = ["package.json", "src", "node_modules"].map((path) => `--allow-fs-read=${join(ROOT, path)}`);
  for (const flag of ["--help", "--version"]) {
    const { status, stdout, stderr } = node(["--permission", ...allowed, MAIN, flag]);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /Usage: sanad|^\d+\.\d+\.\d+/);
  }
});

test("a reader that goes away is no failure", { skip: process.platform === "win32" }, () => {
  const command = `"${process.execPath}" "${MAIN}" read samples; echo "status $?" >&2`;
  const { stdout, stderr } = spawnSync("sh", ["-c", `{ ${command}; } | head -n 1`], { cwd: ROOT, encoding: "utf8" });
  assert.equal(stdout.split("\n").length, 2);
  assert.equal(stderr, "status 0\n");
});

test("the scored invocation: read --json FILES", () => {
  const { status, stdout } = node([MAIN, "read", "--json", "samples/04-basra-lab-short-wire-two-rivers.txt"]);
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).schema, "sanad.reading/1");
});
