import type { ClaimDraft } from "./draft.ts";

const saidValue = (draft: ClaimDraft): number => draft.amount?.value ?? draft.amount?.low ?? 0;

/** What makes two tellings in one report one happening: the very same amount of the same substance. */
function signature(draft: ClaimDraft): string | null {
  if (draft.kind !== "seizure" || draft.scope !== "event" || draft.amount === null) return null;
  const measured = ["kg", "L", "tablet", "plant"].includes(draft.amount.unit);
  const { unit, low, high, approximate } = draft.amount;
  return measured && saidValue(draft) > 0
    ? `${String(draft.keys.item)} ${unit} ${saidValue(draft)} ${low} ${high} ${approximate}`
    : null;
}

/** Joins happenings of a report that share an amount: a headline and a dated paragraph tell the same one. The dated keeps its key. */
export function unifyEvents(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const joined = new Map<string, string>();
  const seen = new Map<string, string>();
  const rootOf = (event: string): string => {
    const next = joined.get(event);
    return next === undefined ? event : rootOf(next);
  };
  for (const draft of drafts) {
    const key = signature(draft);
    if (key === null || draft.event === null) continue;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, draft.event);
    else if (rootOf(other) !== rootOf(draft.event)) joined.set(rootOf(draft.event), rootOf(other));
  }
  return joined.size === 0
    ? [...drafts]
    : drafts.map((draft) => (draft.event === null ? draft : { ...draft, event: rootOf(draft.event) }));
}

const SUMMED = new Set(["seizure", "arrest", "value"]);

/** What can be summed: kind, key and unit. */
function summand(draft: ClaimDraft): string {
  return `${draft.kind} ${String(draft.keys[draft.kind === "arrest" ? "people" : "item"])} ${draft.amount?.unit}`;
}

/** More happenings than a report tells at length are a list, and no sum is looked for. */
const MOST_HAPPENINGS = 40;

/** Small counts of people add up by chance. */
const FEW = 10;

const canBeSum = (whole: ClaimDraft): boolean =>
  whole.scope === "event" && whole.amount !== null && saidValue(whole) >= (whole.kind === "arrest" ? FEW : 3);

function largestOfEach(drafts: readonly ClaimDraft[], below: number): Map<string, number> {
  const largest = new Map<string, number>();
  for (const part of drafts) {
    const value = part.amount?.value ?? below;
    if (part.event !== null && value < below) largest.set(part.event, Math.max(largest.get(part.event) ?? 0, value));
  }
  return largest;
}

/** An amount that two or more happenings make up together counts several occasions: 7.2 and 16 tonnes of "more than 23". */
export function sumsToTotals(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const groups = Map.groupBy(
    drafts.filter((draft) => draft.scope === "event" && SUMMED.has(draft.kind) && draft.amount !== null),
    summand,
  );
  return drafts.map((whole) => {
    const group = canBeSum(whole) ? (groups.get(summand(whole)) ?? []) : [];
    if (group.length < 3 || group.length > MOST_HAPPENINGS) return whole;
    const largest = largestOfEach(group, saidValue(whole));
    const sum = [...largest.values()].reduce((total, value) => total + value, 0);
    const fits = largest.size >= 2 && Math.abs(sum - saidValue(whole)) <= saidValue(whole) * 0.02;
    return fits ? { ...whole, scope: "total" as const, event: null } : whole;
  });
}
