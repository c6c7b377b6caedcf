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
  if (whole.kind === "sentence" && whole.keys.stage !== part.keys.stage) return false;
  return a >= b;
}

function peopleWhole(whole: ClaimDraft, part: ClaimDraft): boolean {
  return (
    whole.keys.people === "all" &&
    !whole.partitive &&
    mayContain(whole, part) &&
    (part.keys.people !== "all" || part.partitive)
  );
}

const SENTENCE_UNITS = 180;

/** How far a whole stands from the nearest mention of a part, in sentences; behind it counts more, and so does a bound. */
function distanceOf(whole: ClaimDraft, part: ClaimDraft): number {
  const spans = [part, ...part.mentions].map(({ start }) =>
    whole.start <= start ? start - whole.start : (whole.start - start) * 2,
  );
  const tie = whole.amount?.value === part.amount?.value ? 0.5 : 0;
  return Math.min(...spans) / SENTENCE_UNITS + tie + (whole.amount?.low === whole.amount?.high ? 0 : 4);
}

function nearest(part: ClaimDraft, wholes: readonly ClaimDraft[]): ClaimDraft | null {
  return [...wholes].sort((a, b) => distanceOf(a, part) - distanceOf(b, part))[0] ?? null;
}

const sameItem = (a: ClaimDraft, b: ClaimDraft): boolean => a.keys.item === b.keys.item;

const MOST_PARTS = 8;
const EXACT = 0.06;
const OF_HAPPENINGS = 0.005;

/**
 * Whether a sum is the whole: within 6 % of an exact one ("2.7 kg" of 1.9 and 0.9), or at most a tenth above a lower bound;
 * happenings, and worths, are taken for the parts of a sum only when they give it to half a hundredth (`exactly`).
 */
function isSumOf(whole: Amount, sum: number, exactly: boolean): boolean {
  const value = figure(whole) ?? 0;
  const { low, high } = intervalOf(whole);
  if (whole.approximate && !exactly) return Math.abs(sum - value) <= value * 0.15;
  if (whole.low === whole.high) return Math.abs(sum - value) <= value * (exactly ? OF_HAPPENINGS : EXACT);
  return Number.isFinite(high) ? sum >= low && sum <= high : sum >= low * 0.98 && sum <= value * 1.12;
}

/** So near a sum is to its whole where every part was told: half a hundredth. */
const TO_THE_GRAM = 0.005;

/** How far a sum is from its whole, as a share; whatever only comes near is equally far. */
const gapOf = (value: number, sum: number): number => {
  const gap = Math.abs(sum - value) / value;
  return gap <= TO_THE_GRAM ? Math.round((gap / TO_THE_GRAM) * 10) : 100;
};

/** The set of two or more amounts that together are the whole, of several the nearest, else the largest: 5,000 and 300 of 5,300. */
function makingUp(whole: ClaimDraft, parts: readonly ClaimDraft[]): ClaimDraft[] {
  const amount = whole.amount;
  const value = figure(amount) ?? 0;
  if (amount === null || value <= 0 || parts.length < 2) return [];
  const body = parts.filter((part) => !part.headline);
  const few = (body.length >= 2 ? body : parts).slice(0, MOST_PARTS);
  let best: ClaimDraft[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let mask = 1; mask < 1 << few.length; mask++) {
    const chosen = few.filter((_, at) => (mask & (1 << at)) !== 0);
    if (chosen.length < 2 || new Set(chosen.map((part) => part.scope)).size > 1) continue;
    const sum = chosen.reduce((total, part) => total + (figure(part.amount) ?? 0), 0);
    const gap = gapOf(value, sum);
    const better = gap === least ? chosen.length > best.length : gap < least;
    const ofHappenings = chosen.some((part) => part.event !== whole.event);
    if (!better || !isSumOf(amount, sum, ofHappenings || whole.kind === "value")) continue;
    best = chosen;
    least = gap;
  }
  return best;
}

function isGeneral(claim: ClaimDraft): boolean {
  return claim.keys.item === "unspecified-drug" || claim.keys.item === "mixed";
}

