import { isDateLine } from "./date-lines.ts";
import type { MarkedLine } from "./marking.ts";

const AUTHOR_LABEL = /^(?:authors?|by|written by|reporter|posted by|published by|الكاتب|كتب|بقلم|autor|por)\s?:?$/i;
const DATE_LABEL =
  /^(?:published|posted|updated|last (?:updated|modified)|date|created|تاريخ النشر|publicado|fecha)(?: on| at)?\s?:?$/i;
const BYLINE = /^(?:by|written by|reported by|بقلم|كتب|por)\s?:?\s(?<name>\p{Lu}[\p{L}.'’-]+(?:\s[\p{L}.'’-]+){1,4})$/u;

function isName(text: string): boolean {
  return /^[\p{Lu}\p{Lo}][\p{L}.'’-]*(?:\s[\p{L}.'’-]+){1,4}$/u.test(text);
}

/**
 * Marks labels that a page puts above its text as lines of their own ("Author", a name, "Published", a date). The name and
 * the date are read before they go (`authorOf`, the date line of `findPublication`).
 */
export function markBylines(lines: readonly MarkedLine[]): void {
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (!next || line.reason !== null) continue;
    const labels = AUTHOR_LABEL.test(line.plain)
      ? isName(next.text)
      : DATE_LABEL.test(line.plain) && isDateLine(next.text);
    if (!labels) continue;
    line.reason = "boilerplate";
    next.reason ??= "boilerplate";
  }
}

/** The author a text names above its first prose: a label line and the name below it, or "By Name"; null where none is named. */
export function authorOf(lines: readonly MarkedLine[]): string | null {
  const firstProse = lines.findIndex((line) => line.prose && line.reason === null);
  for (const [i, line] of lines.slice(0, firstProse < 0 ? 12 : firstProse).entries()) {
    const next = lines[i + 1]?.text ?? "";
    if (AUTHOR_LABEL.test(line.plain) && isName(next)) return next;
    const byline = BYLINE.exec(line.text.replace(/^(?:BY|By)\b/, "by"))?.groups?.name;
    if (byline !== undefined) return byline;
  }
  return null;
}
