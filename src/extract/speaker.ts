import type { WordSet } from "../lexicon/words.ts";
import type { Chunk } from "./chunk.ts";
import type { ReadSentence } from "./finding.ts";
import { hasAnyTag } from "./present.ts";
import { isModifier, isOfPhrase, isVoice } from "./voices.ts";
import { isWord } from "./words.ts";

const CLAUSE = 8;

/** "Sortland, who leads investigations in the Oslo police district, told": the person whom the clause describes. */
function headOfClause(chunks: readonly Chunk[], at: number): number {
  const from = Math.max(0, at - CLAUSE);
  const who = chunks.slice(from, at).findIndex((chunk) => isWord(chunk, "who"));
  const head = from + who - 2;
  const isPerson = chunks[head]?.tags.has("@person") === true || chunks[head]?.tags.has("@official") === true;
  return who >= 2 && chunks[from + who - 1]?.lower === "," && isPerson ? head : at;
}

/** "The District Attorney, together with the Police Commissioner, announced": the first of them speaks, the others stand by. */
function headOfCompany(chunks: readonly Chunk[], at: number): number {
  const company = chunks.slice(0, at).findLastIndex((chunk) => isWord(chunk, "company"));
  const head = company - 2;
  const said = chunks.slice(Math.max(0, head), at).some((chunk) => chunk.tags.has("%say"));
  return company >= 2 && chunks[company - 1]?.lower === "," && !said && isVoice(chunks[head]) ? head : at;
}

/** Who speaks together stands within so many chunks of the sentence's beginning. */
const LONGEST_LIST = 60;

const isListed = (chunk: Chunk): boolean => isOfPhrase(chunk) || /^[,()]$/.test(chunk.lower);

const isPerson = (chunk: Chunk | undefined): boolean =>
  chunk?.tags.has("@person") === true || chunk?.tags.has("@official") === true;

/** "Bridget Brennan, the Special Prosecutor, James Hunt, the agent in charge, and Commissioner James O’Neill announced": the first named of those who speak together. */
function firstOfList(chunks: readonly Chunk[], at: number): number {
  if (at > LONGEST_LIST) return at;
  const first = chunks.slice(0, at).findIndex(isPerson);
  const between = chunks.slice(Math.max(0, first), at);
  const joint = between.findLastIndex((chunk) => isWord(chunk, "and"));
  const isList = joint > 0 && between.length - joint <= CLAUSE && between.every(isListed);
  const opens = chunks.slice(0, Math.max(0, first)).every((chunk) => chunk.tags.has("@time") || isListed(chunk));
  return first >= 0 && isList && opens ? first : at;
}

/** "Baghdad says": a capital speaks for its government where no preposition stands before it. */
function isSubject(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  return before === undefined || before.tags.has("@mark") || isWord(before, "clause-joint");
}

/** "A person familiar with the search said": who opens a sentence speaks, where nothing else is said of them. */
export function openerAt(chunks: readonly Chunk[], verb: number): number | null {
  const between = chunks.slice(1, verb);
  const opens = chunks[0]?.people !== undefined && verb <= CLAUSE && between.every(isOfPhrase);
  return opens ? 0 : null;
}

const isPlain = (chunk: Chunk): boolean => chunk.tags.has("%article") || chunk.tags.has("%of") || isModifier(chunk);

/** Where somebody speaks from or when, between the speaker and the verb. */
const isAside = (chunk: Chunk): boolean =>
  chunk.tags.has("@time") || chunk.tags.has("@place") || isWord(chunk, "speaker-aside");

