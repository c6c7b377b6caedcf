import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { claimsOf, figureOf } from "./read-text.ts";

/** A text and the seizures in it, as "item figure". */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ["Police seized a tonne of cocaine.", ["cocaine 1000 kg"]],
  ["Police seized more than a ton of fentanyl.", ["fentanyl ≥ 1000 kg"]],
  ["Police seized two and a half tonnes of hashish.", ["cannabis-resin 2500 kg"]],
  ["Police seized 9 thousand 588 kilos of cocaine.", ["cocaine 9588 kg"]],
  ["Police seized 3 kilos of 289 grams of cannabis.", ["cannabis-herb 3.289 kg"]],
  ["Police seized 25 kilograms of heroin (55 pounds).", ["heroin 25 kg"]],
  ["Police seized 17.5 tonnes of opium, 500 kilograms of heroin.", ["heroin 500 kg", "opium 17500 kg"]],
  ["Police seized 73,000 ecstasy and 22,000 captagons.", ["captagon 22000 tablet", "mdma 73000 tablet"]],
  ["Police seized 10.2 kg of powder suspected to be cocaine.", ["cocaine 10.2 kg"]],
  ["Police found 20 kg of heroin and ice.", ["mixed 20 kg"]],
  ["Police found 20 kg of heroin and ice boxes.", ["heroin 20 kg"]],
  ["Police found 200 kg of cocaine. It lay in 97 kilogram-sized packages.", ["cocaine 200 kg", "cocaine 97 package"]],
  ["The police seized 40 kg of heroin on a 32,000-ton bulk carrier.", ["heroin 40 kg"]],
  ["The police seized 40 kg of heroin. The dhow can carry eight tonnes.", ["heroin 40 kg"]],
  [
    "Panama took 91 tons of drugs, 77.9 of cocaine and 12.9 of marijuana.",
    ["cannabis-herb 12900 kg", "cocaine 77900 kg", "unspecified-drug 91000 kg"],
  ],
  [
    "Police seized 2,207 kilograms of drugs. The skunk made up 1,500 kilograms, methamphetamine 687.76 and heroin 19.20.",
    ["cannabis-herb 1500 kg", "heroin 19.2 kg", "methamphetamine 687.76 kg", "unspecified-drug 2207 kg"],
  ],
  [
    "Police seized 20 kg of marijuana. Standing in a field, that would be some 1.1 million plants.",
    ["cannabis-herb 20 kg"],
  ],
  [
    "Two were held with 1,100 kg of drugs. Police said 606 kg were in vehicles.\nIn March a man was held with 9 kg of heroin.",
    ["heroin 9 kg", "unspecified-drug 1100 kg", "unspecified-drug 606 kg"],
  ],
  ["Police seized 9 kg of cocaine. It lay in 74 of 1,600 bags from the port.", ["cocaine 74 package", "cocaine 9 kg"]],
  [
    "Police seized 13,404 cannabis plants, 5,893 of the plants in sheds.",
    ["cannabis-plant 13404 plant", "cannabis-plant 5893 plant"],
  ],
  [
    "Police seized 40 kg of heroin. Filled to the last corner, the machines would have held more than 700 kg.",
    ["heroin 40 kg"],
  ],
  ["Police seized 40 kg of heroin. Smuggling on this scale can bring 20 years.", ["heroin 40 kg"]],
  ["A man had 19,960 amphetamine tablets. Two more were arrested by a patrol.", ["amphetamine 19960 tablet"]],
  ["Police seized 1 000 tons of cocaine.", ["cocaine 1000000 kg"]],
  ["Police seized 20 kg of heroin and an unlicensed .22 rifle.", ["heroin 20 kg", "weapon 1 count"]],
  ["Police seized 20 kg of heroin. About 40 tonnes of cocaine cross the region every year.", ["heroin 20 kg"]],
  [
    "Officers also took five grams of cocaine, a pistol and six cars.",
    ["cocaine 0.005 kg", "vehicle 6 count", "weapon 1 count"],
  ],
];

describe("amounts of what was seized", () => {
  for (const [text, wanted] of ROWS)
    it(text, () => {
      const found = claimsOf(text, "seizure").map((claim) => `${claim.keys.item} ${figureOf(claim)}`);
      assert.deepEqual([...new Set(found)].sort(), [...wanted].sort());
    });
});

/** A text and the worths in it. */
const WORTHS: readonly (readonly [string, readonly string[]])[] = [
  ["Kenyan police in Mombasa seized meth worth Sh8.2 billion.", ["8200000000 KES"]],
  ["Oslo police seized cocaine worth 800 million kroner ($76 million).", ["76000000 USD", "800000000 NOK"]],
  ["Fiji police in Nadi found meth worth F$2 billion.", ["2000000000 FJD"]],
  ["Polish police in Gdansk found meth worth no less than PLN 6 million.", ["≥ 6000000 PLN"]],
  ["Prosecutors in Seoul won 12 convictions over heroin.", []],
  ["Police in Mundra found heroin worth about Rs 21,000 cr.", ["≈ 210000000000 INR"]],
];

describe("worths in the world's currencies", () => {
  for (const [text, wanted] of WORTHS)
    it(text, () => assert.deepEqual(claimsOf(text, "value").map(figureOf).sort(), [...wanted].sort()));
});
