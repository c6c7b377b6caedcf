import type { Chunk } from "./chunk.ts";
import type { Tags } from "./tags.ts";

function allTags(chunks: readonly Chunk[]): ReadonlySet<string> {
  const different = new Set<Tags>();
  for (const { tags } of chunks) different.add(tags);
  const all = new Set<string>();
  for (const tags of different) for (const tag of tags) all.add(tag);
  return all;
}

/** What stands in a sentence at all, found when it is first asked for. */
class Present {
  readonly #chunks: readonly Chunk[];
  #tags: ReadonlySet<string> | undefined;
  #text: string | undefined;

  constructor(chunks: readonly Chunk[]) {
    this.#chunks = chunks;
  }

  get tags(): ReadonlySet<string> {
    this.#tags ??= allTags(this.#chunks);
    return this.#tags;
  }

  get text(): string {
    this.#text ??= this.#chunks.map((chunk) => chunk.lower).join(" ");
    return this.#text;
  }
}

const known = new WeakMap<readonly Chunk[], Present>();

function presentIn(chunks: readonly Chunk[]): Present {
  const found = known.get(chunks);
  if (found !== undefined) return found;
  const present = new Present(chunks);
  known.set(chunks, present);
  return present;
}

/** Whether any chunk of a sentence has a tag. For whole sentences: of a slice it is cheaper to look at the chunks. */
export const hasTag = (chunks: readonly Chunk[], tag: string): boolean => presentIn(chunks).tags.has(tag);

/** Whether any chunk of a sentence has any of some tags. */
export function hasAnyTag(chunks: readonly Chunk[], tags: readonly string[]): boolean {
  const all = presentIn(chunks).tags;
  return tags.some((tag) => all.has(tag));
}

/** The words of a sentence in lower case, one space between chunks. */
export const lowerText = (chunks: readonly Chunk[]): string => presentIn(chunks).text;
