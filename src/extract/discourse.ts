import { daysBetween } from "./calendar.ts";
import { type DatedClause, datedClauses } from "./clauses.ts";
import { type Cues, countsOverYear, cuesOf, isCount } from "./cues.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import type { UsedPlace } from "./places.ts";
import { hasAnyTag, hasTag } from "./present.ts";
import { note, overlapsSlot, put, type Slot } from "./slot.ts";
import { type Load, OTHER_PARAGRAPH, Story } from "./story.ts";
import { countedFrom, monthFrom, type TimeHit } from "./time-hit.ts";
import { isWord } from "./words.ts";

/** Where a sentence belongs. */
export interface Setting {
  readonly slot: Slot;
  /** Its figures count over a period or several occasions. */
  readonly total: boolean;
  /** The whole report counts over a period, not only this sentence. */
  readonly balance: boolean;
  readonly period: TimeHit | null;
  /** It says that somebody or something was taken. */
  readonly takes: boolean;
  /** Where its clauses tell happenings of different dates. */
  readonly clauses: readonly { readonly clause: DatedClause; readonly slot: Slot }[];
}

/** The happening that a chunk of a sentence tells of. */
export function slotAt(setting: Setting, at: number): Slot {
  return setting.clauses.find(({ clause }) => at >= clause.from && at < clause.until)?.slot ?? setting.slot;
}

export interface DiscourseInput {
  readonly sentences: readonly ReadSentence[];
  readonly findings: readonly Finding[];
  readonly places: readonly (readonly UsedPlace[])[];
  /** The report's date, ISO, or null. */
  readonly published: string | null;
  /** The country the report is about; a dateline elsewhere is only where it was written. */
  readonly country: string | null;
}

/** A sentence without figures opens another happening only with a date so far away. */
const FAR_DAYS = 30;

const CUE_AT_START = 4;

function opensOther(sentence: ReadSentence, cues: Cues): boolean {
  return (
    cues.other &&
    sentence.sentence.paragraph >= OTHER_PARAGRAPH &&
    sentence.chunks.findIndex((chunk) => chunk.tags.has("%other-event")) < CUE_AT_START
  );
}

/** What reports lead with: a haul, arrests, a judgment. */
const isLeading = (finding: Finding): boolean =>
  finding.kind === "seizure" || finding.kind === "arrest" || finding.kind === "sentence";

/** "The load, seized in September, was valued at …": the date is the seizure's, not that of the valuation. */
const tellsTaking = ({ chunks }: ReadSentence): boolean => hasAnyTag(chunks, ["%seize", "%find"]);

const tellsArrest = ({ chunks }: ReadSentence): boolean =>
  hasAnyTag(chunks, ["%arrest", "%arrest-noun", "@people:arrests"]);

/** "In November it was San Diego's turn": a paragraph below the lead that begins with a date tells of that day. */
function framesParagraph({ sentence, chunks }: ReadSentence, date: TimeHit): boolean {
  return (
    sentence.position === 0 &&
    sentence.paragraph >= 2 &&
    chunks.slice(0, FRAME).some(({ time }) => time?.from === date.from && time.to === date.to)
  );
}

const FRAME = 3;

/** Whether a date may lead to another happening: with figures, or where it is near or fits; "produced in court today" does not. */
function opensSlot(
  story: Story,
  date: TimeHit,
  sentence: ReadSentence,
  mine: readonly Finding[],
  published: string | null,
): boolean {
  const tells = (finding: Finding): boolean =>
    isLeading(finding) ||
    finding.kind === "laboratory" ||
    finding.kind === "casualty" ||
    (finding.kind === "value" && tellsTaking(sentence));
  if (mine.some(tells) || (mine.length === 0 && framesParagraph(sentence, date))) return true;
  if (mine.some((finding) => finding.kind === "referral" || finding.kind === "charge" || finding.kind === "value"))
    return (
      date.granularity === "day" &&
      date.from !== null &&
      published !== null &&
      daysBetween(date.from, published) >= FAR_DAYS
    );
  const { from } = story.current;
  return (
    from === null ||
    date.from === null ||
    Math.abs(daysBetween(from, date.from)) >= FAR_DAYS ||
    overlapsSlot(story.current, date)
  );
}

