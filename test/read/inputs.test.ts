import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { after, before, test } from "node:test";
import { SanadError } from "../../src/model/errors.ts";
import { collectBytes } from "../../src/read/bytes.ts";
import { formatOf } from "../../src/read/format.ts";
import { readInputs } from "../../src/read/inputs.ts";

let folder = "";
const at = (name: string) => join(folder, name);

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "sanad-read-"));
  await mkdir(at("in/deep"), { recursive: true });
  await writeFile(at("in/b.txt"), "Two kilograms were found.");
  await writeFile(at("in/a.html"), "<p>Three kilograms were found.");
  await writeFile(at("in/deep/c.md"), "# Four");
  await writeFile(at("in/notes.json"), "{}");
  await writeFile(at("in/README.md"), "What lies in this folder.");
  await writeFile(at("in/.hidden.txt"), "no");
  await writeFile(
    at("in/b.txt.meta.json"),
    JSON.stringify({ outlet: "River Gazette", published: "2031-03-03", more: 1 }),
  );
  await symlink("..", at("in/deep/up"));
  await writeFile(at("broken.txt"), "Five kilograms were found.");
  await writeFile(at("broken.txt.meta.json"), '{"published": "2031-02-30"}');
  await writeFile(at("empty.txt"), "");
  await writeFile(at("image.html"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
  await writeFile(at("huge.txt"), "");
  await truncate(at("huge.txt"), 101 * 1024 * 1024);
  await mkdir(at("nothing"));
});
after(() => rm(folder, { recursive: true }));

test("a folder is read recursively, in order, without sidecars, its README, other files and loops", async () => {
  const { documents, problems } = await readInputs([at("in")]);
  assert.deepEqual(
    documents.map(({ input, format }) => [input, format]),
    [
      [at("in/a.html"), "html"],
      [at("in/b.txt"), "text"],
      [at("in/deep/c.md"), "markdown"],
    ],
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(documents[1]?.sidecar, { outlet: "River Gazette", published: "2031-03-03" });
});

for (const [name, code, words] of [
  ["absent.txt", "input-not-found", /does not exist/],
  ["empty.txt", "input-empty", /0 bytes/],
  ["image.html", "input-binary", /PNG/],
  ["huge.txt", "input-too-large", /101\.0 MB.*100\.0 MB/],
  ["nothing", "input-empty", /\.txt/],
] as const) {
  test(`${name} is the problem ${code} and stops nothing`, async () => {
    const { documents, problems } = await readInputs([at(name), at("in/b.txt")]);
    assert.equal(documents.length, 1);
    assert.deepEqual(
      problems.map((problem) => [problem.input, problem.code]),
      [[at(name), code]],
    );
    assert.match(problems[0]?.message ?? "", words);
  });
}

test("a broken sidecar is a problem, its document is read without", async () => {
  const { documents, problems } = await readInputs([at("broken.txt")]);
  assert.deepEqual(
    documents.map(({ sidecar }) => sidecar),
    [{}],
  );
  assert.equal(problems[0]?.code, "sidecar-invalid");
  assert.match(problems[0]?.message ?? "", /broken\.txt\.meta\.json: published/);
});

test("a sidecar given as an input is none, the same file twice is one", async () => {
  const { documents, problems } = await readInputs([at("in/b.txt"), at("in/b.txt.meta.json"), at("in")]);
  assert.deepEqual(
    documents.map(({ input }) => input),
    [at("in/b.txt"), at("in/a.html"), at("in/deep/c.md")],
  );
  assert.deepEqual(problems, []);
});

test("options say of one input what its sidecar would, and win", async () => {
  const { documents } = await readInputs([at("in/b.txt")], { published: "2030-01-01" });
  assert.deepEqual(documents[0]?.sidecar, { outlet: "River Gazette", published: "2030-01-01" });
});

test("options for several files are refused", async () => {
  await assert.rejects(
    readInputs([at("in")], { outlet: "x" }),
    (error) => error instanceof SanadError && error.code === "usage",
  );
});

test("standard input is read, and told HTML from text", async () => {
  const { documents } = await readInputs(
    ["-"],
    { language: "en" },
    Readable.from([Buffer.from("<!DOCTYPE html><p>Six")]),
  );
  assert.deepEqual(
    documents.map(({ input, format, sidecar }) => [input, format, sidecar]),
    [["-", "html", { language: "en" }]],
  );
});

test("a stream is cut at the limit", async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield new Uint8Array(1000);
  }
  await assert.rejects(
    collectBytes(endless(), 5000),
    (error) => error instanceof SanadError && error.code === "input-too-large",
  );
});

for (const [name, content, format] of [
  ["a.txt", "plain", "text"],
  ["a.txt", "\uFEFF  <html><p>", "html"],
  ["a.HTM", "x", "html"],
  ["a.markdown", "x", "markdown"],
  ["a", "<?xml version='1.0'?><!DOCTYPE html>", "html"],
  ["a", "<b>bold</b>", "text"],
] as const) {
  test(`${name} with ${JSON.stringify(content)} is ${format}`, () => {
    assert.equal(formatOf(name, Buffer.from(content)), format);
  });
}
