import type { Reading } from "../../model/reading.ts";
import { conflictLines } from "./conflicts.ts";
import { eventLines, shortEventLines } from "./event.ts";
import { orderEvents } from "./event-order.ts";
import { formatCount } from "./format.ts";
import { type Lookup, lookupOf } from "./lookup.ts";
import { wrap } from "./measure.ts";
import type { Page } from "./page.ts";
import { reportsLines } from "./reports.ts";
import { totalLines, totalsOf } from "./totals.ts";
import { outletOf } from "./voice.ts";

function summary(lookup: Lookup, page: Page): string[] {
  const { reports, events, conflicts, problems } = lookup.reading;
  const outlets = new Set(reports.map(outletOf)).size;
  const unread = new Set(problems.map(({ input }) => input)).size;
  const read = `${formatCount(reports.length, "report")} of ${formatCount(outlets, "outlet")}`;
  const found = [
    formatCount(events.length, "event"),
    formatCount(totalsOf(lookup).length, "official total"),
    formatCount(conflicts.length, "conflict"),
  ].join(", ");
  const wrong = unread === 0 ? "" : `; ${formatCount(unread, "input")} with problems`;
  return wrap(`${read} → ${found}${wrong}`, page.width);
}

/** A part of the record under its heading; nothing at all where it is empty. */
function section(heading: string, lines: readonly string[], page: Page): string[] {
  return lines.length === 0 ? [] : ["", page.paint.strong(heading.toUpperCase()), "", ...lines];
}

const apart = (blocks: readonly string[][]): string[] =>
  blocks.flatMap((block, index) => (index === 0 ? block : ["", ...block]));

/** The record of a reading, in lines of the page's width; words of the inputs are harmless in it. */
export function readingLines(reading: Reading, page: Page): string[] {
  const lookup = lookupOf(reading);
  const events = orderEvents(lookup);
  const numbers = new Map(events.map(({ number, event }) => [event.id, number]));
  const main = events.filter((event) => event.main);
  const others = events.filter((event) => !event.main);
  const conflicts = reading.conflicts.map((conflict, index) =>
    conflictLines(conflict, index + 1, numbers, lookup, page),
  );
  return [
    ...summary(lookup, page),
    ...section("Events", apart(main.map((event) => eventLines(event, numbers, lookup, page))), page),
    ...section("Told beside them", apart(others.map((event) => shortEventLines(event, numbers, lookup, page))), page),
    ...section("Official totals, never added to events", totalLines(lookup, page), page),
    ...section("Conflicts", apart(conflicts), page),
    ...section("Reports", reportsLines(lookup, page), page),
  ].map((line) => line.replaceAll("\u00a0", " ").trimEnd());
}
