import assert from "node:assert/strict";
import { test } from "node:test";
import { findDates, isoDate } from "../../src/clean/dates.ts";
import { BODY, clean } from "./documents.ts";

for (const [text, date] of [
  ["July 28, 2017", "2017-07-28"],
  ["28 July 2017", "2017-07-28"],
  ["Sept. 4, 2019", "2019-09-04"],
  ["the 3rd of May 2020", "2020-05-03"],
  ["2023-12-01", "2023-12-01"],
  ["24/01/2016", "2016-01-24"],
  ["01/24/2016", "2016-01-24"],
  ["21 آب/أغسطس 2025", "2025-08-21"],
  ["١٧ أيلول ٢٠٢٥", "2025-09-17"],
  ["28 تشرين الثاني 2024", "2024-11-28"],
  ["17 جانفي 2017", "2017-01-17"],
  ["3 de marzo de 2021", "2021-03-03"],
] as const) {
  test(`${text} is ${date}`, () => {
    assert.deepEqual(findDates(text).map(isoDate), [date]);
  });
}

for (const text of [
  "February 30, 2020",
  "03/04/2020",
  "12.5 kg",
  "1.234.567",
  "May 2020",
  "in March",
  "10-20 men",
  "5/7",
]) {
  test(`no date is read from ${text}`, () => {
    assert.deepEqual(
      findDates(text).filter((date) => date.year !== null),
      [],
    );
  });
}

const [first, second] = BODY;

for (const [name, lines, expected] of [
  [
    "release line",
    ["Title of the report", "FOR IMMEDIATE RELEASE Friday, July 28, 2017", first],
    ["2017-07-28", "dateline"],
  ],
  [
    "release line of its own",
    ["Title of the report", "FOR IMMEDIATE RELEASE", "Friday, July 28, 2017", first],
    ["2017-07-28", "dateline"],
  ],
  ["date alone", ["Title of the report", "April 2, 2009", first], ["2009-04-02", "dateline"]],
  ["timestamp below", ["Title of the report", first, "2023-12-01 17:34:13"], ["2023-12-01", "dateline"]],
  [
    "dateline with its year",
    ["Title of the report", `BAGHDAD, 14 December 2025 (Wire) - ${first}`],
    ["2025-12-14", "dateline"],
  ],
  ["dateline without", ["Title of the report", `RIYADH, Aug 31 (Wire) - ${first}`], ["2001-02-03", "sidecar"]],
  ["caption", ["Title of the report", "Tiles on December 14, 2025. Photo: Wire", first], ["2001-02-03", "sidecar"]],
  [
    "date of an act in the body",
    ["Title of the report", `${first} He had been held since 19 August 2019.`],
    ["2001-02-03", "sidecar"],
  ],
] as const) {
  test(`against a sidecar: ${name}`, () => {
    const [date, basis] = expected;
    assert.deepEqual(clean(lines.join("\n"), "text", { published: "2001-02-03" }).published, { date, basis });
  });
}

test("without a sidecar a dated caption counts", () => {
  const report = clean(["Title of the report", "Tiles on December 14, 2025. Photo: Wire", first].join("\n"));
  assert.deepEqual(report.published, { date: "2025-12-14", basis: "caption" });
});

test("without a sidecar the day of a statement counts, the day of an act does not", () => {
  const said =
    "The details came in a statement released on Sunday, December 14, 2025, and the search goes on in the harbour.";
  assert.deepEqual(clean(["Title of the report", first, said].join("\n")).published, {
    date: "2025-12-14",
    basis: "text",
  });
  const act =
    "The statement says that the men were held on Sunday, December 7, 2025, and that the search goes on there.";
  assert.deepEqual(clean(["Title of the report", first, act].join("\n")).published, { date: null, basis: "unknown" });
});

test("dates of other stories are not the report's", () => {
  const report = clean(
    ["Title of the report", first, second, "Recent News", "Mayor opens a bridge", "June 9, 2031"].join("\n"),
  );
  assert.deepEqual(report.published, { date: null, basis: "unknown" });
});

test("a dateline that is far from the sidecar is a doubt", () => {
  const report = clean(`Title of the report\n\nRIYADH, Aug 31 (Wire) - ${first}`, "text", { published: "2022-03-01" });
  assert.ok(report.doubts.some(({ code }) => code === "date-doubt"));
});
