import { NO_FORMS } from "../lexicon/forms.ts";
import type { WordFacts } from "../lexicon/lexicon.ts";
import { textOf } from "../lexicon/token.ts";
import { exactly } from "../model/amount.ts";
import { isAge } from "./ages.ts";
import type { Annotated } from "./annotate.ts";
import { hasClass, meaningAt, nationAt } from "./annotate.ts";
import { type Chunk, chunkOf, type Draft, draft } from "./chunk.ts";
import { isForEach } from "./for-each.ts";
import { capitalAt, nameAt } from "./names.ts";
import { isMarked, nounPhraseAt, tellsMore } from "./noun-phrase.ts";
import { quantityAt } from "./quantity.ts";
import { subtags } from "./subtags.ts";
import { type Tags, tagsOf, withTags } from "./tags.ts";
import { timeAt } from "./time.ts";
import { endsWith, isWord, isWordAt } from "./words.ts";

function timeDraft(s: Annotated, at: number): Draft | null {
  const time = timeAt(s, at);
  return time === null ? null : draft(at, at + time.length, time.period ? ["@time", "@period"] : ["@time"], { time });
}

/** "a foreign cook", "the driver", "another man", "a fishing boat". */
function articlePhrase(s: Annotated, at: number): Draft | null {
  const single = isWordAt(s, at, "single");
  if (!single && !isWordAt(s, at, "definite")) return null;
  const phrase = nounPhraseAt(s, skipAge(s, at + 1), false);
  return phraseDraft(s, at, phrase, single ? "a" : "the") ?? ordinalPhrase(s, at);
}

/** "A fourth, described as …, was arrested": one more of those told of. */
function ordinalPhrase(s: Annotated, at: number): Draft | null {
  const [article, ordinal, next] = s.tokens.slice(at, at + 3);
  const alone = next?.text === "," || hasClass(s, at + 2, "be");
  if (!isWordAt(s, at, "indefinite") || !s.lexicon.numbers.ordinals.has(ordinal?.lower ?? "") || !alone) return null;
  const original = `${article?.text} ${ordinal?.text}`;
  const count = exactly(1, "person", original);
  const people = {
    count,
    trait: "plain",
    nationality: null,
    definite: false,
    name: null,
    noun: "ordinal",
    others: true,
  } as const;
  return draft(at, at + 2, ["@people"], { people });
}

/** "28-year-old", "2007" between the article and the noun. */
function skipAge(s: Annotated, at: number): number {
  const number = s.tokens[at];
  if (number?.kind !== "number") return at;
  let next = at + 1;
  while (next < at + 6 && isWordAt(s, next, "age-word")) next++;
  return next > at + 1 || /^(?:19|20)\d\d$/.test(number.text) || /^\./.test(number.text) ? next : at;
}

function phraseDraft(
  s: Annotated,
  at: number,
  phrase: ReturnType<typeof nounPhraseAt>,
  article: "a" | "the" | "",
): Draft | null {
  const { head } = phrase;
  if (head === null) return null;
  const original = textOf(s.tokens.slice(at, phrase.to));
  if (head.type === "people" || head.type === "nation") {
    const group = s.lexicon.groups.get(head.noun);
    const one = !head.many;
    if (
      head.type === "nation" &&
      ((article === "the" && !s.lexicon.shapes["one-of-nation"].test(head.noun)) ||
        (head.many && article === "a" && !s.lexicon.shapes["nation-adjective"].test(head.noun)))
    )
      return null;
    if (
      head.type === "nation" &&
      s.tokens[phrase.to]?.kind === "word" &&
      !s.lexicon.stops.has(s.tokens[phrase.to]?.lower ?? "") &&
      article !== "a"
    )
      return null;
    if (head.type === "nation" && article === "a" && followsNoun(s, phrase.to)) return null;
    const count =
      group !== undefined
        ? exactly(group, "person", original)
        : one || article === "a"
          ? exactly(1, "person", original)
          : null;
    const trait = head.type === "people" ? head.trait : "plain";
    const others = s.tokens.slice(at, phrase.to).some((token) => s.lexicon.words.other.has(token.lower));
    return draft(at, phrase.to, ["@people", ...(article === "the" ? ["@known"] : [])], {
      people: {
        count,
        trait,
        nationality: phrase.nationality,
        definite: article === "the",
        name: null,
        noun: head.noun,
        others,
      },
    });
  }
  if (head.type === "thing") {
    const many = s.lexicon.shapes["many-things"].test(head.noun);
    const amount = many || article === "" ? {} : { amount: exactly(1, "count", original) };
    return draft(at, phrase.to, ["@thing", ...(article === "the" ? ["@known"] : [])], {
      ...amount,
      item: { item: head.item, group: "thing", form: null, mixed: false },
      noun: head.noun,
    });
  }
  return null;
}

