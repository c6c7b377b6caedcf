import type { RoutePlace } from "../model/claim.ts";
import type { Chunk } from "./chunk.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import type { UsedPlace } from "./places.ts";
import { hasAnyTag } from "./present.ts";
import { holdWords } from "./words.ts";

/** Chunks before a place among which goods or a ship that come from it stand, and what says that it is their goal. */
const ORIGIN_REACH = 5;
const GOAL_REACH = 9;
/** So many words may stand between goods and "from", between what is bound and "to", and between "to" and the place. */
const ORIGIN_GAP = 2;
const GOAL_GAP = 5;
const PLACE_GAP = 5;

/** The words before a place, one by one, of so many chunks. */
const wordsBefore = (chunks: readonly Chunk[], { at }: UsedPlace, reach: number): string[] =>
  chunks.slice(Math.max(0, at - reach), at).flatMap((chunk) => chunk.lower.split(" "));

const LONGEST_FORM = 4;

/** How many words the form of a set has that ends right before a word; 0 where none does. */
function formBefore(words: readonly string[], end: number, forms: ReadonlySet<string>): number {
  for (let length = Math.min(LONGEST_FORM, end); length >= 1; length--)
    if (forms.has(words.slice(end - length, end).join(" "))) return length;
  return 0;
}

/** Whether a form of a set ends at most so many words before a word. */
function formNear(words: readonly string[], end: number, gap: number, forms: ReadonlySet<string>): boolean {
  for (let at = end; at >= Math.max(1, end - gap); at--) if (formBefore(words, at, forms) > 0) return true;
  return false;
}

/** So many words may stand between "from" and the place: "from the Caribbean island of Curaçao". */
const FROM_GAP = 4;

/** Goods or a ship "from" a place have come from there. */
function comesFrom(chunks: readonly Chunk[], place: UsedPlace): boolean {
  const sets = chunks[place.at]?.words;
  const words = wordsBefore(chunks, place, ORIGIN_REACH);
  if (sets === undefined) return false;
  for (let end = words.length; end >= Math.max(1, words.length - FROM_GAP); end--) {
    const length = formBefore(words, end, sets["out-of"]);
    if (length > 0) return formNear(words, end - length, ORIGIN_GAP, sets.shipped);
  }
  return false;
}

/** What says of goods or a carrier that a place is its goal. */
function isGoal(chunks: readonly Chunk[], place: UsedPlace): boolean {
  const sets = chunks[place.at]?.words;
  const words = wordsBefore(chunks, place, GOAL_REACH);
  if (sets === undefined) return false;
  for (let at = words.length - 1; at >= Math.max(1, words.length - 1 - PLACE_GAP); at--)
    if (sets["goal-of-goods"].has(words[at] ?? "") && formNear(words, at, GOAL_GAP, sets.bound)) return true;
  return false;
}

const routePlace = ({ entry }: UsedPlace): RoutePlace => ({
  name: entry.name,
  country: entry.country,
  admin1: entry.admin1,
});

function distinct(places: readonly UsedPlace[]): UsedPlace[] {
  return places.filter(
    (place, at) =>
      places.findIndex(
        (other) => other.entry.country === place.entry.country && other.entry.admin1 === place.entry.admin1,
      ) === at,
  );
}

/** "Kampala, Uganda": of neighbours where one lies in the other, the finer one. */
function finest(places: readonly UsedPlace[]): UsedPlace[] {
  return places.filter(
    (place) =>
      !(
        place.entry.kind === "country" &&
        places.some(
          (other) => other !== place && other.entry.country === place.entry.country && other.entry.kind !== "country",
        )
      ),
  );
}

/** The routes that a sentence tells: origins, stages and destinations of goods or carriers. `home` is the country that the report is about. */
export function routesIn(sentence: ReadSentence, places: readonly UsedPlace[], home: string | null): Finding[] {
  const of = (use: UsedPlace["use"]): UsedPlace[] =>
    distinct(finest(places.filter((place) => place.use === use && place.entry.country !== "")));
  const [origins, transits, destinations] = [of("origin"), of("transit"), of("destination")];
  if (origins.length + transits.length + destinations.length === 0) return [];
  const { chunks } = sentence;
  const shipped =
    origins.some((place) => comesFrom(chunks, place)) ||
    destinations.some((place) => place.entry.country !== home && isGoal(chunks, place));
  const enough =
    origins.length + transits.length + destinations.length >= 2 &&
    (origins.length > 0 || transits.length > 0) &&
    holdWords(chunks, "moves");
  if (!enough && !shipped) return [];
  if (!hasAnyTag(chunks, ["@item", "@amount", "@thing", "@money"]) && !holdWords(chunks, "carried")) return [];
  const used = [...origins, ...transits, ...destinations].map((place) => place.at);
  const first = sentence.chunks[Math.min(...used)];
  const last = sentence.chunks[Math.max(...used)];
  if (first === undefined || last === undefined || last.end - first.start > 300) return [];
  const via = transits.map(routePlace);
  const to = destinations[0] === undefined ? {} : { to: routePlace(destinations[0]) };
  return (origins.length === 0 ? [undefined] : origins).map((origin) => ({
    rule: "route.from-to",
    kind: "route" as const,
    keys: {
      ...(origin === undefined ? {} : { from: routePlace(origin) }),
      ...(via.length === 0 ? {} : { via }),
      ...to,
    },
    amount: null,
    sentence,
    at: Math.min(...used),
    until: Math.max(...used) + 1,
    partitive: false,
    start: first.start,
    end: last.end,
  }));
}
