import type { Voice } from "../model/claim.ts";
import type { Chunk } from "./chunk.ts";
import { isWord } from "./words.ts";

const REACH = 8;

/** Something said stands before the words "the report said": that is who speaks, and no channel. */
const isSubject = (chunks: readonly Chunk[], at: number): boolean =>
  at === 0 || (at === 1 && chunks[0]?.tags.has("%article") === true && !isWord(chunks[0], "in"));

/** By what somebody spoke, as written: "statement", "Facebook page"; null where the words around a verb of saying name nothing. */
function channelAt(text: string, chunks: readonly Chunk[], verb: number): string | null {
  const found = chunks
    .map((chunk, at) => ({ chunk, at }))
    .filter(({ chunk, at }) => chunk.tags.has("@channel") && Math.abs(at - verb) <= REACH && !isSubject(chunks, at))
    .sort((a, b) => Math.abs(a.at - verb) - Math.abs(b.at - verb))[0]?.chunk;
  return found === undefined ? null : text.slice(found.start, found.end);
}

/** A voice with the channel that its sentence names beside the verb of saying; the voice itself where it names none. */
export function withChannel(text: string, chunks: readonly Chunk[], verb: number, voice: Voice): Voice {
  const channel = channelAt(text, chunks, verb);
  return channel === null ? voice : { ...voice, channel };
}