/**
 * A sentence's dates; those counted from what was told of last are counted from the day before them in the paragraph,
 * else from their happening's.
 */
function datesTold(story: Story, dates: readonly TimeHit[]): TimeHit[] {
  let { from } = story.current;
  let day = story.day ?? (from !== null && from === story.current.to ? from : null);
  return dates.flatMap((time) => {
    const coarse = time.granularity === "month" || time.granularity === "year" ? from : null;
    const month = time.monthOfTold?.month === null ? story.month : from;
    const known = monthFrom(countedFrom(time, day ?? coarse), month);
    from = known.from ?? from;
    if (known.from === null) return [];
    if (known.granularity === "day") story.day = day = known.from;
    if (known.granularity === "day" || known.granularity === "month") story.month = known.from;
    return [known];
  });
}

/** "jailed on Friday for landing a load in September 2023": the court's day comes first, whatever the order of the words. */
function courtDayFirst(dates: readonly TimeHit[], mine: readonly Finding[]): readonly TimeHit[] {
  if (dates.length < 2 || !mine.some((finding) => finding.kind === "sentence")) return dates;
  return [...dates].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? 1 : -1));
}

/** "convicted over the load that came on July 13 last year": the only date of a fresh verdict is the crime's. */
function isOfCrime(sentence: ReadSentence, date: TimeHit, mine: readonly Finding[], published: string | null): boolean {
  const fresh = sentence.sentence.paragraph <= VERDICT_PARAGRAPH && mine.some(isOfCourt);
  return fresh && date.from !== null && published !== null && daysBetween(date.from, published) >= OLD_DAYS;
}

/** "sentenced him to death in March 2016 for making drugs": the day is the court's, since its verb comes right before it. */
function isRuling({ chunks }: ReadSentence, date: TimeHit): boolean {
  const before = chunks.slice(
    0,
    chunks.findIndex((chunk) => chunk.time !== undefined && chunk.time.from === date.from && chunk.time.to === date.to),
  );
  const verb = before.findLastIndex((chunk) => RULING.some((tag) => chunk.tags.has(tag)));
  return verb >= 0 && !before.slice(verb + 1).some((chunk) => isWord(chunk, "crime-behind"));
}

const RULING = ["%sentence", "%mete", "%convict", "%execute"];

const isOfCourt = ({ kind }: Finding): boolean => kind === "sentence" || kind === "charge";

/** "On Dec. 10, 2008, investigators were watching a house": in a report on a sentence the story of the crime begins, and goes on. */
function beginsStory(
  sentence: ReadSentence,
  date: TimeHit,
  mine: readonly Finding[],
  published: string | null,
): boolean {
  const leads = sentence.sentence.position <= 1;
  const old = date.from !== null && published !== null && daysBetween(date.from, published) >= OLD_DAYS;
  return (
    leads && old && date.granularity !== "year" && !mine.some(({ kind }) => kind === "sentence" || kind === "charge")
  );
}

/** A verdict that is news stands in the first paragraphs, and is not so many days old. */
const VERDICT_PARAGRAPH = 2;
const OLD_DAYS = 60;

/** Dates of a sentence about a court that lie long before its day are those of the crime. */
function noteCrime(slot: Slot, dates: readonly TimeHit[], mine: readonly Finding[], sentence: number): void {
  const day = dates[0]?.from;
  if (day == null || !mine.some((finding) => finding.kind === "sentence")) return;
  for (const time of dates.slice(1))
    if (time.from !== null && daysBetween(time.from, day) >= FAR_DAYS) slot.crimeDates.push({ time, sentence });
}

/** The happenings that a sentence's dated clauses tell; the first one is the sentence's own. */
function clauseSlots(story: Story, clauses: readonly DatedClause[], sentence: ReadSentence): Setting["clauses"] {
  return clauses.map((clause, index) => {
    if (index === 0) return { clause, slot: story.current };
    const slot = story.slots.find((known) => overlapsSlot(known, clause.time)) ?? story.open(story.current);
    note(slot, clause.time, sentence.index);
    return { clause, slot };
  });
}

