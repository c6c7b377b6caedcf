import type { Voice } from "../model/claim.ts";
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
const GLUE = /^(?:'s|’s|'|’|,|the|of|\(|\)|its|his|their|for|and|in|at|retired|a|an|-)$/;

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
function groupAround(chunks: readonly Chunk[], at: number): Chunk[] {
  let from = at;
  let to = at + 1;
  while (
    from > 0 &&
    at - from < 12 &&
    (isVoice(chunks[from - 1]) ||
      (GLUE.test(chunks[from - 1]?.lower ?? "") &&
        (isVoice(chunks[from - 2]) || /^(?:the|of|,)$/.test(chunks[from - 2]?.lower ?? "")) &&
        chunks[from - 1]?.lower !== "and"))
  )
    from--;
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
  const organisation = organisations.map((chunk) => chunk.voice?.organisation ?? "").join(", ");
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

const SPEECH_NOUN = /^(?:statement|report|according|film|message|balance)$/;

/** The chunk that is the subject of a verb of saying: the nearest voice or pronoun before it, else the one right behind. */
function speakerAt(chunks: readonly Chunk[], verb: number): number | "pronoun" | null {
  const according = chunks[verb]?.tags.has("%according") === true || chunks[verb]?.lower === "according to";
  if (!according)
    for (let at = verb - 1; at >= Math.max(0, verb - 14); at--) {
      const chunk = chunks[at];
      if (chunk === undefined) break;
      if (PRONOUN.test(chunk.lower)) return "pronoun";
      if (chunk.tags.has("@voice") || chunk.tags.has("@person")) return at;
      if (chunk.tags.has("@name") && at === verb - 1) return at;
      if (chunk.tags.has("%say") || chunk.lower === "”" || chunk.lower === '"') break;
    }
  for (let at = verb + 1; at <= verb + (according ? 8 : 3) && at < chunks.length; at++) {
    const chunk = chunks[at];
    if (chunk === undefined || chunk.lower === "that" || chunk.lower === "“") break;
    if (chunk.tags.has("@voice") || chunk.tags.has("@person") || chunk.tags.has("@name")) return at;
    if (PRONOUN.test(chunk.lower)) return "pronoun";
  }
  return null;
}

/** Fuller forms of organisations and people that the report uses, in order. */
class Known {
  readonly #voices: Voice[] = [];

  /** The voice in its fullest form: short names and "the agency" become the name given before. */
  fullest(voice: Voice): Voice {
    const named =
      voice.name === undefined
        ? undefined
        : this.#voices.find(
            (other) => other.name !== undefined && other.name !== voice.name && other.name.endsWith(voice.name ?? ""),
          );
    if (named !== undefined)
      return { ...named, ...(voice.role === undefined || named.role !== undefined ? {} : { role: voice.role }) };
    const known = this.#sameOrganisation(voice);
    const full =
      known === undefined
        ? voice
        : {
            ...known,
            ...voice,
            organisation: known.organisation ?? "",
            role: [voice.role, voice.organisation].filter((part) => part !== undefined).join(", "),
          };
    this.#voices.push(full);
    return full;
  }

  #sameOrganisation(voice: Voice): Voice | undefined {
    const said = voice.organisation?.toLowerCase();
    if (said === undefined || voice.name !== undefined) return undefined;
    const head = said.split(/\s+/).pop() ?? said;
    return this.#voices.find((other) => {
      const full = other.organisation?.toLowerCase();
      return (
        full !== undefined &&
        full.length > said.length + 3 &&
        other.name === undefined &&
        (full.endsWith(head) || (voice.agency !== undefined && voice.agency === other.agency))
      );
    });
  }
}

/** Reads who speaks in each sentence, through pronouns, short names and quotations that run on. */
export function attribute(sentences: readonly ReadSentence[], text: string): Attribution[] {
  const known = new Known();
  let last: Voice | null = null;
  let lastParagraph = -1;
  let lead: Voice | null = null;
  let open = false;
  return sentences.map((sentence) => {
    if (sentence.sentence.paragraph !== lastParagraph && sentence.sentence.position === 0)
      open = open && /^["“]/.test(text.slice(sentence.sentence.start, sentence.sentence.start + 1));
    const quotes = quoteRanges(sentence, text, open);
    open = quotes.open;
    const voice = ownVoice(sentence, text, known, last);
    const carried = voice === null ? (sentence.sentence.paragraph === lastParagraph ? last : lead) : null;
    lastParagraph = sentence.sentence.paragraph;
    if (voice !== null) {
      last = voice;
      lead ??= voice;
    }
    const voices = voice === null ? (carried === null ? [] : [carried]) : [voice];
    return { voices, quotes: quotes.ranges, own: voice !== null };
  });
}

function ownVoice(sentence: ReadSentence, text: string, known: Known, last: Voice | null): Voice | null {
  const { chunks } = sentence;
  let pronoun = false;
  const verbs = chunks.flatMap((chunk, at) =>
    chunk.tags.has("%say") || chunk.tags.has("%according") || (SPEECH_NOUN.test(chunk.lower) && at > 0) ? [at] : [],
  );
  for (const verb of verbs) {
    const speaker = speakerAt(chunks, verb);
    if (speaker === null) continue;
    if (speaker === "pronoun") {
      pronoun = true;
      continue;
    }
    const voice = voiceOf(text, groupAround(chunks, speaker));
    if (voice !== null) return known.fullest(voice);
  }
  return pronoun ? last : null;
}
