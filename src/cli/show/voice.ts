import { basename } from "node:path";
import type { Voice } from "../../model/claim.ts";
import type { PlacedClaim } from "../../model/reading.ts";
import { formatDate } from "./format.ts";
import type { Lookup, ReadReport } from "./lookup.ts";
import { said } from "./printable.ts";

/** The name under which a report's outlet is shown: its own, else the host of its address, else its file's name. */
export function outletOf(report: ReadReport): string {
  if (report.outlet !== null) return said(report.outlet);
  const host = report.url === null ? null : URL.parse(report.url)?.hostname;
  return said(host ? host.replace(/^www\./, "") : report.input === "-" ? "standard input" : basename(report.input));
}

function includes(whole: string | undefined, part: string | undefined): boolean {
  return whole !== undefined && part !== undefined && whole.toLowerCase().includes(part.toLowerCase());
}

/** A voice in words: name, role, organisation; what another part already says is left out. */
export function voiceWords(voice: Voice): string {
  const { name, organisation } = voice;
  const role = includes(organisation, voice.role) || includes(name, voice.role) ? undefined : voice.role;
  const own = includes(name, organisation) ? undefined : organisation;
  const parts = [name, role, own].filter((part) => part !== undefined && part !== "");
  return said(parts.length > 0 ? parts.join(", ") : (voice.agency ?? "an unnamed voice"));
}

function isOutlet(voice: Voice | undefined, report: ReadReport | undefined): boolean {
  return (
    voice !== undefined && report?.outlet != null && voice.name === undefined && voice.organisation === report.outlet
  );
}

/** The voices of a claim, nearest first, without the outlet that closes the chain; none where the outlet speaks itself. */
export function voicesOf(claim: PlacedClaim, lookup: Lookup): readonly Voice[] {
  const { attribution } = claim;
  const closes = isOutlet(attribution.at(-1), lookup.reports.get(claim.report));
  return closes ? attribution.slice(0, -1) : attribution;
}

/** What tells one independent voice from another: the statement's organisation, else the nearest voice's, else the outlet. */
export function originOf(claim: PlacedClaim, lookup: Lookup): string {
  const statement = claim.statement === null ? undefined : lookup.statements.get(claim.statement);
  if (statement !== undefined) return `said ${statement.organisation ?? statement.voice}`;
  const nearest = voicesOf(claim, lookup)[0];
  const voice = nearest?.agency ?? nearest?.organisation ?? nearest?.name;
  const report = lookup.reports.get(claim.report);
  return voice === undefined ? `outlet ${report === undefined ? claim.report : outletOf(report)}` : `said ${voice}`;
}

/** By what the voice reached the outlets, and when; each null where unknown. */
export interface Channel {
  readonly name: string | null;
  readonly date: string | null;
}

/** The channel of a claim: its voices' own word, else its statement's. */
export function channelOf(claim: PlacedClaim, lookup: Lookup): Channel {
  const statement = claim.statement === null ? undefined : lookup.statements.get(claim.statement);
  const name = claim.attribution.find((voice) => voice.channel !== undefined)?.channel ?? statement?.channel ?? null;
  return { name: name === null ? null : said(name), date: statement?.date == null ? null : formatDate(statement.date) };
}

/** A channel in words: `statement on its website, 14 Dec 2025`, `statement of 14 Dec 2025`; null where nothing is known. */
export function channelWords({ name, date }: Channel): string | null {
  if (name === null) return date === null ? null : `statement of ${date}`;
  return date === null ? name : `${name}, ${date}`;
}
