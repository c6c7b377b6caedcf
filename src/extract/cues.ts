import { daysBetween } from "./calendar.ts";
import type { Chunk } from "./chunk.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import { isSited, type UsedPlace } from "./places.ts";
import { hasTag } from "./present.ts";
import type { TimeHit } from "./time-hit.ts";
import { endsWith, holdsWord, isWord, opensWith } from "./words.ts";

/** What a sentence says of time, place and scope. */
export interface Cues {
  /** Dates of what happened, not of when somebody spoke. */
  readonly dates: readonly TimeHit[];
  /** The day on which somebody spoke of it, ISO; null where none is said. */
  readonly announced: string | null;
  readonly period: TimeHit | null;
  /** Begins another happening ("in another development"). */
  readonly other: boolean;
  readonly sameTime: boolean;
  /** Goes back to something before ("the largest until now"). */
  readonly back: boolean;
  /** Counts several happenings as one ("the two together"). */
  readonly together: boolean;
  /** Counts up to the report's date ("so far this year"). */
  readonly counting: boolean;
  /** The period is one that a balance is drawn over: "since", "between … and …", "the past three years", "24 hours". */
  readonly strong: boolean;
  /** Has a figure that a count over a period could have. */
  readonly numbers: boolean;
  /** Tells how a haul was destroyed, not how it was found. */
  readonly destroys: boolean;
  /** Tells of a seizure. */
  readonly seizes: boolean;
  /** Weighs what was seized. */
  readonly weighs: boolean;
  readonly located: readonly UsedPlace[];
}

/** A figure between a verb of saying and its day: "was put at more than three tonnes on Monday". */
const belongsToFigure = (chunk: Chunk): boolean =>
  chunk.tags.has("@amount") || chunk.tags.has("@money") || isWord(chunk, "before-figure");

/** A date that only says when somebody spoke ("said on Wednesday", "announced today") is not the event's. */
export function isAnnouncement(chunks: readonly Chunk[], at: number): boolean {
  const today = isWord(chunks[at], "today");
  if (isWord(chunks[at - 1], "of") && isWord(chunks[at - 2], "as")) return true;
  for (let back = at - 1, seen = 0; back >= 0 && seen < 6; back--) {
    const chunk = chunks[back];
    if (chunk?.tags.has("%say")) return !chunk.tags.has("%appraise");
    if (chunk !== undefined && belongsToFigure(chunk)) continue;
    seen++;
    if (
      chunk !== undefined &&
      !isWord(chunk, "before-say-day") &&
      !isWord(chunk, "by") &&
      !chunk.tags.has("@channel") &&
      !chunk.tags.has("@organisation") &&
      !(chunk.tags.has("@official") || chunk.tags.has("@name"))
    )
      break;
  }
  const next = chunks.slice(at + 1, at + 3);
  if (next[0]?.tags.has("%say") === true || (today && next.some((chunk) => chunk.tags.has("%say")))) return true;
  return today && (chunks[at - 1]?.tags.has("%charge") === true || chunks[at - 1]?.tags.has("%say") === true);
}

/** The date of a dateline ("RIYADH, Aug 31 (Gulf Dispatch) -") or of a release's head is the report's, not the event's. */
function isReportDate(sentence: ReadSentence, at: number): boolean {
  const { kind } = sentence.sentence.block;
  if (kind === "subhead" && sentence.chunks.length <= 8) return true;
  if (sentence.sentence.position > 0 || at > 6 || isWord(sentence.chunks[at - 1], "dated")) return false;
  const rest = sentence.chunks.slice(at + 1, at + 8).map((chunk) => chunk.lower);
  const dash = rest.findIndex((lower) => /^(?:-|–|—|:)$/.test(lower));
  return (
    dash >= 0 &&
    (rest[0] === "(" || dash === 0 || sentence.chunks.length <= 8) &&
    !sentence.chunks.slice(0, at).some((chunk) => chunk.tags.has("%be") || chunk.tags.has("%arrest"))
  );
}

