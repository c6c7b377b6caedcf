import type { RemovalReason } from "../model/report.ts";
import { anyOf } from "./any-of.ts";
import { markBylines } from "./bylines.ts";
import { markContacts } from "./contacts.ts";
import { isDateLine } from "./date-lines.ts";
import type { FurnitureReach, FurnitureRow } from "./furniture-row.ts";
import { FURNITURE_WORDS } from "./furniture-words.ts";
import { FURNITURE_WORDS_EUROPE } from "./furniture-words-europe.ts";
import { markMachineLines } from "./machine-lines.ts";
import type { MarkedLine } from "./marking.ts";
import { markMenus } from "./menus.ts";
import { endsAsSentence, foldedWords, PROSE_WORDS } from "./words.ts";

const ROWS: ReadonlyMap<FurnitureReach, readonly FurnitureRow[]> = Map.groupBy(
  [...FURNITURE_WORDS, ...FURNITURE_WORDS_EUROPE],
  (row) => row.reach,
);

/** A whole-line wording is short; a longer line only begins like one. */
const MAX_LINE_WORDS = 14;

/** A teaser of another story is at most this long, in words. */
const MAX_TEASER_WORDS = 90;

/** The fewest words of prose before a heading for what follows it to be the page's end and not its beginning. */
const MIN_BODY_WORDS = 15;

/** After so much prose a heading of comments begins the page's end, whatever stands below it. */
const LONG_BODY_WORDS = 120;

/** All patterns of a reach in one, so that most lines are done with a single test. */
const ANY: ReadonlyMap<FurnitureReach, (line: string) => boolean> = new Map(
  [...ROWS].map(([reach, rows]) => [reach, anyOf(rows.map((row) => row.pattern))]),
);

function reasonBy(line: MarkedLine, reach: FurnitureReach): RemovalReason | null {
  if (ANY.get(reach)?.(line.plain) !== true) return null;
  return ROWS.get(reach)?.find((row) => row.pattern.test(line.plain))?.reason ?? null;
}

/** Whether a line that begins as furniture is a list or a label, and no sentence of the report. */
function isList(line: MarkedLine): boolean {
  return /\s[|•·]\s/.test(line.text) || !endsAsSentence(line.text) || line.words < 6;
}

function markSingle(lines: readonly MarkedLine[]): void {
  for (const [i, line] of lines.entries()) {
    if (line.reason !== null) continue;
    const start = i === 0 ? null : reasonBy(line, "start");
    if (start !== null && (start === "comments" || isList(line))) line.reason = start;
    else line.reason = reasonBy(line, "cue") ?? (line.words <= MAX_LINE_WORDS ? reasonBy(line, "line") : null);
  }
}

/** For each line, how many words of prose stand before it. */
function proseBefore(lines: readonly MarkedLine[]): number[] {
  let sum = 0;
  return lines.map((line) => {
    const before = sum;
    if (line.prose && line.reason === null) sum += line.words;
    return before;
  });
}

function isSectionHeading(line: MarkedLine): boolean {
  return line.words <= MAX_LINE_WORDS && reasonBy(line, "section") !== null;
}

/** A list of other stories goes on over headlines, dates, labels and teasers; a sentence of the report ends it. */
function endOfList(lines: readonly MarkedLine[], heading: number, maxWords: number): number {
  let end = heading + 1;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (!line || line.words > maxWords || isSectionHeading(line)) break;
    if (line.reason !== null) continue;
    const isTeaser = isDateLine(lines[end - 1]?.text ?? "");
    if (line.words >= PROSE_WORDS && endsAsSentence(line.text) && !isTeaser) break;
    if (line.text.endsWith(":")) break;
  }
  return end;
}

