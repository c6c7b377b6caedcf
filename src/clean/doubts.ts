import type { Problem } from "../model/document.ts";

const SIGNS: readonly (readonly [code: string, signs: RegExp, what: string])[] = [
  ["bidi-control", /[\u202A-\u202E\u2066-\u2069]/gu, "characters that change the direction of writing"],
  [
    "zero-width",
    /(?<=[\p{L}\p{N}])[\u200B\u2060\uFEFF\u00AD](?=[\p{L}\p{N}])|(?<=\p{Script=Latin})[\u200C\u200D](?=\p{Script=Latin})/gu,
    "invisible characters within words",
  ],
  ["tag-character", /[\u{E0000}-\u{E007F}]/gu, "invisible tag characters"],
  ["nul-character", /\0/g, "NUL characters"],
  ["lone-surrogate", /\p{Cs}/gu, "halves of surrogate pairs"],
  [
    "mixed-script",
    /(?<=\p{Script=Latin})\p{Script=Cyrillic}|(?<=\p{Script=Cyrillic})\p{Script=Latin}/gu,
    "words that mix Latin and Cyrillic letters",
  ],
  ["combining-marks", /\p{M}{8,}/gu, "long runs of combining marks"],
];

/** Anything but ASCII, letters of western Europe and the dashes and quotation marks of print. */
const BEYOND_PLAIN = /[^\t\n\r\x20-\x7e\xa0-\xac\xae-\xff\u2010-\u2026]/;

/**
 * What a reader should doubt about a cleaned text: signs that make it look other than it is. The text keeps them;
 * each kind is one entry with its count and the first place.
 */
export function textDoubts(input: string, text: string): readonly Problem[] {
  if (!BEYOND_PLAIN.test(text)) return [];
  return SIGNS.flatMap(([code, signs, what]) => {
    const first = text.search(signs);
    if (first < 0) return [];
    const times = text.match(signs)?.length ?? 0;
    return [{ input, code, message: `${times} × ${what}, the first at ${first} of the cleaned text; they are kept.` }];
  });
}
