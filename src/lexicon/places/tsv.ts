import { SanadError } from "../../model/errors.ts";

/** A row of a small hand-written or derived table, with where it stands for messages. */
export interface TsvRow {
  readonly file: string;
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a TSV file without empty lines and `#` comments. */
export function readTsv(file: string, text: string): TsvRow[] {
  return text.split("\n").flatMap((line, index) => {
    if (line === "" || line.startsWith("#")) return [];
    return [{ file, line: index + 1, cells: line.split("\t") }];
  });
}

/** A number from a cell; null where the cell is empty. */
export function readNumber(row: TsvRow, column: number): number | null {
  const cell = row.cells[column] ?? "";
  if (cell === "") return null;
  const value = Number(cell);
  if (!Number.isFinite(value)) throw invalid(row, `"${cell}" in column ${column + 1} is not a number.`);
  return value;
}

/** The error for a row: names file and line. */
export function invalid(row: TsvRow, detail: string): SanadError {
  return new SanadError("codebook-invalid", `${row.file}:${row.line}: ${detail}`);
}

/** A name as the tables write it: `=` before it wants exactly these letters, `?` marks an ordinary word. */
export interface WrittenName {
  readonly name: string;
  readonly exact: boolean;
  readonly risky: boolean;
}

/** Splits a cell of names at `|` and reads their marks. */
export function readNames(cell: string | undefined): WrittenName[] {
  if (!cell) return [];
  return cell.split("|").flatMap((written) => {
    const name = written.replace(MARKS, "").trim();
    if (!name) return [];
    const marks = written.slice(0, 2);
    return [{ name, exact: marks.includes("="), risky: marks.includes("?") }];
  });
}

const MARKS = /^\s*[=?]{0,2}/;
