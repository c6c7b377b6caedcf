import type { Reading } from "../../src/model/reading.ts";
import * as hand from "./reading-by-hand.ts";

const HIDDEN = "Night\u001b[31m Post\u202e\u200b";

const night = hand.report(
  "night",
  HIDDEN,
  [
    `Police took 5 kg\u0007 of \u001b]0;owned\u0007cocaine, the force said, and a word of ${"x".repeat(120)} followed it on the page.`,
    `A packet ${"e\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a".repeat(2)} of 3 tablets was found.`,
  ],
  {
    title: "Line\nbreaks\tand \u009b2J",
    input: "night\u001b[2J.txt",
    doubts: [{ input: "night", code: "hidden-text", message: "A zero-width\u200b character stands in a name." }],
  },
);

const claims = [
  hand.claim("h1", "5 kg\u0007 of \u001b]0;owned\u0007cocaine", {
    in: night,
    kind: "seizure",
    keys: { item: "cocaine" },
    event: "e",
    amount: hand.amount(5, "kg"),
    voices: [{ organisation: "the\u001b[1m force" }],
  }),
  hand.claim("h2", "3 tablets", {
    in: night,
    kind: "seizure",
    keys: { item: "precursor", substance: "x\u001b[5m" },
    event: "e",
    amount: hand.amount(3, "tablet"),
  }),
  hand.claim("h3", `a word of ${"x".repeat(120)}`, {
    in: night,
    kind: "charge",
    keys: { offence: "possession\u001b[0m" },
    event: "e",
  }),
];

/** Inputs that try to steer the terminal: control sequences, overrides, piles of marks, words longer than a line. */
export const hostile: Reading = hand.reading({
  reports: [night],
  claims,
  events: [
    hand.event("e", {
      kind: "seizure",
      title: "Title \u001b[2J",
      reports: ["night"],
      places: [hand.place("Po\u001b[31mrt", "")],
      agencies: ["\u202eevil"],
    }),
  ],
  problems: [{ input: "bad\u001b[2J", code: "input-not-found", message: "bad\u001b[2J does not exist." }],
});
