import { textOf } from "../lexicon/token.ts";
import type { Amount } from "../model/amount.ts";
import type { ClaimKind, RoutePlace } from "../model/claim.ts";
import type { Span } from "../model/span.ts";
import type { Chunk } from "./chunk.ts";
import type { Sentence } from "./sentence.ts";

/** A sentence as read: its words, its chunks. */
export interface ReadSentence {
  readonly index: number;
  readonly sentence: Sentence;
  readonly chunks: readonly Chunk[];
}

export type KeyValue = string | number | boolean | readonly string[] | RoutePlace | readonly RoutePlace[] | null;

/** What a rule found, before it is known in which event it belongs and who says it. */
export interface Finding extends Span {
  start: number;
  end: number;
  readonly rule: string;
  readonly kind: ClaimKind;
  keys: Record<string, KeyValue>;
  amount: Amount | null;
  readonly sentence: ReadSentence;
  /** Number of the chunk that carries it. */
  at: number;
  /** Chunk behind the rule's match. */
  readonly until: number;
  /** Counts some of those counted by another finding ("six of them"); which, is decided later. */
  partitive: boolean;
}

/** The words of chunks `[from, to)` as written, one space where any white space stood. */
export function textOfChunks({ sentence, chunks }: ReadSentence, from: number, to: number): string {
  return textOf(sentence.tokens.slice(chunks[from]?.from ?? 0, chunks[to - 1]?.to ?? 0));
}

/** The chunk that carries a finding. */
export function chunkOf(finding: Finding): Chunk | undefined {
  return finding.sentence.chunks[finding.at];
}
