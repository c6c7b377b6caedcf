import { idOf } from "../extract/id.ts";
import type { ReportReading, ToldClaim } from "../extract/report-reading.ts";
import type { TimeRange } from "../model/claim.ts";
import type { Conflict, Total } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { agree, figureOf, slipBetween } from "./agree.ts";
import { reconcileFigures, saidOn, type Weighed } from "./figures.ts";
import { KEY_OF } from "./ids.ts";
import { nearestVoice } from "./voices.ts";

interface TotalClaim {
  readonly claim: ToldClaim;
  readonly report: Report;
  readonly country: string | null;
  readonly speaker: string | null;
}

/** Counts told within so many days of one another may be the same balance. */
const SAME_BALANCE_DAYS = 12;

function speakerOf(claim: ToldClaim, outlet: string | null): string | null {
  const voice = nearestVoice(claim, outlet);
  return voice === null ? null : (voice.organisation ?? voice.name ?? voice.role ?? null);
}

function collect(readings: readonly ReportReading[]): TotalClaim[] {
  return readings.flatMap(({ report, claims, events }) => {
    const country = events.flatMap((event) => event.places.map((place) => place.country))[0] ?? null;
    return claims
      .filter((claim) => claim.scope === "total" && claim.amount !== null)
      .map((claim) => ({ claim, report, country, speaker: speakerOf(claim, report.outlet) }));
  });
}

const lengthOf = (time: TimeRange | null): number | null =>
  time === null ? null : (Date.parse(time.to) - Date.parse(time.from)) / 86_400_000;

function periodsFit(a: TotalClaim, b: TotalClaim): boolean {
  const [x, y] = [lengthOf(a.claim.time), lengthOf(b.claim.time)];
  if (x === null || y === null) return true;
  return Math.abs(x - y) <= Math.max(3, Math.max(x, y) * 0.15);
}

function sameTotal(a: TotalClaim, b: TotalClaim): boolean {
  const key = KEY_OF[a.claim.kind] ?? "";
  if (
    a.claim.kind !== b.claim.kind ||
    a.claim.keys[key] !== b.claim.keys[key] ||
    a.claim.amount?.unit !== b.claim.amount?.unit
  )
    return false;
  if (a.claim.keys.outcome !== b.claim.keys.outcome || a.claim.keys.stage !== b.claim.keys.stage) return false;
  if (a.country !== null && b.country !== null && a.country !== b.country) return false;
  const [x, y] = [a.report.published.date, b.report.published.date];
  if (x !== null && y !== null && Math.abs(Date.parse(x) - Date.parse(y)) / 86_400_000 > SAME_BALANCE_DAYS)
    return false;
  if (!periodsFit(a, b) || a.claim.amount === null || b.claim.amount === null) return false;
  return (
    agree(a.claim.amount, b.claim.amount) ||
    slipBetween(figureOf(a.claim.amount) ?? 0, figureOf(b.claim.amount) ?? 0) !== null
  );
}

/** Counts of one measure are compared with each other up to so many; beyond, only with those that begin with like digits. */
const COMPARED = 200;

const measureOf = ({ claim }: TotalClaim): string =>
  JSON.stringify([claim.kind, claim.keys[KEY_OF[claim.kind] ?? ""] ?? null, claim.amount?.unit ?? null]);

/** The leading digits of a count: 23,118 and 2,318 are alike in two. */
function leading({ claim }: TotalClaim, digits: number): string {
  const value = figureOf(claim.amount) ?? 0;
  return value > 0 ? value.toExponential(12).replace(".", "").slice(0, digits) : "0";
}

/** Blocks of counts that may be one: of one measure, in long registers also alike in as many digits as keep a block short. */
function blocks(claims: readonly TotalClaim[]): TotalClaim[][] {
  return [...Map.groupBy(claims, measureOf).values()].flatMap((block) => {
    const digits = Math.ceil(Math.log10(block.length / COMPARED));
    return digits <= 0 ? [block] : [...Map.groupBy(block, (claim) => leading(claim, digits + 1)).values()];
  });
}

function joined(block: readonly TotalClaim[]): TotalClaim[][] {
  const groups: TotalClaim[][] = [];
  for (const claim of block) {
    const fitting = groups.filter((members) => members.some((member) => sameTotal(member, claim)));
    const members = [...fitting.flat(), claim];
    for (const other of fitting) groups.splice(groups.indexOf(other), 1);
    groups.push(members);
  }
  return groups;
}

function group(claims: readonly TotalClaim[]): TotalClaim[][] {
  const sorted = [...claims].sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
  return blocks(sorted).flatMap(joined);
}

/** Official counts over a period, each once, however many reports carry it; what does not fit is a conflict about the total. */
export function totalsOf(readings: readonly ReportReading[]): { totals: Total[]; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const totals = group(collect(readings)).flatMap((members): Total[] => {
    const ids = members.map(({ claim }) => claim.id).sort();
    const id = idOf("total", ids[0]);
    const weighed: Weighed[] = members.map(({ claim, report, speaker }) => ({
      claim: { ...claim, partOf: null },
      origin: speaker ?? report.outlet ?? report.id,
      said: saidOn(claim, report.published.date),
    }));
    const reconciled = reconcileFigures(id, weighed);
    const figure = reconciled.figures[0];
    if (figure === undefined) return [];
    conflicts.push(...reconciled.conflicts);
    const periods = members
      .map(({ claim }) => claim.time)
      .filter((time) => time !== null)
      .sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
    const dates = members
      .map(({ report }) => report.published.date)
      .filter((date) => date !== null)
      .sort();
    const speakers = members
      .map(({ speaker }) => speaker)
      .filter((speaker) => speaker !== null)
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return [
      {
        id,
        kind: figure.kind,
        key: figure.key,
        amount: figure.amount,
        period: periods[0] ?? null,
        asOf: periods[0]?.to ?? dates[0] ?? null,
        speaker: speakers[0] ?? null,
        claims: ids,
      },
    ];
  });
  return { totals: totals.sort((a, b) => (a.id < b.id ? -1 : 1)), conflicts };
}
