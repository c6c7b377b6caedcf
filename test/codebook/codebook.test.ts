import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import ts from "typescript";
import { z } from "zod";
import { wordsOf } from "../../src/lexicon/build.ts";
import { languagesOf, readCodebookFiles } from "../../src/read/codebook.ts";

const EXTRACT = join(import.meta.dirname, "..", "..", "src", "extract");

/** Things that are no substances, by the contract's item ids. */
const THINGS = ["weapon", "ammunition", "vehicle", "vessel", "cash", "equipment", "property"];

/** What a rule may say of its kind (contract, "kinds and their keys"); true where any word goes. */
const KEYS: Readonly<Record<string, Readonly<Record<string, readonly (string | boolean)[] | true>>>> = {
  seizure: {
    item: true,
    form: ["crystal", "powder", "paste", "liquid", "plant", "resin", "pill"],
    at: ["airport", "seaport", "border", "road", "sea", "residence", "warehouse", "post", "prison"],
  },
  arrest: { people: true },
  warrant: { people: true },
  laboratory: { stage: ["production", "extraction", "cutting", "storage", "cultivation"], product: true },
  network: { extent: ["international", "domestic", "unspecified"] },
  operation: { extent: ["abroad", "domestic", "unspecified"], simultaneous: [true, false] },
  sentence: {
    penalty: ["any", "death", "life", "prison", "fine"],
    stage: ["sought", "pronounced", "upheld", "commuted", "overturned", "carried-out"],
    term: true,
  },
  charge: { offence: true },
  casualty: { people: ["officer", "suspect", "civilian", "unspecified"], outcome: ["killed", "injured"] },
  treatment: { people: ["recovered", "treated", "in-treatment", "clinic", "capacity"] },
  cooperation: {
    form: ["contact-point", "joint-operation", "intelligence", "extradition", "agreement"],
    partner: true,
  },
  role: {
    role: [
      "manufacturer",
      "supplier",
      "courier",
      "distributor",
      "organiser",
      "financier",
      "lookout",
      "victim",
      "unspecified",
    ],
    name: true,
    status: ["suspect", "wanted", "arrested", "charged", "convicted", "acquitted"],
    traits: true,
  },
  method: {
    method: [
      "body",
      "clothing",
      "luggage",
      "vehicle",
      "cargo",
      "vessel",
      "aircraft",
      "drone",
      "balloon",
      "post",
      "burial",
      "food",
      "building",
      "exploited-people",
      "other",
    ],
  },
  route: { from: true, via: true, to: true },
  referral: { to: ["court", "prosecutor", "police", "unspecified"] },
  value: { item: true },
  trend: { from: true, to: true },
};

const files = readCodebookFiles();
const table = z.record(z.string(), z.unknown());
const keysOf = (path: string): string[] => Object.keys(table.parse(files.get(path) ?? {}));
const lists = z.record(z.string(), z.string());
const ruleRows = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    pattern: z.union([z.string(), z.array(z.string())]),
    without: z.string().default(""),
    keys: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  }),
);

interface Form {
  readonly words: string;
  readonly owner: string;
  readonly written: string;
}

/** A file's forms, each as the tokeniser gives its words, with the row that lists it. */
function formsOf(path: string): Form[] {
  return Object.entries(lists.parse(files.get(path) ?? {})).flatMap(([owner, list]) =>
    list
      .split(",")
      .map((form) => form.trim())
      .filter((form) => form !== "")
      .map((written) => ({ words: wordsOf(written).join(" "), owner, written })),
  );
}

function listedUnderTwo(forms: readonly Form[]): string[] {
  const owners = Map.groupBy(forms, ({ words }) => words);
  return [...owners].flatMap(([words, listed]) => {
    const names = [...new Set(listed.map(({ owner }) => owner))];
    return names.length > 1 ? [`"${words}" stands under ${names.join(" and ")}`] : [];
  });
}

function listedTwice(path: string): string[] {
  return [...Map.groupBy(formsOf(path), ({ owner, words }) => `${owner}: "${words}"`)]
    .filter(([, listed]) => listed.length > 1)
    .map(([name]) => `${path}, ${name}`);
}

/** Words and tags of a rule's patterns and of its `without`. */
function elementsOf(row: z.infer<typeof ruleRows>[number]): string[] {
  const patterns = typeof row.pattern === "string" ? [row.pattern] : row.pattern;
  return [...patterns, row.without]
    .flatMap((pattern) => pattern.split(/\s+/))
    .flatMap((element) =>
      element
        .replace(/\?$/, "")
        .replace(/=[\w-]+$/, "")
        .split("|"),
    );
}

