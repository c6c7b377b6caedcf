import { stripVTControlCharacters } from "node:util";

const NO_WIDTH = /[\p{M}\p{Cf}]/gu;
const TWO_WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\uA4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
const ASCII = /^[\x20-\x7e]*$/;

/** A space that no line is broken at; printed as an ordinary space. */
export const TIED = "\u00a0";

/** Columns that a text takes on a terminal; styles, combining marks and format characters take none, East Asian letters two. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  const seen = stripVTControlCharacters(text).replace(NO_WIDTH, "");
  return [...seen].length + (seen.match(TWO_WIDE)?.length ?? 0);
}

/** Fills a text with spaces up to a number of columns. */
export function fill(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}

/** Cuts a word that is wider than a line into pieces that fit; words with styles stay whole. */
function cutWord(word: string, columns: number): string[] {
  if (widthOf(word) <= columns || word.includes("\u001b")) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && widthOf(piece) + widthOf(letter) > columns) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** Indents of a paragraph: its first line, and the lines after. */
export interface Indents {
  readonly first: string;
  readonly rest: string;
}

/** Joins pieces into lines of at most `columns`; `glue` stands between pieces of one line. */
function flow(pieces: readonly string[], columns: number, indents: Indents, glue: string): string[] {
  const lines: string[] = [];
  let line = indents.first;
  let empty = true;
  for (const piece of pieces) {
    if (!empty && widthOf(line) + widthOf(glue) + widthOf(piece) > columns) {
      lines.push(line);
      line = indents.rest;
      empty = true;
    }
    line += empty ? piece : glue + piece;
    empty = false;
  }
  return empty ? lines : [...lines, line];
}

/** Breaks a text into lines of at most `columns`, at spaces; a longer word is cut. */
export function wrap(text: string, columns: number, indents: Indents = { first: "", rest: "" }): string[] {
  const room = Math.max(8, columns - Math.max(widthOf(indents.first), widthOf(indents.rest)));
  const words = text.split(/ +/).filter((word) => word !== "");
  return flow(
    words.flatMap((word) => cutWord(word, room)),
    columns,
    indents,
    " ",
  );
}

/** Sets parts in lines, as many a line as fit, each line after the first beginning with `lead`; a part that is wider than a line is wrapped. */
export function chainUp(parts: readonly string[], columns: number, indents: Indents, lead: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    const joined = line === "" ? indents.first + part : `${line} ${lead}${part}`;
    if (line === "" || widthOf(joined) > columns) {
      if (line !== "") lines.push(line);
      line = lines.length === 0 ? indents.first + part : `${indents.rest}${lead}${part}`;
      const inner = `${indents.rest}${" ".repeat(lines.length === 0 ? 0 : widthOf(lead))}`;
      const wrapped = widthOf(line) > columns ? wrapLine(line, columns, inner) : [line];
      lines.push(...wrapped.slice(0, -1));
      line = wrapped.at(-1) ?? "";
    } else line = joined;
  }
  return line === "" ? lines : [...lines, line];
}

function wrapLine(line: string, columns: number, rest: string): string[] {
  const indent = /^ */.exec(line)?.[0] ?? "";
  return wrap(line.slice(indent.length), columns, { first: indent, rest });
}
