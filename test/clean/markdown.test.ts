import assert from "node:assert/strict";
import { test } from "node:test";
import { BODY, blockTexts, clean } from "./documents.ts";

const SOURCE = `---
title: "Port finds hashish"
author: Jane Roe
date: 2031-03-03
lang: en
---

# Port finds **hashish**

${BODY[0]}
${BODY[1]} See the [statement](https://port.example/s_1) and \`plate_no\`.

![tiles](tiles.jpg)

## Seized

* 312 kg of _hashish_
* two cars

| What | How much |
|------|----------|
| hashish | 312 kg |

> ${BODY[2]}
`;

test("marks go, words stay, blocks say what they are", () => {
  const report = clean(SOURCE, "markdown");
  assert.deepEqual(blockTexts(report), [
    "Port finds hashish",
    `${BODY[0]} ${BODY[1]} See the statement and plate_no.`,
    "Seized",
    "312 kg of hashish",
    "two cars",
    "| What | How much |",
    "| hashish | 312 kg |",
    BODY[2],
  ]);
  const kinds = ["headline", "paragraph", "subhead", "list-item", "list-item", "paragraph", "paragraph", "paragraph"];
  assert.deepEqual(
    report.blocks.map(({ kind }) => kind),
    kinds,
  );
});

test("front matter is metadata and no text", () => {
  const report = clean(SOURCE, "markdown");
  assert.equal(report.title, "Port finds hashish");
  assert.equal(report.author, "Jane Roe");
  assert.deepEqual(report.published, { date: "2031-03-03", basis: "metadata" });
  assert.ok(!report.text.includes("---"));
});