/** The day on which a haul was burned is not that of its seizure. */
function destroysOn(chunks: readonly Chunk[], time: TimeHit, destroyed: boolean): boolean {
  if (!destroyed) return false;
  const at = chunks.findIndex((chunk) => chunk.time === time);
  return !chunks
    .slice(Math.max(0, at - 8), at)
    .some((chunk) => chunk.tags.has("%seize") || chunk.tags.has("%find") || isWord(chunk, "taken"));
}

/** "will be produced before the court later today": what is still to come. */
function isAhead(chunks: readonly Chunk[], at: number, published: string | null): boolean {
  const from = chunks[at]?.time?.from;
  const will = chunks.slice(Math.max(0, at - AHEAD_REACH), at).some((chunk) => chunk.tags.has("%will"));
  return will && from != null && published !== null && from >= published;
}

/** "The investigation began in August 2014": the day on which somebody began to look. */
function isOfInquiry(chunks: readonly Chunk[], at: number): boolean {
  const began = chunks.slice(Math.max(0, at - BEGAN_REACH), at).some((chunk) => chunk.tags.has("%began"));
  return began && chunks.slice(Math.max(0, at - AHEAD_REACH), at).some((chunk) => chunk.tags.has("%inquiry"));
}

/** "A tip reached customs in July": the day on which somebody heard of it, where the sentence is about that and nothing was taken since. */
function isOfWarning(chunks: readonly Chunk[], at: number): boolean {
  if (at > TIP_SUBJECT + AHEAD_REACH) return false;
  const tip = chunks.slice(0, TIP_SUBJECT).findIndex((chunk) => isWord(chunk, "forewarning"));
  return tip >= 0 && tip < at && !chunks.slice(tip, at).some((chunk) => TAKING.some((tag) => chunk.tags.has(tag)));
}

const TIP_SUBJECT = 2;
const TAKING = ["%seize", "%find", "%arrest", "%sentence"];

/** "the first of its kind since December 8, when the president fell": the day from which a record is counted. */
function isOfRecord(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks.slice(Math.max(0, at - AHEAD_REACH), at);
  return isWord(before[before.length - 1], "since") && before.some((chunk) => chunk.tags.has("%superlative"));
}

const BEGAN_REACH = 3;
const AHEAD_REACH = 12;
const ASSAULT_REACH = 22;

/** "arrested over the shooting in Modara on February 13": the day of another crime, not of the arrest. */
function isOfAssault(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks.slice(Math.max(0, at - ASSAULT_REACH), at);
  const last = before.findLast((chunk) => LEADING.some((tag) => chunk.tags.has(tag)));
  return last?.tags.has("%assault") === true;
}

const LEADING = ["%assault", "%arrest", "%seize", "%find", "%search", "%say"];

const FEW_DAYS = 4;

/** "over several days", "in two days of raids": how long one operation took. */
function isFewDays(chunk: Chunk): boolean {
  const { time } = chunk;
  const counted = holdsWord(chunk, "days") && !holdsWord(chunk, "balance-days");
  return counted && (time?.from == null || time.to === null || daysBetween(time.from, time.to) <= FEW_DAYS);
}

/** "since January", "between May and July" are never the day on which somebody spoke. */
const isAnnounced = (chunks: readonly Chunk[], at: number): boolean =>
  !opensWith(chunks[at], "period-opens") && isAnnouncement(chunks, at);

/** "the whole of 2022", "throughout last year", "in February alone": counted over all of it. */
function isWhole(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  if (isWord(chunks[at + 1], "alone") && chunks[at]?.time?.granularity !== "day") return true;
  return isWord(before, "throughout") || (isWord(before, "of") && isWord(chunks[at - 2], "whole-of"));
}

/** "not the first this year: 98 kilograms in April, 11 in July": behind the colon each has its own date. */
function isToldApart(chunks: readonly Chunk[], at: number): boolean {
  const colon = chunks.findIndex(
    (chunk, index) => index > at && chunk.lower === ":" && chunks[index + 1]?.start !== chunk.end,
  );
  return colon > 0 && chunks.slice(colon).some(({ time }) => time !== undefined && !time.period && time.from !== null);
}

