import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { SanadError } from "../model/errors.ts";
import { inMegabytes, MAX_INPUT_BYTES } from "./limits.ts";

function tooLarge(received: string, limitBytes: number): SanadError {
  return new SanadError(
    "input-too-large",
    `Received ${received}; the limit is ${inMegabytes(limitBytes)}. Split the file or give the report alone.`,
  );
}

/**
 * Collects a stream's bytes, at most `limitBytes` (default 100 MB).
 * Throws SanadError `input-too-large` as soon as the limit is passed; nothing more is read then.
 */
export async function collectBytes(
  stream: AsyncIterable<Uint8Array | string>,
  limitBytes: number = MAX_INPUT_BYTES,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    total += bytes.length;
    if (total > limitBytes) throw tooLarge(`more than ${inMegabytes(limitBytes)}`, limitBytes);
    chunks.push(bytes);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

/**
 * Reads a file's bytes, at most `limitBytes` (default 100 MB); pipes and devices are read as streams with the same limit.
 * Throws SanadError `input-too-large`, or the system's own error (ENOENT, EACCES …).
 */
export async function readBytes(path: string, limitBytes: number = MAX_INPUT_BYTES): Promise<Uint8Array> {
  const found = await stat(path);
  if (!found.isFile()) return collectBytes(createReadStream(path), limitBytes);
  if (found.size > limitBytes) throw tooLarge(inMegabytes(found.size), limitBytes);
  return readFile(path);
}
