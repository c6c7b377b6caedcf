import type { Quote } from "../../model/span.ts";
import type { ReadReport } from "./lookup.ts";
import { widthOf } from "./measure.ts";
import type { Page } from "./page.ts";
import { isolate, printable } from "./printable.ts";

/** How far around a quote its sentence is looked for, in code units: bounds the cost of a text without sentences. */
const REACH = 400;

/** Narrowest room for which words around a quote are worth showing, in columns. */
const LEAST_CONTEXT = 12;

interface Around {
  readonly before: string;
  readonly after: string;
}

function sentenceAround(report: ReadReport, quote: Quote): Around {
  const block = report.blocks.find(({ start, end }) => start <= quote.start && quote.end <= end);
  if (block === undefined) return { before: "", after: "" };
  const start = Math.max(block.start, quote.start - REACH);
  const text = report.text.slice(start, Math.min(block.end, quote.end + REACH));
  const [from, to] = [quote.start - start, quote.end - start];
  let sentence = { start: 0, end: text.length };
  for (const { index, segment } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)) {
    if (index <= from) sentence = { start: index, end: index + segment.length };
    else if (index < to) sentence = { ...sentence, end: index + segment.length };
  }
  return {
    before: printable(text.slice(sentence.start, from)).trimStart(),
    after: printable(text.slice(to, sentence.end)).trimEnd(),
  };
}

function cutEnd(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = "";
  for (const piece of text.match(/\s*\S+/g) ?? []) {
    if (widthOf(kept) + widthOf(piece) + 2 > columns) break;
    kept += piece;
  }
  return `${kept} …`;
}

function cutStart(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = "";
  for (const piece of (text.match(/\S+\s*/g) ?? []).reverse()) {
    if (widthOf(kept) + widthOf(piece) + 2 > columns) break;
    kept = piece + kept;
  }
  return `… ${kept}`;
}

/** The words of a claim alone, in quotation marks. */
export function quoted(quote: string, page: Page): string {
  return `“${isolate(page.paint.strong(printable(quote)))}”`;
}

/**
 * The words of a claim with as much of their sentence as one line of `columns` has room for; the claim's own words are strong.
 * A quote that fills the line stands alone, uncut.
 */
export function quotedInContext(report: ReadReport | undefined, quote: Quote, columns: number, page: Page): string {
  const room = columns - 2 - widthOf(printable(quote.quote));
  if (report === undefined || room < LEAST_CONTEXT) return quoted(quote.quote, page);
  const { before, after } = sentenceAround(report, quote);
  const half = Math.floor(room / 2);
  const left = Math.max(half, room - widthOf(after));
  const shownBefore = cutStart(before, left);
  const shownAfter = cutEnd(after, room - widthOf(shownBefore));
  return `“${isolate(shownBefore + page.paint.strong(printable(quote.quote)) + shownAfter)}”`;
}
