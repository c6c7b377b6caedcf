/** Every failure Sanad can name: code → exit code of the command line, HTTP status, and how its message begins. */
export const ERRORS = {
  "input-not-found": { exit: 66, http: 404, says: "The input does not exist." },
  "input-empty": { exit: 65, http: 422, says: "The input has no text." },
  "input-binary": { exit: 65, http: 415, says: "The input is not text." },
  "input-too-large": { exit: 65, http: 413, says: "The input is larger than the limit." },
  "input-too-deep": { exit: 65, http: 422, says: "The markup is nested too deeply." },
  "sidecar-invalid": { exit: 65, http: 422, says: "The sidecar file is not as the contract says." },
  "language-unknown": { exit: 65, http: 422, says: "No codebook for the report's language." },
  "codebook-invalid": { exit: 70, http: 500, says: "The codebook has a mistake." },
  usage: { exit: 64, http: 400, says: "The command line is not understood." },
  "nothing-read": { exit: 66, http: 422, says: "None of the inputs could be read." },
  internal: { exit: 70, http: 500, says: "Something went wrong inside Sanad." },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** The one error class: what happened, what was received, what to do. */
export class SanadError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, detail: string) {
    super(detail);
    this.name = "SanadError";
    this.code = code;
  }
}
