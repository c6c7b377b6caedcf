import type { Event, EventKind } from "../../model/reading.ts";
import type { Row } from "./figure.ts";
import { formatCountry, formatDate, formatList, formatRange } from "./format.ts";
import { distinction, labelOf, partLabelOf } from "./label.ts";
import { TIED } from "./measure.ts";
import type { Nested } from "./nesting.ts";
import { said } from "./printable.ts";

const NAMES: Readonly<Record<EventKind, string>> = {
  operation: "Operation",
  seizure: "Seizure",
  arrest: "Arrest",
  sentence: "Court case",
  cooperation: "Cooperation",
};

/** How many places, and how many values of a kind, the sentence names. */
const PLACES_NAMED = 5;
const VALUES_NAMED = 4;

/** Where the event was: places by country (`Basra and Najaf (Iraq)`); null where no place is known. */
export function whereOf(event: Event): string | null {
  const here = event.places.filter(({ role }) => role !== "origin" && role !== "transit" && role !== "destination");
  if (here.length === 0) return null;
  const countries = [...Map.groupBy(here, ({ country }) => country)].map(([code, places]) => {
    const country = formatCountry(code);
    const named = places.filter(({ precision }) => precision !== "country").map(({ name }) => said(name));
    const list = formatList([...new Set(named)], PLACES_NAMED);
    if (list === "") return country;
    return country === "" ? list : `${list} (${country.replaceAll(" ", TIED)})`;
  });
  return formatList(countries);
}

/** When it was: `on 14 Dec 2025`, or `announced 14 Dec 2025` where no report says the day. */
export function whenOf(event: Event): string | null {
  const { date, announced } = event;
  if (date === null) return announced === null ? null : `announced ${formatDate(announced)}`;
  const days = formatRange(date.from, date.to);
  if (date.basis === "announced") return `announced ${days}`;
  const later = announced !== null && announced > date.to ? `, announced ${formatDate(announced)}` : "";
  return `${date.from === date.to ? "on " : ""}${days}${later}`;
}

function withParts({ item, parts }: Nested<Row>): string {
  const inside = parts.filter(
    ({ item: part }) => !part.derived && part.amount !== null && distinction(part, item) !== null,
  );
  const list = formatList(
    inside.map(({ item: part }) => partLabelOf(part, item)),
    VALUES_NAMED,
  );
  return list === "" ? labelOf(item) : `${labelOf(item)} (${list})`;
}

/** What was found, as clauses: arrests with their parts, amounts seized, laboratories, sentences … */
function clausesOf(rows: readonly Nested<Row>[]): string[] {
  const of = (...kinds: readonly string[]) => rows.filter(({ item }) => kinds.includes(item.kind));
  const numbers = (kind: string) => of(kind).filter(({ item }) => item.amount !== null);
  const seized = numbers("seizure").map(({ item }) => labelOf(item));
  const bare = of("laboratory").slice(0, 1);
  return [
    formatList(numbers("arrest").map(withParts), VALUES_NAMED),
    seized.length === 0 ? "" : `${formatList(seized, VALUES_NAMED)} seized`,
    formatList(bare.map(({ item }) => (item.amount === null ? "a laboratory" : labelOf(item)))),
    formatList(numbers("casualty").map(withParts), VALUES_NAMED),
    formatList(of("sentence").map(withParts), VALUES_NAMED),
  ].filter((clause) => clause !== "");
}

/** An event as one sentence: what, where, when, and what came of it, hedges in sight. */
export function eventSentence(event: Event, rows: readonly Nested<Row>[]): string {
  const where = whereOf(event);
  const when = whenOf(event);
  const what = NAMES[event.kind] + (where === null ? "" : ` in ${where}`) + (when === null ? "" : `, ${when}`);
  const clauses = clausesOf(rows);
  return `${what}${clauses.length === 0 ? "" : `: ${clauses.join("; ")}`}.`;
}
