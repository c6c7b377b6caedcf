/** Texts say the same words again and again; so many are remembered, and none that is longer than any word. */
const MOST = 50_000;
const LONGEST = 40;

/** A copy that does not hold on to the text it was cut from. */
const copyOf = (word: string): string => word.split("").join("");

/** The same function of a word, that looks once however often reports say the word. */
export function remembering<T>(look: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (word.length > LONGEST) return look(word);
    if (known.size >= MOST) known.clear();
    const own = copyOf(word);
    const first = look(own);
    known.set(own, first);
    return first;
  };
}
