/** The contract's key values in words for people, where the value with its hyphens opened would not do. */
const WORDS: Readonly<Record<string, string>> = {
  // item
  mdma: "MDMA",
  lsd: "LSD",
  pcp: "PCP",
  ghb: "GHB",
  "cannabis-herb": "cannabis",
  "cannabis-resin": "cannabis resin",
  precursor: "precursors",
  mixed: "mixed drugs",
  "unspecified-drug": "drugs",
  // where and how
  post: "by post",
  body: "on or in the body",
  "exploited-people": "by people who were exploited",
  burial: "buried in open country",
  other: "otherwise",
  // relation
  "same-case": "same case",
  "follow-up": "follow-up",
  "possibly-same": "possibly the same",
};

/** Things that are counted one by one: one, many. */
const COUNTED: Readonly<Record<string, readonly [string, string]>> = {
  weapon: ["weapon", "weapons"],
  ammunition: ["round of ammunition", "rounds of ammunition"],
  vehicle: ["vehicle", "vehicles"],
  vessel: ["vessel", "vessels"],
  equipment: ["piece of equipment", "pieces of equipment"],
  property: ["property", "properties"],
};

/** Whom or what a count of treatment counts. */
export const TREATED: Readonly<Record<string, string>> = {
  recovered: "recovered",
  treated: "treated",
  "in-treatment": "in treatment",
  clinic: "clinics for treatment",
  capacity: "places for treatment",
};

/** Forms of cooperation: one, many. */
export const COOPERATION: Readonly<Record<string, readonly [string, string]>> = {
  "contact-point": ["contact point", "contact points"],
  "joint-operation": ["joint operation", "joint operations"],
  intelligence: ["exchange of intelligence", "exchanges of intelligence"],
  extradition: ["extradition", "extraditions"],
  agreement: ["agreement", "agreements"],
};

/** Where something was seized. */
export const SEIZED_AT: Readonly<Record<string, string>> = {
  airport: "at an airport",
  seaport: "at a seaport",
  border: "at a border",
  road: "on the road",
  sea: "at sea",
  residence: "in a residence",
  warehouse: "in a warehouse",
  post: "in the post",
  prison: "in a prison",
};

/** A key's value in words: `cannabis-oil` → `cannabis oil`, `mdma` → `MDMA`. */
export function wordFor(value: string): string {
  return WORDS[value] ?? value.replaceAll("-", " ");
}

/** The noun of a seized item, by whether one is counted: `vehicle`, `vehicles`, `cannabis`. */
export function itemWord(item: string, one: boolean): string {
  const counted = COUNTED[item];
  return counted === undefined ? wordFor(item) : counted[one ? 0 : 1];
}