/** "…, said Colonel Khoza", "…, says anti-drug chief": the speaker stands right behind a verb that a comma sets off. */
function invertedAt(chunks: readonly Chunk[], verb: number): number | null {
  if (!/^[,”"]$/.test(chunks[verb - 1]?.lower ?? "")) return null;
  for (let at = verb + 1; at <= verb + 5; at++) {
    const chunk = chunks[at];
    if (chunk === undefined) return null;
    if (chunk.tags.has("@voice") || chunk.tags.has("@person") || chunk.people?.count?.value === 1) return at;
    const ofCountry = chunk.tags.has("@place") && chunks[at + 1]?.tags.has("@title") === true;
    if (!isWord(chunk, "speaker-article") && !isModifier(chunk) && !ofCountry) return null;
  }
  return null;
}

/** "Commissioner General Mrosso of the Control Authority told": the person, not what he is of. */
function headOfPhrase(chunks: readonly Chunk[], at: number): number {
  for (let of = at - 1; of >= Math.max(1, at - CLAUSE); of--) {
    const chunk = chunks[of];
    if (chunk === undefined || !isOfPhrase(chunk)) return at;
    const named = chunks[of - 1];
    if (chunk.tags.has("%of") || chunk.tags.has("%partitive"))
      return named?.tags.has("@official") === true || named?.tags.has("@person") === true ? of - 1 : at;
  }
  return at;
}

/** "A border official, who asked not to be named, said": who stands before a clause about him; null where none does. */
function beforeClause(chunks: readonly Chunk[], verb: number): number | null {
  if (chunks[verb - 1]?.lower !== ",") return null;
  const from = Math.max(2, verb - CLAUSE);
  const who = from + chunks.slice(from, verb).findIndex((chunk) => isWord(chunk, "who"));
  const head = chunks[who - 2];
  const speaks = head?.people?.count?.value === 1 || head?.tags.has("@title") === true;
  return who >= from && chunks[who - 1]?.lower === "," && speaks ? who - 2 : null;
}

/** The chunk that is the subject of a verb of saying: the nearest voice or pronoun before it, else the one right behind. */
export function speakerAt(chunks: readonly Chunk[], verb: number): number | "pronoun" | null {
  const according = chunks[verb]?.tags.has("%according") === true;
  const inverted = according ? null : invertedAt(chunks, verb);
  if (inverted !== null) return inverted;
  const head = according ? null : beforeClause(chunks, verb);
  if (head !== null) return head;
  if (!according)
    for (let at = verb - 1; at >= Math.max(0, verb - 14); at--) {
      const chunk = chunks[at];
      if (chunk === undefined) break;
      if (isWord(chunk, "pronoun")) return "pronoun";
      if (chunk.tags.has("@voice") || chunk.tags.has("@person"))
        return firstOfList(chunks, headOfCompany(chunks, headOfClause(chunks, headOfPhrase(chunks, at))));
      if (chunk.tags.has("@name") && at >= verb - 2) return at;
      const near = at >= verb - 2 || chunks.slice(at + 1, verb).every(isAside);
      if ((chunk.people !== undefined || chunk.tags.has("@nation")) && near) return at;
      if (chunk.tags.has("@place") && at === verb - 1 && isSubject(chunks, at)) return at;
      if (chunk.tags.has("%say") || chunk.lower === "”" || chunk.lower === '"') break;
    }
  const opener = according ? null : openerAt(chunks, verb);
  if (opener !== null) return opener;
  if (chunks[verb]?.tags.has("%tell") === true) return null;
  for (let at = verb + 1; at <= verb + (according ? 8 : 6) && at < chunks.length; at++) {
    const chunk = chunks[at];
    if (chunk === undefined || isWord(chunk, "that") || chunk.lower === "“") break;
    if (!according && at > verb + 3 && !chunks.slice(verb + 1, at).every(isPlain)) break;
    if (chunk.tags.has("@voice") || chunk.tags.has("@person") || chunk.tags.has("@name")) return at;
    if (chunk.people !== undefined && at <= verb + 3 && /^["”,]/.test(chunks[verb - 1]?.lower ?? "")) return at;
    if (isWord(chunk, "pronoun")) return "pronoun";
  }
  return null;
}

const AT_END = 4;

/** "the same men were called accomplices", "the jury was told": nobody is named who says it. */
const isPassive = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at - 1]?.tags.has("%be") === true && isWord(chunks[at], "passive-saying") && !isWord(chunks[at + 1], "by");

/** The words that report speech in a sentence, the most telling first: "according to", then a verb at its end, then the first. */
export function reportingWords(chunks: readonly Chunk[]): number[] {
  if (!hasAnyTag(chunks, ["%say", "%according"])) return [];
  const isNoun = (at: number): boolean =>
    chunks[at - 1]?.tags.has("%article") === true || chunks[at - 1]?.tags.has("@number") === true;
  const said = (at: number): boolean =>
    chunks[at]?.tags.has("%say") === true &&
    !isNoun(at) &&
    !isPassive(chunks, at) &&
    (!isWord(chunks[at + 1], "to") || chunks[at + 2]?.tags.has("%have") === true);
  const verbs = chunks.flatMap((chunk, at) => (chunk.tags.has("%according") || said(at) ? [at] : []));
  const rank = (at: number): number =>
    chunks[at]?.tags.has("%according") === true
      ? 0
      : at >= chunks.length - AT_END || invertedAt(chunks, at) !== null
        ? 1
        : 2;
  return verbs.sort((a, b) => rank(a) - rank(b) || a - b);
}

const SUBJECT = 3;
const SAID_OF: readonly WordSet[] = ["several-pronoun", "thing-pronoun"];

/** "The navy seized a tonne, it said", "Thai officers doubt the price: wholesale, they say, …", "A chemist is careful: 2 tonnes, he says": whom the sentence begins with is meant by its pronoun. */
export function subjectOf(chunks: readonly Chunk[], verb: number): number | null {
  const pronoun = chunks.slice(Math.max(0, verb - 2), verb).find((chunk) => isWord(chunk, "pronoun"));
  const said = SAID_OF.some((set) => isWord(pronoun, set)) || pronoun?.tags.has("%person-pronoun") === true;
  const isMeant = (chunk: Chunk): boolean => {
    if (isWord(pronoun, "thing-pronoun")) return chunk.tags.has("@institution") || chunk.tags.has("@organisation");
    return isWord(pronoun, "several-pronoun")
      ? chunk.tags.has("@voice") || chunk.tags.has("@people:officer")
      : chunk.people?.count?.value === 1;
  };
  const at = chunks.slice(0, SUBJECT).findIndex(isMeant);
  return said && at >= 0 && at < verb - 2 ? at : null;
}

const HEAD = 5;

/** "• UNODC: 24 million pills were seized": the voice that heads a line with a colon. */
export function headVoice({ sentence, chunks }: ReadSentence): number | null {
  const colon = chunks.slice(0, HEAD).findIndex((chunk) => chunk.lower === ":");
  const heads = chunks.slice(0, Math.max(colon, 0)).findIndex((chunk) => chunk.tags.has("@voice"));
  return sentence.position > 0 || heads < 0 || chunks.length <= HEAD ? null : heads;
}
