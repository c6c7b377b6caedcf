import type { RemovalReason } from "../../model/report.ts";
import { BLOCKS, linkDensity, nameOf } from "./elements.ts";
import { textOf } from "./lines.ts";
import { DOUBTFUL_NAME, LEAD_NAME, unlikelyByName } from "./names.ts";
import { type Passage, survey } from "./survey.ts";
import { type HtmlElement, type HtmlTree, isElement } from "./tree.ts";

/** An element that holds this share of the page's prose is not left out for its name alone. */
const MAX_SHARE = 0.3;

/** The same for `<aside>` and `<footer>`, whose tag says more than a name. */
const MAX_TAG_SHARE = 0.5;

/** An element of a doubtful name goes if it has at most this share of the prose and this many units of it, or this share of links. */
const DOUBTFUL = { share: 0.1, chars: 200, links: 0.5 };

const ROLES: ReadonlyMap<string, RemovalReason> = new Map([
  ["navigation", "navigation"],
  ["menu", "navigation"],
  ["menubar", "navigation"],
  ["search", "navigation"],
  ["complementary", "navigation"],
  ["contentinfo", "boilerplate"],
  ["banner", "boilerplate"],
  ["dialog", "boilerplate"],
  ["alertdialog", "boilerplate"],
  ["alert", "boilerplate"],
  ["form", "boilerplate"],
  ["tooltip", "boilerplate"],
]);

const KEPT_WHATEVER: ReadonlySet<string> = new Set(["html", "body", "main", "article", "#document", "h1"]);

function byTagOrRole(element: HtmlElement): RemovalReason | null {
  if (element.tag === "footer") return "boilerplate";
  if (element.tag === "aside") return "navigation";
  const role = element.attributes.role;
  return role === undefined ? null : (ROLES.get(role.toLowerCase()) ?? null);
}

function isDoubtful(element: HtmlElement, pageProse: number): boolean {
  if (!DOUBTFUL_NAME.test(nameOf(element))) return false;
  if (linkDensity(element) > DOUBTFUL.links) return true;
  if (LEAD_NAME.test(nameOf(element))) return false;
  return element.proseChars <= DOUBTFUL.chars && element.proseChars <= pageProse * DOUBTFUL.share;
}

/**
 * Marks the elements whose tag, role or name says that they are no part of an article, unless they hold too much of the
 * page's prose for that. Needs the counts of `survey`; they must be taken anew afterwards. What one round takes out makes the
 * next one's counts, so a column that held the comments can go in the second.
 */
function pruneByName({ root, elements }: HtmlTree): void {
  for (const element of elements) {
    if (element.left !== null || element.chars === 0 || KEPT_WHATEVER.has(element.tag)) continue;
    const byTag = byTagOrRole(element);
    const reason =
      byTag ?? unlikelyByName(nameOf(element)) ?? (isDoubtful(element, root.proseChars) ? "navigation" : null);
    const share = byTag === null ? MAX_SHARE : MAX_TAG_SHARE;
    if (reason !== null && element.proseChars <= root.proseChars * share) element.left = reason;
  }
}

/** Pages whose names mislead lose nearly all prose by them; then names do not count. */
const MIN_LEFT_SHARE = 0.2;

/** Takes two rounds of `pruneByName`, and takes them back if they left hardly any prose; gives the passages that remain. */
export function pruneTree(tree: HtmlTree): readonly Passage[] {
  survey(tree);
  const before = tree.root.proseChars;
  pruneForms(tree);
  pruneByName(tree);
  survey(tree);
  pruneByName(tree);
  const passages = survey(tree);
  if (tree.root.proseChars >= before * MIN_LEFT_SHARE) return passages;
  for (const element of tree.elements)
    if (element.left !== "hidden" && byTagOrRole(element) === null) element.left = null;
  return survey(tree);
}

const FORM_FIELDS: ReadonlySet<string> = new Set(["email", "password", "tel"]);

/** Marks forms that ask something of the reader: a comment, an address, a password. A form around a whole page stays. */
function pruneForms({ root, elements }: HtmlTree): void {
  for (const field of elements) {
    const asks = field.tag === "textarea" || (field.tag === "input" && FORM_FIELDS.has(field.attributes.type ?? ""));
    if (!asks) continue;
    let form = field.parent;
    while (form !== null && form.tag !== "form") form = form.parent;
    if (form !== null && form.proseChars <= root.proseChars * MAX_SHARE) form.left ??= "boilerplate";
  }
}

/** A list with this share of its text in links is a list of links. */
const LIST_LINKS = 0.6;

/** A line with this share of its text in links is a link. */
const LINE_LINKS = 0.9;

const LISTS: ReadonlySet<string> = new Set(["ul", "ol", "div", "section", "table", "dl"]);

function countLinks(element: HtmlElement, enough: number): number {
  let links = element.tag === "a" ? 1 : 0;
  for (const child of element.children) {
    if (links >= enough) break;
    if (isElement(child)) links += countLinks(child, enough - links);
  }
  return links;
}

function holdsAddress(element: HtmlElement): boolean {
  return element.children.some((child) => isElement(child) && (child.attributes.href ?? "").startsWith("mailto:"));
}

/**
 * Marks, within an article, blocks that are nothing but links: lists of them, and lone lines that are one link. A list that a
 * paragraph introduces by a colon stays, and so does an e-mail address.
 */
export function pruneLinks(article: HtmlElement): void {
  let introduced = false;
  for (const child of article.children) {
    if (!isElement(child) || child.left !== null || child.chars === 0) continue;
    const density = linkDensity(child);
    const isLinkList =
      LISTS.has(child.tag) && density > LIST_LINKS && child.proseChars === 0 && countLinks(child, 2) > 1;
    const isLink = isLinkList || (child.tag === "p" && density > LINE_LINKS && !holdsAddress(child));
    if (isLink && !introduced) child.left = "navigation";
    else if (BLOCKS.has(child.tag)) pruneLinks(child);
    introduced = child.proseChars > 0 && child.chars < 2000 && /:$/.test(textOf(child, 4000));
  }
}
