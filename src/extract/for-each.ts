import type { Chunk } from "./chunk.ts";
import { isWord } from "./words.ts";

/** "one each from Venezuela, Peru and Colombia": a count of every country's, not of all. */
export const isForEach = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at + 1]?.tags.has("%each") === true && isWord(chunks[at + 2], "from-of");
