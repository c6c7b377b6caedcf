import type { Event } from "../../model/reading.ts";
import { claimsOfEvent } from "./event-rows.ts";
import type { Lookup } from "./lookup.ts";

/** An event with its number in the record. */
export interface NumberedEvent {
  readonly number: number;
  readonly event: Event;
  /** The largest event of one of its reports; the others are told beside such a one. */
  readonly main: boolean;
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Events in the order of the record: main ones first, most reports and claims first, then the latest. */
export function orderEvents(lookup: Lookup): NumberedEvent[] {
  const { events } = lookup.reading;
  const sizes = new Map(events.map((event) => [event, claimsOfEvent(event, lookup)]));
  const size = (event: Event): number => sizes.get(event)?.length ?? 0;
  const largest = new Map<string, { event: Event; claims: number }>();
  for (const [event, claims] of sizes)
    for (const [report, own] of Map.groupBy(claims, (claim) => claim.report))
      if (own.length > (largest.get(report)?.claims ?? 0)) largest.set(report, { event, claims: own.length });
  const main = new Set([...largest.values()].map(({ event }) => event));
  const day = (event: Event): string => event.date?.from ?? event.announced ?? "";
  return events
    .toSorted(
      (a, b) =>
        Number(main.has(b)) - Number(main.has(a)) ||
        b.reports.length - a.reports.length ||
        size(b) - size(a) ||
        before(day(b), day(a)) ||
        before(a.id, b.id),
    )
    .map((event, index) => ({ number: index + 1, event, main: main.has(event) }));
}
