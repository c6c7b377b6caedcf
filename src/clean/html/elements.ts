import type { HtmlElement } from "./tree.ts";

/** Elements that begin and end a block of text. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr html li main menu nav noscript ol p pre section summary table tbody td tfoot th thead title tr ul"
  ).split(" "),
);

/** Elements that never hold text of an article. */
export const DEAD: ReadonlySet<string> = new Set(
  (
    "head script style template noscript iframe object embed svg math canvas audio video button select option input textarea " +
    "datalist progress meter map area dialog menu nav applet"
  ).split(" "),
);

function readName({ attributes }: HtmlElement): string {
  const given = `${attributes.class ?? ""} ${attributes.id ?? ""}`.slice(0, 500);
  if (given === " ") return "";
  return `-${given
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")}-`;
}

/** An element's class and id as words in lower case between hyphens: `articleBody main_text` is `-article-body-main-text-`. */
export function nameOf(element: HtmlElement): string {
  element.name ??= readName(element);
  return element.name;
}

/** The share of an element's text that stands in links; 0 for one without text. */
export function linkDensity(element: HtmlElement): number {
  return element.chars === 0 ? 0 : element.linkChars / element.chars;
}

/** Whether `inner` stands in `outer` or is it. */
export function isWithin(inner: HtmlElement, outer: HtmlElement): boolean {
  for (let at: HtmlElement | null = inner; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}
