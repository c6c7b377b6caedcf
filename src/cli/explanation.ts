import type { Chunk } from "../extract/chunk.ts";
import { extractReport, findingsOf, readSentences } from "../extract/extract.ts";
import type { ReadSentence } from "../extract/finding.ts";
import { matchesIn, type NearMiss } from "../extract/match.ts";
import type { ToldClaim } from "../extract/report-reading.ts";
import { indexRules } from "../extract/rule-index.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Rule } from "../lexicon/rule.ts";
import type { Report } from "../model/report.ts";
import type { Quote, Span } from "../model/span.ts";
import { quoteOf } from "../model/span.ts";

/** How many of the rules that came close are told. */
const NEAR_MISSES = 5;

/** What a rule that began a chunk further away loses, as a share of its elements. */
const PRICE_OF_DISTANCE = 0.02;

/** A rule as an explanation names it. */
export interface RuleWords {
  readonly rule: string;
  readonly kind: string;
  readonly reason: string;
  /** An example in which it fires. */
  readonly example: string | null;
}

/** A rule that began to match and stopped: how many of its elements fit, and from which words on. */
export interface CloseRule extends RuleWords {
  readonly matched: number;
  readonly of: number;
  readonly words: Quote;
}

export interface ExplainedChunk extends Quote {
  readonly tags: readonly string[];
}

/** Why there is a claim at an offset, or none. */
export interface Explanation {
  readonly report: Report;
  readonly offset: number;
  /** Null where the offset stands between sentences. */
  readonly sentence: Quote | null;
  readonly chunks: readonly ExplainedChunk[];
  /** Claims whose words, or a mention of which, stand at the offset; the shortest first. */
  readonly claims: readonly (ToldClaim & { readonly because: RuleWords | null })[];
  /** The sentence's other claims. */
  readonly beside: readonly ToldClaim[];
  /** Rules that match here and say that this is no claim. */
  readonly denied: readonly RuleWords[];
  /** Rules that match here and gave no claim: another rule came first, or no amount stood where one was needed. */
  readonly unused: readonly RuleWords[];
  readonly close: readonly CloseRule[];
}

const covers = (span: Span, offset: number): boolean => span.start <= offset && offset < span.end;

function wordsOf(rule: Rule): RuleWords {
  return { rule: rule.id, kind: rule.kind, reason: rule.reason, example: rule.fires[0] ?? null };
}

function spansOf(claim: ToldClaim): readonly Span[] {
  return [claim, ...claim.mentions];
}

function chunksFrom(chunks: readonly Chunk[], from: number, to: number): Span {
  return { start: chunks[from]?.start ?? 0, end: chunks[Math.max(from, to - 1)]?.end ?? 0 };
}

/** The rules' best attempts in the sentence: those first that got furthest, and began nearest to the offset. */
function closest(
  misses: readonly NearMiss[],
  known: ReadonlySet<string>,
  sentence: ReadSentence,
  report: Report,
  offset: number,
): CloseRule[] {
  const { chunks } = sentence;
  const here = chunks.findIndex((chunk) => covers(chunk, offset));
  const best = new Map<string, NearMiss>();
  const worth = (miss: NearMiss): number => miss.matched / miss.of - Math.abs(miss.from - here) * PRICE_OF_DISTANCE;
  const nearer = (a: NearMiss, b: NearMiss): number => worth(b) - worth(a) || b.matched - a.matched;
  for (const miss of misses) {
    const other = best.get(miss.rule.id);
    if (!known.has(miss.rule.id) && (other === undefined || nearer(miss, other) < 0)) best.set(miss.rule.id, miss);
  }
  return [...best.values()]
    .filter(({ matched }) => matched > 0)
    .sort((a, b) => nearer(a, b) || (a.rule.id < b.rule.id ? -1 : 1))
    .slice(0, NEAR_MISSES)
    .map((miss) => ({
      ...wordsOf(miss.rule),
      matched: Math.min(miss.matched, miss.of),
      of: miss.of,
      words: quoteOf(report.text, chunksFrom(chunks, miss.from, miss.from + 1)),
    }));
}

/** Rules that match over the offset without having given one of the claims there. */
function matchedHere(sentence: ReadSentence, lexicon: Lexicon, offset: number, claimed: ReadonlySet<string>): Rule[] {
  const matches = matchesIn(indexRules(lexicon), sentence.chunks);
  const over = matches.filter(({ from, to }) => covers(chunksFrom(sentence.chunks, from, to), offset));
  return [...new Set(over.map(({ rule }) => rule))].filter((rule) => !claimed.has(rule.id));
}

/** Explains a place of a cleaned report: its sentence, how that was read, the claims there, and the rules that came closest. */
export function explainAt(report: Report, lexicon: Lexicon, offset: number): Explanation {
  const { sentences } = readSentences(report, lexicon);
  const sentence = sentences.find((candidate) => covers(candidate.sentence, offset));
  const nothing = {
    report,
    offset,
    sentence: null,
    chunks: [],
    claims: [],
    beside: [],
    denied: [],
    unused: [],
    close: [],
  };
  if (sentence === undefined) return nothing;
  const misses: NearMiss[] = [];
  findingsOf(sentences, lexicon, (miss, at) => {
    if (at.index === sentence.index) misses.push(miss);
  });
  const rules = new Map(lexicon.rules.map((rule) => [rule.id, rule]));
  const inSentence = extractReport(report, lexicon).claims.filter((claim) =>
    spansOf(claim).some((span) => span.start < sentence.sentence.end && sentence.sentence.start < span.end),
  );
  const claims = inSentence
    .filter((claim) => spansOf(claim).some((span) => covers(span, offset)))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const claimed = new Set(claims.map(({ rule }) => rule));
  const matched = matchedHere(sentence, lexicon, offset, claimed);
  const known = new Set([...inSentence.map(({ rule }) => rule), ...matched.map(({ id }) => id)]);
  return {
    report,
    offset,
    sentence: quoteOf(report.text, sentence.sentence),
    chunks: sentence.chunks.map((chunk) => ({ ...quoteOf(report.text, chunk), tags: [...chunk.tags] })),
    claims: claims.map((claim) => {
      const rule = rules.get(claim.rule);
      return { ...claim, because: rule === undefined ? null : wordsOf(rule) };
    }),
    beside: inSentence.filter((claim) => !claims.includes(claim)),
    denied: matched.filter((rule) => !rule.claims).map(wordsOf),
    unused: matched.filter((rule) => rule.claims).map(wordsOf),
    close: closest(misses, known, sentence, report, offset),
  };
}
