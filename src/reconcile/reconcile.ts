import type { ReportReading } from "../extract/report-reading.ts";
import type { Problem } from "../model/document.ts";
import type { Conflict, Event, PlacedClaim, Reading, Statement } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { clusters, Likenesses, pairsOf } from "./cluster.ts";
import { copiesOf } from "./copies.ts";
import { eventId, eventOf, relationsOf } from "./events.ts";
import { reconcileFigures, saidOn } from "./figures.ts";
import { statementsOf } from "./statements.ts";
import { tellingsOf } from "./telling.ts";
import { totalsOf } from "./totals.ts";

const byId = <T extends { readonly id: string }>(a: T, b: T): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Makes one record of the readings of all reports: reports of one event joined by facts, statements and origins, figures with their status,
 * totals, and what conflicts. Pure; the order of the readings makes no difference to what is found.
 */
export function reconcile(unsorted: readonly ReportReading[], problems: readonly Problem[]): Reading {
  const readings = [...unsorted].sort((a, b) => byId(a.report, b.report));
  const reports = new Map<string, Report>(readings.map(({ report }) => [report.id, report]));
  const copies = copiesOf([...reports.values()]);
  const tellings = readings.flatMap(tellingsOf);
  const likenesses = new Likenesses(tellings);
  const pairs = pairsOf(tellings, likenesses);
  const groups = new Map(clusters(tellings, pairs, likenesses).map((group) => [eventId(group), group] as const));
  const relations = relationsOf(groups, pairs);
  const eventOfClaim = new Map<string, string>();
  const statementOfClaim = new Map<string, string>();
  const statements: Statement[] = [];
  const conflicts: Conflict[] = [];
  const events = [...groups].map(([id, group]): Event => {
    const claims = group.flatMap((telling) => telling.claims);
    const spoken = statementsOf(id, claims, reports);
    const weighed = claims.map((claim) => ({
      claim,
      origin: spoken.originOf.get(claim.id) ?? claim.report,
      said: saidOn(claim, reports.get(claim.report)?.published.date ?? null),
    }));
    const reconciled = reconcileFigures(id, weighed);
    for (const claim of claims) eventOfClaim.set(claim.id, id);
    for (const [claim, statement] of spoken.statementOf) statementOfClaim.set(claim, statement);
    statements.push(...spoken.statements);
    conflicts.push(...reconciled.conflicts);
    return eventOf({ id, tellings: group, figures: reconciled.figures, spoken, related: relations.get(id) ?? [] });
  });
  const totals = totalsOf(readings);
  return {
    reports: readings.map(({ report }) => ({ ...report, copyOf: copies.get(report.id) ?? null })),
    claims: readings.flatMap(({ claims }) =>
      claims.map(
        ({ toldEvent: _told, later: _later, voiceWords: _words, ...claim }): PlacedClaim => ({
          ...claim,
          event: eventOfClaim.get(claim.id) ?? null,
          statement: statementOfClaim.get(claim.id) ?? null,
        }),
      ),
    ),
    statements: statements.sort(byId),
    events: events.sort(byId),
    totals: totals.totals,
    conflicts: [...conflicts, ...totals.conflicts].sort(byId),
    problems: [...problems].sort((a, b) => (a.input + a.code < b.input + b.code ? -1 : 1)),
  };
}
