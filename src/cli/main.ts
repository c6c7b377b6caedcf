#!/usr/bin/env node
import { readingJson } from "../contract/reading-json.ts";
import { readAll } from "../pipeline/read.ts";
import { loadLexicons } from "../read/codebook.ts";
import { readInputs } from "../read/inputs.ts";

const args = process.argv.slice(2).filter((a) => !a.startsWith("--") && a !== "read");
const { documents, problems } = await readInputs(args, {});
console.log(JSON.stringify(readingJson(readAll(documents, problems, loadLexicons()))));
