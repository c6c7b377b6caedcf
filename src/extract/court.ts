import type { Chunk } from "./chunk.ts";
import { chunkOf, type Finding } from "./finding.ts";
import { listBefore, takePart } from "./people.ts";

const STAGES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:sought|seek|seeks|seeking|demanded|requested|asked for|calls for)\b/, "sought"],
  [/\b(?:upheld|upholds|affirmed|confirmed the)\b/, "upheld"],
  [/\b(?:commuted|reduced|cut (?:to|from|by|his|her|their|the sentence|the term))\b/, "commuted"],
  [/\b(?:overturned|quashed|set aside)\b/, "overturned"],
];

/** Years of a "@term" chunk; days and months are turned into years (365 days, 12 months). */
export function yearsOf(chunk: Chunk): number | null {
  const value = chunk.amount?.value;
  if (value == null) return null;
  if (/^month/.test(chunk.amount?.unit ?? "")) return Number((value / 12).toFixed(4));
  if (/^week/.test(chunk.amount?.unit ?? "")) return Number(((value * 7) / 365).toFixed(4));
  return /^day/.test(chunk.amount?.unit ?? "") ? Number((value / 365).toFixed(4)) : value;
}

/** A death penalty is told by more than the word alone: "resulting in death" is a victim's. */
function isDeathPenalty(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at];
  if (chunk?.tags.has("%death") !== true) return false;
  return chunk.lower !== "death" || /^(?:to|of|penalty|the)$/.test(chunks[at - 1]?.lower ?? "");
}

/** The words that carry a sentence reach to its length: "Crane, 31, was sentenced to six years". */
function termBehind(finding: Finding): Chunk | undefined {
  const { chunks } = finding.sentence;
  const next = chunks.slice(finding.at + 1).findIndex((chunk) => chunk.tags.has("%sentence"));
  return next < 0
    ? undefined
    : chunks.slice(finding.at + 1 + next, finding.at + next + 6).find((chunk) => chunk.tags.has("@term"));
}

/** "the captain to 17 and a half", "17 for the other three": years said as a bare number beside who gets them. */
function bareTerm({ sentence: { chunks }, at }: Finding): number | null {
  const behind = chunks[at + 1]?.lower === "to" ? chunks[at + 2] : chunks[at + 1];
  const near = chunks.slice(Math.max(0, at - 4), at);
  const preposition = near.findIndex((chunk) => chunk.lower === "for");
  const number = preposition > 0 ? near[preposition - 1] : behind;
  return number?.tags.has("@number") === true ? (number.amount?.value ?? null) : null;
}

/** "to five and two-and-a-half years": everybody has another term. */
function isOneOfSeveral(chunks: readonly Chunk[], at: number): boolean {
  return /^(?:and|,|&)$/.test(chunks[at - 1]?.lower ?? "") && chunks[at - 2]?.tags.has("@number") === true;
}

interface Penalty {
  readonly penalty: string;
  readonly term: number | null;
  /** The words that say the term. */
  readonly said?: Chunk;
}

function penaltyOf(finding: Finding): Penalty {
  const own = chunkOf(finding);
  const text = own?.lower ?? "";
  if (/\bdeath\b/.test(text)) return { penalty: "death", term: null };
  if (/\blife\b/.test(text)) return { penalty: "life", term: null };
  if (own?.tags.has("@counted:conviction-noun") === true || own?.tags.has("@counted:sentence-noun") === true)
    return { penalty: "any", term: null };
  const { chunks } = finding.sentence;
  const reach = chunks.slice(Math.max(0, finding.at - 8), finding.until + 12);
  const after = chunks.slice(Math.max(finding.at, finding.until - 1), finding.until + 10);
  if (reach.some((_, at) => isDeathPenalty(reach, at))) return { penalty: "death", term: null };
  if (reach.some((chunk) => chunk.tags.has("%life"))) return { penalty: "life", term: null };
  const bare = bareTerm(finding);
  if (bare !== null && finding.rule === "sentence.active") return { penalty: "prison", term: bare };
  const term = after.find((chunk) => chunk.tags.has("@term")) ?? reach.find((chunk) => chunk.tags.has("@term"));
  if (term !== undefined && isOneOfSeveral(chunks, chunks.indexOf(term)))
    return { penalty: "prison", term: null, said: term };
  if (term !== undefined) return { penalty: "prison", term: yearsOf(term), said: term };
  if (reach.some((chunk) => /^(?:fined|fine)$/.test(chunk.lower))) return { penalty: "fine", term: null };
  const jailed = reach.some((chunk) => /^(?:jailed|jail|jails|prison|imprisoned|in jail|in prison)$/.test(chunk.lower));
  return { penalty: jailed ? "prison" : "any", term: null };
}

/** "Teague, 34, and Sims, 36, were each sentenced": everybody in the list got what the verb says. */
function shareSentence(finding: Finding): void {
  const { chunks } = finding.sentence;
  const verb = chunks.slice(finding.at, finding.until).filter((chunk) => chunk.tags.has("%be"));
  const each = chunks[finding.until]?.tags.has("%each") === true;
  if (chunkOf(finding)?.people?.noun === "partitive") return;
  if (finding.amount?.value == null || !(each || verb.some((chunk) => chunk.tags.has("%be-many")))) return;
  const others = listBefore(chunks, finding.at);
  const first = chunks[others[0]?.at ?? -1];
  if (first === undefined || others.some(({ partitive }) => partitive)) return;
  const value = others.reduce((sum, { at }) => sum + (chunks[at]?.people?.count?.value ?? 0), finding.amount.value);
  finding.start = first.start;
  finding.amount = { ...finding.amount, value, low: value, high: value };
}

/** "Seven crewmen, six of them Pakistanis, were jailed": the verb is about the seven. */
function takeWhole(finding: Finding): void {
  const { chunks } = finding.sentence;
  if (chunkOf(finding)?.people?.noun !== "partitive" || chunks[finding.at - 1]?.lower !== ",") return;
  const whole = chunks[finding.at - 2];
  if (whole?.people?.count == null || chunks[finding.at + 1]?.lower !== ",") return;
  finding.amount = whole.people.count;
  finding.start = whole.start;
}

const LISTED = "sentence.listed-term";

/** Several people whose terms the sentence goes on to tell one by one have none of their own. */
const isCollective = ({ rule, amount }: Finding): boolean => rule !== LISTED && (amount?.value ?? 0) > 1;

/** Gives sentences their penalty, stage and term in years. */
export function nameSentences(findings: readonly Finding[]): void {
  const listed = new Map<number, number>();
  for (const { rule, sentence } of findings)
    if (rule === LISTED) listed.set(sentence.index, (listed.get(sentence.index) ?? 0) + 1);
  for (const finding of findings) {
    if (finding.kind !== "sentence") continue;
    takePart(finding);
    takeWhole(finding);
    shareSentence(finding);
    const { penalty, term, said } = penaltyOf(finding);
    finding.keys.penalty ??= penalty;
    const words = finding.sentence.chunks.map((chunk) => chunk.lower).join(" ");
    finding.keys.stage ??= STAGES.find(([pattern]) => pattern.test(words))?.[1] ?? "pronounced";
    if (term !== null && !(isCollective(finding) && (listed.get(finding.sentence.index) ?? 0) > 1))
      finding.keys.term ??= term;
    finding.start = Math.min(finding.start, said?.start ?? finding.start);
    finding.end = Math.max(finding.end, termBehind(finding)?.end ?? 0);
    if (finding.amount !== null)
      finding.amount = chunkOf(finding)?.tags.has("@term") === true ? null : { ...finding.amount, unit: "person" };
  }
}
