import { createHash } from "node:crypto";
import type { Document } from "../model/document.ts";

/**
 * A report's id: SHA-256, in hex, of the original bytes and the address, or without one of the bytes and the outlet, as the
 * sender gave them. What cleaning finds out does not enter, so a better cleaner changes no id.
 */
export function reportId(document: Document): string {
  const { url, outlet } = document.sidecar;
  const hash = createHash("sha256").update(document.bytes);
  if (url !== undefined) hash.update(`\0url\0${url}`);
  else if (outlet !== undefined) hash.update(`\0outlet\0${outlet}`);
  return hash.digest("hex");
}
