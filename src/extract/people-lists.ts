import type { Chunk } from "./chunk.ts";
import { isWord } from "./words.ts";

/** Whether a chunk counts people. */
export function counted(chunk: Chunk | undefined): chunk is Chunk & { people: NonNullable<Chunk["people"]> } {
  return chunk?.people?.count != null;
}

const PLAIN_BETWEEN = 6;

/** "an accomplice of an underworld figure and trafficker": whom somebody belongs to is in no list with him; "of Colombo and two others" is. */
function isOwned(between: readonly Chunk[]): boolean {
  const joint = between.findIndex((chunk) => isWord(chunk, "joint"));
  const owner = between.slice(1, joint < 0 ? between.length : joint);
  const told = owner.some((chunk) => OF_THEM.some((tag) => chunk.tags.has(tag)));
  return between[0]?.tags.has("%of") === true && joint > 1 && !told;
}

/** What may be told of somebody behind "of", and is not whom he belongs to: where from, how old. */
const OF_THEM = ["@place", "@time", "@name", "@organisation", "@voice", "@nation", "@number", "@age", "@measure"];

/** Whether the words up to the next person are "linked to" and nothing that a list is made of. */
const isTie = (between: readonly Chunk[]): boolean =>
  isWord(between[0], "tied-to") && !between.some((chunk) => isWord(chunk, "joint"));

/** Whether only joining words stand between two chunks; `including` tells if one of them says that the second is a part. */
export function joined(chunks: readonly Chunk[], from: number, to: number): { linked: boolean; including: boolean } {
  let including = false;
  let coordinated = false;
  let plain = 0;
  for (let at = from; at < to; at++) {
    const chunk = chunks[at];
    if (chunk === undefined) continue;
    coordinated ||= isWord(chunk, "member-link") && !isWord(chunk, "mere-link");
    if (isWord(chunk, "including")) including = true;
    if (isWord(chunk, "member-link") || chunk.tags.has("@age") || chunk.tags.has("@aside")) continue;
    const verb = ["%say", "%be", "%have", "%will", "%arrest", "%charge", "%search", "%seize"].some((tag) =>
      chunk.tags.has(tag),
    );
    if (verb || isWord(chunk, "clause-opens") || isTie(chunks.slice(at, to)) || ++plain > PLAIN_BETWEEN)
      return { linked: false, including };
  }
  if (isOwned(chunks.slice(from, to))) return { linked: false, including };
  const last = chunks[to - 1];
  return { linked: coordinated && (isWord(last, "member-link") || plain === 0), including };
}

/** Somebody counted in a list. */
export interface Member {
  readonly at: number;
  readonly partitive: boolean;
}

/** The counted people in one list with a chunk: "17 suspects, including 14 foreign nationals", "a cook and 16 others". */
export function listAround(chunks: readonly Chunk[], start: number): Member[] {
  const members: Member[] = [];
  let last = start;
  let partitive = false;
  for (let at = start + 1; at < chunks.length; at++) {
    if (!counted(chunks[at])) continue;
    const { linked, including } = joined(chunks, last + 1, at);
    if (!linked) break;
    partitive ||= including;
    members.push({ at, partitive: partitive || chunks[at]?.people?.noun === "partitive" });
    last = at;
  }
  return isAmongThem(chunks, last) ? members.map(({ at }) => ({ at, partitive: true })) : members;
}

/** "13 people, three Iranians and a Pakistani among them": the list tells some of those before it. */
export const isAmongThem = (chunks: readonly Chunk[], last: number): boolean =>
  isWord(chunks[last + 1], "among") && chunks[last + 2]?.tags.has("%plural-pronoun") === true;

/** "Of the 17 defendants, 15 …": the whole is named, and not all of it is meant. */
function isWholeNamed(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  const summed = isWord(before, "of") && chunks[at - 2]?.tags.has("%whole") === true;
  return (
    (isWord(before, "of") && !summed) ||
    before?.tags.has("%partitive") === true ||
    (isWord(before, "the") && isWord(chunks[at - 2], "of"))
  );
}

/** The counted people in one list before a chunk. */
export function listBefore(chunks: readonly Chunk[], start: number): Member[] {
  const members: Member[] = [];
  let next = start;
  for (let at = start - 1; at >= 0; at--) {
    if (!counted(chunks[at])) continue;
    const { linked } = joined(chunks, at + 1, next);
    if (!linked || isWholeNamed(chunks, at)) break;
    members.unshift({ at, partitive: false });
    next = at;
  }
  return members;
}
