import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Event, Reading } from "../../src/model/reading.ts";
import { readAll } from "../../src/pipeline/read.ts";
import { loadLexicons } from "../../src/read/codebook.ts";

const lexicons = loadLexicons();

/** A report by its outlet, its day and its text, a paragraph a line. */
type Told = readonly [outlet: string, published: string, text: string];

function readReports(...told: readonly Told[]): Reading {
  const documents = told.map(([outlet, published, text]) => ({
    input: `${outlet}.txt`,
    bytes: new TextEncoder().encode(text.replaceAll("\n", "\n\n")),
    format: "text" as const,
    sidecar: { outlet, published, language: "en" },
  }));
  return readAll(documents, [], lexicons);
}

/** The figures of an event as "kind value status". */
const figuresOf = ({ figures }: Event): string[] =>
  figures.map(({ kind, amount, status, derived }) => `${kind} ${amount?.value} ${derived ? "derived" : status}`).sort();

const only = ({ events }: Reading): Event => {
  assert.equal(events.length, 1, `${events.length} events: ${events.map(({ title }) => title).join("; ")}`);
  return events[0] as Event;
};

const MORNING: Told = [
  "Harbour Post",
  "2024-05-08",
  "Twelve held over heroin in Basra\nPolice in Basra arrested 12 people on Tuesday and seized 310 kilograms of heroin, the interior ministry said.",
];
const EVENING: Told = [
  "Delta Wire",
  "2024-05-08",
  "Heroin found at Basra warehouse\nThe interior ministry said that officers had taken 310 kilograms of heroin in Basra on Tuesday. Twelve people are in custody.",
];

describe("reports of one event", () => {
  it("are one, with one origin where they repeat one voice", () => {
    const event = only(readReports(MORNING, EVENING));
    assert.equal(event.reports.length, 2);
    assert.equal(event.origins.length, 1);
    assert.deepEqual(figuresOf(event), ["arrest 12 single", "seizure 310 single"]);
  });

  it("corroborate one another where two voices agree", () => {
    const customs: Told = [
      "Gulf Record",
      "2024-05-08",
      "Heroin in Basra\nCustoms said on Wednesday that 310 kilograms of heroin were seized in Basra on Tuesday and 12 people were arrested.",
    ];
    const event = only(readReports(MORNING, customs));
    assert.equal(event.origins.length, 2);
    assert.deepEqual(figuresOf(event), ["arrest 12 corroborated", "seizure 310 corroborated"]);
  });

  it("keep the police of one level beside another service", () => {
    const told = (voice: string): Told => [
      `Gulf Record of the ${voice}`,
      "2024-05-08",
      `Heroin in Basra\n${voice} said on Wednesday that 310 kilograms of heroin were seized in Basra on Tuesday and 12 people were arrested.`,
    ];
    const event = only(readReports(told("Customs"), told("Provincial police")));
    assert.equal(event.origins.length, 2);
  });

  it("stay apart weeks apart, though all else is alike", () => {
    for (const published of ["2024-05-29", "2024-06-26"])
      assert.equal(readReports(MORNING, ["Delta Wire", published, MORNING[2]]).events.length, 2);
  });

  it("stay apart on one day in one province where nothing else agrees", () => {
    const other: Told = [
      "Delta Wire",
      "2024-05-08",
      "Heroin in Zubair\nPolice in Zubair seized 4 grams of heroin on Tuesday and arrested a man, customs said.",
    ];
    assert.equal(readReports(MORNING, other).events.length, 2);
  });

  it("stay apart where only the country they were smuggled from is the same", () => {
    const told = (outlet: string, town: string, kg: number, to: string): Told => [
      outlet,
      "2024-05-08",
      `Cocaine in ${town}\nPolice in ${town}, Ecuador, seized ${kg} kilograms of cocaine on Tuesday. It was to be shipped from Ecuador to ${to}.`,
    ];
    assert.equal(readReports(told("A", "Guayaquil", 30, "Spain"), told("B", "Quito", 41, "Belgium")).events.length, 2);
  });

  it("stay apart where a car and cash are all that agrees", () => {
    const told = (outlet: string, town: string, kg: number): Told => [
      outlet,
      "2024-05-08",
      `Cocaine in ${town}\nPolice in ${town}, Colombia, seized ${kg} kilograms of cocaine, a car and 100 million pesos in cash on Sunday.`,
    ];
    assert.equal(readReports(told("A", "Cali", 2), told("B", "Medellin", 9)).events.length, 2);
  });

  it("are one though a report two years later knows no more than the year", () => {
    const later: Told = [
      "Gulf Record",
      "2026-03-02",
      "Amphetamine in Najaf\nPolice in Najaf seized 20 kilograms of amphetamine on Sunday.\nIn May 2024 officers in Basra found 310 kilograms of heroin, and 12 people were arrested.",
    ];
    const { events } = readReports(MORNING, later);
    assert.equal(events.length, 2);
    assert.deepEqual(events.map(({ reports }) => reports.length).sort(), [1, 2]);
  });

  it("have the place that a report tells, not that of another's dateline", () => {
    const capital: Told = [
      "Gulf Record",
      "2024-05-08",
      "Heroin found\nBAGHDAD, May 8 (Gulf Record) - The interior ministry said 310 kilograms of heroin were seized on Tuesday and 12 people arrested.",
    ];
    const event = only(readReports(MORNING, capital));
    assert.deepEqual(
      event.places.map(({ admin1 }) => admin1),
      ["IQ-BA"],
    );
  });

  it("are copies where one repeats the other's text", () => {
    const { reports } = readReports(MORNING, ["Mirror", "2024-05-09", MORNING[2]]);
    assert.deepEqual(reports.map(({ outlet, copyOf }) => `${outlet} ${copyOf !== null}`).sort(), [
      "Harbour Post false",
      "Mirror true",
    ]);
  });

  it("give the same record in any order", () => {
    const ids = ({ events }: Reading): string[] => events.map(({ id }) => id);
    assert.deepEqual(ids(readReports(MORNING, EVENING)), ids(readReports(EVENING, MORNING)));
  });
});

