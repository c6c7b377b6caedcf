import type { MarkedLine } from "./marking.ts";

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?\S*$/;
const NUMBER = /^[\d٠-٩]{1,6}$/;
const SYMBOLS = /^[^\p{L}\p{N}]+$/u;

function isMachine(line: MarkedLine): boolean {
  return ADDRESS.test(line.text) || TIMESTAMP.test(line.text);
}

/** Marks the run of short lines around addresses and timestamps: sizes of images, the editor's name, the title again. */
function markRun(lines: readonly MarkedLine[], from: number): number {
  let end = from;
  let last = from;
  while (end < lines.length && end - last <= 2) {
    const line = lines[end];
    if (!line || (!isMachine(line) && line.words > 5)) break;
    if (isMachine(line) || NUMBER.test(line.text)) last = end;
    end++;
  }
  for (const line of lines.slice(from, last + 1)) line.reason ??= "boilerplate";
  return last + 1;
}

/** A number or a lone capital fragment counts as furniture only beside furniture. */
function markBeside(lines: readonly MarkedLine[]): void {
  for (const [i, line] of lines.entries()) {
    const isBeside = (lines[i - 1]?.reason ?? lines[i + 1]?.reason ?? null) !== null;
    if (line.reason === null && NUMBER.test(line.text) && isBeside) line.reason = "navigation";
  }
}

/** Letters set apart by decorative markup ("T", "HE", "B", "ROOKLYN"): a run of at least six lines of which every other is one letter. */
function markFragments(lines: readonly MarkedLine[]): void {
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    while (/^\p{Lu}$/u.test(lines[end]?.text ?? "") && /^[\p{Lu}'’]{1,14}$/u.test(lines[end + 1]?.text ?? "")) end += 2;
    if (end - i < 6) continue;
    for (const line of lines.slice(i, end)) line.reason ??= "boilerplate";
    i = end;
  }
}

/** Marks lines that machines put there: addresses of images, timestamps, sizes, rulers and end marks, letters torn apart. */
export function markMachineLines(lines: readonly MarkedLine[]): void {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    if (SYMBOLS.test(line.text)) line.reason ??= "boilerplate";
    else if (isMachine(line)) i = Math.max(i, markRun(lines, i) - 1);
  }
  markFragments(lines);
  markBeside(lines);
}
