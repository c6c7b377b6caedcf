import type { DocumentFormat } from "../model/document.ts";
import { dayOf } from "./dates.ts";
import { readHtml } from "./html.ts";
import { readMarkdown } from "./markdown.ts";
import { type Metadata, NO_METADATA } from "./metadata.ts";
import { readPlain } from "./plain.ts";
import type { Source } from "./source.ts";

function readMarkdownSource(original: string): Source {
  const { draft, frontMatter } = readMarkdown(original);
  const metadata: Metadata = {
    ...NO_METADATA,
    title: frontMatter.title ?? null,
    author: frontMatter.author ?? null,
    published: frontMatter.date === undefined ? null : dayOf(frontMatter.date),
    language: frontMatter.language ?? null,
  };
  return { draft, metadata, removed: [], doubts: [] };
}

/** Reads a decoded document by its format. Throws SanadError `input-too-deep` for HTML nested beyond the limit. */
export function readSource(original: string, format: DocumentFormat): Source {
  if (format === "html") return readHtml(original);
  if (format === "markdown") return readMarkdownSource(original);
  return { draft: readPlain(original), metadata: NO_METADATA, removed: [], doubts: [] };
}
