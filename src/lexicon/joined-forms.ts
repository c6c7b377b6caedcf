import type { Meaning } from "./lexicon.ts";
import type { Element, Rule } from "./rule.ts";
import type { TokenTrie } from "./trie.ts";

type Words = Extract<Element, { type: "chunk" }>;

const wordsOf = (element: Element | undefined): Words | null =>
  element?.type === "chunk" && element.words.size > 0 ? element : null;

/** Forms of two elements side by side that sentences are read as one chunk of: "to" and "be" as "to be". */
function joinedWords(first: Words, second: Words, forms: TokenTrie<Meaning>): string[] {
  const found: string[] = [];
  for (const one of first.words)
    for (const other of second.words) {
      const words = `${one} ${other}`.split(" ");
      const tokens = words.map((lower) => ({ lower }));
      if (forms.hitsAt(tokens, 0).some(({ length }) => length === words.length)) found.push(words.join(" "));
    }
  return found;
}

function joinedAt(pattern: readonly Element[], at: number, forms: TokenTrie<Meaning>): readonly Element[] | null {
  const [first, second] = [wordsOf(pattern[at]), wordsOf(pattern[at + 1])];
  const words = first === null || second === null ? [] : joinedWords(first, second, forms);
  if (first === null || second === null || words.length === 0) return null;
  const element: Words = {
    type: "chunk",
    words: new Set(words),
    tags: [],
    optional: first.optional && second.optional,
    name: first.name ?? second.name,
  };
  return [...pattern.slice(0, at), element, ...pattern.slice(at + 2)];
}

/** A rule that also finds its words where the codebook has them as one form: who writes "accused of" need not know. */
export function withJoinedForms(rule: Rule, forms: TokenTrie<Meaning>): Rule {
  const patterns = rule.patterns.flatMap((pattern) => [
    pattern,
    ...pattern.flatMap((_, at) => {
      const joined = joinedAt(pattern, at, forms);
      return joined === null ? [] : [joined];
    }),
  ]);
  return patterns.length === rule.patterns.length ? rule : { ...rule, patterns };
}