describe("figures that differ", () => {
  it("are disputed where one voice is given two", () => {
    const other: Told = [EVENING[0], EVENING[1], EVENING[2].replace("310", "334")];
    const reading = readReports(MORNING, other);
    assert.ok(
      figuresOf(only(reading)).includes("seizure 310 disputed") ||
        figuresOf(only(reading)).includes("seizure 334 disputed"),
    );
    assert.deepEqual(
      reading.conflicts.map(({ reason, state }) => `${reason} ${state}`),
      ["different-value open"],
    );
  });

  it("are a slip where digits were put in", () => {
    const other: Told = [EVENING[0], EVENING[1], EVENING[2].replace("310", "3,100")];
    assert.deepEqual(
      readReports(MORNING, other).conflicts.map(({ reason }) => reason),
      ["factor"],
    );
  });

  it("are updated where a later report replaces an earlier", () => {
    const later: Told = [
      "Delta Wire",
      "2024-05-10",
      "Heroin of Basra weighed\nThe interior ministry said that the heroin found in Basra on Tuesday, May 7, weighed 345 kilograms. Twelve people were arrested.",
    ];
    assert.ok(figuresOf(only(readReports(MORNING, later))).includes("seizure 345 updated"));
  });

  it("are updated by a later statement of the same day", () => {
    const later: Told = [
      "Night Mail",
      "2024-05-08",
      "Heroin in Basra: one more held\nThe number of people arrested over the 310 kilograms of heroin found in Basra on Tuesday has risen to 13, the interior ministry said in a second statement.",
    ];
    const event = only(readReports(MORNING, later));
    assert.ok(figuresOf(event).includes("arrest 13 updated"), figuresOf(event).join("; "));
    assert.equal(event.origins.length, 1);
    assert.equal(event.statements.length, 2);
  });
});

describe("parts and wholes", () => {
  it("give the remainder that no report says", () => {
    const event = only(
      readReports([
        "Harbour Post",
        "2024-05-08",
        "Seventeen held\nPolice in Basra arrested 17 suspects on Tuesday, including 14 foreign nationals, over 20 kilograms of heroin.",
      ]),
    );
    assert.deepEqual(figuresOf(event), [
      "arrest 14 single",
      "arrest 17 single",
      "arrest 3 derived",
      "seizure 20 single",
    ]);
  });

  it("are a conflict of arithmetic where the parts exceed the whole", () => {
    const { conflicts } = readReports([
      "Harbour Post",
      "2024-05-08",
      "Ten held\nPolice in Basra arrested 10 people on Tuesday over a load of heroin: six Iranians, four Iraqis and three Syrians.",
    ]);
    assert.deepEqual(
      conflicts.map(({ reason }) => reason),
      ["arithmetic"],
    );
  });
});