/** Tags that the chunker can give: whole ones, and beginnings that something is added to (`@thing:…`). */
function tagsOfExtract(): { whole: Set<string>; heads: string[] } {
  const whole = new Set<string>();
  const heads: string[] = [];
  for (const name of readdirSync(EXTRACT, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const source = ts.createSourceFile(name, readFileSync(join(EXTRACT, name), "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteral(node) && node.text.startsWith("@")) whole.add(node.text);
      if (ts.isTemplateHead(node) && node.text.startsWith("@")) heads.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { whole, heads };
}

describe("codebook", () => {
  const countries = new Set(
    readFileSync(join(EXTRACT, "..", "..", "codebook", "places", "countries.tsv"), "utf8")
      .split("\n")
      .map((line) => line.split("\t")[0]),
  );

  /** Reserved codes of ISO 3166-1 for agencies of no one country. */
  const reserved = ["EU", "UN"];

  it("places agencies and currencies in known countries", () => {
    const agencies = z.record(z.string(), z.object({ country: z.string() })).parse(files.get("agencies.yaml"));
    const currencies = z
      .record(z.string(), z.object({ countries: z.array(z.string()) }))
      .parse(files.get("currencies.yaml"));
    const named = [
      ...Object.entries(agencies).map(([id, { country }]) => ({ id, country })),
      ...Object.entries(currencies).flatMap(([id, row]) => row.countries.map((country) => ({ id, country }))),
    ];
    assert.deepEqual(
      named.filter(({ country }) => !countries.has(country) && !reserved.includes(country)),
      [],
    );
  });

  it("gives a country one currency for bare names", () => {
    const currencies = z
      .record(z.string(), z.object({ countries: z.array(z.string()) }))
      .parse(files.get("currencies.yaml"));
    const users = Object.entries(currencies).flatMap(([code, row]) =>
      row.countries.map((country) => ({ code, country })),
    );
    const shared = [...Map.groupBy(users, ({ country }) => country)].filter(([, rows]) => rows.length > 1);
    assert.deepEqual(
      shared.map(([country, rows]) => `${country}: ${rows.map(({ code }) => code).join(", ")}`),
      [],
    );
  });
});

for (const language of languagesOf()) {
  const at = (name: string): string => `languages/${language}/${name}.yaml`;

  describe(`codebook, ${language}`, () => {
    const substances = keysOf("substances.yaml");
    const rules = ruleRows.parse(files.get(at("patterns")));

    it("names only known substances", () => {
      const named = [...keysOf(at("substances")), ...keysOf(at("doubtful-substances"))];
      assert.deepEqual(
        named.filter((item) => !substances.includes(item)),
        [],
      );
    });

    it("names every substance", () => {
      const named = new Set([...keysOf(at("substances")), ...keysOf(at("doubtful-substances"))]);
      assert.deepEqual(
        substances.filter((item) => !named.has(item)),
        [],
      );
    });

    it("names only the contract's things", () => {
      assert.deepEqual(
        keysOf(at("things")).filter((item) => !THINGS.includes(item)),
        [],
      );
    });

    it("names only known units and currencies", () => {
      const units = keysOf("units.yaml");
      const currencies = keysOf("currencies.yaml");
      const ambiguous = z.record(z.string(), z.array(z.string())).parse(files.get(at("ambiguous-currencies")) ?? {});
      const strange = [
        ...keysOf(at("units")).filter((unit) => !units.includes(unit)),
        ...[...keysOf(at("currencies")), ...Object.values(ambiguous).flat()].filter(
          (code) => !/^[A-Z]{3}$/.test(code) || !currencies.includes(code),
        ),
      ];
      assert.deepEqual([...new Set(strange)], []);
    });

    it("lists no form under two items", () => {
      const items = ["substances", "doubtful-substances", "things"].flatMap((name) => formsOf(at(name)));
      assert.deepEqual(listedUnderTwo(items), []);
    });

    it("lists no form under two units or two currencies", () => {
      assert.deepEqual([...listedUnderTwo(formsOf(at("units"))), ...listedUnderTwo(formsOf(at("currencies")))], []);
    });

    it("lists no form twice in one row", () => {
      const names = ["substances", "doubtful-substances", "things", "units", "currencies", "classes"];
      assert.deepEqual(
        names.flatMap((name) => listedTwice(at(name))),
        [],
      );
    });

    it("uses in its rules only classes that exist", () => {
      const classes = new Set(keysOf(at("classes")).map((name) => `%${name}`));
      const strange = rules.flatMap((row) =>
        elementsOf(row)
          .filter((element) => element.startsWith("%") && !classes.has(element))
          .map((element) => `${row.id}: ${element}`),
      );
      assert.deepEqual(strange, []);
    });

    it("uses in its rules only tags that chunks can have", () => {
      const { whole, heads } = tagsOfExtract();
      const strange = rules.flatMap((row) =>
        elementsOf(row)
          .filter((element) => element.startsWith("@"))
          .filter((tag) => !whole.has(tag) && !heads.some((head) => tag.startsWith(head)))
          .map((tag) => `${row.id}: ${tag}`),
      );
      assert.deepEqual(strange, []);
    });

    it("says in its rules only keys and values of the contract", () => {
      const items = new Set([...substances, ...THINGS]);
      const strange = rules.flatMap((row) =>
        Object.entries(row.keys)
          .filter(([key, value]) => {
            const known = KEYS[row.kind]?.[key];
            if (known === undefined) return true;
            if (key === "item") return !items.has(String(value));
            return known !== true && !known.some((allowed) => allowed === value);
          })
          .map(([key, value]) => `${row.id}: ${key}: ${value}`),
      );
      assert.deepEqual(strange, []);
    });
  });
}
