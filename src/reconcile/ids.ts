import { createHash } from "node:crypto";

/** A stable id from what makes a thing itself; 16 hexadecimal digits of SHA-256. */
export function idOf(...parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}

/** The claim's key that tells it from others of its kind (contract, "kinds and their keys"). */
export const KEY_OF: Readonly<Record<string, string>> = {
  seizure: "item",
  arrest: "people",
  laboratory: "stage",
  network: "extent",
  operation: "extent",
  sentence: "penalty",
  warrant: "people",
  casualty: "people",
  treatment: "people",
  cooperation: "form",
  role: "role",
  method: "method",
  referral: "to",
  value: "item",
};
