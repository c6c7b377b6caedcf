const SENTENCE = "Officers seized a load of hashish at the port on Monday, the authority said in a statement";

/** Inputs that make a careless pattern or walk take time beyond their length; each maker is given a size. `bench/` measures how they grow. */
export const HOSTILE_INPUTS: readonly (readonly [
  name: string,
  format: "text" | "html" | "markdown",
  size: number,
  make: (size: number) => string,
])[] = [
  ["one line", "text", 100_000, (n) => "word ".repeat(n)],
  ["one word", "text", 500_000, (n) => "a".repeat(n)],
  ["spaces", "text", 500_000, (n) => `a${" ".repeat(n)}b`],
  ["lines", "text", 20_000, (n) => "a\n".repeat(n)],
  ["like lines", "text", 2_000, (n) => Array.from({ length: n }, (_, i) => `${SENTENCE} number ${i}.`).join("\n")],
  ["headings", "text", 2_000, (n) => `${SENTENCE}.\nRelated\nComments\nhead of a story\n`.repeat(n)],
  ["numbers to call", "text", 5_000, (n) => "555-010-2233\nJane Roe\n".repeat(n)],
  ["dates", "text", 10_000, (n) => "January 1, 2020 ".repeat(n)],
  ["bars", "text", 100_000, (n) => `${"|".repeat(n)}x`],
  ["combining marks", "text", 100_000, (n) => `a${"\u0301".repeat(n)}`],
  ["elements", "html", 20_000, (n) => `<p>${SENTENCE}.</p>`.repeat(n)],
  ["unclosed elements", "html", 20_000, (n) => "<p>word ".repeat(n)],
  ["named elements", "html", 5_000, (n) => `<div class="related share"><p>${SENTENCE}.</p></div>`.repeat(n)],
  [
    "attributes",
    "html",
    5_000,
    (n) => `<p ${Array.from({ length: n }, (_, i) => `a${i}=1`).join(" ")}>${SENTENCE}.</p>`,
  ],
  ["angle brackets", "html", 100_000, (n) => "<".repeat(n)],
  ["references", "html", 50_000, (n) => `<p>${"&eacute;".repeat(n)}`],
  [
    "style rules",
    "html",
    20_000,
    (n) => `<style>${".a{color:red}".repeat(n)}@media{${"{".repeat(n)}</style><p>${SENTENCE}.</p>`,
  ],
  ["JSON-LD", "html", 50_000, (n) => `<script type="application/ld+json">${"[".repeat(n)}</script><p>${SENTENCE}.</p>`],
  ["brackets", "markdown", 100_000, (n) => "[".repeat(n)],
  ["link marks", "markdown", 50_000, (n) => "](![](".repeat(n)],
];
