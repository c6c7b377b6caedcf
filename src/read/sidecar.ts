import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Sidecar } from "../model/document.ts";
import { SanadError } from "../model/errors.ts";

/** A sidecar of the file `NAME` is the file `NAME.meta.json`. */
export const SIDECAR_ENDING = ".meta.json";

const text = z.string().trim().min(1);

/** The sidecar file (contract, "inputs"): every part optional, unknown parts ignored, `published` a real calendar day. */
export const sidecarSchema = z.object({
  url: z.url({ protocol: /^https?$/ }).optional(),
  outlet: text.optional(),
  title: text.optional(),
  published: z.iso.date().optional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, "not a BCP 47 tag such as en or ar")
    .optional(),
});

function withoutAbsent(parsed: z.infer<typeof sidecarSchema>): Sidecar {
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined));
}

function parseJson(content: string, path: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SanadError("sidecar-invalid", `${path}:1: not JSON: ${reason}`);
  }
}

/**
 * Reads the sidecar beside a file; an absent one is `{}`.
 * Throws SanadError `sidecar-invalid` naming the file and the first part that is not as the contract says.
 */
export async function readSidecar(path: string): Promise<Sidecar> {
  const sidecarPath = path + SIDECAR_ENDING;
  let content: string;
  try {
    content = await readFile(sidecarPath, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return {};
    throw new SanadError("sidecar-invalid", `${sidecarPath} could not be read: ${String(cause)}`);
  }
  const parsed = sidecarSchema.safeParse(parseJson(content.replace(/^\uFEFF/, ""), sidecarPath));
  if (parsed.success) return withoutAbsent(parsed.data);
  const first = parsed.error.issues[0];
  const where = first?.path.join(".") || "the whole";
  throw new SanadError("sidecar-invalid", `${sidecarPath}: ${where}: ${first?.message ?? "not as the contract says"}`);
}
