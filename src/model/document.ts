/** What the sender knows of a report (contract, "inputs"); every part is optional. */
export interface Sidecar {
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  /** ISO date. */
  readonly published?: string;
  /** BCP 47. */
  readonly language?: string;
}

export type DocumentFormat = "text" | "html" | "markdown";

/** One document as it came in: bytes, and what is known beside them. */
export interface Document {
  /** The input as it was given: a path, or `-`. */
  readonly input: string;
  readonly bytes: Uint8Array;
  readonly format: DocumentFormat;
  readonly sidecar: Sidecar;
}

/** An input that could not be read, or only in part; one bad document never stops a run. */
export interface Problem {
  readonly input: string;
  readonly code: string;
  readonly message: string;
}
