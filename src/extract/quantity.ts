import type { TimeUnit } from "../lexicon/lexicon.ts";
import type { Amount, Unit } from "../model/amount.ts";
import type { Annotated } from "./annotate.ts";
import { hasClass, meaningAt, nationAt } from "./annotate.ts";
import { type Draft, draft, type ItemMention, type PeopleMention } from "./chunk.ts";
import { counterAt } from "./counted.ts";
import type { Hedged } from "./hedged.ts";
import { amountOf, hedgedAt, scale, tidy } from "./hedged.ts";
import { itemPhraseAt, skipBrackets } from "./item-phrase.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import { numberAt } from "./number.ts";
import { tagsOf } from "./tags.ts";
import { isWordAt } from "./words.ts";

/** A smaller unit behind a larger one: "and 076g", ", 20 kilograms, and 17 grams". */
function smallerParts(s: Annotated, at: number, unit: Unit, factor: number): { sum: number; to: number } {
  let sum = 0;
  let to = at;
  let least = factor;
  for (;;) {
    let next = to;
    while (isWordAt(s, next, "part-joint")) next++;
    const number =
      s.tokens[next]?.kind === "number" || next === to ? numberAt(s.tokens, next, s.lexicon.numbers) : null;
    const smaller = number === null ? null : meaningAt(s, next + number.length, "unit");
    if (number?.value == null || smaller === null || smaller.value.unit !== unit || smaller.value.factor >= least)
      return { sum, to };
    least = smaller.value.factor;
    sum += number.value * least;
    to = next + number.length + smaller.length;
  }
}

/** Whether what is told at a token is about the same weight, and where it ends; "pounds" are no money there. */
function sameWeightAt(s: Annotated, at: number, unit: Unit, kg: number | null): number | null {
  const second = hedgedAt(s, at);
  if (second?.value == null || kg === null) return null;
  const to = second.currency === null ? second.to : second.to - 1;
  const other = meaningAt(s, to, "unit");
  if (other === null || other.value.unit !== unit) return null;
  return Math.abs(second.value * other.value.factor - kg) <= kg * 0.15 ? to + other.length : null;
}

/** "(77 lb)", ", or about 77 lb": the same weight once more; skipped. */
function skipEquivalent(s: Annotated, at: number, unit: Unit, kg: number | null): number {
  if (s.tokens[at]?.text === "(") return sameWeightAt(s, at + 1, unit, kg) === null ? at : skipBrackets(s, at);
  const comma = s.tokens[at]?.text === "," ? 1 : 0;
  if (!isWordAt(s, at + comma, "or")) return at;
  return sameWeightAt(s, at + comma + 1, unit, kg) ?? at;
}

/** "150 mg" of "192,000 150 mg capsules", "one-kilogram" of "34 one-kilogram packages": tokens that say how big each is. */
function sizeLength(s: Annotated, at: number): number {
  const number = numberAt(s.tokens, at, s.lexicon.numbers);
  if (number === null || number.vague) return 0;
  const dash = s.tokens[at + number.length]?.text === "-" ? 1 : 0;
  const unit = meaningAt(s, at + number.length + dash, "unit");
  if (unit === null || ["tablet", "plant", "package"].includes(unit.value.unit)) return 0;
  const length = number.length + dash + unit.length;
  const head = nounPhraseAt(s, at + length, true).head;
  return head?.type === "unit" ? length : 0;
}

/** "four out of five": how many of how many, and nothing counted. */
function isRatio(s: Annotated, number: Hedged): boolean {
  const outOf = (at: number): boolean => isWordAt(s, at, "out") && isWordAt(s, at + 1, "of");
  if (outOf(number.to)) return numberAt(s.tokens, number.to + 2, s.lexicon.numbers) !== null;
  return outOf(number.from - 2);
}

/** "97 kilogram-sized packages": the unit only says how big. */
function isSize(s: Annotated, at: number): boolean {
  const [dash, word] = [s.tokens[at], s.tokens[at + 1]];
  return dash?.text === "-" && !dash.spaced && word?.kind === "word" && !word.spaced;
}