function hasCommentSigns(lines: readonly MarkedLine[], from: number): boolean {
  return lines.slice(from, from + 8).some((line) => {
    const signs = /^(?:reply|report|like|respond)$|\b(?:says|said|wrote|ago)\b\s?:?$|\bago\b|^guest\b|@\w|رد$|منذ/;
    return line.reason === "comments" || signs.test(line.plain);
  });
}

/** Marks a heading and what it heads; gives the index after it. */
function markSection(lines: readonly MarkedLine[], heading: number, reason: RemovalReason, before: number): number {
  const line = lines[heading];
  if (line) line.reason = reason;
  if (!line || before < MIN_BODY_WORDS) return heading + 1;
  const isTags = /^(?:tag|filed|topic|in this)/.test(line.plain);
  const isEnd = reason === "comments" && (hasCommentSigns(lines, heading + 1) || before >= LONG_BODY_WORDS);
  const end = isEnd ? lines.length : endOfList(lines, heading, isTags ? 5 : MAX_TEASER_WORDS);
  for (let at = heading + 1; at < end; at++) {
    const member = lines[at];
    if (member) member.reason ??= reason;
  }
  return end;
}

function markSections(lines: readonly MarkedLine[]): void {
  const before = proseBefore(lines);
  for (let i = 1; i < lines.length; ) {
    const line = lines[i];
    const reason = line && line.words <= MAX_LINE_WORDS ? reasonBy(line, "section") : null;
    i = reason === null ? i + 1 : markSection(lines, i, reason, before[i] ?? 0);
  }
}

function markTeasers(lines: readonly MarkedLine[]): void {
  for (let i = lines.length - 1; i > 0; i--) {
    const line = lines[i];
    if (!line || (line.prose && line.reason === null && reasonBy(line, "teaser") === null)) return;
    if (line.reason === null && isList(line)) line.reason = reasonBy(line, "teaser");
  }
}

function markEchoes(lines: readonly MarkedLine[]): void {
  for (const [i, line] of lines.entries()) {
    const isBeside = lines[i - 1]?.reason === "comments" || lines[i + 1]?.reason === "comments";
    if (line.reason === null && isBeside) line.reason = reasonBy(line, "echo");
  }
}

/** A subhead of the markup with nothing left under it headed what went. */
function markBareHeadings(lines: readonly MarkedLine[]): void {
  for (let i = lines.length - 1; i > 1; i--) {
    const line = lines[i];
    if (line?.reason !== null) continue;
    const isHeading =
      line.kind === "subhead" || (line.kind === "paragraph" && line.text.endsWith(":") && line.words < 9);
    if (!isHeading) return;
    line.reason = "navigation";
  }
}

/** A headline of another story that stands once more, bare or cut short, beside the furniture that named it. */
function markNamedAgain(lines: readonly MarkedLine[]): void {
  const lastProse = lines.findLastIndex((line) => line.prose && line.reason === null);
  const named = new Set<string>();
  for (const line of lines) {
    if (line.reason !== "navigation" || line.words < 6) continue;
    const words = foldedWords(line.text.replace(/^[^:]{1,20}:\s/, ""));
    named.add(words.slice(0, 6).join(" "));
  }
  for (const line of lines.slice(lastProse + 1)) {
    if (line.words >= 6 && named.has(foldedWords(line.text).slice(0, 6).join(" "))) line.reason ??= "navigation";
  }
}

/**
 * Marks what is no part of the report: menus, lists of other stories, share bars, counters, cookie texts, comment policies,
 * comments, contact blocks, addresses of the footer, timestamps and image addresses. Running prose only goes where a
 * phrase says that it is furniture, or where it stands under a heading of comments. Wordings: `furniture-words.ts`.
 */
export function markFurniture(lines: readonly MarkedLine[]): void {
  markSingle(lines);
  markEchoes(lines);
  markSections(lines);
  markMachineLines(lines);
  markMenus(lines);
  markContacts(lines);
  markBylines(lines);
  markNamedAgain(lines);
  markBareHeadings(lines);
  markTeasers(lines);
}
