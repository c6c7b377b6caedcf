import type { ClaimKeys, ClaimKind } from "../../model/claim.ts";
import type { Event, Figure, PlacedClaim } from "../../model/reading.ts";
import type { Row } from "./figure.ts";
import { claimsOf, type Lookup } from "./lookup.ts";

/** Kinds in the order in which an event is told. */
const ORDER: readonly ClaimKind[] = [
  "arrest",
  "seizure",
  "laboratory",
  "network",
  "operation",
  "casualty",
  "sentence",
  "charge",
  "warrant",
  "value",
  "cooperation",
  "treatment",
  "role",
  "method",
  "route",
  "referral",
  "trend",
];

/** A key as one string, the same for the same keys in any order. */
export function keyString(kind: ClaimKind, key: ClaimKeys): string {
  return `${kind} ${JSON.stringify(Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}

function byKind(a: Row, b: Row): number {
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || Number(b.amount !== null) - Number(a.amount !== null);
}

/** Claims that no figure holds, gathered by equal kind, key and amount. */
function looseRows(claims: readonly PlacedClaim[]): Row[] {
  const alike = Map.groupBy(claims, ({ kind, keys, amount }) =>
    [keyString(kind, keys), amount?.value, amount?.low, amount?.high, amount?.unit, amount?.approximate].join(" "),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { kind, keys: key, amount } = first;
    return [{ kind, key, amount, claims: group.map(({ id }) => id), status: null, derived: false, note: null }];
  });
}

/** Kinds whose figures' keys say less than their claims': each different claim has a line of its own. */
const TOLD_ONE_BY_ONE: ReadonlySet<ClaimKind> = new Set(["route", "charge", "cooperation"]);

/** A figure without a number, told with what its claims say beyond its key (names, traits, ends of a route). */
function plainRows(row: Row, lookup: Lookup): Row[] {
  const claims = claimsOf(lookup, row.claims);
  const first = claims[0];
  if (first === undefined) return [row];
  if (!TOLD_ONE_BY_ONE.has(row.kind)) return [{ ...row, key: { ...first.keys, ...row.key } }];
  const groups = [...Map.groupBy(claims, ({ kind, keys }) => keyString(kind, keys)).values()];
  return groups.map((group) => ({
    ...row,
    key: { ...group[0]?.keys, ...row.key },
    claims: group.map(({ id }) => id),
    status: groups.length === 1 ? row.status : null,
  }));
}

function figureRows(figure: Figure, event: Event, lookup: Lookup): Row[] {
  const own = new Set(figure.claims);
  const conflict = lookup.conflicts
    .get(event.id)
    ?.find((numbered) => numbered.conflict.claims.some((id) => own.has(id)));
  const row = { ...figure, note: conflict === undefined ? null : `→ conflict ${conflict.number}` };
  return figure.amount === null ? plainRows(row, lookup) : [row];
}

/** All claims of an event, by its own list or by their own word. */
export function claimsOfEvent(event: Event, lookup: Lookup): PlacedClaim[] {
  const listed = event.claims.flatMap((id) => lookup.claims.get(id) ?? []);
  return [...new Set([...listed, ...(lookup.claimsOfEvent.get(event.id) ?? [])])];
}

/** What an event's record has lines for: its figures, then the claims that none of them holds, in the order of telling. */
export function rowsOfEvent(event: Event, lookup: Lookup): Row[] {
  const held = new Set(event.figures.flatMap((figure) => figure.claims));
  const loose = claimsOfEvent(event, lookup).filter((claim) => !held.has(claim.id));
  const rows = [...event.figures.flatMap((figure) => figureRows(figure, event, lookup)), ...looseRows(loose)];
  return rows.sort(byKind);
}
