import type { Removal } from "../model/report.ts";
import type { Draft } from "./draft.ts";
import { DEAD } from "./html/elements.ts";
import { hiddenWithin, markHidden } from "./html/hidden.ts";
import { LineWriter, textOf } from "./html/lines.ts";
import { readMetadata } from "./html/metadata.ts";
import { findOpening } from "./html/opening.ts";
import { pruneLinks, pruneTree } from "./html/prune.ts";
import { findArticle } from "./html/score.ts";
import { survey } from "./html/survey.ts";
import { type HtmlElement, type HtmlTree, isElement, readTree } from "./html/tree.ts";
import type { Source } from "./source.ts";

/** A hidden text from this length, in units, is worth a doubt; shorter ones are labels. */
const MIN_HIDDEN_CHARS = 25;

/** How much of a hidden text a doubt quotes, in units. */
const QUOTED_CHARS = 300;

/** Texts left out beyond this length, in units, are told shortened. */
const MAX_REMOVED_CHARS = 5000;

function removedWithin(element: HtmlElement): Removal[] {
  return element.children.filter(isElement).flatMap((child): Removal[] => {
    if (DEAD.has(child.tag) || child.left === "hidden") return [];
    if (child.left === null) return removedWithin(child);
    const text = textOf(child, MAX_REMOVED_CHARS);
    return text === "" ? [] : [{ reason: child.left, text }];
  });
}

function hiddenDoubts(article: HtmlElement): { code: string; message: string }[] {
  return hiddenWithin(article)
    .map((element) => textOf(element, QUOTED_CHARS))
    .filter((text) => text.length >= MIN_HIDDEN_CHARS)
    .map((text) => ({
      code: "hidden-text",
      message: `Text that a reader of the page does not see was left out: “${text}”`,
    }));
}

function writeAll(elements: readonly HtmlElement[], expectedUnits: number): Draft {
  const writer = new LineWriter(expectedUnits);
  for (const element of elements) writer.write(element);
  return writer.build();
}

/** A page of which nothing was left is written whole, but for what is hidden: names of elements can mislead. */
function writeWhole(tree: HtmlTree, expectedUnits: number): Draft {
  for (const element of tree.elements) if (element.left !== "hidden") element.left = null;
  return writeAll([tree.root], expectedUnits);
}

/**
 * Finds the article of a page: the headline, the leads, the body with its lists, tables and captions, as lines in the page's order,
 * and what the page says of itself. Left out, with reasons: menus, footers, asides, forms, related stories, share bars, comments,
 * by tag, role, class and id; link lists; hidden text (a doubt each). Throws SanadError `input-too-deep`.
 */
export function readHtml(original: string): Source {
  const tree = readTree(original);
  const metadata = readMetadata(tree);
  survey(tree);
  const isShownByScript = markHidden(tree);
  const passages = pruneTree(tree);
  const article = findArticle(tree, passages);
  pruneLinks(article);
  const { headline, leads } = findOpening(tree, passages, article, metadata.title);
  const found = writeAll([...(headline === null ? [] : [headline]), ...leads, article], original.length >> 3);
  const doubts = hiddenDoubts(article);
  if (isShownByScript) {
    doubts.push({
      code: "hidden-text",
      message: "Most of the page's text is switched off in its markup; it was kept.",
    });
  }
  const removed = removedWithin(article);
  if (found.lines.length > 0) return { draft: found, metadata, removed, doubts };
  return { draft: writeWhole(tree, original.length >> 3), metadata, removed: [], doubts };
}
