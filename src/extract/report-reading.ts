import type { Claim } from "../model/claim.ts";
import type { PlaceInRole } from "../model/place.ts";
import type { EventDate, EventKind } from "../model/reading.ts";
import type { Report } from "../model/report.ts";

/** A happening as one report tells it. */
export interface ToldEvent {
  /** Unique in its report. */
  readonly key: string;
  readonly kind: EventKind;
  readonly date: EventDate | null;
  readonly places: readonly PlaceInRole[];
  /** The report itself puts it there; else its place is that of the dateline or of what was told beside it. */
  readonly sited: boolean;
  readonly agencies: readonly string[];
  /** Of ships, operations and people who are no officials, lower case: by these it is known again. */
  readonly names: readonly string[];
  /** What the drugs were hidden among, lower case. */
  readonly goods: readonly string[];
  /** The report's headline event; others are told as background or beside it. */
  readonly main: boolean;
}

/** A claim with the key of the event it belongs to in its report; null for totals and context. */
export interface ToldClaim extends Claim {
  readonly toldEvent: string | null;
  /** Words of the nearest voice's name that tell it from other services; empty where any may be meant ("the security agency"). */
  readonly voiceWords: readonly string[];
  /** Told in a second or later statement about the same thing. */
  readonly later: boolean;
}

/** Everything found in one report, before it is held against others. */
export interface ReportReading {
  readonly report: Report;
  readonly claims: readonly ToldClaim[];
  readonly events: readonly ToldEvent[];
}