/** A noun stands where an adjective of a people would need one: "a British warship". */
function followsNoun(s: Annotated, at: number): boolean {
  const token = s.tokens[at];
  return (
    token?.kind === "word" &&
    !tellsMore(s, at) &&
    !s.lexicon.stops.has(token.lower) &&
    meaningAt(s, at, "class") === null
  );
}

/** A noun for people or things without article: headlines, "suspects", "police officers"; in "used to guard the store" it is a verb. */
function bareNoun(s: Annotated, at: number): Draft | null {
  const people = meaningAt(s, at, "people");
  if (people === null && meaningAt(s, at, "item")?.value.group !== "thing") return null;
  if (people?.value.many === false && isWordAt(s, at - 1, "to")) return null;
  const phrase = nounPhraseAt(s, at, false);
  return phraseDraft(s, at, phrase, "");
}

function itemDraft(s: Annotated, at: number): Draft | null {
  const hit = meaningAt(s, at, "item");
  if (hit === null || hit.value.group === "thing" || (hit.value.doubtful && !isMarked(s, at))) return null;
  const { item, group, form } = hit.value;
  return draft(at, at + hit.length, ["@item", `@item:${group}`], { item: { item, group, form, mixed: false } });
}

/** "Thai woman arrested": a people's adjective that begins a phrase without article. */
function nationPhrase(s: Annotated, at: number): Draft | null {
  const nation = nationAt(s, at);
  if (nation === null || meaningAt(s, at + nation.length, "people") === null) return null;
  const phrase = nounPhraseAt(s, at, false);
  return phrase.head?.type === "people" ? phraseDraft(s, at, phrase, "") : null;
}

/** Voices, channels, units without figures and words of classes; the longest form decides. */
function formDraft(s: Annotated, at: number): Draft | null {
  const { hits, length } = s.forms[at] ?? NO_FORMS;
  if (length === 0) return null;
  const tags: string[] = [];
  let rest: Partial<Draft> = {};
  for (const hit of hits) {
    if (hit.length !== length) continue;
    if (hit.value.type === "class") tags.push(`%${hit.value.name}`);
    if (hit.value.type === "voice") {
      tags.push("@voice", "@institution");
      rest = {
        voice: {
          organisation: textOf(s.tokens.slice(at, at + length)),
        },
      };
    }
    if (hit.value.type === "title") {
      tags.push("@voice", "@title");
      rest = {
        voice: {
          role: textOf(s.tokens.slice(at, at + length)),
        },
      };
    }
    if (hit.value.type === "channel") tags.push("@channel");
    if (hit.value.type === "unit") tags.push("@unit");
    if (hit.value.type === "currency") tags.push("@currency");
  }
  return tags.length === 0 ? null : draft(at, at + length, tags, rest);
}

/** Words whose class must be seen although they could begin a noun phrase or a number. */
function classTags(s: Annotated, at: number, to: number): string[] {
  const tags: string[] = [];
  for (const { value, length } of s.forms[at]?.hits ?? [])
    if (value.type === "class" && length === to - at) tags.push(`%${value.name}`);
  return tags;
}

/** Whether nothing can begin here but a form of the lexicon: no number, date, name or article. */
function isLone(s: Annotated, at: number): boolean {
  const [token, word] = [s.tokens[at], s.facts[at]];
  return (
    token !== undefined &&
    word !== undefined &&
    (s.places[at] ?? null) === null &&
    token.kind !== "number" &&
    !token.capital &&
    !word.beginsTime &&
    !word.beginsPhrase
  );
}

/** What a lone word is that no phrase begins with: a word of classes, or one that nothing is known of. */
function loneDraft(s: Annotated, at: number): Draft | null {
  const forms = s.forms[at] ?? NO_FORMS;
  if ((forms.length > 0 && !forms.isClassWord) || !isLone(s, at)) return null;
  return forms.length === 0 ? plainDraft(s, at) : formDraft(s, at);
}

