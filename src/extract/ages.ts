import type { Chunk } from "./chunk.ts";
import { isWord } from "./words.ts";

const isPlainNumber = (chunk: Chunk | undefined): boolean =>
  chunk?.tags.has("@number") === true && (chunk.amount?.value ?? 0) >= 5 && (chunk.amount?.value ?? 100) < 100;

/** "three men of 45, 54 and 63": as many numbers as people. */
function opensAges(chunks: readonly Chunk[], at: number): boolean {
  const count = chunks[at - 2]?.people?.count?.value ?? 0;
  if (count < 2 || count > MOST_AGES) return false;
  const ages = chunks.slice(at, at + 2 * count - 1);
  return ages.every((chunk, index) => (index % 2 === 0 ? isPlainNumber(chunk) : isWord(chunk, "age-joint")));
}

const MOST_AGES = 5;

/** Behind a nickname: "Alfredo Moreno, known as “Chago,” 35, of Tepalcatepec". */
const CLOSING = /^["”]$/;

/** A number that is an age: "aged 25 and 46", "under the age of 18", "Dileep, 38, of Mannargudi", "a man of 52", "60 and 62 years old". */
export function isAge(chunks: readonly Chunk[], at: number): boolean {
  if (
    chunks[at]?.tags.has("@number") === true &&
    (isWord(chunks[at - 1], "aged") ||
      (isWord(chunks[at - 2], "aged") && (isWord(chunks[at - 1], "age-opens") || isWord(chunks[at - 1], "of"))))
  )
    return true;
  if (!isPlainNumber(chunks[at])) return false;
  const before = CLOSING.test(chunks[at - 1]?.lower ?? "") ? at - 1 : at;
  const [second, first] = [chunks[before - 2], chunks[before - 1]];
  const [next, after] = [chunks[at + 1], chunks[at + 2]];
  if (isWord(first, "age-opens")) return true;
  if (first?.tags.has("%be") === true && isWord(second, "who")) return true;
  if (
    isWord(first, "of") &&
    second?.people !== undefined &&
    (second.people.count?.value === 1 || isWord(second, "one"))
  )
    return true;
  if (isWord(first, "of") && (isWord(second, "one") || opensAges(chunks, at))) return true;
  if (
    first?.lower === "," &&
    next?.lower === "," &&
    (second?.tags.has("@name") === true || second?.people !== undefined || isWord(second, "one"))
  )
    return true;
  if (
    first?.lower === "," &&
    second?.tags.has("@name") === true &&
    (next === undefined || isWord(next, "of") || next.lower === ".")
  )
    return true;
  if (isWord(next, "age-joint") && after?.tags.has("@age") === true) return true;
  return isWord(first, "age-joint") && (isAge(chunks, at - 2) || (second?.lower === "," && isAge(chunks, at - 3)));
}
