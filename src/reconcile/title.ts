import type { PlaceInRole } from "../model/place.ts";
import type { EventKind, Figure } from "../model/reading.ts";

const ITEM_WORDS: Readonly<Record<string, string>> = {
  "unspecified-drug": "drugs",
  "cannabis-herb": "cannabis",
  "cannabis-resin": "cannabis resin",
  "cannabis-plant": "cannabis plants",
  mdma: "MDMA",
  precursor: "precursors",
};
const KIND_WORDS: Readonly<Record<EventKind, string>> = {
  operation: "Operation",
  seizure: "Seizure",
  arrest: "Arrests",
  sentence: "Sentences",
  cooperation: "Cooperation",
};
const THINGS = new Set(["cash", "weapon", "ammunition", "vehicle", "vessel", "equipment", "property"]);

/** A heading from the record itself: what, and where. */
export function titleOf(kind: EventKind, figures: readonly Figure[], places: readonly PlaceInRole[]): string {
  const items = [
    ...new Set(figures.filter((figure) => figure.kind === "seizure").map((figure) => String(figure.key.item))),
  ].filter((item) => !THINGS.has(item));
  const specific = items.filter((item) => item !== "unspecified-drug" && item !== "precursor" && item !== "mixed");
  const what = (specific.length > 0 ? specific : items).slice(0, 2).map((item) => ITEM_WORDS[item] ?? item);
  const laboratory = figures.some((figure) => figure.kind === "laboratory");
  const head =
    kind === "sentence"
      ? "Sentences"
      : laboratory && what[0] !== undefined
        ? `${what[0]} laboratory`
        : what.length > 0
          ? `${what.join(" and ")} ${kind === "arrest" ? "arrests" : "seized"}`
          : KIND_WORDS[kind];
  const where = places
    .slice(0, 2)
    .map((place) => place.name)
    .join(", ");
  const title = where === "" ? head : `${head}, ${where}`;
  return title.charAt(0).toUpperCase() + title.slice(1);
}
