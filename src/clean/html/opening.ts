import { folded } from "../words.ts";
import { isWithin, nameOf } from "./elements.ts";
import { textOf } from "./lines.ts";
import { LEAD_NAME } from "./names.ts";
import type { Passage } from "./survey.ts";
import type { HtmlElement, HtmlTree } from "./tree.ts";

/** How many passages between the headline and the body are looked at for a lead. */
const MAX_OPENING = 25;

/** A headline is at most this long, in units. */
const MAX_HEADLINE_CHARS = 400;

function isHeadlineOf(element: HtmlElement, title: string): boolean {
  if (element.chars < 4 || element.chars > MAX_HEADLINE_CHARS) return false;
  const text = folded(textOf(element, MAX_HEADLINE_CHARS));
  return (
    text !== "" &&
    (text === title || (text.length > 12 && (title.includes(text) || (title.length > 12 && text.includes(title)))))
  );
}

/** The headline: a heading that says what the page's title says, else the only first-level heading. */
function findHeadline(elements: readonly HtmlElement[], title: string | null): HtmlElement | null {
  const live = elements.filter((element) => element.chars > 0 && /^h[1-3]$/.test(element.tag));
  const said = title === null ? undefined : live.find((element) => isHeadlineOf(element, folded(title)));
  if (said) return said;
  const first = live.filter((element) => element.tag === "h1");
  return first.length === 1 && first[0] ? first[0] : null;
}

function isLead(passage: Passage, article: HtmlElement): boolean {
  if (passage.linkChars > passage.chars * 0.3) return false;
  if (passage.block.tag === "figcaption") return passage.chars > 20;
  for (let at: HtmlElement | null = passage.block; at !== null && !isWithin(article, at); at = at.parent) {
    if (LEAD_NAME.test(nameOf(at))) return passage.chars > 20;
  }
  return passage.prose && /^(?:p|h2|h3|h4|div|strong|span|section|blockquote)$/.test(passage.block.tag);
}

/**
 * What stands above the body and belongs to the article: the headline, and the leads between it and the body. In document
 * order; empty where the body holds its headline itself.
 */
export function findOpening(
  { elements }: HtmlTree,
  passages: readonly Passage[],
  article: HtmlElement,
  title: string | null,
): { headline: HtmlElement | null; leads: readonly HtmlElement[] } {
  const headline = findHeadline(elements, title);
  if (headline !== null && isWithin(headline, article)) return { headline: null, leads: [] };
  const bodyAt = passages.findIndex((passage) => isWithin(passage.block, article));
  const headAt = headline === null ? -1 : passages.findIndex((passage) => isWithin(passage.block, headline));
  if (headline !== null && headAt > bodyAt) return { headline: null, leads: [] };
  const from = headAt < 0 ? Math.max(0, bodyAt - 3) : headAt + 1;
  const between = bodyAt - from > MAX_OPENING ? passages.slice(bodyAt - 5, bodyAt) : passages.slice(from, bodyAt);
  const opening = between.filter((passage) =>
    headAt < 0 ? LEAD_NAME.test(nameOf(passage.block)) && isLead(passage, article) : isLead(passage, article),
  );
  return { headline, leads: [...new Set(opening.map((passage) => passage.block))] };
}
