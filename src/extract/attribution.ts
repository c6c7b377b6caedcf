import type { Voice } from "../model/claim.ts";
import { actorAt } from "./actors.ts";
import type { Chunk } from "./chunk.ts";
import type { ReadSentence } from "./finding.ts";

/** Who speaks in a sentence, and whether these are the voice's own words. */
export interface Attribution {
  readonly voices: readonly Voice[];
  /** Character ranges in quotation marks. */
  readonly quotes: readonly { readonly start: number; readonly end: number }[];
  /** The voice stands in this sentence; else it was carried over from before. */
  readonly own: boolean;
}

const PRONOUN = /^(?:he|she|it|they)$/;
const GLUE = /^(?:of the|'s|’s|'|’|,|the|of|\(|\)|its|his|their|for|and|in|at|retired|a|an|-)$/;

function isVoice(chunk: Chunk | undefined): boolean {
  return (
    chunk !== undefined &&
    (chunk.tags.has("@voice") ||
      chunk.tags.has("@person") ||
      chunk.tags.has("@name") ||
      chunk.tags.has("@nation") ||
      chunk.tags.has("@place"))
  );
}

/** The run of chunks around `at` that together name one speaker: "interior ministry Spokesperson Colonel Abbas al-Bahadli". */
function extendsLeft(chunks: readonly Chunk[], from: number): boolean {
  const [before, earlier] = [chunks[from - 1], chunks[from - 2]];
  if (isVoice(before)) return true;
  if (before === undefined || !GLUE.test(before.lower) || before.lower === "and") return false;
  if (before.lower === ",") return earlier !== undefined && (earlier.tags.has("@voice") || earlier.tags.has("@person"));
  return isVoice(earlier) || /^(?:the|of)$/.test(earlier?.lower ?? "");
}

function groupAround(chunks: readonly Chunk[], at: number): Chunk[] {
  let from = at;
  let to = at + 1;
  while (from > 0 && at - from < 12 && extendsLeft(chunks, from)) from--;
  while (
    to < chunks.length &&
    to - at < 12 &&
    (isVoice(chunks[to]) ||
      (GLUE.test(chunks[to]?.lower ?? "") &&
        (isVoice(chunks[to + 1]) || (/^(?:the|of)$/.test(chunks[to + 1]?.lower ?? "") && isVoice(chunks[to + 2])))))
  )
    to++;
  return chunks.slice(from, to);
}

/** "Iraqi National Security Service (INSS)" is one organisation: of names of one agency the longest. */
function distinctNames(organisations: readonly Chunk[]): string[] {
  const kept = organisations.filter((chunk) => {
    const { agency, organisation = "" } = chunk.voice ?? {};
    const name = initials(organisation);
    return !organisations.some((other) => {
      const longer = other.voice?.organisation ?? "";
      return (
        other !== chunk &&
        longer.length > organisation.length &&
        ((agency !== undefined && other.voice?.agency === agency) ||
          (name !== null && initialsOf(longer).includes(name)))
      );
    });
  });
  return kept.map((chunk) => chunk.voice?.organisation ?? "");
}

const initials = (name: string): string | null => (/^\p{Lu}{2,6}$/u.test(name) ? name : null);
const initialsOf = (name: string): string => (name.match(/\p{Lu}/gu) ?? []).join("");

/** Words of a phrase before its noun ("drug control" of "the drug control agency"). */
const isModifier = (chunk: Chunk | undefined): chunk is Chunk =>
  chunk !== undefined &&
  chunk.lower === chunk.lower.trim() &&
  ((chunk.tags.has("@word") && !chunk.tags.has("@stop") && /^\p{L}/u.test(chunk.lower)) ||
    chunk.tags.has("@item:drug"));

const MODIFIERS = 3;

