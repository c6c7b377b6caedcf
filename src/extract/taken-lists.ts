import type { Chunk } from "./chunk.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import { hasAnyTag } from "./present.ts";

/** An entry of a list is a phrase, not a sentence: at most so many chunks, and no full stop. */
const ENTRY_CHUNKS = 30;

const TAKES = ["%seize", "%find"];

function opensList({ chunks }: ReadSentence): boolean {
  return chunks.at(-1)?.lower === ":" && hasAnyTag(chunks, TAKES);
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

/** "Recovered were: 3 pounds of cocaine; four firearms; and one car": where the list behind a colon begins; -1 where there is none. */
function listIn({ chunks }: ReadSentence): number {
  const colon = chunks.findIndex((chunk) => chunk.lower === ":");
  if (colon < 0) return -1;
  const taken = chunks.slice(0, colon).some((chunk) => TAKES.some((tag) => chunk.tags.has(tag)));
  return taken && chunks.slice(colon).some((chunk) => chunk.lower === ";") ? colon : -1;
}

const isThing = (chunk: Chunk): boolean =>
  chunk.tags.has("@thing") && !chunk.tags.has("@thing:property") && chunk.amount != null;

/** Arms, vehicles and gear told as entries of a list of what was taken; drugs in it count by their own rule. */
export function listedThings(sentences: readonly ReadSentence[], found: readonly Finding[]): Finding[] {
  const known = new Set(
    found.filter((finding) => finding.kind === "seizure").map((finding) => `${finding.sentence.index} ${finding.at}`),
  );
  const entries = new Set(entriesOf(sentences));
  return sentences.flatMap((sentence) => {
    const from = entries.has(sentence) ? 0 : listIn(sentence);
    if (from < 0) return [];
    return sentence.chunks.flatMap((chunk, at): Finding[] =>
      at < from || !isThing(chunk) || known.has(`${sentence.index} ${at}`) ? [] : [thingAt(sentence, chunk, at)],
    );
  });
}

const thingAt = (sentence: ReadSentence, { amount, start, end }: Chunk, at: number): Finding => ({
  rule: "seizure.listed-thing",
  kind: "seizure",
  keys: {},
  amount: amount ?? null,
  sentence,
  at,
  until: at + 1,
  partitive: false,
  start,
  end,
});
