import type { Amount } from "../../src/model/amount.ts";
import { exactly } from "../../src/model/amount.ts";
import type { ClaimKeys, ClaimKind, Mode, Scope, Voice } from "../../src/model/claim.ts";
import type { PlaceInRole } from "../../src/model/place.ts";
import type { Event, Figure, PlacedClaim, Reading, Statement } from "../../src/model/reading.ts";
import type { Removal } from "../../src/model/report.ts";
import { quoteOf } from "../../src/model/span.ts";

type ReadReport = Reading["reports"][number];

/** An amount by hand: the exact number unless a hedge says otherwise. */
export function amount(value: number | null, unit: string, hedge: Partial<Amount> = {}): Amount {
  return { ...exactly(value ?? 0, unit, ""), value, ...hedge };
}
export const more = (value: number, unit: string): Amount => amount(value, unit, { high: null });
export const about = (value: number, unit: string): Amount =>
  amount(value, unit, { low: null, high: null, approximate: true });

/** A report whose paragraphs are its blocks. */
export function report(
  id: string,
  outlet: string | null,
  paragraphs: readonly string[],
  more: Partial<ReadReport> = {},
): ReadReport {
  const text = paragraphs.join("\n");
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: "paragraph" as const, start, end: start + paragraph.length };
    start = block.end + 1;
    return block;
  });
  return {
    id,
    input: `reports/${id}.txt`,
    outlet,
    url: null,
    title: null,
    author: null,
    language: "en",
    published: { date: "2025-03-04", basis: "metadata" },
    text,
    blocks,
    removed: [],
    offsets: { at: new Uint32Array(text.length) },
    decoding: { encoding: "utf-8", doubt: null },
    doubts: [],
    copyOf: null,
    ...more,
  };
}

interface ClaimWords {
  readonly in: ReadReport;
  readonly kind: ClaimKind;
  readonly keys?: ClaimKeys;
  readonly amount?: Amount;
  readonly voices?: readonly Voice[];
  readonly event?: string;
  readonly statement?: string;
  readonly partOf?: string;
  readonly scope?: Scope;
  readonly mode?: Mode;
}

/** A claim on the first place of its quote in a report. */
export function claim(id: string, quote: string, words: ClaimWords): PlacedClaim {
  const start = words.in.text.indexOf(quote);
  if (start < 0) throw new Error(`“${quote}” does not stand in ${words.in.id}`);
  const outlet = words.in.outlet === null ? [] : [{ organisation: words.in.outlet }];
  return {
    id,
    report: words.in.id,
    rule: "by.hand",
    kind: words.kind,
    scope: words.scope ?? "event",
    keys: words.keys ?? {},
    amount: words.amount ?? null,
    ...quoteOf(words.in.text, { start, end: start + quote.length }),
    mentions: [],
    attribution: [...(words.voices ?? []), ...outlet],
    mode: words.mode ?? "indirect",
    time: null,
    places: [],
    partOf: words.partOf ?? null,
    person: null,
    event: words.event ?? null,
    statement: words.statement ?? null,
  };
}

export function figure(claims: readonly PlacedClaim[], status: Figure["status"], more: Partial<Figure> = {}): Figure {
  const [first] = claims;
  if (first === undefined) throw new Error("a figure needs a claim");
  const { kind, keys: key, amount } = first;
  return { kind, key, amount, claims: claims.map(({ id }) => id), status, derived: false, ...more };
}

export function place(name: string, country: string, more: Partial<PlaceInRole> = {}): PlaceInRole {
  return { name, country, admin1: null, lat: null, lon: null, precision: "town", role: "seized-at", ...more };
}

export function event(id: string, more: Partial<Event>): Event {
  const none = {
    places: [],
    agencies: [],
    reports: [],
    statements: [],
    origins: [],
    claims: [],
    figures: [],
    related: [],
  };
  return { id, kind: "operation", title: "", date: null, announced: null, ...none, ...more };
}

export function statement(id: string, voice: string, more: Partial<Statement> = {}): Statement {
  return { id, voice, organisation: voice, channel: null, date: null, turn: 1, reports: [], claims: [], ...more };
}

export function removed(reason: Removal["reason"], count: number): Removal[] {
  return Array.from({ length: count }, () => ({ reason, text: "left out" }));
}

export function reading(parts: Partial<Reading>): Reading {
  return { reports: [], claims: [], statements: [], events: [], totals: [], conflicts: [], problems: [], ...parts };
}
