import { hash } from "node:crypto";

/** A stable id from what makes a thing itself; 16 hexadecimal digits of SHA-256. */
export const idOf = (...parts: readonly unknown[]): string => hash("sha256", JSON.stringify(parts), "hex").slice(0, 16);