function draftAt(s: Annotated, at: number, titled: boolean): Draft {
  const found =
    timeDraft(s, at) ??
    countAt(s, at) ??
    capitalAt(s, at) ??
    articlePhrase(s, at) ??
    nationPhrase(s, at) ??
    nameAt(s, at, titled) ??
    longerForm(s, at) ??
    bareNoun(s, at) ??
    itemDraft(s, at) ??
    formDraft(s, at);
  if (found === null) return plainDraft(s, at);
  const extra = classTags(s, at, found.to);
  return extra.length === 0 ? found : { ...found, tags: withTags(found.tags, extra) };
}

const MARK = tagsOf(["@mark"]);
const STOP = tagsOf(["@word", "@stop"]);
const WORD = tagsOf(["@word"]);

/** A token that nothing is known of: a mark, a word that phrases end at, any other word. */
const plainTags = (s: Annotated, at: number): Tags =>
  s.tokens[at]?.kind === "mark" ? MARK : s.facts[at]?.isStop === true ? STOP : WORD;

const plainDraft = (s: Annotated, at: number): Draft => ({ from: at, to: at + 1, tags: plainTags(s, at) });

/** A form of several words of a class or a voice goes before a shorter noun ("police officers said", "taken into custody"). */
function longerForm(s: Annotated, at: number): Draft | null {
  const noun = Math.max(meaningAt(s, at, "people")?.length ?? 0, meaningAt(s, at, "item")?.length ?? 0);
  const other = Math.max(
    meaningAt(s, at, "class")?.length ?? 0,
    meaningAt(s, at, "title")?.length ?? 0,
    meaningAt(s, at, "voice")?.length ?? 0,
  );
  return other > noun && other > 1 ? formDraft(s, at) : null;
}

/** Three words of four begin with a capital: a headline in title case. */
function isTitled(s: Annotated): boolean {
  let words = 0;
  let capitals = 0;
  for (const { kind, text, capital } of s.tokens) {
    if (kind !== "word" || text.length <= 3) continue;
    words++;
    if (capital) capitals++;
  }
  return words > 3 && capitals > words * 0.75;
}

/** Turns a sentence's tokens into chunks, in order, without gaps. */
export function chunksOf(s: Annotated): Chunk[] {
  const titled = isTitled(s);
  const chunks: Chunk[] = [];
  for (let at = 0; at < s.tokens.length; ) {
    const found = loneDraft(s, at) ?? draftAt(s, at, titled);
    const from = Math.max(at, found.from);
    for (let skipped = at; skipped < from; skipped++)
      push(s, chunks, skipped, { from: skipped, to: skipped + 1, tags: formDraft(s, skipped)?.tags ?? WORD });
    push(s, chunks, from, found);
    at = Math.max(found.to, at + 1);
  }
  return chunks.map((chunk, at) => retag(s, chunks, chunk, at));
}

/** Adds the chunk of a draft that begins at a token, as far as earlier ones have left its words. */
function push(s: Annotated, chunks: Chunk[], from: number, found: Draft): void {
  const first = s.tokens[from];
  const last = s.tokens[found.to - 1];
  const word = s.facts[from];
  if (first === undefined || last === undefined || word === undefined) return;
  const tags = withTags(found.tags, subtags(s, from, found));
  const seen = found.to - from === 1 ? word : wordsOf(s, from, found.to, tags);
  chunks.push(chunkOf(found, { from, start: first.start, end: last.end, tags }, seen, s.lexicon.words));
}

/** What a chunk of several words answers to. */
function wordsOf(
  { tokens, lexicon }: Annotated,
  from: number,
  to: number,
  tags: Tags,
): Pick<WordFacts, "lower" | "forms" | "sets"> {
  let lower = tokens[from]?.lower ?? "";
  for (let at = from + 1; at < to; at++) lower += ` ${tokens[at]?.lower ?? ""}`;
  const forms = LAST_WORDS.some((tag) => tags.has(tag)) ? lastWords(lower) : [lower];
  return { lower, forms, sets: lexicon.setsOf(lower) };
}

