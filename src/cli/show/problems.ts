import type { Problem } from "../../model/document.ts";
import { said } from "./printable.ts";

/** A problem as one line: what happened to which input, and the code to look up. */
export function problemLine({ input, code, message }: Problem): string {
  const words = message.includes(input) ? said(message) : `${said(input)}: ${said(message)}`;
  return `sanad: ${words} [${code}]`;
}
