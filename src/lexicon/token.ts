import { isAsciiLetter } from "../model/letters.ts";
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
  /** Three letters and more, all of them capitals. */
  readonly shouted: boolean;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

const TOKEN =
  /\p{N}[\p{N}]*(?:[.,٫٬]\p{N}+)*|(?<![\p{L}\p{N}])\.\p{N}+|\p{L}[\p{L}\p{M}\p{Cf}]*(?:['’](?!s\b)\p{L}[\p{L}\p{M}]*)?|['’]s\b|[^\s\p{L}\p{N}]/uy;
const NUMBER = /^\.?[\d½¼¾⅓⅔⅛]/;
const WORD = /^'?\p{L}/u;
const SHOUTED = /^\p{Lu}{3,}$/u;
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
type Piece = Pick<Token, "text" | "lower" | "kind" | "capital" | "shouted">;

const pieceOf = remembering((text: string): Piece => {
  const lower = foldWord(text);
  const capital = isCapital(text);
  return { text, lower, kind: kindOf(lower), capital, shouted: capital && SHOUTED.test(text) };
});

/** Where the ASCII letters from `at` on end, where they are a token by themselves; else `at`. */
function plainWordEnd(source: string, at: number): number {
  let end = at;
  while (isAsciiLetter(source.charCodeAt(end))) end++;
  const next = source.charCodeAt(end);
  return next === APOSTROPHE || next > 0x7f ? at : end;
}

const APOSTROPHE = "'".charCodeAt(0);

/** Where the token that begins at `at` ends; `at` where white space stands there. */
function tokenEnd(source: string, at: number): number {
  const end = plainWordEnd(source, at);
  if (end > at) return end;
  TOKEN.lastIndex = at;
  return TOKEN.test(source) ? TOKEN.lastIndex : at;
}

/** Splits text into tokens; every non-space unit belongs to exactly one. */
export function tokenise(source: string, base = 0): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (let at = 0; at < source.length; ) {
    const end = source.charCodeAt(at) === SPACE ? at : tokenEnd(source, at);
    if (end === at) {
      at++;
      continue;
    }
    const { text, lower, kind, capital, shouted } = pieceOf(source.slice(at, end));
    const spaced = at > last || at === 0;
    tokens.push({ text, lower, start: base + at, end: base + end, kind, capital, shouted, spaced });
    at = end;
    last = end;
  }
  return tokens;
}

const SPACE = " ".charCodeAt(0);

/** Whether a word is a short form that a full stop belongs to; those with a capital only where it is written so. */
export const isAbbreviation = (word: string, abbreviations: ReadonlySet<string>): boolean =>
  abbreviations.has(word) || abbreviations.has(word.toLowerCase());

/** Tokens as written, one space where any white space stood. */
export function textOf(tokens: readonly Token[]): string {
  let text = tokens[0]?.text ?? "";
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token !== undefined) text += token.spaced ? ` ${token.text}` : token.text;
  }
  return text;
}
