import type { Document } from "../src/model/document.ts";
import { HOSTILE_INPUTS } from "../test/clean/hostile-inputs.ts";
import { HOSTILE_TEXTS } from "../test/pipeline/hostile-texts.ts";
import { type CollectedReport, documentOf } from "./corpora.ts";

/** Work that can be asked for in any size; `size` counts what `unit` says. */
export interface GrowthCase {
  readonly name: string;
  readonly size: number;
  readonly unit: "units" | "reports";
  readonly make: (size: number) => readonly Document[];
}

/** Units of the smaller text of a hostile case; the larger has ten times as many. */
export const HOSTILE_UNITS = 20_000;

/** Units of the smaller text of the long line; the larger is 1 MB. */
const LONG_LINE_UNITS = 100_000;

const sentence =
  "Police in Basra arrested 17 suspects, including 14 foreign nationals, and seized about 20 kilograms of heroin on Sunday, the ministry said in a statement. ";

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><title>Page</title></head><body><article><p>${sentence}</p>${body}</article></body></html>`;
}

function filled(piece: string, units: number): string {
  return piece.repeat(Math.ceil(units / piece.length));
}

function one(text: string, format: "text" | "html" | "markdown"): readonly Document[] {
  const sidecar = { language: "en", published: "2025-12-15", outlet: "Outlet" };
  return [{ input: "case", bytes: new TextEncoder().encode(text), format, sidecar }];
}

const MARKUP: readonly (readonly [name: string, make: (units: number) => string])[] = [
  ["paragraphs", (units) => filled("<p>a", units)],
  ["blocks of prose", (units) => filled(`<div><p>${sentence}</p></div>`, units)],
  ["links", (units) => filled('<a href="/a">More news here</a> ', units)],
  ["list items", (units) => filled("<li>Two men</li>", units)],
  ["references", (units) => filled("&amp;&eacute;", units)],
  ["open tags", (units) => filled("<", units)],
  ["unclosed comments", (units) => filled("<!-- ", units)],
  ["unclosed quotation in a tag", (units) => `<a title="${filled("a b ", units)}`],
  ["attributes", (units) => `<p ${filled('a="b" ', units)}>x</p>`],
  ["style sheet", (units) => `<style>${filled(".a{display:none}", units)}</style>`],
  ["style rules unclosed", (units) => `<style>${filled("@a{.b{", units)}</style>`],
  ["classes", (units) => filled('<b class="a b c d e">x</b>', units)],
  ["line breaks", (units) => filled("a<br>", units)],
];

/** Every case of growth; `reports` are ordinary ones, as many as there are. */
export function growthCases(reports: readonly CollectedReport[]): GrowthCase[] {
  const tenth = Math.floor(reports.length / 10);
  const joined = (count: number): string =>
    reports
      .slice(0, count)
      .map(({ text }) => text)
      .join("\n\n");
  const ordinary: GrowthCase[] =
    tenth === 0
      ? []
      : [
          { name: "ordinary reports", size: tenth, unit: "reports", make: (n) => reports.slice(0, n).map(documentOf) },
          { name: "ordinary reports joined to one", size: tenth, unit: "reports", make: (n) => one(joined(n), "text") },
        ];
  const copies = (count: number): readonly Document[] =>
    Array.from({ length: count }, (_, at) => ({
      ...(one(`Headline ${at}\n${sentence.repeat(3)}`, "text")[0] as Document),
      input: `copy-${at}`,
      sidecar: { language: "en", published: "2025-12-15", outlet: `Outlet ${at % 7}` },
    }));
  return [
    ...ordinary,
    { name: "copies of one report", size: 40, unit: "reports", make: copies },
    {
      name: "one line of ordinary sentences, to 1 MB",
      size: LONG_LINE_UNITS,
      unit: "units",
      make: (units) => one(filled(sentence, units).slice(0, units), "text"),
    },
    ...HOSTILE_TEXTS.map(
      ({ name, make }): GrowthCase => ({
        name,
        size: HOSTILE_UNITS,
        unit: "units",
        make: (units) => one(make(units), "text"),
      }),
    ),
    ...HOSTILE_INPUTS.map(
      ([name, format, size, make]): GrowthCase => ({
        name: `cleaning: ${name}`,
        size: size / 10,
        unit: "units",
        make: (units) => one(make(units), format),
      }),
    ),
    ...MARKUP.map(
      ([name, make]): GrowthCase => ({
        name: `markup: ${name}`,
        size: HOSTILE_UNITS,
        unit: "units",
        make: (units) => one(page(make(units)), "html"),
      }),
    ),
  ];
}
