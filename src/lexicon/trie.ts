/** One surface form found in a row of tokens. */
export interface TrieHit<T> {
  readonly value: T;
  /** How many tokens the form covers. */
  readonly length: number;
}

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

  /** Every form that begins at `at`, shortest first. */
  hitsAt(wordAt: (index: number) => string | undefined, at: number): TrieHit<T>[] {
    const hits: TrieHit<T>[] = [];
    let node: Node<T> | undefined = this.#root;
    for (let length = 1; node !== undefined; length++) {
      const word = wordAt(at + length - 1);
      if (word === undefined) break;
      node = node.next.get(word);
      for (const value of node?.values ?? []) hits.push({ value, length });
    }
    return hits;
  }
}
