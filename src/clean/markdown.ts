import type { BlockKind } from "../model/report.ts";
import { type Draft, DraftBuilder } from "./draft.ts";
import { type SourceLine, sourceLines } from "./source-lines.ts";

/** What a Markdown file's front matter says of it; parts as written. */
export interface FrontMatter {
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  readonly language?: string;
}

/** Marks that are no words: emphasis, code, images, link targets, HTML tags and comments, escapes. */
const INLINE =
  /!\[[^[\]\n]{0,300}\]\([^()\n]{0,500}\)|\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,500}\)|\]\[[^[\]\n]{0,200}\]|<!--|-->|<\/?[a-z][^<>\n]{0,500}>|<(?=https?:)|\\(?=[!-/:-@[-`{-~])|\*{1,3}|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])|`{1,3}|~~|\[(?=[^[\]\n]{0,300}\](?:\(|\[))/giu;
const HEADING = /^(#{1,6})\s+/;
const LIST_ITEM = /^(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/;
const QUOTE = /^(?:>\s?)+/;
const RULE = /^(?:[-*_]\s*){3,}$|^=+$/;
const TABLE_RULE = /^[\s:|-]+$/;
const FENCE = /^(?:```|~~~)/;
const REFERENCE = /^\[[^\]\n]{1,200}\]:\s*\S/;

function addInline(builder: DraftBuilder, line: SourceLine, skip: number): void {
  const text = line.text.slice(skip);
  let from = 0;
  for (const mark of text.matchAll(INLINE)) {
    builder.add(text.slice(from, mark.index), line.start + skip + from);
    from = mark.index + mark[0].length;
  }
  const rest = text.slice(from).replace(/\s+#+$/, "");
  builder.add(rest, line.start + skip + from);
}

function isRule(text: string): boolean {
  return RULE.test(text) || (text.includes("-") && text.includes("|") && TABLE_RULE.test(text));
}

function frontMatterEnd(lines: readonly SourceLine[]): number {
  if (lines[0]?.text !== "---") return 0;
  const end = lines.slice(1, 200).findIndex((line) => line.text === "---" || line.text === "...");
  return end < 0 ? 0 : end + 2;
}

function unquoted(value: string): string {
  return value.replace(/^(["'])(.*)\1$/, "$2");
}

function readFrontMatter(lines: readonly SourceLine[]): FrontMatter {
  const parts: Record<string, string> = {};
  for (const { text } of lines) {
    const [, key, value] = /^(title|author|date|published|lang|language):\s*(\S.*)$/i.exec(text) ?? [];
    if (key !== undefined && value !== undefined) parts[key.toLowerCase()] = unquoted(value);
  }
  const { title, author } = parts;
  const date = parts.date ?? parts.published;
  const language = parts.language ?? parts.lang;
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language }),
  };
}

function isSetextRule(line: SourceLine, previous: SourceLine | undefined): boolean {
  return /^(?:=+|-+)$/.test(line.text) && previous !== undefined && previous.text !== "" && !isRule(previous.text);
}

function blockKind(
  line: SourceLine,
  next: SourceLine | undefined,
): { kind: BlockKind | null; skip: number; ends: boolean } {
  const heading = HEADING.exec(line.text);
  if (heading) return { kind: heading[1] === "#" ? "headline" : "subhead", skip: heading[0].length, ends: true };
  if (next && isSetextRule(next, line))
    return { kind: next.text[0] === "=" ? "headline" : "subhead", skip: 0, ends: true };
  const quote = QUOTE.exec(line.text)?.[0].length ?? 0;
  const item = LIST_ITEM.exec(line.text.slice(quote));
  return { kind: item ? "list-item" : "paragraph", skip: quote + (item?.[0].length ?? 0), ends: false };
}

/**
 * Markdown → draft: headings, paragraphs (their lines joined), list items, quotes and table rows, without the marks.
 * Images and link targets are left out; code is kept as text. Of the front matter only title, author, date and language are read.
 */
export function readMarkdown(original: string): { draft: Draft; frontMatter: FrontMatter } {
  const all = sourceLines(original);
  const bodyFrom = frontMatterEnd(all);
  const builder = new DraftBuilder(original.length);
  let kind: BlockKind | null = null;
  for (let i = bodyFrom; i < all.length; i++) {
    const line = all[i];
    if (!line) break;
    if (line.text === "" || isRule(line.text) || FENCE.test(line.text) || REFERENCE.test(line.text)) {
      builder.endLine(kind);
      continue;
    }
    const found = blockKind(line, all[i + 1]);
    const startsBlock = found.kind !== "paragraph" || line.text.startsWith("|");
    if (startsBlock) builder.endLine(kind);
    else if (builder.hasText) builder.add(" ", line.start - 1);
    if (startsBlock || !builder.hasText) kind = found.kind;
    addInline(builder, line, found.skip);
    if (found.ends) builder.endLine(kind);
  }
  builder.endLine(kind);
  return { draft: builder.build(), frontMatter: readFrontMatter(all.slice(1, Math.max(1, bodyFrom - 1))) };
}
