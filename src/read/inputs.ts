import { realpath, stat } from "node:fs/promises";
import { basename } from "node:path";
import { binaryKind } from "../clean/binary.ts";
import type { Document, Problem, Sidecar } from "../model/document.ts";
import { SanadError } from "../model/errors.ts";
import { collectBytes, readBytes } from "./bytes.ts";
import { listFolder } from "./folder.ts";
import { FOLDER_ENDINGS, formatOf } from "./format.ts";
import { readSidecar, SIDECAR_ENDING } from "./sidecar.ts";

/** What a run's inputs gave: documents in the inputs' order (a folder's files sorted), and what could not be read. */
export interface ReadInputs {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

/** The name under which standard input is given. */
export const STDIN = "-";

const ADVICE: Readonly<Record<string, string>> = {
  ENOENT: "does not exist. Check the path.",
  EACCES: "may not be read by this user. Check its permissions.",
  EPERM: "may not be read by this user. Check its permissions.",
  ELOOP: "is a symbolic link that leads back to itself.",
  ENOTDIR: "does not exist: a part of the path is a file.",
  ENAMETOOLONG: "does not exist: the path is too long.",
};

function problemOf(input: string, cause: unknown): Problem {
  if (cause instanceof SanadError) return { input, code: cause.code, message: cause.message };
  const system = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const advice = ADVICE[system] ?? `could not be read: ${cause instanceof Error ? cause.message : String(cause)}`;
  return { input, code: "input-not-found", message: `${input} ${advice}` };
}

function checkBytes(input: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new SanadError("input-empty", `${input} has 0 bytes.`);
  const binary = binaryKind(bytes);
  if (binary !== null) {
    throw new SanadError("input-binary", `${input} is ${binary}, not text. Give the report as text, HTML or Markdown.`);
  }
}

async function expand(paths: readonly string[], problems: Problem[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    try {
      const isFolder = path !== STDIN && (await stat(path)).isDirectory();
      const listed = isFolder ? await listFolder(path) : [path];
      if (isFolder && listed.length === 0) {
        throw new SanadError("input-empty", `${path} has no file that ends in ${FOLDER_ENDINGS.join(", ")}.`);
      }
      files.push(...listed.filter((file) => !file.endsWith(SIDECAR_ENDING)));
    } catch (cause) {
      problems.push(problemOf(path, cause));
    }
  }
  return files;
}

async function withoutDoubles(files: readonly string[]): Promise<string[]> {
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const file of files) {
    const key = file === STDIN ? STDIN : await realpath(file);
    if (!seen.has(key)) kept.push(file);
    seen.add(key);
  }
  return kept;
}

async function readOne(
  input: string,
  stdin: AsyncIterable<Uint8Array | string>,
  options: Sidecar,
  problems: Problem[],
): Promise<Document> {
  const bytes = input === STDIN ? await collectBytes(stdin) : await readBytes(input);
  checkBytes(input, bytes);
  let sidecar: Sidecar = {};
  try {
    if (input !== STDIN) sidecar = await readSidecar(input);
  } catch (cause) {
    problems.push(problemOf(input, cause));
  }
  return { input, bytes, format: formatOf(basename(input), bytes), sidecar: { ...sidecar, ...options } };
}

/**
 * Reads files, folders (recursive, sorted) and `-` (standard input) with their sidecars into documents.
 * `options` say of the one input what a sidecar would, and win over it; with more than one file they are refused
 * (SanadError `usage`). An input that cannot be read becomes a problem and never stops the others; a broken sidecar
 * is a problem and its document is read without. The same file given twice is read once. Addresses are not fetched.
 */
export async function readInputs(
  paths: readonly string[],
  options: Sidecar = {},
  stdin: AsyncIterable<Uint8Array | string> = process.stdin,
): Promise<ReadInputs> {
  const problems: Problem[] = [];
  const files = await withoutDoubles(await expand(paths, problems));
  if (files.length > 1 && Object.keys(options).length > 0) {
    const names = Object.keys(options).join(", ");
    throw new SanadError("usage", `${names}: said of one report, but ${files.length} files were given. Use sidecars.`);
  }
  const documents: Document[] = [];
  for (const file of files) {
    try {
      documents.push(await readOne(file, stdin, options, problems));
    } catch (cause) {
      problems.push(problemOf(file, cause));
    }
  }
  return { documents, problems };
}
