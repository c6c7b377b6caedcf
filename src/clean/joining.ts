import type { SourceLine } from "./source-lines.ts";

/** Words that never end a headline or a sentence: the line goes on. */
const DANGLING =
  /(?:^|\s)(?:a|an|the|of|by|to|for|with|in|at|on|from|and|or|that|which|who|said|is|was|were|de|del|la|el|y|por)$/u;
const LOWER_START = /^(?:\p{Ll}|[,;.)\]”»%]\s?)/u;
const SENTENCE_END = /[.!?…:؟۔。！？]["'”’»)\]]*$/u;
const ORDINAL = /^(?:st|nd|rd|th)$/i;
const ABBREVIATION = /(?:^|\s)(?:[ap]\.m|no|nos|mr|mrs|dr|st|inc|gen|col|lt|sgt|rs|u\.s|u\.k)\.$/i;
const LIST_MARK = /^(?:[-–—•*▪●◦‣·]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/u;
const ADDRESS_LIKE = /^\S+@\S+$|^https?:|^www\./i;

/** At least three lines of about one width, as mail programs break them. */
const MIN_WRAPPED_LINES = 3;
const WRAP_WIDTH = { min: 48, max: 100 };
/** A line is broken before the word that would pass the width: lines end this close to it, in units. */
const WRAP_SLACK = 18;
/** Of lines broken at a width few end where a sentence does; a list of sentences ends all of them so. */
const MAX_ENDED_SHARE = 0.35;

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

/** Whether lines of one paragraph were broken at a fixed width: all but the last nearly reach the longest's length. */
function isWrapped(lines: readonly SourceLine[]): boolean {
  if (lines.length < MIN_WRAPPED_LINES) return false;
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (longest < WRAP_WIDTH.min || longest > WRAP_WIDTH.max) return false;
  if (lines.some((line) => LIST_MARK.test(line.text))) return false;
  const broken = lines.slice(0, -1);
  const ended = broken.filter((line) => SENTENCE_END.test(line.text)).length;
  return ended <= broken.length * MAX_ENDED_SHARE && broken.every((line) => line.text.length >= longest - WRAP_SLACK);
}

/** Whether `next` goes on with the sentence of `line`: markup that was flattened leaves such breaks. */
function goesOn(line: SourceLine, next: SourceLine): boolean {
  if (ADDRESS_LIKE.test(line.text) || ADDRESS_LIKE.test(next.text) || LIST_MARK.test(next.text)) return false;
  if (ORDINAL.test(next.text)) return /\d$/.test(line.text);
  if (ORDINAL.test(line.text)) return !SENTENCE_END.test(next.text) || wordCount(next.text) > 1;
  if (line.text.endsWith(",")) return true;
  if (SENTENCE_END.test(line.text) && !(ABBREVIATION.test(line.text) && LOWER_START.test(next.text)))
    return /^[,;.)\]”»]/u.test(next.text);
  if (LOWER_START.test(next.text)) return wordCount(next.text) > 2 || line.text.length > 40;
  return wordCount(line.text) >= 4 && DANGLING.test(line.text);
}

function splitGroup(group: readonly SourceLine[]): SourceLine[][] {
  if (isWrapped(group)) return [[...group]];
  const paragraphs: SourceLine[][] = [];
  let previous: SourceLine | null = null;
  for (const line of group) {
    const last = paragraphs.at(-1);
    if (last && previous && goesOn(previous, line)) last.push(line);
    else paragraphs.push([line]);
    previous = line;
  }
  return paragraphs;
}

/**
 * Groups lines into paragraphs: a blank line always ends one, a line end does unless the text was broken at a fixed width
 * or the next line visibly goes on with the sentence (begins in lower case or with a closing mark, or this one ends in "of").
 */
export function joinLines(lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const paragraphs: SourceLine[][] = [];
  let group: SourceLine[] = [];
  for (const line of [...lines, { start: 0, end: 0, text: "" }]) {
    if (line.text !== "") {
      group.push(line);
      continue;
    }
    for (const paragraph of splitGroup(group)) paragraphs.push(paragraph);
    group = [];
  }
  return paragraphs;
}
