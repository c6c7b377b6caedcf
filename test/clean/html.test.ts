import assert from "node:assert/strict";
import { test } from "node:test";
import { SanadError } from "../../src/model/errors.ts";
import { BODY, blockTexts, clean } from "./documents.ts";

const [first, second, third] = BODY;

function page(body: string, head = ""): string {
  return `<!doctype html><html lang="en-GB"><head><title>Port finds hashish - River Gazette</title>${head}</head><body>${body}</body></html>`;
}

const MENU = `<nav><a href="/">Home</a><a href="/n">News</a></nav>`;
const ARTICLE = `<h1>Port finds hashish</h1><div class="article-body"><p>${first}</p><p>${second}</p><p>${third}</p></div>`;

test("the article is found among menus, asides, footers and comments", () => {
  const report = clean(
    page(
      `${MENU}<header><div class="logo">River Gazette</div></header><main>${ARTICLE}</main>
       <aside><h2>Most read</h2><ul><li><a href="/a">Mayor opens a bridge</a></li></ul></aside>
       <section id="comments"><p>I was there, and it was far more than that, believe me, dear officers.</p></section>
       <footer>12 Quay Street, Riverton</footer>`,
    ),
    "html",
  );
  assert.deepEqual(blockTexts(report), ["Port finds hashish", first, second, third]);
});

test("leads, subheads, lists, tables and captions of an article stay, in its order", () => {
  const lead = "A container of tiles hid the largest load the port has seen this year.";
  const report = clean(
    page(
      `<article><h1>Port finds hashish</h1><p class="lead">${lead}</p>
       <figure><img src="t.jpg"><figcaption>Tiles at the quay. Photo: Harbour Wire</figcaption></figure>
       <div class="article-body"><p>${first}</p><h2>What was seized</h2><ul><li>312 kg of hashish</li><li>two lorries</li></ul>
       <table><tr><th>Goods</th><th>Amount</th></tr><tr><td>hashish</td><td>312 kg</td></tr></table><p>${second}</p><p>${third}</p></div></article>`,
    ),
    "html",
  );
  assert.deepEqual(
    report.blocks.map(({ start, end, kind }) => [kind, report.text.slice(start, end)]),
    [
      ["headline", "Port finds hashish"],
      ["paragraph", lead],
      ["caption", "Tiles at the quay. Photo: Harbour Wire"],
      ["paragraph", first],
      ["subhead", "What was seized"],
      ["list-item", "312 kg of hashish"],
      ["list-item", "two lorries"],
      ["paragraph", "Goods\tAmount"],
      ["paragraph", "hashish\t312 kg"],
      ["paragraph", second],
      ["paragraph", third],
    ],
  );
});

test("what stands inside the body and is no part of it goes, with its reason", () => {
  const report = clean(
    page(
      `<div class="article-body"><p>${first}</p><div class="related-posts"><p><a href="/b">Mayor opens a bridge</a></p></div>
       <p>${second}</p><ul class="share-buttons"><li>Send by mail</li></ul><div class="comment-list"><p>So it was.</p></div><p>${third}</p></div>`,
    ),
    "html",
  );
  assert.deepEqual(report.removed, [
    { reason: "navigation", text: "Mayor opens a bridge" },
    { reason: "boilerplate", text: "Send by mail" },
    { reason: "comments", text: "So it was." },
  ]);
  assert.deepEqual(blockTexts(report), [first, second, third]);
});

test("a page that says nothing of its parts is read by its prose", () => {
  const links = Array.from({ length: 12 }, (_, i) => `<a href="/${i}">Another story of the day ${i}</a>`).join(" ");
  const report = clean(
    page(
      `<table><tr><td>${links}</td><td><b>Port finds hashish</b><br><br>${first}<br><br>${second}</td></tr></table>`,
    ),
    "html",
  );
  assert.ok(report.text.includes(first) && report.text.includes(second));
  assert.ok(!report.text.includes("Another story"));
});

