import type { Amount } from "../../model/amount.ts";
import type { FigureStatus, PlacedClaim } from "../../model/reading.ts";
import { agree } from "../../reconcile/agree.ts";
import { type Chain, chainLines, chainsOf, shortChain, sourceKey } from "./chain.ts";
import { formatAmount, formatList, formatNumber } from "./format.ts";
import { type Labelled, labelOf, partLabelOf } from "./label.ts";
import { claimsOf, type Lookup } from "./lookup.ts";
import { fill, TIED, widthOf, wrap } from "./measure.ts";
import type { Nested } from "./nesting.ts";
import type { Page } from "./page.ts";
import { statusWords } from "./status.ts";
import { originOf } from "./voice.ts";

/** One line of the record: a figure, a total, or a value that no figure holds yet (then without status). */
export interface Row extends Labelled {
  readonly claims: readonly string[];
  readonly status: FigureStatus | null;
  readonly derived: boolean;
  /** Stands behind the status: `see conflict 2`. */
  readonly note: string | null;
}

/** Column at which statuses stand, where the label leaves room. */
const STATUS_COLUMN = 42;
/** How many chains of one figure are told; the others are counted. */
const CHAINS_SHOWN = 4;
/** How many of the values that a figure is not are told beside its status. */
const OTHERS_SHOWN = 3;

const NO_WHOLE = { row: null, sources: null };
interface Above {
  readonly row: Row | null;
  readonly sources: string | null;
}

const sameAmount = (claim: PlacedClaim): string => (claim.amount === null ? "" : formatAmount(claim.amount));

/** The chains of a row: one an origin and value, the row's own value first. */
export function chainsOfRow(row: Row, lookup: Lookup): { said: string; chain: Chain }[] {
  const own = row.amount === null ? "" : formatAmount(row.amount);
  const byValue = [...Map.groupBy(claimsOf(lookup, row.claims), sameAmount)];
  return byValue
    .toSorted(([a], [b]) => Number(b === own) - Number(a === own))
    .flatMap(([said, claims]) => chainsOf(claims, lookup).map((chain) => ({ said, chain })));
}

/** How a remainder comes about: whole less one of its parts, or less all of them (`17 − 14`). */
function remainder(row: Row, whole: Nested<Row>): string {
  const total = whole.item.amount?.value ?? null;
  const parts = whole.parts.flatMap(({ item }) => (item.derived ? [] : (item.amount?.value ?? [])));
  const left = row.amount?.value ?? null;
  if (total === null || left === null) return "derived";
  const ways = [...parts.map((value) => [value]), parts];
  const way = ways.find((taken) => taken.reduce((rest, value) => rest - value, total) === left);
  if (way === undefined) return "derived";
  return `derived: ${[total, ...way].map(formatNumber).join(`${TIED}−${TIED}`)}`;
}

/** The values of a row that agree neither with its own nor with one another, the most exact first. */
function otherAmounts(row: Row, lookup: Lookup): Amount[] {
  const told = claimsOf(lookup, row.claims).flatMap(({ amount }) => amount ?? []);
  const exact = told.toSorted((a, b) => Number(a.approximate) - Number(b.approximate));
  const apart: Amount[] = row.amount === null ? [] : [row.amount];
  for (const amount of exact) if (!apart.some((known) => agree(known, amount))) apart.push(amount);
  return row.amount === null ? apart : apart.slice(1);
}

/** The other values of a row that is disputed or updated: `(was 17)`, `(or 23,118)`. */
function othersWords(row: Row, lookup: Lookup): string | null {
  const words = otherAmounts(row, lookup).map(formatAmount);
  if (words.length === 0) return null;
  if (row.status === "updated") return `(was ${formatList(words, OTHERS_SHOWN)})`;
  return row.status === "disputed" ? `(or ${words.slice(0, OTHERS_SHOWN).join(", ")})` : null;
}

/** A row's first line: what it counts, and its status where it has one. */
export function headLines(row: Row, whole: Nested<Row> | null, indent: string, lookup: Lookup, page: Page): string[] {
  const label = whole === null ? labelOf(row) : partLabelOf(row, whole.item);
  const shown = row.derived && whole !== null ? `${label} (${remainder(row, whole)})` : label;
  const first = `${indent}${whole === null ? "" : "▸ "}`;
  const rest = " ".repeat(widthOf(first) + 2);
  if (row.status === null || row.derived) return wrap(page.paint.strong(shown), page.width, { first, rest });
  const origins = new Set(claimsOf(lookup, row.claims).map((claim) => originOf(claim, lookup))).size;
  const note = [othersWords(row, lookup), row.note].flatMap((words) => (words === null ? [] : ` ${words}`)).join("");
  const status = statusWords(row.status, origins, page) + page.paint.quiet(note);
  const lines = wrap(page.paint.strong(shown), page.width, { first, rest });
  const last = fill(lines.pop() ?? "", STATUS_COLUMN);
  if (widthOf(`${last}  ${status}`) > page.width) return [...lines, last.trimEnd(), `${rest}${status}`];
  return [...lines, `${last}  ${status}`];
}

function chainBlock(row: Row, nested: boolean, above: Above, indent: string, lookup: Lookup, page: Page): string[] {
  const chains = chainsOfRow(row, lookup);
  const several = new Set(chains.map(({ said }) => said)).size > 1;
  const lines = chains.slice(0, CHAINS_SHOWN).flatMap(({ said, chain }) => {
    const value = several ? said : "";
    if (!nested) return chainLines(chain, value, indent, lookup, page);
    return shortChain(chain, { value, first: indent, rest: `${indent}  `, above: above.sources }, lookup, page);
  });
  const left = chains.length - CHAINS_SHOWN;
  return left > 0 ? [...lines, `${indent}… and ${formatNumber(left)} more, see --json`] : lines;
}

/** A row with its chain, its parts below it and indented. */
export function rowLines(
  nested: Nested<Row>,
  lookup: Lookup,
  page: Page,
  indent = "  ",
  whole: Nested<Row> | null = null,
  above: Above = NO_WHOLE,
): string[] {
  const { item: row, parts } = nested;
  const inner = `${indent}${whole === null ? "  " : "    "}`;
  const first = chainsOfRow(row, lookup)[0];
  const here: Above = { row, sources: first === undefined ? above.sources : sourceKey(first.chain, lookup) };
  return [
    ...headLines(row, whole, indent, lookup, page),
    ...(row.derived ? [] : chainBlock(row, whole !== null, above, inner, lookup, page)),
    ...parts.flatMap((part) => rowLines(part, lookup, page, inner, nested, here)),
  ];
}