/** "between 20kg and 50kg": the second end of a range whose unit is said twice. */
function upperEnd(
  s: Annotated,
  number: Hedged,
  at: number,
  { unit, factor }: { unit: Unit; factor: number },
): { sum: number; to: number; amount: Amount } | null {
  const opened = s.lexicon.numbers.between.has(s.tokens[number.from - 1]?.lower ?? "");
  if (!opened || !s.lexicon.numbers.ranges.has(s.tokens[at]?.lower ?? "") || number.value === null) return null;
  const second = numberAt(s.tokens, at + 1, s.lexicon.numbers);
  const same = second === null ? null : meaningAt(s, at + 1 + second.length, "unit");
  if (second?.value == null || same?.value.unit !== unit) return null;
  const [low, high] = [scale(number.value, factor), scale(second.value, same.value.factor)];
  const to = at + 1 + second.length + same.length;
  return { sum: 0, to, amount: { ...amountOf(s, number, unit, factor, to), value: null, low, high } };
}

function measureAt(s: Annotated, number: Hedged): Draft | null {
  const dash = s.tokens[number.to]?.text === "-" ? 1 : 0;
  const hit = meaningAt(s, number.to + dash, "unit");
  if (hit === null || ["tablet", "plant", "package"].includes(hit.value.unit)) return null;
  if (hit.length === 1 && (s.tokens[number.to + dash]?.lower.length ?? 0) === 1 && !number.digits) return null;
  const { unit, factor } = hit.value;
  const end = number.to + dash + hit.length;
  if (isSize(s, end) || (meaningAt(s, number.to + dash, "item")?.length ?? 0) > hit.length) return null;
  const isWhole = number.value === null || Number.isInteger(number.value);
  const upper = upperEnd(s, number, end, hit.value);
  const parts = upper ?? (isWhole ? smallerParts(s, end, unit, factor) : { sum: 0, to: end });
  const amount = upper?.amount ?? amountOf(s, number, unit, factor, parts.to);
  const add = (value: number | null): number | null => (value === null ? null : tidy(value + parts.sum));
  const whole: Amount = { ...amount, value: add(amount.value), low: add(amount.low), high: add(amount.high) };
  const after = skipBrackets(s, skipEquivalent(s, parts.to, unit, whole.value));
  const phrase = itemPhraseAt(s, after);
  const packed = phrase.item === null ? nounPhraseAt(s, after, true) : null;
  const pills = phrase.item === null && !phrase.anaphoric ? pillsBehind(s, after) : null;
  const to = pills ?? skipEquivalent(s, phrase.to, unit, whole.value);
  return draft(number.from, to, ["@amount"], {
    amount: whole,
    item: pills === null ? phrase.item : SOME_PILLS,
    anaphoric: phrase.anaphoric,
    ...(phrase.goods && pills === null ? { tags: tagsOf(["@amount", "@goods"]) } : {}),
    ...(packed?.head?.type === "unit" ? { noun: packed.head.noun } : {}),
  });
}

function currencyOf(s: Annotated, currency: NonNullable<Hedged["currency"]>): string {
  const own = s.country === null ? undefined : s.lexicon.currencyOfCountry.get(s.country);
  return own !== undefined && currency.codes.includes(own) ? own : (currency.codes[0] ?? "USD");
}

/** "150 pounds of marijuana" is a weight, "150 million pounds" is money. */
function isWeightAfterAll(s: Annotated, number: Hedged): boolean {
  const last = s.tokens[number.to - 1];
  if (last === undefined || meaningAt(s, number.to - 1, "unit") === null || worthBehind(s, number.to)) return false;
  if (isWordAt(s, number.to, "of") || itemPhraseAt(s, number.to).item !== null) return true;
  if (number.multiplier >= 1_000_000) return false;
  const own = s.country === null ? undefined : s.lexicon.currencyOfCountry.get(s.country);
  return own !== "GBP" && own !== "EGP" && own !== "LBP";
}

