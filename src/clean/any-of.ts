/** The alternatives of an expression's source that no bracket encloses. */
export function alternativesOf(source: string): string[] {
  const found: string[] = [];
  let from = 0;
  let depth = 0;
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    if (sign === "\\") at++;
    else if (inClass) inClass = sign !== "]";
    else if (sign === "[") inClass = true;
    else if (sign === "(") depth++;
    else if (sign === ")") depth--;
    else if (sign === "|" && depth === 0) {
      found.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, source.slice(from)];
}

const BEGINNINGS = ["^", "\\b"] as const;

/** One expression for the alternatives that begin alike; null where there is none. */
function oneOf(alternatives: readonly string[], beginning: string): RegExp | null {
  const rest = alternatives.map((one) => one.slice(beginning.length));
  return rest.length === 0 ? null : new RegExp(`${beginning}(?:${rest.join("|")})`, "u");
}

/** Tests a line for any of several expressions. How many of them begin is tried once for all: a line's start at its start alone, a word's at words. */
export function anyOf(patterns: readonly RegExp[]): (line: string) => boolean {
  const alternatives = patterns.flatMap(({ source }) => alternativesOf(source));
  const beginningOf = (one: string): string => BEGINNINGS.find((beginning) => one.startsWith(beginning)) ?? "";
  const groups = Map.groupBy(alternatives, beginningOf);
  const expressions = [...groups].map(([beginning, alike]) => oneOf(alike, beginning)).filter((one) => one !== null);
  return (line) => expressions.some((expression) => expression.test(line));
}
