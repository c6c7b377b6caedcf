import { addDays, daysBetween } from "./calendar.ts";
import { type DatedClause, datedClauses } from "./clauses.ts";
import { type Cues, countsOverYear, cuesOf, isCount } from "./cues.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import type { UsedPlace } from "./places.ts";
import { countedFrom, monthFrom, type TimeHit } from "./time-hit.ts";
import { isWord } from "./words.ts";

/** One happening that a report tells: the main one, or another told as background or beside it. */
export interface Slot {
  readonly id: number;
  /** What was told just before it in the same paragraph: it is in the same place if no other is named. */
  readonly beside: Slot | null;
  from: string | null;
  to: string | null;
  /** The day on which it was announced, where the report says so. */
  announced: string | null;
  /** Dates stated of it, with the sentence that states them. */
  readonly dated: { readonly time: TimeHit; readonly sentence: number }[];
  /** Older dates in sentences that tell what a court did: those of the crime. */
  readonly crimeDates: { readonly time: TimeHit; readonly sentence: number }[];
  /** Where the sentences of it place it, in order. */
  readonly places: { readonly place: UsedPlace; readonly sentence: number }[];
  /** A court is said to have ruled on its day. */
  ruled: boolean;
  /** The same places, each use of each once. */
  readonly sites: Map<string, UsedPlace>;
}

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

/** Steps of one operation lie at most so many days apart where no other place is named. */
const STEPS_DAYS = 14;
/** A main event is told within so many days; an older date is another event's. */
const NEWS_DAYS = 45;

const reaches = new WeakMap<TimeHit, { readonly from: string; readonly to: string }>();

/** From the day before a day to the day after it: what lies in between may be the same happening. */
function reachOf(time: TimeHit & { from: string; to: string }): { readonly from: string; readonly to: string } {
  const slack = time.granularity === "month" || time.granularity === "year" ? 0 : 1;
  const known = reaches.get(time) ?? { from: addDays(time.from, -slack), to: addDays(time.to, slack) };
  reaches.set(time, known);
  return known;
}

const isKnown = (time: TimeHit): time is TimeHit & { from: string; to: string } =>
  time.from !== null && time.to !== null;

function overlapsSlot(slot: Slot, time: TimeHit): boolean {
  if (slot.from === null || slot.to === null || !isKnown(time)) return false;
  const reach = reachOf(time);
  return slot.from <= reach.to && reach.from <= slot.to;
}

function note(slot: Slot, time: TimeHit, sentence: number): void {
  if (time.from === null || time.to === null) return;
  slot.dated.push({ time, sentence });
  const narrower =
    slot.from === null || slot.to === null || daysBetween(time.from, time.to) < daysBetween(slot.from, slot.to);
  if (narrower) {
    slot.from = time.from;
    slot.to = time.to;
  }
}

function put(slot: Slot, place: UsedPlace, sentence: number): void {
  slot.places.push({ place, sentence });
  slot.sites.set(`${place.use} ${place.entry.country} ${place.entry.admin1} ${place.entry.name}`, place);
}

const samePlace = (a: UsedPlace, b: UsedPlace): boolean =>
  a.entry.name === b.entry.name || (a.entry.admin1 !== null && a.entry.admin1 === b.entry.admin1);

const KNOWN_USES = new Set<UsedPlace["use"]>(["located", "near", "dateline", "mentioned", "seat"]);
/** A sentence without figures opens another happening only with a date so far away. */
const FAR_DAYS = 30;

class Telling {
  readonly slots: Slot[] = [];
  readonly #published: string | null;
  current: Slot;
  resting: Slot;
  total = false;
  restingTotal = false;
  /** A figure was told below the headline. */
  begun = false;
  /** Happenings whose load was weighed, and those of them whose day was known by then. */
  readonly weighed = new Set<Slot>();
  readonly dayWeighed = new Set<Slot>();
  /** The day told of last in the paragraph. */
  day: string | null = null;
  /** The first that was told below the headline is what a court did. */
  court = false;

  constructor(published: string | null) {
    this.#published = published;
    this.current = this.open();
    this.resting = this.current;
  }