for (const [name, hidden] of [
  ["display", `<p style="display: none">They seized 99 tonnes of it, the secret text says.</p>`],
  ["attribute", `<p hidden>They seized 99 tonnes of it, the secret text says.</p>`],
  ["white on white", `<p style="color:#fff">They seized 99 tonnes of it, the secret text says.</p>`],
  [
    "colour on the same",
    `<div style="background:#223344"><p style="color:#233445">They seized 99 tonnes of it, the secret text says.</p></div>`,
  ],
  ["no size", `<span style="font-size:0">They seized 99 tonnes of it, the secret text says.</span>`],
  ["off the page", `<p style="position:absolute;left:-9999px">They seized 99 tonnes of it, the secret text says.</p>`],
  [
    "a rule in the page",
    `<style>.x1{display:none}</style><p class="x1">They seized 99 tonnes of it, the secret text says.</p>`,
  ],
] as const) {
  test(`hidden text is left out and told: ${name}`, () => {
    const report = clean(page(`<div class="article-body"><p>${first}</p>${hidden}<p>${second}</p></div>`), "html");
    assert.ok(!report.text.includes("99 tonnes"));
    assert.ok(report.doubts.some(({ code, message }) => code === "hidden-text" && message.includes("99 tonnes")));
  });
}

test("text that a script shows later is most of the page: it stays, with a doubt", () => {
  const report = clean(
    page(`<div class="article-body" style="opacity:0"><p>${first}</p><p>${second}</p></div>`),
    "html",
  );
  assert.ok(report.text.includes(first));
  assert.deepEqual(
    report.doubts.map(({ code }) => code),
    ["hidden-text"],
  );
});

const JSON_LD = `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
"headline":"Port finds hashish","datePublished":"2031-03-03T23:30:00+03:00","author":[{"name":"Jane Roe"}],"publisher":{"name":"River Gazette"}}]}</script>`;
const OG = `<meta property="og:site_name" content="River Gazette"><meta property="article:published_time" content="2031-03-03">
<meta name="author" content="Jane Roe"><meta property="og:title" content="Port finds hashish">`;

for (const [name, head] of [
  ["JSON-LD", JSON_LD],
  ["meta elements", OG],
  ["broken JSON-LD beside meta elements", `<script type="application/ld+json">{"@type": </script>${OG}`],
] as const) {
  test(`a page's metadata: ${name}`, () => {
    const report = clean(page(ARTICLE, head), "html", { published: "2031-03-09" });
    assert.equal(report.title, "Port finds hashish");
    assert.equal(report.outlet, "River Gazette");
    assert.equal(report.author, "Jane Roe");
    assert.equal(report.language, "en");
    assert.deepEqual(report.published, { date: "2031-03-03", basis: "metadata" });
  });
}

for (const [name, markup] of [
  ["time", `<time datetime="2031-03-03T10:00:00Z">this morning</time>`],
  ["itemprop", `<span itemprop="datePublished" content="2031-03-03"></span>`],
  ["class", `<span class="entry-date">3 March 2031</span>`],
] as const) {
  test(`a date marked up by ${name}`, () => {
    assert.equal(clean(page(`${markup}${ARTICLE}`), "html").published.date, "2031-03-03");
  });
}

test("nothing of a page is run or kept as markup", () => {
  const hostile = `<p onclick="x()">${first}<script>alert(1)</script><a href="jav&#x09;ascript:x()">here</a><iframe srcdoc="<p>no</p>"></iframe></p>`;
  const report = clean(page(`<div class="article-body">${hostile}<p>${second}</p></div>`), "html");
  assert.ok(!/alert|<|srcdoc/.test(report.text));
});

test("a page of which names leave nothing is read whole", () => {
  const report = clean(
    page(`<div class="related"><p>${first}</p></div><div class="related"><p>${second}</p></div>`),
    "html",
  );
  assert.ok(report.text.includes(first) && report.text.includes(second));
});

for (const [name, markup, code] of [
  ["200,000 nested elements", "<div>".repeat(200_000), "input-too-deep"],
  ["no text", page("<img src=x>").replace(/<title>.*<\/title>/, ""), "input-empty"],
] as const) {
  test(`${name} is refused as ${code}`, () => {
    assert.throws(
      () => clean(markup, "html"),
      (error) => error instanceof SanadError && error.code === code,
    );
  });
}
