import type { Problem } from "./document.ts";
import type { Span } from "./span.ts";

export type RemovalReason = "repeated" | "boilerplate" | "navigation" | "comments";

/** Text that cleaning took out, and why. */
export interface Removal {
  readonly reason: RemovalReason;
  readonly text: string;
}

export type PublicationBasis = "metadata" | "dateline" | "caption" | "text" | "sidecar" | "unknown";

/** The day a report was published; `date` is ISO `YYYY-MM-DD`, null where nothing says it. */
export interface Publication {
  readonly date: string | null;
  readonly basis: PublicationBasis;
}

export type BlockKind = "headline" | "subhead" | "paragraph" | "caption" | "list-item";

/** A block of the cleaned text. Blocks are in order, do not overlap, and cover everything but the line breaks between them. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/**
 * Leads from the cleaned text back to the original: `at[i]` is the offset, in UTF-16 code units of the decoded
 * original (before any HTML parsing), of the character that became unit `i` of the cleaned text. One entry a unit, never decreasing.
 */
export interface OffsetMap {
  readonly at: Uint32Array;
}

/** How the bytes were decoded; `doubt` says in words what is uncertain, null where nothing is. */
export interface Decoding {
  readonly encoding: string;
  readonly doubt: string | null;
}

/** A document's cleaned article text with what is known of it. */
export interface Report {
  readonly id: string;
  readonly input: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly author: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly published: Publication;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly removed: readonly Removal[];
  readonly offsets: OffsetMap;
  readonly decoding: Decoding;
  /** What a reader should doubt: hidden text, bidirectional overrides, zero-width characters in names … */
  readonly doubts: readonly Problem[];
}
