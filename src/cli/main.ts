#!/usr/bin/env node
import { readConfig } from "../config.ts";
import { failureOf } from "./failure.ts";
import { run } from "./run.ts";

/** A reader that went away (`sanad read … | head`) is no failure: stop writing, end well. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
}

process.stdout.on("error", leaveQuietly);
process.stderr.on("error", leaveQuietly);
process.on("uncaughtException", (error) => {
  const { line, stack, status } = failureOf(error);
  process.stderr.write(`${line}\n${readConfig().debug && stack !== null ? `${stack}\n` : ""}`);
  process.exit(status);
});
process.exitCode = await run(process.argv.slice(2), process);
