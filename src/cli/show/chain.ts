import type { Mode } from "../../model/claim.ts";
import type { PlacedClaim } from "../../model/reading.ts";
import { formatCount } from "./format.ts";
import type { Lookup, ReadReport } from "./lookup.ts";
import { chainUp, TIED, widthOf } from "./measure.ts";
import type { Page } from "./page.ts";
import { channelOf, channelWords, originOf, outletOf, voicesOf, voiceWords } from "./voice.ts";
import { quoted, quotedInContext } from "./words.ts";

/** How many outlets of a chain are named; the others are counted. */
const OUTLETS_NAMED = 5;
const OUTLETS_NAMED_IN_SHORT = 2;

/** A quote narrower than this, in columns, says little without the words around it; those take this share of the page. */
const SPEAKING_QUOTE = 24;
const CONTEXT_SHARE = 0.6;

/** The words that speak best for a value come first: a voice's own, before what outlets make of them. */
const MODES: readonly Mode[] = ["direct", "indirect", "outlet", "caption", "prediction", "headline"];

/** Claims that say one value with one voice: what one chain stands for. */
export interface Chain {
  readonly origin: string;
  /** The claim whose words are shown. */
  readonly best: PlacedClaim;
  readonly claims: readonly PlacedClaim[];
}

function byWeight(a: PlacedClaim, b: PlacedClaim): number {
  return (
    MODES.indexOf(a.mode) - MODES.indexOf(b.mode) ||
    b.attribution.length - a.attribution.length ||
    b.quote.length - a.quote.length
  );
}

/** Claims by origin, in the order in which the origins first appear. */
export function chainsOf(claims: readonly PlacedClaim[], lookup: Lookup): Chain[] {
  return [...Map.groupBy(claims, (claim) => originOf(claim, lookup))].flatMap(([origin, told]) => {
    const best = told.toSorted(byWeight)[0];
    return best === undefined ? [] : [{ origin, best, claims: told }];
  });
}

function outletWords(reports: readonly ReadReport[], named: number): string {
  const names = reports.map((report) => {
    const foreign = report.language.split("-")[0] === "en" ? "" : `${TIED}(${report.language})`;
    return outletOf(report) + foreign;
  });
  const unique = [...new Set(names)];
  if (unique.length < 2) return unique[0] ?? "";
  const list = unique.length > named ? `${unique.slice(0, named).join(", ")} …` : unique.join(", ");
  return `${list} (${formatCount(unique.length, "outlet")}, ${formatCount(1, "origin")})`;
}

/** The chain behind the words: voice, channel, outlets; an outlet that speaks for itself says so. `short` names few outlets and no bare day. */
export function sourcesOf(chain: Chain, lookup: Lookup, short = false): string[] {
  const { best } = chain;
  const telling = new Set(chain.claims.map((claim) => claim.report));
  const reports = [...lookup.reports.values()].filter(({ id }) => telling.has(id));
  const statement = best.statement === null ? undefined : lookup.statements.get(best.statement);
  const voices = voicesOf(best, lookup).map(voiceWords);
  const voice = voices.length > 0 || statement === undefined ? voices : [voiceWords({ organisation: statement.voice })];
  const own = voice.length === 0 ? ", in its own words" : "";
  const predicted = best.mode === "prediction" ? " (a prediction)" : "";
  const channel = channelOf(best, lookup);
  const by = short && channel.name === null ? null : channelWords(channel);
  const outlets = outletWords(reports, short ? OUTLETS_NAMED_IN_SHORT : OUTLETS_NAMED);
  return [...voice, ...(by === null ? [] : [by]), outlets + own + predicted].filter((part) => part !== "");
}

/** The chain in lines: “words” with their sentence around them, then ← voice ← channel ← outlets. `value` stands before the words. */
export function chainLines(chain: Chain, value: string, indent: string, lookup: Lookup, page: Page): string[] {
  const { best } = chain;
  const lead = value === "" ? "" : `${value}: `;
  const room = page.width - widthOf(indent + lead);
  const words = quotedInContext(lookup.reports.get(best.report), best, room, page);
  const arrow = page.paint.quiet("← ");
  const below = `${indent}  `;
  const behind = sourcesOf(chain, lookup).map((part) => page.paint.quiet(part));
  const sources = behind.map((part, index) => (index === 0 ? arrow + part : part));
  return [
    ...chainUp([page.paint.strong(lead) + words], page.width, { first: indent, rest: below }, ""),
    ...chainUp(sources, page.width, { first: below, rest: below }, arrow),
  ];
}

/** How a short chain is set: the value before its words, before its first line, before the others, and the sources that were told just above ("as above"). */
export interface ShortForm {
  readonly value?: string;
  readonly first: string;
  readonly rest: string;
  readonly above: string | null;
}

/** The chain as short as it gets: “words” ← voice ← outlets; words of one or two syllables with some of their sentence. */
export function shortChain(chain: Chain, form: ShortForm, lookup: Lookup, page: Page): string[] {
  const { best } = chain;
  const sources = form.above === sourceKey(chain, lookup) ? ["as above"] : sourcesOf(chain, lookup, true);
  const words =
    widthOf(best.quote) < SPEAKING_QUOTE
      ? quotedInContext(lookup.reports.get(best.report), best, Math.floor(page.width * CONTEXT_SHARE), page)
      : quoted(best.quote, page);
  const lead = form.value === undefined || form.value === "" ? "" : page.paint.strong(`${form.value}: `);
  return chainUp(
    [lead + words, ...sources.map((part) => page.paint.quiet(part))],
    page.width,
    form,
    page.paint.quiet("← "),
  );
}

/** What makes two chains the same but for their words. */
export function sourceKey(chain: Chain, lookup: Lookup): string {
  return sourcesOf(chain, lookup).join("\n");
}
