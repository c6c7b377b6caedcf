import { addDays, daysBetween } from "./calendar.ts";
import type { Chunk } from "./chunk.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import type { UsedPlace } from "./places.ts";
import type { TimeHit } from "./time.ts";

/** One happening that a report tells: the main one, or another told as background or beside it. */
export interface Slot {
  readonly id: number;
  from: string | null;
  to: string | null;
  /** Where the sentences of it place it, in order. */
  readonly places: { readonly place: UsedPlace; readonly sentence: number }[];
}

/** Where a sentence belongs. */
export interface Setting {
  readonly slot: Slot;
  /** Its figures count over a period or several occasions. */
  readonly total: boolean;
  readonly period: TimeHit | null;
}

export interface DiscourseInput {
  readonly sentences: readonly ReadSentence[];
  readonly findings: readonly Finding[];
  readonly places: readonly (readonly UsedPlace[])[];
  /** The report's date, ISO, or null. */
  readonly published: string | null;
}

/** Steps of one operation lie at most so many days apart where no other place is named. */
const STEPS_DAYS = 14;
/** A main event is told within so many days; an older date is another event's. */
const NEWS_DAYS = 45;

interface Cues {
  readonly dates: readonly TimeHit[];
  readonly period: TimeHit | null;
  readonly other: boolean;
  readonly back: boolean;
  readonly together: boolean;
  readonly counting: boolean;
  readonly located: readonly UsedPlace[];
}

/** A date that only says when somebody spoke ("said on Wednesday") is not the event's. */
function isAnnouncement(chunks: readonly Chunk[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    const chunk = chunks[back];
    if (chunk?.tags.has("%say")) return true;
    if (
      chunk !== undefined &&
      !/^(?:on|,|in|late|early|a|statement)$/.test(chunk.lower) &&
      !chunk.tags.has("@people") &&
      !chunk.tags.has("@channel")
    )
      return false;
  }
  return false;
}

/** A period over which things are counted; not one that only says how rare something is ("the largest in 16 years"). */
function countingPeriod(chunks: readonly Chunk[]): TimeHit | null {
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.time?.period !== true || isAnnouncement(chunks, at)) continue;
    const before = chunks.slice(Math.max(0, at - 12), at);
    if (!before.some((other) => other.tags.has("%superlative")) && !/^(?:for|after|lasting|lasted)$/.test(chunks[at - 1]?.lower ?? "")) return chunk.time;
  }
  return null;
}

function cuesOf(sentence: ReadSentence, places: readonly UsedPlace[]): Cues {
  const { chunks } = sentence;
  const times = chunks.flatMap((chunk, at) =>
    chunk.time === undefined || isAnnouncement(chunks, at) ? [] : [chunk.time],
  );
  const has = (tag: string): boolean => chunks.some((chunk) => chunk.tags.has(tag));
  return {
    dates: times.filter((time) => !time.period && time.from !== null),
    period: countingPeriod(chunks),
    other: has("%other-event"),
    back: has("%back-reference"),
    together: has("%together"),
    counting: has("%time-total"),
    located: places.filter((place) => place.use === "located"),
  };
}

const KINDS_COUNTED = new Set([
  "seizure",
  "arrest",
  "sentence",
  "casualty",
  "operation",
  "network",
  "warrant",
  "treatment",
  "value",
  "cooperation",
]);

function hasFigure(findings: readonly Finding[], index: number): boolean {
  return findings.some(
    (finding) => finding.sentence.index === index && finding.amount !== null && KINDS_COUNTED.has(finding.kind),
  );
}

/** Whether a year or a month in a sentence is a period of counting ("119 million pills last year") and not the date of one event. */
function countsOverYear(sentence: ReadSentence, cues: Cues, findings: readonly Finding[]): boolean {
  const year = cues.dates.find((date) => date.granularity === "year");
  if (year === undefined || cues.dates.some((date) => date.granularity !== "year")) return false;
  const mine = findings.filter((finding) => finding.sentence.index === sentence.index);
  const specific = mine.some(
    (finding) =>
      finding.kind === "method" ||
      finding.kind === "laboratory" ||
      (finding.kind === "arrest" && (finding.amount?.value ?? 1000) < 60),
  );
  const town = cues.located.some(
    (place) => place.entry.kind === "town" || place.entry.kind === "site" || place.entry.kind === "admin1",
  );
  return !specific && !town && !cues.back;
}

function overlapsSlot(slot: Slot, time: TimeHit): boolean {
  return (
    slot.from !== null &&
    slot.to !== null &&
    time.from !== null &&
    time.to !== null &&
    slot.from <= addDays(time.to, 1) &&
    time.from <= addDays(slot.to, 1)
  );
}

function refine(slot: Slot, time: TimeHit): void {
  if (time.from === null || time.to === null) return;
  const narrower =
    slot.from === null || slot.to === null || daysBetween(time.from, time.to) < daysBetween(slot.from, slot.to);
  if (narrower) {
    slot.from = time.from;
    slot.to = time.to;
  }
}

