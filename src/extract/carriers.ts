import type { Finding, ReadSentence } from "./finding.ts";
import { hasTag } from "./present.ts";
import { holdsWord } from "./words.ts";

/** The first vessel that a sentence tells of, a service's own left out; -1 where it tells of none. */
function vesselIn({ chunks }: ReadSentence): number {
  if (!hasTag(chunks, "@thing:vessel")) return -1;
  return chunks.findIndex(
    (chunk, at) =>
      chunk.tags.has("@thing:vessel") &&
      chunk.amount !== undefined &&
      !holdsWord(chunk, "pursuer") &&
      !holdsWord(chunks[at - 1], "pursuer"),
  );
}

/** Where no rule says how a load was carried, the vessel that is told of carried it. */
export function carriersOf(sentences: readonly ReadSentence[], found: readonly Finding[]): Finding[] {
  const seizes = found.some(({ kind, keys }) => kind === "seizure" && keys.item !== "cash");
  const carried = found.some(
    ({ kind, keys }) => kind === "method" && keys.method !== "burial" && keys.method !== "building",
  );
  if (!seizes || carried) return [];
  const sentence = sentences.find((other) => vesselIn(other) >= 0);
  const at = sentence === undefined ? -1 : vesselIn(sentence);
  const chunk = sentence?.chunks[at];
  if (sentence === undefined || chunk === undefined) return [];
  const { start, end } = chunk;
  const span = { start, end, sentence, at, until: at + 1 };
  return [
    { rule: "method.carrier", kind: "method", keys: { method: "vessel" }, amount: null, partitive: false, ...span },
  ];
}
