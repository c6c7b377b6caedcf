import type { Chunk } from "./chunk.ts";
import type { ReadSentence } from "./finding.ts";

/** Words between "operation" and its name, and words of the name. */
const NAMED = 1;
const LONGEST = 3;

/** "Operation Black Flag", "an operation codenamed Eagle": the words in capitals behind the noun. */
function operationAt({ sentence: { tokens }, chunks }: ReadSentence, at: number): string | null {
  const noun = chunks[at];
  if (noun?.tags.has("%operation") !== true) return null;
  let from = noun.to;
  for (let passed = 0; passed < NAMED && tokens[from]?.kind === "word" && tokens[from]?.capital === false; passed++)
    from++;
  let to = from;
  while (to < from + LONGEST && tokens[to]?.kind === "word" && tokens[to]?.capital === true) to++;
  const words = tokens.slice(from, to).map((token) => token.lower);
  return words.length === 0 ? null : words.join(" ");
}

/** "MV Hamal", "the tug Hamal": a ship's name without what stands before it. */
function shipAt(chunks: readonly Chunk[], at: number): string | null {
  const chunk = chunks[at];
  if (chunk === undefined) return null;
  if (chunk.tags.has("@ship")) return chunk.lower.split(" ").slice(1).join(" ");
  return chunk.tags.has("@name") && chunks[at - 1]?.tags.has("@thing:vessel") === true ? chunk.lower : null;
}

/** Somebody named in full who is no official. */
function personOf(chunk: Chunk): string | null {
  const isNamed = chunk.tags.has("@person") && chunk.tags.has("@people") && chunk.lower.includes(" ");
  return isNamed ? chunk.lower : null;
}

/** The names in a sentence by which a happening is known again: of ships, of operations, of people who are no officials. */
export function properNamesIn(sentence: ReadSentence): string[] {
  return sentence.chunks.flatMap((chunk, at) => {
    const name = shipAt(sentence.chunks, at) ?? operationAt(sentence, at) ?? personOf(chunk);
    return name === null || name.length < SHORTEST ? [] : [name];
  });
}

const SHORTEST = 4;
