import { type Amount, exactly } from "../model/amount.ts";
import type { Chunk } from "./chunk.ts";
import { chunkOf, type Finding, type ReadSentence } from "./finding.ts";
import { endsWith, holdsWord, holdWords, isWord, opensWith } from "./words.ts";

const UNSPECIFIED = "unspecified-drug";

interface Named {
  readonly sentence: number;
  readonly paragraph: number;
  readonly at: number;
  readonly item: string;
}

/** Every drug that the report names, in order; precursors and things stay out. */
function drugsNamed(sentences: readonly ReadSentence[]): Named[] {
  return sentences.flatMap(({ index, chunks, sentence }) =>
    chunks.flatMap((chunk, at) =>
      chunk.item?.group === "drug" && chunk.item.item !== "mixed" && !isWord(chunk, "unnamed-drug")
        ? [{ sentence: index, paragraph: sentence.paragraph, at, item: chunk.item.item }]
        : [],
    ),
  );
}

/** The drug that a report names most; the one named first wins a tie. */
function mostNamed(named: readonly Named[]): string | null {
  const counts = new Map<string, number>();
  for (const { item, sentence } of named)
    if (item !== UNSPECIFIED) counts.set(item, (counts.get(item) ?? 0) + (sentence === 0 ? 1.5 : 1));
  let best: [string, number] | null = null;
  for (const count of counts) if (best === null || count[1] > best[1]) best = count;
  return best?.[0] ?? null;
}

/** "51 bags containing heroin": the drug behind a word of holding. */
function heldDrug(finding: Finding): string | null {
  const behind = finding.sentence.chunks.slice(finding.at + 1, finding.at + 7);
  const verb = behind.findIndex((chunk) => isWord(chunk, "holds"));
  return verb < 0 ? null : (behind.slice(verb).find((chunk) => chunk.item?.group === "drug")?.item?.item ?? null);
}

/** "1,100 kilograms of drugs … 606 kilograms were in three vehicles": only drugs are told of so far, which one is not. */
const isNamedBefore = (finding: Finding, named: readonly Named[]): boolean =>
  named.some(
    ({ sentence, at, item }) =>
      item === UNSPECIFIED &&
      (sentence < finding.sentence.index || (sentence === finding.sentence.index && at < finding.at)),
  );

/** The drug that a figure without one means: named before in the sentence or paragraph, else the report's main one. */
function drugMeant(finding: Finding, named: readonly Named[], main: string | null): string {
  const specific = named.filter((drug) => drug.item !== UNSPECIFIED);
  const { index, sentence } = finding.sentence;
  const here = specific.filter((drug) => drug.sentence === index);
  const before = here.filter((drug) => drug.at < finding.at).pop();
  if (before !== undefined) return before.item;
  const inParagraph = specific.filter((drug) => drug.paragraph === sentence.paragraph && drug.sentence < index);
  const last = inParagraph.pop();
  if (last !== undefined) return last.item;
  const earlier = specific.filter((drug) => drug.sentence < index).pop();
  const paragraphBefore = new Set(
    specific.filter((drug) => drug.paragraph === earlier?.paragraph).map((drug) => drug.item),
  );
  if (earlier !== undefined && paragraphBefore.size === 1) return earlier.item;
  if (earlier === undefined && isNamedBefore(finding, named)) return here[0]?.item ?? UNSPECIFIED;
  return main ?? here[0]?.item ?? UNSPECIFIED;
}

/** Pills without a name are those counted before, if any were. */
function itemOfPills(finding: Finding, findings: readonly Finding[]): string | null {
  const before = findings.filter(
    (other) =>
      other.kind === "seizure" &&
      other !== finding &&
      other.amount?.unit === "tablet" &&
      isBefore(other, finding) &&
      chunkOf(other)?.item != null,
  );
  return chunkOf(before.pop() ?? finding)?.item?.item ?? null;
}

const isBefore = (a: Finding, b: Finding): boolean =>
  a.sentence.index < b.sentence.index || (a.sentence === b.sentence && a.at < b.at);

/** "counterfeit oxycodone pills containing fentanyl" are fentanyl: an imitation is what it holds. */
function imitated(finding: Finding, chunk: Chunk): string | null {
  return holdsWord(chunk, "imitation") ? heldDrug(finding) : null;
}

const ELLIPTICAL = "seizure.elliptical";

