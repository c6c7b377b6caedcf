import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { claimsOf, readText } from "./read-text.ts";

/** A text and where its last seizure was made; undefined where the words do not say. */
const PREMISES: readonly (readonly [string, string | undefined])[] = [
  ["Officers seized 20 kg of heroin at Basra airport.", "airport"],
  ["Police found 20 kg of heroin in a rented house in Basra.", "residence"],
  ["The 20 kg of heroin lay in a warehouse near the river.", "warehouse"],
  ["Customs seized 20 kg of heroin at the Red Sea port of Jeddah.", "seaport"],
  ["The navy seized 20 kg of heroin in international waters.", "sea"],
  ["A lorry was stopped at a checkpoint. Officers took 20 kg of heroin from its load.", "road"],
  ["Police seized 20 kg of heroin.", undefined],
  ["Police seized 20 kg of heroin that was on its way to the port.", undefined],
  ["Police seized 24 tonnes of heroin at the port in 2024.", undefined],
];

describe("where something was taken", () => {
  for (const [text, wanted] of PREMISES)
    it(text, () => assert.equal(claimsOf(text, "seizure").at(-1)?.keys.at, wanted));
});

/** A text and the offence of its charge, in the source's words. */
const OFFENCES: readonly (readonly [string, string | undefined])[] = [
  ["The driver was charged on Monday with trafficking in heroin.", "trafficking in heroin"],
  [
    "Two men were charged with possession of cocaine and a loaded firearm after a search.",
    "possession of cocaine and a loaded firearm",
  ],
  ["The accused pleaded guilty to the charges.", undefined],
  ["The driver was arrested and charged.", undefined],
];

describe("what somebody is charged with", () => {
  for (const [text, wanted] of OFFENCES)
    it(text, () => assert.equal(claimsOf(text, "charge")[0]?.keys.offence, wanted));
});

describe("what a laboratory made", () => {
  for (const [text, wanted] of [
    ["Police found a methamphetamine laboratory in Basra.", "methamphetamine"],
    ["Police found a laboratory that made captagon in Basra.", "captagon"],
    ["Police found a laboratory in Basra.", undefined],
  ] as const)
    it(text, () => assert.equal(claimsOf(text, "laboratory")[0]?.keys.product, wanted));
});

describe("which precursor", () => {
  for (const [text, wanted] of [
    ["Police seized eight litres of acetic anhydride.", "acetic anhydride"],
    ["Police seized 2,400 kilograms of precursor chemicals.", "precursor chemicals"],
    ["Police seized 20 kilograms of heroin.", undefined],
  ] as const)
    it(text, () => assert.equal(claimsOf(text, "seizure")[0]?.keys.substance, wanted));
});

/** A text and its role, as "role name status". */
const ROLES: readonly (readonly [string, string])[] = [
  ["Esteban Garrido was the head of the ring.", "organiser Esteban Garrido suspect"],
  ["Police arrested the ringleader, Esteban Garrido, on Monday.", "organiser Esteban Garrido arrested"],
  ["The supplier of the ring fled and is at large.", "supplier null wanted"],
  ["The courier was sentenced to six years in prison.", "courier null convicted"],
  ["Destitute people are used as carriers.", "victim null undefined"],
];

describe("who did what", () => {
  for (const [text, wanted] of ROLES)
    it(text, () => {
      const keys = claimsOf(text, "role")[0]?.keys;
      assert.equal(`${keys?.role} ${keys?.name} ${keys?.status}`, wanted);
    });

  it("ties somebody's charge to his role", () => {
    const { claims } = readText("Esteban Garrido was the head of the ring.\nEsteban Garrido was charged with murder.");
    const role = claims.find(({ kind }) => kind === "role");
    assert.equal(claims.find(({ kind }) => kind === "charge")?.person, role?.id);
    assert.notEqual(role, undefined);
  });
});

/** A text and the channel of its last seizure's nearest voice. */
const CHANNELS: readonly (readonly [string, string | undefined])[] = [
  ["Police seized 20 kg of heroin, the interior ministry said in a statement.", "statement"],
  ["In a post on its Facebook page the interior ministry said it had seized 20 kg of heroin.", "Facebook page"],
  ["Police seized 20 kg of heroin, the interior ministry said.", undefined],
  ["The statement said that police had seized 20 kg of heroin.", undefined],
];

describe("by what somebody spoke", () => {
  for (const [text, wanted] of CHANNELS)
    it(text, () => assert.equal(claimsOf(text, "seizure").at(-1)?.attribution[0]?.channel, wanted));
});
