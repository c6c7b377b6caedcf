import { LETTER, MARK, NUMBER, runsOf } from "../model/letters.ts";

/** Near copies share this much of their words. */
const MIN_SHARED = 0.92;

/** The same right after another copy, where the next one is expected. */
const MIN_SHARED_IN_ROW = 0.75;

/** The fewest words of a line that can be a near copy. */
const MIN_WORDS = 12;

/** Words that change what a sentence says: negations, and figures in words. */
const TELLING =
  /^(?:not|no|never|none|without|nobody|nothing|neither|nor|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{3,6}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty\p{L}*|hundreds?|thousands?|millions?|dozens?|half|لا|لم|لن|ليس|ليست|دون|بدون|غير|واحد|واحدة|اثنان|اثنين|ثلاث|ثلاثة|أربع|أربعة|خمس|خمسة|ست|ستة|سبع|سبعة|ثماني|ثمانية|تسع|تسعة|عشر|عشرة|عشرون|عشرين|مئة|مائة|مئتي|ألف|آلاف|مليون|ملايين|sin|nunca|ning[uú]n[oa]?|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|cien|mil|mill[oó]n(?:es)?)$/u;

function wordsOf(text: string): readonly string[] {
  return runsOf(text, LETTER | MARK | NUMBER);
}

/** The words of `b` that have no partner in `a`, with how many have one. */
function unmatched(a: readonly string[], b: readonly string[]): { shared: number; left: readonly string[] } {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  const left: string[] = [];
  for (const word of b) {
    const free = counts.get(word.toLowerCase()) ?? 0;
    if (free === 0) left.push(word);
    else counts.set(word.toLowerCase(), free - 1);
  }
  return { shared: b.length - left.length, left };
}

function isTelling(word: string, all: readonly string[]): boolean {
  if (/\p{N}/u.test(word) || TELLING.test(word.toLowerCase())) return true;
  return /^\p{Lu}/u.test(word) && all[0] !== word; // a name, or the first word of an inner sentence
}

/**
 * Whether a line is a near copy of an earlier one: at least 12 words, 92 % of them shared (75 % right after another copy), and
 * none of the others a figure, a number in words, a negation or a name.
 */
export function isNearCopy(earlier: string, later: string, inRow: boolean): boolean {
  const a = wordsOf(earlier);
  const b = wordsOf(later);
  if (Math.min(a.length, b.length) < MIN_WORDS) return false;
  const forth = unmatched(a, b);
  if (forth.shared < Math.max(a.length, b.length) * (inRow ? MIN_SHARED_IN_ROW : MIN_SHARED)) return false;
  const back = unmatched(b, a);
  return !forth.left.some((word) => isTelling(word, b)) && !back.left.some((word) => isTelling(word, a));
}
