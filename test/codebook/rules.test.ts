import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { extractReport, readSentences } from "../../src/extract/extract.ts";
import { findIn } from "../../src/extract/find.ts";
import { matchesIn } from "../../src/extract/match.ts";
import { indexRules, type RuleIndex } from "../../src/extract/rule-index.ts";
import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import type { Rule } from "../../src/lexicon/rule.ts";
import { loadLexicons } from "../../src/read/codebook.ts";
import { exampleReport } from "./example-report.ts";

interface Seen {
  /** Ids of rules whose pattern matched. */
  readonly matched: ReadonlySet<string>;
  /** Ids of rules that made a finding, no other rule denying or forestalling it. */
  readonly found: ReadonlySet<string>;
  /** How the sentences were cut into chunks, for the message. */
  readonly chunks: string;
}

function seenIn(text: string, lexicon: Lexicon, index: RuleIndex): Seen {
  const { sentences } = readSentences(exampleReport(text, lexicon.language), lexicon);
  return {
    matched: new Set(sentences.flatMap(({ chunks }) => matchesIn(index, chunks)).map(({ rule }) => rule.id)),
    found: new Set(sentences.flatMap((sentence) => findIn(sentence, index)).map(({ rule }) => rule)),
    chunks: sentences
      .flatMap(({ chunks }) => chunks)
      .map(({ lower, tags }) => `[${lower}${[...tags].map((tag) => ` ${tag}`).join("")}]`)
      .join(" "),
  };
}

/** What is wrong with one example, or null. A rule with `claims: false` fires by matching, any other by making a finding. */
function faultOf(rule: Rule, text: string, wanted: boolean, seen: Seen): string | null {
  const fired = rule.claims ? seen.found.has(rule.id) : seen.matched.has(rule.id);
  if (fired === wanted) return null;
  const matched = rule.claims && seen.matched.has(rule.id) ? "its pattern matched; " : "";
  const others = [...seen.found].join(", ") || "nothing";
  return `${wanted ? "did not fire" : "fired"} on “${text}” (${matched}found: ${others})\n      ${seen.chunks}`;
}

/** A rule of the grammar fires when a claim of the whole report names it. */
function grammarFault(rule: Rule, text: string, wanted: boolean, lexicon: Lexicon): string | null {
  const { claims } = extractReport(exampleReport(text, lexicon.language), lexicon);
  const found = new Set(claims.map((claim) => claim.rule));
  if (found.has(rule.id) === wanted) return null;
  return `${wanted ? "did not fire" : "fired"} on “${text}” (found: ${[...found].join(", ") || "nothing"})`;
}

function faultIn(rule: Rule, text: string, wanted: boolean, lexicon: Lexicon, index: RuleIndex): string | null {
  return rule.patterns.length === 0
    ? grammarFault(rule, text, wanted, lexicon)
    : faultOf(rule, text, wanted, seenIn(text, lexicon, index));
}

const elementNames = (pattern: Rule["patterns"][number]): (string | null)[] =>
  pattern.map((element) => (element.type === "chunk" ? element.name : null));

for (const [language, lexicon] of loadLexicons()) {
  const index = indexRules(lexicon);

  describe(`rules of ${language}`, () => {
    it("have ids of their own", () => {
      const ids = lexicon.rules.map((rule) => rule.id);
      assert.deepEqual(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        [],
      );
    });

    it("begin their ids with their kind", () => {
      const strange = lexicon.rules.filter((rule) => !rule.id.startsWith(`${rule.kind}.`)).map((rule) => rule.id);
      assert.deepEqual(strange, []);
    });

    it("name in every pattern the element that gives span and amount", () => {
      const lacking = lexicon.rules.flatMap((rule) =>
        rule.patterns.flatMap((pattern, at) =>
          [rule.span, rule.amount]
            .filter((name) => name !== null && !elementNames(pattern).includes(name))
            .map((name) => `${rule.id}, pattern ${at + 1}: no element is named "${name}"`),
        ),
      );
      assert.deepEqual(lacking, []);
    });

    for (const rule of lexicon.rules) {
      it(rule.id, () => {
        const faults = [
          ...rule.fires.map((text) => faultIn(rule, text, true, lexicon, index)),
          ...rule.not.map((text) => faultIn(rule, text, false, lexicon, index)),
        ].filter((fault) => fault !== null);
        if (faults.length > 0) assert.fail(`${rule.id} ${faults.join("\n    ")}`);
      });
    }
  });
}
