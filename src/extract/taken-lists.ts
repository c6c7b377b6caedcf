import type { Chunk } from "./chunk.ts";
import type { Finding, ReadSentence } from "./finding.ts";

/** An entry of a list is a phrase, not a sentence: at most so many chunks, and no full stop. */
const ENTRY_CHUNKS = 30;

const TAKES = ["%seize", "%find"];

function opensList({ chunks }: ReadSentence): boolean {
  return chunks.at(-1)?.lower === ":" && chunks.some((chunk) => TAKES.some((tag) => chunk.tags.has(tag)));
}

function isEntry({ chunks }: ReadSentence): boolean {
  return chunks.length > 0 && chunks.length <= ENTRY_CHUNKS && chunks.at(-1)?.lower !== ".";
}

/** The entries of lists under a line such as "the police recovered:". */
function entriesOf(sentences: readonly ReadSentence[]): ReadSentence[] {
  let inside = false;
  return sentences.filter((sentence) => {
    const entry = inside && isEntry(sentence);
    inside = opensList(sentence) || entry;
    return entry;
  });
}

const isThing = (chunk: Chunk): boolean =>
  chunk.tags.has("@thing") && !chunk.tags.has("@thing:property") && chunk.amount != null;

/** Arms, vehicles and gear told as entries of a list of what was taken; drugs in it count by their own rule. */
export function listedThings(sentences: readonly ReadSentence[], found: readonly Finding[]): Finding[] {
  const known = new Set(
    found.filter((finding) => finding.kind === "seizure").map((finding) => `${finding.sentence.index} ${finding.at}`),
  );
  return entriesOf(sentences).flatMap((sentence) =>
    sentence.chunks.flatMap((chunk, at): Finding[] =>
      !isThing(chunk) || known.has(`${sentence.index} ${at}`)
        ? []
        : [
            {
              rule: "seizure.listed-thing",
              kind: "seizure",
              keys: {},
              amount: chunk.amount ?? null,
              sentence,
              at,
              until: at + 1,
              partitive: false,
              start: chunk.start,
              end: chunk.end,
            },
          ],
    ),
  );
}
