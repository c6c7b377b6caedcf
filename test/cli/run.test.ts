import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { run } from "../../src/cli/run.ts";
import { readingJson } from "../../src/contract/reading-json.ts";
import { readAll } from "../../src/pipeline/read.ts";
import { loadLexicons } from "../../src/read/codebook.ts";
import { readInputs } from "../../src/read/inputs.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "sanad-cli-"));
const REPORT = join(FOLDER, "report.txt");
const OTHER = join(FOLDER, "other.txt");
const WORDS =
  "Police in Lisbon arrested three men on 3 March 2025 and seized 20 kilograms of cocaine, the police said.";
writeFileSync(REPORT, `${WORDS}\n`);
writeFileSync(OTHER, "Police in Colombo arrested five men, police said.\n");

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function sanad(
  args: readonly string[],
  given: { stdin?: string; env?: Record<string, string>; tty?: boolean; errTty?: boolean } = {},
): Promise<Ran> {
  const texts = { out: "", err: "" };
  async function* stdin(): AsyncIterable<string> {
    yield given.stdin ?? "";
  }
  const status = await run(args, {
    stdin: Object.assign(stdin(), { isTTY: given.stdin === undefined }),
    stdout: { write: (text) => (texts.out += text), isTTY: given.tty },
    stderr: { write: (text) => (texts.err += text), isTTY: given.errTty },
    env: given.env ?? {},
  });
  return { status, ...texts };
}

test("read --json prints the reading by the contract and nothing else", async () => {
  const { documents, problems } = await readInputs([REPORT, OTHER]);
  const expected = readingJson(readAll(documents, problems, loadLexicons()));
  const ran = await sanad(["read", "--json", REPORT, OTHER]);
  assert.deepEqual(JSON.parse(ran.out), JSON.parse(JSON.stringify(expected)));
  assert.equal(ran.out.split("\n").length, 2);
  assert.equal(ran.err, "");
  assert.equal(ran.status, 0);
});

test("read draws a record", async () => {
  const ran = await sanad(["read", REPORT]);
  assert.match(ran.out, /^1 report of 1 outlet → /);
  assert.match(ran.out, /Lisbon/);
  assert.equal(ran.status, 0);
});

test("read takes standard input, and what the flags say of it", async () => {
  const ran = await sanad(["read", "--json", "--outlet", "The Tide", "--published", "2025-03-04", "-"], {
    stdin: WORDS,
  });
  const [report] = JSON.parse(ran.out).reports;
  assert.equal(report.outlet, "The Tide");
  assert.deepEqual(report.published, { date: "2025-03-04", basis: "sidecar" });
  const piped = await sanad(["read", "--json"], { stdin: WORDS });
  assert.equal(JSON.parse(piped.out).reports.length, 1);
});

test("one input that cannot be read is listed at the end and stops nothing", async () => {
  const ran = await sanad(["read", join(FOLDER, "none.txt"), REPORT]);
  assert.equal(ran.status, 0);
  assert.match(ran.out, /1\s+input\s+with\s+problems/);
  assert.match(ran.err, /^sanad: .*none\.txt does not exist\. Check the path\. \[input-not-found\]\n$/);
  assert.equal((await sanad(["read", "--quiet", join(FOLDER, "none.txt"), REPORT])).err, "");
});

test("no input read at all is exit 66, with the JSON still printed", async () => {
  const one = await sanad(["read", join(FOLDER, "none.txt")]);
  assert.deepEqual([one.status, one.out], [66, ""]);
  assert.match(one.err, /^sanad: None of the inputs could be read\. .*none\.txt does not exist\. Check the path\.\n$/);
  const two = await sanad(["read", "--json", join(FOLDER, "a"), join(FOLDER, "b")]);
  assert.equal(two.status, 66);
  assert.equal(JSON.parse(two.out).problems.length, 2);
  assert.equal(two.err.trimEnd().split("\n").length, 3);
});

const USAGE = [
  [["reed"], /Unknown command 'reed'\. Did you mean read\? See sanad --help\.$/],
  [[], /No command was given\. See sanad --help\.$/],
  [["read", "--colour"], /Unknown option '--colour'\. .*See sanad read --help\.$/],
  [["read", "--width", "9", REPORT], /--width was given “9”/],
  [["read", "--published", "yesterday", REPORT], /--published was given “yesterday”/],
  [["read", "--outlet", "X", REPORT, OTHER], /outlet: said of one report, but 2 files were given\. Use sidecars\.$/],
  [["read"], /No input was given\./],
  [["explain", REPORT], /Required option '--at <place>' not specified\. See sanad explain --help\.$/],
  [["explain", REPORT, "--at", "99999"], /--at was given 99999\. The cleaned text has \d+ characters/],
  [["explain", REPORT, "--at", "heroin"], /these words do not stand there/],
  [["explain", FOLDER, "--at", "1"], /holds several reports/],
] as const;
for (const [args, message] of USAGE)
  test(`usage: sanad ${args.join(" ").replaceAll(FOLDER, "")}`, async () => {
    const { status, err, out } = await sanad(args);
    assert.equal(status, 64);
    assert.equal(out, "");
    assert.match(err.trimEnd(), message);
    assert.match(err, /^sanad: The command line is not understood\. [^\n]*\n$/);
  });

