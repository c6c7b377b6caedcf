import { Parser } from "htmlparser2";
import { SanadError } from "../../model/errors.ts";

/** A stretch of text; `step` 1 stands unit for unit in the original at `at`, 0 is a reference (`&eacute;`) that stands at `at`. */
export class HtmlText {
  readonly text: string;
  readonly at: number;
  readonly step: 0 | 1;
  /** The node after it. */
  next: HtmlNode | null = null;

  constructor(text: string, at: number, step: 0 | 1) {
    this.text = text;
    this.at = at;
    this.step = step;
  }
}

export type HtmlNode = HtmlElement | HtmlText;

/** An element of a page, with what the search for the article notes on it. */
export class HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: HtmlElement | null;
  /** Its first and last child and the node after it: on a page of a million elements a chain takes a third of an array's memory. */
  first: HtmlNode | null = null;
  last: HtmlNode | null = null;
  next: HtmlNode | null = null;
  /** Visible units of text in it and below. */
  chars = 0;
  /** Of these, within links. */
  linkChars = 0;
  /** Of these, in blocks that read as prose. */
  proseChars = 0;
  /** Readability's content score. */
  score = 0;
  /** Its class and id in words; see `nameOf`. */
  name: string | null = null;
  /** Whether a block stands in it at any depth. */
  hasBlock = false;
  /** Why it is left out of the text, if it is. */
  left: "hidden" | "navigation" | "boilerplate" | "comments" | "repeated" | null = null;

  constructor(tag: string, attributes: Readonly<Record<string, string>>, parent: HtmlElement | null) {
    this.tag = tag;
    this.attributes = attributes;
    this.parent = parent;
  }

  /** Its children in order, as an array of their own. */
  get children(): HtmlNode[] {
    const children: HtmlNode[] = [];
    for (let child = this.first; child !== null; child = child.next) children.push(child);
    return children;
  }

  /** Adds a child at the end. */
  append(child: HtmlNode): void {
    if (this.last === null) this.first = child;
    else this.last.next = child;
    this.last = child;
  }
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

function isEmpty(attributes: Readonly<Record<string, string>>): boolean {
  for (const _name in attributes) return false;
  return true;
}

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return node instanceof HtmlElement;
}

/** Browsers stop at 512 levels and flatten the rest; pages with thousands of unclosed elements have been seen, attacks have more. */
export const MAX_DEPTH = 1024;

/** Elements whose text is for machines; `script` is kept apart, as JSON-LD stands in it. */
const SILENT: ReadonlySet<string> = new Set([
  "style",
  "template",
  "iframe",
  "object",
  "svg",
  "math",
  "canvas",
  "audio",
  "video",
]);

/** A page as read: its elements, and the scripts and style sheets that say something about it. */
export interface HtmlTree {
  readonly root: HtmlElement;
  readonly jsonLd: readonly string[];
  readonly styles: readonly string[];
  /** Elements in document order. */
  readonly elements: readonly HtmlElement[];
}

class TreeBuilder {
  readonly root = new HtmlElement("#document", {}, null);
  readonly elements: HtmlElement[] = [];
  readonly jsonLd: string[] = [];
  readonly styles: string[] = [];
  #current: HtmlElement = this.root;
  #depth = 0;
  #parser: Parser | null = null;

  onparserinit(parser: Parser): void {
    this.#parser = parser;
  }

  onopentag(tag: string, attributes: Record<string, string>): void {
    if (++this.#depth > MAX_DEPTH) {
      throw new SanadError(
        "input-too-deep",
        `Elements are nested more than ${MAX_DEPTH} deep at <${tag.slice(0, 40)}>.`,
      );
    }
    const element = new HtmlElement(tag, isEmpty(attributes) ? NO_ATTRIBUTES : attributes, this.#current);
    this.#current.append(element);
    this.elements.push(element);
    this.#current = element;
  }

  onclosetag(): void {
    this.#depth--;
    this.#current = this.#current.parent ?? this.root;
  }

  ontext(text: string): void {
    const element = this.#current;
    if (element.tag === "script") {
      if (/ld\+json/i.test(element.attributes.type ?? "")) this.jsonLd.push(text);
    } else if (element.tag === "style") {
      this.styles.push(text);
    } else if (!SILENT.has(element.tag)) {
      const at = this.#parser?.startIndex ?? 0;
      const isVerbatim = (this.#parser?.endIndex ?? 0) - at + 1 === text.length;
      element.append(new HtmlText(text, at, isVerbatim ? 1 : 0));
    }
  }
}

/**
 * Reads a page into elements and texts with their places in the decoded original; comments, scripts and declarations are
 * dropped, nothing is executed or fetched. Throws SanadError `input-too-deep` beyond 1,024 levels.
 */
export function readTree(original: string): HtmlTree {
  const builder = new TreeBuilder();
  const parser = new Parser(builder, { decodeEntities: true });
  parser.end(original);
  const { root, elements, jsonLd, styles } = builder;
  return { root, elements, jsonLd, styles };
}
