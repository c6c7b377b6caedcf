import { ERRORS, type ErrorCode, SanadError } from "../model/errors.ts";
import { printable } from "./show/printable.ts";

/** What to do, where the error's own words do not say it. */
const ADVICE: Partial<Record<ErrorCode, string>> = {
  "codebook-invalid": "Mend what it names, or install Sanad again; sanad doctor checks it.",
  internal: "Run it again with SANAD_DEBUG=1 to see where, and report that with the input.",
};

/** A failure as the command line tells it: one line for people, the place in the code for whoever asks, and the exit status. */
export interface Failure {
  readonly line: string;
  readonly stack: string | null;
  readonly status: number;
}

const sentence = (text: string): string => (/[.!?”]$/.test(text) ? text : `${text}.`);

/** Turns anything thrown into `sanad: <what happened>. <what was received>. <what to do>`. */
export function failureOf(thrown: unknown): Failure {
  const code: ErrorCode = thrown instanceof SanadError ? thrown.code : "internal";
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const parts = [ERRORS[code].says, printable(message), ADVICE[code] ?? ""].filter((part) => part !== "");
  return {
    line: `sanad: ${parts.map(sentence).join(" ")}`,
    stack: thrown instanceof Error && thrown.stack !== undefined ? thrown.stack : null,
    status: ERRORS[code].exit,
  };
}