  open(beside: Slot | null = null): Slot {
    const slot: Slot = {
      id: this.slots.length,
      beside,
      from: null,
      to: null,
      announced: null,
      ruled: false,
      dated: [],
      crimeDates: [],
      places: [],
      sites: new Map(),
    };
    this.slots.push(slot);
    return slot;
  }

  /** The slot of a dated sentence: one that fits the date, else a new one. */
  forDate(time: TimeHit, cues: Cues, paragraph: number): Slot {
    const main = this.slots[0];
    const apart = cues.other && paragraph >= OTHER_PARAGRAPH;
    const fits = [this.current, ...this.slots].find(
      (slot) =>
        overlapsSlot(slot, time) &&
        !(apart && slot === main) &&
        !(cues.back && slot === main && time.granularity !== "day") &&
        !this.#isElsewhere(slot, cues, time),
    );
    if (fits !== undefined) return fits;
    if (apart) return this.open();
    const { current } = this;
    const near =
      current.from !== null && time.from !== null && Math.abs(daysBetween(current.from, time.from)) <= STEPS_DAYS;
    const goesBack = this.weighed.has(main ?? current) && (time.from ?? "") < (current.from ?? "");
    const another = cues.weighs && current.from !== time.from && (this.dayWeighed.has(current) || goesBack);
    if (near && !another && time.granularity === "day" && !this.#isElsewhere(current, cues, time) && !cues.back)
      return current;
    if (
      main !== undefined &&
      current === main &&
      main.from === null &&
      (!cues.back || (this.#isFresh(time) && !this.begun)) &&
      (this.#isNews(time, paragraph) || (!this.begun && !cues.back)) &&
      !this.#isElsewhere(main, cues, time)
    )
      return main;
    return this.open(current);
  }

  /** The sentence names a place where the slot is known not to be: another country, or for seizures another province. */
  #isElsewhere(slot: Slot, cues: Cues, time: TimeHit): boolean {
    const fine = (place: UsedPlace): boolean =>
      place.entry.country !== "" && (place.entry.kind !== "country" || (cues.seizes && place.use === "seat"));
    const known = [...slot.sites.values()].filter((place) => KNOWN_USES.has(place.use) && fine(place));
    const here = cues.located.filter(fine);
    const towns = known.filter((place) => place.entry.kind !== "country" && place.use !== "dateline");
    const sameDay = slot.from !== null && slot.from === time.from && slot.to === time.to;
    if (sameDay || here.length === 0 || known.length === 0) return false;
    const abroad = here.every((place) => known.every((other) => other.entry.country !== place.entry.country));
    const sites = here.filter((place) => place.entry.kind !== "country");
    return (
      abroad ||
      (cues.seizes &&
        sites.length > 0 &&
        towns.length > 0 &&
        !sites.some((place) => towns.some((other) => samePlace(other, place))))
    );
  }

  /** In another country than all that the slot was told of so far. */
  isAbroad(located: readonly UsedPlace[]): boolean {
    const known = new Set(
      [...this.current.sites.values()].filter((place) => KNOWN_USES.has(place.use)).map((place) => place.entry.country),
    );
    return (
      located.length > 0 &&
      known.size > 0 &&
      located.every((place) => place.entry.country !== "" && !known.has(place.entry.country))
    );
  }

  /** In other provinces than all that the slot was told of so far. */
  isAway(located: readonly UsedPlace[]): boolean {
    const known = [...this.current.sites.values()].filter(
      (place) => place.use === "located" && place.entry.admin1 !== null,
    );
    const here = located.filter((place) => place.use === "located" && place.entry.admin1 !== null);
    return here.length > 0 && known.length > 0 && !here.some((place) => known.some((other) => samePlace(other, place)));
  }

  /** A day or a week of the last week and a half: the record it set is the news itself. */
  #isFresh(time: TimeHit): boolean {
    return (
      (time.granularity === "day" || time.granularity === "week") &&
      time.to !== null &&
      this.#published !== null &&
      daysBetween(time.to, this.#published) <= 10
    );
  }

  /** Recent, and for vague dates ("last month") told at the top or reaching up to the report's day. */
  #isNews(time: TimeHit, paragraph: number): boolean {
    if (this.#published === null || time.to === null) return true;
    const recent = daysBetween(time.to, this.#published) <= NEWS_DAYS;
    return recent && (time.granularity === "day" || paragraph <= 2 || time.to >= this.#published);
  }

  /** A slot other than the current that a named place belongs to. */
  forPlace(located: readonly UsedPlace[]): Slot | null {
    const isTown = (place: UsedPlace): boolean => place.entry.kind !== "country";
    if (
      located.some((place) => [...this.current.sites.values()].some((known) => known.entry.name === place.entry.name))
    )
      return null;
    return (
      this.slots.find(
        (slot) =>
          slot !== this.current &&
          [...slot.sites.values()].some(
            (known) =>
              known.use === "located" &&
              isTown(known) &&
              located.some((place) => place.entry.name === known.entry.name),
          ),
      ) ?? null
    );
  }
}

const CUE_AT_START = 4;
/** From this paragraph on "in a separate case" leads away from the news. */
const OTHER_PARAGRAPH = 2;

function opensOther(sentence: ReadSentence, cues: Cues): boolean {
  return (
    cues.other &&
    sentence.sentence.paragraph >= OTHER_PARAGRAPH &&
    sentence.chunks.findIndex((chunk) => chunk.tags.has("%other-event")) < CUE_AT_START
  );
}

const isFigure = (finding: Finding): boolean =>
  finding.kind === "seizure" || finding.kind === "arrest" || finding.kind === "sentence";

/** "The load, seized in September, was valued at …": the date is the seizure's, not that of the valuation. */
const tellsTaking = ({ chunks }: ReadSentence): boolean =>
  chunks.some((chunk) => chunk.tags.has("%seize") || chunk.tags.has("%find"));

const tellsArrest = ({ chunks }: ReadSentence): boolean =>
  chunks.some((chunk) => ["%arrest", "%arrest-noun", "@people:arrests"].some((tag) => chunk.tags.has(tag)));

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
  telling: Telling,
  date: TimeHit,
  sentence: ReadSentence,
  mine: readonly Finding[],
  published: string | null,
): boolean {
  const tells = (finding: Finding): boolean =>
    isFigure(finding) ||
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
  const { from } = telling.current;
  return (
    from === null ||
    date.from === null ||
    Math.abs(daysBetween(from, date.from)) >= FAR_DAYS ||
    overlapsSlot(telling.current, date)
  );
}

/**
 * A sentence's dates; those counted from what was told of last are counted from the day before them in the paragraph,
 * else from their happening's.
 */
function datesTold(telling: Telling, dates: readonly TimeHit[]): TimeHit[] {
  let { from } = telling.current;
  let day = telling.day ?? (from !== null && from === telling.current.to ? from : null);
  return dates.flatMap((time) => {
    const known = monthFrom(countedFrom(time, day ?? (time.granularity === "month" ? from : null)), from);
    from = known.from ?? from;
    if (known.from !== null && known.granularity === "day") telling.day = day = known.from;
    return known.from === null ? [] : [known];
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
function clauseSlots(telling: Telling, clauses: readonly DatedClause[], sentence: ReadSentence): Setting["clauses"] {
  return clauses.map((clause, index) => {
    if (index === 0) return { clause, slot: telling.current };
    const slot = telling.slots.find((known) => overlapsSlot(known, clause.time)) ?? telling.open(telling.current);
    note(slot, clause.time, sentence.index);
    return { clause, slot };
  });
}

function settle(
  telling: Telling,
  sentence: ReadSentence,
  cues: Cues,
  mine: readonly Finding[],
  input: DiscourseInput,
): Setting {
  if (sentence.sentence.position === 0) {
    telling.day = null;
    if (telling.court && mine.some(isOfCourt)) telling.resting = telling.slots[0] ?? telling.resting;
    telling.current = telling.resting;
    telling.total = telling.restingTotal;
  }
  const dates = courtDayFirst(datesTold(telling, cues.dates), mine);
  const yearly = countsOverYear(cues, mine);
  const passing =
    (mine.length === 0 && dates.every((time) => time.granularity === "year")) ||
    (!mine.some((finding) => finding.amount !== null) && dates.every((time) => time.granularity === "span"));
  const counting = cues.counting && dates.every((time) => time.granularity === "day");
  const date = yearly || passing || counting ? undefined : dates[0];
  const period = cues.period ?? (yearly ? (dates[0] ?? null) : null);
  const rules = date !== undefined && mine.some(({ kind }) => kind === "sentence") && isRuling(sentence, date);
  if (opensOther(sentence, cues)) {
    const before = telling.current;
    telling.current = telling.open();
    if (sentence.sentence.position === 0) telling.resting = telling.current;
    telling.total = false;
    telling.restingTotal = false;
    if (date !== undefined) note(telling.current, date, sentence.index);
    else if (cues.sameTime && before.dated[0] !== undefined)
      note(telling.current, before.dated[0].time, sentence.index);
  } else if (date !== undefined && period === null && !rules && isOfCrime(sentence, date, mine, input.published)) {
    telling.current.crimeDates.push({ time: date, sentence: sentence.index });
  } else if (date !== undefined && period === null && opensSlot(telling, date, sentence, mine, input.published)) {
    telling.current = telling.forDate(date, cues, sentence.sentence.paragraph);
    for (const time of dates)
      if (overlapsSlot(telling.current, time) ? !(cues.back && telling.current.from !== time.from) : time === date)
        note(telling.current, time, sentence.index);
    noteCrime(telling.current, dates, mine, sentence.index);
    telling.current.ruled ||= rules && telling.current.id !== 0;
    const operates = sentence.chunks.some((chunk) => chunk.tags.has("%operation"));
    if (telling.court && beginsStory(sentence, date, mine, input.published)) telling.resting = telling.current;
    if (date.granularity === "day" && telling.restingTotal && (mine.length > 0 || operates)) {
      telling.restingTotal = false;
      telling.resting = telling.current;
    }
    telling.total = false;
  } else if (period === null) {
    const known = telling.forPlace(cues.located);
    if (known !== null) telling.current = known;
    else if (
      sentence.index > 1 &&
      mine.some(isFigure) &&
      (telling.isAbroad(cues.located) || (cues.back && telling.isAway(cues.located)))
    )
      telling.current = telling.open();
  }
  const inText = sentence.sentence.block.kind !== "headline";
  if (inText && cues.weighs) telling.weighed.add(telling.current);
  if (inText && cues.weighs && telling.current.from !== null) telling.dayWeighed.add(telling.current);
  if (sentence.index > 0 && !telling.begun && mine.some(isFigure)) {
    telling.begun = true;
    telling.court = mine.some(({ kind }) => kind === "sentence");
  }
  if (sentence.index <= 3) telling.current.announced ??= cues.announced;
  const onOneDay = period === null && !cues.counting && date?.granularity === "day";
  const forced = !onOneDay && mine.some(isCount);
  if (
    forced ||
    ((period !== null || cues.counting) && (cues.numbers || sentence.index <= 1)) ||
    (cues.together && !onOneDay && mine.some((finding) => finding.amount !== null))
  ) {
    telling.total = true;
    const balance = mine.some((finding) => finding.kind === "arrest" && (finding.amount?.value ?? 0) >= 50);
    const lasts = forced && mine.some((finding) => finding.kind !== "arrest" && isCount(finding));
    if ((sentence.index <= 2 || balance) && (cues.strong || lasts)) telling.restingTotal = true;
  }
  const told = cues.destroys
    ? []
    : (input.places[sentence.index] ?? []).filter(
        (place) => place.use !== "dateline" || place.entry.country === input.country,
      );
  const split = period === null && !telling.total && date !== undefined ? datedClauses(sentence, cues.dates, mine) : [];
  const clauses = clauseSlots(telling, split, sentence);
  const takes = tellsTaking(sentence) || tellsArrest(sentence);
  const setting = {
    slot: telling.current,
    total: telling.total,
    balance: telling.restingTotal,
    period,
    takes,
    clauses,
  };
  if (!telling.total) for (const place of told) put(slotAt(setting, place.at), place, sentence.index);
  return setting;
}

/** Puts every sentence of a report into the happening it tells, or among the counts over a period. */
export function settingsOf(input: DiscourseInput): Setting[] {
  const telling = new Telling(input.published);
  const findings = Map.groupBy(input.findings, (finding) => finding.sentence.index);
  return input.sentences.map((sentence) => {
    const mine = findings.get(sentence.index) ?? [];
    const cues = cuesOf(sentence, input.places[sentence.index] ?? [], { published: input.published, findings: mine });
    return settle(telling, sentence, cues, mine, input);
  });
}
