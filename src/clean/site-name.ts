import type { Source } from "./source.ts";
import { folded } from "./words.ts";

/** What stands between a page's title and the site's name, as titles of web pages are written. */
const SEPARATORS: readonly string[] = [" - ", " – ", " — ", " | ", " :: ", " » ", " · "];

/** A site's name is at most this long, in UTF-16 code units. */
const MAX_NAME_UNITS = 80;

/** How many lines from the top the headline is looked for. */
const TOP_LINES = 40;

/** Whether a headline stands again below, on one line, over up to four lines, or cut short ("…"). */
function standsAgain(headline: string, below: readonly string[]): boolean {
  for (let i = 0; i < below.length; i++) {
    const line = below[i] ?? "";
    if (/(?:\.\.\.|…)$/u.test(line) && folded(line).length > 20 && headline.startsWith(folded(line))) return true;
    let joined = "";
    for (const part of below.slice(i, i + 4)) {
      joined = folded(`${joined} ${part}`);
      if (joined === headline) return true;
      if (!headline.startsWith(joined)) break;
    }
  }
  return false;
}

/**
 * Takes the site's name off a first line such as "Headline - Site", if the headline alone stands again below it: then the
 * line was the page's title. The name becomes the outlet where nothing else says one.
 */
export function splitSiteName(source: Source): Source {
  const [first, ...rest] = source.draft.lines;
  if (!first) return source;
  const at = Math.max(...SEPARATORS.map((separator) => first.text.lastIndexOf(separator)));
  if (at < 8 || first.text.length - at > MAX_NAME_UNITS) return source;
  const headline = first.text.slice(0, at).trimEnd();
  const below = rest.slice(0, TOP_LINES).map((line) => line.text);
  if (!standsAgain(folded(headline), below)) return source;
  const name = first.text.slice(at + 3).trim();
  return {
    ...source,
    draft: { ...source.draft, lines: [{ ...first, text: headline }, ...rest] },
    metadata: { ...source.metadata, outlet: source.metadata.outlet ?? name },
    removed: [...source.removed, { reason: "navigation", text: first.text.slice(at).trim() }],
  };
}
