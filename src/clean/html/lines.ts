import type { BlockKind } from "../../model/report.ts";
import { type Draft, DraftBuilder } from "../draft.ts";
import { BLOCKS, DEAD } from "./elements.ts";
import { type HtmlElement, isElement } from "./tree.ts";

function kindOf(tag: string, outer: BlockKind | null): BlockKind | null {
  if (tag === "h1") return "headline";
  if (/^h[2-6]$/.test(tag)) return "subhead";
  if (tag === "figcaption" || tag === "caption") return "caption";
  if (outer === "caption" || outer === "headline" || outer === "subhead") return outer;
  if (tag === "li" || tag === "dd" || tag === "dt") return "list-item";
  return tag === "p" && outer === "list-item" ? outer : "paragraph";
}

function isDataRow(row: HtmlElement): boolean {
  return row.tag === "tr" && row.children.every((cell) => !isElement(cell) || !cell.hasBlock) && row.chars < 600;
}

/** Writes elements as lines: a block each, a line break or two where the page has them, the cells of a data row on one line. */
export class LineWriter {
  readonly #builder: DraftBuilder;
  #kind: BlockKind | null = null;
  #row: HtmlElement | null = null;
  #lastChar = "";

  constructor(expectedUnits: number) {
    this.#builder = new DraftBuilder(expectedUnits);
  }

  #end(): void {
    this.#builder.endLine(this.#kind);
    this.#lastChar = "";
  }

  #break(at: number): void {
    if (/[.!?:؟۔。"”»]/u.test(this.#lastChar)) this.#end();
    else this.#builder.add(" ", at);
  }

  /** Adds an element with all below it that is not left out. */
  write(element: HtmlElement): void {
    const outerKind = this.#kind;
    const isCell = this.#row !== null && (element.tag === "td" || element.tag === "th");
    const isBlock = BLOCKS.has(element.tag) && !isCell;
    if (isBlock) {
      this.#end();
      this.#kind = kindOf(element.tag, outerKind);
    }
    if (isDataRow(element)) this.#row = element;
    let last = 0;
    let breaks = 0;
    for (let child = element.first; child !== null; child = child.next) {
      if (!isElement(child)) {
        this.#builder.add(child.text, child.at, child.step);
        const trimmed = child.text.trimEnd();
        if (trimmed !== "") {
          this.#lastChar = trimmed.slice(-1);
          breaks = 0;
        }
        last = child.at;
      } else if (child.tag === "br") {
        if (++breaks === 2) this.#end();
        else this.#break(last);
      } else if (child.left === null && !DEAD.has(child.tag)) {
        this.write(child);
        if (this.#row !== null && (child.tag === "td" || child.tag === "th")) this.#builder.separate();
      }
    }
    if (isBlock) {
      this.#end();
      this.#kind = outerKind;
    }
    if (this.#row === element) this.#row = null;
  }

  /** The draft of all that was written. */
  build(): Draft {
    this.#end();
    return this.#builder.build();
  }
}

/** An element's visible text on one line, white space collapsed; at most `limit` units are looked at. */
export function textOf(element: HtmlElement, limit = 20000): string {
  const parts: string[] = [];
  let units = 0;
  function collect(at: HtmlElement): void {
    for (let child = at.first; child !== null; child = child.next) {
      if (units > limit) return;
      if (!isElement(child)) {
        parts.push(child.text);
        units += child.text.length;
      } else if (child.tag === "br" || BLOCKS.has(child.tag)) {
        parts.push(" ");
        if (!DEAD.has(child.tag)) collect(child);
        parts.push(" ");
      } else if (!DEAD.has(child.tag)) collect(child);
    }
  }
  collect(element);
  return parts.join("").replace(/\s+/g, " ").trim();
}
