import type { Annotated } from "./annotate.ts";
import { hasClass, meaningAt } from "./annotate.ts";
import type { ItemMention } from "./chunk.ts";
import { isMarked } from "./noun-phrase.ts";
import { isWordAt } from "./words.ts";

/** The substance that follows a unit or a package: "of suspected ‘Ice’ (crystal methamphetamine)". */
export interface ItemPhrase {
  readonly item: ItemMention | null;
  /** "of it", "of the drug": named before. */
  readonly anaphoric: boolean;
  /** "of putty": goods that are no drug. */
  readonly goods: boolean;
  readonly to: number;
}

const REACH = 9;
const QUOTE = /^["“”‘’'-]$/;
const NOTHING = (at: number): ItemPhrase => ({ item: null, anaphoric: false, goods: false, to: at });

/** Skips "(wet weight)", "(77 lb)", "(05)": brackets of at most six tokens. */
export function skipBrackets(s: Annotated, at: number): number {
  if (s.tokens[at]?.text !== "(") return at;
  for (let next = at + 1; next <= at + 7 && next < s.tokens.length; next++)
    if (s.tokens[next]?.text === ")") return next + 1;
  return at;
}

/** "(crystal methamphetamine)" behind a name is the same substance. */
function skipSynonym(s: Annotated, at: number): number {
  let next = at;
  while (/^["”’']$/.test(s.tokens[next]?.text ?? "") && s.tokens[next]?.spaced === false) next++;
  return s.tokens[next]?.text === "(" ? skipBrackets(s, next) : at;
}

/** "heroin and ice." and "heroin and ice were": the phrase ends behind the name, as it does not in "heroin and ice boxes". */
function endsPhrase(s: Annotated, at: number): boolean {
  const token = s.tokens[at];
  return token === undefined || token.kind !== "word" || s.lexicon.stops.has(token.lower);
}

/** Whether another substance follows without a figure of its own: "cocaine and other drugs", "Ice, hash". */
function isMixed(s: Annotated, at: number): { mixed: boolean; to: number } {
  const joint = s.tokens[at];
  if (joint === undefined || !isWordAt(s, at, "joint-or")) return { mixed: false, to: at };
  let next = at + 1;
  if (joint.lower === "," && isWordAt(s, next, "and")) next++;
  while (s.lexicon.adjectives.has(s.tokens[next]?.lower ?? "") || /^["“‘']$/.test(s.tokens[next]?.text ?? "")) next++;
  const item = meaningAt(s, next, "item");
  if (item === null || item.value.group === "thing") return { mixed: false, to: at };
  const behind = next + item.length;
  const isSure = !item.value.doubtful || isMarked(s, next) || (item.value.group === "drug" && endsPhrase(s, behind));
  if (!isSure) return { mixed: false, to: at };
  const head = meaningAt(s, behind, "unit") ?? meaningAt(s, behind, "people");
  return head === null && !hasClass(s, behind, "worth") ? { mixed: true, to: behind } : { mixed: false, to: at };
}

/** Where an enumeration of substances ends that one figure counts: "of heroin, crystal meth and hashish". */
function mixtureEnd(s: Annotated, at: number): { mixed: boolean; to: number } {
  let { mixed, to } = isMixed(s, at);
  for (let more = mixed; more; ) {
    const next = isMixed(s, to);
    more = next.mixed;
    to = next.to;
  }
  return { mixed, to };
}

/** Tokens of "suspected to be" at a token: what a powder is taken for. */
const suspectedAt = (s: Annotated, at: number): number => s.forms[at]?.classes.get("suspected") ?? 0;

/** Reads the item behind a unit; `at` is the token after the unit. */
export function itemPhraseAt(s: Annotated, at: number): ItemPhrase {
  const start = skipBrackets(s, at);
  let next = start;
  let ofs = 0;
  let unknown = 0;
  let last = "";
  while (next < s.tokens.length && next - start < REACH) {
    const token = s.tokens[next];
    if (token === undefined) break;
    const item = meaningAt(s, next, "item");
    if (item !== null && item.value.group !== "thing") {
      const unit = meaningAt(s, next, "unit");
      const end = skipSynonym(s, next + item.length);
      const mix = unit === null ? mixtureEnd(s, end) : { mixed: false, to: end };
      const { item: id, group, form } = item.value;
      const told = isWordAt(s, next - 1, "same") ? next - 2 : next - 1;
      const known = id === "unspecified-drug" && isWordAt(s, told, "known");
      if (known) return { item: null, anaphoric: true, goods: false, to: end };
      return {
        item: mix.mixed ? { item: "mixed", group, form: null, mixed: true } : { item: id, group, form, mixed: false },
        anaphoric: false,
        goods: false,
        to: mix.to,
      };
    }
    if (ofs > 0 && isWordAt(s, next - 1, "known") && hasClass(s, next, "told-before"))
      return { item: null, anaphoric: true, goods: false, to: next + 1 };
    const suspected = ofs > 0 ? suspectedAt(s, next) : 0;
    if (suspected > 0) {
      next += suspected;
      continue;
    }
    if (token.kind === "number" && ofs > 0 && meaningAt(s, next + 1, "unit") !== null) {
      next += 2;
      continue;
    }
    if (ofs > 0 && isWordAt(s, next, "those-told")) return { item: null, anaphoric: true, goods: false, to: next + 1 };
    if (isWordAt(s, next, "of-worth")) {
      if (++ofs > 2) break;
    } else if (ofs > 0 && isWordAt(s, next, "skipped-article")) {
      // articles of the phrase
    } else if (s.places[next] != null) break;
    else if (token.kind === "mark" && !QUOTE.test(token.text)) break;
    else if (
      token.kind === "number" ||
      (s.lexicon.stops.has(token.lower) && !s.lexicon.adjectives.has(token.lower)) ||
      (!s.lexicon.adjectives.has(token.lower) &&
        !isWordAt(s, next, "taking-noun") &&
        (hasClass(s, next, "seize") || hasClass(s, next, "find")))
    )
      break;
    else if (token.kind === "word" && ++unknown > 4) break;
    last = token.lower;
    next++;
  }
  const goods = ofs > 0 && unknown > 0 && last !== "" && s.places[next] == null;
  return goods ? { item: null, anaphoric: false, goods: true, to: at } : NOTHING(at);
}
