import { type FoundDate, findDates } from "./dates.ts";

const LABEL =
  /^(?:(?:for )?immediate release|for release|release date|published|publication date|posted|date|updated|last updated|press release|news release|on|first published|تاريخ النشر|نشر(?: في| بتاريخ)?|التاريخ|publicado(?: el)?|fecha)?\s?[:|,.–—-]{0,3}\s?/iu;
const WEEKDAY =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\b\.?|(?:ال)?(?:[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة|سبت|[أا]حد)|\b(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\b/giu;
const CLOCK =
  /\b\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?|\b\d{1,2}\s?[ap]\.?m\.?\b|\b(?:gmt|utc|est|edt|pst|pdt|cet|bst|ist)\b|[+-]\d{2}:?\d{2}\b|\bat\b/giu;
/** The date of a line that is a date and nothing else, but for a label, a weekday or a time of day; null for any other line. */
export function lineDate(text: string): FoundDate | null {
  if (text.length > 140) return null;
  const dates = findDates(text).filter((date) => date.year !== null);
  const date = dates[0];
  if (!date) return null;
  const rest = text.slice(0, date.start) + text.slice(date.end);
  const left = rest.replace(WEEKDAY, " ").replace(CLOCK, " ").replace(/^\s+/, "").replace(LABEL, "");
  return left.replace(/[^\p{L}]/gu, "").length === 0 ? date : null;
}

/** Whether a line is a date and nothing else. */
export function isDateLine(text: string): boolean {
  return lineDate(text) !== null;
}
