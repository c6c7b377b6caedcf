import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { claimsOf } from "./read-text.ts";

/** A text and who says its last seizure: name, organisation or role. */
const ROWS: readonly (readonly [string, string])[] = [
  ["The drug control agency said it had seized 20 kg of heroin.", "drug control agency"],
  ["The charge sheet speaks of 20 kg of heroin.", "charge sheet"],
  ["Baghdad says it seized 20 kg of heroin.", "Baghdad"],
  ["Police seized 20 kg of heroin.\nUNODC: 24 tonnes of heroin were seized in 2023.", "UNODC"],
  [
    "Ingvild Sortland, who leads investigations in the Oslo police district, put the weight of the heroin at 20 kg.",
    "Ingvild Sortland",
  ],
  ["They found 20 kg of heroin, by the government's count.", "government"],
  ["A person familiar with the search said 20 kg of heroin were found.", "A person familiar with the search"],
  ["A shipping journal counted 20 kg of heroin.", "A shipping journal"],
  ["The load of heroin was 20 kg by the count of the Spanish tax agency.", "tax agency"],
  ["Spain's interior ministry has 20 kg of heroin for the same flight.", "interior ministry"],
  ["Police have seized 20 kg of heroin, the Hawks, the unit for priority crimes, said on Sunday.", "Hawks"],
  ["Police seized 20 kg of heroin from the mastermind, said Colonel Lindiwe Khoza.", "Lindiwe Khoza"],
  [
    "Commissioner Abel Mrosso of the Drug Control and Enforcement Authority told reporters that 20 kg of heroin were found.",
    "Abel Mrosso",
  ],
  ["20 kg of heroin were found, according to the head of the Control Authority, Abel Mrosso.", "Abel Mrosso"],
  [
    "General Rodrigo Salas, the head of the anti-drug police, said that 20 kg of heroin were found.",
    "Rodrigo Salas, anti-drug police",
  ],
  [
    "The ministry's spokesman, Brigadier Haider al-Tamimi, spoke in Basra. The 20 kg of heroin were found on Sunday, the spokesman said.",
    "Haider al-Tamimi",
  ],
  ["The counter-terrorism service said that 20 kg of heroin were found.", "counter-terrorism service"],
  ["Spain's Civil Guard seized 20 kg of heroin in Almagro, the force said.", "Civil Guard"],
  [
    "Rosa Vidal, the state's Special Prosecutor, James Hunt, Special Agent in Charge, and Police Commissioner Marco Rizzuto announced on Tuesday that their officers had found 20 kg of heroin in a small warehouse near the harbour.",
    "Rosa Vidal",
  ],
  ["A retired officer in Basra told the newspaper that 20 kg of heroin were found.", "A retired officer"],
];

describe("who says a figure", () => {
  for (const [text, wanted] of ROWS)
    it(text, () => {
      const voice = claimsOf(text, "seizure").at(-1)?.attribution[0];
      const said = [voice?.name, voice?.organisation, voice?.role].filter((part) => part !== undefined).join(", ");
      assert.ok(said.includes(wanted), `said by “${said}”`);
    });
});

describe("an office without a name", () => {
  const nameOf = (text: string): string | undefined => claimsOf(text, "seizure").at(-1)?.attribution[0]?.name;

  it("is not that of somebody arrested", () => {
    assert.equal(nameOf("Officers seized 20 kg of heroin in Basra from Carlos Ruiz, the prosecutor said."), undefined);
  });

  it("is another's where it is any holder of it", () => {
    assert.equal(
      nameOf("Inspector Ahmed Karim spoke first. An inspector in Mosul said that 30 kg of opium were seized there."),
      undefined,
    );
  });

  it("is not the deputy's", () => {
    assert.equal(
      nameOf("Deputy minister Ahmed Karim said a man was held. The minister said that 30 kg of opium were seized."),
      undefined,
    );
  });
});

describe("an agency that shares its name with others", () => {
  const agencyOf = (text: string): string | undefined => claimsOf(text, "seizure").at(-1)?.attribution[0]?.agency;

  it("is meant in a report on its country", () => {
    assert.equal(
      agencyOf("Police in Brazil seized 20 kg of heroin at Santos, Brazil, the Federal Police said."),
      "br-pf",
    );
  });

  it("is not meant elsewhere", () => {
    assert.equal(agencyOf("Police in Germany seized 20 kg of heroin in Hamburg, the Federal Police said."), undefined);
  });
});
