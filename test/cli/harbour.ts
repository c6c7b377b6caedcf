import type { Reading } from "../../src/model/reading.ts";
import * as hand from "./reading-by-hand.ts";

const GUARD = { organisation: "Coast Guard of Norland", agency: "nl-guard", channel: "statement on its website" };
const CHIEF = { name: "Ada Lund", role: "director", organisation: "Ministry of the Interior" };
const LATER = "Coast Guard of Norland";

const tide = hand.report(
  "tide",
  "The Tide",
  [
    "The coast guard of Norland boarded two trawlers off Vik on Monday and arrested 17 people, 14 of them foreigners.",
    "About 20 kilograms of heroin lay under the nets, some of it in the engine room. The packets went to the court in Vik.",
    "The ministry counts 2,318 sentences in three years, among them 300 for life.",
  ],
  { title: "Seventeen held off Vik", removed: [...hand.removed("repeated", 2), ...hand.removed("comments", 1)] },
);

const lamp = hand.report(
  "lamp",
  "Harbour Lamp",
  [
    "Seventeen people were arrested on two trawlers, said the coast guard, which found nearly 20 kg of heroin.",
    "Director Ada Lund spoke of 23,118 sentences in three years.",
    "In May officers had taken hundreds of kilograms of hashish near Osa.",
  ],
  { published: { date: "2025-03-05", basis: "dateline" } },
);

const mina = hand.report("mina", "الميناء", ["أوقف خفر السواحل 18 شخصا قبالة فيك بعد بيان ثان."], {
  language: "ar",
  published: { date: "2025-03-04", basis: "sidecar" },
  decoding: { encoding: "windows-1256", doubt: "The encoding was guessed from the letters." },
});

const said = { voices: [GUARD], event: "e1", statement: "s1" };
const all = { kind: "arrest", keys: { people: "all" } } as const;
const heroin = { kind: "seizure", keys: { item: "heroin", form: "powder" } } as const;
const jailed = { kind: "sentence", scope: "total", voices: [CHIEF] } as const;

const claims = {
  tide17: hand.claim("c1", "17 people", { in: tide, ...all, ...said, amount: hand.amount(17, "person") }),
  tide14: hand.claim("c2", "14 of them foreigners", {
    in: tide,
    kind: "arrest",
    keys: { people: "foreign" },
    ...said,
    amount: hand.amount(14, "person"),
    partOf: "c1",
  }),
  lamp17: hand.claim("c3", "Seventeen people", { in: lamp, ...all, ...said, amount: hand.amount(17, "person") }),
  mina18: hand.claim("c4", "18 شخصا", {
    in: mina,
    ...all,
    voices: [{ organisation: "خفر السواحل", agency: "nl-guard" }],
    event: "e1",
    statement: "s2",
    amount: hand.amount(18, "person"),
  }),
  tide20: hand.claim("c5", "About 20 kilograms of heroin", {
    in: tide,
    ...heroin,
    ...said,
    amount: hand.about(20, "kg"),
  }),
  lamp20: hand.claim("c6", "nearly 20 kg of heroin", {
    in: lamp,
    ...heroin,
    voices: [{ role: "an officer", name: "P. Dahl" }],
    event: "e1",
    amount: hand.about(20, "kg"),
  }),
  some: hand.claim("c7", "some of it", {
    in: tide,
    ...heroin,
    ...said,
    partOf: "c5",
    amount: hand.amount(null, "kg", { low: null, high: null }),
  }),
  court: hand.claim("c8", "went to the court", {
    in: tide,
    kind: "referral",
    keys: { to: "court" },
    event: "e1",
    mode: "outlet",
  }),
  hash: hand.claim("c9", "hundreds of kilograms of hashish", {
    in: lamp,
    kind: "seizure",
    keys: { item: "cannabis-resin" },
    event: "e2",
    mode: "outlet",
    amount: hand.amount(null, "kg", { low: 200, high: 999 }),
  }),
  tide2318: hand.claim("c10", "2,318 sentences", {
    in: tide,
    ...jailed,
    keys: { penalty: "any", stage: "pronounced" },
    amount: hand.amount(2318, "person"),
  }),
  tide300: hand.claim("c11", "300 for life", {
    in: tide,
    ...jailed,
    keys: { penalty: "life", stage: "pronounced" },
    amount: hand.amount(300, "person"),
    partOf: "c10",
  }),
  lamp23118: hand.claim("c12", "23,118 sentences", {
    in: lamp,
    ...jailed,
    keys: { penalty: "any", stage: "pronounced" },
    amount: hand.amount(23118, "person"),
    mode: "direct",
  }),
};

const period = { from: "2022-01-01", to: "2024-12-31", original: "in three years" };
const total = { kind: "sentence", period, asOf: "2025-03-04", speaker: "Ministry of the Interior" } as const;
const conflicted = { kind: "sentence", key: { penalty: "any", stage: "pronounced" } } as const;

/** One operation told by three outlets in two scripts, one told beside it, totals with a misprint: every status and hedge. */
export const harbour: Reading = hand.reading({
  reports: [tide, lamp, mina],
  claims: Object.values(claims),
  statements: [
    hand.statement("s1", LATER, { channel: "statement on its website", date: "2025-03-03", reports: ["tide", "lamp"] }),
    hand.statement("s2", LATER, { date: "2025-03-04", reports: ["mina"] }),
  ],
  events: [
    hand.event("e2", {
      kind: "seizure",
      date: { from: "2024-05-01", to: "2024-05-31", basis: "stated" },
      places: [hand.place("Osa", "NO")],
      reports: ["lamp"],
      claims: ["c9"],
      figures: [hand.figure([claims.hash], "single")],
      related: [{ event: "e1", relation: "possibly-same", reasons: ["same coast"] }],
    }),
    hand.event("e1", {
      title: "Heroin on two trawlers, Vik",
      date: { from: "2025-03-03", to: "2025-03-03", basis: "stated" },
      announced: "2025-03-04",
      places: [hand.place("Vik", "NO"), hand.place("Rotterdam", "NL", { role: "destination" })],
      agencies: ["Coast Guard of Norland"],
      reports: ["tide", "lamp", "mina"],
      statements: ["s2", "s1"],
      origins: ["nl-guard", "P. Dahl"],
      claims: ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"],
      figures: [
        hand.figure([claims.mina18, claims.tide17, claims.lamp17], "updated"),
        hand.figure([claims.tide14], "single"),
        hand.figure([claims.tide17, claims.tide14], "single", {
          key: { people: "all" },
          amount: hand.amount(4, "person"),
          derived: true,
        }),
        hand.figure([claims.tide20, claims.lamp20], "corroborated"),
        hand.figure([claims.some], "single"),
      ],
      related: [{ event: "e2", relation: "possibly-same", reasons: ["same coast"] }],
    }),
  ],
  totals: [
    { id: "t1", ...total, ...conflicted, amount: hand.amount(2318, "person"), claims: ["c10", "c12"] },
    {
      id: "t2",
      ...total,
      key: { penalty: "life", stage: "pronounced" },
      amount: hand.amount(300, "person"),
      claims: ["c11"],
    },
  ],
  conflicts: [
    {
      id: "k1",
      ...conflicted,
      about: "t1",
      claims: ["c10", "c12"],
      reason: "factor",
      state: "open",
      explanation: "23,118 is 2,318 with a digit inserted; same speaker, same period; the 300 fit both.",
    },
  ],
  problems: [{ input: "gone.txt", code: "input-not-found", message: "gone.txt does not exist. Check the path." }],
});
