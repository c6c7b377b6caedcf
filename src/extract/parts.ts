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

/** The whole of a part of arrested people: nearest in the text, before it rather than behind. */
function nearest(part: ClaimDraft, wholes: readonly ClaimDraft[]): ClaimDraft | null {
  const distance = (whole: ClaimDraft): number =>
    (whole.sentence <= part.sentence ? part.sentence - whole.sentence : (whole.sentence - part.sentence) * 3) +
    (whole.amount?.value === part.amount?.value ? 0.5 : 0);
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

function seizureParts(claims: readonly ClaimDraft[]): Map<ClaimDraft, ClaimDraft> {
  const found = new Map<ClaimDraft, ClaimDraft>();
  const measured = claims.filter(
    (claim) => claim.kind === "seizure" && claim.amount !== null && !["count", "package"].includes(claim.amount.unit),
  );
  for (const whole of measured) {
    const general = whole.keys["item"] === "unspecified-drug" || whole.keys["item"] === "mixed";
    const candidates = measured.filter(
      (part) =>
        mayMakeUp(whole, part) &&
        (general ? part.keys["item"] !== whole.keys["item"] : sameItem(whole, part)) &&
        !found.has(part),
    );
    const distinct = candidates.filter(
      (part, at) =>
        candidates.findIndex((other) => figure(other.amount) === figure(part.amount) && sameItem(other, part)) === at,
    );
    if (makeUp(whole, distinct)) for (const part of candidates) found.set(part, whole);
  }
  return found;
}

function mayMakeUp(whole: ClaimDraft, part: ClaimDraft): boolean {
  if (part === whole || whole.amount?.unit !== part.amount?.unit) return false;
  const sameScope = whole.scope === part.scope && whole.event === part.event;
  return (
    (sameScope || (whole.scope === "total" && part.scope === "event" && whole.sentence <= 40)) &&
    (figure(part.amount) ?? 0) < (figure(whole.amount) ?? 0) * 0.98
  );
}

function arrestParts(claims: readonly ClaimDraft[]): Map<ClaimDraft, ClaimDraft> {
  const found = new Map<ClaimDraft, ClaimDraft>();
  const arrests = claims.filter((claim) => claim.kind === "arrest" || claim.kind === "warrant");
  for (const part of arrests) {
    const whole = nearest(
      part,
      arrests.filter((candidate) => peopleWhole(candidate, part)),
    );
    if (whole !== null) found.set(part, whole);
  }
  const plain = arrests.filter((claim) => claim.keys["people"] === "all" && !found.has(claim));
  for (const whole of plain) {
    const parts = plain.filter(
      (part) =>
        part !== whole && mayContain(whole, part) && figure(part.amount) !== figure(whole.amount) && !found.has(part),
    );
    const sum = parts.reduce((total, part) => total + (figure(part.amount) ?? 0), 0);
    const isWhole =
      parts.length > 0 &&
      (sum === figure(whole.amount) ||
        (parts.length === 1 &&
          (figure(part0(parts)) ?? 0) < (figure(whole.amount) ?? 0) &&
          whole.sentence <= (parts[0]?.sentence ?? 0)) ||
        whole.scope === "event");
    if (
      isWhole &&
      figure(whole.amount) ===
        Math.max(
          ...plain
            .filter((other) => other.event === whole.event && other.scope === whole.scope)
            .map((other) => figure(other.amount) ?? 0),
        ) &&
      whole.amount?.low === whole.amount?.value
    )
      for (const part of parts) found.set(part, whole);
  }
  return found;
}

const part0 = (parts: readonly ClaimDraft[]): Amount | null => parts[0]?.amount ?? null;

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
    if (whole !== null && (part.scope === "event" || part.keys["penalty"] !== "any")) found.set(part, whole);
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
  return new Map([...seizureParts(claims), ...arrestParts(claims), ...sentenceParts(claims), ...networkParts(claims)]);
}
