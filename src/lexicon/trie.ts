/** One surface form found in a row of tokens. */
export interface TrieHit<T> {
  readonly value: T;
  /** How many tokens the form covers. */
  readonly length: number;
}

const NONE: readonly never[] = [];

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

/** Surface forms of several tokens each, looked up at a position of a row of tokens; cost grows with the longest form only. */
export class TokenTrie<T> {
  readonly #root: Node<T> = { next: new Map(), values: [] };

  /** Adds a form; `words` are as the tokeniser gives them, in lower case. */
  insert(words: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of words) {
      let child = node.next.get(word);
      if (child === undefined) {
        child = { next: new Map(), values: [] };
        node.next.set(word, child);
      }
      node = child;
    }
    node.values.push(value);
  }

  /** Whether any form begins with this word; cheap, to skip the rest. */
  begins(word: string): boolean {
    return this.#root.next.has(word);
  }

  /** Every form that begins at `at`, shortest first. */
  hitsAt(wordAt: (index: number) => string | undefined, at: number): readonly TrieHit<T>[] {
    const first = wordAt(at);
    let node = first === undefined ? undefined : this.#root.next.get(first);
    if (node === undefined) return NONE;
    const hits: TrieHit<T>[] = [];
    for (let length = 1; node !== undefined; length++) {
      for (const value of node.values) hits.push({ value, length });
      if (node.next.size === 0) break;
      const word = wordAt(at + length);
      node = word === undefined ? undefined : node.next.get(word);
    }
    return hits;
  }

  /** The longest form that begins at `at`, or null. */
  longestAt(wordAt: (index: number) => string | undefined, at: number): TrieHit<T> | null {
    const hits = this.hitsAt(wordAt, at);
    return hits[hits.length - 1] ?? null;
  }
}
