import type { MarkedLine } from "./marking.ts";
import type { Source } from "./source.ts";
import { countWords, endsAsSentence } from "./words.ts";

/** The longest first line that is taken for a title, in words. */
const MAX_TITLE_WORDS = 45;

function looksLikeTitle(line: MarkedLine, next: MarkedLine | undefined): boolean {
  const words = countWords(line.text);
  if (words < 2 || words > MAX_TITLE_WORDS || next === undefined) return false;
  return !/[.،,;:]["'”’»)]*$/u.test(line.text) && (!endsAsSentence(line.text) || /[?!؟]["'”’»)]*$/u.test(line.text));
}

/**
 * A report's title: the sidecar's, else the metadata's, else the text's headline, else its first line where that looks like one
 * (2–45 words, ends as no sentence, something follows). Null where none does.
 */
export function chooseTitle(sidecar: string | undefined, source: Source, lines: readonly MarkedLine[]): string | null {
  if (sidecar !== undefined) return sidecar;
  if (source.metadata.title !== null) return source.metadata.title;
  const headline = source.draft.lines.find((line, i) => line.kind === "headline" && lines[i]?.reason === null);
  if (headline) return headline.text;
  const kept = lines.filter((line) => line.reason === null);
  const at = kept[0]?.words === 1 && kept[1]?.prose === false ? 1 : 0; // a one-word section ("Iraq") above the title
  const first = kept[at];
  return first && looksLikeTitle(first, kept[at + 1]) ? first.text : null;
}
