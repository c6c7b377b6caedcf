import type { Publication } from "../model/report.ts";
import { lineDate } from "./date-lines.ts";
import { type FoundDate, findDates, isoDate } from "./dates.ts";

/** A line of the report as the search for its date sees it. */
export interface DatedLine {
  readonly text: string;
  readonly prose: boolean;
  /** Whether it stands under a heading of other stories, whose dates are theirs. */
  readonly foreign: boolean;
}

/** Lines that are looked at for a date line above the first prose. */
const TOP_LINES = 40;

const DATELINE_END = /^\s?(?:\([^()]{1,40}\)\s?)?(?:[-–—:]|\/\/)/u;

/** "FOR IMMEDIATE RELEASE", "Friday, July 28, 2017", "Published April 2, 2009", a timestamp: a line that is a date and nothing else. */
function byDateLine(lines: readonly DatedLine[]): Publication | null {
  const firstProse = lines.findIndex((line) => line.prose);
  const top = lines.slice(0, Math.min(firstProse < 0 ? lines.length : firstProse, TOP_LINES));
  const stamped = lines.filter((line) => !line.foreign && /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(line.text));
  for (const line of [...top, ...stamped]) {
    const date = line.foreign ? null : lineDate(line.text);
    if (date) return { date: isoDate(date), basis: "dateline" };
  }
  return null;
}

/** The date of "RIYADH, Aug 31 (Agency) - …" or "BAGHDAD, 14 December 2025 — …", with or without its year. */
export function datelineOf(text: string): FoundDate | null {
  const date = findDates(text.slice(0, 120)).find((found) => found.start > 0);
  if (!date || !/^[\p{L}\p{M}\s.,'’()-]{2,70}[,،(]\s?(?:\p{L}+\s)?$/u.test(text.slice(0, date.start))) return null;
  return DATELINE_END.test(text.slice(date.end, date.end + 60).replace(/^[,)]/, "")) ? date : null;
}

function byDateline(lines: readonly DatedLine[]): Publication | null {
  const first = lines.findIndex((line) => line.prose && !line.foreign);
  for (const line of first < 0 ? [] : lines.slice(first, first + 3)) {
    const date = datelineOf(line.text);
    if (date?.year) return { date: isoDate(date), basis: "dateline" };
  }
  return null;
}

function byCaption(lines: readonly DatedLine[]): Publication | null {
  for (const line of lines) {
    if (line.foreign || !/(?:\bphotos?\b|\bcredit\b|صورة|تصوير)\s?:/iu.test(line.text)) continue;
    const date = findDates(line.text).find((found) => found.year !== null);
    if (date) return { date: isoDate(date), basis: "caption" };
  }
  return null;
}

const ANNOUNCED_ON =
  /\b(?:statements?|announced|announcement|released|issued|press release|said in a statement)\b(?:(?!\bthat\b|[.;]\s).){0,90}$|(?:بيان|أعلن|اعلن)(?:(?!\s[أإ]ن|[.؛]\s).){0,60}$|\b(?:comunicado|anunci[oó])(?:(?!\bque\b|[.;]\s).){0,60}$/iu;

const YEAR = /(?:19|20)\d\d|[١٢][٠٩]/;

/** The latest full date on which a sentence says that something was announced ("in a statement on Sunday, December 14, 2025"). */
function byText(lines: readonly DatedLine[]): Publication | null {
  const latest = lines
    .filter((line) => line.prose && !line.foreign && YEAR.test(line.text))
    .flatMap((line) =>
      findDates(line.text).filter((date) =>
        ANNOUNCED_ON.test(line.text.slice(Math.max(0, date.start - 120), date.start)),
      ),
    )
    .map(isoDate)
    .filter((date) => date !== null)
    .sort()
    .at(-1);
  return latest === undefined ? null : { date: latest, basis: "text" };
}

/**
 * When a report was published: its own date line (a line that is a date, a timestamp, a dateline with its year), else the
 * page's metadata, else the sidecar, else a dated photo caption, else the day a sentence gives for the announcement.
 * Never the day of reading; null where nothing says it.
 */
export function findPublication(
  lines: readonly DatedLine[],
  metadata: string | null,
  sidecar: string | undefined,
): Publication {
  const own = byDateLine(lines) ?? byDateline(lines);
  if (own) return own;
  if (metadata !== null) return { date: metadata, basis: "metadata" };
  if (sidecar !== undefined) return { date: sidecar, basis: "sidecar" };
  return byCaption(lines) ?? byText(lines) ?? { date: null, basis: "unknown" };
}

/** What a dateline without a year says against the date that was found, in days; null where they agree or cannot be compared. */
export function datelineDoubt(lines: readonly DatedLine[], published: string | null): string | null {
  const first = lines.findIndex((line) => line.prose && !line.foreign);
  const date = first < 0 ? null : datelineOf(lines[first]?.text ?? "");
  if (!date || date.year !== null || published === null) return null;
  const year = Number(published.slice(0, 4));
  const apart = [year - 1, year, year + 1].map(
    (y) => Math.abs(Date.UTC(y, date.month - 1, date.day) - Date.parse(published)) / 86_400_000,
  );
  const days = Math.min(...apart);
  return days <= 3 ? null : `The dateline says day ${date.day} of month ${date.month}, ${days} days from ${published}.`;
}
