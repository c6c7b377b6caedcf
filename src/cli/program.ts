import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { withAbout } from "./about-report.ts";
import { withScreen } from "./screen.ts";
import type { World } from "./world.ts";

const READ_EXAMPLES = `
Examples:
  sanad read report.txt page.html reports/     a record for people
  sanad read --json reports/ > reading.json    the same for programs
  curl -s https://example.org/page | sanad read -
  sanad read --published 2025-12-14 --outlet "Evening Lantern" page.txt

A file NAME.meta.json beside a file NAME says of it what the flags say of one
report. Problems are listed on standard error, last. Exit status 0 if any input
was read, 66 if none.`;

const EXPLAIN_EXAMPLES = `
Examples:
  sanad explain report.txt --at 258              as in a claim's "start"
  sanad explain report.txt --at "17 suspects"    the first place of these words
  sanad explain --json report.txt --at 258`;

const DOCTOR_EXAMPLES = `
Examples:
  sanad doctor    exit status 0 if all is well, 70 if not`;

const START_EXAMPLES = `
Examples:
  npm start                   in a clone
  sanad start | less -R`;

const PROGRAM_EXAMPLES = `
Examples:
  sanad start                            what it finds in the sample reports
  sanad read reports/                    a sourced record of your reports
  sanad explain report.txt --at "17"     why a claim was found, or why not

Exit status:
  0 done   64 the command line is not understood   65 an input is not usable
  66 nothing could be read   70 a fault in Sanad or its codebook
SANAD_DEBUG=1 shows where in the code a failure happened.`;

function versionOf(): string {
  const parsed: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8"));
  const known = typeof parsed === "object" && parsed !== null && "version" in parsed ? parsed.version : null;
  return typeof known === "string" ? known : "unknown";
}

function addRead(program: Command, world: World): void {
  const reading = program.command("read").description("read reports and show the record of what they tell");
  reading
    .argument("[paths...]", "files, folders (.txt .html .htm .md), or - for standard input")
    .option("--json", "print the reading as JSON, and nothing else")
    .option("-q, --quiet", "list no problems on standard error");
  withScreen(withAbout(reading))
    .addHelpText("after", READ_EXAMPLES)
    .action(async (paths, options) => (await import("./read.ts")).read(paths, options, world));
}

function addExplain(program: Command, world: World): void {
  const explaining = program
    .command("explain")
    .description("show why a claim was found at a place of a report, or why not");
  explaining
    .argument("<file>", "a report, or - for standard input")
    .requiredOption("--at <place>", "offset in the cleaned text, or words that stand there")
    .option("--json", "print the explanation as JSON, and nothing else");
  withScreen(withAbout(explaining))
    .addHelpText("after", EXPLAIN_EXAMPLES)
    .action(async (file, options) => (await import("./explain.ts")).explain(file, options, world));
}

/** The commands with their flags and help. What a command needs is loaded when it runs: help and version load no codebook. */
export function programOf(world: World): Command {
  const program = new Command("sanad")
    .description("Reads public reports about drug enforcement and keeps one sourced record of each real event.")
    .version(versionOf(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", PROGRAM_EXAMPLES)
    .configureOutput({ writeOut: (text) => world.stdout.write(text), writeErr: () => {}, outputError: () => {} })
    .exitOverride();
  addRead(program, world);
  addExplain(program, world);
  withScreen(program.command("doctor").description("check that Sanad can work here"))
    .addHelpText("after", DOCTOR_EXAMPLES)
    .action(async (options) => (await import("./doctor.ts")).doctor(options, world));
  withScreen(program.command("start").description("read the sample reports and show what is in them"))
    .addHelpText("after", START_EXAMPLES)
    .action(async (options) => (await import("./start.ts")).start(options, world));
  return program;
}