/** Seizures (or worths) that together make up another one. */
function seizureParts(claims: readonly ClaimDraft[], kind: "seizure" | "value"): Map<ClaimDraft, ClaimDraft> {
  const found = new Map<ClaimDraft, ClaimDraft>();
  const measured = claims.filter(
    (claim) =>
      claim.kind === kind &&
      (kind !== "value" || claim.amount?.value != null) &&
      claim.amount !== null &&
      !["count", "package"].includes(claim.amount.unit) &&
      claim.keys.item !== "cash",
  );
  for (const whole of [...measured].sort((a, b) => (figure(b.amount) ?? 0) - (figure(a.amount) ?? 0))) {
    const candidates = measured.filter(
      (part) =>
        mayMakeUp(whole, part) &&
        (isGeneral(whole)
          ? !isGeneral(part) || kind === "value" || whole.keys.item === part.keys.item
          : sameItem(whole, part)) &&
        !found.has(part),
    );
    const distinct = candidates.filter(
      (part, at) =>
        candidates.findIndex((other) => figure(other.amount) === figure(part.amount) && sameItem(other, part)) === at,
    );
    const specific =
      isGeneral(whole) && distinct.some((part) => !isGeneral(part))
        ? distinct.filter((part) => !isGeneral(part))
        : distinct;
    const rounded = whole.keys.item === "mixed" && whole.headline && whole.mentions.length === 0;
    const made = rounded ? [] : makingUp(whole, specific);
    for (const part of candidates)
      if (made.some((one) => figure(one.amount) === figure(part.amount) && sameItem(one, part))) found.set(part, whole);
  }
  const all = claims.filter((claim) => claim.kind === kind && claim.amount !== null);
  for (const part of all)
    if (part.partitive && !found.has(part)) {
      const whole = nearest(
        part,
        all.filter((other) => isSomeOf(part, other)),
      );
      if (whole !== null) found.set(part, whole);
    }
  return found;
}

/** "2.8 tonnes of it": some of a larger amount of the same, told before. */
const isSomeOf = (part: ClaimDraft, whole: ClaimDraft): boolean =>
  mayContain(whole, part) &&
  whole.start < part.start &&
  figure(whole.amount) !== figure(part.amount) &&
  (isGeneral(whole) || sameItem(whole, part));

/** A sum and what it is made of stand so near one another, though each part has its own day. */
const NEAR_SENTENCES = 3;

function mayMakeUp(whole: ClaimDraft, part: ClaimDraft): boolean {
  if (part === whole || whole.amount?.unit !== part.amount?.unit) return false;
  const sameScope = whole.scope === part.scope && whole.event === part.event;
  const bounded = whole.amount?.low !== whole.amount?.high;
  const near = whole.scope === "event" && Math.abs(whole.sentence - part.sentence) <= NEAR_SENTENCES;
  return (
    (sameScope || ((whole.scope === "total" || near) && part.scope === "event")) &&
    (figure(part.amount) ?? 0) < (figure(whole.amount) ?? 0) * (bounded ? 1.1 : 0.98)
  );
}

/** Counts told beside each other in one sentence are no parts of one another. */
const besideEachOther = (a: ClaimDraft, b: ClaimDraft): boolean =>
  a.sentence === b.sentence && !a.partitive && !b.partitive;

/** Of so many people only a list tells some; and nearly as many as all are all of them by an earlier count. */
const MOST_SHARED = 60;
const NEARLY_ALL = 0.75;
const FEW = 5;

function isShare(part: ClaimDraft, whole: ClaimDraft): boolean {
  const [some, all] = [figure(part.amount) ?? 0, figure(whole.amount) ?? 0];
  return all < MOST_SHARED && (part.partitive || some < all * NEARLY_ALL || some < FEW);
}

/** Plain counts of arrested people that make up the largest, or that the text tells as some of it. */
function plainParts(plain: readonly ClaimDraft[], found: Map<ClaimDraft, ClaimDraft>): void {
  for (const group of Map.groupBy(plain, (claim) => `${claim.scope} ${claim.event}`).values()) {
    const whole = [...group].sort((a, b) => (figure(b.amount) ?? 0) - (figure(a.amount) ?? 0))[0];
    if (whole === undefined || whole.more) continue;
    const parts = group.filter(
      (part) => mayContain(whole, part) && figure(part.amount) !== figure(whole.amount) && !found.has(part),
    );
    const values = [...new Set(parts.map((part) => figure(part.amount) ?? 0))];
    const sum = values.reduce((total, value) => total + value, 0);
    const bounded = whole.amount?.low !== whole.amount?.high;
    const makes =
      values.length > 1 &&
      (sum === figure(whole.amount) || (bounded && Math.abs(sum - (figure(whole.amount) ?? 0)) <= sum * 0.1));
    for (const part of parts)
      if (makes || (whole.scope === "event" && !besideEachOther(whole, part) && isShare(part, whole)))
        found.set(part, whole);
  }
}

/** Groups by country told in one sentence are parts of the count that they add up to. */
function nationParts(arrests: readonly ClaimDraft[], found: Map<ClaimDraft, ClaimDraft>): void {
  const told = arrests.filter(({ keys }) => String(keys.people).startsWith("nationality:"));
  for (const group of Map.groupBy(told, (claim) => `${claim.sentence} ${claim.event}`).values()) {
    const sum = group.reduce((total, claim) => total + (figure(claim.amount) ?? 0), 0);
    const wholes = arrests.filter((whole) => figure(whole.amount) === sum);
    if (group.length < 2) continue;
    for (const part of group) {
      const whole = nearest(
        part,
        wholes.filter((candidate) => peopleWhole(candidate, part)),
      );
      if (whole !== null) found.set(part, whole);
    }
  }
}