/** "767.2 kilograms, of which 233.2 were heroin", "2,207 kilograms, most of it skunk": of several drugs. */
function isBrokenDown({ sentence, at }: Finding): boolean {
  return holdWords(sentence.chunks.slice(at + 1, at + 6), "broken-down");
}

/** "163,000 litres and 35.5 tonnes of precursors": what is measured in two ways is named once, behind the second. */
function joinedItem({ sentence: { chunks }, at, amount }: Finding): string | null {
  const bare = chunks[at]?.anaphoric !== true && isWord(chunks[at + 1], "and");
  const second = bare ? chunks[at + 2] : undefined;
  const drug = second?.item != null && second.item.group !== "thing" && second.tags.has("@amount");
  const units = [amount?.unit, second?.amount?.unit].sort().join();
  return drug && units === "L,kg" ? (second.item?.item ?? null) : null;
}

function itemOfSeizure(
  finding: Finding,
  chunk: Chunk,
  named: readonly Named[],
  findings: readonly Finding[],
  main: string | null,
): string {
  if (chunk.item != null && chunk.item.group !== "thing") return imitated(finding, chunk) ?? chunk.item.item;
  if (chunk.item?.group === "thing") return chunk.item.item;
  const [of, substance] = finding.sentence.chunks.slice(finding.at + 1, finding.at + 3);
  if ((of?.tags.has("%of") === true || of?.tags.has("%be") === true) && substance?.item != null)
    return substance.item.item;
  if (finding.rule === ELLIPTICAL && of?.tags.has("@item:drug") === true) return of.item?.item ?? UNSPECIFIED;
  if (isBrokenDown(finding)) return UNSPECIFIED;
  const joined = joinedItem(finding);
  if (joined !== null) return joined;
  const held = heldDrug(finding);
  if (held !== null) return held;
  const pills = finding.amount?.unit === "tablet" ? itemOfPills(finding, findings) : null;
  const meant = pills ?? drugMeant(finding, named, main);
  return finding.amount?.unit === "plant" && meant === "cannabis-herb" ? "cannabis-plant" : meant;
}

/** "cocaine and cannabis worth …": the drug before the worth closes a list, so the worth is of all in it. */
function isListEnd(finding: Finding, at: number): boolean {
  const { chunks } = finding.sentence;
  if (finding.at - at > 8) return true;
  return (
    isWord(chunks[at - 1], "and") ||
    (chunks[at]?.tags.has("@amount") === true &&
      chunks.slice(Math.max(0, at - 3), at).some((chunk) => isWord(chunk, "and")))
  );
}

/** The one drug that a report names; null where it names none or several. */
function onlyDrug(named: readonly Named[]): string | null {
  const all = new Set(named.filter((drug) => drug.item !== UNSPECIFIED).map((drug) => drug.item));
  return all.size === 1 ? ([...all][0] ?? null) : null;
}

/** "the drugs": those told of before; "all the drugs" are more than those. */
const isKnown = ({ chunks }: ReadSentence, at: number): boolean =>
  endsWith(chunks[at], "drug-word") &&
  (isWord(chunks[at - 1], "known") || opensWith(chunks[at - 1], "known")) &&
  !isWord(chunks[at - 2], "all-of");

/** What a worth is the worth of: the drug named nearest before it, drugs where several are listed, else the report's one drug. */
function itemOfValue(finding: Finding, named: readonly Named[]): string {
  const here = named.filter((drug) => drug.sentence === finding.sentence.index);
  const before = here.filter((drug) => drug.at < finding.at);
  const nearest = before[before.length - 1] ?? here[0];
  const only = onlyDrug(named);
  const mixed = finding.sentence.chunks.slice(0, finding.at).findLastIndex((chunk) => chunk.item?.mixed === true);
  if (mixed > (nearest?.at ?? -1)) return "mixed";
  if (nearest?.item === UNSPECIFIED && only !== null && isKnown(finding.sentence, nearest.at)) return only;
  if (nearest !== undefined) {
    const listed = isListEnd(finding, nearest.at) && new Set(before.map((drug) => drug.item)).size > 1;
    return nearest.item === UNSPECIFIED ||
      listed ||
      (before.length === 0 && new Set(here.map((drug) => drug.item)).size > 1)
      ? UNSPECIFIED
      : nearest.item;
  }
  if (only !== null) return only;
  const last = named.filter((drug) => drug.sentence < finding.sentence.index && drug.item !== UNSPECIFIED).pop();
  if (last === undefined) return mostNamed(named) ?? UNSPECIFIED;
  const together = new Set(
    named.filter((drug) => drug.sentence === last.sentence && drug.item !== UNSPECIFIED).map((drug) => drug.item),
  );
  return together.size === 1 ? last.item : UNSPECIFIED;
}

