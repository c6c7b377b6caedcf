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

function alike(whole: ClaimDraft, part: ClaimDraft): boolean {
  const key = whole.kind === "arrest" ? "people" : "item";
  return (
    part !== whole &&
    part.kind === whole.kind &&
    part.scope === "event" &&
    part.amount?.unit === whole.amount?.unit &&
    part.keys[key] === whole.keys[key] &&
    saidValue(part) < saidValue(whole)
  );
}

/** An amount that two or more happenings make up together counts several occasions: 7.2 and 16 tonnes of "more than 23". */
export function sumsToTotals(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  return drafts.map((whole) => {
    if (whole.scope !== "event" || !SUMMED.has(whole.kind) || whole.amount === null || saidValue(whole) < 3)
      return whole;
    const largest = new Map<string, number>();
    for (const part of drafts)
      if (alike(whole, part) && part.event !== null)
        largest.set(part.event, Math.max(largest.get(part.event) ?? 0, saidValue(part)));
    const sum = [...largest.values()].reduce((total, value) => total + value, 0);
    const fits = largest.size >= 2 && Math.abs(sum - saidValue(whole)) <= saidValue(whole) * 0.02;
    return fits ? { ...whole, scope: "total" as const, event: null } : whole;
  });
}
