import type { ToldClaim } from "../extract/report-reading.ts";
import type { Statement } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { idOf } from "./ids.ts";
import { nearestVoice, VoiceBook } from "./voices.ts";

/** Statements made about one event or total, and which claim repeats which. */
export interface Spoken {
  readonly statements: readonly Statement[];
  /** Claim id → statement id. */
  readonly statementOf: ReadonlyMap<string, string>;
  /** Organisation of each claim's statement, or the outlet where it speaks for itself. */
  readonly originOf: ReadonlyMap<string, string>;
  /** Independent voices: organisations, and outlets only where no authority speaks. */
  readonly origins: readonly string[];
}

const SECOND =
  /\b(?:second|later|further|new|another|follow-up|updated) (?:statement|message|one said|announcement|post)\b/i;
const LOOK_BACK = 220;

/** "In a second statement the same evening" tells another act of speech by the same organisation. */
function ordinal(claim: ToldClaim, report: Report | undefined): number {
  const before = report?.text.slice(Math.max(0, claim.start - LOOK_BACK), claim.end) ?? "";
  const sentence = before.slice(Math.max(before.lastIndexOf("\n"), 0));
  return SECOND.test(sentence) ? 2 : 1;
}

const channelOf = (claims: readonly ToldClaim[]): string | null =>
  claims.flatMap((claim) => claim.attribution.map((voice) => voice.channel)).find((channel) => channel !== undefined) ??
  null;

/** Resolves the voices of an event's claims to statements: reports that repeat one authority's words share one. */
export function statementsOf(
  about: string,
  claims: readonly ToldClaim[],
  reports: ReadonlyMap<string, Report>,
): Spoken {
  const spoken = claims.flatMap((claim) => {
    const voice = nearestVoice(claim, reports.get(claim.report)?.outlet ?? null);
    return voice === null ? [] : [{ claim, voice }];
  });
  const book = new VoiceBook(spoken.map(({ voice }) => voice));
  const groups = Map.groupBy(
    spoken,
    ({ claim, voice }) => `${book.nameOf(voice)}\u0000${ordinal(claim, reports.get(claim.report))}`,
  );
  const statementOf = new Map<string, string>();
  const originOf = new Map<string, string>();
  const statements = [...groups].map(([key, members]): Statement => {
    const [organisation = "", turn = "1"] = key.split("\u0000");
    const id = idOf("statement", about, organisation, turn);
    const said = members.map(({ claim }) => claim);
    for (const claim of said) {
      statementOf.set(claim.id, id);
      originOf.set(claim.id, organisation);
    }
    const told = [...new Set(said.map((claim) => claim.report))].sort();
    const dates = told
      .map((report) => reports.get(report)?.published.date)
      .filter((date) => date != null)
      .sort();
    const names = members
      .map(({ voice }) => voice.organisation ?? voice.name ?? voice.role ?? "")
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const people = members
      .map(({ voice }) => voice.name)
      .filter((name) => name !== undefined)
      .sort();
    return {
      id,
      voice: people[0] ?? names[0] ?? organisation,
      organisation: names[0] ?? organisation,
      channel: channelOf(said),
      date: dates[0] ?? null,
      reports: told,
      claims: said.map((claim) => claim.id).sort(),
    };
  });
  const authorities = [...new Set(originOf.values())].sort();
  for (const claim of claims)
    if (!originOf.has(claim.id))
      originOf.set(claim.id, authorities[0] ?? reports.get(claim.report)?.outlet ?? claim.report);
  return {
    statements: statements.sort((a, b) => (a.id < b.id ? -1 : 1)),
    statementOf,
    originOf,
    origins: authorities.length > 0 ? authorities : [...new Set(originOf.values())].sort(),
  };
}
