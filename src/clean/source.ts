import type { Removal } from "../model/report.ts";
import type { Draft } from "./draft.ts";
import type { Metadata } from "./metadata.ts";

/** A decoded document as its format's reader leaves it: lines, metadata, what the markup already told to be furniture. */
export interface Source {
  readonly draft: Draft;
  readonly metadata: Metadata;
  readonly removed: readonly Removal[];
  readonly doubts: readonly { readonly code: string; readonly message: string }[];
}
