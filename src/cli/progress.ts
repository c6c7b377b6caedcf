import { formatCount } from "./show/format.ts";
import type { World } from "./world.ts";

/** A run of fewer documents is over before anybody could read how far it is. */
const WORTH_TELLING = 40;
/** So often at most the line is written anew, ms. */
const EVERY = 100;
const CLEAR = "\r\u001b[K";

/** Tells how far a run is, on one line of a terminal that `end` wipes; says nothing elsewhere, and never on standard output. */
export interface Progress {
  step(): void;
  end(): void;
}

const SILENT: Progress = { step: () => undefined, end: () => undefined };

/** Progress over so many documents, with a rate and what is left by it. */
export function progressOver(count: number, quiet: boolean, world: World): Progress {
  if (quiet || world.stderr.isTTY !== true || count < WORTH_TELLING) return SILENT;
  const began = performance.now();
  let done = 0;
  let told = began;
  return {
    step: () => {
      done++;
      const now = performance.now();
      if (now - told < EVERY) return;
      told = now;
      const rate = done / ((now - began) / 1000);
      const left = Math.ceil((count - done) / rate);
      world.stderr.write(
        `${CLEAR}${done} of ${formatCount(count, "report")} read · ${Math.round(rate)} a second · ${left} s left`,
      );
    },
    end: () => world.stderr.write(CLEAR),
  };
}
