import { isWithin, linkDensity, nameOf } from "./elements.ts";
import { ARTICLE_NAME, BODY_NAME } from "./names.ts";
import type { Passage } from "./survey.ts";
import { type HtmlElement, type HtmlTree, isElement } from "./tree.ts";

/** How far up a passage's worth is handed (Readability: five ancestors). */
const LEVELS = 5;

/** Readability's start values by tag. */
const TAG_SCORES: ReadonlyMap<string, number> = new Map([
  ["div", 5],
  ["article", 10],
  ["main", 5],
  ["pre", 3],
  ["td", 3],
  ["blockquote", 3],
  ["address", -3],
  ["ol", -3],
  ["ul", -3],
  ["dl", -3],
  ["dd", -3],
  ["dt", -3],
  ["li", -3],
  ["form", -3],
  ["h1", -5],
  ["h2", -5],
  ["h3", -5],
  ["h4", -5],
  ["h5", -5],
  ["h6", -5],
  ["th", -5],
]);

function startScore(element: HtmlElement): number {
  const name = nameOf(element);
  const byName = BODY_NAME.test(name) ? 25 : ARTICLE_NAME.test(name) ? 10 : 0;
  return (TAG_SCORES.get(element.tag) ?? 0) + byName;
}

/** Hands each passage's worth to the elements above it; gives the elements that got any, with links taken into account. */
function scoreElements(passages: readonly Passage[]): Map<HtmlElement, number> {
  const scores = new Map<HtmlElement, number>();
  for (const passage of passages) {
    if (passage.chars < 25) continue;
    const links = passage.linkChars / passage.chars;
    const worth = (1 + passage.commas + Math.min(3, passage.chars / 100)) * (1 - links);
    const isOwn = /^(?:div|td|section|article|main|body|pre)$/.test(passage.block.tag);
    let at = isOwn ? passage.block : passage.block.parent;
    for (let level = 0; at !== null && level < LEVELS; level++, at = at.parent) {
      const divider = level === 0 ? 1 : level === 1 ? 2 : level * 3;
      scores.set(at, (scores.get(at) ?? startScore(at)) + worth / divider);
    }
  }
  for (const [element, score] of scores) scores.set(element, score * (1 - linkDensity(element)));
  return scores;
}

function best<T>(items: Iterable<T>, worth: (item: T) => number): T | null {
  let found: T | null = null;
  let most = -Infinity;
  for (const item of items) {
    const value = worth(item);
    if (value > most) {
      most = value;
      found = item;
    }
  }
  return found;
}

function commonAncestor(a: HtmlElement, b: HtmlElement): HtmlElement {
  let at = a;
  while (at.parent !== null && !isWithin(b, at)) at = at.parent;
  return at;
}

/** The element a page itself calls its article's text: by `itemprop`, by name, by `<article>`; its parts joined if it has several. */
function namedBody(elements: readonly HtmlElement[]): HtmlElement | null {
  const tests: readonly ((element: HtmlElement) => boolean)[] = [
    (element) => /\barticleBody\b/i.test(element.attributes.itemprop ?? ""),
    (element) => /^(?:div|section|article|main|td)$/.test(element.tag) && BODY_NAME.test(nameOf(element)),
    (element) => element.tag === "article",
    (element) => element.tag === "main",
  ];
  for (const test of tests) {
    const found = elements.filter((element) => element.proseChars > 150 && test(element));
    const largest = best(found, (element) => element.proseChars);
    if (largest === null) continue;
    const others = found.filter(
      (element) => element.proseChars > 100 && !isWithin(element, largest) && !isWithin(largest, element),
    );
    const joined = others.reduce(commonAncestor, largest);
    const parts = others.reduce((sum, element) => sum + element.proseChars, largest.proseChars);
    return joined.proseChars <= parts * 1.25 ? joined : largest;
  }
  return null;
}

/** Goes up from the best element while the parent adds much prose and few links: an article in several columns or sections. */
function widened(top: HtmlElement, scores: ReadonlyMap<HtmlElement, number>): HtmlElement {
  let at = top;
  const topScore = scores.get(top) ?? 0;
  while (at.parent !== null && at.parent.tag !== "body" && at.parent.tag !== "#document") {
    const parent = at.parent;
    const isBetter = (scores.get(parent) ?? 0) > topScore * 0.75 && parent.proseChars > at.proseChars * 1.15;
    if (!isBetter || linkDensity(parent) > 0.35) break;
    at = parent;
  }
  return at;
}

/** A body that holds less than this share of a page's prose is looked at twice. */
const SMALL_SHARE = 0.35;

/** From a body with little of the page's prose up to one that has most of it, as long as links do not prevail. */
function completed(found: HtmlElement, root: HtmlElement): HtmlElement {
  if (found.proseChars >= root.proseChars * SMALL_SHARE) return found;
  let at = found;
  while (at.parent !== null && at.proseChars < root.proseChars * 0.6) at = at.parent;
  return linkDensity(at) <= 0.3 ? at : found;
}

/** Whether an element is another part of the same text: of the same tag and name, prose, without a heading of its own. */
function isPart(element: HtmlElement, of: HtmlElement): boolean {
  if (element === of || element.tag !== of.tag || element.tag === "article" || nameOf(element) !== nameOf(of))
    return false;
  if (element.proseChars < of.proseChars * 0.2 || linkDensity(element) > 0.25) return false;
  return !element.children.some((child) => isElement(child) && /^h[12]$/.test(child.tag));
}

/** Takes the parent where the text goes on in siblings of the same kind. */
function withParts(found: HtmlElement): HtmlElement {
  const { parent } = found;
  if (parent === null || parent.proseChars < found.proseChars * 1.2 || linkDensity(parent) > 0.35) return found;
  return parent.children.some((child) => isElement(child) && isPart(child, found)) ? parent : found;
}

/** The element that holds the article: the one the page names so, where it holds most of the prose, else the best scored. */
export function findArticle({ root, elements }: HtmlTree, passages: readonly Passage[]): HtmlElement {
  const live = elements.filter((element) => element.chars > 0);
  const scores = scoreElements(passages);
  const top = best(scores.keys(), (element) => (scores.get(element) ?? 0) + (element.proseChars > 0 ? 0 : -1000));
  const scored = top === null ? null : widened(top, scores);
  const named = namedBody(live);
  if (named !== null && (scored === null || named.proseChars >= scored.proseChars * 0.5))
    return withParts(completed(named, root));
  return withParts(completed(scored ?? named ?? root, root));
}
