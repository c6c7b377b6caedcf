import type { Voice } from "../model/claim.ts";
import { actorAt } from "./actors.ts";
import type { Chunk } from "./chunk.ts";
import { isWord } from "./words.ts";

/** May stand in the name of somebody who speaks. */
export function isVoice(chunk: Chunk | undefined): boolean {
  return (
    chunk !== undefined &&
    (chunk.tags.has("@voice") ||
      chunk.tags.has("@person") ||
      chunk.tags.has("@name") ||
      chunk.tags.has("@nation") ||
      chunk.tags.has("@place"))
  );
}

function extendsLeft(chunks: readonly Chunk[], from: number): boolean {
  const [before, earlier] = [chunks[from - 1], chunks[from - 2]];
  if (isVoice(before)) return true;
  if (before === undefined || !isWord(before, "glue") || isWord(before, "and")) return false;
  if (before.lower === ",") return earlier !== undefined && (earlier.tags.has("@voice") || earlier.tags.has("@person"));
  return isVoice(earlier) || isWord(earlier, "of-the");
}

/** "Bridget Brennan, the prosecutor, James Hunt, the agent": a comma before another person's name ends the first one's. */
const beginsAnother = (chunks: readonly Chunk[], at: number, to: number): boolean =>
  chunks[at]?.tags.has("@person") === true &&
  isWord(chunks[to], "glue") &&
  chunks[to + 1]?.tags.has("@person") === true;

