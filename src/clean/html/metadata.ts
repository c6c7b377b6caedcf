import { dayOf } from "../dates.ts";
import type { Metadata } from "../metadata.ts";
import { folded } from "../words.ts";
import { nameOf } from "./elements.ts";
import { readJsonLd } from "./json-ld.ts";
import { textOf } from "./lines.ts";
import type { HtmlElement, HtmlTree } from "./tree.ts";

const DATE_NAMES: readonly string[] = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "publish-date",
  "publishdate",
  "publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "dc.date.created",
  "dcterms.date",
  "pubdate",
  "pub_date",
  "article.published",
  "cxenseparse:recs:publishtime",
  "date",
];
const TITLE_NAMES: readonly string[] = ["og:title", "twitter:title", "dc.title", "parsely-title", "title"];
const SITE_NAMES: readonly string[] = [
  "og:site_name",
  "application-name",
  "dc.publisher",
  "copyright-holder",
  "publisher",
];
const AUTHOR_NAMES: readonly string[] = [
  "author",
  "article:author",
  "parsely-author",
  "dc.creator",
  "sailthru.author",
  "byl",
  "twitter:creator",
];

function metaContents(elements: readonly HtmlElement[]): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (const { tag, attributes } of elements) {
    if (tag !== "meta") continue;
    const name = (
      attributes.property ??
      attributes.name ??
      attributes.itemprop ??
      attributes["http-equiv"] ??
      ""
    ).toLowerCase();
    const content = attributes.content?.trim();
    if (name !== "" && content && !contents.has(name)) contents.set(name, content.slice(0, 2000));
  }
  return contents;
}

function firstOf(contents: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => contents.get(name)).find((content) => content !== undefined);
}

function stampOf(element: HtmlElement): string | null {
  return dayOf(element.attributes.datetime ?? element.attributes.content ?? textOf(element, 200));
}

/** The day an element marked as the publication says: `itemprop`, `<time pubdate>`, a class such as `published`. */
function markedDate(elements: readonly HtmlElement[]): string | null {
  const tests: readonly ((element: HtmlElement) => boolean)[] = [
    ({ attributes }) => /\bdatePublished\b/i.test(attributes.itemprop ?? ""),
    ({ tag, attributes }) => tag === "time" && attributes.pubdate !== undefined,
    (element) =>
      /-(?:published|publish-date|entry-date|post-date|article-date|date-published|pubdate|publication-date)-/.test(
        nameOf(element),
      ),
    ({ tag, attributes }) => tag === "time" && attributes.datetime !== undefined,
    (element) => /-(?:date|datum|fecha|data|timestamp|dateline)-/.test(nameOf(element)) && element.children.length < 8,
  ];
  for (const test of tests) {
    for (const element of elements) {
      const day = test(element) ? stampOf(element) : null;
      if (day !== null) return day;
    }
  }
  return null;
}

/** The day in an address such as `/2024/01/14/name` or `/2024-01-14-name`. */
function addressDate(address: string | undefined): string | null {
  const [, year, month, day] = /[/_-](20\d{2}|19\d{2})[/_-](\d{2})[/_-](\d{2})(?:[/_-]|$)/.exec(address ?? "") ?? [];
  return year === undefined ? null : dayOf(`${year}-${month}-${day}`);
}

function markedAuthor(elements: readonly HtmlElement[]): string | null {
  const found = elements.find(
    (element) =>
      (/\bauthor\b/i.test(element.attributes.itemprop ?? "") || element.attributes.rel === "author") &&
      textOf(element, 200) !== "",
  );
  const name = found === undefined ? "" : textOf(found, 200);
  return name === "" || name.length > 80 ? null : name;
}

/** A page's title without the name of its site: what stands before or after a separator and is that name, or no headline's length. */
function withoutSite(title: string, outlet: string | null): string {
  const parts = title.split(/\s(?:[-–—|»·:]|::)\s/).map((part) => part.trim());
  if (parts.length < 2) return title;
  const site = folded(outlet ?? "");
  const kept = parts.filter((part) => site === "" || folded(part) !== site);
  if (kept.length < parts.length && kept.length > 0)
    return title.includes(kept.join(" - ")) ? kept.join(" - ") : (kept[0] ?? title);
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  return longest.length > title.length * 0.6 ? longest : title;
}

function linkedAddress(elements: readonly HtmlElement[]): string | undefined {
  const canonical = elements.find(
    ({ tag, attributes }) => tag === "link" && /\bcanonical\b/i.test(attributes.rel ?? ""),
  );
  return canonical?.attributes.href;
}

function plainAuthor(author: string | undefined): string | null {
  if (author === undefined || /^(?:https?:|@|www\.)/.test(author)) return null;
  return author.replace(/^by\s+/i, "").slice(0, 200);
}

function httpAddress(address: string | undefined): string | null {
  return address !== undefined && /^https?:\/\//.test(address) ? address : null;
}

/**
 * What a page says of itself: JSON-LD first, then `og:`, `article:` and other meta elements, then marked-up elements (`itemprop`,
 * `<time>`, a class that says date), then the date in its address. Dates are days as written, without a change of time zone.
 */
export function readMetadata({ elements, jsonLd }: HtmlTree): Metadata {
  const data = readJsonLd(jsonLd);
  const contents = metaContents(elements);
  const htmlTag = elements.find(({ tag }) => tag === "html");
  const titleTag = elements.find(({ tag }) => tag === "title");
  const outlet = contents.get("og:site_name") ?? data.outlet ?? firstOf(contents, SITE_NAMES) ?? null;
  const title = firstOf(contents, TITLE_NAMES) ?? data.headline ?? (titleTag ? textOf(titleTag) : "");
  const url = httpAddress(linkedAddress(elements)) ?? httpAddress(contents.get("og:url")) ?? httpAddress(data.url);
  const stamps = [data.published, ...DATE_NAMES.map((name) => contents.get(name))];
  const stamped = stamps.map((stamp) => (stamp === undefined ? null : dayOf(stamp))).find((day) => day !== null);
  return {
    title: title === "" ? null : withoutSite(title, outlet),
    outlet,
    author: plainAuthor(data.author) ?? plainAuthor(firstOf(contents, AUTHOR_NAMES)) ?? markedAuthor(elements),
    published: stamped ?? markedDate(elements) ?? addressDate(url ?? undefined),
    url,
    language:
      htmlTag?.attributes.lang ??
      htmlTag?.attributes["xml:lang"] ??
      contents.get("content-language") ??
      data.language ??
      null,
  };
}
