import type { DocumentFormat } from "../model/document.ts";

const FORMATS: ReadonlyMap<string, DocumentFormat> = new Map([
  [".txt", "text"],
  [".html", "html"],
  [".htm", "html"],
  [".xhtml", "html"],
  [".md", "markdown"],
  [".markdown", "markdown"],
]);

/** The file name endings that are read out of a folder. */
export const FOLDER_ENDINGS: readonly string[] = [".txt", ".html", ".htm", ".md", ".markdown"];

/** How many bytes are looked at to tell HTML from text where no name says it. */
const SNIFF_BYTES = 2048;

const HTML_START =
  /^[\s\uFEFF\0]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;

function endingOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot).toLowerCase();
}

/**
 * The format of an input: by its name's ending, else by its first bytes (`<!doctype html`, `<html` …), else text.
 * A `.txt` that begins as an HTML document is HTML; Markdown is known by its name only.
 */
export function formatOf(name: string, bytes: Uint8Array): DocumentFormat {
  const byName = FORMATS.get(endingOf(name));
  if (byName !== undefined && byName !== "text") return byName;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, SNIFF_BYTES)).replaceAll("\0", "");
  return HTML_START.test(start.replace(/^(?:ÿþ|þÿ|ï»¿)/, "")) ? "html" : "text";
}
