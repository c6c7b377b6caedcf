import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import type { Document, Sidecar } from "../src/model/document.ts";

/** Where the corpora lie if no `--corpora` says otherwise; they are no part of the repository. */
export const CORPORA = resolve(import.meta.dirname, "..", "..", "shared", "corpora");

/** Reports as collections have them: a text under one of two names, and what is known of it. */
const row = z.looseObject({
  id: z.string().optional(),
  file: z.string().optional(),
  text: z.string().optional(),
  content: z.string().optional(),
  date: z.string().optional(),
  dct: z.string().optional(),
  published: z.string().optional(),
  newspaper: z.string().optional(),
  outlet: z.string().optional(),
  office: z.string().optional(),
  title: z.string().optional(),
  language: z.string().optional(),
});

/** One report of a collection, with what a sidecar would say of it. */
export interface CollectedReport {
  readonly name: string;
  readonly text: string;
  readonly sidecar: Sidecar;
}

function collected(value: unknown, at: number): CollectedReport {
  const found = row.parse(value);
  const published = found.published ?? found.date ?? found.dct;
  const outlet = found.outlet ?? found.newspaper ?? found.office;
  return {
    name: (found.id ?? found.file ?? `report-${at}`).replace(/[^\w.-]+/g, "_"),
    text: found.text ?? found.content ?? "",
    sidecar: {
      ...(published === undefined || !/^\d{4}-\d\d-\d\d$/.test(published) ? {} : { published }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(found.title === undefined ? {} : { title: found.title }),
      ...(found.language === undefined ? {} : { language: found.language }),
    },
  };
}

/** The reports of a `.json` array or a `.jsonl` file; rows without text are left out. */
export function readCollection(path: string): CollectedReport[] {
  const content = readFileSync(path, "utf8");
  const rows: unknown = path.endsWith(".jsonl")
    ? content
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line))
    : JSON.parse(content);
  return z
    .array(z.unknown())
    .parse(rows)
    .map(collected)
    .filter(({ text }) => text !== "");
}

/** A collected report as a document of plain text. */
export function documentOf({ name, text, sidecar }: CollectedReport): Document {
  return { input: name, bytes: new TextEncoder().encode(text), format: "text", sidecar };
}

function unpack(reports: readonly CollectedReport[], label: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), "sanad-corpus-")), label);
  mkdirSync(folder);
  for (const { name, text, sidecar } of reports) {
    writeFileSync(join(folder, `${name}.txt`), text);
    writeFileSync(join(folder, `${name}.txt.meta.json`), JSON.stringify(sidecar));
  }
  return folder;
}

const goldFile = z.object({
  doc: z.string(),
  input: z.string(),
  language: z.string().optional(),
  published: z.string().optional(),
  outlet: z.string().nullish(),
  title: z.string().nullish(),
});

/** Gold files beside their inputs (`{ doc, input, published … }`) as reports; null for a folder of another kind. */
function readGold(folder: string): CollectedReport[] | null {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json") && !name.endsWith(".meta.json"));
  const reports = names.sort().flatMap((name) => {
    const parsed = goldFile.safeParse(JSON.parse(readFileSync(join(folder, name), "utf8")));
    if (!parsed.success) return [];
    const { doc, input, language, published, outlet, title } = parsed.data;
    const path = [join(folder, input), join(dirname(folder), input), join(dirname(folder), "..", input)].find((file) =>
      statSync(file, { throwIfNoEntry: false })?.isFile(),
    );
    if (path === undefined || !path.endsWith(".txt")) return [];
    const text = readFileSync(path, "utf8");
    return [
      collected({ id: doc, text, language, published, outlet: outlet ?? undefined, title: title ?? undefined }, 0),
    ];
  });
  return reports.length === 0 ? null : reports;
}

/**
 * Makes a corpus readable for the command line: collections (`.json`, `.jsonl`) and folders of gold are unpacked, with
 * sidecars, into a folder of the system's temporary directory; any other file or folder is given as it is.
 */
export function openCorpus(path: string): string {
  const full = resolve(path);
  const label = basename(full).replace(/\.jsonl?$/, "");
  if (/\.jsonl?$/.test(full)) return unpack(readCollection(full), label);
  const gold = statSync(full).isDirectory() ? readGold(full) : null;
  return gold === null ? full : unpack(gold, label);
}
