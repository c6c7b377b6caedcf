/** One way of doing a job, to be held against another. */
export interface Contestant {
  readonly name: string;
  readonly run: () => void;
}

/** Processor time that a piece of work took, in milliseconds: other programs on the machine hardly touch it. */
export function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The middle value; of an even number of values the upper of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Runs contestants in turn, one warming-up round and `rounds` that count, the order turned each round; median milliseconds by name. */
export function compare(contestants: readonly Contestant[], rounds: number): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const { name, run } of round % 2 === 0 ? contestants : [...contestants].reverse()) {
      const took = cpuMs(run);
      if (round >= 0) times.get(name)?.push(took);
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}
