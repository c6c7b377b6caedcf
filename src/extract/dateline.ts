import type { Chunk } from "./chunk.ts";

/** A dateline is over within so many chunks. */
const DATELINE_CHUNKS = 14;

/**
 * The agency in the brackets of a dateline ("DAKAR, April 15 (Guinea Coast Wire) -") wrote the report: there it names no
 * place, is no voice and no person.
 */
export function withoutDatelineCredit(chunks: readonly Chunk[]): Chunk[] {
  const head = chunks.slice(0, DATELINE_CHUNKS);
  const open = head.findIndex((chunk) => chunk.lower === "(");
  const close = head.findIndex((chunk, at) => chunk.lower === ")" && /^[-–—]+$/.test(chunks[at + 1]?.lower ?? ""));
  if (open < 1 || close <= open) return [...chunks];
  return chunks.map((chunk, at) => (at > open && at < close ? plain(chunk) : chunk));
}

function plain({ start, end, from, to, lower, forms }: Chunk): Chunk {
  return { start, end, from, to, lower, forms, tags: new Set() };
}
