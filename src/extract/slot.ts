import { addDays, daysBetween } from "./calendar.ts";
import type { UsedPlace } from "./places.ts";
import type { TimeHit } from "./time-hit.ts";

/** One happening that a report tells: the main one, or another told as background or beside it. */
export interface Slot {
  readonly id: number;
  /** What was told just before it in the same paragraph: it is in the same place if no other is named. */
  readonly beside: Slot | null;
  from: string | null;
  to: string | null;
  /** The day on which it was announced, where the report says so. */
  announced: string | null;
  /** Dates stated of it, with the sentence that states them. */
  readonly dated: { readonly time: TimeHit; readonly sentence: number }[];
  /** Older dates in sentences that tell what a court did: those of the crime. */
  readonly crimeDates: { readonly time: TimeHit; readonly sentence: number }[];
  /** Where the sentences of it place it, in order. */
  readonly places: { readonly place: UsedPlace; readonly sentence: number }[];
  /** A court is said to have ruled on its day. */
  ruled: boolean;
  /** The same places, each use of each once. */
  readonly sites: Map<string, UsedPlace>;
}

const reaches = new WeakMap<TimeHit, { readonly from: string; readonly to: string }>();

/** From the day before a day to the day after it: what lies in between may be the same happening. */
function reachOf(time: TimeHit & { from: string; to: string }): { readonly from: string; readonly to: string } {
  const slack = time.granularity === "month" || time.granularity === "year" ? 0 : 1;
  const known = reaches.get(time) ?? { from: addDays(time.from, -slack), to: addDays(time.to, slack) };
  reaches.set(time, known);
  return known;
}

const isKnown = (time: TimeHit): time is TimeHit & { from: string; to: string } =>
  time.from !== null && time.to !== null;

/** Whether a date may be of a happening: on its days, or beside them. */
export function overlapsSlot(slot: Slot, time: TimeHit): boolean {
  if (slot.from === null || slot.to === null || !isKnown(time)) return false;
  const reach = reachOf(time);
  return slot.from <= reach.to && reach.from <= slot.to;
}

/** Notes a date that is stated of a happening; its days are those of the narrowest. */
export function note(slot: Slot, time: TimeHit, sentence: number): void {
  if (time.from === null || time.to === null) return;
  slot.dated.push({ time, sentence });
  const narrower =
    slot.from === null || slot.to === null || daysBetween(time.from, time.to) < daysBetween(slot.from, slot.to);
  if (narrower) {
    slot.from = time.from;
    slot.to = time.to;
  }
}

/** Puts a happening where a sentence places it. */
export function put(slot: Slot, place: UsedPlace, sentence: number): void {
  slot.places.push({ place, sentence });
  slot.sites.set(`${place.use} ${place.entry.country} ${place.entry.admin1} ${place.entry.name}`, place);
}
