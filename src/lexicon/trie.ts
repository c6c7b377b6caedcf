/** One surface form found in a row of tokens. */
export interface TrieHit<T> {
  readonly value: T;
  /** How many tokens the form covers. */
  readonly length: number;
}

type Hits<T> = readonly TrieHit<T>[];

const NONE: Hits<never> = [];

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  /** The forms that end here and on the way here, shortest first. */
  hits: Hits<T>;
}

/** Surface forms of several tokens each, looked up at a position of a row of tokens; cost grows with the longest form only. */
export class TokenTrie<T> {
  readonly #root: Node<T> = { next: new Map(), hits: NONE };

  /** The words of the forms are as the tokeniser gives them, in lower case. */
  constructor(forms: Iterable<readonly [words: readonly string[], value: T]>) {
    for (const [words, value] of forms) this.#insert(words, value);
    gather(this.#root, NONE);
  }

  #insert(words: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of words) {
      let child = node.next.get(word);
      if (child === undefined) {
        child = { next: new Map(), hits: NONE };
        node.next.set(word, child);
      }
      node = child;
    }
    node.hits = [...node.hits, { value, length: words.length }];
  }

  /** Whether any form begins with this word; cheap, to skip the rest. */
  begins(word: string): boolean {
    return this.#root.next.has(word);
  }

  /** Every form that begins at `at`, shortest first. */
  hitsAt(tokens: readonly { readonly lower: string }[], at: number): Hits<T> {
    let node = this.#root;
    for (let next = at; node.next.size > 0 && next < tokens.length; next++) {
      const child = node.next.get(tokens[next]?.lower ?? "");
      if (child === undefined) break;
      node = child;
    }
    return node.hits;
  }

  /** The longest form that begins at `at`, or null. */
  longestAt(tokens: readonly { readonly lower: string }[], at: number): TrieHit<T> | null {
    return this.hitsAt(tokens, at).at(-1) ?? null;
  }
}

/** Puts before the forms that end at a node those that end on the way to it. */
function gather<T>(node: Node<T>, before: Hits<T>): void {
  if (before.length > 0) node.hits = [...before, ...node.hits];
  for (const child of node.next.values()) gather(child, node.hits);
}
