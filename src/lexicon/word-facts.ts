import type { NumberWords, TimeWords, WordFacts } from "./lexicon.ts";
import { remembering } from "./remember.ts";
import type { TokenTrie } from "./trie.ts";
import type { WordSet } from "./words.ts";

interface Sources {
  readonly numbers: NumberWords;
  readonly times: TimeWords;
  readonly stops: ReadonlySet<string>;
  readonly forms: TokenTrie<unknown>;
  setsOf(form: string): ReadonlySet<WordSet>;
}

function look(word: string, { numbers, times, stops, forms, setsOf }: Sources): WordFacts {
  const sets = setsOf(word);
  const beginsNumber = numbers.begins(word);
  return {
    lower: word,
    forms: [word],
    sets,
    isStop: stops.has(word),
    beginsForm: forms.begins(word),
    beginsNumber,
    beginsTime: beginsNumber || times.starts.has(word) || OPENS_TIME.some((set) => sets.has(set)),
    beginsPhrase: sets.has("single") || sets.has("definite"),
  };
}

/** Before the words of a date: "earlier this month", "the last week", "a month ago". */
const OPENS_TIME: readonly WordSet[] = ["earlier-later", "the", "balance-opens"];

/** Finds what is known of words, and remembers it. */
export const wordFacts = (sources: Sources): ((word: string) => WordFacts) =>
  remembering((word) => look(word, sources));
