import type { Chunk } from "./chunk.ts";
import type { ReadSentence } from "./finding.ts";
import { namedPerson } from "./person.ts";
import { hasTag } from "./present.ts";
import { withTags } from "./tags.ts";
import { isWord, opensWith } from "./words.ts";

function surname(name: string): string {
  return name.split(/\s+/).pop()?.toLowerCase() ?? "";
}

/** Surnames of people named in full who are not officials, with the full name. */
function surnamesOf(sentences: readonly ReadSentence[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { chunks } of sentences)
    for (const chunk of chunks)
      if (chunk.tags.has("@people") && chunk.people?.name != null)
        found.set(surname(chunk.people.name), chunk.people.name);
  return found;
}

function asPerson(chunk: Chunk, name: string): Chunk {
  return { ...chunk, tags: withTags(chunk.tags, ["@people", "@person"]), people: namedPerson(name, chunk.lower) };
}

function withoutCount(chunk: Chunk): Chunk {
  return chunk.people === undefined ? chunk : { ...chunk, people: { ...chunk.people, count: null } };
}

/** "fugitive Ike Souzer": the name right behind the noun is the same person's. */
function isNamedBy(chunks: readonly Chunk[], at: number): boolean {
  const noun = chunks[at - 1];
  return chunks[at]?.tags.has("@person") === true && noun?.people?.count?.value === 1 && noun.people.name === null;
}

/** "The driver, Esteban Garrido, and his passenger": the name says who the driver is, and counts nobody. */
function withoutAppositions(chunks: readonly Chunk[]): readonly Chunk[] {
  if (!hasTag(chunks, "@person")) return chunks;
  return chunks.map((chunk, at) => {
    const noun = chunks[at - 2];
    const apposed =
      chunk.tags.has("@person") &&
      chunks[at - 1]?.lower === "," &&
      noun?.people?.count?.value === 1 &&
      noun.people.name === null &&
      !noun.people.others &&
      (noun.people.definite || chunks[at + 1]?.lower === ",");
    return apposed || isNamedBy(chunks, at) ? withoutCount(chunk) : chunk;
  });
}

/** "The driver, a Tajik of 34,": the second phrase says who the first one is; null where it counts somebody else. */
function describedBy(chunks: readonly Chunk[], at: number): Chunk | null {
  const [comma, phrase, end] = chunks.slice(at + 1, at + 4);
  const isOne = phrase?.people?.count?.value === 1 && opensWith(phrase, "indefinite");
  return comma?.lower === "," && isOne && isWord(end, "described-by") ? (phrase ?? null) : null;
}

const isOneKnown = ({ people }: Chunk): boolean => people?.definite === true && people.count?.value === 1;

/** Gives somebody the nationality of the phrase that describes him, and counts that phrase no more. */
function withDescriptions(chunks: readonly Chunk[]): readonly Chunk[] {
  if (!chunks.some(isOneKnown)) return chunks;
  const described = new Set<Chunk>();
  const known = chunks.map((chunk, at) => {
    const phrase = isOneKnown(chunk) ? describedBy(chunks, at) : null;
    if (phrase === null || chunk.people === undefined) return chunk;
    described.add(phrase);
    const nationality = phrase.people?.nationality ?? null;
    const trait = phrase.people?.trait === "foreign" ? "foreign" : chunk.people.trait;
    return { ...chunk, people: { ...chunk.people, nationality, trait } };
  });
  return known.map((chunk) => (described.has(chunk) ? withoutCount(chunk) : chunk));
}

/** Ties short names to full ones, and takes the number from "the accused" where several people were told of before. */
export function resolvePeople(sentences: readonly ReadSentence[]): ReadSentence[] {
  const surnames = surnamesOf(sentences);
  let several = false;
  const tied = sentences.map((sentence) => ({
    ...sentence,
    chunks: withDescriptions(sentence.chunks).map((chunk) => {
      const name = chunk.tags.has("@name") && !chunk.tags.has("@person") ? surnames.get(chunk.lower) : undefined;
      if (name !== undefined) return asPerson(chunk, name);
      const count = chunk.people?.count?.value ?? 0;
      const unsure = several && chunk.people?.definite === true && chunk.words["either-number"].has(chunk.people.noun);
      if (count > 1 && !chunk.tags.has("@people:officer")) several = true;
      return unsure ? withoutCount(chunk) : chunk;
    }),
  }));
  return tied.map((sentence) => ({ ...sentence, chunks: withoutAppositions(sentence.chunks) }));
}
