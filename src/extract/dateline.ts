import { type Chunk, chunkOf } from "./chunk.ts";
import { tagsOf } from "./tags.ts";

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

const plain = (chunk: Chunk): Chunk =>
  chunkOf({ from: chunk.from, to: chunk.to, tags: NO_TAGS }, { ...chunk, tags: NO_TAGS }, chunk, chunk.words);

const NO_TAGS = tagsOf([]);
