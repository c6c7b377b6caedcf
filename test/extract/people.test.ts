import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { claimsOf } from "./read-text.ts";

/** A text and the arrests in it, as "people count". */
const ARRESTS: readonly (readonly [string, readonly string[]])[] = [
  ["Six Iranians held over a dhow with meth.", ["all 6", "nationality:IR 6"]],
  ["The driver, Esteban Garrido, and his passenger, Marco Rizzuto, were arrested.", ["all 2"]],
  ["The driver, a Tajik of 34, was arrested.", ["all 1", "nationality:TJ 1"]],
  ["Two citizens of Mexico were arrested.", ["all 2", "nationality:MX 2"]],
  ["Agents took the three men into custody.", ["all 3"]],
  ["Police arrested two women linked to a trafficker.", ["all 2"]],
  ["The courier came by train. He was arrested at the station.", ["all 1"]],
  [
    "Eight people were arrested. Those held are four Afghan nationals, one Uzbek national and three Indians.",
    ["all 8", "nationality:AF 4", "nationality:IN 3", "nationality:UZ 1"],
  ],
  [
    "Police arrested 15 men. Eight are Turks, five come from Azerbaijan and two, among them the captain, from Ukraine.",
    ["all 15", "nationality:AZ 5", "nationality:TR 8", "nationality:UA 2"],
  ],
  [
    "Police arrested 12 men. Six of those held are Greek, four Turkish and two Iranian.",
    ["all 12", "nationality:GR 6", "nationality:IR 2", "nationality:TR 4"],
  ],
  ["Police arrested ten men. The other five, three Lebanese and two Saudis, have yet to be found.", ["all 10"]],
  ["Its driver and his assistant, both Malians, were detained.", ["all 2", "nationality:ML 2"]],
  ["Police arrested one partner in the firm, a woman.", ["all 1"]],
  ["Four women of an airline's crew were arrested.", ["all 4"]],
  ["Police arrested and charged 15 people.", ["all 15"]],
  [
    "Three suspects, one each from Venezuela, Peru and Colombia, were arrested with cocaine.",
    ["all 3", "nationality:CO 1", "nationality:PE 1", "nationality:VE 1"],
  ],
  ["Two boys under the age of 18 were arrested with cocaine.", ["all 2"]],
  ["Three men, age 19, 22 and 25, were arrested with cocaine.", ["all 3"]],
  ["Rosa Vidal (33), Marco Rizzuto (age 22) and Esteban Garrido (34) were arrested with cocaine.", ["all 3"]],
  ["Police arrested Rosa Vidal, 33; Marco Rizzuto, age 22; and Esteban Garrido, 34, with cocaine.", ["all 3"]],
  ["Three men were caught. A fourth, described as their chief, was arrested at his flat.", ["all 1", "all 3"]],
  ["A truck made off along a boulevard in District 1 and the two drivers were caught.", ["all 2"]],
  [
    "Thirteen people have been charged over the heroin. Eight of them are Polish citizens. Two men are in custody.",
    ["all 2"],
  ],
  [
    "Agents arrested three defendants, Ramon Oseguera, 34, an alien from Colima, Mexico; Ignacio Cortes, 24; and Gustavo Lara, 31, after tips on a house.",
    ["all 3"],
  ],
  ["Police arrested 17 men with heroin. Several of those arrested were in prison already.", ["all 17"]],
  ["Around 15,000 people were arrested on drug charges.", ["all 15000"]],
  ["Police are holding nine foreigners over the plane with cocaine.", ["all 9", "foreign 9"]],
];

describe("who is arrested", () => {
  for (const [text, wanted] of ARRESTS)
    it(text, () => {
      const found = claimsOf(text, "arrest").map(({ keys, amount }) => `${keys.people} ${amount?.value}`);
      assert.deepEqual([...new Set(found)].sort(), [...wanted].sort());
    });
});

/** A text and the casualties in it, as "side outcome count". */
const CASUALTIES: readonly (readonly [string, readonly string[]])[] = [
  ["Jordanian troops shot dead 27 men who carried captagon.", ["suspect killed 27"]],
  ["A first sergeant was killed in a fight with smugglers.", ["officer killed 1"]],
  ["Police killed two smugglers. Several more were wounded.", ["suspect injured undefined", "suspect killed 2"]],
  ["The adulterated cocaine killed at least 20 people.", ["civilian killed 20"]],
  ["Police seized heroin. No soldier was hurt.", []],
  ["Police arrested 17 Indonesians and one Nigerian, and one more was killed over heroin.", ["suspect killed 1"]],
  ["One dead, 13 held as police shoot a smuggler. The smuggler was killed at dawn.", ["suspect killed 1"]],
  ["Police seized heroin. A sailor died of an illness in custody.", []],
  ["Police seized fentanyl. The drug killed 48,000 people in ten years.", []],
];

describe("who is killed or hurt, and on which side", () => {
  for (const [text, wanted] of CASUALTIES)
    it(text, () => {
      const found = claimsOf(text, "casualty").map(
        ({ keys, amount }) => `${keys.people} ${keys.outcome} ${amount?.value ?? undefined}`,
      );
      assert.deepEqual(found.sort(), [...wanted].sort());
    });
});

/** A text and the sentences in it, as "count penalty term". */
const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  [
    "ALFREDO MORENO, also known as “CHAGO,” 35, of Tepalcatepec, Mexico, was sentenced to life in prison.",
    ["1 life undefined"],
  ],
  ["The drug judge ordered Rosa Vidal to serve a total of 235 months in federal prison.", ["1 prison 19.5833"]],
  [
    "Thirteen people, three Iranians and a Pakistani among them, were sentenced to death over heroin.",
    ["13 death undefined"],
  ],
  ["The captain was sentenced to 18 years and the cook to 17 and a half.", ["1 prison 17.5", "1 prison 18"]],
  ["Raymond Teague, 34, and Luther Sims, 36, were each sentenced to nine years.", ["2 prison 9"]],
  [
    "Rosa Vidal was sentenced to 14 years in prison and Andre Miles, age 25 of Baltimore was sentenced on October 12, 2006 to 10 years, one month imprisonment.",
    ["1 prison 10.0833", "1 prison 14"],
  ],
  ["Seven crewmen, six of them Pakistanis, were jailed for life.", ["7 life undefined"]],
  ["He was a sailor. The man was sentenced to 13 years and four months.", ["1 prison 13.3333"]],
  ["Prosecutors asked for 20 years for two of the accused and 17 for the other three.", ["2 prison 20", "3 prison 17"]],
  [
    "A court jailed four people. A mechanic got 15 years, two men who minded the load 10 years each.",
    ["1 prison 15", "2 prison 10", "4 prison undefined"],
  ],
];

describe("who got which sentence", () => {
  for (const [text, wanted] of SENTENCES)
    it(text, () => {
      const found = claimsOf(text, "sentence").map(
        ({ keys, amount }) => `${amount?.value} ${keys.penalty} ${keys.term}`,
      );
      assert.deepEqual([...new Set(found)].sort(), [...wanted].sort());
    });
});
