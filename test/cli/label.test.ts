import assert from "node:assert/strict";
import { test } from "node:test";
import { labelOf, partLabelOf } from "../../src/cli/show/label.ts";
import type { Amount } from "../../src/model/amount.ts";
import type { ClaimKeys, ClaimKind } from "../../src/model/claim.ts";
import { about, amount, more } from "./reading-by-hand.ts";

const ROWS: readonly (readonly [ClaimKind, ClaimKeys, Amount | null, string])[] = [
  ["seizure", { item: "methamphetamine", form: "crystal" }, about(20, "kg"), "≈ 20 kg of methamphetamine (crystal)"],
  [
    "seizure",
    { item: "precursor", substance: "acetone", at: "seaport" },
    amount(8, "L"),
    "8 L of precursors (acetone), at a seaport",
  ],
  ["seizure", { item: "captagon", form: "pill" }, amount(3, "tablet"), "3 tablets of captagon"],
  ["seizure", { item: "vehicle" }, amount(1, "count"), "1 vehicle"],
  ["seizure", { item: "cash" }, amount(3000, "USD"), "USD 3,000 in cash"],
  ["arrest", { people: "all" }, amount(17, "person"), "17 arrested"],
  ["arrest", { people: "nationality:SY" }, amount(2, "person"), "2 arrested, from Syria"],
  ["laboratory", { stage: "production", product: "mdma" }, null, "laboratory, production, MDMA"],
  ["network", { extent: "international" }, amount(171, "count"), "171 networks, international"],
  ["operation", { extent: "abroad" }, amount(1, "count"), "1 operation, abroad"],
  ["sentence", { penalty: "death", stage: "pronounced" }, amount(300, "person"), "300 sentenced to death"],
  [
    "sentence",
    { penalty: "prison", stage: "upheld", term: 30 },
    amount(1, "person"),
    "1 sentenced to 30 years, upheld",
  ],
  ["sentence", { penalty: "life", stage: "sought" }, amount(2, "person"), "2 facing life imprisonment (sought)"],
  ["charge", { offence: "trafficking" }, null, "charged: trafficking"],
  ["warrant", { people: "foreign" }, about(140, "count"), "≈ 140 warrants, foreign"],
  ["casualty", { people: "officer", outcome: "injured" }, amount(2, "person"), "2 officers injured"],
  ["cooperation", { form: "contact-point" }, amount(33, "count"), "33 contact points"],
  ["cooperation", { form: "joint-operation", partner: "SY" }, null, "joint operation with Syria"],
  ["role", { role: "supplier", name: null, status: "wanted", traits: ["foreign"] }, null, "supplier, wanted, foreign"],
  ["role", { role: "courier", name: "A. B." }, null, "A. B., courier"],
  ["method", { method: "vehicle" }, null, "hidden or moved: vehicle"],
  [
    "route",
    {
      from: { name: "Accra", country: "GH", admin1: null },
      via: [],
      to: { name: "Spain", country: "ES", admin1: null },
    },
    null,
    "route: Accra (Ghana) → Spain",
  ],
  ["route", { from: null, to: { name: "Vik", country: "", admin1: null } }, null, "route to Vik"],
  ["referral", { to: "court" }, null, "referred to the court"],
  ["value", { item: "heroin" }, about(3, "EUR"), "≈ EUR 3 estimated worth of the heroin"],
  ["treatment", { people: "recovered" }, more(40, "person"), "> 40 recovered"],
  ["treatment", { people: "capacity" }, amount(50, "person"), "50 places for treatment"],
  ["casualty", { people: "unspecified", outcome: "killed" }, amount(1, "person"), "1 killed"],
  ["trend", { from: "transit", to: "destination" }, null, "trend: transit → destination"],
];

for (const [kind, key, given, expected] of ROWS)
  test(`label ${expected}`, () =>
    assert.equal(labelOf({ kind, key, amount: given }).replaceAll("\u00a0", " "), expected));

const whole = { kind: "arrest", key: { people: "all" }, amount: amount(17, "person") } as const;

test("a part is labelled by what sets it apart from its whole", () => {
  const part = { kind: "arrest", key: { people: "foreign" }, amount: amount(14, "person") } as const;
  assert.equal(partLabelOf(part, whole), "14 foreign");
  assert.equal(partLabelOf({ ...whole, amount: amount(6, "person") }, whole), "6 of them");
  assert.equal(partLabelOf({ ...whole, amount: amount(3, "person"), derived: true }, whole), "3 others");
});
