import type { Mode, Scope, TimeRange, Voice } from "../model/claim.ts";
import type { PlaceInRole, PlaceRole } from "../model/place.ts";
import type { Report } from "../model/report.ts";
import { MAX_QUOTE_UNITS } from "../model/span.ts";
import type { Attribution } from "./attribution.ts";
import type { Chunk } from "./chunk.ts";
import { isCount } from "./cues.ts";
import { type Setting, slotAt } from "./discourse.ts";
import type { ClaimDraft } from "./draft.ts";
import { chunkOf, type Finding, type ReadSentence } from "./finding.ts";
import { countBefore } from "./ordered.ts";
import { isSited, type UsedPlace } from "./places.ts";
import type { Slot } from "./slot.ts";
import { holdWords, isWord } from "./words.ts";

export interface DraftInput {
  readonly report: Report;
  readonly sentences: readonly ReadSentence[];
  readonly findings: readonly Finding[];
  readonly places: readonly (readonly UsedPlace[])[];
  readonly settings: readonly Setting[];
  readonly attributions: readonly Attribution[];
}

const ALWAYS_CONTEXT = new Set(["trend"]);
const NEVER_TOTAL = new Set(["role", "method", "route", "referral", "charge", "laboratory"]);
const ROLE_OF: Readonly<Record<string, PlaceRole>> = {
  seizure: "seized-at",
  value: "seized-at",
  arrest: "arrested-at",
  laboratory: "lab-at",
};

/** Whether a report is led by what a court did: then arrests and seizures are another event. */
export function isCourtLed(findings: readonly Finding[], settings: readonly Setting[]): boolean {
  return findings.some(
    (finding) =>
      finding.kind === "sentence" &&
      finding.sentence.index <= 2 &&
      settings[finding.sentence.index]?.total === false &&
      settings[finding.sentence.index]?.slot.id === 0,
  );
}

/** A handful of people or things told with a period ("in police hands since April") is still of one event. */
function isSmall(finding: Finding): boolean {
  const value = finding.amount?.value ?? finding.amount?.low ?? 0;
  return (
    (finding.kind === "arrest" ||
      finding.kind === "network" ||
      finding.kind === "sentence" ||
      finding.kind === "operation" ||
      finding.amount?.unit === "count") &&
    value <= 5
  );
}

function isGeneralRoute(finding: Finding, input: DraftInput): boolean {
  const alone = !input.findings.some(
    (other) =>
      other !== finding && other.sentence === finding.sentence && (other.amount !== null || other.kind === "arrest"),
  );
  return alone && near(finding).some((chunk) => isWord(chunk, "general-move") || chunk.tags.has("%transit-word"));
}

/** "23 tonnes taken at Hamburg and Antwerp": places in two countries are two occasions. */
function tellsTwoCountries(finding: Finding, input: DraftInput): boolean {
  const after = (input.places[finding.sentence.index] ?? []).filter(
    (place) =>
      place.at > finding.at &&
      place.at - finding.at < 8 &&
      isSited(place) &&
      place.entry.kind !== "country" &&
      place.entry.country !== "",
  );
  return new Set(after.map((place) => place.entry.country)).size > 1;
}

/** No one operation arrests so many; the largest of one day and a whole country took some two thousand. */
const MOST_ARRESTS = 4000;

function isOfCountry(finding: Finding): boolean {
  return finding.kind === "arrest" && (finding.amount?.value ?? finding.amount?.low ?? 0) >= MOST_ARRESTS;
}

/** "1,241 people were arrested in an islandwide operation yesterday": many, and yet one happening. */
function isOfOneDay({ kind, sentence: { chunks } }: Finding, { total }: Setting): boolean {
  const dated = chunks.some(({ time }) => time?.granularity === "day" && !time.period);
  return !total && (kind === "arrest" || kind === "operation") && dated && chunks.some(isOperation);
}

const isOperation = ({ tags }: Chunk): boolean => tags.has("%operation") || tags.has("@counted:operation");

function scopeOf(finding: Finding, setting: Setting, input: DraftInput): Scope {
  if (ALWAYS_CONTEXT.has(finding.kind)) return "context";
  if ((isCount(finding) && !isOfOneDay(finding, setting)) || isOfCountry(finding)) return "total";
  if (finding.kind === "route" && isGeneralRoute(finding, input)) return "context";
  if (finding.kind === "seizure" && !setting.total && tellsTwoCountries(finding, input)) return "total";
  if (!setting.total || (isSmall(finding) && !setting.balance)) return "event";
  if (NEVER_TOTAL.has(finding.kind)) return setting.balance ? "context" : "event";
  return "total";
}

