import type { Total } from "../../model/reading.ts";
import { keyString } from "./event-rows.ts";
import { type Row, rowLines } from "./figure.ts";
import { formatDate, formatRange } from "./format.ts";
import { claimsOf, type Lookup } from "./lookup.ts";
import { wrap } from "./measure.ts";
import { type Nested, nest } from "./nesting.ts";
import type { Page } from "./page.ts";
import { said } from "./printable.ts";

function periodWords({ period }: Total): string | null {
  if (period === null) return null;
  const days = formatRange(period.from, period.to);
  return period.original === "" ? `over ${days}` : `“${said(period.original)}” (${days})`;
}

/** Who said when, over what: what stands above the totals that share it. */
function headOf(total: Total): string {
  const period = periodWords(total);
  const speaker = total.speaker === null ? "speaker not named" : said(total.speaker);
  return [
    speaker.charAt(0).toUpperCase() + speaker.slice(1),
    total.asOf === null ? "day not known" : `as of ${formatDate(total.asOf)}`,
    period ?? "period not said",
  ].join(" · ");
}

type TotalRow = Row & { readonly head: string };

function rowOf(total: Total, lookup: Lookup): TotalRow {
  const key = keyString(total.kind, total.key);
  const conflicts = lookup.conflicts.get(total.id) ?? [];
  const conflict =
    conflicts.find((numbered) => keyString(numbered.conflict.kind, numbered.conflict.key) === key) ?? conflicts[0];
  const disputed = conflict !== undefined && conflict.conflict.state !== "settled";
  const note = conflict === undefined ? null : `→ conflict ${conflict.number}`;
  return { ...total, status: disputed ? "disputed" : null, derived: false, note, head: headOf(total) };
}

/** Claims of scope total that no total holds, as totals of their own, without period where none is said. */
function looseTotals(lookup: Lookup): Total[] {
  const held = new Set(lookup.reading.totals.flatMap((total) => total.claims));
  return lookup.reading.claims
    .filter((claim) => claim.scope === "total" && !held.has(claim.id))
    .map(({ id, kind, keys: key, amount, time: period, report, attribution }) => ({
      id,
      kind,
      key,
      amount,
      period,
      asOf: lookup.reports.get(report)?.published.date ?? null,
      speaker: attribution[0]?.organisation ?? attribution[0]?.name ?? null,
      claims: [id],
    }));
}

/** Every total of a reading, those first that reconciliation made. */
export function totalsOf(lookup: Lookup): Total[] {
  return [...lookup.reading.totals, ...looseTotals(lookup)];
}

function size({ item }: Nested<TotalRow>, lookup: Lookup): number {
  return new Set(claimsOf(lookup, item.claims).map((claim) => claim.report)).size;
}

/** The official totals, gathered by speaker, day and period; parts inside their wholes, the most reported first. */
export function totalLines(lookup: Lookup, page: Page): string[] {
  const rows = nest(
    totalsOf(lookup).map((total) => rowOf(total, lookup)),
    lookup,
  );
  const groups = [...Map.groupBy(rows, ({ item }) => item.head)];
  return groups.flatMap(([head, members], index) => [
    ...(index === 0 ? [] : [""]),
    ...wrap(head, page.width, { first: "", rest: "  " }),
    ...members.toSorted((a, b) => size(b, lookup) - size(a, lookup)).flatMap((row) => rowLines(row, lookup, page)),
  ]);
}
