import type { Amount } from "../model/amount.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import { isElsewhere } from "./nationals.ts";
import { partOf } from "./people.ts";
import { hasAnyTag } from "./present.ts";

/** So many of those held, told by what they are: chunks `[at, until)`. */
interface Some {
  readonly at: number;
  readonly count: Amount;
  /** How many the words say they are of; null for "of them", "the other". */
  readonly of: number | null;
}

const OTHER_FATES = ["%sentence", "%convict", "%charge", "%release", "%negation"];

/** "Two of the nine", "Eight of them", "The other 14" at the head of a sentence; null for any other. */
function headOf({ chunks }: ReadSentence): Some | null {
  const [first, second, third] = chunks;
  const part = partOf(chunks, 2);
  if (part?.amount !== undefined && third?.amount?.value != null)
    return { at: 0, count: part.amount, of: third.amount.value };
  if (first?.people?.noun === "partitive" && first.people.count !== null)
    return { at: 0, count: first.people.count, of: null };
  const other = first?.tags.has("%article") === true && second?.tags.has("%others") === true;
  return other && third?.tags.has("@number") === true && third.amount !== undefined
    ? { at: 2, count: third.amount, of: null }
    : null;
}

/** So far back those are told whom "of them" and "the other" mean. */
const SENTENCES_BACK = 3;

/** Whether so many were told of as arrested: exactly as many as the words say, else more than they count. */
function areTold({ count, of }: Some, { index }: ReadSentence, arrests: readonly Finding[]): boolean {
  return arrests.some(({ amount, sentence }) => {
    const value = amount?.value ?? 0;
    const near = sentence.index < index && sentence.index >= index - SENTENCES_BACK;
    return of === null ? near && value > (count.value ?? Number.POSITIVE_INFINITY) : value === of;
  });
}

/** Some of those arrested, told by what they are: "Two of the nine are clearing agents. The other seven sold sugar." */
export function toldOfHeld(sentences: readonly ReadSentence[], arrests: readonly Finding[]): Finding[] {
  const known = new Set(arrests.map(({ sentence }) => sentence.index));
  return sentences.flatMap((sentence): Finding[] => {
    const some = headOf(sentence);
    const { chunks } = sentence;
    const verb = chunks[0];
    if (some === null || verb === undefined || known.has(sentence.index) || isElsewhere(chunks)) return [];
    if (hasAnyTag(chunks, OTHER_FATES)) return [];
    if (!areTold(some, sentence, arrests)) return [];
    const last = chunks[some.of === null ? some.at : 2] ?? verb;
    return [
      {
        rule: "arrest.told-of-held",
        kind: "arrest",
        keys: { people: "all" },
        amount: { ...some.count, unit: "person" },
        sentence,
        at: some.at,
        until: some.at + 1,
        partitive: true,
        start: verb.start,
        end: last.end,
      },
    ];
  });
}
