import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readText } from "./read-text.ts";

/** A text and its seizures, each with the first day of the happening it belongs to. */
const DATES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    "Border guards seized 20 kg of heroin on Sunday. It comes twelve days after patrols seized 30 kg of heroin in the same zone.",
    { "20": "2025-01-12", "30": "2024-12-31" },
  ],
  [
    "Police in Basra seized 20 kg of heroin on 14 January.\nAt the same terminal officers had found 30 kg of heroin in April of last year, and in July of that year 40 kg of heroin.",
    { "20": "2025-01-14", "30": "2024-04-01", "40": "2024-07-01" },
  ],
  [
    "Police in Basra seized 20 kg of heroin on 14 January.\nThe bureau seized 30 kg of heroin at the port in September 2021; 40 kg of heroin in April 2022; and in May 2022, again at the port, 50 kg of heroin.",
    { "20": "2025-01-14", "30": "2021-09-01", "40": "2022-04-01", "50": "2022-05-01" },
  ],
  [
    "Eight men were jailed by a court on Friday for trying to land 20 tonnes of cocaine in September 2023.",
    { "20000": "2023-09-01" },
  ],
  [
    "The load of 20 kg of heroin, found on Sunday, was put at 30 kg on Monday.",
    { "20": "2025-01-12", "30": "2025-01-12" },
  ],
  [
    "The cocaine that was found in the port in October, 20 kg of it, has been burned, customs said on Monday.\nIn April last year officers seized 30 kg of heroin.",
    { "20": "2024-10-01", "30": "2024-04-01" },
  ],
  [
    "Police seized 20 kg of heroin in Basra, the ministry announced in the early hours of Tuesday.\nThe five suspects were detained on 9 January.",
    { "20": "2025-01-09" },
  ],
  [
    "Police in Basra seized 20 kg of heroin on Sunday.\nIts worth was given as $2 million last week.",
    { "20": "2025-01-12" },
  ],
  [
    "Police found 20 kg of heroin on 3 January.\nOn 7 January they found 30 kg of heroin.",
    { "20": "2025-01-03", "30": "2025-01-07" },
  ],
  [
    "They were remanded until at least February 4. Police had seized 20 kg of heroin on 3 January.",
    { "20": "2025-01-03" },
  ],
  [
    "The container reached the port on 3 January. On 8 January a telephone rang at customs. The next day officers seized 20 kg of heroin.",
    { "20": "2025-01-09" },
  ],
  [
    "Police in Basra seized 20 kg of heroin on 14 December.\nFour were arrested.\nEarly in November it was the customs' turn. Officers found 30 kg of heroin.",
    { "20": "2024-12-14", "30": "2024-11-01" },
  ],
  [
    "Police in Basra seized 20 kg of heroin on 14 January.\nIn June 2021 officers took 30 kg of heroin. Two years before that the police had found 40 kg of heroin there.",
    { "20": "2025-01-14", "30": "2021-06-01", "40": "2019-01-01" },
  ],
  [
    "Police in Basra seized 20 kg of heroin on 14 January.\nLast August was worse. On the 16th of that month a patrol found 30 kg of heroin.",
    { "20": "2025-01-14", "30": "2024-08-16" },
  ],
  [
    "Police in Basra seized 20 kg of heroin on 14 January.\nThe largest seizure the country remembers dates from 1996, when 25 tonnes of heroin were discovered on an island.",
    { "20": "2025-01-14", "25000": "1996-01-01" },
  ],
];

describe("the day of each happening", () => {
  for (const [text, wanted] of DATES)
    it(text, () => {
      const { claims, events } = readText(text);
      const dates = new Map(events.map((event) => [event.key, event.date?.from]));
      const found = claims
        .filter((claim) => claim.kind === "seizure")
        .map((claim) => [String(claim.amount?.value), dates.get(claim.toldEvent ?? "")] as const);
      assert.deepEqual(Object.fromEntries(found), wanted);
    });
});

it("a ruling's day is the court's", () => {
  const { events } = readText("A court in Basra sentenced four men to death.\nThe ruling is dated 3 January.");
  assert.equal(events.find(({ kind }) => kind === "sentence")?.date?.from, "2025-01-03");
});

it("a service's name that several countries have says nothing of where", () => {
  const { events } = readText(
    "GEORGETOWN: Soldiers in Guyana seized 20 kg.\nThe Judicial Police gave it as 30 kg of cocaine in September 2023.",
  );
  assert.deepEqual(
    events.flatMap(({ places }) => places.map(({ country }) => country)),
    ["GY"],
  );
});

