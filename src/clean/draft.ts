import type { BlockKind } from "../model/report.ts";

/** A line of a draft: one block of text as the document has it, before furniture is taken out. */
export interface DraftLine {
  readonly text: string;
  /** Index of its first unit in the draft's `at`. */
  readonly from: number;
  /** What the markup says it is; null where it says nothing. */
  readonly kind: BlockKind | null;
}

/** A document's text as lines with a map back to the decoded original. */
export interface Draft {
  readonly lines: readonly DraftLine[];
  /** For each unit of all lines, one after the other, its offset in the decoded original. */
  readonly at: Uint32Array;
}

/** White space that is collapsed; U+FEFF is left alone, as zero-width characters are flagged and never dropped. */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x85) return false;
  return (
    unit === 0xa0 ||
    unit === 0x85 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** A plain space between two words stays as it is. */
const isLone = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0x20 && at + 1 < text.length && !isSpace(text.charCodeAt(at + 1));

/** Collects lines unit by unit: runs of white space become one space, none stands at a line's ends. */
export class DraftBuilder {
  #lines: DraftLine[] = [];
  #at: Uint32Array;
  #length = 0;
  #lineFrom = 0;
  #parts: string[] = [];
  #spaceAt = -1;
  #gap: " " | "\t" = " ";

  constructor(expectedUnits: number) {
    this.#at = new Uint32Array(Math.max(16, expectedUnits));
  }

  #reserve(units: number): void {
    if (this.#length + units <= this.#at.length) return;
    const grown = new Uint32Array(Math.max(this.#at.length * 2, this.#length + units));
    grown.set(this.#at);
    this.#at = grown;
  }

  #push(text: string, at: number, step: 0 | 1): void {
    this.#reserve(text.length + 1);
    if (this.#spaceAt >= 0) {
      if (this.#length > this.#lineFrom) {
        this.#parts.push(this.#gap);
        this.#at[this.#length++] = this.#spaceAt;
      }
      this.#spaceAt = -1;
      this.#gap = " ";
    }
    this.#parts.push(text);
    for (let i = 0; i < text.length; i++) this.#at[this.#length++] = at + i * step;
  }

  /**
   * Adds text that stands in the original at `at`, one unit for one (`step` 1), or that a reference such as `&amp;` at `at`
   * stands for (`step` 0).
   */
  add(text: string, at: number, step: 0 | 1 = 1): void {
    let start = 0;
    for (let i = 0; i <= text.length; i++) {
      const space = i < text.length && isSpace(text.charCodeAt(i));
      if ((i < text.length && !space) || (space && i > start && isLone(text, i))) continue;
      if (i > start) this.#push(text.slice(start, i), at + start * step, step);
      if (space && this.#spaceAt < 0) this.#spaceAt = at + i * step;
      start = i + 1;
    }
  }

  /** Ends a table's cell: the next one on the line follows after a tab, so that figures of two cells do not read as one. */
  separate(): void {
    if (this.#length > this.#lineFrom) this.#gap = "\t";
    if (this.#spaceAt < 0 && this.#length > 0) this.#spaceAt = this.#at[this.#length - 1] ?? 0;
  }

  /** Whether the line that is being collected has any text yet. */
  get hasText(): boolean {
    return this.#length > this.#lineFrom;
  }

  /** Ends the line; an empty one is dropped. */
  endLine(kind: BlockKind | null): void {
    if (this.#length > this.#lineFrom) {
      this.#lines.push({ text: this.#parts.join(""), from: this.#lineFrom, kind });
      this.#lineFrom = this.#length;
    }
    this.#parts = [];
    this.#spaceAt = -1;
    this.#gap = " ";
  }

  /** The finished draft. */
  build(): Draft {
    this.endLine(null);
    return { lines: this.#lines, at: this.#at.subarray(0, this.#length) };
  }
}
