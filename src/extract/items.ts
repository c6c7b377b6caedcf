import type { Chunk } from "./chunk.ts";
import { chunkOf, type Finding, type ReadSentence } from "./finding.ts";

const UNSPECIFIED = "unspecified-drug";

interface Named {
  readonly sentence: number;
  readonly at: number;
  readonly item: string;
}

/** Every drug that the report names, in order; precursors and things stay out. */
function drugsNamed(sentences: readonly ReadSentence[]): Named[] {
  return sentences.flatMap(({ index, chunks }) =>
    chunks.flatMap((chunk, at) =>
      chunk.item?.group === "drug" && chunk.item.item !== "mixed"
        ? [{ sentence: index, at, item: chunk.item.item }]
        : [],
    ),
  );
}

/** The drug that a figure without one means: named before in the sentence, else last before it, else first after it. */
function drugMeant(finding: Finding, named: readonly Named[]): string {
  const specific = named.filter((drug) => drug.item !== UNSPECIFIED);
  const here = specific.filter((drug) => drug.sentence === finding.sentence.index);
  const before = here.filter((drug) => drug.at < finding.at).pop();
  if (before !== undefined) return before.item;
  const earlier = specific.filter((drug) => drug.sentence < finding.sentence.index).pop();
  return earlier?.item ?? here[0]?.item ?? specific[0]?.item ?? UNSPECIFIED;
}

function itemOfSeizure(finding: Finding, chunk: Chunk, named: readonly Named[]): string {
  return chunk.item?.item ?? drugMeant(finding, named);
}

/** What a worth is the worth of: the one drug named with it, else the one drug of the report, else drugs. */
function itemOfValue(finding: Finding, named: readonly Named[]): string {
  const here = new Set(named.filter((drug) => drug.sentence === finding.sentence.index).map((drug) => drug.item));
  const specific = [...here].filter((item) => item !== UNSPECIFIED);
  if (specific.length === 1 && !here.has(UNSPECIFIED)) return specific[0] ?? UNSPECIFIED;
  if (specific.length > 1) return UNSPECIFIED;
  const all = new Set(named.filter((drug) => drug.item !== UNSPECIFIED).map((drug) => drug.item));
  if (all.size === 1) return [...all][0] ?? UNSPECIFIED;
  return here.size > 0 ? UNSPECIFIED : itemBefore(finding, named);
}

function itemBefore(finding: Finding, named: readonly Named[]): string {
  const last = named.filter((drug) => drug.sentence < finding.sentence.index).pop();
  if (last === undefined) return UNSPECIFIED;
  const together = new Set(named.filter((drug) => drug.sentence === last.sentence).map((drug) => drug.item));
  return together.size === 1 ? last.item : UNSPECIFIED;
}

/** Gives every seizure and worth its item (and form, where the item has one). */
export function nameItems(findings: readonly Finding[], sentences: readonly ReadSentence[]): void {
  const named = drugsNamed(sentences);
  for (const finding of findings) {
    const chunk = chunkOf(finding);
    if (chunk === undefined) continue;
    if (finding.kind === "seizure" && finding.keys["item"] === undefined) {
      finding.keys["item"] = itemOfSeizure(finding, chunk, named);
      if (chunk.item?.form != null) finding.keys["form"] = chunk.item.form;
    }
    if (finding.kind === "value") finding.keys["item"] = itemOfValue(finding, named);
  }
}