const samePlace = (a: UsedPlace, b: UsedPlace): boolean =>
  a.entry.name === b.entry.name || (a.entry.admin1 !== null && a.entry.admin1 === b.entry.admin1);

class Telling {
  readonly slots: Slot[] = [];
  readonly #published: string | null;
  current: Slot;
  resting: Slot;
  total = false;
  restingTotal = false;

  constructor(published: string | null) {
    this.#published = published;
    this.current = this.open();
    this.resting = this.current;
  }

  open(): Slot {
    const slot: Slot = { id: this.slots.length, from: null, to: null, places: [] };
    this.slots.push(slot);
    return slot;
  }

  /** The slot of a dated sentence: one that fits the date, else a new one. */
  forDate(time: TimeHit, cues: Cues): Slot {
    const fits = [this.current, ...this.slots].find(
      (slot) => overlapsSlot(slot, time) && !(cues.back && slot === this.slots[0] && time.granularity !== "day"),
    );
    if (fits !== undefined) return fits;
    const main = this.slots[0];
    const { current } = this;
    const near =
      current.from !== null && time.from !== null && Math.abs(daysBetween(current.from, time.from)) <= STEPS_DAYS;
    const elsewhere =
      cues.located.length > 0 &&
      current.places.length > 0 &&
      !cues.located.some((place) => current.places.some((known) => samePlace(known.place, place)));
    if (near && time.granularity === "day" && !elsewhere && !cues.back) return current;
    if (main !== undefined && current === main && main.from === null && !cues.back && this.#isNews(time)) return main;
    return this.open();
  }

  #isNews(time: TimeHit): boolean {
    return this.#published === null || time.to === null || daysBetween(time.to, this.#published) <= NEWS_DAYS;
  }

  /** A slot other than the current that a named place belongs to. */
  forPlace(located: readonly UsedPlace[]): Slot | null {
    const isTown = (place: UsedPlace): boolean => place.entry.kind !== "country";
    if (located.some((place) => this.current.places.some((known) => known.place.entry.name === place.entry.name)))
      return null;
    return (
      this.slots.find(
        (slot) =>
          slot !== this.current &&
          slot.places.some(
            (known) => isTown(known.place) && located.some((place) => place.entry.name === known.place.entry.name),
          ),
      ) ?? null
    );
  }
}

/** Figures that no single event has: thousands of sentences, dozens of rings, hundreds of operations. */
function isCount(finding: Finding): boolean {
  const value = finding.amount?.value ?? finding.amount?.low ?? 0;
  if (finding.kind === "sentence") return value >= 30;
  if (finding.kind === "network" || finding.kind === "warrant") return value >= 10;
  if (finding.kind === "operation") return value >= 7;
  return finding.kind === "cooperation" && finding.keys["form"] === "contact-point";
}

function settle(telling: Telling, sentence: ReadSentence, cues: Cues, input: DiscourseInput): Setting {
  const figures = hasFigure(input.findings, sentence.index);
  const startsParagraph = sentence.sentence.position === 0;
  if (startsParagraph) {
    telling.current = telling.resting;
    telling.total = telling.restingTotal;
  }
  const yearly = countsOverYear(sentence, cues, input.findings);
  const date = yearly ? undefined : cues.dates[0];
  const period = cues.period ?? (yearly ? (cues.dates[0] ?? null) : null);
  if (cues.other && (startsParagraph || sentence.chunks.findIndex((chunk) => chunk.tags.has("%other-event")) < 3)) {
    telling.current = telling.open();
    telling.resting = telling.current;
    telling.total = false;
    telling.restingTotal = false;
    if (date !== undefined) refine(telling.current, date);
  } else if (date !== undefined && period === null) {
    telling.current = telling.forDate(date, cues);
    refine(telling.current, date);
    if (telling.total && date.granularity === "day") telling.restingTotal = false;
    telling.total = false;
  } else if (period === null) {
    const known = telling.forPlace(cues.located);
    if (known !== null) telling.current = known;
  }
  const forced = input.findings.some((finding) => finding.sentence.index === sentence.index && isCount(finding));
  const isTotal = forced || ((period !== null || cues.counting) && (figures || sentence.index <= 1));
  if (isTotal) {
    telling.total = true;
    if (sentence.index <= 2) telling.restingTotal = true;
  }
  if (!telling.total)
    for (const place of input.places[sentence.index] ?? [])
      telling.current.places.push({ place, sentence: sentence.index });
  return { slot: telling.current, total: telling.total || cues.together, period };
}

/** Puts every sentence of a report into the happening it tells, or among the counts over a period. */
export function settingsOf(input: DiscourseInput): Setting[] {
  const telling = new Telling(input.published);
  return input.sentences.map((sentence) =>
    settle(telling, sentence, cuesOf(sentence, input.places[sentence.index] ?? []), input),
  );
}
