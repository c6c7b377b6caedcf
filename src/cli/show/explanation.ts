import type { Claim } from "../../model/claim.ts";
import type { CloseRule, Explanation, RuleWords } from "../explanation.ts";
import { formatCount, formatNumber, formatRange } from "./format.ts";
import { labelOf } from "./label.ts";
import { fill, widthOf, wrap } from "./measure.ts";
import type { Page } from "./page.ts";
import { isolate, printable, said } from "./printable.ts";
import { voiceWords } from "./voice.ts";

const INNER = { first: "    ", rest: "    " };
const WORDS_COLUMN = 34;
const LONGEST_CHUNK = 60;

function headLines({ report, offset, sentence }: Explanation, page: Page): string[] {
  const { input, text } = report;
  const where = `${said(input)} · offset ${formatNumber(offset)} of ${formatCount(text.length, "character")}`;
  if (sentence === null) return [...wrap(where, page.width), "", "No sentence stands here."];
  const at = offset - sentence.start;
  const word = /^[\p{L}\p{N}\p{M}]*/u.exec(sentence.quote.slice(at))?.[0] || sentence.quote.slice(at, at + 1);
  const before = printable(sentence.quote.slice(0, at));
  const after = printable(sentence.quote.slice(at + word.length));
  const marked = isolate(`${before}${page.paint.alarm(`»${printable(word)}«`)}${after}`);
  return [...wrap(where, page.width), "", ...wrap(marked, page.width, { first: "  ", rest: "  " })];
}

function chunkLines({ chunks, offset }: Explanation, page: Page): string[] {
  return chunks.flatMap(({ start, end, quote, tags }) => {
    const here = start <= offset && offset < end;
    const words = said(quote.length > LONGEST_CHUNK ? `${quote.slice(0, LONGEST_CHUNK - 1)}…` : quote);
    const left = `${here ? "→" : " "} ${fill(formatNumber(start), 7)} ${here ? page.paint.strong(words) : words}`;
    const room = " ".repeat(WORDS_COLUMN);
    const fits = widthOf(left) < WORDS_COLUMN;
    const what = wrap(page.paint.quiet(tags.join(" ")), page.width, {
      first: fits ? fill(left, WORDS_COLUMN) : room,
      rest: room,
    });
    return fits && what.length > 0 ? what : [left, ...what];
  });
}

function ruleLines(rule: RuleWords, page: Page): string[] {
  const example = rule.example === null ? [] : wrap(page.paint.quiet(`e.g. ${rule.example}`), page.width, INNER);
  return [...wrap(rule.reason, page.width, INNER), ...example];
}

function claimLines(claim: Explanation["claims"][number], page: Page): string[] {
  const { kind, keys: key, amount, because, attribution, time } = claim;
  const voices = attribution.map(voiceWords).join(" ← ");
  const when = time === null ? "" : ` · ${formatRange(time.from, time.to)}`;
  const keys = Object.entries(key).map(
    ([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  return [
    ...wrap(page.paint.strong(labelOf({ kind, key, amount })), page.width, { first: "  ", rest: "    " }),
    ...wrap(`“${said(claim.quote)}” ${formatNumber(claim.start)}–${formatNumber(claim.end)}`, page.width, INNER),
    ...wrap(
      [kind, ...keys.map(said), `scope ${claim.scope}`, `mode ${claim.mode}`].join(" · ") + when,
      page.width,
      INNER,
    ),
    ...(voices === "" ? [] : wrap(`← ${voices}`, page.width, INNER)),
    ...(claim.partOf === null ? [] : wrap(`part of claim ${claim.partOf}`, page.width, INNER)),
    ...wrap(`rule ${claim.rule}${because === null ? " (found by code, not by a pattern)" : ""}`, page.width, INNER),
    ...(because === null ? [] : ruleLines(because, page)),
  ];
}

const besideWords = ({ kind, keys: key, amount, rule, start }: Claim): string =>
  `${labelOf({ kind, key, amount })} (${rule}, at ${formatNumber(start)})`;

function closeLines(rule: CloseRule, page: Page): string[] {
  const full = rule.matched >= rule.of;
  const how = full
    ? "all elements fit, but a word stands inside that it excludes"
    : `${formatNumber(rule.matched)} of ${formatCount(rule.of, "element")}, from “${said(rule.words.quote)}”`;
  return [
    ...wrap(`${page.paint.strong(rule.rule)} · ${how}`, page.width, { first: "  ", rest: "    " }),
    ...ruleLines(rule, page),
  ];
}

function part(heading: string, lines: readonly string[], page: Page): string[] {
  return lines.length === 0 ? [] : ["", page.paint.strong(heading), ...lines];
}

/** An explanation in lines of the page's width. */
export function explanationLines(explanation: Explanation, page: Page): string[] {
  const { claims, beside, denied, unused, close } = explanation;
  const named = (rule: RuleWords): string[] => [`  ${page.paint.strong(rule.rule)}`, ...ruleLines(rule, page)];
  const found = claims.length === 0 ? ["  none"] : claims.flatMap((claim) => claimLines(claim, page));
  return [
    ...headLines(explanation, page),
    ...part("Read as", chunkLines(explanation, page), page),
    ...(explanation.sentence === null ? [] : part("Claims here", found, page)),
    ...part(
      "Other claims of the sentence",
      beside.flatMap((claim) => wrap(besideWords(claim), page.width, { first: "  ", rest: "    " })),
      page,
    ),
    ...part("Rules that say this is no claim", denied.flatMap(named), page),
    ...part("Rules that match here without a claim of their own", unused.flatMap(named), page),
    ...part(
      "Rules that came closest",
      close.flatMap((rule) => closeLines(rule, page)),
      page,
    ),
  ].map((line) => line.replaceAll("\u00a0", " ").trimEnd());
}
