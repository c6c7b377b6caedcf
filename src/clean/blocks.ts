import type { BlockKind } from "../model/report.ts";
import { countWords, endsAsSentence } from "./words.ts";

const CAPTION =
  /(?:^|[\s(|/.])(?:file |handout |screengrab |courtesy |archive )?(?:photo|photograph|image|picture|credit|photo credit|illustration|screengrab|screenshot|video grab)s?(?: by| courtesy(?: of)?)?\s?[:/]|\((?:photo|file|image|ap photo|reuters|afp)[^()]{0,60}\)\W*$|(?:^|[\s(|.])(?:صورة|الصورة|تصوير|صور|عدسة)\s?[:/]|\b(?:foto|fotograf[ií]a|imagen)\s?[:/]/iu;
const LIST_MARK = /^(?:[-–—•*▪●◦‣·]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)/u;

/** A headline or subhead is at most this long, in words. */
const MAX_HEADING_WORDS = 30;

function isHeadingLike(text: string): boolean {
  return countWords(text) <= MAX_HEADING_WORDS && !/[.!؟。]["'”’»)]*$/u.test(text) && !/[:,]$/.test(text);
}

/** Whether a line is a photo's caption by its credit ("… Photo: Agency"). */
export function isCaption(text: string): boolean {
  return text.length < 600 && CAPTION.test(text);
}

/**
 * What a line of a report is, where the markup does not say it: the title or a heading-like first line is the headline, short
 * lines before the first sentence are subheads, a line with a photo credit is a caption, a bullet or number makes a list item.
 * Among the paragraphs a short line that ends like no sentence is a subhead only when it stands alone between two of them.
 */
export function kindOf(
  line: { readonly text: string; readonly kind: BlockKind | null },
  place: {
    readonly index: number;
    readonly afterProse: boolean;
    readonly betweenProse: boolean;
    readonly title: string | null;
  },
): BlockKind {
  if (line.kind !== null && line.kind !== "paragraph") return line.kind;
  if (place.title !== null && line.text === place.title && !place.afterProse) return "headline";
  if (isCaption(line.text)) return "caption";
  if (line.kind !== null) return line.kind;
  if (place.index === 0 && countWords(line.text) > 1 && isHeadingLike(line.text)) return "headline";
  if (LIST_MARK.test(line.text)) return "list-item";
  if (endsAsSentence(line.text) || !isHeadingLike(line.text)) return "paragraph";
  return !place.afterProse || (place.betweenProse && countWords(line.text) <= 12) ? "subhead" : "paragraph";
}