/** A period over which things are counted; not one that only says how rare something is ("the largest in 16 years"). */
function countingPeriod(chunks: readonly Chunk[]): { time: TimeHit; strong: boolean } | null {
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.time === undefined) continue;
    const whole = isWhole(chunks, at);
    if (!(chunk.time.period || whole) || (!whole && isAnnounced(chunks, at))) continue;
    const before = chunks.slice(Math.max(0, at - 12), at);
    if (isFewDays(chunk) || isToldApart(chunks, at) || custodyDay(chunks, at) !== null) continue;
    if (before.some((other) => other.tags.has("%superlative")) || isWord(chunks[at - 1], "weak-before")) continue;
    return {
      time: chunk.time,
      strong:
        whole ||
        ((opensWith(chunk, "period-opens") || holdsWord(chunk, "balance-span")) && !opensWith(chunk, "balance-opens")),
    };
  }
  return null;
}

const CUSTODY_REACH = 6;

/** "in custody since Tuesday": the day of the arrest, over which nothing is counted. */
function custodyDay(chunks: readonly Chunk[], at: number): TimeHit | null {
  const time = chunks[at]?.time;
  const held = chunks.slice(Math.max(0, at - CUSTODY_REACH), at).some((chunk) => chunk.tags.has("%custody"));
  if (time === undefined || !time.period || time.from === null || !held || time.granularity !== "span") return null;
  return { ...time, to: time.from, granularity: "day", period: false };
}

/** Where a sentence is: the places it locates, else the country whose service acts in it. */
function whereOf(places: readonly UsedPlace[]): UsedPlace[] {
  const located = places.filter(isSited);
  return located.length > 0 ? located : places.filter((place) => place.use === "seat");
}

/** "on four occasions", "in eight cases". */
const onOccasions = (chunks: readonly Chunk[]): boolean =>
  hasTag(chunks, "@number") &&
  chunks.some(
    (chunk, at) =>
      chunk.tags.has("@number") &&
      (chunk.amount?.value ?? 0) > 1 &&
      isWord(chunks[at + 1], "occasions") &&
      isWord(chunks[at - 1], "on-in"),
  );

const TALLY_REACH = 7;

/** "Cocaine seizures in France reached 53.5 tonnes": what a country counts. */
const tallies = (chunks: readonly Chunk[]): boolean =>
  chunks.some(
    (chunk, at) =>
      endsWith(chunk, "tally") && chunks.slice(at + 1, at + TALLY_REACH).some((verb) => isWord(verb, "tallies")),
  );

/** Counts up to the report's date; "the largest to date" counts nothing. */
const isCounting = (chunks: readonly Chunk[]): boolean =>
  tallies(chunks) || (hasTag(chunks, "%time-total") && chunks.some((_, at) => countsAt(chunks, at)));

/** A word that counts up to the report's date, and not up to a record. */
const countsAt = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at]?.tags.has("%time-total") === true &&
  !isToldApart(chunks, at) &&
  !chunks.slice(Math.max(0, at - 12), at).some((other) => other.tags.has("%superlative"));

/** Reads the cues of one sentence. */
export function cuesOf(
  sentence: ReadSentence,
  places: readonly UsedPlace[],
  known: { readonly published: string | null; readonly findings: readonly Finding[] },
): Cues {
  const { published } = known;
  const { chunks } = sentence;
  const times = chunks.flatMap((chunk, at) =>
    chunk.time === undefined ||
    isAnnouncement(chunks, at) ||
    isReportDate(sentence, at) ||
    isOfAssault(chunks, at) ||
    isAhead(chunks, at, published) ||
    isOfInquiry(chunks, at) ||
    isOfRecord(chunks, at) ||
    isOfWarning(chunks, at) ||
    chunks.slice(Math.max(0, at - 3), at).some((before) => before.tags.has("%until"))
      ? []
      : [custodyDay(chunks, at) ?? chunk.time],
  );
  const has = (tag: string): boolean => hasTag(chunks, tag);
  const destroyed = has("%destroy") && !has("%arrest");
  const period = countingPeriod(chunks);
  const other = chunks.find((chunk) => chunk.tags.has("%other-event"));
  return {
    dates: times.filter(
      (time) =>
        !time.period &&
        time !== period?.time &&
        !destroysOn(chunks, time, destroyed) &&
        (time.from !== null || time.fromTold !== undefined) &&
        !(published !== null && (time.from ?? "") > published),
    ),
    period: period?.time ?? null,
    announced:
      chunks.find(
        (chunk, at) => chunk.time?.granularity === "day" && chunk.time.from !== null && isAnnouncement(chunks, at),
      )?.time?.from ?? null,
    strong: period?.strong === true || has("%time-total"),
    other: other !== undefined,
    sameTime: holdsWord(other, "same-time"),
    back: has("%back-reference") || times.some((time) => (time.fromTold ?? 0) <= LONG_BEFORE),
    together: (has("%together") || onOccasions(chunks)) && !has("%weigh"),
    counting: isCounting(chunks),
    numbers: chunks.some((chunk) => (chunk.amount?.value ?? chunk.amount?.low ?? chunk.people?.count?.value ?? 0) >= 5),
    destroys: destroyed && !has("%seize") && !has("%find"),
    seizes: known.findings.some(({ kind }) => kind === "seizure"),
    weighs: known.findings.some(({ kind, amount }) => kind === "seizure" && amount?.unit === "kg"),
    located: whereOf(places),
  };
}

