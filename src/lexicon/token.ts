import type { Span } from "../model/span.ts";
import { remembering } from "./remember.ts";

export type TokenKind = "word" | "number" | "mark";

/** The smallest piece of text the grammar looks at. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, apostrophes straightened, Arabic-Indic digits as ASCII. */
  readonly lower: string;
  readonly kind: TokenKind;
  readonly capital: boolean;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

const TOKEN =
  /\p{N}[\p{N}]*(?:[.,٫٬]\p{N}+)*|(?<![\p{L}\p{N}])\.\p{N}+|\p{L}[\p{L}\p{M}\p{Cf}]*(?:['’](?!s\b)\p{L}[\p{L}\p{M}]*)?|['’]s\b|[^\s\p{L}\p{N}]/gu;
const NUMBER = /^\.?[\d½¼¾⅓⅔⅛]/;
const WORD = /^'?\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const INVISIBLE = /\p{Cf}/gu;

/** Arabic-Indic and Persian digits, their decimal and thousands marks, as ASCII; one unit stays one unit. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹٫٬]/g, (digit) => {
    const code = digit.charCodeAt(0);
    if (digit === "٫") return ".";
    if (digit === "٬") return ",";
    return String(code >= 0x6f0 ? code - 0x6f0 : code - 0x660);
  });
}

/** The form under which a word is looked up. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  return /^[a-z]+$/.test(lower) ? lower : asciiDigits(lower.replace(/’/g, "'").replace(INVISIBLE, ""));
}

const isBetween = (code: number, first: string, last: string): boolean =>
  code >= first.charCodeAt(0) && code <= last.charCodeAt(0);

function kindOf(lower: string): TokenKind {
  const code = lower.charCodeAt(0);
  if (isBetween(code, "a", "z")) return "word";
  if (isBetween(code, "0", "9")) return "number";
  return NUMBER.test(lower) ? "number" : WORD.test(lower) ? "word" : "mark";
}

function isCapital(piece: string): boolean {
  const code = piece.charCodeAt(0);
  return code < 128 ? isBetween(code, "A", "Z") : CAPITAL.test(piece);
}

/** What a piece of text is by itself. */
type Piece = Pick<Token, "text" | "lower" | "kind" | "capital">;

const pieceOf = remembering((text: string): Piece => {
  const lower = foldWord(text);
  return { text, lower, kind: kindOf(lower), capital: isCapital(text) };
});

/** Splits text into tokens; every non-space unit belongs to exactly one. */
export function tokenise(source: string, base = 0): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(source); match !== null; match = TOKEN.exec(source)) {
    const { text, lower, kind, capital } = pieceOf(match[0]);
    const start = base + match.index;
    const spaced = match.index > last || match.index === 0;
    tokens.push({ text, lower, start, end: start + text.length, kind, capital, spaced });
    last = match.index + text.length;
  }
  return tokens;
}

/** Tokens as written, one space where any white space stood. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens.map((token, at) => (at > 0 && token.spaced ? ` ${token.text}` : token.text)).join("");
