/** What a chunk is: `@type` and `%class`. Equal tags are one object, so that what is known of them is looked up once. */
export type Tags = ReadonlySet<string>;

const known = new Map<string, Tags>();

/** The tags of these names, in their order. */
export function tagsOf(names: readonly string[]): Tags {
  const key = names.length === 1 ? (names[0] ?? "") : names.join(" ");
  const found = known.get(key);
  if (found !== undefined) return found;
  const tags = new Set(names);
  known.set(key, tags);
  return tags;
}

/** By tags and what came behind them. */
const wider = new Map<Tags, Map<string, Tags>>();

function withTag(tags: Tags, name: string): Tags {
  if (tags.has(name)) return tags;
  let byName = wider.get(tags);
  if (byName === undefined) {
    byName = new Map();
    wider.set(tags, byName);
  }
  const found = byName.get(name);
  if (found !== undefined) return found;
  const both = tagsOf([...tags, name]);
  byName.set(name, both);
  return both;
}

/** Tags with more behind them. */
export const withTags = (tags: Tags, more: readonly string[]): Tags => more.reduce(withTag, tags);
