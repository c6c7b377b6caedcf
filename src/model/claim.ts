import type { Amount } from "./amount.ts";
import type { PlaceInRole } from "./place.ts";
import type { Quote } from "./span.ts";

/** Everything a claim can be about, in the contract's words. */
export const CLAIM_KINDS = [
  "seizure",
  "arrest",
  "laboratory",
  "network",
  "operation",
  "sentence",
  "charge",
  "warrant",
  "casualty",
  "treatment",
  "cooperation",
  "role",
  "method",
  "route",
  "referral",
  "value",
  "trend",
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** `event`: in one event · `total`: a count over a period or several occasions · `context`: background, trend, opinion. */
export type Scope = "event" | "total" | "context";

/** How the words reached the report. */
export type Mode = "direct" | "indirect" | "outlet" | "caption" | "headline" | "prediction";

/** One voice of a chain of attribution; every part is optional, names in their fullest form in the report. */
export interface Voice {
  readonly name?: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly channel?: string;
  /** The codebook's id of the organisation. */
  readonly agency?: string;
}

/** A stretch of time resolved against the report's date, ISO dates, both ends inclusive. */
export interface TimeRange {
  readonly from: string;
  readonly to: string;
  readonly original: string;
}

/** An end or a stage of a route. */
export interface RoutePlace {
  readonly name: string;
  readonly country: string;
  readonly admin1: string | null;
}

/** The keys of a claim that tell it from others of its kind (contract, "kinds and their keys"). */
export type ClaimKeys = Readonly<
  Record<string, string | number | boolean | readonly string[] | RoutePlace | readonly RoutePlace[] | null>
>;

/** One value, the spans that say it in one report, one chain of attribution. */
export interface Claim extends Quote {
  readonly id: string;
  readonly report: string;
  readonly rule: string;
  readonly kind: ClaimKind;
  readonly scope: Scope;
  readonly keys: ClaimKeys;
  readonly amount: Amount | null;
  readonly mentions: readonly Quote[];
  readonly attribution: readonly Voice[];
  readonly mode: Mode;
  readonly time: TimeRange | null;
  readonly places: readonly PlaceInRole[];
  /** Id of the claim of which this counts a part. */
  readonly partOf: string | null;
  /** Id of the claim of kind role that this one is about. */
  readonly person: string | null;
}
