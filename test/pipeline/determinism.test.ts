import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";

const ROOT = join(import.meta.dirname, "..", "..");

/** The sample reports, given one by one so that their order can be turned. */
const samples = readdirSync(join(ROOT, "samples"))
  .filter((name) => /\.(?:html|txt)$/.test(name))
  .sort()
  .map((name) => `samples/${name}`);

/** What a person with this time zone and language gets on the command line. */
function readAs(inputs: readonly string[], zone: string, locale: string): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join("src", "cli", "main.ts"), "read", "--json", ...inputs],
    {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale },
      maxBuffer: 2 ** 28,
    },
  );
  assert.equal(status, 0, stderr);
  return stdout;
}

/** Compares long outputs without printing them whole. */
function assertSame(actual: string, expected: string): void {
  if (actual === expected) return;
  let at = 0;
  while (actual[at] === expected[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 100);
  assert.fail(`differs at unit ${at} of ${expected.length}:\n  ${around(actual)}\n  ${around(expected)}`);
}

describe("two runs over the samples", () => {
  const first = readAs(samples, "UTC", "C");

  it("read something", () => assert.ok(first.includes('"seizure"') && samples.length > 10));

  it("give the same bytes again", () => assertSame(readAs(samples, "UTC", "C"), first));

  it("give the same bytes in another time zone and language", () =>
    assertSame(readAs(samples, "Asia/Colombo", "tr_TR.UTF-8"), first));

  it("give the same bytes in another order of input", () =>
    assertSame(readAs([...samples].reverse(), "UTC", "C"), first));

  it("give the same bytes from a shuffled order in a third time zone", () => {
    const shuffled = samples.filter((_, at) => at % 3 === 1).concat(samples.filter((_, at) => at % 3 !== 1));
    assertSame(readAs(shuffled, "America/St_Johns", "C"), first);
  });
});
