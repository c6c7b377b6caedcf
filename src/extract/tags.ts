/** What a chunk is: `@type` and `%class`. Equal tags are one object, so that what is known of them is looked up once. */
export type Tags = ReadonlySet<string>;

const known = new Map<string, Tags>();

/** The tags of these names, in their order. */
export function tagsOf(names: readonly string[]): Tags {
  const key = names.join(" ");
  const found = known.get(key);
  if (found !== undefined) return found;
  const tags = new Set(names);
  known.set(key, tags);
  return tags;
}

/** Tags with more behind them. */
export const withTags = (tags: Tags, more: readonly string[]): Tags =>
  more.length === 0 ? tags : tagsOf([...tags, ...more]);