const NEAR = 40;

/** The chunks around a finding: enough of any sentence, and a bound for endless ones. */
const near = (finding: Finding): readonly Chunk[] =>
  finding.sentence.chunks.slice(Math.max(0, finding.at - NEAR), finding.at + NEAR);

function forfeited(finding: Finding): boolean {
  return finding.kind === "seizure" && near(finding).some((chunk) => chunk.tags.has("%forfeit"));
}

/** What a court does to the defendants is an event of its own beside what the police did. */
function facetOf(finding: Finding, sentencing: ReadonlySet<number>, courtLed: boolean): "court" | "crime" {
  if (finding.kind === "sentence" || forfeited(finding)) return "court";
  if (finding.kind === "charge" && near(finding).some((chunk) => chunk.tags.has("%convict"))) return "court";
  if (finding.kind === "charge" && (sentencing.has(finding.sentence.index) || courtLed)) return "court";
  return "crime";
}

function modeOf(finding: Finding, attribution: Attribution | undefined): Mode {
  const { kind } = finding.sentence.sentence.block;
  if (kind === "headline" || kind === "subhead") return "headline";
  if (kind === "caption") return "caption";
  if (attribution?.quotes.some((quote) => quote.start <= finding.start && finding.end <= quote.end + 1) === true)
    return "direct";
  const before = finding.sentence.chunks.slice(Math.max(0, finding.at - 4), finding.at);
  if (before.some((chunk) => isWord(chunk, "expected")) && attribution?.own !== true) return "prediction";
  return attribution?.own === true ? "indirect" : "outlet";
}

/** The places told near a finding, each in each role once. */
function placesOf(finding: Finding, places: readonly UsedPlace[]): PlaceInRole[] {
  const found = new Map<string, PlaceInRole>();
  const near = places.slice(countBefore(finding.at - NEAR, places), countBefore(finding.at + NEAR, places));
  for (const { entry, use } of near) {
    const role: PlaceRole | null = isSited({ use })
      ? (ROLE_OF[finding.kind] ?? "other")
      : use === "origin" || use === "transit" || use === "destination"
        ? use
        : null;
    if (role === null) continue;
    const { name, country, admin1, lat, lon, precision } = entry;
    const key = `${role} ${country} ${admin1} ${name}`;
    if (!found.has(key)) found.set(key, { name, country, admin1, lat, lon, precision, role });
  }
  return [...found.values()];
}

function timeOf(setting: Setting, finding: Finding, report: Report): TimeRange | null {
  const chunk = near(finding).find(
    (candidate) => candidate.time?.from != null && (setting.period === null || candidate.time === setting.period),
  );
  const time = setting.period ?? chunk?.time;
  if (time?.from != null && time.to !== null)
    return {
      from: time.from,
      to: time.to,
      original: chunk === undefined ? "" : report.text.slice(chunk.start, chunk.end),
    };
  if (setting.total || setting.slot.from === null || setting.slot.to === null) return null;
  return { from: setting.slot.from, to: setting.slot.to, original: "" };
}

/** The outlet stands last in every chain. */
function chainOf(attribution: Attribution | undefined, report: Report): Voice[] {
  return [...(attribution?.voices ?? []), ...(report.outlet === null ? [] : [{ organisation: report.outlet }])];
}

/** Shortens a span to what a claim may carry: the whole match, else the chunk that carries it, else its beginning. */
function cut(finding: Finding): { start: number; end: number } {
  const chunk = chunkOf(finding);
  const whole = finding.end - finding.start <= MAX_QUOTE_UNITS || chunk === undefined;
  const { start, end } = whole ? finding : chunk;
  return { start, end: Math.min(end, start + MAX_QUOTE_UNITS) };
}

/** Whom a finding is about: its own chunk's name, else that of the one person right before its verb. */
function namedIn(finding: Finding): string | null {
  const { chunks } = finding.sentence;
  const own = chunkOf(finding);
  if (own?.people !== undefined) return own.people.name;
  const before = chunks.slice(Math.max(0, finding.at - NAMED_REACH), finding.at).findLast((chunk) => chunk.people);
  return before?.tags.has("@official") === true ? null : (before?.people?.name ?? null);
}

const NAMED_REACH = 6;

