import type { RoutePlace } from "../model/claim.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import type { UsedPlace } from "./places.ts";

const MOVES =
  /\b(?:from|bound|arriv\w+|sent|ship\w*|smuggl\w+|travel\w*|came|come|comes|coming|mail\w*|route|leads|via|through|way|destined|transport\w*|flown|fl(?:y|ew|ight)|driven|drove|sail\w*|brought|carry|carried|carrying|imported|load(?:ed)?|shipments?|consignments?|gateway|traffick\w*)\b/;

/** Goods or a ship "from" a place have come from there. */
const SHIPPED =
  /\b(?:containers?|shipments?|consignments?|loads?|salt|wood|tins|cargo|parcels?|ships?|vessels?|flights?|goods|flour|fruit|bananas|sailed|shipped|mailed|exported|filler|beans|delivery|aircraft|plane|jet|(?:had|have|has) come|came|arrived|drugs?|cocaine|heroin|marijuana)(?: \S+){0,2} (?:from|out of)$/;

/** Goods, or a traveller, on the way: not only where somebody is from. */
const CARRIED =
  /\b(?:arriv\w+|flew|flown|flight|shipments?|consignments?|cargo|parcels?|containers?|smuggl\w+|traffick\w+|jet|aircraft|plane|load)\b/;

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

/** The routes that a sentence tells: origins, stages and destinations of goods or carriers. */
export function routesIn(sentence: ReadSentence, places: readonly UsedPlace[]): Finding[] {
  const of = (use: UsedPlace["use"]): UsedPlace[] =>
    distinct(finest(places.filter((place) => place.use === use && place.entry.country !== "")));
  const [origins, transits, destinations] = [of("origin"), of("transit"), of("destination")];
  const words = sentence.chunks.map((chunk) => chunk.lower).join(" ");
  const shipped = origins.some((place) =>
    SHIPPED.test(
      sentence.chunks
        .slice(Math.max(0, place.at - 5), place.at)
        .map((chunk) => chunk.lower)
        .join(" "),
    ),
  );
  const enough =
    origins.length + transits.length + destinations.length >= 2 &&
    (origins.length > 0 || transits.length > 0) &&
    MOVES.test(words);
  const carried =
    sentence.chunks.some((chunk) => ["@item", "@amount", "@thing", "@money"].some((tag) => chunk.tags.has(tag))) ||
    CARRIED.test(words);
  if ((!enough && !shipped) || !carried) return [];
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
