import { idOf } from "../extract/id.ts";
import type { ToldClaim } from "../extract/report-reading.ts";
import type { Statement } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
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

/** Which statement of its organisation a claim repeats: the first or a later one. */
const turnOf = ({ later }: ToldClaim): 1 | 2 => (later ? 2 : 1);

/** The channel that most claims name; the first in the alphabet wins a tie. */
function channelOf(claims: readonly ToldClaim[]): string | null {
  const named = claims.flatMap(({ attribution }) => attribution[0]?.channel ?? []).sort();
  const counts = [...Map.groupBy(named, (channel) => channel.toLowerCase()).values()].flatMap((told) =>
    told.slice(0, 1).map((channel) => ({ channel, length: told.length })),
  );
  return counts.sort((a, b) => b.length - a.length || (a.channel < b.channel ? -1 : 1))[0]?.channel ?? null;
}

/** The longest of the names under which an organisation is told of; the first in the alphabet wins a tie. */
const fullest = (names: readonly string[]): string | undefined =>
  [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];

/** Resolves the voices of an event's claims to statements: reports that repeat one authority's words share one. */
export function statementsOf(
  about: string,
  claims: readonly ToldClaim[],
  reports: ReadonlyMap<string, Report>,
): Spoken {
  const spoken = claims.flatMap((claim) => {
    const voice = nearestVoice(claim, reports.get(claim.report)?.outlet ?? null);
    return voice === null ? [] : [{ claim, voice, words: claim.voiceWords }];
  });
  const book = new VoiceBook(spoken);
  const groups = Map.groupBy(spoken, (speaker) => `${book.nameOf(speaker)}\u0000${turnOf(speaker.claim)}`);
  const names = new Map(
    [...Map.groupBy(spoken, (speaker) => book.nameOf(speaker))].map(([organisation, told]) => [
      organisation,
      fullest(told.map(({ voice }) => voice.organisation ?? voice.name ?? voice.role ?? "")),
    ]),
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
    const name = names.get(organisation);
    const people = members
      .map(({ voice }) => voice.name)
      .filter((name) => name !== undefined)
      .sort();
    return {
      id,
      voice: people[0] ?? name ?? organisation,
      organisation: name ?? organisation,
      channel: channelOf(said),
      date: dates[0] ?? null,
      turn: Number(turn),
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
