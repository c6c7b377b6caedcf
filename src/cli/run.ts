import { CommanderError } from "commander";
import { SanadError } from "../model/errors.ts";
import { failureOf } from "./failure.ts";
import { programOf } from "./program.ts";
import type { World } from "./world.ts";

/** A complaint of the command line's parser as an error of ours: no prefix, one line, and where the help is. */
function usageError({ message, code }: CommanderError, command: string | undefined): SanadError {
  const help = `See sanad ${command === undefined ? "" : `${command} `}--help.`;
  if (code === "commander.help") return new SanadError("usage", `No command was given. ${help}`);
  const words = message
    .replace(/^error: /, "")
    .replace(/\s*\n\(?/g, ". ")
    .replace(/\)$/, "");
  return new SanadError(
    "usage",
    `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/[.?]?$/, (end) => end || ".")} ${help}`,
  );
}

/** Runs one command line and gives its exit status; whatever is thrown becomes one line on standard error, without a stack unless SANAD_DEBUG is set. */
export async function run(args: readonly string[], world: World): Promise<number> {
  const program = programOf(world);
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0;
    const known = program.commands.find((command) => command.name() === args[0])?.name();
    const failure = failureOf(thrown instanceof CommanderError ? usageError(thrown, known) : thrown);
    world.stderr.write(`${failure.line}\n`);
    if ((world.env.SANAD_DEBUG ?? "") !== "" && failure.stack !== null) world.stderr.write(`${failure.stack}\n`);
    return failure.status;
  }
}