/** Phrases of people and things answer to their last words too: "his chemist" to "chemist", "seven suitcases" to "suitcases". */
const LAST_WORDS = ["@people", "@thing", "@amount:bare"];

/** A phrase, and its last one, two and three words. */
function lastWords(lower: string): string[] {
  const forms = [lower];
  let space = lower.length;
  for (let count = 1; count <= 3; count++) {
    space = lower.lastIndexOf(" ", space - 1);
    if (space < 0) break;
    forms.push(lower.slice(space + 1));
  }
  return forms;
}

/** A figure, unless its number begins a date or a period ("the 24 hours ending today"). */
function countAt(s: Annotated, at: number): Draft | null {
  const found = quantityAt(s, at);
  if (found === null) return null;
  const last = found.tags.has("@measure") ? found.to - 1 : found.from;
  for (let inner = at + 1; inner <= last; inner++) if (timeDraft(s, inner) !== null) return null;
  return found;
}

/** "in Colombo 15 on February 13", "a boulevard in District 1": the number of a city's district. */
function isDistrict(s: Annotated, chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  if (chunks[at - 1]?.tags.has("@name") === true && s.lexicon.areas.has(chunks[at - 1]?.lower ?? "")) return true;
  const acts = next?.tags.has("%be") === true || next?.tags.has("%have") === true || next?.tags.has("%arrest") === true;
  return chunks[at - 1]?.tags.has("@place") === true && /^\d{1,2}$/.test(chunks[at]?.lower ?? "") && !acts;
}

/** "the residence at 200 Church Road": the number of a house. */
const isHouse = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at + 1]?.tags.has("@name") === true &&
  (endsWith(chunks[at + 1], "street") || isWord(chunks[at + 2], "street"));

/** "NZ$448 million ($316 million)": the same sum once more, in dollars of another country. */
function inOtherCurrency(chunk: Chunk, first: Chunk | undefined): Chunk {
  const same = first?.tags.has("@money") === true && first.amount?.unit === chunk.amount?.unit;
  if (!same || chunk.amount === undefined || !/^\D*\$/.test(chunk.lower)) return chunk;
  return { ...chunk, amount: { ...chunk.amount, unit: "USD" } };
}

/** Corrects what only neighbours can tell: ages, times of day, numbers in brackets, officials by their title. */
function retag(s: Annotated, chunks: readonly Chunk[], chunk: Chunk, at: number): Chunk {
  if (chunk.amount === undefined && chunk.people === undefined) return chunk;
  const before = chunks[at - 1];
  if (chunk.tags.has("@number")) {
    const [colon, behind] = [chunks[at + 1], chunks[at + 2]];
    const clock =
      (colon?.lower === ":" && behind?.amount !== undefined && behind.start === colon.end) ||
      (before?.lower === ":" && before.end === chunk.start && chunks[at - 2]?.tags.has("@number") === true);
    const inBrackets = before?.lower === "(" && chunks[at + 1]?.lower === ")";
    if (clock || inBrackets || isDistrict(s, chunks, at) || isHouse(chunks, at) || isForEach(chunks, at))
      return { ...chunk, tags: tagsOf(["@aside"]) };
    if (isAge(chunks, at)) return { ...chunk, tags: tagsOf(["@age"]) };
    if (Number.isInteger(chunk.amount?.value) === false)
      return { ...chunk, tags: withTags(chunk.tags, ["@number:decimal"]) };
  }
  if (chunk.tags.has("@money") && before?.lower === "(") return inOtherCurrency(chunk, chunks[at - 2]);
  if (chunk.tags.has("@person")) {
    const titled =
      before?.tags.has("@title") === true ||
      (before?.lower === "," && chunks[at - 2]?.tags.has("@title") === true) ||
      chunks[at + 1]?.tags.has("%say") === true;
    const site = s.lexicon.areas.has(chunks[at + 1]?.lower ?? "") || isWord(chunks[at + 1], "person-site");
    const ship = before?.tags.has("@thing:vessel") === true;
    const aside =
      site || ship || before?.lower === "(" || chunks[at + 1]?.lower === ")" || before?.tags.has("@voice") === true;
    if (titled || aside) {
      const tags = tagsOf([...[...chunk.tags].filter((tag) => tag !== "@people"), "@official"]);
      return { ...chunk, people: undefined, tags };
    }
  }
  return chunk;
}
