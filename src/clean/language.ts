import { isAsciiLetter, LETTER, runsOf } from "../model/letters.ts";

const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["si", /\p{Script=Sinhala}/gu],
  ["ta", /\p{Script=Tamil}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
];

/** Frequent little words that a language has and its neighbours have not. */
const FREQUENT: readonly (readonly [language: string, words: ReadonlySet<string>])[] = [
  ["en", new Set("the of and to in was were that is by for with from said which their has had been at".split(" "))],
  ["es", new Set("el los las del y en que por con una fue se su para como más al según han este".split(" "))],
  ["fr", new Set("le les des et dans est une du par pour qui sur au avec ont été selon cette aux ce".split(" "))],
  ["de", new Set("der die das und den von zu mit ist im auf für nicht eine dem des wurde sich auch ein".split(" "))],
  ["pt", new Set("o os as do da dos das e em que uma foi com não para por mais ao pela são".split(" "))],
  ["it", new Set("il di che la e gli della dei per un una sono con nel alla del è stato ha le".split(" "))],
  ["nl", new Set("de het een van en in is dat op te zijn met voor niet aan door werd ook bij er".split(" "))],
  ["pl", new Set("w i na z do że się nie to jest o po za przez od oraz jak został dla był".split(" "))],
  ["tr", new Set("ve bir bu da de için ile olan olarak çok daha en ise göre kadar sonra edildi ne".split(" "))],
];

/** How much of a text is looked at, in UTF-16 code units. */
const SAMPLE_UNITS = 6000;

/** Letters that Persian and Urdu have and Arabic has not (source: Unicode, Arabic block). */
const PERSIAN = /[پچژگک]|ی/gu;
const URDU = /[ٹڈڑںےہ]/gu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Units that are letters of the English alphabet. */
function latinLetters(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) if (isAsciiLetter(text.charCodeAt(at))) letters++;
  return letters;
}

/** Each frequent word with the languages it speaks for. */
const SPEAKS_FOR: ReadonlyMap<string, readonly number[]> = (() => {
  const index = new Map<string, number[]>();
  for (const [i, [, words]] of FREQUENT.entries())
    for (const word of words) index.set(word, [...(index.get(word) ?? []), i]);
  return index;
})();

const LONGEST = Math.max(...[...SPEAKS_FOR.keys()].map((word) => word.length));

function byFrequentWords(sample: string): string {
  const words = runsOf(sample.toLowerCase(), LETTER);
  const hits = FREQUENT.map(() => 0);
  for (const word of words)
    if (word.length <= LONGEST) for (const i of SPEAKS_FOR.get(word) ?? []) hits[i] = (hits[i] ?? 0) + 1;
  const most = Math.max(...hits);
  const enough = most >= 2 && most >= words.length * 0.05;
  return enough ? (FREQUENT[hits.indexOf(most)]?.[0] ?? "und") : "und";
}

/**
 * The language of a text by its script and its most frequent little words: `en`, `es`, `ar` and some neighbours that must
 * not be taken for them (`fa`, `ur`, `fr`, `de` …); `und` where neither says anything. Looks at the first 6,000 units.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE_UNITS);
  if (latinLetters(sample) > sample.length * 0.6) return byFrequentWords(sample);
  const letters = count(sample, /\p{L}/gu);
  for (const [language, script] of SCRIPTS) {
    if (count(sample, script) <= letters * 0.3) continue;
    if (language !== "ar") return language;
    if (count(sample, URDU) > letters * 0.03) return "ur";
    return count(sample, PERSIAN) > letters * 0.04 ? "fa" : "ar";
  }
  return letters === 0 ? "und" : byFrequentWords(sample);
}

/** The primary language of a declared BCP 47 tag (`en-GB` → `en`), as codebooks are named; null for what is no tag. */
export function primaryLanguage(declared: string | null | undefined): string | null {
  return /^([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*$/.exec(declared?.trim() ?? "")?.[1]?.toLowerCase() ?? null;
}

const KNOWN: ReadonlySet<string> = new Set([...SCRIPTS, ...FREQUENT].map(([language]) => language).concat("fa", "ur"));

/**
 * The language of a text that its page declares as `declared`. Templates declare wrongly, so a declared language that is told by
 * content yields to what the content says; one that is not told by content is believed.
 */
export function languageOfPage(text: string, declared: string | null): string {
  const found = languageOf(text);
  const said = primaryLanguage(declared);
  return said !== null && (found === "und" || !KNOWN.has(said)) ? said : found;
}
