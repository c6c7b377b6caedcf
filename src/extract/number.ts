import type { NumberWords } from "../lexicon/lexicon.ts";
import type { Token } from "../lexicon/token.ts";

/** A number as said, without its hedges. */
export interface NumberHit {
  /** Null where only bounds are said. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Tokens it covers. */
  readonly length: number;
  /** "several", "hundreds of": bounds and no figure. */
  readonly vague: boolean;
  /** Written in digits. */
  readonly digits: boolean;
  /** The multiplier it ends with ("million"), 1 without. */
  readonly multiplier: number;
}

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const INDIAN_GROUPED = /^\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?$/;
const DOT_GROUPED = /^\d{1,3}(?:\.\d{3}){2,}$/;
const PLAIN = /^\d*(?:\.\d+)?$/;

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["½", 0.5],
  ["¼", 0.25],
  ["¾", 0.75],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["⅛", 0.125],
]);

/** Reads digits in English notation: `46,916,480`, `1.855`, `.45`, `1,00,000`, `1½`; null for anything else (`17,5`). */
export function readDigits(text: string): number | null {
  const fraction = FRACTIONS.get(text.slice(-1));
  if (fraction !== undefined) return text.length === 1 ? fraction : Number(text.slice(0, -1)) + fraction;
  if (PLAIN.test(text)) return Number(text);
  if (GROUPED.test(text) || INDIAN_GROUPED.test(text)) return Number(text.replaceAll(",", ""));
  if (DOT_GROUPED.test(text)) return Number(text.replaceAll(".", ""));
  return null;
}

const exact = (value: number, length: number, digits: boolean, multiplier = 1): NumberHit => ({
  value,
  low: value,
  high: value,
  length,
  vague: false,
  digits,
  multiplier,
});

/** A multiplier word at `at`; short ones ("m", "mn") only right after digits. */
function multiplierAt(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
  afterDigits: boolean,
): { factor: number; length: number } | null {
  const skip = tokens[at]?.text === "-" ? 1 : 0;
  const token = tokens[at + skip];
  if (token === undefined) return null;
  const long = words.multipliers.get(token.lower);
  if (long !== undefined) return { factor: long, length: skip + 1 };
  const short = words.shortMultipliers.get(token.lower);
  if (!afterDigits || skip > 0 || short === undefined) return null;
  if (token.spaced && token.lower.length < 2 && !isSum(tokens, at)) return null;
  return { factor: short, length: 1 };
}

/** "Rs. 5 b": the letter behind a sum of money may stand apart. */
const isSum = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Sc}$/u.test(tokens[at - 2]?.text ?? "") || (tokens[at - 2]?.text === "." && tokens[at - 3]?.capital === true);

/** "1 000 tons": groups of three set apart by a space. */
const isThousands = (tokens: readonly Token[], at: number): boolean =>
  /^\d{1,3}$/.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === "000" && tokens[at + 1]?.spaced === true;

function digitsAt(tokens: readonly Token[], at: number, words: NumberWords): NumberHit | null {
  const token = tokens[at];
  if (token?.kind !== "number") return null;
  const thousands = isThousands(tokens, at);
  const value = thousands ? Number(token.lower) * 1000 : readDigits(token.lower);
  if (value === null) return null;
  const fraction = thousands ? undefined : FRACTIONS.get(tokens[at + 1]?.text ?? "");
  let hit = exact(value + (fraction ?? 0), thousands || fraction !== undefined ? 2 : 1, true);
  for (
    let next = multiplierAt(tokens, at + hit.length, words, true);
    next !== null;
    next = multiplierAt(tokens, at + hit.length, words, false)
  ) {
    const product = Number(((hit.value ?? 0) * next.factor).toPrecision(15));
    hit = exact(product, hit.length + next.length, true, hit.multiplier * next.factor);
  }
  return withRest(tokens, at, hit);
}

const THOUSAND = 1000;

/** "9 thousand 588": the digits behind the thousands are the rest of the number. */
function withRest(tokens: readonly Token[], at: number, hit: NumberHit): NumberHit {
  const rest = tokens[at + hit.length];
  const value = rest?.kind === "number" && /^\d{1,3}$/.test(rest.lower) ? Number(rest.lower) : 0;
  if (hit.multiplier !== THOUSAND || value === 0 || hit.value === null || hit.value % THOUSAND !== 0) return hit;
  return exact(hit.value + value, hit.length + 1, true, 1);
}

/** "one hundred and fifty-four", "twenty thousand", "a hundred and forty". */
function wordsAt(tokens: readonly Token[], at: number, words: NumberWords): NumberHit | null {
  let total = 0;
  const article = words.one.has(tokens[at]?.lower ?? "") && words.multipliers.has(tokens[at + 1]?.lower ?? "");
  let group: number | null = article ? 1 : null;
  let multiplier = 1;
  let length = 0;
  for (let i = article ? at + 1 : at; i < tokens.length; i++) {
    const lower = tokens[i]?.lower ?? "";
    const value = words.values.get(lower);
    const factor = words.multipliers.get(lower);
    if (
      value !== undefined &&
      (group === null || (group % 100 >= 20 && group % 10 === 0 && value < 10) || (group >= 100 && group % 100 === 0))
    )
      group = (group ?? 0) + value;
    else if (factor === 100 && group !== null) group *= 100;
    else if (factor !== undefined && group !== null) {
      total += group * factor;
      multiplier = factor;
      group = null;
    } else if (
      (lower === "-" || (words.joiners.has(lower) && ((group ?? 0) >= 100 || multiplier > 1))) &&
      group !== null &&
      words.values.has(tokens[i + 1]?.lower ?? "") &&
      (lower !== "-" || group >= 20)
    )
      continue;
    else break;
    length = i - at + 1;
  }
  if (length === 0) return null;
  return exact(total + (group ?? 0), length, false, multiplier);
}

/** "two and a half million", "17 and a half": the fraction behind a number, and what multiplies both. */
function withHalf(tokens: readonly Token[], at: number, words: NumberWords, number: NumberHit): NumberHit {
  const half = words.halves.longestAt(tokens, at + number.length);
  if (half === null || number.value === null || number.value >= 1000) return number;
  const length = number.length + half.length;
  const multiplier = multiplierAt(tokens, at + length, words, false);
  const factor = multiplier?.factor ?? 1;
  return exact((number.value + half.value) * factor, length + (multiplier?.length ?? 0), number.digits, factor);
}

/** "ten (10)": the same number once more. */
function withDigits(tokens: readonly Token[], at: number, number: NumberHit): NumberHit {
  const [open, again, close] = tokens.slice(at + number.length, at + number.length + 3);
  const same = open?.text === "(" && close?.text === ")" && readDigits(again?.lower ?? "") === number.value;
  return same && !number.digits ? { ...number, length: number.length + 3 } : number;
}

/** The number that begins at a token, or null: digits, number words, phrases ("half a", "a dozen") and vague counts ("several"). */
export function numberAt(tokens: readonly Token[], at: number, words: NumberWords): NumberHit | null {
  const vague = words.vague.longestAt(tokens, at);
  if (vague !== null) {
    const [low, high] = vague.value;
    return { value: null, low, high, length: vague.length, vague: true, digits: false, multiplier: 1 };
  }
  const phrase = words.phrases.longestAt(tokens, at);
  const found = digitsAt(tokens, at, words) ?? wordsAt(tokens, at, words);
  if (phrase !== null && phrase.length >= (found?.length ?? 0)) return exact(phrase.value, phrase.length, false);
  return found === null ? null : withDigits(tokens, at, withHalf(tokens, at, words, found));
}