function arrestParts(claims: readonly ClaimDraft[]): Map<ClaimDraft, ClaimDraft> {
  const found = new Map<ClaimDraft, ClaimDraft>();
  const arrests = claims.filter((claim) => claim.kind === "arrest" || claim.kind === "warrant");
  nationParts(arrests, found);
  for (const part of arrests) {
    if (found.has(part)) continue;
    const wholes = arrests.filter((candidate) => peopleWhole(candidate, part));
    const larger = wholes.filter((whole) => figure(whole.amount) !== figure(part.amount));
    const whole = nearest(part, part.partitive && larger.length > 0 ? larger : wholes);
    const all = figure(whole?.amount ?? null) === figure(part.amount);
    if (whole !== null && !(all && !String(part.keys.people).startsWith("nationality:"))) found.set(part, whole);
  }
  plainParts(
    arrests.filter((claim) => claim.kind === "arrest" && claim.keys.people === "all" && !found.has(claim)),
    found,
  );
  arrestsOfTotals(claims, found);
  return found;
}

/** Years that nobody is given alone. */
const COMBINED_YEARS = 60;

const termOf = (claim: ClaimDraft): number => (typeof claim.keys.term === "number" ? claim.keys.term : 0);

/** Whether a term is the terms of several added up: 28 years of 16, 5, 4 and 3. */
function isCombined(whole: ClaimDraft, sentences: readonly ClaimDraft[]): boolean {
  const term = termOf(whole);
  const single = sentences.filter((claim) => termOf(claim) < term && mayContain(whole, claim));
  const sum = single.reduce((total, claim) => total + termOf(claim) * (figure(claim.amount) ?? 1), 0);
  return term >= COMBINED_YEARS || Math.abs(sum - term) <= term * EXACT;
}

/** Two who got seven years each hold nobody who got 25; nine who were jailed, or got 129 years together, hold both. */
function sharesTerm(whole: ClaimDraft, part: ClaimDraft, sentences: readonly ClaimDraft[]): boolean {
  const { term } = whole.keys;
  return term === undefined || term === part.keys.term || isCombined(whole, sentences);
}

/** Those of the largest count: the whole of somebody who got a term of his own. */
function largest(claims: readonly ClaimDraft[]): ClaimDraft[] {
  const most = Math.max(...claims.map((claim) => figure(claim.amount) ?? 0));
  return claims.filter((claim) => figure(claim.amount) === most);
}

function sentenceParts(claims: readonly ClaimDraft[]): Map<ClaimDraft, ClaimDraft> {
  const found = new Map<ClaimDraft, ClaimDraft>();
  const sentences = claims.filter((claim) => claim.kind === "sentence" && claim.amount !== null);
  for (const part of sentences) {
    const wholes = sentences.filter(
      (whole) =>
        mayContain(whole, part) &&
        (figure(whole.amount) ?? 0) > (figure(part.amount) ?? 0) &&
        !whole.more &&
        sharesTerm(whole, part, sentences) &&
        (whole.keys.penalty === "any" || whole.keys.penalty === part.keys.penalty),
    );
    const most = part.keys.term === undefined ? wholes : largest(wholes);
    const alike = most.filter((whole) => whole.keys.penalty === part.keys.penalty);
    const whole = nearest(part, alike.length > 0 ? alike : most);
    const told =
      part.scope === "event" ||
      part.sentence === whole?.sentence ||
      part.partitive ||
      part.keys.penalty !== whole?.keys.penalty;
    if (whole !== null && told && part.keys.penalty !== "any") found.set(part, whole);
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

/** A total of arrests that the counts of single happenings make up. */
function arrestsOfTotals(claims: readonly ClaimDraft[], found: Map<ClaimDraft, ClaimDraft>): void {
  const arrests = claims.filter((claim) => claim.kind === "arrest" && claim.keys.people === "all");
  for (const whole of arrests.filter((claim) => claim.scope === "total")) {
    const parts = arrests.filter(
      (part) => part.scope === "event" && !found.has(part) && (figure(part.amount) ?? 0) < (figure(whole.amount) ?? 0),
    );
    for (const part of makingUp(whole, parts)) found.set(part, whole);
  }
}

/** A report with more claims is a register, and its parts are not looked for. */
const MOST_CLAIMS = 400;

/** Which claims of one report count a part of which others. */
export function partsOf(claims: readonly ClaimDraft[]): Map<ClaimDraft, ClaimDraft> {
  if (claims.length > MOST_CLAIMS) return new Map();
  return new Map([
    ...seizureParts(claims, "seizure"),
    ...seizureParts(claims, "value"),
    ...arrestParts(claims),
    ...sentenceParts(claims),
    ...networkParts(claims),
  ]);
}
