import { z } from "zod";
import type { ClaimKind } from "../model/claim.ts";
import { CLAIM_KINDS } from "../model/claim.ts";
import { SanadError } from "../model/errors.ts";

/** One step of a pattern over a sentence's chunks. */
export type Element =
  | {
      readonly type: "chunk";
      readonly words: ReadonlySet<string>;
      readonly tags: readonly string[];
      readonly optional: boolean;
      readonly name: string | null;
    }
  | { readonly type: "gap"; readonly max: number; readonly list: boolean };

/** One extraction rule: data of the codebook, compiled. */
export interface Rule {
  readonly id: string;
  readonly kind: ClaimKind;
  /** None for rules of the grammar, which code in `src/extract` applies. */
  readonly patterns: readonly (readonly Element[])[];
  /** Tags and words that must not stand inside the match. */
  readonly without: { readonly words: ReadonlySet<string>; readonly tags: readonly string[] };
  readonly keys: Readonly<Record<string, string | number | boolean>>;
  /** Name of the element that is the claim's span; the whole match if null. */
  readonly span: string | null;
  /** Name of the element that gives the amount; none if null. */
  readonly amount: string | null;
  /** `false`: what the rule finds is no claim of its kind, and no other rule may make one of it. */
  readonly claims: boolean;
  readonly reason: string;
  readonly fires: readonly string[];
  readonly not: readonly string[];
}

/** How many chunks a gap may cover. `,,` is the gap of a list: no verb of a clause and no relative pronoun stands in it. */
const GAPS: Readonly<Record<string, number>> = { "..": 5, "...": 14, "~": 26, ",,": 30 };

const row = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z0-9-]+$/),
  kind: z.enum(CLAIM_KINDS),
  pattern: z.union([z.string(), z.array(z.string())]).default([]),
  without: z.string().default(""),
  keys: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  span: z.string().optional(),
  amount: z.string().optional(),
  claims: z.boolean().default(true),
  reason: z.string().min(10),
  fires: z.array(z.string()).min(1),
  not: z.array(z.string()).min(1),
});

function compileChunk(source: string): Element {
  const optional = source.endsWith("?");
  const [body = "", name] = (optional ? source.slice(0, -1) : source).split("=");
  const alternatives = body.split("|").filter((part) => part !== "");
  const isTag = (part: string): boolean => /^[@%]./.test(part);
  return {
    type: "chunk",
    words: new Set(alternatives.filter((part) => !isTag(part)).map((part) => part.replaceAll("_", " "))),
    tags: alternatives.filter(isTag),
    optional,
    name: name ?? null,
  };
}

function compile(pattern: string): Element[] {
  return pattern
    .trim()
    .split(/\s+/)
    .map((source) => {
      const max = GAPS[source];
      return max === undefined ? compileChunk(source) : { type: "gap", max, list: source === ",," };
    });
}

/**
 * Turns the rows of a `patterns.yaml` into rules. A pattern is a row of elements over a sentence's chunks: `word|word`, `@tag`, `%class`,
 * `?` after an element makes it optional, `=name` names it, `..` `...` `~` are gaps of up to 5, 14 and 26 chunks, `,,` is the gap inside a list.
 */
export function compileRules(rows: unknown, file: string): Rule[] {
  const parsed = z.array(row).safeParse(rows);
  if (!parsed.success) throw new SanadError("codebook-invalid", `${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data.map((rule) => {
    const without = compileChunk(rule.without);
    return {
      ...rule,
      patterns: (typeof rule.pattern === "string" ? [rule.pattern] : rule.pattern).map(compile),
      without: without.type === "chunk" ? { words: without.words, tags: without.tags } : { words: new Set(), tags: [] },
      span: rule.span ?? null,
      amount: rule.amount ?? null,
    };
  });
}
