import type { RoutePlace } from "../model/claim.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import type { UsedPlace } from "./places.ts";

const MOVES =
  /\b(?:from|bound|arriv\w+|sent|ship\w*|smuggl\w+|travel\w*|came|come|comes|coming|mail\w*|route|leads|via|through|way|destined|transport\w*|flown|fl(?:y|ew|ight)|driven|drove|sail\w*|brought|carry|carried|carrying|imported|load(?:ed)?|shipments?|consignments?|gateway|traffick\w*)\b/;

/** Goods or a ship "from" a place have come from there. */
const SHIPPED =
  /\b(?:containers?|shipments?|consignments?|loads?|salt|wood|tins|cargo|parcels?|ships?|vessels?|flights?|goods|flour|fruit|bananas|sailed|shipped|mailed|exported|filler|beans|delivery|aircraft|plane|jet|airliner|airliners|sugar|meat|fish|rice|maize|set out|put out|drive|drove|driven|carried in|crossed|crossed over|chemicals|tablets|pills|captagon|heroin|hashish|methamphetamine|(?:had|have|has) come|came|arrived|flown|flown in|flew|flew in|brought|carried|sent|taken|drugs?|cocaine|heroin|marijuana)(?: \S+){0,2} (?:from|out of)$/;

/** What says of goods or a carrier that a place is its goal. */
const BOUND =
  /\b(?:bound|destined|headed|heading|meant|intended|due|way|leave|sail|depart|go|going|travel|flown|flew|fly|shipped|exported|carried|carry|carrying|smuggled?|taken|containers?|shipments?|consignments?|cargo)(?: \S+){0,5} (?:to|for|into)(?: the)?(?: \S+){0,4}$/;

/** Goods, or a traveller, on the way: not only where somebody is from. */
const CARRIED =
  /\b(?:arriv\w+|flew|flown|flight|shipments?|consignments?|cargo|parcels?|containers?|smuggl\w+|traffick\w+|jet|aircraft|plane|airliner|load|goods|sailed|set out|ship|vessel|boat|lorry|truck|landed|(?:it|they) (?:had )?(?:come|came|left|travelled))\b/;

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
  const words = sentence.chunks.map((chunk) => chunk.lower).join(" ");
  const wordsBefore = ({ at }: UsedPlace, reach: number): string =>
    sentence.chunks
      .slice(Math.max(0, at - reach), at)
      .map((chunk) => chunk.lower)
      .join(" ");
  const shipped =
    origins.some((place) => SHIPPED.test(wordsBefore(place, 5))) ||
    destinations.some((place) => place.entry.country !== home && BOUND.test(wordsBefore(place, 9)));
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
