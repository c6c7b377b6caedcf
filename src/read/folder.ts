import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { FOLDER_ENDINGS } from "./format.ts";

/** What tells of a folder is no report in it. */
const ABOUT_FOLDER = /^readme(?:\.|$)/;

function isReadable(name: string): boolean {
  const lower = name.toLowerCase();
  return !ABOUT_FOLDER.test(lower) && FOLDER_ENDINGS.some((ending) => lower.endsWith(ending));
}

async function walk(folder: string, inside: ReadonlySet<string>, found: string[]): Promise<void> {
  const real = await realpath(folder);
  if (inside.has(real)) return; // a symbolic link back to a folder we are in
  const within = new Set(inside).add(real);
  const names = (await readdir(folder)).filter((name) => !name.startsWith("."));
  for (const name of names.sort()) {
    const path = join(folder, name);
    const entry = await stat(path).catch(() => null); // a dangling link: nothing to read
    if (entry?.isDirectory()) await walk(path, within, found);
    else if (entry?.isFile() && isReadable(name)) found.push(path);
  }
}

/**
 * Lists a folder's readable files (.txt .html .htm .md .markdown), recursive, in code unit order of their names.
 * Names that begin with a dot, and the folder's README, are left out; symbolic links are followed, but never into a folder that is being walked.
 */
export async function listFolder(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  await walk(folder, new Set(), found);
  return found;
}
