import type { Lexicon } from "../lexicon/lexicon.ts";
import { tokenise } from "../lexicon/token.ts";
import type { Report } from "../model/report.ts";
import { annotate } from "./annotate.ts";
import { resolvePeople } from "./antecedents.ts";
import { assemble } from "./assemble.ts";
import { attribute } from "./attribution.ts";
import { carriersOf } from "./carriers.ts";
import { isToll, nameCasualties } from "./casualties.ts";
import { chunksOf } from "./chunks.ts";
import { nameSentences, oneTermEach, withoutSaidTwice } from "./court.ts";
import { withoutDatelineCredit } from "./dateline.ts";
import { settingsOf } from "./discourse.ts";
import { draftClaims } from "./drafts.ts";
import { isMereMention, nameExtents } from "./extents.ts";
import { findIn } from "./find.ts";
import type { Finding, ReadSentence } from "./finding.ts";
import { toldOfHeld } from "./held-parts.ts";
import { continuedValues, nameItems } from "./items.ts";
import type { NearMiss } from "./match.ts";
import { toldByNation, withoutToldAgain } from "./nationals.ts";
import { nameOffences } from "./offences.ts";
import { withPartners } from "./partners.ts";
import { expandArrests, nameArrests, pronounArrests } from "./people.ts";
import { placesOfReport } from "./places.ts";
import { namePremises } from "./premises.ts";
import { nameProducts } from "./products.ts";
import type { ReportReading } from "./report-reading.ts";
import { nameRoles } from "./roles.ts";
import { routesIn } from "./route.ts";
import { indexRules, type RuleIndex } from "./rule-index.ts";
import { countryOf, regionOf, type Seat } from "./seat.ts";
import { splitSentences } from "./sentence.ts";
import { withoutSurnames } from "./surnames.ts";
import { listedThings } from "./taken-lists.ts";
import { rowTerms, withoutRows } from "./term-rows.ts";
import { listedTerms } from "./terms.ts";
import { told } from "./told.ts";
import { sumsToTotals, unifyEvents } from "./unify.ts";

const indexes = new WeakMap<Lexicon, RuleIndex>();

function indexOf(lexicon: Lexicon): RuleIndex {
  const known = indexes.get(lexicon);
  if (known !== undefined) return known;
  const index = indexRules(lexicon);
  indexes.set(lexicon, index);
  return index;
}

/** Splits, looks up and chunks a report's sentences. */
export function readSentences(report: Report, lexicon: Lexicon): { sentences: ReadSentence[]; seat: Seat } {
  const split = splitSentences(report, lexicon.abbreviations);
  const annotated = withoutSurnames(
    split.map((sentence) => annotate(sentence.tokens, lexicon, report.published.date, null)),
  );
  const country = countryOf(annotated, annotate(tokenise(report.outlet ?? ""), lexicon, null, null));
  const sentences = split.map((sentence, index): ReadSentence => {
    const looked = annotated[index];
    const chunks = looked === undefined ? [] : chunksOf({ ...looked, country });
    return { index, sentence, chunks: sentence.position === 0 ? withoutDatelineCredit(chunks) : chunks };
  });
  return { sentences: resolvePeople(sentences), seat: { country, region: regionOf(annotated, country) } };
}

/** What the rules find in a report's sentences, with items and people named. `near` hears of rules that almost matched. */
export function findingsOf(
  sentences: readonly ReadSentence[],
  lexicon: Lexicon,
  near?: (miss: NearMiss, sentence: ReadSentence) => void,
): Finding[] {
  const index = indexOf(lexicon);
  const found = sentences.flatMap((sentence) => {
    const hits = findIn(sentence, index, near === undefined ? undefined : (miss) => near(miss, sentence));
    return [...hits, ...expandArrests(hits, sentence)];
  });
  const more = [
    ...continuedValues(found, sentences),
    ...listedThings(sentences, found),
    ...listedTerms(sentences, found),
  ];
  const rows = rowTerms(sentences);
  const single = withoutRows([...found, ...more], rows);
  const named = nameItems([...single, ...rows], sentences)
    .filter((finding) => !isMereMention(finding) && !isToll(finding))
    .flatMap(oneTermEach);
  nameSentences(named);
  const findings = withoutSaidTwice(named);
  nameExtents(findings);
  nameOffences(findings);
  nameProducts(findings);
  namePremises(findings, sentences);
  nameCasualties(findings, sentences);
  const arrests = findings.filter((finding) => finding.kind === "arrest");
  const told = toldByNation(sentences, arrests);
  const others = withoutToldAgain(findings, told);
  return [
    ...nameArrests(others),
    ...told,
    ...toldOfHeld(sentences, [...arrests, ...told]),
    ...(arrests.length > 0 ? [] : pronounArrests(sentences)),
    ...carriersOf(sentences, findings),
  ];
}

/**
 * Reads a cleaned report: every claim with its span, voice, scope and event in this report. Pure: the reference date is the report's own
 * (`report.published`); where it is unknown, relative dates stay unresolved.
 */
export function extractReport(report: Report, lexicon: Lexicon): ReportReading {
  const { sentences, seat } = readSentences(report, lexicon);
  const { country } = seat;
  const places = placesOfReport(sentences, seat);
  const found = findingsOf(sentences, lexicon);
  const routes = sentences.flatMap((sentence) => routesIn(sentence, places[sentence.index] ?? [], country));
  const findings = [...withPartners(found, country), ...routes];
  nameRoles(findings, country);
  const settings = settingsOf({ sentences, findings, places, published: report.published.date, country });
  const attributions = attribute(sentences, report.text);
  const drafts = sumsToTotals(
    unifyEvents(draftClaims({ report, sentences, findings, places, settings, attributions })),
  );
  const claims = assemble(report, drafts, lexicon.words);
  return { report, claims, events: told({ report, sentences, claims, settings, country, drafts }) };
}