const COUNTED = ["tablet", "package", "plant"];
const MEASURED = [...COUNTED, "kg", "L"];

const DIGITS = /\d[\d,]*(?:\.\d+)?/;

/** A list goes on for so many chunks at most. */
const LIST_REACH = 40;

/** "methamphetamine 687.76", "525.67 methamphetamine and": a drug and its number, and no other noun behind them. */
function isBesideDrug(chunks: readonly Chunk[], at: number): boolean {
  const isDrug = (chunk: Chunk | undefined): boolean => chunk?.tags.has("@item:drug") === true;
  const ends = (chunk: Chunk | undefined): boolean => chunk === undefined || isWord(chunk, "ends-member");
  return (isDrug(chunks[at - 1]) && ends(chunks[at + 1])) || (isDrug(chunks[at + 1]) && ends(chunks[at + 2]));
}

/** What a number is worth that leaves out the unit of the amount before it: "91 tons of drugs, 77.9 of cocaine". */
function measureInList({ sentence, at, amount }: Finding): Amount | null {
  const of = isBesideDrug(sentence.chunks, at) || isWord(sentence.chunks[at + 1], "before-share");
  const before = sentence.chunks
    .slice(Math.max(0, at - LIST_REACH), at)
    .findLast((chunk) => MEASURED.includes(chunk.amount?.unit ?? ""))?.amount;
  const said = Number(DIGITS.exec(before?.original ?? "")?.[0].replaceAll(",", ""));
  if (!of || amount === null || before === undefined || !(said > 0)) return null;
  const factor = (before.value ?? before.low ?? said) / said;
  const times = (value: number | null): number | null => (value === null ? null : value * factor);
  return {
    ...amount,
    value: times(amount.value),
    low: times(amount.low),
    high: times(amount.high),
    unit: before.unit,
  };
}

/** The unit that "3,000 more", "86 million of them" leave out: that of the counted pills, packages or plants before, or in the sentence. */
function unitBefore(finding: Finding, sentences: readonly ReadSentence[]): string | null {
  const counted = (chunk: Chunk): boolean =>
    chunk.tags.has("@unit") || (chunk.amount !== undefined && COUNTED.includes(chunk.amount.unit));
  for (let index = finding.sentence.index; index >= Math.max(0, finding.sentence.index - 3); index--) {
    const chunks = sentences[index]?.chunks ?? [];
    const reach =
      index === finding.sentence.index ? [...chunks.slice(0, finding.at), ...chunks.slice(finding.at + 1)] : chunks;
    const chunk = reach.filter(counted).pop();
    if (chunk !== undefined) return chunk.amount?.unit ?? (isWord(chunk, "pill") ? "tablet" : null);
  }
  return null;
}

function completeElliptical(finding: Finding, sentences: readonly ReadSentence[]): boolean {
  if (finding.rule !== ELLIPTICAL || finding.amount === null) return true;
  const listed = measureInList(finding);
  const { chunks } = finding.sentence;
  const bare = [chunks[finding.at - 1], chunks[finding.at + 1]].some((chunk) => chunk?.tags.has("@item:drug") === true);
  if (bare && listed === null) return false;
  const unit = listed?.unit ?? unitBefore(finding, sentences);
  if (unit === null) return false;
  finding.amount = listed ?? { ...finding.amount, unit };
  return true;
}

/** Packages of nothing named count only near a drug: "8,330 bottles" among turmeric and cosmetics are none. */
function isStrayPackage(finding: Finding, chunk: Chunk, named: readonly Named[]): boolean {
  if (finding.amount?.unit !== "package" || chunk.item != null) return false;
  const { index, sentence } = finding.sentence;
  const wrapped = chunk.words.wrapping.has(chunk.noun ?? "");
  return !named.some(
    (drug) =>
      drug.sentence === index ||
      (wrapped && drug.sentence < index) ||
      (drug.sentence >= index - 2 && drug.sentence < index) ||
      (drug.paragraph === sentence.paragraph && drug.sentence < index),
  );
}

