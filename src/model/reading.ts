import type { Amount } from "./amount.ts";
import type { Claim, ClaimKeys, ClaimKind, TimeRange } from "./claim.ts";
import type { Problem } from "./document.ts";
import type { PlaceInRole } from "./place.ts";
import type { Report } from "./report.ts";

export type EventKind = "operation" | "seizure" | "arrest" | "sentence" | "cooperation";
export type FigureStatus = "single" | "corroborated" | "disputed" | "updated";
export type ConflictReason = "different-value" | "arithmetic" | "factor" | "different-speaker";

/** An act of speech by an authority that reports repeat. */
export interface Statement {
  readonly id: string;
  readonly voice: string;
  readonly organisation: string | null;
  readonly channel: string | null;
  readonly date: string | null;
  /** Which of its organisation's statements about this it is, as far as reports tell: 1, or 2 for any later one. */
  readonly turn: number;
  readonly reports: readonly string[];
  readonly claims: readonly string[];
}

/** The reconciled value of an event's or a total's key. */
export interface Figure {
  readonly kind: ClaimKind;
  readonly key: ClaimKeys;
  readonly amount: Amount | null;
  readonly claims: readonly string[];
  readonly status: FigureStatus;
  /** A remainder that no report says (17 − 14 = 3). */
  readonly derived: boolean;
}

export interface EventDate {
  readonly from: string;
  readonly to: string;
  readonly basis: "stated" | "announced";
}

export interface EventRelation {
  readonly event: string;
  readonly relation: "same-case" | "follow-up" | "possibly-same";
  readonly reasons: readonly string[];
}

/** Something that happened once. */
export interface Event {
  readonly id: string;
  readonly kind: EventKind;
  readonly title: string;
  readonly date: EventDate | null;
  /** The day it was made public, ISO date. */
  readonly announced: string | null;
  readonly places: readonly PlaceInRole[];
  readonly agencies: readonly string[];
  readonly reports: readonly string[];
  readonly statements: readonly string[];
  /** Independent voices, each as the id of a statement's organisation or of an outlet. */
  readonly origins: readonly string[];
  readonly claims: readonly string[];
  readonly figures: readonly Figure[];
  readonly related: readonly EventRelation[];
}

/** An official count over a period; never summed with events. */
export interface Total {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly key: ClaimKeys;
  readonly amount: Amount | null;
  readonly period: TimeRange | null;
  readonly asOf: string | null;
  readonly speaker: string | null;
  readonly claims: readonly string[];
}

/** Claims that cannot all be right. */
export interface Conflict {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly key: ClaimKeys;
  /** Id of the event or total. */
  readonly about: string;
  readonly claims: readonly string[];
  readonly reason: ConflictReason;
  readonly state: "open" | "possible" | "settled";
  /** The arithmetic in plain language. */
  readonly explanation: string;
}

/** A claim as reconciliation leaves it: in its event, told by its statement. */
export interface PlacedClaim extends Claim {
  readonly event: string | null;
  readonly statement: string | null;
}

/** Everything that was found in a set of reports. */
export interface Reading {
  readonly reports: readonly (Report & { readonly copyOf: string | null })[];
  readonly claims: readonly PlacedClaim[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly totals: readonly Total[];
  readonly conflicts: readonly Conflict[];
  readonly problems: readonly Problem[];
}
