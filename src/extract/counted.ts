import { type Annotated, hasClass, meaningAt } from "./annotate.ts";
import { type Draft, draft } from "./chunk.ts";
import { amountOf, type Hedged } from "./hedged.ts";
import { tagsOf } from "./tags.ts";
import { isWordAt } from "./words.ts";

/** "171 international groups", "40 security operations", "2,318 sentences": nouns of other kinds. */
export function counterAt(s: Annotated, number: Hedged, at: number): Draft | null {
  for (let next = at; next < at + 6 && next < s.tokens.length; next++) {
    const token = s.tokens[next];
    if (token === undefined || token.kind !== "word") {
      if (token?.text === "-") continue;
      break;
    }
    if (hasClass(s, next, "prior")) return null;
    const name = COUNTERS.find((wanted) => hasClass(s, next, wanted));
    if (name !== undefined) {
      let to = next + (meaningAt(s, next, "class")?.length ?? 1);
      let best = name;
      for (let more = to; more < to + 3; more++) {
        const further = COUNTERS.find((wanted) => hasClass(s, more, wanted));
        const soft = isWordAt(s, more, "imprisonment");
        if (further !== undefined && s.tokens[more]?.kind === "word") {
          best = further;
          to = more + 1;
        } else if (!soft) break;
      }
      const amount = amountOf(s, number, "count", 1, to);
      return draft(number.from, to, ["@counted"], {
        tags: tagsOf(["@counted", `@counted:${best}`]),
        amount,
        noun: s.tokens
          .slice(at, to)
          .map((piece) => piece.lower)
          .join(" "),
      });
    }
    if (s.lexicon.stops.has(token.lower) && !isWordAt(s, next, "and")) break;
  }
  return null;
}

const COUNTERS = [
  "sentence-noun",
  "network",
  "operation",
  "warrant",
  "lab",
  "labs",
  "contact-point",
  "conviction-noun",
  "arrest-noun",
  "execution-noun",
] as const;