/** A sum that no word calls a worth is one where drugs were named before and nothing says that the money was taken. */
function canBeWorth(finding: Finding, named: readonly Named[], findings: readonly Finding[]): boolean {
  const { index } = finding.sentence;
  return (
    named.some((drug) => drug.sentence <= index) &&
    !findings.some(
      (other) => other.kind === "seizure" && other.sentence === finding.sentence && other.at === finding.at,
    )
  );
}

/** Headlines round: "45 kilos" are the 45.5 kilograms of the text. */
const ROUNDED = 0.05;

/** A headline's amount without its drug is of the drug that the text tells that amount of. */
function takeItems(findings: readonly Finding[]): void {
  const seizures = findings.filter(({ kind, amount }) => kind === "seizure" && amount?.value != null);
  const told = seizures.filter((finding) => chunkOf(finding)?.item?.group === "drug");
  if (told.length === 0) return;
  for (const head of seizures) {
    if (head.sentence.sentence.block.kind !== "headline" || chunkOf(head)?.item != null) continue;
    if (head.sentence.chunks.some((chunk) => chunk.item?.group === "drug")) continue;
    const value = head.amount?.value ?? 0;
    const alike = told.filter(
      (other) =>
        other.sentence !== head.sentence &&
        other.amount?.unit === head.amount?.unit &&
        Math.abs((other.amount?.value ?? 0) - value) <= value * ROUNDED,
    );
    const body = alike.find(({ keys }) => keys.item !== UNSPECIFIED) ?? alike[0];
    if (body !== undefined) head.keys.item = body.keys.item ?? null;
  }
}

/** "an unlicensed .22 rifle" is one. */
const isCalibre = ({ amount, keys }: Finding): boolean => keys.item === "weapon" && (amount?.value ?? 1) < 1;

/** Gives every seizure and worth its item (and form, where the item has one); drops ellipses that nothing completes. */
export function nameItems(findings: readonly Finding[], sentences: readonly ReadSentence[]): Finding[] {
  const named = drugsNamed(sentences);
  const main = mostNamed(named);
  const kept = findings.filter((finding) => {
    const chunk = chunkOf(finding);
    if (chunk === undefined) return false;
    if (finding.kind === "seizure" && finding.keys.item === undefined) {
      if (!completeElliptical(finding, sentences) || isStrayPackage(finding, chunk, named)) return false;
      finding.keys.item = itemOfSeizure(finding, chunk, named, findings, main);
      if (isCalibre(finding)) finding.amount = exactly(1, "count", chunk.lower);
      if (chunk.item?.form != null) finding.keys.form = chunk.item.form;
    }
    if (finding.kind === "value") {
      if (finding.rule === "value.large-sum" && !canBeWorth(finding, named, findings)) return false;
      finding.keys.item = itemOfValue(finding, named);
    }
    return true;
  });
  takeItems(kept);
  return kept;
}

const MILLION = 1_000_000;

/** Further sums without their currency in a paragraph that puts a worth on the goods: "in Europe 1,526 million". */
export function continuedValues(findings: readonly Finding[], sentences: readonly ReadSentence[]): Finding[] {
  const values = findings.filter((finding) => finding.kind === "value" && finding.amount !== null);
  if (values.length === 0) return [];
  return sentences.flatMap((sentence) => {
    const before = values.filter(
      (value) =>
        value.sentence.sentence.paragraph === sentence.sentence.paragraph && value.sentence.index <= sentence.index,
    );
    return sentence.chunks.flatMap((chunk, at) => {
      const amount: Amount | undefined = chunk.amount;
      const currency = before.find((value) => value.sentence.index < sentence.index || value.at < at)?.amount?.unit;
      if (
        currency === undefined ||
        amount === undefined ||
        !chunk.tags.has("@number") ||
        (amount.value ?? amount.low ?? 0) < MILLION
      )
        return [];
      const next = sentence.chunks[at + 1];
      if (next?.tags.has("@word") === true && !isWord(next, "bare-follower")) return [];
      return [
        {
          rule: "value.continued",
          kind: "value" as const,
          keys: {},
          amount: { ...amount, unit: currency },
          sentence,
          at,
          until: at + 1,
          partitive: false,
          start: chunk.start,
          end: chunk.end,
        },
      ];
    });
  });
}
