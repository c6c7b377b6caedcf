import { isAscii, isUtf8 } from "node:buffer";
import type { DocumentFormat } from "../model/document.ts";
import { SanadError } from "../model/errors.ts";
import type { Decoding } from "../model/report.ts";
import { binaryKind } from "./binary.ts";
import { readsAsWindows1256 } from "./legacy-arabic.ts";
import { surveyUtf8, utf16ByContent } from "./utf.ts";

/** Text as decoded, and how. A byte order mark is no part of the text. */
export interface Decoded {
  readonly text: string;
  readonly decoding: Decoding;
}

/** How far into a page its charset is looked for: browsers read 1,024 bytes, real pages put it later. */
const DECLARATION_BYTES = 4096;

/** Broken bytes above this share of all non-ASCII characters mean that a text is not UTF-8 at all. */
const MAX_BROKEN_SHARE = 0.2;

const DECLARATIONS: readonly RegExp[] = [
  /^\s{0,64}<\?xml[^>]{0,200}?encoding\s{0,8}=\s{0,8}["']([\w:.-]{1,40})["']/i,
  /<meta[^>]{0,300}?charset\s{0,8}=\s{0,8}["']?\s{0,8}([\w:.-]{1,40})/i,
];

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** The charset an HTML page or XML declaration names, as TextDecoder's name; null where none or an unknown one is named. */
export function declaredEncoding(bytes: Uint8Array): { name: string; label: string } | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARATION_BYTES));
  for (const declaration of DECLARATIONS) {
    const label = declaration.exec(start)?.[1];
    if (label === undefined) continue;
    try {
      const name = new TextDecoder(label).encoding;
      // A declaration that can be read byte by byte is not UTF-16, whatever it says (HTML standard, "prescan").
      return { name: name.startsWith("utf-16") ? "utf-8" : name, label };
    } catch {
      return { name: "", label };
    }
  }
  return null;
}

function byContent(bytes: Uint8Array): Decoding {
  if (isUtf8(bytes)) return { encoding: "utf-8", doubt: null };
  const { sequences, broken } = surveyUtf8(bytes);
  if (broken === 0) return { encoding: "utf-8", doubt: null };
  if (broken <= (sequences + broken) * MAX_BROKEN_SHARE) {
    return { encoding: "utf-8", doubt: `${broken} bytes are not valid UTF-8 and stand as U+FFFD` };
  }
  const isArabic = readsAsWindows1256(bytes);
  const encoding = isArabic ? "windows-1256" : "windows-1252";
  const other = isArabic ? "windows-1252" : "windows-1256";
  const doubt = `no encoding is declared and the bytes are not UTF-8; ${encoding} by content, rather than ${other}`;
  return { encoding, doubt };
}

function agreeWithContent(declared: { name: string; label: string }, bytes: Uint8Array): Decoding {
  const found = byContent(bytes);
  if (declared.name === "") {
    return {
      encoding: found.encoding,
      doubt: `the declared encoding "${declared.label}" is unknown; ${found.encoding} by content`,
    };
  }
  const isValid = isUtf8(bytes) && !isAscii(bytes);
  if (declared.name === "utf-8" || (isValid && /^(?:windows|iso)-/.test(declared.name))) {
    if (found.encoding === declared.name) return found;
    return {
      encoding: found.encoding,
      doubt: `"${declared.label}" is declared, but the bytes are ${found.encoding} by content`,
    };
  }
  if (declared.name === "windows-1252" && readsAsWindows1256(bytes) === true) {
    return {
      encoding: "windows-1256",
      doubt: `"${declared.label}" is declared, but the bytes read as Arabic in windows-1256`,
    };
  }
  return { encoding: declared.name, doubt: null };
}

function chooseEncoding(bytes: Uint8Array, format: DocumentFormat): Decoding {
  const mark = byMark(bytes);
  if (mark !== null) return { encoding: mark, doubt: null };
  const utf16 = utf16ByContent(bytes);
  if (utf16 !== null) return { encoding: utf16, doubt: `no byte order mark; ${utf16} by content` };
  const declared = format === "html" ? declaredEncoding(bytes) : null;
  return declared === null ? byContent(bytes) : agreeWithContent(declared, bytes);
}

function replacementDoubt(text: string): string | null {
  let count = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) count++;
  return count === 0 ? null : `${count} characters could not be decoded and stand as U+FFFD`;
}

/**
 * Decodes bytes to text: by byte order mark, then UTF-16 by content, then (HTML) the declared charset held against the
 * content, then content alone: UTF-8 where it is valid, else windows-1256 or windows-1252. `doubt` says what is uncertain;
 * U+FFFD in the result is always a doubt. Other encodings are only used when declared.
 * Throws SanadError `input-empty` and `input-binary`.
 */
export function decodeBytes(bytes: Uint8Array, format: DocumentFormat): Decoded {
  if (bytes.length === 0) throw new SanadError("input-empty", "Received 0 bytes.");
  const binary = binaryKind(bytes);
  if (binary !== null) throw new SanadError("input-binary", `Received ${binary}; give the report as text.`);
  const chosen = chooseEncoding(bytes, format);
  const text = new TextDecoder(chosen.encoding).decode(bytes);
  return { text, decoding: { encoding: chosen.encoding, doubt: chosen.doubt ?? replacementDoubt(text) } };
}
