import { type Annotated, hasClass } from "./annotate.ts";
import type { Draft } from "./chunk.ts";

/** In any currency: few who are caught with drugs carry so much. */
const LARGE_SUM = 1_000_000;

/** Finer tags that rules may ask for: `@thing:vessel`, `@money:large`, `@people:officer`, `@amount:bare`, `@voice:police`, `@voice:many` (a noun for several). */
export function subtags(s: Annotated, found: Draft): string[] {
  if (found.tags.has("@thing")) return [`@thing:${found.item?.item ?? ""}`];
  if (found.tags.has("@amount")) return found.item == null ? ["@amount:bare"] : [`@amount:${found.item.group}`];
  if (found.tags.has("@money"))
    return (found.amount?.value ?? found.amount?.low ?? 0) >= LARGE_SUM ? ["@money:large"] : [];
  if (found.tags.has("@people")) return peopleTags(s, found);
  if (!found.tags.has("@voice")) return [];
  const named = INSTITUTIONS.filter((name) => includesClass(s, found, name === "police" ? "police-word" : name));
  const many = s.lexicon.shapes.plural.test(s.tokens[found.to - 1]?.lower ?? "");
  return [...named, ...(many ? ["many"] : [])].map((name) => `@voice:${name}`);
}

function peopleTags(s: Annotated, found: Draft): string[] {
  const tags = SIDES.filter((side) => isOfSide(s, found, side)).map((side) => `@people:${side}`);
  const count = found.people?.count;
  if ((count?.value ?? count?.low ?? 0) > 1) tags.push("@people:many");
  if (s.lexicon.words["arrest-count"].has(found.people?.noun ?? "")) tags.push("@people:arrests");
  return tags;
}

const INSTITUTIONS = ["police", "court", "prosecutor"] as const;

function includesClass(s: Annotated, found: Draft, name: string): boolean {
  for (let at = found.from; at < found.to; at++) if (hasClass(s, at, name)) return true;
  return false;
}

/** Which side of an operation somebody is on, where the noun says it. */
const SIDES = ["officer", "suspect", "civilian"] as const;

function isOfSide(s: Annotated, found: Draft, side: (typeof SIDES)[number]): boolean {
  for (let at = found.from; at < found.to; at++)
    if (
      (s.hits[at] ?? []).some(
        (hit) => hit.value.type === "people" && hit.value.trait === side && at + hit.length === found.to,
      )
    )
      return true;
  return false;
}
