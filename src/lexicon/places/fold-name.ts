/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ə: "a",
  ǝ: "a",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ħ: "h",
};

const PLAIN = /^[A-Za-z0-9 ]*$/;

/**
 * Folds a place's name to its key: lower case, no diacritics, every run of other signs one space, `Saint` as `st`.
 * `Port-au-Prince` → `port au prince`, `Sana'a` → `sana a`. Letters outside Latin stay as they are.
 */
export function foldName(name: string): string {
  if (PLAIN.test(name)) return foldSaint(name.toLowerCase());
  const folded = name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ıøđðłəǝßæœþħ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return foldSaint(folded);
}

function foldSaint(key: string): string {
  return key.includes("saint") ? key.replace(/\bsaint(?=e?\b)/g, "st") : key;
}

/**
 * Folds a key further, for names romanised from Arabic and Persian: no article, `Diwaniyah`, `Diwaniyya` and
 * `Diwaniya` the same, `ou` and `oo` as `u`, `ee` as `i`, `ay` as `ai`, doubled letters single.
 */
export function loosenKey(key: string): string {
  return key
    .replace(/^(?:al|el) (?=.)/, "")
    .replace(/iyy?[ae]h?\b/g, "iya")
    .replace(/(?<=..)[ae]h\b/g, "a")
    .replace(/ou|oo/g, "u")
    .replace(/ee/g, "i")
    .replace(/ay(?=[^aeiou ]|$)/g, "ai")
    .replace(/([b-df-hj-np-tv-z])\1/g, "$1");
}
