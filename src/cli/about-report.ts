import type { Command } from "commander";
import type { Sidecar } from "../model/document.ts";
import { SanadError } from "../model/errors.ts";
import { sidecarSchema } from "../read/sidecar.ts";

const FLAGS = ["published", "outlet", "title", "url", "language"] as const;

/** What the user said of the one report, as it was typed. */
export type AboutOptions = Partial<Record<(typeof FLAGS)[number], string>>;

/** Adds the flags that say of one report what a sidecar file would. */
export function withAbout(command: Command): Command {
  return command
    .option("--published <date>", "day of publication, as 2025-12-14; a date line in the report wins")
    .option("--outlet <name>", "who published it")
    .option("--title <words>", "its headline")
    .option("--url <address>", "where it stood")
    .option("--language <tag>", "its language, as en or ar");
}

/** The flags as a sidecar; throws `usage` naming the flag and what it was given. */
export function aboutFrom(options: AboutOptions): Sidecar {
  const said = FLAGS.flatMap((flag) => (options[flag] === undefined ? [] : [[flag, options[flag]] as const]));
  const parsed = sidecarSchema.safeParse(Object.fromEntries(said));
  if (parsed.success) return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
  const issue = parsed.error.issues[0];
  const flag = String(issue?.path[0] ?? "");
  const given = said.find(([name]) => name === flag)?.[1] ?? "";
  throw new SanadError(
    "usage",
    `--${flag} was given “${given}” (${issue?.message ?? "not as expected"}). See sanad read --help.`,
  );
}
