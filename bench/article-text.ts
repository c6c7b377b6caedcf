import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { z } from "zod";
import { cleanDocument } from "../src/clean/clean.ts";
import { decodeBytes } from "../src/clean/decode.ts";

/**
 * Measures how well and how fast article text is found: `node bench/article-text.ts FOLDER`, where FOLDER has `segments.json`
 * (address → file, words that belong to the article, words that do not) and the pages in `html/` (trafilatura's evaluation set).
 * A segment counts as found where it stands in the text, white space apart. Exits with 1 if ours is not the best, or is slower
 * than 1.2 times Readability.
 */
const pagesSchema = z.record(
  z.string(),
  z.object({ file: z.string(), with: z.array(z.string()), without: z.array(z.string()) }),
);

type Page = { file: string; bytes: Uint8Array; with: readonly string[]; without: readonly string[] };
type Extractor = (page: Page) => string;

const SLOWEST = 1.2;

function oneSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function byReadability(page: Page): string {
  const { document } = parseHTML(decodeBytes(page.bytes, "html").text);
  return new Readability(document).parse()?.textContent ?? "";
}

function byWholePage(page: Page): string {
  const { document } = parseHTML(decodeBytes(page.bytes, "html").text);
  for (const element of document.querySelectorAll("script,style,noscript,template")) element.remove();
  return document.documentElement?.textContent ?? "";
}

function byOurs(page: Page): string {
  return cleanDocument({ input: page.file, bytes: page.bytes, format: "html", sidecar: {} }).text;
}

interface Score {
  readonly found: number;
  readonly missed: number;
  readonly wrong: number;
  readonly ms: number;
}

function measure(pages: readonly Page[], extract: Extractor): Score {
  let found = 0;
  let missed = 0;
  let wrong = 0;
  let ms = 0;
  for (const page of pages) {
    const from = performance.now();
    let text = "";
    try {
      text = extract(page);
    } catch (cause) {
      console.log(`${page.file}: ${String(cause)}`);
    }
    ms += performance.now() - from;
    const flat = oneSpace(text);
    for (const segment of page.with) flat.includes(oneSpace(segment)) ? found++ : missed++;
    for (const segment of page.without) if (flat.includes(oneSpace(segment))) wrong++;
  }
  return { found, missed, wrong, ms: ms / pages.length };
}

function f1({ found, missed, wrong }: Score): number {
  return (2 * found) / (2 * found + missed + wrong);
}

function show(name: string, score: Score): void {
  const precision = score.found / (score.found + score.wrong);
  const recall = score.found / (score.found + score.missed);
  const cells = [
    name.padEnd(24),
    f1(score).toFixed(3),
    precision.toFixed(3),
    recall.toFixed(3),
    score.ms.toFixed(1).padStart(6),
  ];
  console.log(cells.join("  "));
}

function readPages(folder: string): readonly Page[] {
  const segments = pagesSchema.parse(JSON.parse(readFileSync(join(folder, "segments.json"), "utf8")));
  return Object.values(segments).map((page) => ({ ...page, bytes: readFileSync(join(folder, "html", page.file)) }));
}

function main(folder: string | undefined): number {
  if (folder === undefined) {
    console.log("Say which folder of pages: node bench/article-text.ts FOLDER");
    return 64;
  }
  const pages = readPages(folder);
  measure(pages, byOurs); // compiles; the machine's first run is nobody's time
  measure(pages, byReadability);
  const ours = measure(pages, byOurs);
  const readability = measure(pages, byReadability);
  console.log(`${pages.length} pages${" ".repeat(16)}F1  precis.  recall  ms/page`);
  show("whole page, linkedom", measure(pages, byWholePage));
  show("Readability + linkedom", readability);
  show("ours", ours);
  const ratio = ours.ms / readability.ms;
  console.log(`ours takes ${ratio.toFixed(2)} of Readability's time`);
  return f1(ours) > f1(readability) && ratio <= SLOWEST ? 0 : 1;
}

process.exitCode = main(process.argv[2]);
