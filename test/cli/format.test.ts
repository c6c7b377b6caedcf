import assert from "node:assert/strict";
import { test } from "node:test";
import {
  formatAmount,
  formatCountry,
  formatDate,
  formatLanguage,
  formatList,
  formatRange,
} from "../../src/cli/show/format.ts";
import { about, amount, more } from "./reading-by-hand.ts";

const open = { low: null, high: null };

const AMOUNTS = [
  [amount(17, "person"), "17"],
  [about(20, "kg"), "≈ 20 kg"],
  [more(1200, "count"), "> 1,200"],
  [amount(50, "L", { low: null }), "≤ 50 L"],
  [amount(null, "kg", { low: 200, high: 999 }), "200–999 kg"],
  [amount(null, "person", { low: 2, high: null }), "≥ 2"],
  [amount(null, "kg", { low: null, high: 5 }), "≤ 5 kg"],
  [amount(null, "kg", { low: 1, high: 2, approximate: true }), "≈ 1–2 kg"],
  [amount(null, "kg", open), "some"],
  [amount(14020.017, "kg"), "14,020.017 kg"],
  [amount(0.000002, "kg"), "0.000002 kg"],
  [amount(1, "tablet"), "1 tablet"],
  [amount(3, "tablet"), "3 tablets"],
  [amount(0, "plant"), "0 plants"],
  [about(400_000_000, "LKR"), "≈ LKR 400,000,000"],
  [amount(3000, "USD"), "USD 3,000"],
] as const;

for (const [given, expected] of AMOUNTS)
  test(`amount ${expected}`, () => assert.equal(formatAmount(given).replaceAll("\u00a0", " "), expected));

const RANGES = [
  ["2025-12-14", "2025-12-14", "14 Dec 2025"],
  ["2025-09-01", "2025-09-30", "Sep 2025"],
  ["2024-02-01", "2024-02-29", "Feb 2024"],
  ["2025-02-01", "2025-02-27", "1–27 Feb 2025"],
  ["2024-06-24", "2024-06-26", "24–26 Jun 2024"],
  ["2025-01-01", "2025-12-31", "2025"],
  ["2022-01-01", "2024-12-31", "2022–2024"],
  ["2022-11-26", "2025-11-26", "26 Nov 2022 – 26 Nov 2025"],
] as const;

for (const [from, to, expected] of RANGES)
  test(`range ${expected}`, () => assert.equal(formatRange(from, to).replaceAll("\u00a0", " "), expected));

test("what is no date, country or language is given back as it came", () => {
  assert.equal(formatDate("last week"), "last week");
  assert.equal(formatDate("2025-99-99"), "2025-99-99");
  assert.equal(formatCountry("??"), "??");
  assert.equal(formatLanguage("not a tag"), "not a tag");
});

test("lists end in and; beyond the limit the others are counted", () => {
  assert.equal(formatList([]), "");
  assert.equal(formatList(["a"]), "a");
  assert.equal(formatList(["a", "b", "c"]), "a, b and c");
  assert.equal(formatList(["a", "b", "c", "d"], 3).replaceAll("\u00a0", " "), "a, b and 2 more");
});
