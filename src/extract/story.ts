import { daysBetween } from "./calendar.ts";
import type { Cues } from "./cues.ts";
import type { UsedPlace } from "./places.ts";
import { overlapsSlot, type Slot } from "./slot.ts";
import type { TimeHit } from "./time-hit.ts";

/** Steps of one operation lie at most so many days apart where no other place is named. */
const STEPS_DAYS = 14;
/** A main event is told within so many days; an older date is another event's. */
const NEWS_DAYS = 45;

/** What was seized of one substance, in kg. */
export interface Load {
  readonly item: string;
  readonly kg: number;
}

/** A register weighs more, and no load of it is told apart by its weight. */
const MOST_LOADS = 20;

/** One load weighed twice: up to half as much again. */
const ALIKE = 1.5;

const samePlace = (a: UsedPlace, b: UsedPlace): boolean =>
  a.entry.name === b.entry.name || (a.entry.admin1 !== null && a.entry.admin1 === b.entry.admin1);

const KNOWN_USES = new Set<UsedPlace["use"]>(["located", "near", "dateline", "mentioned", "seat"]);
/** From this paragraph on "in a separate case" leads away from the news. */
export const OTHER_PARAGRAPH = 2;

/** The happenings of a report, and which of them is told of, while it is read sentence by sentence. */
export class Story {
  readonly slots: Slot[] = [];
  readonly #published: string | null;
  current: Slot;
  resting: Slot;
  total = false;
  restingTotal = false;
  /** A figure was told below the headline. */
  begun = false;
  /** Happenings whose load was weighed, and those of them whose day was known by then. */
  readonly weighed = new Map<Slot, Load[]>();
  readonly dayWeighed = new Set<Slot>();
  /** The day told of last in the paragraph. */
  day: string | null = null;
  /** A day of the month told of last in the report. */
  month: string | null = null;
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

  weigh(loads: readonly Load[]): void {
    const known = this.weighed.get(this.current) ?? [];
    known.push(...loads.slice(0, MOST_LOADS - known.length));
    this.weighed.set(this.current, known);
  }

  /** More of what was weighed before, and so much that it is not that load rounded or weighed again. */
  isAnotherLoad(loads: readonly Load[]): boolean {
    const known = this.weighed.get(this.current) ?? [];
    const same = loads.flatMap(({ item, kg }) =>
      known.filter((other) => other.item === item).map((other) => [kg, other.kg]),
    );
    return same.length > 0 && !same.some((pair) => Math.max(...pair) <= Math.min(...pair) * ALIKE);
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
