import type { Chunk } from "./chunk.ts";
import type { Tags } from "./tags.ts";

/** Something of a sentence's chunks that many ask for, found once. */
function once<T>(find: (chunks: readonly Chunk[]) => T): (chunks: readonly Chunk[]) => T {
  const known = new WeakMap<readonly Chunk[], T>();
  return (chunks) => {
    const found = known.get(chunks);
    if (found !== undefined) return found;
    const first = find(chunks);
    known.set(chunks, first);
    return first;
  };
}

const tagsIn = once((chunks): ReadonlySet<string> => {
  const different = new Set<Tags>();
  for (const { tags } of chunks) different.add(tags);
  const all = new Set<string>();
  for (const tags of different) for (const tag of tags) all.add(tag);
  return all;
});

/** Whether any chunk of a sentence has a tag. For whole sentences: of a slice it is cheaper to look at the chunks. */
export const hasTag = (chunks: readonly Chunk[], tag: string): boolean => tagsIn(chunks).has(tag);

/** Whether any chunk of a sentence has any of some tags. */
export const hasAnyTag = (chunks: readonly Chunk[], tags: readonly string[]): boolean => {
  const all = tagsIn(chunks);
  return tags.some((tag) => all.has(tag));
};

/** The words of a sentence in lower case, one space between chunks. */
export const lowerText = once((chunks): string => chunks.map((chunk) => chunk.lower).join(" "));
