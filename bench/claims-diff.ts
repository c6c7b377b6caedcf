import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { openCorpus } from "./corpora.ts";
import { diffClaims, type FlatClaim } from "./match-claims.ts";

const ROOT = resolve(import.meta.dirname, "..");

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: "string", multiple: true, default: [join(ROOT, "samples")] },
    limit: { type: "string", default: "40" },
    json: { type: "boolean", default: false },
  },
});

const claimSchema = z.looseObject({
  id: z.string(),
  report: z.string(),
  kind: z.string(),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
  partOf: z.string().nullish(),
  event: z.string().nullish(),
  amount: z
    .object({
      value: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      unit: z.string(),
      approximate: z.boolean(),
    })
    .nullish(),
});

const readingSchema = z.object({
  reports: z.array(z.looseObject({ id: z.string(), input: z.string() })),
  claims: z.array(claimSchema),
  events: z.array(z.looseObject({ id: z.string(), kind: z.string(), date: z.unknown() })),
});

/** Fields that are compared by themselves, or that name other things of the same reading. */
const APART = new Set(["quote", "amount", "id", "report", "statement", "mentions", "start", "end", "person"]);

/** A reading's claims with everything that two commits can be compared by, ids replaced by what they stand for. */
function flatten(json: unknown): FlatClaim[] {
  const { reports, claims, events } = readingSchema.parse(json);
  const inputs = new Map(reports.map(({ id, input }) => [id, basename(input)]));
  const quotes = new Map(claims.map(({ id, quote }) => [id, quote]));
  const told = new Map(events.map(({ id, kind, date }) => [id, `${kind} ${JSON.stringify(date)}`]));
  return claims.map((claim) => ({
    report: inputs.get(claim.report) ?? claim.report,
    kind: claim.kind,
    start: claim.start,
    end: claim.end,
    quote: claim.quote,
    amount: JSON.stringify(claim.amount ?? null),
    fields: Object.fromEntries(
      Object.entries(claim)
        .filter(([name]) => !APART.has(name))
        .map(([name, value]) => {
          if (name === "partOf") return [name, value === null ? null : quotes.get(String(value))];
          if (name === "event") return [name, value === null ? null : told.get(String(value))];
          return [name, value];
        })
        .map(([name, value]) => [name, JSON.stringify(value ?? null)]),
    ),
  }));
}

function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr.trim()}`);
  return stdout.trim();
}

/** Runs a tree's command line over the corpora, its output through a file: readings of a corpus are large. */
function readWith(tree: string, inputs: readonly string[], folder: string): FlatClaim[] {
  const path = join(folder, "reading.json");
  const file = openSync(path, "w");
  const { status, stderr } = spawnSync(process.execPath, ["src/cli/main.ts", "read", "--json", ...inputs], {
    cwd: tree,
    stdio: ["ignore", file, "pipe"],
    encoding: "utf8",
  });
  closeSync(file);
  if (status !== 0) throw new Error(`sanad read ended with ${status} in ${tree}: ${stderr.slice(0, 2000)}`);
  return flatten(JSON.parse(readFileSync(path, "utf8")));
}

/** The claims of another commit: a work tree of it in a temporary folder, with this tree's packages. */
function readAtCommit(revision: string, inputs: readonly string[], folder: string): FlatClaim[] {
  const tree = join(folder, "tree");
  git("worktree", "add", "--quiet", "--detach", tree, revision);
  try {
    symlinkSync(join(ROOT, "node_modules"), join(tree, "node_modules"));
    return readWith(tree, inputs, folder);
  } finally {
    git("worktree", "remove", "--force", tree);
  }
}

const says = ({ report, kind, amount, quote }: FlatClaim): string => {
  const { value = null, low = null, high = null, unit = "" } = JSON.parse(amount) ?? {};
  const figure = amount === "null" ? "" : ` ${value ?? `${low ?? ""}–${high ?? ""}`} ${unit}`;
  return `${report}: ${kind}${figure} “${quote}”`;
};

function list(title: string, lines: readonly string[]): void {
  const limit = Number(options.limit);
  console.log(`\n${title}: ${lines.length}`);
  for (const line of lines.slice(0, limit)) console.log(`  ${line}`);
  if (lines.length > limit) console.log(`  … ${lines.length - limit} more (--limit)`);
}

const revision = positionals[0] ?? "HEAD";
const folder = mkdtempSync(join(tmpdir(), "sanad-diff-"));
const corpora = options.corpus.map(openCorpus);
try {
  const before = readAtCommit(revision, corpora, folder);
  const after = readWith(ROOT, corpora, folder);
  const { gained, lost, changed, same } = diffClaims(before, after);
  if (options.json) console.log(JSON.stringify({ revision, same, gained, lost, changed }));
  else {
    const commit = git("log", "-1", "--format=%h %s", revision);
    console.log(`against ${commit}: ${before.length} claims before, ${after.length} now, ${same} the same`);
    list(
      "gained",
      gained.map((claim) => `+ ${says(claim)}  [${JSON.parse(claim.fields.rule ?? '""')}]`),
    );
    list(
      "lost",
      lost.map((claim) => `- ${says(claim)}  [${JSON.parse(claim.fields.rule ?? '""')}]`),
    );
    list(
      "changed",
      changed.map(
        ({ after: claim, fields }) =>
          `~ ${says(claim)}\n      ${fields.map(({ name, from, to }) => `${name}: ${from} → ${to}`).join("\n      ")}`,
      ),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
