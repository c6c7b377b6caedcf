import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { diffClaims, type FlatClaim } from "../../bench/match-claims.ts";

function claim(changes: Partial<FlatClaim> = {}): FlatClaim {
  return {
    report: "a.txt",
    kind: "seizure",
    start: 10,
    end: 15,
    quote: "20 kg",
    amount: "20",
    fields: { scope: "event" },
    ...changes,
  };
}

describe("diffClaims", () => {
  it("finds equal claims equal", () => {
    assert.deepEqual(diffClaims([claim()], [claim()]), { gained: [], lost: [], changed: [], same: 1 });
  });

  it("tells gained from lost", () => {
    const other = claim({ report: "b.txt" });
    const { gained, lost, same } = diffClaims([claim()], [other]);
    assert.deepEqual([gained, lost, same], [[other], [claim()], 0]);
  });

  it("names the fields that changed", () => {
    const { changed } = diffClaims([claim()], [claim({ fields: { scope: "total", rule: "new" } })]);
    assert.deepEqual(changed[0]?.fields, [
      { name: "scope", from: "event", to: "total" },
      { name: "rule", from: "absent", to: "new" },
    ]);
  });

  it("knows a claim again by its words where cleaning moved it", () => {
    const { same } = diffClaims([claim()], [claim({ start: 110, end: 115 })]);
    assert.equal(same, 1);
  });

  it("takes an overlapping span of another amount for a change", () => {
    const { changed, gained, lost } = diffClaims([claim()], [claim({ end: 18, amount: "21", quote: "20 kg of" })]);
    assert.deepEqual([changed.length, gained.length, lost.length], [1, 0, 0]);
  });

  it("pairs one to one: of two equal claims one may go", () => {
    const { lost, same } = diffClaims([claim(), claim()], [claim()]);
    assert.deepEqual([lost.length, same], [1, 1]);
  });
});