/** "half a billion pounds' worth of cocaine" */
const worthBehind = (s: Annotated, at: number): boolean =>
  /^['’]$/.test(s.tokens[at]?.text ?? "") && hasClass(s, at + 1, "worth");

function moneyAt(s: Annotated, number: Hedged): Draft | null {
  if (number.currency === null) return null;
  return draft(number.from, number.to + (worthBehind(s, number.to) ? 1 : 0), ["@money"], {
    amount: amountOf(s, number, currencyOf(s, number.currency), 1, number.to),
  });
}

function peopleDraft(s: Annotated, number: Hedged, to: number, people: Partial<PeopleMention>): Draft {
  const count = amountOf(s, number, "person", 1, to);
  const definite =
    isWordAt(s, number.from - 1, "known") ||
    isWordAt(s, number.from - 1, "all-of") ||
    isWordAt(s, number.from, "all-of");
  const others = s.tokens.slice(number.to, to).some((_, i) => hasClass(s, number.to + i, "others"));
  return draft(number.from, to, ["@people"], {
    people: { count, trait: "plain", nationality: null, definite, name: null, noun: "", others, ...people },
  });
}

/** "12 rifles", "four more vehicles". */
function thingDraft(s: Annotated, number: Hedged, phrase: ReturnType<typeof nounPhraseAt>): Draft | null {
  if (phrase.head?.type !== "thing") return null;
  const { item, noun } = phrase.head;
  return draft(number.from, phrase.to, ["@thing"], {
    amount: amountOf(s, number, "count", 1, phrase.to),
    item: { item, group: "thing", form: null, mixed: false },
    noun,
  });
}

/** "two of the cars", "74 of 1,600 bags", "5,893 of the plants". */
const someOf = (s: Annotated, number: Hedged, phrase: ReturnType<typeof nounPhraseAt>): Draft | null =>
  thingDraft(s, number, phrase) ??
  (phrase.head?.type === "unit" && (number.value ?? 0) > 1 ? packedAt(s, number, phrase) : null);

/** From so many on, "of them" are pills and not people. */
const CROWD = 20_000;

/** "six from Syria", "six of them Syrians", "two of the men". */
function partitiveAt(s: Annotated, number: Hedged): Draft | null {
  const partitive = s.forms[number.to]?.classes.get("partitive");
  if (partitive === undefined) {
    const whole = isWordAt(s, number.to, "of") ? hedgedAt(s, number.to + 1) : null;
    if (whole !== null) return someOf(s, number, nounPhraseAt(s, whole.to, false));
    if (!isWordAt(s, number.to, "from") || number.digits) return null;
    const place = s.places[number.to + 1];
    const country = place?.entries.find((entry) => entry.kind === "country")?.country;
    return country === undefined
      ? null
      : peopleDraft(s, number, number.to + 1 + (place?.length ?? 1), { nationality: country, noun: "partitive" });
  }
  const next = number.to + partitive;
  const pronoun = isWordAt(s, next - 1, "of-pronoun");
  const phrase = nounPhraseAt(s, isWordAt(s, next, "indefinite") ? next + 1 : next, false);
  if (phrase.head?.type === "people" || phrase.head?.type === "nation") {
    const trait = phrase.head.type === "people" ? phrase.head.trait : "plain";
    return peopleDraft(s, number, phrase.to, { trait, nationality: phrase.nationality, noun: "partitive" });
  }
  if (phrase.head?.type === "thing" || !pronoun) {
    const inner = hedgedAt(s, next);
    const things = inner === null ? phrase : nounPhraseAt(s, inner.to, false);
    return someOf(s, number, things);
  }
  if ((number.value ?? number.low ?? 0) >= CROWD)
    return draft(number.from, next, ["@number"], {
      tags: tagsOf(["@number", "@more"]),
      amount: amountOf(s, number, "count", 1, number.to),
      anaphoric: true,
    });
  const kind = isWordAt(s, next, "of") ? next + 1 : next;
  const nation = nationAt(s, kind);
  const foreign = nation === null && hasClass(s, kind, "foreign");
  return peopleDraft(s, number, nation !== null ? kind + nation.length : foreign ? kind + 1 : next, {
    nationality: nation?.country ?? null,
    ...(foreign ? { trait: "foreign" as const } : {}),
    noun: "partitive",
  });
}

/** "73,000 ecstasy", "110,314 captagons": a number of what comes as pills, where the phrase ends with it. */
function isBarePills(s: Annotated, number: Hedged, phrase: ReturnType<typeof nounPhraseAt>): boolean {
  const next = s.tokens[phrase.to];
  const ends = next === undefined || next.kind === "mark" || s.lexicon.stops.has(next.lower);
  return phrase.head?.type === "item" && phrase.item?.form === "pill" && (number.value ?? 0) >= 2 && ends;
}

/** "68 glassine envelopes of heroin", "46,916,480 amphetamine tablets", "350 marijuana plants". */
function packedAt(s: Annotated, number: Hedged, phrase: ReturnType<typeof nounPhraseAt>): Draft | null {
  if (isBarePills(s, number, phrase))
    return draft(number.from, phrase.to, ["@amount"], {
      amount: amountOf(s, number, "tablet", 1, phrase.to),
      item: phrase.item === null ? null : { ...phrase.item, mixed: false },
    });
  if (phrase.head?.type !== "unit" && !(phrase.head?.type === "item" && phrase.item?.item === "cannabis-plant"))
    return null;
  const named = phrase.item === null ? null : { ...phrase.item, mixed: false };
  const head = phrase.head.type === "unit" ? phrase.head : { unit: "plant", noun: "plants" };
  const after =
    phrase.item === null ? itemPhraseAt(s, phrase.to) : { item: named, anaphoric: false, goods: false, to: phrase.to };
  const pills = pillsBehind(s, phrase.to);
  const ofPills = pills !== null;
  const strength = isWordAt(s, phrase.to, "of") && s.tokens[phrase.to + 1]?.kind === "number";
  const found: ItemMention | null = ofPills && after.item === null ? SOME_PILLS : after.item;
  const item = head.unit === "plant" && found?.item === "cannabis-herb" ? { ...found, item: "cannabis-plant" } : found;
  const inside = strength && after.item === null ? hedgedAt(s, phrase.to + 1) : null;
  const unit = s.lexicon.words.capsule.has(head.noun) && item?.form === "pill" ? "tablet" : head.unit;
  const to = inside !== null ? inside.to + 1 : after.item === null ? (pills ?? phrase.to) : after.to;
  const tags = tagsOf(["@amount", ...(after.goods && !ofPills && !strength ? ["@goods"] : [])]);
  return draft(number.from, to, ["@amount"], {
    tags,
    amount: amountOf(s, number, unit, 1, phrase.to),
    item,
    anaphoric: after.anaphoric,
    noun: head.noun,
  });
}

/** Behind "50 bags": the end of "of pink and yellow tablets"; null where no pills are told of. */
function pillsBehind(s: Annotated, at: number): number | null {
  if (!isWordAt(s, at, "of")) return null;
  for (let next = at + 1; next <= at + MOST_COLOURS; next++) {
    const token = s.tokens[next];
    if (token?.kind !== "word") return null;
    if (meaningAt(s, next, "unit")?.value.unit === "tablet") return next + 1;
    if (s.lexicon.stops.has(token.lower) && !s.lexicon.numbers.joiners.has(token.lower)) return null;
  }
  return null;
}

const SOME_PILLS: ItemMention = { item: "unspecified-drug", group: "drug", form: "pill", mixed: false };

/** Words that may tell what pills look like. */
const MOST_COLOURS = 5;

/** The rest of "two more", "17 arrested", "13 in all". */
function bareAt(s: Annotated, number: Hedged): Draft {
  const skip = isWordAt(s, number.to, "more") ? 1 : 0;
  const tags = tagsOf(["@number", ...(skip === 1 ? ["@more"] : [])]);
  return draft(number.from, number.to + skip, ["@number"], {
    tags,
    amount: amountOf(s, number, "count", 1, number.to),
    anaphoric: skip === 1,
  });
}

/** "and four months" behind "13 years": the months, and where they end. */
function monthsBehind(s: Annotated, at: number): { months: number; to: number } | null {
  if (!hasClass(s, at, "year")) return null;
  const joint = isWordAt(s, at + 1, "joint") ? 2 : 1;
  const number = numberAt(s.tokens, at + joint, s.lexicon.numbers);
  if (number?.value == null || !hasClass(s, at + joint + number.length, "month")) return null;
  return { months: number.value, to: at + joint + number.length + 1 };
}

function termDraft(s: Annotated, number: Hedged, { months, to }: { months: number; to: number }): Draft {
  const amount = amountOf(s, number, "year", 1, to);
  const value = amount.value === null ? null : Number((amount.value + months / 12).toFixed(4));
  return draft(number.from, to, ["@measure"], { tags: tagsOf(["@measure", "@term"]), amount: { ...amount, value } });
}

/** "28-year-old", "percent", "feet", "times": figures of no kind of claim. */
function measuredAway(s: Annotated, number: Hedged): Draft | null {
  const dash = s.tokens[number.to]?.text === "-" ? 1 : 0;
  if (!hasClass(s, number.to + dash, "measure")) return null;
  const said = s.tokens[number.to + dash]?.lower ?? "";
  const unit = s.lexicon.times.units.get(said);
  const age = unit === "year" && isWordAt(s, number.to + dash + 1, "age-end");
  const old = s.tokens[number.to + dash + 1]?.text === "-" ? 3 : 2;
  const months = age ? null : monthsBehind(s, number.to + dash);
  if (months !== null) return termDraft(s, number, months);
  const isTerm = !age && unit !== undefined && TERM_UNITS.has(unit);
  return draft(number.from, number.to + dash + (age ? old : 1), [], {
    tags: tagsOf([age ? "@age" : "@measure", ...(isTerm ? ["@term"] : [])]),
    amount: amountOf(s, number, unit ?? said, 1, number.to + dash + 1),
  });
}

const TERM_UNITS: ReadonlySet<TimeUnit> = new Set(["year", "month", "week", "day"]);

/** "AB 109", "PC 667": the number of a law, a unit, a road. */
function isNumbered(s: Annotated, number: Hedged): boolean {
  const before = s.tokens[number.from - 1];
  if (before === undefined || !number.digits || number.currency !== null || !/^\p{Lu}{2,4}$/u.test(before.text))
    return false;
  if (
    before.end + 1 < (s.tokens[number.from]?.start ?? 0) ||
    before.text === "US" ||
    before.text === "ICE" ||
    (s.forms[number.from - 1]?.length ?? 0) > 0
  )
    return false;
  const near = s.tokens.slice(Math.max(0, number.from - 12), number.from + 12);
  return (
    near.filter((token) => token.kind === "word" && token.text.length > 3 && token.text === token.text.toUpperCase())
      .length <= 4
  );
}

/** "four-wheeler", "seven-member": the number is part of a word. */
function isCompound(s: Annotated, number: Hedged): boolean {
  const dash = s.tokens[number.to];
  const next = s.tokens[number.to + 1];
  if (dash?.text !== "-" || dash.spaced || next === undefined || next.spaced || next.kind !== "word") return false;
  return (
    meaningAt(s, number.to + 1, "unit") === null &&
    !hasClass(s, number.to + 1, "measure") &&
    !s.lexicon.numbers.multipliers.has(next.lower)
  );
}

/** The figure that begins at a token with what it counts, or null where no number begins. */
export function quantityAt(s: Annotated, at: number): Draft | null {
  const number = hedgedAt(s, at);
  if (number === null || isCompound(s, number) || isNumbered(s, number) || isRatio(s, number)) return null;
  if (number.currency !== null && !isWeightAfterAll(s, number)) return moneyAt(s, number);
  const bare =
    number.currency !== null && isWeightAfterAll(s, number) ? { ...number, to: number.to - 1, currency: null } : number;
  const away = measuredAway(s, bare);
  if (away !== null) return away;
  const measured = measureAt(s, bare) ?? partitiveAt(s, bare);
  if (measured !== null) return measured;
  const open = skipBrackets(s, bare.to);
  const ofVague = isWordAt(s, open, "of") && bare.vague ? 1 : 0;
  const vagueUnit = bare.vague ? meaningAt(s, open + ofVague, "unit") : null;
  if (vagueUnit !== null && !["tablet", "plant", "package"].includes(vagueUnit.value.unit))
    return measureAt(s, { ...bare, to: open + ofVague });
  const phrase = nounPhraseAt(s, open + ofVague + sizeLength(s, open + ofVague), true);
  const packed = packedAt(s, bare, phrase);
  if (packed !== null) return packed;
  if (phrase.head?.type === "people")
    return peopleDraft(s, bare, phrase.to, {
      trait: phrase.head.trait,
      nationality: phrase.nationality,
      noun: phrase.head.noun,
    });
  if (phrase.head?.type === "nation")
    return peopleDraft(s, bare, phrase.to, { nationality: phrase.nationality, noun: phrase.head.noun });
  const thing = thingDraft(s, bare, phrase);
  if (thing !== null) return thing;
  const counted = counterAt(s, bare, open + ofVague);
  return counted ?? bareAt(s, bare);
}
