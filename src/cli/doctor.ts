import { SanadError } from "../model/errors.ts";
import { type Check, checkAll } from "./checks.ts";
import { type ScreenOptions, screenOf } from "./screen.ts";
import { wrap } from "./show/measure.ts";
import type { Page } from "./show/page.ts";
import { said } from "./show/printable.ts";
import type { World } from "./world.ts";

const MARKS = { well: "✓", doubtful: "?", wrong: "✗" } as const;

function checkLines({ name, state, words }: Check, page: Page): string[] {
  const paint = { well: page.paint.good, doubtful: page.paint.change, wrong: page.paint.alarm }[state];
  const [first = "", ...rest] = wrap(said(words), page.width, { first: `  ${name.padEnd(11)}`, rest: " ".repeat(13) });
  return [`${paint(MARKS[state])} ${first.trimStart()}`, ...rest];
}

/** `sanad doctor`: checks that Sanad can work here; fails with words if something is wrong. */
export async function doctor(options: ScreenOptions, world: World): Promise<void> {
  const page = screenOf(options, world);
  const checks = await checkAll(world);
  world.stdout.write(`${checks.flatMap((check) => checkLines(check, page)).join("\n")}\n`);
  const wrong = checks.filter(({ state }) => state === "wrong").map(({ name }) => name);
  if (wrong.length > 0) throw new SanadError("internal", `Wrong here: ${wrong.join(", ")}. See the lines above.`);
}
