import type { Amount } from "../../model/amount.ts";
import type { ClaimKeys, ClaimKind } from "../../model/claim.ts";
import { formatAmount, formatCountry, formatNumber, isMoney, isOne } from "./format.ts";
import { TIED } from "./measure.ts";
import { said } from "./printable.ts";
import { COOPERATION, itemWord, SEIZED_AT, TREATED, wordFor } from "./vocabulary.ts";

/** A value with its key: what a figure, a total, a claim is labelled by. */
export interface Labelled {
  readonly kind: ClaimKind;
  readonly key: ClaimKeys;
  readonly amount: Amount | null;
}

type Words = (key: ClaimKeys, amount: Amount | null) => string;

function text(value: ClaimKeys[string] | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** Joins what is there, with commas. */
function joined(...parts: (string | null | false)[]): string {
  return parts.filter((part) => part !== null && part !== false && part !== "").join(", ");
}

function placeWords(value: ClaimKeys[string] | undefined): string | null {
  if (typeof value !== "object" || value === null || !("name" in value)) return null;
  const country = formatCountry(value.country);
  return said(country === "" || country === value.name ? value.name : `${value.name} (${country})`);
}

function viaWords(value: ClaimKeys[string] | undefined): string[] {
  return Array.isArray(value)
    ? value.map((stop) => (typeof stop === "string" ? said(stop) : (placeWords(stop) ?? "")))
    : [];
}

/** The people of a count: `foreign`, `Syrian` by country code, `couriers`; null for all of them. */
function peopleWords(key: ClaimKeys): string | null {
  const people = text(key.people);
  if (people === null || people === "all") return null;
  if (people.startsWith("nationality:")) return `from ${formatCountry(people.slice("nationality:".length))}`;
  return said(wordFor(people.replace(/^role:/, "")));
}

const PENALTIES: Readonly<Record<string, string>> = {
  death: "to death",
  life: "to life imprisonment",
  prison: "to prison",
  fine: "to a fine",
};

const FORMS: Readonly<Record<string, string>> = { pill: "pills" };

const seized: Words = (key, amount) => {
  const [item, form, substance, at] = [text(key.item), text(key.form), text(key.substance), text(key.at)];
  const redundant = form === "plant" || (form === "pill" && amount?.unit === "tablet");
  const detail = joined(
    substance === null ? null : said(substance),
    form !== null && !redundant && (FORMS[form] ?? wordFor(form)),
  );
  const noun = itemWord(item ?? "unspecified-drug", isOne(amount));
  return joined(`${noun}${detail === "" ? "" : ` (${detail})`}`, at === null ? null : (SEIZED_AT[at] ?? wordFor(at)));
};

const sentenced: Words = (key) => {
  const penalty = PENALTIES[text(key.penalty) ?? ""] ?? null;
  const term = typeof key.term === "number" ? `${formatNumber(key.term)}${TIED}years` : null;
  const stage = text(key.stage);
  const to = term !== null ? `to ${term}` : penalty;
  if (stage === "sought") return `facing ${to?.slice("to ".length) ?? "a sentence"} (sought)`;
  return joined(
    ["sentenced", to].filter(Boolean).join(" "),
    stage !== null && stage !== "pronounced" && wordFor(stage),
  );
};

const trended: Words = (key) => {
  const [from, to] = [text(key.from), text(key.to)];
  return `trend: ${[from, to].map((end) => (end === null ? "?" : wordFor(end))).join(" → ")}`;
};

const routed: Words = (key) => {
  const [from, to] = [placeWords(key.from), placeWords(key.to)];
  const stops = [from, ...viaWords(key.via), to].filter((stop) => stop !== null && stop !== "");
  if (stops.length > 1) return `route: ${stops.join(" → ")}`;
  return `route ${from !== null ? "from" : to !== null ? "to" : "by"} ${stops[0] ?? "an unnamed place"}`;
};

const played: Words = (key) => {
  const traits = Array.isArray(key.traits) ? key.traits.filter((trait) => typeof trait === "string") : [];
  const name = text(key.name);
  const role = text(key.role);
  const who = name === null ? wordFor(role === "unspecified" ? "person" : (role ?? "person")) : said(name);
  const known = name !== null && role !== null && role !== "unspecified" && wordFor(role);
  const status = text(key.status);
  const more = traits.filter((trait) => trait !== status).map(wordFor);
  return joined(who, known, status !== null && wordFor(status), ...more);
};

/** Puts what is counted in the number of its amount. */
const counted =
  (one: string, many: string, detail: Words): Words =>
  (key, amount) => {
    const after = detail(key, amount);
    return `${amount === null || isOne(amount) ? one : many}${after === "" ? "" : `, ${after}`}`;
  };

const nothing: Words = () => "";
const extent: Words = ({ extent: value, simultaneous }) =>
  joined(
    text(value) !== "unspecified" && text(value) !== null && wordFor(text(value) ?? ""),
    simultaneous === true && "simultaneous",
  );

const NOUNS: Readonly<Record<ClaimKind, Words>> = {
  seizure: seized,
  arrest: (key) => joined("arrested", peopleWords(key)),
  laboratory: counted("laboratory", "laboratories", ({ stage, product }) =>
    joined(text(stage) !== null && wordFor(text(stage) ?? ""), text(product) !== null && wordFor(text(product) ?? "")),
  ),
  network: counted("network", "networks", extent),
  operation: counted("operation", "operations", extent),
  sentence: sentenced,
  charge: ({ offence }) => `charged${text(offence) === null ? "" : `: ${said(text(offence) ?? "")}`}`,
  warrant: counted("warrant", "warrants", (key) => peopleWords(key) ?? ""),
  casualty: ({ people, outcome }, amount) => {
    const who = text(people) === "unspecified" || text(people) === null ? null : wordFor(text(people) ?? "");
    const many = who === null || amount === null || isOne(amount) ? who : `${who}s`;
    return [many, text(outcome) ?? "killed or injured"].filter(Boolean).join(" ");
  },
  treatment: ({ people }) => TREATED[text(people) ?? ""] ?? "treated",
  cooperation: ({ form, partner }, amount) => {
    const [one, many] = COOPERATION[text(form) ?? ""] ?? ["cooperation", "cooperation"];
    const partnerName = text(partner);
    const noun = amount === null || isOne(amount) ? one : many;
    return partnerName === null ? noun : `${noun} with ${said(formatCountry(partnerName))}`;
  },
  role: played,
  method: ({ method }) => `hidden or moved: ${wordFor(text(method) ?? "other")}`,
  route: routed,
  referral: ({ to }) =>
    text(to) === "unspecified" || text(to) === null ? "referred" : `referred to the ${wordFor(text(to) ?? "")}`,
  value: ({ item }) => `estimated worth${text(item) === null ? "" : ` of the ${itemWord(text(item) ?? "", false)}`}`,
  trend: trended,
};

/** What a value counts, without its amount: `arrested`, `methamphetamine, crystal`, `sentenced to death, upheld`. */
export function nounOf({ kind, key, amount }: Labelled): string {
  return (NOUNS[kind] ?? nothing)(key, amount) || kind;
}

/** Puts an amount before its noun: `17 arrested`, `≈ 20 kg of heroin`, `USD 3,000 in cash`. */
function counting(amount: Amount, kind: ClaimKind, noun: string): string {
  const number = formatAmount(amount);
  if (kind !== "seizure" || amount.unit === "count" || amount.unit === "person") return `${number} ${noun}`;
  return isMoney(amount.unit) ? `${number} in ${noun}` : `${number} of ${noun}`;
}

/** A value as one phrase: `17 arrested`, `≈ 20 kg of methamphetamine`, `> 1,200 networks`. */
export function labelOf(value: Labelled): string {
  const noun = nounOf(value);
  return value.amount === null ? noun : counting(value.amount, value.kind, noun);
}

/** What sets a part apart from its whole (`foreign`, `to death`); null where nothing but its number does. */
export function distinction(part: Labelled, whole: Labelled): string | null {
  const full = nounOf(part);
  const shared = nounOf(whole);
  if (part.kind !== whole.kind || !full.startsWith(shared)) return full;
  return full.slice(shared.length).replace(/^[, ]+/, "") || null;
}

/** A part inside its whole: `14 foreign` of the arrested, `300 to death` of the sentences, `some of it`; a remainder is `3 others`. */
export function partLabelOf(part: Labelled & { readonly derived?: boolean }, whole: Labelled): string {
  const apart = distinction(part, whole);
  if (apart !== null) return part.amount === null ? apart : countingPart(part.amount, part, apart, whole);
  const bulk = part.amount?.unit === "kg" || part.amount?.unit === "L";
  const noun = part.derived === true ? "others" : bulk ? "of it" : "of them";
  return part.amount === null ? noun : `${formatAmount(part.amount)} ${noun}`;
}

/** A part of another kind or noun is counted as if alone; one that only a detail sets apart, by that. */
function countingPart(amount: Amount, part: Labelled, apart: string, whole: Labelled): string {
  const alone = apart === nounOf(part) || part.kind !== whole.kind;
  return alone ? counting(amount, part.kind, apart) : `${formatAmount(amount)} ${apart}`;
}
