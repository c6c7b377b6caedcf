import type { Event } from "../../model/reading.ts";
import { shortChain } from "./chain.ts";
import type { NumberedEvent } from "./event-order.ts";
import { rowsOfEvent } from "./event-rows.ts";
import { eventSentence } from "./event-sentence.ts";
import { chainsOfRow, headLines, type Row, rowLines } from "./figure.ts";
import { formatCount, formatDate, formatList } from "./format.ts";
import type { Lookup } from "./lookup.ts";
import { TIED, wrap } from "./measure.ts";
import { type Nested, nest } from "./nesting.ts";
import type { Page } from "./page.ts";
import { said } from "./printable.ts";
import { wordFor } from "./vocabulary.ts";
import { outletOf } from "./voice.ts";

const INDENT = "  ";

function sourcesLine(event: Event, lookup: Lookup): string {
  const reports = event.reports.flatMap((id) => lookup.reports.get(id) ?? []);
  const outlets = new Set(reports.map(outletOf)).size;
  return [
    formatCount(event.reports.length, "report"),
    formatCount(outlets, "outlet"),
    ...(event.origins.length === 0 ? [] : [formatCount(event.origins.length, "origin")]),
    ...(event.agencies.length === 0 ? [] : [formatList(event.agencies.map(said), 4)]),
  ].join(" · ");
}

/** The acts of speech behind an event, in order of date; one alone is told by the chains. */
function statementLines(event: Event, rest: string, lookup: Lookup, page: Page): string[] {
  const statements = event.statements.flatMap((id) => lookup.statements.get(id) ?? []);
  if (statements.length < 2) return [];
  const words = statements
    .toSorted((a, b) => `${a.date} ${a.turn}`.localeCompare(`${b.date} ${b.turn}`, "en"))
    .map(({ voice, channel, date, turn, reports }) => {
      const how = [turn > 1 ? "later" : "", channel === null ? "" : said(channel)].filter((word) => word !== "");
      const parts = [said(voice), how.join(" "), date === null ? "" : formatDate(date)];
      return `${parts.filter((part) => part !== "").join(", ")} (${formatCount(reports.length, "report")})`;
    });
  return wrap(`${formatCount(statements.length, "statement")}: ${words.join("; ")}`, page.width, {
    first: rest,
    rest: `${rest}  `,
  });
}

/** What the event is related to, those of one relation and reason together. */
function relatedLines(event: Event, rest: string, numbers: ReadonlyMap<string, number>, page: Page): string[] {
  const groups = Map.groupBy(event.related, ({ relation, reasons }) => [relation, ...reasons].join("\n"));
  return [...groups.values()].flatMap((group) => {
    const known = group.flatMap(({ event: other }) => numbers.get(other) ?? []).sort((a, b) => a - b);
    const [first] = group;
    if (first === undefined || known.length === 0) return [];
    const which = `event${known.length === 1 ? "" : "s"}${TIED}${formatList(known.map(String))}`;
    const why = first.reasons.length === 0 ? "" : `: ${first.reasons.map(said).join("; ")}`;
    const indents = { first: rest, rest: `${rest}  ` };
    return wrap(`↔${TIED}${which}, ${wordFor(first.relation)}${why}`, page.width, indents);
  });
}

/** What is no number (roles, methods, routes …): a line each, its words and sources below; a single origin goes without saying. */
function plainLines(rows: readonly Nested<Row>[], lookup: Lookup, page: Page): string[] {
  return rows.flatMap(({ item, parts }) => {
    const chains = chainsOfRow(item, lookup).slice(0, 1);
    const words = chains.flatMap(({ chain }) =>
      shortChain(chain, { first: `${INDENT}  `, rest: `${INDENT}    `, above: null }, lookup, page),
    );
    const quiet = item.status === "single" ? { ...item, status: null } : item;
    return [...headLines(quiet, null, INDENT, lookup, page), ...words, ...plainLines(parts, lookup, page)];
  });
}

/** An event in full: its sentence, its sources, its figures with their chains, what else is said of it, what it is related to. */
export function eventLines(
  { number, event }: NumberedEvent,
  numbers: ReadonlyMap<string, number>,
  lookup: Lookup,
  page: Page,
): string[] {
  const rows = nest(rowsOfEvent(event, lookup), lookup);
  const figures = rows.filter(({ item, parts }) => item.amount !== null || parts.length > 0);
  const plain = rows.filter((row) => !figures.includes(row));
  const lead = `${number}. `;
  const rest = " ".repeat(lead.length);
  const sentence = eventSentence(event, rows);
  const title = event.title === "" ? [] : wrap(page.paint.strong(said(event.title)), page.width, { first: lead, rest });
  const first = title.length === 0 ? lead : rest;
  const told = title.length === 0 ? page.paint.strong(sentence) : sentence;
  return [
    ...title,
    ...wrap(told, page.width, { first, rest }),
    ...wrap(page.paint.quiet(sourcesLine(event, lookup)), page.width, { first: rest, rest }),
    ...statementLines(event, rest, lookup, page),
    ...(figures.length === 0 ? [] : ["", ...figures.flatMap((row) => rowLines(row, lookup, page))]),
    ...(plain.length === 0 ? [] : ["", ...plainLines(plain, lookup, page)]),
    ...(event.related.length === 0 ? [] : ["", ...relatedLines(event, rest, numbers, page)]),
  ];
}

/** An event told beside another, in short: its sentence, and one chain. */
export function shortEventLines(
  { number, event }: NumberedEvent,
  numbers: ReadonlyMap<string, number>,
  lookup: Lookup,
  page: Page,
): string[] {
  const rows = nest(rowsOfEvent(event, lookup), lookup);
  const lead = `${number}. `;
  const rest = " ".repeat(lead.length);
  const [first] = rows.flatMap(({ item }) => chainsOfRow(item, lookup));
  const chain =
    first === undefined ? [] : shortChain(first.chain, { first: rest, rest: `${rest}  `, above: null }, lookup, page);
  return [
    ...wrap(eventSentence(event, rows), page.width, { first: lead, rest }),
    ...chain,
    ...relatedLines(event, rest, numbers, page),
  ];
}
