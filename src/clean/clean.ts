import type { Document, Problem } from "../model/document.ts";
import { SanadError } from "../model/errors.ts";
import type { Removal, Report } from "../model/report.ts";
import { assemble } from "./assemble.ts";
import { authorOf } from "./bylines.ts";
import { decodeBytes } from "./decode.ts";
import { textDoubts } from "./doubts.ts";
import { markFurniture } from "./furniture.ts";
import { reportId } from "./identity.ts";
import { languageOfPage, primaryLanguage } from "./language.ts";
import { type MarkedLine, markable } from "./marking.ts";
import { type DatedLine, datelineDoubt, findPublication } from "./publication.ts";
import { readSource } from "./read-source.ts";
import { markRepeated } from "./repeated.ts";
import { splitSiteName } from "./site-name.ts";
import type { Source } from "./source.ts";
import { chooseTitle } from "./title.ts";

/** Marks what goes; where everything would go, everything stays, for a text of furniture alone is likelier misread than empty. */
function mark(source: Source): readonly MarkedLine[] {
  const lines = markable(source.draft.lines);
  markFurniture(lines);
  markRepeated(lines);
  if (lines.every((line) => line.reason !== null)) for (const line of lines) line.reason = null;
  return lines;
}

function datedLines(lines: readonly MarkedLine[]): readonly DatedLine[] {
  return lines.map(({ text, prose, reason }) => ({
    text,
    prose: prose && reason === null,
    foreign: reason === "navigation" || reason === "comments",
  }));
}

function removals(lines: readonly MarkedLine[]): readonly Removal[] {
  return lines.flatMap(({ reason, text }) => (reason === null ? [] : [{ reason, text }]));
}

/**
 * Cleans a document: decodes it, finds the article, takes out furniture and repetitions (each with its reason) and says what is
 * known of it. Pure: the same document gives the same report, and nothing of the day, the disk or chance enters.
 * Blocks are joined by one line break. The text is never normalised; only white space is collapsed.
 * Throws SanadError `input-empty`, `input-binary` or `input-too-deep` for what has no text to clean.
 */
export function cleanDocument(document: Document): Report {
  const { sidecar, input } = document;
  const decoded = decodeBytes(document.bytes, document.format);
  const source = splitSiteName(readSource(decoded.text, document.format));
  if (source.draft.lines.length === 0) {
    throw new SanadError("input-empty", `${input} has no text${document.format === "html" ? " in its markup" : ""}.`);
  }
  const lines = mark(source);
  const title = chooseTitle(sidecar.title, source, lines);
  const { text, blocks, offsets } = assemble(source.draft, lines, title);
  const dated = datedLines(lines);
  const published = findPublication(dated, source.metadata.published, sidecar.published);
  const problem = (code: string, message: string | null): Problem[] =>
    message === null ? [] : [{ input, code, message }];
  return {
    id: reportId(document),
    input,
    outlet: sidecar.outlet ?? source.metadata.outlet,
    url: sidecar.url ?? source.metadata.url,
    title,
    author: source.metadata.author ?? authorOf(lines),
    language: primaryLanguage(sidecar.language) ?? languageOfPage(text, source.metadata.language),
    published,
    text,
    blocks,
    removed: [...removals(lines), ...source.removed],
    offsets,
    decoding: decoded.decoding,
    doubts: [
      ...problem("decoding-doubt", decoded.decoding.doubt),
      ...problem("date-doubt", datelineDoubt(dated, published.date)),
      ...source.doubts.map(({ code, message }) => ({ input, code, message })),
      ...textDoubts(input, text),
    ],
  };
}
