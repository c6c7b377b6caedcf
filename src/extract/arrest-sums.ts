import type { Amount } from "../model/amount.ts";
import { chunkOf, type Finding } from "./finding.ts";
import { listAround, listBefore } from "./people-lists.ts";
import { isWord, opensWith } from "./words.ts";

/** "a foreign cook and 16 others" is 17; "three Colombians, one Honduran and one Venezuelan" are five. */
function sumOf(parts: readonly Finding[]): Amount | null {
  let sum = 0;
  for (const part of parts) {
    const value = part.amount?.value ?? null;
    if (value === null || part.amount?.low !== value || part.amount.high !== value) return null;
    sum += value;
  }
  const original = parts.map((part) => part.amount?.original ?? "").join(" + ");
  return { value: sum, low: sum, high: sum, unit: "person", approximate: false, original };
}

/** So many of one sort are told in a list of those arrested ("the owner, his son and two farmhands"). */
const FEW = 5;

/** "Ovidio, a son of the chief", "one partner, a woman": one told twice; two are joined by a word. */
function isApposition(parts: readonly Finding[]): boolean {
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) return false;
  const between = first.sentence.chunks.slice(first.at + 1, second.at);
  const one = first.amount?.value === 1 && second.amount?.value === 1;
  return one && !between.some((chunk) => isWord(chunk, "joined-people"));
}

const PARTS_OF_ALL = new Set(["men", "women", "minors"]);

/** "seventeen men and a woman" */
const areSexes = (parts: readonly Finding[]): boolean => {
  const people = parts.map((part) => chunkOf(part)?.people);
  return people.every((told) => told?.name === null && PARTS_OF_ALL.has(told.trait));
};

/** Two people told one by one ("the resident and his chemist") and groups with "others" or by nationality make a sum. */
function isSum(parts: readonly Finding[]): boolean {
  if (isApposition(parts)) return false;
  const chunks = parts.map((part) => chunkOf(part));
  const last = chunks[chunks.length - 1];
  const others = parts.length === 2 && last?.people?.others === true && (last.people.count?.value ?? 0) > 1;
  const nations = chunks.every((chunk) => chunk?.people?.nationality != null);
  const counts = chunks.map((chunk) => chunk?.people?.count?.value ?? 0);
  const singles = parts.length === 2 && counts.every((count) => count === 1);
  const nobodyNamed = chunks.every((chunk) => chunk?.people?.name === null);
  const allNamed = chunks.every((chunk) => chunk?.people?.name != null) && counts.every((count) => count === 1);
  const few = parts.length > 2 && nobodyNamed && counts[0] === 1 && counts.every((count) => count >= 1 && count <= FEW);
  return others || nations || singles || few || allNamed || areSexes(parts);
}

/** "its driver and his assistant, both Malians": the last tells again what the others are. */
function withoutEcho(parts: readonly Finding[]): readonly Finding[] {
  const told = parts.slice(0, -1);
  const last = parts[parts.length - 1];
  const sum = told.reduce((total, part) => total + (part.amount?.value ?? 0), 0);
  const echoes = last?.amount?.value === sum && sum > 1 && opensWith(chunkOf(last), "all-of");
  return echoes ? told : parts;
}

/** What lists of groups make together, and the single people of whom no claim of their own is worth it. */
export function summed(arrests: readonly Finding[]): { sums: Finding[]; drop: Set<Finding> } {
  const sums: Finding[] = [];
  const drop = new Set<Finding>();
  for (const finding of arrests) {
    const { chunks } = finding.sentence;
    if (finding.partitive || listBefore(chunks, finding.at).length > 0) continue;
    const list = listAround(chunks, finding.at).filter((member) => !member.partitive);
    const rest = list.flatMap((member) =>
      arrests.filter((other) => other.sentence === finding.sentence && other.at === member.at).slice(0, 1),
    );
    const parts = withoutEcho([finding, ...rest]);
    const last = rest[rest.length - 1];
    const amount = sumOf(parts);
    if (last === undefined || amount === null || !isSum(parts)) continue;
    sums.push({ ...finding, rule: "arrest.sum-of-list", keys: { people: "all" }, amount, end: last.end });
    const sexes = parts.length === 2 && areSexes(parts);
    for (const part of parts) {
      part.partitive = true;
      const told = chunkOf(part)?.people;
      if (part.amount?.value === 1 && told?.nationality == null && !sexes) drop.add(part);
    }
  }
  return { sums, drop };
}
