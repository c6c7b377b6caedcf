/** What JSON-LD says of an article; parts as written. */
export interface ArticleData {
  readonly headline?: string;
  readonly published?: string;
  readonly author?: string;
  readonly outlet?: string;
  readonly language?: string;
  readonly url?: string;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Posting|Report|Review|WebPage)$/;

/** Deeper or more numerous objects than these are not looked at. */
const LIMITS = { depth: 8, objects: 500 };

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectsIn(value: unknown): Json[] {
  const found: Json[] = [];
  let layer: unknown[] = [value];
  for (let depth = 0; depth < LIMITS.depth && layer.length > 0 && found.length < LIMITS.objects; depth++) {
    const next: unknown[] = [];
    for (const item of layer.flat(2)) {
      if (!isObject(item)) continue;
      found.push(item);
      next.push(...Object.values(item).filter((inner) => typeof inner === "object"));
    }
    layer = next;
  }
  return found;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 1000) : undefined;
}

function names(value: unknown): string | undefined {
  const list = (Array.isArray(value) ? value : [value]).map((item) => (isObject(item) ? text(item.name) : text(item)));
  const known = list.filter((name) => name !== undefined && !/^https?:/.test(name));
  return known.length === 0 ? undefined : known.join(", ");
}

function weight(object: Json): number {
  const type = String(object["@type"] ?? "");
  if (!ARTICLE_TYPE.test(type)) return -1;
  return (type.endsWith("WebPage") ? 0 : 4) + (object.datePublished ? 2 : 0) + (object.headline ? 1 : 0);
}

function readArticle(object: Json): ArticleData {
  const parts: Record<keyof ArticleData, string | undefined> = {
    headline: text(object.headline) ?? text(object.name),
    published: text(object.datePublished) ?? text(object.dateCreated),
    author: names(object.author),
    outlet: names(object.publisher),
    language: text(object.inLanguage),
    url: text(object.url) ?? text(object.mainEntityOfPage),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script.replace(/\p{Cc}+/gu, " "));
  } catch {
    return null; // many pages have broken JSON-LD; their meta elements are read instead
  }
}

/** Reads the JSON-LD scripts of a page; the object that most looks like the article wins. `{}` where none does or all are broken. */
export function readJsonLd(scripts: readonly string[]): ArticleData {
  const objects = objectsIn(scripts.map(parse));
  let best: Json | null = null;
  for (const object of objects) if (weight(object) > (best === null ? -1 : weight(best))) best = object;
  return best === null ? {} : readArticle(best);
}
