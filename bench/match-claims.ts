/** A claim with its ids replaced by what they stand for, so that two readings can be compared. */
export interface FlatClaim {
  /** Name of the input. */
  readonly report: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The amount as JSON, `null` where there is none. */
  readonly amount: string;
  /** Every other field as JSON. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface ChangedField {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What came, went and changed from one reading to another. */
export interface ClaimsDiff {
  readonly gained: readonly FlatClaim[];
  readonly lost: readonly FlatClaim[];
  readonly changed: readonly { before: FlatClaim; after: FlatClaim; fields: readonly ChangedField[] }[];
  /** How many are equal in every field. */
  readonly same: number;
}

type Test = (before: FlatClaim, after: FlatClaim) => boolean;

/** How two claims of one report and kind are taken for one, surest first. Spans shift when cleaning changes, so words come before offsets. */
const TESTS: readonly Test[] = [
  (a, b) => a.start === b.start && a.end === b.end && a.amount === b.amount && sameFields(a, b),
  (a, b) => a.start === b.start && a.end === b.end && a.amount === b.amount,
  (a, b) => a.quote === b.quote && a.amount === b.amount,
  (a, b) => a.start < b.end && b.start < a.end,
  (a, b) => a.amount !== "null" && a.amount === b.amount,
];

function changedFields(a: FlatClaim, b: FlatClaim): ChangedField[] {
  const before: FlatClaim["fields"] = { quote: a.quote, amount: a.amount, ...a.fields };
  const after: FlatClaim["fields"] = { quote: b.quote, amount: b.amount, ...b.fields };
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const [from = "absent", to = "absent"] = [before[name], after[name]];
    return from === to ? [] : [{ name, from, to }];
  });
}

function sameFields(a: FlatClaim, b: FlatClaim): boolean {
  return changedFields(a, b).length === 0;
}

const byPlace = (a: FlatClaim, b: FlatClaim): number =>
  a.report < b.report ? -1 : a.report > b.report ? 1 : a.start - b.start || (a.kind < b.kind ? -1 : 1);

/** Pairs the claims of two readings, one to one, by report and kind, then by the tests in turn. */
export function diffClaims(before: readonly FlatClaim[], after: readonly FlatClaim[]): ClaimsDiff {
  const groupOf = (claim: FlatClaim): string => `${claim.report}\n${claim.kind}`;
  const groups = Map.groupBy([...after].sort(byPlace), groupOf);
  let left = [...before].sort(byPlace);
  const pairs: [FlatClaim, FlatClaim][] = [];
  for (const test of TESTS)
    left = left.filter((claim) => {
      const others = groups.get(groupOf(claim)) ?? [];
      const at = others.findIndex((other) => test(claim, other));
      const [other] = at < 0 ? [] : others.splice(at, 1);
      if (other !== undefined) pairs.push([claim, other]);
      return other === undefined;
    });
  const compared = pairs.map(([a, b]) => ({ before: a, after: b, fields: changedFields(a, b) }));
  const changed = compared.filter(({ fields }) => fields.length > 0).sort((a, b) => byPlace(a.after, b.after));
  return {
    gained: [...groups.values()].flat().sort(byPlace),
    lost: left,
    changed,
    same: compared.length - changed.length,
  };
}
