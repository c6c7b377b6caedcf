import type { Amount } from "../model/amount.ts";
import type { ClaimKind, Mode, Scope, TimeRange, Voice } from "../model/claim.ts";
import type { PlaceInRole } from "../model/place.ts";
import type { Quote, Span } from "../model/span.ts";
import type { KeyValue } from "./finding.ts";

/** A claim while it is being made: in its event of the report, without its id. */
export interface ClaimDraft extends Span {
  readonly rule: string;
  readonly kind: ClaimKind;
  readonly keys: Record<string, KeyValue>;
  readonly amount: Amount | null;
  readonly scope: Scope;
  /** Key of the report's event; null for totals and context. */
  readonly event: string | null;
  /** Number of the happening in which its sentence was told. */
  readonly slot: number;
  readonly voices: readonly Voice[];
  readonly mode: Mode;
  readonly time: TimeRange | null;
  readonly places: readonly PlaceInRole[];
  readonly sentence: number;
  readonly partitive: boolean;
  readonly headline: boolean;
  /** Name of the person whom it is about, as the report gives it in full; null where it is about several or names nobody. */
  readonly named: string | null;
  /** "Two more": besides others, so never the whole. */
  readonly more: boolean;
  /** Told in a second or later statement about the same thing. */
  readonly later: boolean;
  readonly mentions: Quote[];
}
