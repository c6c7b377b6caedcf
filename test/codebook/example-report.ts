import type { Report } from "../../src/model/report.ts";

/** A report as a rule's example is read, a paragraph a line: published on a fixed day, by nobody. */
export function exampleReport(text: string, language: string): Report {
  return {
    id: "example",
    input: "example",
    outlet: null,
    url: null,
    title: null,
    author: null,
    language,
    published: { date: "2025-01-15", basis: "sidecar" },
    text,
    blocks: [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
      start: index,
      end: index + line.length,
      kind: "paragraph" as const,
    })),
    removed: [],
    offsets: { at: Uint32Array.from({ length: text.length }, (_, at) => at) },
    decoding: { encoding: "utf-8", doubt: null },
    doubts: [],
  };
}
