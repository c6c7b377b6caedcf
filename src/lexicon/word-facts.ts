import type { NumberWords, TimeWords, WordFacts } from "./lexicon.ts";
import type { WordSet } from "./words.ts";

/** Texts say the same words again and again; so many are remembered. */
const MOST_WORDS = 50_000;

interface Sources {
  readonly numbers: NumberWords;
  readonly times: TimeWords;
  readonly stops: ReadonlySet<string>;
  setsOf(form: string): ReadonlySet<WordSet>;
}

function look(word: string, { numbers, times, stops, setsOf }: Sources): WordFacts {
  const sets = setsOf(word);
  const beginsNumber = numbers.begins(word);
  return {
    lower: word,
    forms: [word],
    sets,
    isStop: stops.has(word),
    beginsNumber,
    beginsTime: beginsNumber || times.starts.has(word) || OPENS_TIME.some((set) => sets.has(set)),
    beginsPhrase: sets.has("single") || sets.has("definite"),
  };
}

/** Before the words of a date: "earlier this month", "the last week", "a month ago". */
const OPENS_TIME: readonly WordSet[] = ["earlier-later", "the", "balance-opens"];

/** Finds what is known of words, and remembers it. */
export function wordFacts(sources: Sources): (word: string) => WordFacts {
  const known = new Map<string, WordFacts>();
  return (word) => {
    const facts = known.get(word);
    if (facts !== undefined) return facts;
    if (known.size >= MOST_WORDS) known.clear();
    const found = look(word, sources);
    known.set(word, found);
    return found;
  };
}