/** A sentence with what is known of it and of what was told before. */
interface Reading {
  readonly story: Story;
  readonly sentence: ReadSentence;
  readonly cues: Cues;
  /** What the rules found in it. */
  readonly mine: readonly Finding[];
  readonly published: string | null;
}

/** "It also seized 33 kilograms": goes on with what the paragraph before counted. */
const goesOn = ({ chunks }: ReadSentence): boolean =>
  chunks[0]?.tags.has("%person-pronoun") === true && isWord(chunks[1], "in-addition");

/** A paragraph begins where the report rests; a court's word leads back to the news of a report on a judgment. */
function beginParagraph({ story, sentence, mine }: Reading): void {
  story.day = null;
  if (story.total && goesOn(sentence)) return;
  if (story.court && mine.some(isOfCourt)) story.resting = story.slots[0] ?? story.resting;
  story.current = story.resting;
  story.total = story.restingTotal;
}

/** The times of a sentence: its dates, the one it tells of, and the period over which it counts. */
interface Times {
  readonly dates: readonly TimeHit[];
  readonly date: TimeHit | undefined;
  readonly period: TimeHit | null;
}

function timesOf({ story, cues, mine }: Reading): Times {
  const dates = courtDayFirst(datesTold(story, cues.dates), mine);
  const areAll = (granularity: TimeHit["granularity"]): boolean =>
    dates.every((time) => time.granularity === granularity);
  const yearly = countsOverYear(cues, mine);
  const passing =
    (mine.length === 0 && areAll("year")) || (!mine.some((finding) => finding.amount !== null) && areAll("span"));
  const counting = cues.counting && areAll("day");
  return {
    dates,
    date: yearly || passing || counting ? undefined : dates[0],
    period: cues.period ?? (yearly ? (dates[0] ?? null) : null),
  };
}

/** "In another development …": what follows has nothing to do with what was told. */
function beginOther({ story, sentence, cues }: Reading, date: TimeHit | undefined): void {
  const before = story.current;
  story.current = story.open();
  if (sentence.sentence.position === 0) story.resting = story.current;
  story.total = false;
  story.restingTotal = false;
  if (date !== undefined) note(story.current, date, sentence.index);
  else if (cues.sameTime && before.dated[0] !== undefined) note(story.current, before.dated[0].time, sentence.index);
}

/** Turns to the happening of a sentence's date; `rules` where a court is said to have ruled on it. */
function turnTo(reading: Reading, date: TimeHit, dates: readonly TimeHit[], rules: boolean): void {
  const { story, sentence, cues, mine, published } = reading;
  story.current = story.forDate(date, cues, sentence.sentence.paragraph);
  for (const time of dates)
    if (overlapsSlot(story.current, time) ? !(cues.back && story.current.from !== time.from) : time === date)
      note(story.current, time, sentence.index);
  noteCrime(story.current, dates, mine, sentence.index);
  story.current.ruled ||= rules && story.current.id !== 0;
  const operates = hasTag(sentence.chunks, "%operation");
  if (story.court && beginsStory(sentence, date, mine, published)) story.resting = story.current;
  if (date.granularity === "day" && story.restingTotal && (mine.length > 0 || operates)) {
    story.restingTotal = false;
    story.resting = story.current;
  }
  story.total = false;
}

const loadsOf = (findings: readonly Finding[]): Load[] =>
  findings.flatMap(({ kind, keys, amount }) => {
    const kg = kind === "seizure" && amount?.unit === "kg" ? (amount.value ?? amount.low) : null;
    return kg === null ? [] : [{ item: String(keys.item), kg }];
  });

/** Without a date a place may lead to a happening: one that is known there, or another where figures are told of elsewhere. */
function turnByPlace({ story, sentence, cues, mine }: Reading): void {
  const known = story.forPlace(cues.located);
  const away = cues.back || (cues.weighs && story.isAnotherLoad(loadsOf(mine)));
  const elsewhere = story.isAbroad(cues.located) || (away && story.isAway(cues.located));
  if (known !== null) story.current = known;
  else if (sentence.index > 1 && mine.some(isLeading) && elsewhere) story.current = story.open();
}

