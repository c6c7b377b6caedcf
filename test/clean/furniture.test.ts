import assert from "node:assert/strict";
import { test } from "node:test";
import { BODY, clean } from "./documents.ts";

const REPORT = ["Port finds hashish among roof tiles", ...BODY].join("\n\n");

for (const [line, reason] of [
  ["Related links: Harbour strike enters week two | Five ways to cook rice | Subscribe", "navigation"],
  ["Read also: Ferry timetable changes | New mayor takes office", "navigation"],
  ["إقرأ أيضاً: افتتاح معرض الكتاب في العاصمة", "navigation"],
  ["مواضيع ذات صلة: ارتفاع أسعار الخضار في الأسواق", "navigation"],
  ["Te puede interesar: El puerto abre un nuevo muelle", "navigation"],
  ["BREAKING: Storm closes the mountain road", "navigation"],
  ["Tags: hashish, port, tiles", "navigation"],
  ["Share this article. 8 comments. 120 reads.", "boilerplate"],
  ["This website uses 9 cookies to remember what you like.", "boilerplate"],
  ["Sign up for our newsletter and get the day's news in the morning.", "boilerplate"],
  ["© 2024 The River Gazette. All rights reserved.", "boilerplate"],
  ["Comment policy: Be fair. Posts of more than 300 words are cut.", "comments"],
  ["Comments are moderated and do not appear at once.", "comments"],
  ["No comments yet. Be the first of 900 readers to write one.", "comments"],
  ["https://example.org/pictures/tiles.jpg", "boilerplate"],
  ["2023-04-05 10:11:12", "boilerplate"],
] as const) {
  test(`goes as ${reason}: ${line}`, () => {
    const report = clean(`${REPORT}\n\n${line}`);
    assert.equal(report.text, clean(REPORT).text);
    assert.deepEqual(report.removed, [{ reason, text: line }]);
  });
}

for (const line of [
  "Related charges were brought against the owner of the warehouse, who denies them.",
  "Comments by the minister on the case are expected on Thursday, his office said.",
  "Watch towers along the river will get new cameras, the ministry said.",
  "Facebook accounts that offered the drug are blocked, the police said.",
  "Officers also found THC cookies and 40 sachets in the cabin of the lorry.",
  "Anyone who saw the lorry is asked to call 555-010-2233, the police said.",
  "Home searches in two villages followed on the same evening, and nothing was found.",
  "Share prices of the shipping company fell by two percent.",
]) {
  test(`stays: ${line}`, () => {
    assert.ok(clean(`${REPORT}\n\n${line}`).text.endsWith(line));
  });
}

test("a menu goes, and the short headline below it stays", () => {
  const menu = ["HOME", "ABOUT US", "NEWS", "CONTACT", "SEARCH"];
  const report = clean([...menu, "Tile Smugglers Jailed", "", ...BODY].join("\n"));
  assert.ok(report.text.startsWith("Tile Smugglers Jailed"));
  assert.deepEqual(
    report.removed.map(({ reason }) => reason).filter((reason) => reason === "comments"),
    [],
  );
});

test("a list of the accused is no menu", () => {
  const names = ["Those charged are:", "Omar Reyes", "Lena Novak", "Paul Contact", "Ada Press", "Jon Home"];
  const report = clean([REPORT, "", ...names].join("\n"));
  for (const name of names) assert.ok(report.text.includes(name), name);
});

test("a list of other stories goes to the page's end, with dates and teasers", () => {
  const tail = [
    "Latest Posts",
    "Mayor opens a bridge",
    "June 9, 2031",
    "Press",
    "School wins a prize for its garden",
    "May 2, 2031",
    "Children of the fourth class have grown …",
  ];
  const report = clean([REPORT, "", ...tail].join("\n"));
  assert.equal(report.text, clean(REPORT).text);
  assert.ok(report.removed.every(({ reason }) => reason === "navigation"));
});

test("a box of other stories within the report ends where its prose goes on", () => {
  const [first, second, third] = BODY;
  const report = clean(
    ["Title of the report", "", first, "", "Related", "Mayor opens a bridge", "", second, third].join("\n"),
  );
  assert.ok(report.text.includes(second));
  assert.ok(!report.text.includes("Mayor"));
});

test("comments go to the end; a counter above the body takes nothing with it", () => {
  const comments = [
    "Comments",
    "Ali says:",
    "I was there and it was far more than that, believe me, officers.",
    "Reply",
  ];
  assert.equal(clean([REPORT, "", ...comments].join("\n")).text, clean(REPORT).text);
  const above = clean(["Title of the report", "3 comments", "", ...BODY].join("\n"));
  for (const paragraph of BODY) assert.ok(above.text.includes(paragraph));
});

test("a contact block goes: names, offices, numbers, addresses", () => {
  const block = ["Jane Roe", "Director of Press", "Office: 555-010-7788, Cell: 555-010-9900", "press@example.org"];
  const footer = ["Hall of Justice, 12 Quay Street, Riverton, CA 92101"];
  const report = clean(["Tile smugglers charged", ...block, ...BODY, ...footer].join("\n"));
  assert.deepEqual(report.removed.map(({ text }) => text).sort(), [...block, ...footer].sort());
});

test("figures grouped by dots are no telephone numbers", () => {
  const report = clean([REPORT, "", "Hashish 312.450.000 g", "Pills 1.204.500"].join("\n"));
  assert.ok(report.text.includes("Pills 1.204.500"));
});

test("the site's name goes off a title that stands again below; author and date are read from their labels", () => {
  const page = [
    "Tile smugglers charged after port search - River County Prosecutor",
    "Skip to content",
    "Tile smugglers charged after port search",
    "Author",
    "Jane Roe",
    "Published",
    "March 3, 2031",
    ...BODY,
  ];
  const report = clean(page.join("\n"));
  assert.equal(report.title, "Tile smugglers charged after port search");
  assert.equal(report.outlet, "River County Prosecutor");
  assert.equal(report.author, "Jane Roe");
  assert.deepEqual(report.published, { date: "2031-03-03", basis: "dateline" });
  assert.deepEqual(report.text.split("\n"), ["Tile smugglers charged after port search", ...BODY]);
});
