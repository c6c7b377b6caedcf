/** The contract's key values in words for people, where the value with its hyphens opened would not do. */
const WORDS: Readonly<Record<string, string>> = {
  // item
  mdma: "MDMA",
  lsd: "LSD",
  pcp: "PCP",
  ghb: "GHB",
  "cannabis-herb": "cannabis",
  "cannabis-resin": "cannabis resin",
  mixed: "mixed drugs",
  "unspecified-drug": "drugs",
  // where and how
  post: "by post",
  body: "on or in the body",
  "exploited-people": "by people who were exploited",
  burial: "buried in open country",
  other: "otherwise",
  // cooperation
  "contact-point": "contact points",
  "joint-operation": "joint operations",
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

/** A key's value in words: `cannabis-oil` → `cannabis oil`, `mdma` → `MDMA`. */
export function wordFor(value: string): string {
  return WORDS[value] ?? value.replaceAll("-", " ");
}

/** The noun of a seized item, by whether one is counted: `vehicle`, `vehicles`, `cannabis`. */
export function itemWord(item: string, one: boolean): string {
  const counted = COUNTED[item];
  return counted === undefined ? wordFor(item) : counted[one ? 0 : 1];
}
