import type { MarkedLine } from "./marking.ts";
import { endsAsSentence } from "./words.ts";

const PHONE = /(?:\+?\d{1,3}[\s.-]?)?\(?\d{3,4}\)?[\s.-]\d{3,4}(?:[\s.-]\d{2,4}){0,2}/;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}/;
const POSTAL = /\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\bP\.?\s?O\.? Box \d+|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b/;
const STREET =
  /^\d{1,5} (?:[NSEW]\. )?[\p{L}\d.' ]{2,40}(?:street|st\.?|avenue|ave\.?|road|rd\.?|boulevard|blvd\.?|drive|lane|plaza|square|way|broadway)\b[^.]{0,60}$/iu;
const LABEL =
  /^(?:office|cell|phone|tel(?:ephone)?|fax|e-?mail|mobile|media contacts?|press contacts?|contacts?|for (?:more|further) information)\b\s?[:.]?/i;

const MAX_WORDS = 14;

function isStrong(line: MarkedLine): boolean {
  if (line.words > MAX_WORDS || endsAsSentence(line.text)) return false;
  const text = line.text;
  if (EMAIL.test(text) || POSTAL.test(text)) return true;
  // Figures grouped by dots look like numbers to call: without a label, only a line that is a number to call counts.
  return PHONE.test(text) && (LABEL.test(text) || (/[-+()]/.test(text) && /^[\d\s()+./|-]{7,40}$/.test(text)));
}

function isWeak(line: MarkedLine): boolean {
  return line.words <= 6 && !line.prose && (STREET.test(line.text) || LABEL.test(line.text));
}

/** A name or an office above a telephone number: a few capitalised words and nothing else. */
function isNameLike(line: MarkedLine): boolean {
  if (line.reason !== null || line.words === 0 || line.words > 5 || endsAsSentence(line.text)) return false;
  if (/[\d:;#$%“"!?]/.test(line.text) || /release/i.test(line.text)) return false;
  return /^\p{Lu}/u.test(line.text) && line.text !== line.text.toUpperCase();
}

/**
 * Marks contact blocks and footers: lines with a telephone number, an e-mail address or a postal code and little else,
 * street lines beside them, and up to three lines of names and offices above. A sentence that gives a number to call stays.
 */
export function markContacts(lines: readonly MarkedLine[]): void {
  for (const [i, line] of lines.entries()) {
    if (line.reason !== null || !isStrong(line)) continue;
    line.reason = "boilerplate";
    for (let back = i - 1, steps = 0; back > 0 && steps < 3; back--, steps++) {
      const above = lines[back];
      if (!above || above.reason === "boilerplate" || !(isWeak(above) || isNameLike(above))) break;
      above.reason = "boilerplate";
    }
    for (let next = i + 1; next < lines.length; next++) {
      const below = lines[next];
      if (!below || below.reason !== null || !isWeak(below)) break;
      below.reason = "boilerplate";
    }
  }
}
