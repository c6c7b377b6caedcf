/** A half-open range `[start, end)` in UTF-16 code units of a report's cleaned text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the words that stand there; `text.slice(start, end) === quote` always holds. */
export interface Quote extends Span {
  readonly quote: string;
}

/** The longest quote a claim may carry, in UTF-16 code units (contract: 1–300). */
export const MAX_QUOTE_UNITS = 300;

/** Cuts a span out of a text with its words. */
export function quoteOf(text: string, span: Span): Quote {
  return { start: span.start, end: span.end, quote: text.slice(span.start, span.end) };
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