/** A count over a period was made in many places. */
function keysOf({ keys }: Finding, scope: Scope): ClaimDraft["keys"] {
  const { at: _at, ...others } = keys;
  return scope === "event" ? keys : others;
}

/** Sentences that tell a later statement ("in its second statement of the day"), to the end of the paragraph. */
function laterSentences(sentences: readonly ReadSentence[]): ReadonlySet<number> {
  const later = new Set<number>();
  for (const { index, sentence, chunks } of sentences) {
    const goesOn = sentence.position > 0 && later.has(index - 1);
    if (goesOn || holdWords(chunks, "later-statement")) later.add(index);
  }
  return later;
}

/** Turns findings into claims of the report: scope, event, voice, mode, time and places. */
export function draftClaims(input: DraftInput): ClaimDraft[] {
  const { findings, settings, report } = input;
  const courtLed = isCourtLed(findings, settings);
  const sentencing = new Set(
    findings.filter((finding) => finding.kind === "sentence").map((finding) => finding.sentence.index),
  );
  const crime = courtLed ? earlierCrime(input) : null;
  const later = laterSentences(input.sentences);
  return findings.flatMap((finding) => {
    const told = settings[finding.sentence.index];
    if (told === undefined) return [];
    const setting = { ...told, slot: slotAt(told, finding.at) };
    const attribution = input.attributions[finding.sentence.index];
    const scope = scopeOf(finding, setting, input);
    const facet = facetOf(finding, sentencing, courtLed && setting.slot.id === 0);
    const slot = slotOf(finding, setting, { facet, courtLed, crime });
    const { kind } = finding.sentence.sentence.block;
    return [
      {
        ...cut(finding),
        rule: finding.rule,
        kind: finding.kind,
        keys: keysOf(finding, scope),
        amount: finding.amount,
        scope,
        slot,
        event: scope === "event" ? `${slot}:${facet}` : null,
        voices: chainOf(attribution, report),
        mode: modeOf(finding, attribution),
        time: timeOf(setting, finding, report),
        places: placesOf(finding, input.places[finding.sentence.index] ?? []),
        sentence: finding.sentence.index,
        partitive: finding.partitive,
        headline: kind === "headline" || kind === "subhead" || kind === "caption",
        more: chunkOf(finding)?.people?.others === true || chunkOf(finding)?.tags.has("@more") === true,
        named: namedIn(finding),
        later: later.has(finding.sentence.index),
        mentions: [],
      },
    ];
  });
}

/** A report on a sentence tells the sentence as its news, also beside the day of the crime, and the crime as what it goes back to. */
function slotOf(
  finding: Finding,
  setting: Setting,
  told: { readonly facet: string; readonly courtLed: boolean; readonly crime: number | null },
): number {
  if (!told.courtLed) return setting.slot.id;
  const ownDay = setting.slot.ruled || (setting.slot.from !== null && setting.slot.from === setting.slot.to);
  if (told.facet === "court" && (finding.sentence.sentence.paragraph <= 1 || !ownDay)) return 0;
  return told.facet === "crime" && setting.slot.id === 0 && told.crime !== null ? told.crime : setting.slot.id;
}

/** In a report on a sentence, the slot of what it goes back to: one of the crime's date where that is told, else the one told most of those with a day, else the latest. */
function earlierCrime(input: DraftInput): number | null {
  const slots = input.findings
    .filter((finding) => ["arrest", "seizure", "method"].includes(finding.kind))
    .map((finding) => input.settings[finding.sentence.index]?.slot)
    .filter((slot): slot is Slot => slot !== undefined && slot.id > 0);
  const main = input.settings.find((setting) => setting.slot.id === 0)?.slot;
  const dated = main?.crimeDates[0]?.time;
  if (dated?.from != null)
    return (
      slots.find((slot) => slot.from !== null && slot.from <= (dated.to ?? "") && (slot.to ?? "") >= (dated.from ?? ""))
        ?.id ?? null
    );
  const ofDay = slots.filter((slot) => slot.from !== null && slot.from === slot.to);
  const latest = slots.toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? 1 : -1));
  return (mostTold(ofDay) ?? latest[0])?.id ?? null;
}

/** The slot that stands most often in a list; the first wins a tie. */
function mostTold(slots: readonly Slot[]): Slot | undefined {
  const groups = [...Map.groupBy(slots, ({ id }) => id).values()];
  return groups.reduce<readonly Slot[]>((most, group) => (group.length > most.length ? group : most), [])[0];
}
