import { z } from "zod";
import { SanadError } from "../model/errors.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { withJoinedForms } from "./joined-forms.ts";
import type {
  HedgeKind,
  ItemGroup,
  Lexicon,
  Meaning,
  NumberWords,
  TimeUnit,
  TimeWords,
  VagueBounds,
  YearPart,
} from "./lexicon.ts";
import { PEOPLE_TRAITS } from "./lexicon.ts";
import { compileRules } from "./rule.ts";
import { tokenise } from "./token.ts";
import { TokenTrie } from "./trie.ts";
import { wordFacts } from "./word-facts.ts";
import { SHAPES, type Shapes, WORD_SETS, type WordSet, type Words } from "./words.ts";

/** The codebook as parsed files: path inside `codebook/` → content of the YAML document. */
export type CodebookFiles = ReadonlyMap<string, unknown>;

/** Reads one file of the codebook under a schema; a mistake names the file and the place in it. */
function parse<T>(files: CodebookFiles, path: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(files.get(path));
  if (!parsed.success) throw new SanadError("codebook-invalid", `codebook/${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

const forms = z.record(z.string(), z.string());
const numberMap = z.record(z.string(), z.number());

/** Splits "a, b c, d" into its forms. */
function listOf(text: string): string[] {
  return text
    .split(",")
    .map((form) => form.trim())
    .filter((form) => form !== "");
}

/** A form as the tokeniser would give its words. */
export function wordsOf(form: string): string[] {
  return tokenise(form).map((token) => token.lower);
}

function trieOf<T>(entries: Iterable<readonly [string, T]>): TokenTrie<T> {
  return new TokenTrie([...entries].map(([form, value]) => [wordsOf(form), value]));
}

function* substanceMeanings(files: CodebookFiles, language: string): Iterable<readonly [string, Meaning]> {
  const substances = parse(
    files,
    "substances.yaml",
    z.record(z.string(), z.strictObject({ group: z.enum(["drug", "precursor"]), form: z.string().optional() })),
  );
  for (const [name, doubtful] of [
    ["substances", false],
    ["doubtful-substances", true],
  ] as const) {
    const path = `languages/${language}/${name}.yaml`;
    for (const [item, list] of Object.entries(parse(files, path, forms))) {
      const known = substances[item];
      if (known === undefined)
        throw new SanadError("codebook-invalid", `codebook/${path}: "${item}" is not in codebook/substances.yaml`);
      for (const form of listOf(list))
        yield [form, { type: "item", item, group: known.group, form: known.form ?? null, doubtful }];
    }
  }
}

function* thingMeanings(files: CodebookFiles, language: string): Iterable<readonly [string, Meaning]> {
  const group: ItemGroup = "thing";
  for (const [item, list] of Object.entries(parse(files, `languages/${language}/things.yaml`, forms)))
    for (const form of listOf(list)) yield [form, { type: "item", item, group, form: null, doubtful: false }];
}

function* unitMeanings(files: CodebookFiles, language: string): Iterable<readonly [string, Meaning]> {
  const units = parse(
    files,
    "units.yaml",
    z.record(z.string(), z.strictObject({ unit: z.string(), factor: z.number().positive() })),
  );
  for (const [id, list] of Object.entries(parse(files, `languages/${language}/units.yaml`, forms))) {
    const known = units[id];
    if (known === undefined)
      throw new SanadError(
        "codebook-invalid",
        `codebook/languages/${language}/units.yaml: "${id}" is not in codebook/units.yaml`,
      );
    for (const form of listOf(list)) yield [form, { type: "unit", ...known }];
  }
}

function* currencyMeanings(files: CodebookFiles, language: string): Iterable<readonly [string, Meaning]> {
  for (const [code, list] of Object.entries(parse(files, `languages/${language}/currencies.yaml`, forms)))
    for (const form of listOf(list)) yield [form, { type: "currency", codes: [code], ambiguous: false }];
  for (const [form, codes] of Object.entries(
    parse(files, `languages/${language}/ambiguous-currencies.yaml`, z.record(z.string(), z.array(z.string()))),
  ))
    yield [form, { type: "currency", codes, ambiguous: true }];
}

const people = z.strictObject({
  plain: z.string(),
  men: z.string(),
  women: z.string(),
  foreign: z.string(),
  minors: z.string(),
  officer: z.string(),
  suspect: z.string(),
  civilian: z.string(),
  many: z.string(),
});

function* peopleMeanings(files: CodebookFiles, language: string): Iterable<readonly [string, Meaning]> {
  const { many, ...traits } = parse(files, `languages/${language}/people.yaml`, people);
  const plural = new RegExp(many, "u");
  for (const trait of PEOPLE_TRAITS)
    for (const form of listOf(traits[trait])) yield [form, { type: "people", trait, many: plural.test(form) }];
}

const voices = z.strictObject({
  heads: z.string(),
  inner: z.string(),
  topics: z.string(),
  nouns: z.string(),
  ships: z.string(),
  titles: z.string(),
  channels: z.string(),
});

function* voiceMeanings(files: CodebookFiles, language: string): Iterable<readonly [string, Meaning]> {
  const words = parse(files, `languages/${language}/voices.yaml`, voices);
  for (const form of listOf(words.nouns)) yield [form, { type: "voice" }];
  for (const form of listOf(words.titles)) yield [form, { type: "title" }];
  for (const form of listOf(words.channels)) yield [form, { type: "channel" }];
  const agency = z.strictObject({
    name: z.string(),
    country: z.string(),
    also: z.array(z.string()),
    shared: z.boolean().default(false),
  });
  for (const [id, { name, country, also, shared }] of Object.entries(
    parse(files, "agencies.yaml", z.record(z.string(), agency)),
  ))
    for (const form of [name, ...also])
      yield [form, { type: "agency", id, name, country, shared: shared && form === name }];
}

function* classMeanings(files: CodebookFiles, language: string): Iterable<readonly [string, Meaning]> {
  for (const [name, list] of Object.entries(parse(files, `languages/${language}/classes.yaml`, forms)))
    for (const form of listOf(list)) yield [form, { type: "class", name }];
}

function numberWords(files: CodebookFiles, language: string): NumberWords {
  const bounds = z.tuple([z.number(), z.number().nullable()]);
  const words = parse(
    files,
    `languages/${language}/numbers.yaml`,
    z.strictObject({
      values: numberMap,
      multipliers: numberMap,
      "short-multipliers": numberMap,
      one: z.string(),
      halves: numberMap,
      ordinals: numberMap,
      vague: z.record(z.string(), bounds),
      words: numberMap,
      hedges: z.strictObject({
        low: z.string(),
        high: z.string(),
        about: z.string(),
        exact: z.string(),
      }),
      joiners: z.string(),
      ranges: z.string(),
      between: z.string(),
    }),
  );
  const hedge = (kind: HedgeKind, list: string): (readonly [string, HedgeKind])[] =>
    listOf(list).map((form) => [form, kind]);
  const tables = {
    values: new Map(Object.entries(words.values)),
    multipliers: new Map(Object.entries(words.multipliers)),
    shortMultipliers: new Map(Object.entries(words["short-multipliers"])),
    ordinals: new Map(Object.entries(words.ordinals)),
    vague: trieOf<VagueBounds>(Object.entries(words.vague)),
    phrases: trieOf<number>(Object.entries(words.words)),
    one: new Set(listOf(words.one)),
    halves: trieOf<number>(Object.entries(words.halves)),
    hedges: trieOf([
      ...hedge("low", words.hedges.low),
      ...hedge("high", words.hedges.high),
      ...hedge("about", words.hedges.about),
      ...hedge("exact", words.hedges.exact),
    ]),
    joiners: new Set(listOf(words.joiners)),
    ranges: new Set(listOf(words.ranges)),
    between: new Set(listOf(words.between)),
  };
  const { values, vague, phrases, one, hedges, between } = tables;
  return {
    ...tables,
    begins: (word) =>
      values.has(word) ||
      one.has(word) ||
      between.has(word) ||
      vague.begins(word) ||
      phrases.begins(word) ||
      hedges.begins(word),
  };
}

function timeWords(files: CodebookFiles, language: string): TimeWords {
  const words = parse(
    files,
    `languages/${language}/time.yaml`,
    z.strictObject({
      months: numberMap,
      "doubtful-months": z.array(z.string()),
      weekdays: numberMap,
      "doubtful-weekdays": z.array(z.string()),
      days: numberMap,
      "days-from-told": numberMap,
      feasts: numberMap,
      relative: numberMap,
      same: z.string(),
      following: z.string(),
      "early-in": z.string(),
      recent: z.string(),
      units: z.record(z.string(), z.enum(["hour", "day", "week", "fortnight", "month", "year", "decade"])),
      parts: z.record(z.string(), z.enum(["early", "mid", "late", "summer", "winter", "spring", "autumn"])),
      ago: z.string(),
      earlier: z.string(),
      after: z.string(),
      comes: z.string(),
      later: z.string(),
      since: z.string(),
      when: z.string(),
      between: z.string(),
      until: z.string(),
      within: z.string(),
    }),
  );
  const tables = {
    months: new Map(Object.entries(words.months)),
    doubtful: new Set([...words["doubtful-months"], ...words["doubtful-weekdays"]]),
    weekdays: new Map(Object.entries(words.weekdays)),
    days: trieOf(Object.entries(words.days)),
    daysFromTold: trieOf(Object.entries(words["days-from-told"])),
    feasts: trieOf(Object.entries(words.feasts)),
    relative: new Map(Object.entries(words.relative)),
    same: new Set(listOf(words.same)),
    following: new Set(listOf(words.following)),
    earlyIn: new Set(listOf(words["early-in"])),
    recent: trieOf(listOf(words.recent).map((form): readonly [string, true] => [form, true])),
    units: new Map<string, TimeUnit>(Object.entries(words.units)),
    parts: new Map<string, YearPart>(Object.entries(words.parts)),
    ago: new Set(listOf(words.ago)),
    earlier: new Set(listOf(words.earlier)),
    after: new Set(listOf(words.after)),
    comes: new Set(listOf(words.comes)),
    later: new Set(listOf(words.later)),
    since: new Set(listOf(words.since)),
    when: new Set(listOf(words.when)),
    between: new Set(listOf(words.between)),
    until: new Set(listOf(words.until)),
    within: new Set(listOf(words.within)),
  };
  const firstWords = [
    words.days,
    words["days-from-told"],
    words.feasts,
    words.months,
    words.weekdays,
    words.relative,
    words.parts,
  ].flatMap((table) => Object.keys(table).map((form) => wordsOf(form)[0] ?? ""));
  const starts = new Set([...firstWords, ...tables.since, ...tables.between]);
  return { ...tables, starts };
}

function wordSets(files: CodebookFiles, language: string): Words {
  const sets = parse(files, `languages/${language}/words.yaml`, z.record(z.enum(WORD_SETS), z.array(z.string())));
  const forms = (name: (typeof WORD_SETS)[number]): Set<string> =>
    new Set(sets[name].map((form) => wordsOf(form).join(" ")));
  return Object.fromEntries(WORD_SETS.map((name) => [name, forms(name)])) as unknown as Words;
}

const NO_SETS: ReadonlySet<WordSet> = new Set();

/** Finds the sets of a form. */
function setsByForm(words: Words): (form: string) => ReadonlySet<WordSet> {
  const byForm = new Map<string, Set<WordSet>>();
  for (const name of WORD_SETS)
    for (const form of words[name]) byForm.set(form, (byForm.get(form) ?? new Set()).add(name));
  return (form) => byForm.get(form) ?? NO_SETS;
}

function wordShapes(files: CodebookFiles, language: string): Shapes {
  const shapes = parse(files, `languages/${language}/shapes.yaml`, z.record(z.enum(SHAPES), z.string()));
  return Object.fromEntries(SHAPES.map((name) => [name, new RegExp(shapes[name], "u")])) as unknown as Shapes;
}

/** Validates the codebook's files and builds the look-up tables of one language. Throws `codebook-invalid` with file and place. */
export function buildLexicon(files: CodebookFiles, gazetteer: Gazetteer, language: string): Lexicon {
  const words = parse(files, `languages/${language}/voices.yaml`, voices);
  const sets = wordSets(files, language);
  const currencies = parse(
    files,
    "currencies.yaml",
    z.record(z.string(), z.strictObject({ countries: z.array(z.string()) })),
  );
  const meanings = [
    substanceMeanings,
    thingMeanings,
    unitMeanings,
    currencyMeanings,
    peopleMeanings,
    voiceMeanings,
    classMeanings,
  ];
  const numbers = numberWords(files, language);
  const times = timeWords(files, language);
  const stops = new Set(parse(files, `languages/${language}/stops.yaml`, z.array(z.string())));
  const setsOf = setsByForm(sets);
  const known = trieOf(meanings.flatMap((source) => [...source(files, language)]));
  return Object.freeze({
    language,
    forms: known,
    numbers,
    times,
    words: sets,
    setsOf,
    factsOf: wordFacts({ numbers, times, stops, forms: known, setsOf }),
    shapes: wordShapes(files, language),
    adjectives: new Set(parse(files, `languages/${language}/adjectives.yaml`, z.array(z.string()))),
    organisationHeads: new Set(listOf(words.heads).map((word) => word.toLowerCase())),
    shipPrefixes: new Set(listOf(words.ships)),
    organisationInner: new Set(listOf(words.inner)),
    organisationTopics: new Set(listOf(words.topics)),
    stops,
    areas: new Set(parse(files, `languages/${language}/areas.yaml`, z.array(z.string()))),
    noPlaces: new Set(parse(files, `languages/${language}/no-places.yaml`, z.array(z.string()))),
    groups: new Map(Object.entries(parse(files, `languages/${language}/groups.yaml`, numberMap))),
    abbreviations: new Set(parse(files, `languages/${language}/abbreviations.yaml`, z.array(z.string()))),
    rules: ["patterns", "grammar-rules"]
      .flatMap((name) =>
        compileRules(files.get(`languages/${language}/${name}.yaml`), `codebook/languages/${language}/${name}.yaml`),
      )
      .map((rule) => withJoinedForms(rule, known)),
    gazetteer,
    currencyOfCountry: new Map(
      Object.entries(currencies).flatMap(([code, { countries }]) =>
        countries.map((country) => [country, code] as const),
      ),
    ),
  });
}