/** The run of chunks around `at` that together name one speaker: "interior ministry Spokesperson Colonel Abbas al-Bahadli". */
export function groupAround(chunks: readonly Chunk[], at: number): Chunk[] {
  let from = at;
  let to = at + 1;
  while (from > 0 && at - from < 12 && extendsLeft(chunks, from)) from--;
  while (
    to < chunks.length &&
    to - at < 12 &&
    !beginsAnother(chunks, at, to) &&
    (isVoice(chunks[to]) ||
      (isWord(chunks[to], "glue") &&
        (isVoice(chunks[to + 1]) || (isWord(chunks[to + 1], "of-the") && isVoice(chunks[to + 2])))))
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
export const isModifier = (chunk: Chunk | undefined): chunk is Chunk =>
  chunk !== undefined &&
  chunk.lower === chunk.lower.trim() &&
  ((chunk.tags.has("@word") && !chunk.tags.has("@stop") && /^\p{L}/u.test(chunk.lower)) ||
    chunk.tags.has("@item:drug"));

const MODIFIERS = 3;

const opensPhrase = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  (["%article", "%of", "%partitive", "@place", "@nation"].some((tag) => chunk.tags.has(tag)) || isWord(chunk, "owner"));

/** Where a word begins that hyphens hold together: "counter-terrorism". */
function wordBegin(chunks: readonly Chunk[], at: number): number {
  const [first, hyphen, word] = [chunks[at - 2], chunks[at - 1], chunks[at]];
  const held = hyphen?.lower === "-" && hyphen.end === word?.start && first?.end === hyphen.start;
  return held && isModifier(first) ? at - 2 : at;
}

/** The fuller form of an organisation or an office named by a common noun: with the words of its phrase before it. */
export function withModifiers(text: string, chunks: readonly Chunk[], noun: Chunk): Chunk {
  const { organisation, role } = noun.voice ?? {};
  const said = organisation ?? role;
  if (said === undefined || said !== said.toLowerCase()) return noun;
  let from = chunks.indexOf(noun);
  const least = from - MODIFIERS;
  while (from > 0 && from > least && isModifier(chunks[from - 1])) from = wordBegin(chunks, from - 1);
  if (chunks[from - 1]?.tags.has("@region") === true) from--;
  const opens = opensPhrase(chunks[from - 1]);
  const first = chunks[from];
  const mismatch = isWord(chunks[from - 1], "indefinite") && noun.tags.has("@voice:many");
  if (first === undefined || first === noun || !opens || mismatch) return noun;
  const full = text.slice(first.start, noun.end);
  const voice = organisation === undefined ? { role: full } : { organisation: full };
  return { ...noun, start: first.start, voice: { ...noun.voice, ...voice } };
}

/** The voice that a run of chunks names; null where they name none. */
export function voiceOf(text: string, group: readonly Chunk[]): Voice | null {
  const titled = group.some((chunk) => chunk.tags.has("@title"));
  const name =
    group.findLast((chunk) => chunk.tags.has("@person")) ??
    (titled ? group.findLast((chunk) => chunk.tags.has("@name")) : undefined);
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

/** A voice as a sentence names it. */
export interface Heard {
  readonly voice: Voice;
  /** Named by a common noun for people only ("the women"): no report rests on them. */
  readonly bare: boolean;
}

const heard = (voice: Voice | null): Heard | null => (voice === null ? null : { voice, bare: false });

/** The voice that a run of chunks names, heard. */
export const heardIn = (text: string, group: readonly Chunk[]): Heard | null => heard(voiceOf(text, group));

/** The words with which a sentence opens, up to its verb: "A person familiar with the search". */
export function openerVoice(text: string, chunks: readonly Chunk[], verb: number): Heard | null {
  const [first, last] = [chunks[0], chunks[verb - 1]];
  if (first === undefined || last === undefined || verb < 3) return null;
  return { voice: { role: text.slice(first.start, last.end) }, bare: true };
}

/** May stand in a phrase: no mark, and no verb that ends it. */
export const isOfPhrase = (chunk: Chunk): boolean =>
  !chunk.tags.has("@mark") &&
  !["%say", "%be", "%have", "%arrest", "%seize", "%will"].some((tag) => chunk.tags.has(tag));

/** The voice of whoever acts, counts or has the figure in a sentence without a verb of saying. */
export function actingVoice(text: string, chunks: readonly Chunk[]): Heard | null {
  const at = actorAt(chunks);
  if (at === null) return null;
  const group = groupAround(chunks, at).map((chunk) => withModifiers(text, chunks, chunk));
  return heardIn(text, group) ?? bareVoice(text, chunks[at]);
}

/** "A shipping journal counted": whoever a sentence begins with, named by plain words before a verb that states. */
export function plainOpener(text: string, chunks: readonly Chunk[]): Heard | null {
  const verb = chunks.slice(0, OPENER).findIndex((chunk) => chunk.tags.has("%states"));
  const [first, last] = [chunks[0], chunks[verb - 1]];
  if (verb < 2 || first?.tags.has("%article") !== true || last === undefined) return null;
  return chunks.slice(1, verb).every(isModifier) ? heard({ role: text.slice(first.start, last.end) }) : null;
}

const OPENER = 5;

const PHRASE = 6;

/** An office with the words that say of what: "the commander of its western fleet", up to the verb. */
export function withPhrase(
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

const BESIDE = 16;

/** "the head of the authority, Abel Mrosso", "the Hawks, the unit for priority crimes": the name beside the office or the common noun. */
export function withName(
  text: string,
  chunks: readonly Chunk[],
  { speaker, from }: { readonly speaker: number; readonly from: number },
  voice: Voice,
): Voice {
  if (voice.name !== undefined) return voice;
  const ends = chunks.slice(speaker + 1, speaker + 1 + BESIDE);
  const comma = speaker + 1 + ends.findIndex((chunk) => chunk.lower === "," || !isInPhrase(chunk));
  const [behind, before] = [chunks[comma + 1], chunks[speaker - 2]];
  if (voice.role !== undefined && chunks[comma]?.lower === "," && behind?.tags.has("@person") === true)
    return { ...voice, name: text.slice(behind.start, behind.end) };
  const apposed = nameBefore(chunks, from, chunks[comma]?.lower === ",");
  if (voice.role !== undefined && apposed !== null) return { ...voice, name: text.slice(apposed.start, apposed.end) };
  const common = voice.organisation !== undefined && voice.organisation === voice.organisation.toLowerCase();
  const named = before?.tags.has("@name") === true || before?.tags.has("@organisation") === true;
  if (!common || voice.role !== undefined || chunks[speaker - 1]?.lower !== "," || before === undefined || !named)
    return voice;
  return { ...voice, organisation: text.slice(before.start, before.end), role: voice.organisation ?? "" };
}

/** "General Rodrigo Salas, the head of the force, said": whose office is told between commas behind the name that opens the clause. */
function nameBefore(chunks: readonly Chunk[], from: number, closed: boolean): Chunk | null {
  const comma = chunks[from - 1]?.tags.has("%article") === true ? from - 2 : from - 1;
  const name = chunks[comma - 1];
  const titled = chunks[comma - 2]?.tags.has("@title") === true ? comma - 3 : comma - 2;
  const opens = titled < 0 || chunks[titled]?.tags.has("@mark") === true;
  return closed && opens && chunks[comma]?.lower === "," && name?.tags.has("@person") === true ? name : null;
}

const isInPhrase = (chunk: Chunk): boolean => isOfPhrase(chunk) || /^[()]$/.test(chunk.lower);

/** "said a person close to the investigation": somebody told only by the words behind; null where none follow. */
export function phraseVoice(text: string, chunks: readonly Chunk[], at: number): Heard | null {
  const first = chunks[at];
  const rest = chunks.slice(at + 1, at + 1 + PHRASE);
  const length = rest.findIndex((chunk) => !isOfPhrase(chunk));
  const last = rest[(length < 0 ? rest.length : length) - 1];
  if (first?.people?.count?.value !== 1 || first.people.name !== null || last === undefined) return null;
  return { voice: { role: text.slice(first.start, last.end) }, bare: true };
}

/** A speaker without office or organisation: "Bahadli", "two Thai security officers", "the Paraguayans". */
export function bareVoice(text: string, chunk: Chunk | undefined): Heard | null {
  if (chunk === undefined) return null;
  const words = text.slice(chunk.start, chunk.end);
  if (initials(words) !== null) return heard({ organisation: words });
  if (chunk.tags.has("@name")) return heard({ name: words });
  return { voice: { role: words }, bare: chunk.people !== undefined };
}