test("every command has help with examples", async () => {
  for (const args of [
    ["--help"],
    ["read", "--help"],
    ["explain", "--help"],
    ["doctor", "--help"],
    ["start", "--help"],
    ["help", "read"],
  ]) {
    const { status, out, err } = await sanad(args);
    assert.deepEqual([status, err], [0, ""]);
    assert.match(out, /^Usage: sanad/);
    assert.match(out, /\nExamples:\n/);
    for (const line of out.split("\n")) assert.ok(line.length <= 80, `wider than 80 columns: ${line}`);
  }
});

test("explain names the claim, its rule and the reason; words serve as an offset", async () => {
  const byWords = await sanad(["explain", REPORT, "--at", "20 kilograms"]);
  assert.equal(byWords.status, 0);
  assert.match(byWords.out, /Claims here\n {2}20 kg of cocaine/);
  assert.match(byWords.out, /rule seizure\./);
  const byOffset = await sanad(["explain", REPORT, "--at", String(WORDS.indexOf("20 kilograms"))]);
  assert.equal(byOffset.out, byWords.out);
});

test("explain says where there is no claim, and which rules came closest", async () => {
  const ran = await sanad(["explain", REPORT, "--at", "Lisbon"]);
  assert.match(ran.out, /Claims here\n {2}none/);
  assert.match(ran.out, /Rules that came closest\n {2}\S+ · \d+ of \d+ elements/);
});

test("explain --json gives the same as data", async () => {
  const { out } = await sanad(["explain", "--json", REPORT, "--at", "20 kilograms"]);
  const told = JSON.parse(out);
  assert.equal(told.schema, "sanad.explanation/1");
  assert.equal(told.claims[0].because.rule, told.claims[0].rule);
  assert.equal(told.sentence.quote, WORDS);
});

test("colour only on a terminal that was not asked for none", async () => {
  const coloured = async (args: string[], tty: boolean, env: Record<string, string>) =>
    (await sanad(["read", REPORT, ...args], { tty, env })).out.includes("\u001b[");
  assert.equal(await coloured([], true, {}), true);
  assert.equal(await coloured([], false, {}), false);
  assert.equal(await coloured([], true, { NO_COLOR: "1" }), false);
  assert.equal(await coloured(["--no-color"], true, {}), false);
  assert.equal(await coloured([], true, { TERM: "dumb" }), false);
});

test("a stack is shown to whoever asks for it", async () => {
  assert.doesNotMatch((await sanad(["reed"])).err, /\n\s+at /);
  assert.match((await sanad(["reed"], { env: { SANAD_DEBUG: "1" } })).err, /\n\s+at /);
});

test("doctor finds all well here", async () => {
  const { status, out } = await sanad(["doctor"]);
  assert.equal(status, 0, out);
  for (const name of ["Node", "codebook", "gazetteer", "reading", "writing"])
    assert.match(out, new RegExp(`^✓ ${name}`, "m"));
});

test("control characters of a JSON record are escaped, its values unchanged", async () => {
  const { out } = await sanad(["read", "--json", "-"], { stdin: `${WORDS} The \u009b31m \u202e sign.` });
  assert.doesNotMatch(out.trimEnd(), /\p{Cc}|\u202e/u);
  assert.match(JSON.parse(out).reports[0].text, /sign/);
});

test("a long run tells how far it is on a terminal, and leaves nothing of it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sanad-many-"));
  for (let at = 0; at < 400; at++) writeFileSync(join(folder, `${at}.txt`), `${WORDS} Case ${at}.\n`.repeat(4));
  const ran = await sanad(["read", "--json", folder], { errTty: true });
  assert.equal(ran.status, 0);
  assert.match(ran.err, /\d+ of 400\sreports read · \d+ a second · \d+ s left/);
  assert.ok(ran.err.endsWith("\r\u001b[K"));
  assert.equal((await sanad(["read", "--json", folder])).err, "");
  assert.equal((await sanad(["read", "--json", "--quiet", folder], { errTty: true })).err, "");
});
