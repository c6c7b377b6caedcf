import type { RemovalReason } from "../../model/report.ts";
import { formatCount, formatDate, formatLanguage } from "./format.ts";
import type { Lookup, ReadReport } from "./lookup.ts";
import { wrap } from "./measure.ts";
import type { Page } from "./page.ts";
import { said } from "./printable.ts";
import { outletOf } from "./voice.ts";

const REMOVED: Readonly<Record<RemovalReason, string>> = {
  repeated: "printed twice",
  boilerplate: "boilerplate",
  navigation: "navigation",
  comments: "comments",
};

function dateWords({ published }: ReadReport): string {
  if (published.date === null) return "day not known";
  return `${formatDate(published.date)} (${published.basis === "sidecar" ? "as given" : `by its ${published.basis}`})`;
}

/** What cleaning took out of a report: `left out: 12 parts printed twice, 3 of comments`; null where nothing. */
function removedWords({ removed }: ReadReport): string | null {
  if (removed.length === 0) return null;
  const reasons = [...Map.groupBy(removed, ({ reason }) => reason)].map(
    ([reason, parts]) => `${REMOVED[reason]} (${formatCount(parts.length, "part")})`,
  );
  return `left out: ${reasons.join(", ")}`;
}

function copyWords({ copyOf }: ReadReport, lookup: Lookup): string | null {
  const original = copyOf === null ? undefined : lookup.reports.get(copyOf);
  return original === undefined ? null : `repeats the text of ${outletOf(original)}`;
}

/** A report: outlet, day and its basis, title; then its input, what was left out of it, and what is doubtful. */
function reportLines(report: ReadReport, lookup: Lookup, page: Page): string[] {
  const language = report.language.split("-")[0] === "en" ? [] : [formatLanguage(report.language)];
  const head = [page.paint.strong(outletOf(report)), dateWords(report), ...language].join(" · ");
  const title = report.title === null ? "" : ` · ${said(report.title)}`;
  const claims = lookup.claimsOfReport.get(report.id)?.length ?? 0;
  const facts = [formatCount(claims, "claim"), copyWords(report, lookup), removedWords(report)];
  const doubts = [report.decoding.doubt, ...report.doubts.map(({ message }) => message)].filter(
    (doubt) => doubt !== null,
  );
  const inner = { first: "    ", rest: "      " };
  return [
    ...wrap(head + title, page.width, { first: "  ", rest: "    " }),
    ...wrap(page.paint.quiet(said(report.input)), page.width, inner),
    ...wrap(page.paint.quiet(facts.filter((fact) => fact !== null).join(" · ")), page.width, inner),
    ...doubts.flatMap((doubt) => wrap(`? ${said(doubt)}`, page.width, inner)),
  ];
}

/** The reports that were read, in order of publication. */
export function reportsLines(lookup: Lookup, page: Page): string[] {
  return [...lookup.reports.values()].flatMap((report) => reportLines(report, lookup, page));
}
