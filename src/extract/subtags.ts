import { type Annotated, hasClass } from "./annotate.ts";
import type { Draft } from "./chunk.ts";

const NONE: readonly string[] = [];

/** In any currency: few who are caught with drugs carry so much. */
const LARGE_SUM = 1_000_000;

/** Finer tags that rules may ask for: `@thing:vessel`, `@money:large`, `@people:officer`, `@amount:bare`, `@voice:police`, `@voice:many` (a noun for several). */
export function subtags(s: Annotated, from: number, found: Draft): readonly string[] {
  if (found.tags.has("@thing")) return [`@thing:${found.item?.item ?? ""}`];
  if (found.tags.has("@amount")) return found.item == null ? ["@amount:bare"] : [`@amount:${found.item.group}`];
  if (found.tags.has("@money"))
    return (found.amount?.value ?? found.amount?.low ?? 0) >= LARGE_SUM ? ["@money:large"] : [];
  if (found.tags.has("@people")) return peopleTags(s, from, found);
  if (!found.tags.has("@voice")) return NONE;
  const named = INSTITUTIONS.filter((name) =>
    includesClass(s, from, found.to, name === "police" ? "police-word" : name),
  );
  const many = s.lexicon.shapes.plural.test(s.tokens[found.to - 1]?.lower ?? "");
  return [...named, ...(many ? ["many"] : [])].map((name) => `@voice:${name}`);
}

function peopleTags(s: Annotated, from: number, found: Draft): string[] {
  const tags = SIDES.filter((side) => isOfSide(s, from, found.to, side)).map((side) => `@people:${side}`);
  const count = found.people?.count;
  if ((count?.value ?? count?.low ?? 0) > 1) tags.push("@people:many");
  if (s.lexicon.words["arrest-count"].has(found.people?.noun ?? "")) tags.push("@people:arrests");
  return tags;
}

const INSTITUTIONS = ["police", "court", "prosecutor"] as const;

function includesClass(s: Annotated, from: number, to: number, name: string): boolean {
  for (let at = from; at < to; at++) if (hasClass(s, at, name)) return true;
  return false;
}

/** Which side of an operation somebody is on, where the noun says it. */
const SIDES = ["officer", "suspect", "civilian"] as const;

function isOfSide(s: Annotated, from: number, to: number, side: (typeof SIDES)[number]): boolean {
  for (let at = from; at < to; at++)
    if (
      s.forms[at]?.hits.some((hit) => hit.value.type === "people" && hit.value.trait === side && at + hit.length === to)
    )
      return true;
  return false;
}
