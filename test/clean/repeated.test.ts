import assert from "node:assert/strict";
import { test } from "node:test";
import { BODY, clean } from "./documents.ts";

const [first, second, third] = BODY;
const TITLE = "Port finds hashish among roof tiles";

function kept(...lines: string[]): string[] {
  return clean(lines.join("\n")).text.split("\n");
}

test("a body printed twice stays once, the first time", () => {
  assert.deepEqual(kept(TITLE, first, second, third, first, second, third), [TITLE, first, second, third]);
});

test("paragraphs of which only some stand twice", () => {
  assert.deepEqual(kept(TITLE, first, second, third, second), [TITLE, first, second, third]);
});

test("a copy with other quotation marks and a word changed is a copy", () => {
  const near = first.replace("opened", "unsealed").replace("the third row", "the third row of tiles");
  assert.deepEqual(kept(TITLE, first, second, third, first, near, third).length, 4);
});

for (const [what, change] of [
  ["another figure", (text: string) => text.replace("312", "3,112")],
  ["a negation", (text: string) => text.replace("and found", "and never found")],
  ["another name", (text: string) => text.replace("Tuesday", "Friday")],
] as const) {
  test(`a copy that says ${what} stays: it contradicts the first`, () => {
    const changed = change(first);
    assert.ok(kept(TITLE, first, second, third, changed, second).includes(changed));
  });
}

test("two people charged in the same words are two", () => {
  const charge = "was charged with possession of hashish and with resisting arrest and was held without bail on";
  const lines = [`Omar Reyes of Dockside ${charge} Monday.`, `Lena Novak of Hillside ${charge} Monday.`];
  assert.deepEqual(kept(TITLE, first, ...lines), [TITLE, first, ...lines]);
});

test("short items of a list that read alike stay", () => {
  const items = ["He got five years.", "The second man stood trial in May.", "He got five years."];
  assert.deepEqual(kept(TITLE, first, ...items), [TITLE, first, ...items]);
});

test("title and caption stand once", () => {
  const caption = "Tiles at the port. Photo: Harbour Wire";
  assert.deepEqual(kept(TITLE, caption, first, caption, TITLE, second), [TITLE, caption, first, second]);
});

test("a headline broken in two the second time goes", () => {
  assert.deepEqual(
    kept(
      "Port finds hashish among roof tiles from abroad",
      "Port finds hashish",
      "among roof tiles from abroad",
      first,
    ),
    ["Port finds hashish among roof tiles from abroad", first],
  );
});

test("a teaser that breaks off goes, its whole stays", () => {
  const teaser = `${first.split(" ").slice(0, 12).join(" ")} …`;
  assert.deepEqual(kept(TITLE, teaser, first, second), [TITLE, first, second]);
});

test("each removal has its reason and its words", () => {
  assert.deepEqual(clean([TITLE, first, second, first].join("\n")).removed, [{ reason: "repeated", text: first }]);
});