/** Finds the happening that a sentence tells of. */
function turn(reading: Reading, { dates, date, period }: Times): void {
  const { story, sentence, cues, mine, published } = reading;
  if (opensOther(sentence, cues)) {
    beginOther(reading, date);
    return;
  }
  const rules = date !== undefined && mine.some(({ kind }) => kind === "sentence") && isRuling(sentence, date);
  const moment = period === null ? date : undefined;
  if (moment !== undefined && !rules && isOfCrime(sentence, moment, mine, published))
    story.current.crimeDates.push({ time: moment, sentence: sentence.index });
  else if (moment !== undefined && opensSlot(story, moment, sentence, mine, published))
    turnTo(reading, moment, dates, rules);
  else if (period === null) turnByPlace(reading);
}

const ANNOUNCED_BY = 3;

/** Remembers what later sentences are held against: loads that were weighed, what the report began with, who announced it. */
function remember({ story, sentence, cues, mine }: Reading): void {
  if (sentence.sentence.block.kind !== "headline" && cues.weighs) {
    story.weigh(loadsOf(mine));
    if (story.current.from !== null) story.dayWeighed.add(story.current);
  }
  if (sentence.index > 0 && !story.begun && mine.some(isLeading)) {
    story.begun = true;
    story.court = mine.some(({ kind }) => kind === "sentence");
  }
  if (sentence.index <= ANNOUNCED_BY) story.current.announced ??= cues.announced;
}

/** So many arrests told with a period make the whole report a balance. */
const BALANCE_ARRESTS = 50;

/** Whether a sentence counts over a period or several occasions, and the report with it. */
function count({ story, sentence, cues, mine }: Reading, { date, period }: Times): void {
  const onOneDay = period === null && !cues.counting && date?.granularity === "day";
  const forced = !onOneDay && mine.some(isCount);
  const overPeriod = (period !== null || cues.counting) && (cues.numbers || sentence.index <= 1);
  const together = cues.together && !onOneDay && mine.some((finding) => finding.amount !== null);
  if (!forced && !overPeriod && !together) return;
  story.total = true;
  const balance = mine.some(({ kind, amount }) => kind === "arrest" && (amount?.value ?? 0) >= BALANCE_ARRESTS);
  const lasts = forced && mine.some((finding) => finding.kind !== "arrest" && isCount(finding));
  if ((sentence.index <= 2 || balance) && (cues.strong || lasts)) story.restingTotal = true;
}

/** Reads one sentence on: which happening it tells, what it counts over, where it puts what it tells. */
function settle(reading: Reading, input: DiscourseInput): Setting {
  const { story, sentence, cues, mine } = reading;
  if (sentence.sentence.position === 0) beginParagraph(reading);
  const times = timesOf(reading);
  turn(reading, times);
  remember(reading);
  count(reading, times);
  const { date, period } = times;
  const split = period === null && !story.total && date !== undefined ? datedClauses(sentence, cues.dates, mine) : [];
  const setting = {
    slot: story.current,
    total: story.total,
    balance: story.restingTotal,
    period,
    takes: tellsTaking(sentence) || tellsArrest(sentence),
    clauses: clauseSlots(story, split, sentence),
  };
  const places = cues.destroys || story.total ? [] : (input.places[sentence.index] ?? []);
  for (const place of places)
    if (place.use !== "dateline" || place.entry.country === input.country)
      put(slotAt(setting, place.at), place, sentence.index);
  return setting;
}

/** Puts every sentence of a report into the happening it tells, or among the counts over a period. */
export function settingsOf(input: DiscourseInput): Setting[] {
  const { published } = input;
  const story = new Story(published);
  const findings = Map.groupBy(input.findings, (finding) => finding.sentence.index);
  return input.sentences.map((sentence) => {
    const mine = findings.get(sentence.index) ?? [];
    const cues = cuesOf(sentence, input.places[sentence.index] ?? [], { published, findings: mine });
    return settle({ story, sentence, cues, mine, published }, input);
  });
}
