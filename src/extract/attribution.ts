import type { Voice } from "../model/claim.ts";
import { countsHerself, reckonerAt } from "./actors.ts";
import { withChannel } from "./channel.ts";
import type { Chunk } from "./chunk.ts";
import type { ReadSentence } from "./finding.ts";
import { headVoice, openerAt, reportingWords, speakerAt, subjectOf } from "./speaker.ts";
import {
  actingVoice,
  bareVoice,
  groupAround,
  type Heard,
  heardIn,
  openerVoice,
  phraseVoice,
  plainOpener,
  voiceOf,
  withModifiers,
  withName,
  withPhrase,
} from "./voices.ts";
import { isWord } from "./words.ts";

/** Who speaks in a sentence, and whether these are the voice's own words. */
export interface Attribution {
  readonly voices: readonly Voice[];
  /** Character ranges in quotation marks. */
  readonly quotes: readonly { readonly start: number; readonly end: number }[];
  /** The voice stands in this sentence; else it was carried over from before. */
  readonly own: boolean;
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
  fullest(voice: Voice, definite = false): Voice {
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
    const holder = definite ? this.#sameOffice(voice) : undefined;
    if (holder !== undefined) return { ...voice, ...holder };
    const known = this.#sameOrganisation(voice);
    const full =
      known === undefined ? voice : { ...known, ...voice, organisation: known.organisation ?? "", ...roleOf(voice) };
    this.add(full);
    return full;
  }

  /** "The spokesman": the one who was named last with this office, of this organisation where one is said. */
  #sameOffice({ name, role, organisation }: Voice): Voice | undefined {
    const office = role?.toLowerCase();
    if (name !== undefined || office === undefined) return undefined;
    const fits = (other: string | undefined): boolean =>
      organisation === undefined || other?.toLowerCase().includes(organisation.toLowerCase()) === true;
    return this.#voices.findLast(
      (other) =>
        other.name !== undefined &&
        `${other.role?.toLowerCase()} `.startsWith(`${office} `) &&
        fits(other.organisation),
    );
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

/** A sentence's own voice. */
interface Own extends Heard {
  /** Told by what it did, not by a verb of saying: inside a quotation somebody else speaks. */
  readonly acting: boolean;
}

interface Spoken {
  readonly voice: Own | null;
  readonly pronoun: boolean;
}

const saying = (voice: Voice, bare = false): Own => ({ voice, bare, acting: false });

/** Reads who speaks in each sentence, through pronouns, short names and quotations that run on. */
export function attribute(sentences: readonly ReadSentence[], text: string): Attribution[] {
  const known = new Known();
  for (const { chunks } of sentences)
    for (const chunk of chunks)
      if (chunk.tags.has("@organisation") && chunk.voice?.organisation?.includes(" ")) known.add(chunk.voice);
  let mentioned: Own | null = null;
  let last: Own | null = null;
  const own = sentences.map((sentence): Own | null => {
    const spoken = ownVoice(sentence, text, known);
    const isPerson = last !== null && (last.voice.name !== undefined || last.voice.role !== undefined);
    const person = isPerson ? last : (mentioned ?? last);
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
function leadOf(own: readonly (Own | null)[]): Voice | null {
  const first = own.flatMap((told) => (told === null || told.bare ? [] : [told.voice])).slice(0, 4);
  return (
    first.find((voice) => voice.agency !== undefined || (voice.organisation ?? voice.name ?? "").includes(" ")) ??
    first[0] ??
    null
  );
}

/** A sentence without a voice keeps that of its paragraph; one without either, that of the report's lead. */
function carry(
  sentences: readonly ReadSentence[],
  own: readonly (Own | null)[],
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
    const voice = told === null || (told.acting && quotes.ranges.length > 0) ? null : told.voice;
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
function officialIn(sentence: ReadSentence, text: string, known: Known): Own | null {
  const at = sentence.chunks.findIndex((chunk) => chunk.tags.has("@title") || chunk.tags.has("@official"));
  if (at < 0) return null;
  const voice = voiceOf(text, groupAround(sentence.chunks, at));
  return voice === null ? null : saying(known.fullest(voice));
}

function ownVoice(sentence: ReadSentence, text: string, known: Known): Spoken {
  const { chunks } = sentence;
  const head = headVoice(sentence);
  if (head !== null) {
    const voice = voiceOf(text, groupAround(chunks, head));
    if (voice !== null) return { voice: saying(known.fullest(voice)), pronoun: false };
  }
  let pronoun = false;
  for (const verb of reportingWords(chunks)) {
    const speaker = speakerAt(chunks, verb);
    if (speaker === null) continue;
    if (speaker === "pronoun") {
      pronoun = true;
      const subject = subjectOf(chunks, verb);
      const meant =
        subject === null ? null : (heardIn(text, groupAround(chunks, subject)) ?? bareVoice(text, chunks[subject]));
      if (meant !== null) return { voice: inFull(meant, known), pronoun };
      continue;
    }
    const opener = openerAt(chunks, verb) === speaker ? openerVoice(text, chunks, verb) : null;
    if (opener !== null) return { voice: { ...opener, acting: false }, pronoun };
    const around = groupAround(chunks, speaker);
    const group = around.map((chunk) => withModifiers(text, chunks, chunk));
    const named =
      heardIn(text, group) ??
      (speaker > verb ? phraseVoice(text, chunks, speaker) : null) ??
      bareVoice(text, chunks[speaker]);
    if (named !== null) {
      const from = firstOf(chunks, around) ?? speaker;
      const voice = serviceMeant(chunks, from, speaker) ?? named.voice;
      const full = withName(text, chunks, { speaker, from }, withPhrase(text, chunks, { speaker, verb, voice }));
      const definite = isWord(chunks[from - 1], "the");
      const told = inFull({ voice: full, bare: named.bare && full === named.voice }, known, definite);
      return { voice: { ...told, voice: withChannel(text, chunks, verb, told.voice) }, pronoun };
    }
  }
  if (pronoun) return { voice: null, pronoun };
  if (countsHerself(chunks)) return { voice: null, pronoun: true };
  const reckoner = reckonerAt(chunks);
  const opener = reckoner === null ? plainOpener(text, chunks) : heardIn(text, groupAround(chunks, reckoner));
  const acting = opener === null ? actingVoice(text, chunks) : null;
  const told = opener ?? acting;
  return { voice: told === null ? null : { ...inFull(told, known), acting: acting !== null }, pronoun };
}

const SERVICE_REACH = 40;

/** "The Civil Guard seized 32 tonnes, the force said": the service that its sentence named last; null where another is meant. */
function serviceMeant(chunks: readonly Chunk[], from: number, speaker: number): Voice | null {
  if (!isWord(chunks[speaker], "service-noun") || !isWord(chunks[from - 1], "the")) return null;
  const named = chunks
    .slice(Math.max(0, from - SERVICE_REACH), from)
    .findLast((chunk) => chunk.tags.has("@organisation"))?.voice;
  const isShouted = named?.agency === undefined && named?.organisation === named?.organisation?.toUpperCase();
  return named === undefined || isShouted ? null : named;
}

/** Where a run of chunks begins in its sentence; null where it is empty. */
const firstOf = (chunks: readonly Chunk[], [first]: readonly Chunk[]): number | null =>
  first === undefined ? null : chunks.indexOf(first);

/** A voice in its fullest form; one that stands for a name told before is bare no more. */
function inFull({ voice, bare }: Heard, known: Known, definite = false): Own {
  const full = known.fullest(voice, definite);
  return saying(full, bare && full === voice);
}
