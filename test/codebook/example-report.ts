import type { Report } from "../../src/model/report.ts";

/** A report of one paragraph, as a rule's example is read: published on a fixed day, by nobody. */
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
    blocks: [{ start: 0, end: text.length, kind: "paragraph" }],
    removed: [],
    offsets: { at: Uint32Array.from({ length: text.length }, (_, at) => at) },
    decoding: { encoding: "utf-8", doubt: null },
    doubts: [],
  };
}
