/** How many words make a run. */
const RUN = 4;

/** How many earlier lines are named as those a line may copy. */
const MAX_CANDIDATES = 3;

function hashOf(word: string): number {
  let hash = 0x811c9dc5; // FNV-1a
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** A number for each run of four words. Two different runs share one once in four billion, so never all of a line. */
export function runsOf(words: readonly string[]): Int32Array {
  const hashes = words.map(hashOf);
  const runs = new Int32Array(Math.max(0, words.length - RUN + 1));
  for (let i = 0; i < runs.length; i++) {
    let run = 0;
    for (let j = 0; j < RUN; j++) run = Math.imul(run, 0x01000193) ^ (hashes[i + j] ?? 0);
    runs[i] = run;
  }
  return runs;
}

/** Index from runs of words to the lines they stand in first. */
export class Runs {
  readonly #lines = new Map<number, number>();

  /** Notes a line's runs. */
  add(runs: Int32Array, line: number): void {
    for (const run of runs) if (!this.#lines.has(run)) this.#lines.set(run, line);
  }

  /** Share of a line's runs that stand in earlier lines, and the up to three earlier lines that have most of them. */
  look(runs: Int32Array): { share: number; candidates: readonly number[] } {
    const votes = new Map<number, number>();
    let hits = 0;
    for (const run of runs) {
      const line = this.#lines.get(run);
      if (line === undefined) continue;
      hits++;
      votes.set(line, (votes.get(line) ?? 0) + 1);
    }
    const best = [...votes].sort((a, b) => b[1] - a[1]).slice(0, MAX_CANDIDATES);
    return { share: hits / Math.max(1, runs.length), candidates: best.map(([line]) => line) };
  }
}