const opensPhrase = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  (["%article", "%of", "%partitive", "@place", "@nation"].some((tag) => chunk.tags.has(tag)) ||
    /^['’]s$/.test(chunk.lower));

/** The fuller form of an organisation named by a common noun: with the words of its phrase before it. */
function withModifiers(text: string, chunks: readonly Chunk[], noun: Chunk): Chunk {
  const organisation = noun.voice?.organisation;
  if (organisation === undefined || organisation !== organisation.toLowerCase()) return noun;
  let from = chunks.indexOf(noun);
  const least = from - MODIFIERS;
  while (from > 0 && from > least && isModifier(chunks[from - 1])) from--;
  const opens = opensPhrase(chunks[from - 1]);
  const first = chunks[from];
  const mismatch = /^an?$/.test(chunks[from - 1]?.lower ?? "") && /[^s]s$/.test(organisation);
  if (first === undefined || first === noun || !opens || mismatch) return noun;
  return { ...noun, start: first.start, voice: { ...noun.voice, organisation: text.slice(first.start, noun.end) } };
}

function voiceOf(text: string, group: readonly Chunk[]): Voice | null {
  const name = group
    .filter(
      (chunk) =>
        chunk.tags.has("@person") || (chunk.tags.has("@name") && group.some((other) => other.tags.has("@title"))),
    )
    .pop();
  const roles = group.filter((chunk) => chunk.tags.has("@title"));
  const organisations = group.filter((chunk) => chunk.voice?.organisation !== undefined);
  const region = group.filter((chunk) => chunk.tags.has("@nation") || chunk.tags.has("@place"))[0];
  const first = organisations[0];
  const prefix =
    region !== undefined && first !== undefined && region.start < first.start && first.start - region.end <= 3
      ? `${text.slice(region.start, region.end)} `
      : "";
  const organisation = distinctNames(organisations).join(", ");
  const agency = organisations.map((chunk) => chunk.voice?.agency).find((id) => id !== undefined);
  const nameText = name === undefined ? undefined : text.slice(name.start, name.end);
  if (nameText === undefined && roles.length === 0 && organisations.length === 0) return null;
  return {
    ...(nameText === undefined ? {} : { name: nameText }),
    ...(roles.length === 0 ? {} : { role: roles.map((chunk) => chunk.voice?.role ?? "").join(" ") }),
    ...(organisation === "" ? {} : { organisation: prefix + organisation }),
    ...(agency === undefined ? {} : { agency }),
  };
}

function quoteRanges(
  sentence: ReadSentence,
  text: string,
  open: boolean,
): { ranges: { start: number; end: number }[]; open: boolean } {
  const ranges: { start: number; end: number }[] = [];
  const { start, end } = sentence.sentence;
  let from = open ? start : -1;
  for (let at = start; at < end; at++) {
    const char = text[at] ?? "";
    if (char === "“" || (char === '"' && from < 0)) from = at + 1;
    else if ((char === "”" || char === '"') && from >= 0) {
      ranges.push({ start: from, end: at });
      from = -1;
    }
  }
  if (from >= 0) ranges.push({ start: from, end });
  return { ranges, open: from >= 0 };
}

const CLAUSE = 8;

/** "Sortland, who leads investigations in the Oslo police district, told": the person whom the clause describes. */
function headOfClause(chunks: readonly Chunk[], at: number): number {
  const from = Math.max(0, at - CLAUSE);
  const who = chunks.slice(from, at).findIndex((chunk) => chunk.lower === "who");
  const head = from + who - 2;
  const isPerson = chunks[head]?.tags.has("@person") === true || chunks[head]?.tags.has("@official") === true;
  return who >= 2 && chunks[from + who - 1]?.lower === "," && isPerson ? head : at;
}

const COMPANY = /^(?:together with|along with|alongside|joined by|accompanied by|together|along)$/;

/** "The District Attorney, together with the Police Commissioner, announced": the first of them speaks, the others stand by. */
function headOfCompany(chunks: readonly Chunk[], at: number): number {
  const company = chunks.slice(0, at).findLastIndex((chunk) => COMPANY.test(chunk.lower));
  const head = company - 2;
  const said = chunks.slice(Math.max(0, head), at).some((chunk) => chunk.tags.has("%say"));
  return company >= 2 && chunks[company - 1]?.lower === "," && !said && isVoice(chunks[head]) ? head : at;
}

/** "Baghdad says": a capital speaks for its government where no preposition stands before it. */
function isSubject(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  return before === undefined || before.tags.has("@mark") || /^(?:and|but|while|as|that)$/.test(before.lower);
}

/** "A person familiar with the search said": who opens a sentence speaks, where nothing else is said of them. */
function openerAt(chunks: readonly Chunk[], verb: number): number | null {
  const between = chunks.slice(1, verb);
  const opens = chunks[0]?.people !== undefined && verb <= CLAUSE && between.every(isOfPhrase);
  return opens ? 0 : null;
}

/** The words with which a sentence opens, up to its verb: "A person familiar with the search". */
function openerVoice(text: string, chunks: readonly Chunk[], verb: number): Voice | null {
  const [first, last] = [chunks[0], chunks[verb - 1]];
  if (first === undefined || last === undefined || verb < 3) return null;
  const voice = { role: text.slice(first.start, last.end) };
  BARE.add(voice);
  return voice;
}

const isOfPhrase = (chunk: Chunk): boolean =>
  !chunk.tags.has("@mark") &&
  !["%say", "%be", "%have", "%arrest", "%seize", "%will"].some((tag) => chunk.tags.has(tag));

const isPlain = (chunk: Chunk): boolean => chunk.tags.has("%article") || chunk.tags.has("%of") || isModifier(chunk);

/** Where somebody speaks from or when, between the speaker and the verb. */
const isAside = (chunk: Chunk): boolean =>
  chunk.tags.has("@time") ||
  chunk.tags.has("@place") ||
  /^(?:on|,|also|late|in|at|from|of|has|have|had|since)$/.test(chunk.lower);

const ARTICLES = /^(?:the|a|an|its|anti|-)$/;

/** "…, said Colonel Khoza", "…, says anti-drug chief": the speaker stands right behind a verb that a comma sets off. */
function invertedAt(chunks: readonly Chunk[], verb: number): number | null {
  if (!/^[,”"]$/.test(chunks[verb - 1]?.lower ?? "")) return null;
  for (let at = verb + 1; at <= verb + 5; at++) {
    const chunk = chunks[at];
    if (chunk === undefined) return null;
    if (chunk.tags.has("@voice") || chunk.tags.has("@person")) return at;
    if (!ARTICLES.test(chunk.lower) && !isModifier(chunk)) return null;
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

/** The chunk that is the subject of a verb of saying: the nearest voice or pronoun before it, else the one right behind. */
function speakerAt(chunks: readonly Chunk[], verb: number): number | "pronoun" | null {
  const according = chunks[verb]?.tags.has("%according") === true || chunks[verb]?.lower === "according to";
  const inverted = according ? null : invertedAt(chunks, verb);
  if (inverted !== null) return inverted;
  if (!according)
    for (let at = verb - 1; at >= Math.max(0, verb - 14); at--) {
      const chunk = chunks[at];
      if (chunk === undefined) break;
      if (PRONOUN.test(chunk.lower)) return "pronoun";
      if (chunk.tags.has("@voice") || chunk.tags.has("@person"))
        return headOfCompany(chunks, headOfClause(chunks, headOfPhrase(chunks, at)));
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
    if (chunk === undefined || chunk.lower === "that" || chunk.lower === "“") break;
    if (!according && at > verb + 3 && !chunks.slice(verb + 1, at).every(isPlain)) break;
    if (chunk.tags.has("@voice") || chunk.tags.has("@person") || chunk.tags.has("@name")) return at;
    if (chunk.people !== undefined && at <= verb + 3 && /^["”,]/.test(chunks[verb - 1]?.lower ?? "")) return at;
    if (PRONOUN.test(chunk.lower)) return "pronoun";
  }
  return null;
}

/** No report quotes so many; more are not remembered. */
const MOST_VOICES = 120;

/** Fuller forms of organisations and people that the report uses, in order. */
class Known {
  readonly #voices: Voice[] = [];

  /** Remembers a name that later short forms may stand for. */
  add(voice: Voice): void {
    if (this.#voices.length < MOST_VOICES) this.#voices.push(voice);
  }

  /** The voice in its fullest form: short names and "the agency" become the name given before. */
  fullest(voice: Voice): Voice {
    const named =
      voice.name === undefined
        ? undefined
        : this.#voices.find(
            (other) =>
              other.name !== undefined &&
              other.name !== voice.name &&
              other.name.toLowerCase().endsWith(voice.name?.toLowerCase() ?? ""),
          );
    if (named !== undefined)
      return { ...named, ...(voice.role === undefined || named.role !== undefined ? {} : { role: voice.role }) };
    const known = this.#sameOrganisation(voice);
    const full =
      known === undefined ? voice : { ...known, ...voice, organisation: known.organisation ?? "", ...roleOf(voice) };
    this.add(full);
    return full;
  }

  #sameOrganisation(voice: Voice): Voice | undefined {
    const said = voice.organisation?.toLowerCase();
    if (said === undefined || voice.name !== undefined) return undefined;
    const head = said.split(/\s+/).pop() ?? said;
    return this.#voices.find((other) => {
      const full = other.organisation?.toLowerCase();
      if (full === undefined || other.name !== undefined || full.length <= said.length + 3) return false;
      return full.split(/[\s,]+/).includes(head) || (voice.agency !== undefined && voice.agency === other.agency);
    });
  }
}

/** The office as said, and a common noun that stood for the organisation ("the force"). */
function roleOf(voice: Voice): { role?: string } {
  const noun =
    voice.organisation !== undefined && voice.organisation === voice.organisation.toLowerCase()
      ? voice.organisation
      : undefined;
  const role = [voice.role, noun].filter((part) => part !== undefined).join(", ");
  return role === "" ? {} : { role };
}

interface Spoken {
  readonly voice: Voice | null;
  readonly pronoun: boolean;
}

/** Reads who speaks in each sentence, through pronouns, short names and quotations that run on. */
export function attribute(sentences: readonly ReadSentence[], text: string): Attribution[] {
  const known = new Known();
  for (const { chunks } of sentences)
    for (const chunk of chunks)
      if (chunk.tags.has("@organisation") && chunk.voice?.organisation?.includes(" ")) known.add(chunk.voice);
  let mentioned: Voice | null = null;
  let last: Voice | null = null;
  const own = sentences.map((sentence): Voice | null => {
    const spoken = ownVoice(sentence, text, known);
    const person = last !== null && (last.name !== undefined || last.role !== undefined) ? last : (mentioned ?? last);
    const voice = spoken.voice ?? (spoken.pronoun ? person : null);
    mentioned = officialIn(sentence, text, known) ?? mentioned;
    last = voice ?? last;
    return voice;
  });
  const lead = leadOf(own);
  return carry(sentences, own, lead, text);
}

/** The nearest voice, then the one that the report rests on. */
function chain(nearest: Voice | null, lead: Voice | null): Voice[] {
  if (nearest === null) return [];
  return lead === null || lead === nearest || sameVoice(lead, nearest) ? [nearest] : [nearest, lead];
}

const sameVoice = (a: Voice, b: Voice): boolean =>
  a.name === b.name && (a.organisation === b.organisation || (a.agency !== undefined && a.agency === b.agency));

/** The voice that a report rests on: of the first ones the first with a full name, else the first. */
function leadOf(own: readonly (Voice | null)[]): Voice | null {
  const first = own.flatMap((voice) => (voice === null || BARE.has(voice) ? [] : [voice])).slice(0, 4);
  return (
    first.find((voice) => voice.agency !== undefined || (voice.organisation ?? voice.name ?? "").includes(" ")) ??
    first[0] ??
    null
  );
}

/** A sentence without a voice keeps that of its paragraph; one without either, that of the report's lead. */
function carry(
  sentences: readonly ReadSentence[],
  own: readonly (Voice | null)[],
  lead: Voice | null,
  text: string,
): Attribution[] {
  let open = false;
  let paragraph = -1;
  let last: Voice | null = null;
  let spoke: Voice | null = null;
  let opened: Voice | null = null;
  return sentences.map((sentence, at) => {
    const starts = sentence.sentence.paragraph !== paragraph;
    if (starts) open = open && /^["“]/.test(text.slice(sentence.sentence.start, sentence.sentence.start + 1));
    const quotes = quoteRanges(sentence, text, open);
    open = quotes.open;
    const told = own[at] ?? null;
    const voice = told !== null && ACTING.has(told) && quotes.ranges.length > 0 ? null : told;
    if (sentence.sentence.block.kind !== "list-item") opened = sentence.chunks.at(-1)?.lower === ":" ? voice : null;
    const resting = sentence.sentence.block.kind === "list-item" ? (opened ?? lead) : lead;
    const carried = voice ?? (quotes.ranges.length > 0 ? (spoke ?? lead) : starts ? resting : (last ?? resting));
    spoke = voice ?? spoke;
    paragraph = sentence.sentence.paragraph;
    last = voice ?? (starts ? null : last);
    return { voices: chain(carried, lead), quotes: quotes.ranges, own: voice !== null };
  });
}

/** The official whom a sentence names, speaking or not: "he" in the next one is that official. */
function officialIn(sentence: ReadSentence, text: string, known: Known): Voice | null {
  const at = sentence.chunks.findIndex((chunk) => chunk.tags.has("@title") || chunk.tags.has("@official"));
  if (at < 0) return null;
  const voice = voiceOf(text, groupAround(sentence.chunks, at));
  return voice === null ? null : known.fullest(voice);
}

const AT_END = 4;

/** "the same men were called accomplices", "the jury was told": nobody is named who says it. */
const isPassive = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at - 1]?.tags.has("%be") === true &&
  /^(?:called|told|asked|described)$/.test(chunks[at]?.lower ?? "") &&
  chunks[at + 1]?.lower !== "by";

/** The words that report speech in a sentence, the most telling first: "according to", then a verb at its end, then the first. */
function reportingWords(chunks: readonly Chunk[]): number[] {
  const isNoun = (at: number): boolean =>
    chunks[at - 1]?.tags.has("%article") === true || chunks[at - 1]?.tags.has("@number") === true;
  const said = (at: number): boolean =>
    !isNoun(at) &&
    !isPassive(chunks, at) &&
    chunks[at]?.tags.has("%say") === true &&
    (chunks[at + 1]?.lower !== "to" || chunks[at + 2]?.tags.has("%have") === true);
  const verbs = chunks.flatMap((chunk, at) => (chunk.tags.has("%according") || said(at) ? [at] : []));
  const rank = (at: number): number =>
    chunks[at]?.tags.has("%according") === true || chunks[at]?.lower === "according to"
      ? 0
      : at >= chunks.length - AT_END
        ? 1
        : 2;
  return verbs.sort((a, b) => rank(a) - rank(b) || a - b);
}

const SUBJECT = 3;

/** "Thai officers doubt the price: wholesale, they say, …": whom the sentence begins with is meant by its pronoun. */
function subjectOf(chunks: readonly Chunk[], verb: number): number | null {
  const said = chunks.slice(Math.max(0, verb - 2), verb).some((chunk) => chunk.lower === "they");
  const at = chunks
    .slice(0, SUBJECT)
    .findIndex((chunk) => chunk.tags.has("@voice") || chunk.tags.has("@people:officer"));
  return said && at >= 0 && at < verb - 2 ? at : null;
}

/** "by the Bolivian government's sum", "by the office's count": whose figure it is, told without a verb. */
function reckonerAt(chunks: readonly Chunk[]): number | null {
  const at = chunks.findIndex(
    (chunk, index) =>
      chunk.tags.has("%reckoning") &&
      /^['’]s?$/.test(chunks[index - 1]?.lower ?? "") &&
      chunks[index - 2]?.tags.has("@voice") === true &&
      chunks.slice(Math.max(0, index - 6), index - 2).some((before) => before.lower === "by"),
  );
  return at < 0 ? null : at - 2;
}

/** "by her count": the one told of before. */
const countsHerself = (chunks: readonly Chunk[]): boolean =>
  chunks.some(
    (chunk, at) =>
      chunk.tags.has("%reckoning") &&
      /^(?:his|her|their|its)$/.test(chunks[at - 1]?.lower ?? "") &&
      chunks[at - 2]?.lower === "by",
  );

const HEAD = 5;

/** "• UNODC: 24 million pills were seized": the voice that heads a line with a colon. */
function headVoice({ sentence, chunks }: ReadSentence): number | null {
  const colon = chunks.slice(0, HEAD).findIndex((chunk) => chunk.lower === ":");
  const heads = chunks.slice(0, Math.max(colon, 0)).findIndex((chunk) => chunk.tags.has("@voice"));
  return sentence.position > 0 || heads < 0 || chunks.length <= HEAD ? null : heads;
}

function ownVoice(sentence: ReadSentence, text: string, known: Known): Spoken {
  const { chunks } = sentence;
  const head = headVoice(sentence);
  if (head !== null) {
    const voice = voiceOf(text, groupAround(chunks, head));
    if (voice !== null) return { voice: known.fullest(voice), pronoun: false };
  }
  let pronoun = false;
  for (const verb of reportingWords(chunks)) {
    const speaker = speakerAt(chunks, verb);
    if (speaker === null) continue;
    if (speaker === "pronoun") {
      pronoun = true;
      const subject = subjectOf(chunks, verb);
      const voice =
        subject === null ? null : (voiceOf(text, groupAround(chunks, subject)) ?? bareVoice(text, chunks[subject]));
      if (voice !== null) return { voice: known.fullest(voice), pronoun };
      continue;
    }
    const opener = openerAt(chunks, verb) === speaker ? openerVoice(text, chunks, verb) : null;
    if (opener !== null) return { voice: opener, pronoun };
    const group = groupAround(chunks, speaker).map((chunk) => withModifiers(text, chunks, chunk));
    const voice = voiceOf(text, group) ?? bareVoice(text, chunks[speaker]);
    if (voice !== null) {
      const full = withName(text, chunks, speaker, withPhrase(text, chunks, { speaker, verb, voice }));
      return { voice: known.fullest(full), pronoun };
    }
  }
  if (pronoun) return { voice: null, pronoun };
  if (countsHerself(chunks)) return { voice: null, pronoun: true };
  const reckoner = reckonerAt(chunks);
  const opener = reckoner === null ? plainOpener(text, chunks) : voiceOf(text, groupAround(chunks, reckoner));
  const acting = opener === null ? actingVoice(text, chunks) : null;
  const voice = opener ?? acting;
  const full = voice === null ? null : known.fullest(voice);
  if (acting !== null && full !== null) ACTING.add(full);
  return { voice: full, pronoun };
}

/** Voices told by what they did, not by a verb of saying: inside a quotation somebody else speaks. */
const ACTING = new WeakSet<Voice>();

/** The voice of whoever acts, counts or has the figure in a sentence without a verb of saying. */
function actingVoice(text: string, chunks: readonly Chunk[]): Voice | null {
  const at = actorAt(chunks);
  if (at === null) return null;
  const group = groupAround(chunks, at).map((chunk) => withModifiers(text, chunks, chunk));
  return voiceOf(text, group) ?? bareVoice(text, chunks[at]);
}

/** Voices named by a common noun for people only ("the women"): no report rests on them. */
const BARE = new WeakSet<Voice>();

/** "A shipping journal counted": whoever a sentence begins with, named by plain words before a verb that states. */
function plainOpener(text: string, chunks: readonly Chunk[]): Voice | null {
  const verb = chunks.slice(0, OPENER).findIndex((chunk) => chunk.tags.has("%states"));
  const [first, last] = [chunks[0], chunks[verb - 1]];
  if (verb < 2 || first?.tags.has("%article") !== true || last === undefined) return null;
  return chunks.slice(1, verb).every(isModifier) ? { role: text.slice(first.start, last.end) } : null;
}

const OPENER = 5;

const PHRASE = 6;

/** An office with the words that say of what: "the commander of its western fleet", up to the verb. */
function withPhrase(
  text: string,
  chunks: readonly Chunk[],
  { speaker, verb, voice }: { readonly speaker: number; readonly verb: number; readonly voice: Voice },
): Voice {
  const [office, link, last] = [chunks[speaker], chunks[speaker + 1], chunks[verb - 1]];
  const said = chunks.slice(speaker + 1, verb);
  const isPhrase = said.length > 1 && said.length <= PHRASE && said.every(isOfPhrase) && link?.tags.has("%of") === true;
  if (voice.name !== undefined || voice.organisation !== undefined || voice.role === undefined) return voice;
  if (office === undefined || last === undefined || !isPhrase || !text.slice(office.start).startsWith(voice.role))
    return voice;
  return { ...voice, role: text.slice(office.start, last.end) };
}

/** "the head of the authority, Abel Mrosso", "the Hawks, the unit for priority crimes": the name beside the office or the common noun. */
function withName(text: string, chunks: readonly Chunk[], speaker: number, voice: Voice): Voice {
  if (voice.name !== undefined) return voice;
  const ends = chunks.slice(speaker + 1, speaker + 1 + CLAUSE * 2);
  const comma = speaker + 1 + ends.findIndex((chunk) => chunk.lower === "," || !isInPhrase(chunk));
  const [behind, before] = [chunks[comma + 1], chunks[speaker - 2]];
  if (voice.role !== undefined && chunks[comma]?.lower === "," && behind?.tags.has("@person") === true)
    return { ...voice, name: text.slice(behind.start, behind.end) };
  const common = voice.organisation !== undefined && voice.organisation === voice.organisation.toLowerCase();
  const named = before?.tags.has("@name") === true || before?.tags.has("@organisation") === true;
  if (!common || voice.role !== undefined || chunks[speaker - 1]?.lower !== "," || before === undefined || !named)
    return voice;
  return { ...voice, organisation: text.slice(before.start, before.end), role: voice.organisation ?? "" };
}

const isInPhrase = (chunk: Chunk): boolean => isOfPhrase(chunk) || /^[()]$/.test(chunk.lower);

/** A speaker without office or organisation: "Bahadli", "two Thai security officers", "the Paraguayans". */
function bareVoice(text: string, chunk: Chunk | undefined): Voice | null {
  if (chunk === undefined) return null;
  const words = text.slice(chunk.start, chunk.end);
  if (initials(words) !== null) return { organisation: words };
  if (chunk.tags.has("@name")) return { name: words };
  const voice = { role: words };
  if (chunk.people !== undefined) BARE.add(voice);
  return voice;
}
