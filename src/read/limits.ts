/** The largest input that is read, in bytes (100 MB): beyond it a report is no report, and one document must fit a worker's 512 MB. */
export const MAX_INPUT_BYTES = 100 * 1024 * 1024;

/** Writes a number of bytes as a person reads it, in MB with one digit. */
export function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
