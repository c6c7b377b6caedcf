import type { ItemGroup, PeopleTrait } from "../lexicon/lexicon.ts";
import type { Annotated } from "./annotate.ts";
import { hasClass, meaningAt, nationAt } from "./annotate.ts";
import { isWordAt } from "./words.ts";

/** What a noun phrase counts, read from its modifiers and its last known noun. */
export interface NounPhrase {
  readonly to: number;
  readonly head:
    | { readonly type: "people"; readonly trait: PeopleTrait; readonly many: boolean; readonly noun: string }
    | { readonly type: "unit"; readonly unit: string; readonly factor: number; readonly noun: string }
    | { readonly type: "thing"; readonly item: string; readonly noun: string }
    | { readonly type: "nation"; readonly many: boolean; readonly noun: string }
    | { readonly type: "item" }
    | null;
  readonly item: { readonly item: string; readonly group: ItemGroup; readonly form: string | null } | null;
  readonly nationality: string | null;
  /** Tokens between the start and the head that nothing is known of. */
  readonly unknown: number;
}

type Head = NonNullable<NounPhrase["head"]>;

const MODIFIERS = 6;
const QUOTE = /^["“”‘’'(]$/;

function wordsBetween(s: Annotated, from: number, to: number): string {
  return s.tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(" ");
}

/** The best noun that begins at a token: the longest form that can be a head. */
function headAt(s: Annotated, at: number): { head: Head; length: number } | null {
  const named =
    s.tokens[at]?.capital === true &&
    (meaningAt(s, at, "agency") !== null || s.lexicon.organisationHeads.has(s.tokens[at + 1]?.lower ?? ""));
  const people = named ? null : meaningAt(s, at, "people");
  const unit = meaningAt(s, at, "unit");
  const item = meaningAt(s, at, "item");
  const thing = item?.value.group === "thing" ? item : null;
  const best = Math.max(people?.length ?? 0, unit?.length ?? 0, thing?.length ?? 0);
  if (best === 0 || (item !== null && item.value.group !== "thing" && item.length > best)) return null;
  const noun = wordsBetween(s, at, at + best);
  if (people !== null && people.length === best)
    return { head: { type: "people", trait: people.value.trait, many: people.value.many, noun }, length: best };
  if (thing !== null && thing.length === best)
    return { head: { type: "thing", item: thing.value.item, noun }, length: best };
  if (unit !== null && ["tablet", "plant", "package"].includes(unit.value.unit))
    return { head: { type: "unit", unit: unit.value.unit, factor: unit.value.factor, noun }, length: best };
  return null;
}

/** Whether "Ice", "speed" … stands for the drug here: capital inside a sentence, or quotation marks. */
export function isMarked(s: Annotated, at: number): boolean {
  const token = s.tokens[at];
  const before = s.tokens[at - 1];
  return (token?.capital === true && at > 0) || (before !== undefined && /^["“‘']$/.test(before.text));
}

function blocks(s: Annotated, at: number): boolean {
  const token = s.tokens[at];
  if (token === undefined || s.lexicon.numbers.values.has(token.lower)) return true;
  if (token.kind === "number")
    return s.tokens[at - 1]?.capital !== true && !(s.tokens[at - 1]?.text === "-" && !token.spaced);
  if (token.kind === "mark") return token.text !== "-" && !QUOTE.test(token.text);
  if (s.lexicon.adjectives.has(token.lower)) return false;
  if (s.tokens[at - 1]?.text === "-" && !token.spaced) return false;
  return (
    s.lexicon.stops.has(token.lower) ||
    ["say", "be", "have", "seize", "arrest", "charge", "measure"].some((name) => hasClass(s, at, name))
  );
}

/** Whether a word can only tell more of the noun before it: "a Briton linked to the four". */
export function tellsMore(s: Annotated, at: number): boolean {
  return (
    s.lexicon.shapes.participle.test(s.tokens[at]?.lower ?? "") && s.lexicon.stops.has(s.tokens[at + 1]?.lower ?? "")
  );
}

/** "two citizens of Mexico", "four crewmen from Myanmar": the country behind the noun. */
function citizenshipAt(s: Annotated, at: number): { country: string; to: number } | null {
  const told =
    (isWordAt(s, at - 1, "nationals") && isWordAt(s, at, "of")) ||
    (isWordAt(s, at, "from") && !isWordAt(s, at - 1, "arriving"));
  if (!told) return null;
  const place = s.places[at + 1];
  const land = place?.entries.find((entry) => entry.kind === "country");
  return place == null || land === undefined ? null : { country: land.country, to: at + 1 + place.length };
}

/** "the coast guard" is a service; "guard" alone would be somebody, and so are "coast guard members". */
function isInstitution(s: Annotated, at: number): boolean {
  const voice = meaningAt(s, at, "voice")?.length ?? 0;
  return voice > 1 && headAt(s, at + voice) === null;
}

/** "two other Taiwanese": who they are is told behind. */
const isOther = (s: Annotated, head: Head): boolean => head.type === "people" && s.lexicon.words.other.has(head.noun);

/**
 * Reads a noun phrase from its first modifier on: "suspected foreign couriers", "amphetamine tablets", "glassine envelopes".
 * Stops at articles, prepositions, verbs and marks. `afterFigure` lets doubtful substance names ("ice") count.
 */
export function nounPhraseAt(s: Annotated, at: number, afterFigure: boolean): NounPhrase {
  let head: Head | null = null;
  let item: NounPhrase["item"] = null;
  let nationality: string | null = null;
  let to = at;
  let unknown = 0;
  let next = at;
  while (next < s.tokens.length && next - at < MODIFIERS * 2 && unknown <= MODIFIERS) {
    const found = headAt(s, next);
    const substance = meaningAt(s, next, "item");
    const nation = nationAt(s, next);
    if (found === null && isInstitution(s, next)) break;
    if (s.tokens[next]?.kind === "number" && s.tokens[next + 1]?.text === "-" && s.tokens[next + 1]?.spaced === false) {
      next += 3;
      continue;
    }
    if (
      found?.head.type === "people" &&
      hasClass(s, next + found.length, "network") &&
      meaningAt(s, next + found.length, "people") === null
    )
      break;
    if (
      found !== null &&
      !(substance !== null && substance.value.group !== "thing" && substance.length > found.length)
    ) {
      if (head !== null && head.type === "people" && found.head.type !== "people") break;
      head = found.head;
      next += found.length;
      to = next;
      continue;
    }
    if (
      substance !== null &&
      substance.value.group !== "thing" &&
      (!substance.value.doubtful || afterFigure || isMarked(s, next))
    ) {
      if (head !== null) break;
      item = { item: substance.value.item, group: substance.value.group, form: substance.value.form };
      next += substance.length;
      to = next;
      continue;
    }
    if (nation !== null && (head === null || isOther(s, head))) {
      nationality = nation.country;
      next += nation.length;
      to = next;
      continue;
    }
    if (head !== null || blocks(s, next)) break;
    if (s.tokens[next]?.text === "(") break;
    unknown++;
    next++;
  }
  const noun = s.tokens[to - 1]?.lower ?? "";
  if (
    head === null &&
    nationality !== null &&
    item === null &&
    (to === next || s.lexicon.shapes.plural.test(noun) || tellsMore(s, to))
  ) {
    head = { type: "nation", many: s.lexicon.shapes["many-of-nation"].test(noun), noun };
  } else if (head === null && item !== null) head = { type: "item" };
  const land = head?.type === "people" && nationality === null ? citizenshipAt(s, to) : null;
  return { to: land?.to ?? to, head, item, nationality: land?.country ?? nationality, unknown };
}
