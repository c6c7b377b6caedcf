import type { Conflict, ConflictReason } from "../../model/reading.ts";
import { chainLines, chainsOf } from "./chain.ts";
import { formatAmount } from "./format.ts";
import { nounOf } from "./label.ts";
import { claimsOf, type Lookup } from "./lookup.ts";
import { wrap } from "./measure.ts";
import type { Page } from "./page.ts";
import { printable } from "./printable.ts";

const REASONS: Readonly<Record<ConflictReason, string>> = {
  "different-value": "different values",
  arithmetic: "the parts do not fit their whole",
  factor: "a digit or a unit has slipped",
  "different-speaker": "different speakers",
};

function aboutWords(conflict: Conflict, numbers: ReadonlyMap<string, number>, lookup: Lookup): string {
  const number = numbers.get(conflict.about);
  if (number !== undefined) return `event ${number}`;
  return lookup.reading.totals.some(({ id }) => id === conflict.about) ? "official total" : "";
}

function sides(conflict: Conflict, lookup: Lookup, page: Page): string[] {
  const byValue = Map.groupBy(claimsOf(lookup, conflict.claims), ({ kind, keys, amount }) =>
    [amount === null ? "" : formatAmount(amount), nounOf({ kind, key: keys, amount })].join(" ").trim(),
  );
  return [...byValue].flatMap(([value, claims]) => [
    ...wrap(page.paint.strong(value), page.width, { first: "   ", rest: "     " }),
    ...chainsOf(claims, lookup).flatMap((chain) => chainLines(chain, "", "     ", lookup, page)),
  ]);
}

/** A conflict: what it is about, each value with its words and voice, and the arithmetic between them. */
export function conflictLines(
  conflict: Conflict,
  number: number,
  numbers: ReadonlyMap<string, number>,
  lookup: Lookup,
  page: Page,
): string[] {
  const mark = conflict.state === "settled" ? page.paint.quiet("△") : page.paint.alarm("▲");
  const head = [
    nounOf({ ...conflict, amount: null }),
    aboutWords(conflict, numbers, lookup),
    REASONS[conflict.reason],
    conflict.state,
  ];
  return [
    ...wrap(head.filter((part) => part !== "").join(" · "), page.width, {
      first: `${number}. ${mark} `,
      rest: "     ",
    }),
    ...sides(conflict, lookup, page),
    ...wrap(printable(conflict.explanation), page.width, { first: "   = ", rest: "     " }),
  ];
}
