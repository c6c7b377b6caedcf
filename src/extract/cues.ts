import { daysBetween } from "./calendar.ts";
import type { Chunk } from "./chunk.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import type { UsedPlace } from "./places.ts";
import type { TimeHit } from "./time.ts";

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
  readonly located: readonly UsedPlace[];
}

const BETWEEN_SAY = /^(?:on|,|in|late|early|a|by|statement|its|his|also|hours|of|small|night)$/;

/** A figure between a verb of saying and its day: "was put at more than three tonnes on Monday". */
const isFigure = (chunk: Chunk): boolean =>
  chunk.tags.has("@amount") || chunk.tags.has("@money") || /^(?:at|than|the)$/.test(chunk.lower);

/** A date that only says when somebody spoke ("said on Wednesday", "announced today") is not the event's. */
export function isAnnouncement(chunks: readonly Chunk[], at: number): boolean {
  const { lower } = chunks[at] ?? { lower: "" };
  if (chunks[at - 1]?.lower === "of" && chunks[at - 2]?.lower === "as") return true;
  for (let back = at - 1, seen = 0; back >= 0 && seen < 6; back--) {
    const chunk = chunks[back];
    if (chunk?.tags.has("%say")) return true;
    if (chunk !== undefined && isFigure(chunk)) continue;
    seen++;
    if (
      chunk !== undefined &&
      !BETWEEN_SAY.test(chunk.lower) &&
      chunk.lower !== "by" &&
      !chunk.tags.has("@channel") &&
      !chunk.tags.has("@organisation") &&
      !(chunk.tags.has("@official") || chunk.tags.has("@name"))
    )
      break;
  }
  const next = chunks.slice(at + 1, at + 3);
  if (next[0]?.tags.has("%say") === true || (lower === "today" && next.some((chunk) => chunk.tags.has("%say"))))
    return true;
  return (
    lower === "today" && (chunks[at - 1]?.tags.has("%charge") === true || chunks[at - 1]?.tags.has("%say") === true)
  );
}

/** The date of a dateline ("RIYADH, Aug 31 (Gulf Dispatch) -") or of a release's head is the report's, not the event's. */
function isReportDate(sentence: ReadSentence, at: number): boolean {
  const { kind } = sentence.sentence.block;
  if (kind === "subhead" && sentence.chunks.length <= 8) return true;
  if (sentence.sentence.position > 0 || at > 6) return false;
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
    .some((chunk) => chunk.tags.has("%seize") || chunk.tags.has("%find") || /^taken$/.test(chunk.lower));
}

const WEAK_BEFORE = /^(?:for|after|lasting|lasted|a)$/;

const FEW_DAYS = 4;

/** "over several days", "in two days of raids": how long one operation took. */
function isFewDays({ lower, time }: Chunk): boolean {
  const counted = /\bdays\b/.test(lower) && !/\b(?:past|last|first|previous)\b/.test(lower);
  return counted && (time?.from == null || time.to === null || daysBetween(time.from, time.to) <= FEW_DAYS);
}

/** A period over which things are counted; not one that only says how rare something is ("the largest in 16 years"). */
function countingPeriod(chunks: readonly Chunk[]): { time: TimeHit; strong: boolean } | null {
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.time?.period !== true || isAnnouncement(chunks, at)) continue;
    const before = chunks.slice(Math.max(0, at - 12), at);
    if (isFewDays(chunk)) continue;
    if (before.some((other) => other.tags.has("%superlative")) || WEAK_BEFORE.test(chunks[at - 1]?.lower ?? ""))
      continue;
    return {
      time: chunk.time,
      strong:
        /^(?:since|between|from)\b|\b(?:past|last|hours|days|months|years)\b/.test(chunk.lower) &&
        !/^(?:a|an|one)\b/.test(chunk.lower),
    };
  }
  return null;
}

/** Where a sentence is: the places it locates, else the country whose service acts in it. */
function whereOf(places: readonly UsedPlace[]): UsedPlace[] {
  const located = places.filter((place) => place.use === "located");
  return located.length > 0 ? located : places.filter((place) => place.use === "seat");
}

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
    chunks.slice(Math.max(0, at - 3), at).some((before) => before.tags.has("%until"))
      ? []
      : [chunk.time],
  );
  const has = (tag: string): boolean => chunks.some((chunk) => chunk.tags.has(tag));
  const destroyed = has("%destroy") && !has("%arrest");
  const period = countingPeriod(chunks);
  const other = chunks.find((chunk) => chunk.tags.has("%other-event"));
  return {
    dates: times.filter(
      (time) =>
        !time.period &&
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
    sameTime: /same time/.test(other?.lower ?? ""),
    back: has("%back-reference") || times.some((time) => (time.fromTold ?? 0) <= LONG_BEFORE),
    together: has("%together") && !has("%weigh"),
    counting: has("%time-total"),
    numbers: chunks.some((chunk) => (chunk.amount?.value ?? chunk.amount?.low ?? chunk.people?.count?.value ?? 0) >= 5),
    destroys: destroyed && !has("%seize") && !has("%find"),
    seizes: known.findings.some((finding) => finding.sentence === sentence && finding.kind === "seizure"),
    located: whereOf(places),
  };
}

/** Figures that no single event has: dozens of rings, hundreds of sentences. */
export function isCount(finding: Finding): boolean {
  const value = finding.amount?.value ?? finding.amount?.low ?? 0;
  if (finding.kind === "sentence") return value >= 30;
  if (finding.kind === "network" || finding.kind === "warrant") return value >= 10;
  if (finding.kind === "operation" || finding.kind === "laboratory") return value >= 7;
  return finding.kind === "cooperation" && finding.keys.form === "contact-point";
}

/** What lies so many days before the happening told is another one. */
const LONG_BEFORE = -3;

const SPECIFIC = new Set(["town", "site", "admin1"]);

/** Whether a year in a sentence is a period of counting ("119 million pills last year") and not the date of one event. */
export function countsOverYear(cues: Cues, findings: readonly Finding[]): boolean {
  if (cues.dates.length === 0 || cues.dates.some((date) => date.granularity !== "year")) return false;
  if (!findings.some((finding) => finding.amount !== null)) return false;
  const specific = findings.some(
    (finding) =>
      finding.kind === "method" ||
      finding.kind === "laboratory" ||
      (finding.kind === "arrest" && (finding.amount?.value ?? 1000) < 60),
  );
  const named = cues.located.some((place) => SPECIFIC.has(place.entry.kind));
  return !specific && !named && !cues.back;
}
