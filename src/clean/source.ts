import type { DocumentFormat } from "../model/document.ts";
import type { Removal } from "../model/report.ts";
import { dayOf } from "./dates.ts";
import type { Draft } from "./draft.ts";
import { readHtml } from "./html.ts";
import { readMarkdown } from "./markdown.ts";
import { readPlain } from "./plain.ts";

/** What a document says of itself outside of its text (HTML metadata, Markdown front matter); null where it says nothing. */
export interface Metadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** ISO date. */
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

/** Metadata of a document that says nothing of itself. */
export const NO_METADATA: Metadata = {
  title: null,
  outlet: null,
  author: null,
  published: null,
  url: null,
  language: null,
};

/** A decoded document as its format's reader leaves it: lines, metadata, what the markup already told to be furniture. */
export interface Source {
  readonly draft: Draft;
  readonly metadata: Metadata;
  readonly removed: readonly Removal[];
  readonly doubts: readonly { readonly code: string; readonly message: string }[];
}

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
