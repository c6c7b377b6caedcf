import type { ReportReading } from "../extract/report-reading.ts";
import type { Problem } from "../model/document.ts";
import type { Reading } from "../model/reading.ts";

export function reconcile(readings: readonly ReportReading[], problems: readonly Problem[]): Reading {
  return {
    reports: readings.map(({ report }) => ({ ...report, copyOf: null })),
    claims: readings.flatMap(({ claims }) =>
      claims.map(({ toldEvent, ...claim }) => ({
        ...claim,
        event: toldEvent === null ? null : `${claim.report}:${toldEvent}`,
        statement: null,
      })),
    ),
    statements: [],
    events: readings.flatMap(({ report, events }) =>
      events.map((e) => ({
        id: `${report.id}:${e.key}`,
        kind: e.kind,
        title: "",
        date: e.date,
        announced: report.published.date,
        places: e.places,
        agencies: e.agencies,
        reports: [report.id],
        statements: [],
        origins: [],
        claims: [],
        figures: [],
        related: [],
      })),
    ),
    totals: [],
    conflicts: [],
    problems,
  };
}
