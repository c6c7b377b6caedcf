import type { Chunk } from "./chunk.ts";
import { type Finding, textOfChunks } from "./finding.ts";
import { isWord, opensWith } from "./words.ts";

/** Between a verb of charging and its "with" may stand so many chunks: "charged on Monday with"; behind "the charge" none. */
const OPENER_REACH = 5;
/** An offence is told in so many chunks at most. */
const MOST_CHUNKS = 14;
const VERBS = ["%be", "%have", "%say", "%will", "%arrest", "%sentence"];

function ends(chunk: Chunk): boolean {
  return (
    isWord(chunk, "offence-ends") ||
    (chunk.tags.has("@mark") && !/^[-/’']$/.test(chunk.lower)) ||
    chunk.time !== undefined ||
    VERBS.some((tag) => chunk.tags.has(tag))
  );
}

/** The words of the offence: "trafficking in 424.77kg of methamphetamine"; null where the charge names none ("the charges", "with heroin"). */
function offenceOf({ sentence, at }: Finding): string | null {
  const { chunks } = sentence;
  const isNoun = chunks[at - 1]?.tags.has("%article") === true;
  const behind = chunks.slice(at + 1, at + 1 + (isNoun ? 1 : OPENER_REACH));
  const opener = behind.findIndex(
    (chunk, index) => isWord(chunk, "offence-opens") && behind[index + 1]?.time === undefined,
  );
  const skipped = behind.slice(0, Math.max(opener, 0));
  if (opener < 0 || skipped.some((chunk) => ends(chunk) && chunk.time === undefined)) return null;
  const from = at + 2 + opener;
  let to = from;
  for (let chunk = chunks[to]; chunk !== undefined && to - from < MOST_CHUNKS && !ends(chunk); chunk = chunks[to]) to++;
  while (to > from && chunks[to - 1]?.tags.has("@stop") === true) to--;
  const said = chunks.slice(from, to);
  const isVague = (["known", "all-of", "definite"] as const).some((set) => opensWith(said[0], set));
  const isCut = said[said.length - 1]?.tags.has("@mark") === true;
  const isGoods = said.every((chunk) => chunk.item != null || isWord(chunk, "joint"));
  return isVague || isCut || isGoods ? null : textOfChunks(sentence, from, to);
}

/** Gives charges the offence in the source's words. */
export function nameOffences(findings: readonly Finding[]): void {
  for (const finding of findings) {
    const offence = finding.kind === "charge" ? offenceOf(finding) : null;
    if (offence !== null) finding.keys.offence = offence;
  }
}