/** So many were never arrested in one operation, nor so many warrants served. */
const MANY_ARRESTS = 1000;
const MANY_WARRANTS = 60;

/** Figures that no single event has: dozens of rings, hundreds of sentences. */
export function isCount(finding: Finding): boolean {
  const value = finding.amount?.value ?? finding.amount?.low ?? 0;
  if (finding.kind === "sentence") return value >= 30;
  if (finding.kind === "network") return value >= 10;
  if (finding.kind === "warrant") return value >= MANY_WARRANTS;
  if (finding.kind === "arrest") return value >= MANY_ARRESTS;
  if (finding.kind === "operation" || finding.kind === "laboratory") return value >= 7;
  return finding.kind === "cooperation" && finding.keys.form === "contact-point";
}

/** What lies so many days before the happening told is another one. */
const LONG_BEFORE = -3;

const SPECIFIC = new Set(["town", "site", "admin1"]);

/** So much is what a country or a port takes in a year, kg. */
const YEARFUL_KG = 20_000;

const kgOf = (amount: Finding["amount"]): number => (amount?.unit === "kg" ? (amount.value ?? amount.low ?? 0) : 0);

const isYearful = ({ kind, amount }: Finding): boolean => kind === "seizure" && kgOf(amount) >= YEARFUL_KG;

/** "In 2023 the city's police seized 1.1 tonnes": what one force takes in a year rather than at once, kg. */
const LARGE_KG = 1000;

/** So many are arrested in a place in a year, and not at once. */
const YEARFUL_ARRESTS = 100;

const isYearOfArrests = ({ kind, amount }: Finding): boolean =>
  kind === "arrest" && (amount?.value ?? amount?.low ?? 0) >= YEARFUL_ARRESTS;

/** "the 615 kilograms that his men seized in 2019", "the 25 tonnes seized in 2007" are one load. */
function isThatTaken({ sentence, at, amount }: Finding): boolean {
  const [before, after] = [sentence.chunks[at - 1], sentence.chunks[at + 1]];
  const taken = isWord(after, "that-taken") || after?.tags.has("%seize") === true || after?.tags.has("%find") === true;
  return amount !== null && isWord(before, "the") && taken;
}

/** Whether a year in a sentence is a period of counting ("119 million pills last year") and not the date of one event. */
export function countsOverYear(cues: Cues, findings: readonly Finding[]): boolean {
  if (cues.dates.length === 0 || cues.dates.some((date) => date.granularity !== "year")) return false;
  if (!findings.some((finding) => finding.amount !== null)) return false;
  const specific = findings.some(
    (finding) =>
      finding.kind === "method" ||
      finding.kind === "laboratory" ||
      (finding.kind === "arrest" && !finding.partitive && (finding.amount?.value ?? 1000) < 60),
  );
  if (cues.back || findings.some(isThatTaken)) return false;
  if (findings.some(isYearful) || findings.some(isYearOfArrests)) return true;
  const large = findings.some(({ kind, amount }) => kind === "seizure" && kgOf(amount) >= LARGE_KG);
  const named = cues.located.some((place) => SPECIFIC.has(place.entry.kind) && (isSited(place) || !large));
  return !specific && !named;
}