/** A text and the first-level places of its main happening. */
const PLACES: readonly (readonly [string, readonly string[]])[] = [
  [
    "SANTA ANA, California: Carlos Antonio Parra, 23, was arrested with 20 kg of heroin. Parra lives in Santa Ana, California.",
    ["US-CA"],
  ],
  ["ATLANTA: Police in Atlanta, Georgia, seized 20 kg of heroin. The U.S. Attorney spoke in Georgia.", ["US-GA"]],
  ["GEORGETOWN: Soldiers in Guyana seized 20 kg of heroin on Sunday.", ["GY-DE"]],
  ["GEORGETOWN: Soldiers in Malaysia seized 20 kg of heroin on Sunday.", ["MY-07"]],
  ["Police in Basra seized 20 kg of heroin.\nIt weighs more than was said, sources in Lisbon insist.", ["IQ-BA"]],
  ["Police in Basra seized 20 kg of heroin in a shed in Genova street.", ["IQ-BA"]],
  ["Spanish police seized 20 kg of heroin on Sunday. A tip from Dutch police led to it.", ["ES"]],
  ["Police in Mexico seized 20 kg of heroin. The Sinaloa cartel is taken to be the owner.", ["MX"]],
  ["Police seized 20 kg of heroin in Valencia. It is worth 4 million bolivars.", ["VE-G"]],
  ["Police in Basra seized 20 kg of heroin that was loaded at Latakia in Syria.", ["IQ-BA"]],
  ["MOSUL: Iraqi police seized 20 kg of heroin in a flat in the capital.", ["IQ-BG"]],
  ["MOSUL: Iraqi police seized 20 kg of heroin, a radio in the capital said.", ["IQ-NI"]],
  ["MOSUL: Iraqi police asked for capital punishment. They had seized 20 kg of heroin.", ["IQ-NI"]],
  [
    "MOSUL: Iraqi police learned on Sunday that in Syria 20 kg of heroin had been seized in a store in the capital.",
    ["SY-DI"],
  ],
  [
    "Police in Basra, Iraq, seized 20 kg of heroin that was bound for Spain. Officers there found 3 kg of opium.",
    ["IQ-BA"],
  ],
  ["Customs officers who seized 20 kg of heroin in Basra said a man was held.", ["IQ-BA"]],
  ["CAIRNS: Police in Papua New Guinea seized 20 kg of heroin in Central province.", ["PG-CPM"]],
  ["Police in Iraq seized 20 kg of heroin in raids in Basra and Mosul.", ["IQ-BA", "IQ-NI"]],
  ["SPRINGFIELD, Mo. - A Fresno, Calif., man was arrested with 20 kg of heroin, prosecutors said.", ["US-MO"]],
  ["Police seized 20 kg of heroin at San Lorenzo in Santa Fe, Argentina, from a ship on the Parana.", ["AR-S"]],
  ["The tip came from Taiwan. Customs officers there seized 20 kg of heroin.", ["TW"]],
];

describe("loads of several provinces", () => {
  const eventsOf = (text: string): number =>
    new Set(readText(text).claims.flatMap(({ kind, toldEvent }) => (kind === "seizure" ? [toldEvent] : []))).size;

  it("are several happenings", () => {
    assert.equal(
      eventsOf(
        "Police in Basra seized 20 kg of heroin.\nA man was held. 300 kg of heroin were seized in a store in Mosul.",
      ),
      2,
    );
  });

  it("are one where it may be the same load, weighed again elsewhere", () => {
    assert.equal(
      eventsOf(
        "Police in Basra seized 20 kg of heroin.\nA man was held. 22 kg of heroin were seized in a store in Mosul.",
      ),
      1,
    );
  });
});

describe("two drugs taken in one operation", () => {
  it("are one happening though each weighs something else", () => {
    const text =
      "Police in Basra seized 300 kg of heroin on Tuesday.\nTwelve men were arrested. In the same raids 12 kg of opium were found in a house in Mosul.";
    const events = readText(text).claims.flatMap(({ kind, toldEvent }) => (kind === "seizure" ? [toldEvent] : []));
    assert.equal(new Set(events).size, 1);
  });
});

describe("the place of a happening", () => {
  for (const [text, wanted] of PLACES)
    it(text, () => {
      const main = readText(text).events.find((event) => event.main);
      assert.deepEqual(
        main?.places.map((place) => place.admin1 ?? place.country),
        wanted,
      );
    });
});
