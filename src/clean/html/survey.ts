import { BLOCKS, DEAD } from "./elements.ts";
import { type HtmlElement, type HtmlTree, isElement } from "./tree.ts";

/** A stretch of inline content in one block element: what a paragraph is, whatever its markup. */
export interface Passage {
  readonly block: HtmlElement;
  /** Units of text without white space at the ends, roughly. */
  readonly chars: number;
  readonly linkChars: number;
  readonly commas: number;
  readonly prose: boolean;
}

/** From this length, in units, a passage with few links may be prose; a Han, Kana or Thai unit counts as three. */
const MIN_PROSE_CHARS = 60;

const MAX_PROSE_LINKS = 0.5;

interface Open {
  chars: number;
  linkChars: number;
  commas: number;
  wide: number;
  stops: number;
}

const EMPTY: Open = { chars: 0, linkChars: 0, commas: 0, wide: 0, stops: 0 };

function measure(open: Open, text: string, inLink: boolean): void {
  let space = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 32 || unit === 0xa0) {
      if (!space) {
        open.chars++;
        if (inLink) open.linkChars++;
      }
      space = true;
      continue;
    }
    space = false;
    open.chars++;
    if (inLink) open.linkChars++;
    if (unit === 0x2c || unit === 0x60c || unit === 0x3001 || unit === 0xff0c) open.commas++;
    else if (unit === 0x2e || unit === 0x3f || unit === 0x21 || unit === 0x61f || unit === 0x3002) open.stops++;
    else if (unit >= 0x2e80 && unit < 0xd7b0) open.wide++;
  }
}

/**
 * Walks a page once: counts text and links on every element and lists its passages in document order.
 * Elements that are left out (`left`) and dead ones (menus, scripts, form fields) count nothing.
 */
export function survey({ root, elements }: HtmlTree): Passage[] {
  const passages: Passage[] = [];
  let open: Open = { ...EMPTY };
  let block = root;

  function close(): void {
    if (open.chars > 1) {
      const weight = open.chars + open.wide * 2;
      const isLong = weight >= MIN_PROSE_CHARS && open.linkChars <= open.chars * MAX_PROSE_LINKS;
      const prose = isLong && (open.stops > 0 || open.commas > 1 || weight > 150);
      passages.push({ block, chars: weight, linkChars: open.linkChars, commas: open.commas, prose });
      for (let at: HtmlElement | null = block; at !== null; at = at.parent) {
        at.chars += open.chars;
        at.linkChars += open.linkChars;
        if (prose) at.proseChars += weight;
      }
    }
    open = { ...EMPTY };
  }

  function walk(element: HtmlElement, inLink: boolean): void {
    const outer = block;
    const isBlock = BLOCKS.has(element.tag);
    if (isBlock) {
      close();
      block = element;
    }
    let breaks = 0;
    for (let child = element.first; child !== null; child = child.next) {
      if (!isElement(child)) {
        if (/\S/.test(child.text)) breaks = 0;
        measure(open, child.text, inLink);
      } else if (child.tag === "br") {
        if (++breaks === 2) close();
      } else if (child.left === null && !DEAD.has(child.tag)) {
        breaks = 0;
        walk(child, inLink || child.tag === "a");
        if (child.hasBlock || BLOCKS.has(child.tag)) element.hasBlock = true;
      }
    }
    if (isBlock) {
      close();
      block = outer;
    }
  }

  for (const element of [root, ...elements]) {
    element.chars = 0;
    element.linkChars = 0;
    element.proseChars = 0;
  }
  walk(root, false);
  close();
  return passages;
}
