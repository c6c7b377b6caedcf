import type { Amount } from "../model/amount.ts";
import { intervalOf } from "../model/amount.ts";
import type { ClaimDraft } from "./draft.ts";

const figure = (amount: Amount | null): number | null => amount?.value ?? amount?.low ?? null;

/** Whether a claim may count a part of another: same kind, unit and event, and not more of it. */
function mayContain(whole: ClaimDraft, part: ClaimDraft): boolean {
  const a = figure(whole.amount);
  const b = figure(part.amount);
  if (
    whole === part ||
    whole.kind !== part.kind ||
    a === null ||
    b === null ||
    whole.amount?.unit !== part.amount?.unit ||
    whole.scope !== part.scope ||
    whole.event !== part.event
  )
    return false;
  if (whole.kind === "sentence" && whole.keys["stage"] !== part.keys["stage"]) return false;
  return a >= b;
}

function peopleWhole(whole: ClaimDraft, part: ClaimDraft): boolean {
  return (
    whole.keys["people"] === "all" &&
    !whole.partitive &&
    mayContain(whole, part) &&
    (part.keys["people"] !== "all" || part.partitive)
  );
}

/** The whole nearest to a part: before it rather than behind, exact rather than bounded. */
function nearest(part: ClaimDraft, wholes: readonly ClaimDraft[]): ClaimDraft | null {
  const distance = (whole: ClaimDraft): number =>
    (whole.sentence <= part.sentence ? part.sentence - whole.sentence : (whole.sentence - part.sentence) * 3) + (whole.amount?.value === part.amount?.value ? 0.5 : 0) + (whole.amount?.low === whole.amount?.value ? 0 : 4);
  return [...wholes].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

const sameItem = (a: ClaimDraft, b: ClaimDraft): boolean => a.keys["item"] === b.keys["item"];

/** Two or more later amounts of one item that make up an earlier one are its parts (5,000 + 300 of 5,300; 26 + 304 of "over 300"). */
function makeUp(whole: ClaimDraft, parts: readonly ClaimDraft[]): boolean {
  if (whole.amount === null || parts.length < 2) return false;
  const sum = parts.reduce((total, part) => total + (figure(part.amount) ?? 0), 0);
  const { low, high } = intervalOf(whole.amount);
  const value = figure(whole.amount) ?? 0;
  return sum >= low * 0.9 && sum <= (Number.isFinite(high) ? high : value * 1.25) * 1.1;
}

function isGeneral(claim: ClaimDraft): boolean {
  return claim.keys["item"] === "unspecified-drug";
}

/** Seizures (or worths) that together make up another one. */
function seizureParts(claims: readonly ClaimDraft[], kind: "seizure" | "value"): Map<ClaimDraft, ClaimDraft> {
  const found = new Map<ClaimDraft, ClaimDraft>();
  const measured = claims.filter((claim) => claim.kind === kind && claim.amount !== null && !["count", "package"].includes(claim.amount.unit) && claim.keys["item"] !== "mixed" && claim.keys["item"] !== "cash");
  for (const whole of [...measured].sort((a, b) => (figure(b.amount) ?? 0) - (figure(a.amount) ?? 0))) {
    const candidates = measured.filter((part) => mayMakeUp(whole, part) && (isGeneral(whole) ? !isGeneral(part) || kind === "value" || whole.keys["item"] === part.keys["item"] : sameItem(whole, part)) && !found.has(part));
    const distinct = candidates.filter((part, at) => candidates.findIndex((other) => figure(other.amount) === figure(part.amount) && sameItem(other, part)) === at);
    const specific = isGeneral(whole) && distinct.some((part) => !isGeneral(part)) ? distinct.filter((part) => !isGeneral(part)) : distinct;
    if (makeUp(whole, specific)) for (const part of candidates) if (specific.some((one) => figure(one.amount) === figure(part.amount) && sameItem(one, part))) found.set(part, whole);
  }
  return found;
}

function mayMakeUp(whole: ClaimDraft, part: ClaimDraft): boolean {
  if (part === whole || whole.amount?.unit !== part.amount?.unit) return false;
  const sameScope = whole.scope === part.scope && whole.event === part.event;
  const bounded = whole.amount?.low !== whole.amount?.value;
  return (sameScope || (whole.scope === "total" && part.scope === "event")) && (figure(part.amount) ?? 0) < (figure(whole.amount) ?? 0) * (bounded ? 1.1 : 0.98);
}

/** Counts told beside each other in one sentence are no parts of one another. */
const besideEachOther = (a: ClaimDraft, b: ClaimDraft): boolean => a.sentence === b.sentence && !a.partitive && !b.partitive;

/** Plain counts of arrested people that make up the largest, or that the text tells as some of it. */
function plainParts(plain: readonly ClaimDraft[], found: Map<ClaimDraft, ClaimDraft>): void {
  for (const group of Map.groupBy(plain, (claim) => `${claim.scope} ${claim.event}`).values()) {
    const whole = [...group].sort((a, b) => (figure(b.amount) ?? 0) - (figure(a.amount) ?? 0))[0];
    if (whole === undefined || whole.more) continue;
    const parts = group.filter((part) => mayContain(whole, part) && figure(part.amount) !== figure(whole.amount) && !found.has(part));
    const values = [...new Set(parts.map((part) => figure(part.amount) ?? 0))];
    const sum = values.reduce((total, value) => total + value, 0);
    const bounded = whole.amount?.low !== whole.amount?.value;
    const makes = values.length > 1 && (sum === figure(whole.amount) || (bounded && Math.abs(sum - (figure(whole.amount) ?? 0)) <= sum * 0.1));
    for (const part of parts) if (makes || (whole.scope === "event" && !besideEachOther(whole, part) && (figure(whole.amount) ?? 0) < 60)) found.set(part, whole);
  }
}

function arrestParts(claims: readonly ClaimDraft[]): Map<ClaimDraft, ClaimDraft> {
  const found = new Map<ClaimDraft, ClaimDraft>();
  const arrests = claims.filter((claim) => claim.kind === "arrest" || claim.kind === "warrant");
  for (const part of arrests) {
    const wholes = arrests.filter((candidate) => peopleWhole(candidate, part));
    const larger = wholes.filter((whole) => figure(whole.amount) !== figure(part.amount));
    const whole = nearest(part, part.partitive && larger.length > 0 ? larger : wholes);
    if (whole !== null && !(part.keys["people"] === "all" && figure(whole.amount) === figure(part.amount))) found.set(part, whole);
  }
  plainParts(
    arrests.filter((claim) => claim.kind === "arrest" && claim.keys["people"] === "all" && !found.has(claim)),
    found,
  );
  return found;
}

function sentenceParts(claims: readonly ClaimDraft[]): Map<ClaimDraft, ClaimDraft> {
  const found = new Map<ClaimDraft, ClaimDraft>();
  const sentences = claims.filter((claim) => claim.kind === "sentence" && claim.amount !== null);
  for (const part of sentences) {
    const wholes = sentences.filter(
      (whole) =>
        mayContain(whole, part) &&
        (figure(whole.amount) ?? 0) > (figure(part.amount) ?? 0) &&
        (whole.keys["penalty"] === "any" || whole.keys["penalty"] === part.keys["penalty"]),
    );
    const whole = nearest(part, wholes);
    const told = part.scope === "event" || part.sentence === whole?.sentence || part.partitive || part.keys["penalty"] !== whole?.keys["penalty"];
    if (whole !== null && told && part.keys["penalty"] !== "any") found.set(part, whole);
  }
  return found;
}

function networkParts(claims: readonly ClaimDraft[]): Map<ClaimDraft, ClaimDraft> {
  const found = new Map<ClaimDraft, ClaimDraft>();
  const counted = claims.filter(
    (claim) => (claim.kind === "network" || claim.kind === "operation") && (figure(claim.amount) ?? 0) > 1,
  );
  for (const part of counted) {
    const whole = counted.find(
      (other) =>
        mayContain(other, part) &&
        other.sentence === part.sentence &&
        other.start < part.start &&
        (figure(other.amount) ?? 0) > (figure(part.amount) ?? 0),
    );
    if (whole !== undefined) found.set(part, whole);
  }
  return found;
}

/** Which claims of one report count a part of which others. */
export function partsOf(claims: readonly ClaimDraft[]): Map<ClaimDraft, ClaimDraft> {
  return new Map([...seizureParts(claims, "seizure"), ...seizureParts(claims, "value"), ...arrestParts(claims), ...sentenceParts(claims), ...networkParts(claims)]);
}
