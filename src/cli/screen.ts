import type { Command } from "commander";
import { SanadError } from "../model/errors.ts";
import { type Page, pageOf } from "./show/page.ts";
import type { World } from "./world.ts";

/** Columns where nothing says how wide the terminal is, the narrowest that is drawn, and the widest that is taken by itself. */
const USUAL_WIDTH = 80;
const LEAST_WIDTH = 40;
const MOST_WIDTH = 120;

/** What the user said of the screen. */
export interface ScreenOptions {
  readonly color?: boolean;
  readonly width?: string;
}

/** Adds the flags of commands that draw. */
export function withScreen(command: Command): Command {
  return command
    .option(
      "--width <columns>",
      `columns to draw in (default: the terminal's, at most ${MOST_WIDTH}; else ${USUAL_WIDTH})`,
    )
    .option("--no-color", "no colour; also by NO_COLOR, and wherever the output is no terminal");
}

function widthFrom(options: ScreenOptions, { stdout, env }: World): number {
  if (options.width !== undefined) {
    const width = Number(options.width);
    if (Number.isSafeInteger(width) && width >= LEAST_WIDTH) return width;
    throw new SanadError(
      "usage",
      `--width was given “${options.width}”. Give a whole number of columns, ${LEAST_WIDTH} or more.`,
    );
  }
  const known = stdout.columns ?? Number(env.COLUMNS ?? Number.NaN);
  return Number.isSafeInteger(known) && known > 0 ? Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, known)) : USUAL_WIDTH;
}

/** The page that standard output is: its width, and colour only on a terminal that has not been asked for none. */
export function screenOf(options: ScreenOptions, world: World): Page {
  const { stdout, env } = world;
  const plain = options.color === false || (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb";
  return pageOf(widthFrom(options, world), stdout.isTTY === true && !plain);
}
