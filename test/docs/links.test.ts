import assert from "node:assert/strict";
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, it } from "node:test";
import { z } from "zod";

const ROOT = join(import.meta.dirname, "..", "..");

const pages = globSync(["*.md", "docs/**/*.md", "bench/*.md", "samples/*.md"], { cwd: ROOT }).sort();

const textOf = (page: string): string => readFileSync(join(ROOT, page), "utf8");

/** Targets of a page's links that lie in the repository. */
function linksOf(page: string): string[] {
  return [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => target ?? "");
}

/** Paths that a page names in code marks; those with a placeholder (`<code>`, `…`, `*`, capitals) name none. */
function pathsOf(page: string): string[] {
  const inTicks = [...textOf(page).matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => (code ?? "").split(/\s+/));
  const isPath = (word: string): boolean =>
    /^(?:src|codebook|test|bench|docs|scripts|samples|vendor)\/[\w./-]*$/.test(word);
  return inTicks.filter((word) => isPath(word) && !/[<*…]/.test(word));
}

/** Folders that a page may speak of before they exist. */
const LATER = ["src/export/", "src/config.ts", "test/extract/", "test/cases/", "vendor/"];

/** npm scripts that a page tells its reader to run. */
function scriptsOf(page: string): string[] {
  return [...textOf(page).matchAll(/\bnpm run (?:-s )?([a-z:]+)|\bnpm (start|test)\b/g)].map(
    ([, script, short]) => script ?? short ?? "",
  );
}

describe("documents", () => {
  it("are found", () => assert.ok(pages.length >= 8, pages.join(", ")));

  it("link only to what exists", () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((target) => !existsSync(join(ROOT, dirname(page), target)))
        .map((target) => `${page} → ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  it("name only files and folders that exist", () => {
    const absent = pages
      .filter((page) => page !== "CHANGELOG.md")
      .flatMap((page) =>
        pathsOf(page)
          .filter((path) => !existsSync(join(ROOT, path)) && !LATER.includes(path))
          .map((path) => `${page}: ${path}`),
      );
    assert.deepEqual([...new Set(absent)], []);
  });

  it("tell only of npm scripts that there are", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(textOf("package.json")));
    const strange = pages.flatMap((page) => scriptsOf(page).filter((script) => !(script in scripts)));
    assert.deepEqual([...new Set(strange)], []);
  });

  it("say in ARCHITECTURE.md what every part of src is", () => {
    const architecture = textOf("ARCHITECTURE.md");
    const parts = readdirSync(join(ROOT, "src"), { withFileTypes: true }).map(({ name }) => name);
    const silent = parts.filter((name) => !architecture.includes(`src/${name}`));
    assert.deepEqual(
      silent.map((name) => relative(ROOT, join(ROOT, "src", name))),
      [],
    );
  });

  it("number decisions without gaps or doubles", () => {
    const numbers = readdirSync(join(ROOT, "docs", "decisions"))
      .sort()
      .map((name) => Number(name.slice(0, 4)));
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => at + 1),
    );
  });
});

describe(".ci/run", () => {
  it("runs the README's test command, word for word", () => {
    const command = "npm ci && npm test";
    assert.ok(textOf("README.md").includes(command));
    assert.ok(textOf(".ci/run").includes(`'${command}'`));
  });
});
