import { idOf } from "../extract/id.ts";
import type { ToldClaim } from "../extract/report-reading.ts";
import type { Amount } from "../model/amount.ts";
import type { ClaimKeys } from "../model/claim.ts";
import type { Conflict, Figure, FigureStatus } from "../model/reading.ts";
import { agree, explainSlip, figureOf, format, significantDigits, slipBetween } from "./agree.ts";
import { KEY_OF } from "./ids.ts";

/** A claim with what decides between it and others. */
export interface Weighed {
  readonly claim: ToldClaim;
  readonly origin: string;
  /** When it was said, see `saidOn`; null where unknown. */
  readonly said: string | null;
}

/** The day of a claim's report, and whether it repeats the first or a later statement: sorts by time. */
export const saidOn = ({ later }: ToldClaim, published: string | null): string | null =>
  published === null ? null : `${published} ${later ? 2 : 1}`;

/** The figures of one event or total, with what does not fit together. */
export interface Reconciled {
  readonly figures: readonly Figure[];
  readonly conflicts: readonly Conflict[];
}

function keyOf(claim: ToldClaim): ClaimKeys {
  const name = KEY_OF[claim.kind];
  if (name === undefined) return {};
  const extra =
    claim.kind === "sentence"
      ? {
          stage: claim.keys.stage ?? null,
          ...(claim.keys.term === undefined ? {} : { term: claim.keys.term }),
        }
      : claim.kind === "casualty"
        ? { outcome: claim.keys.outcome ?? null }
        : {};
  return { [name]: claim.keys[name] ?? null, ...extra };
}

/** Claims that say what one figure is: same kind, key and unit; a part of a group stands apart from the group itself. */
function figureKey({ claim }: Weighed, wholes: ReadonlySet<string>): string {
  const part = claim.partOf !== null && !wholes.has(claim.id) ? `part ${figureOf(claim.amount)}` : "";
  return JSON.stringify([claim.kind, keyOf(claim), claim.amount?.unit ?? null, part]);
}

/** Claims whose amounts all agree with one another, greedily from the most exact on. */
function camps(members: readonly Weighed[]): Weighed[][] {
  const exactness = ({ claim }: Weighed): number =>
    (claim.amount?.value == null
      ? 0
      : 2 +
        significantDigits(claim.amount.value) -
        (claim.amount.approximate ? 1 : 0) -
        (claim.amount.low === claim.amount.high ? 0 : 1)) - (claim.mode === "headline" ? 3 : 0);
  const sorted = [...members].sort((a, b) => exactness(b) - exactness(a) || (a.claim.id < b.claim.id ? -1 : 1));
  const found: Weighed[][] = [];
  const same = new Map<string, Weighed[]>();
  for (const member of sorted) {
    const key = boundsOf(member.claim.amount);
    const camp = same.get(key) ?? found.slice(0, MOST_CAMPS).find((other) => agreesWith(other, member));
    if (camp !== undefined) camp.push(member);
    const own = camp ?? [member];
    if (camp === undefined) found.push(own);
    same.set(key, own);
  }
  return found;
}

/** No figure is told in so many ways: more of them are a register, whose entries contradict nobody. */
const MOST_CAMPS = 100;

const boundsOf = (amount: Amount | null): string =>
  amount === null ? "" : JSON.stringify([amount.value, amount.low, amount.high, amount.approximate]);

function agreesWith([first]: readonly Weighed[], { claim }: Weighed): boolean {
  return first?.claim.amount != null && claim.amount !== null && agree(first.claim.amount, claim.amount);
}

const originsOf = (members: readonly Weighed[]): Set<string> => new Set(members.map((member) => member.origin));
const latest = (members: readonly Weighed[]): string =>
  members
    .map((member) => member.said ?? "")
    .sort()
    .pop() ?? "";
const first = (members: readonly Weighed[]): string => members.map((member) => member.said ?? "9999").sort()[0] ?? "";
const saidValue = (camp: readonly Weighed[]): number => figureOf(camp[0]?.claim.amount ?? null) ?? 0;

/** A later camp replaces an earlier one where its reports all came after the first of the other's. */
function replaces(later: readonly Weighed[], earlier: readonly Weighed[]): boolean {
  return first(later) > first(earlier) && latest(later) > latest(earlier) && first(later) !== "9999";
}

/** The camp that stands: the latest that replaces others, else the one most reports carry. */
function standing(found: readonly Weighed[][]): Weighed[] {
  const ranked = found.map((camp) => ({
    camp,
    reports: new Set(camp.map(({ claim }) => claim.report)).size,
    latest: latest(camp),
    value: saidValue(camp),
  }));
  ranked.sort(
    (a, b) => b.reports - a.reports || (b.latest > a.latest ? 1 : b.latest < a.latest ? -1 : 0) || b.value - a.value,
  );
  return ranked[0]?.camp ?? [];
}

interface Verdict {
  readonly camp: readonly Weighed[];
  readonly status: FigureStatus;
  readonly against: readonly {
    readonly camp: readonly Weighed[];
    readonly reason: Conflict["reason"];
    readonly explanation: string;
    readonly state: Conflict["state"];
  }[];
}

function judge(found: readonly Weighed[][]): Verdict {
  const camp = standing(found);
  const against: Verdict["against"][number][] = [];
  let updated = false;
  let chosen = camp;
  for (const other of found.slice(0, MOST_CAMPS)) {
    if (other === camp) continue;
    const [a, b] = [saidValue(camp), saidValue(other)];
    const slip = slipBetween(a, b);
    const sameUnit = `${format(a)} and ${format(b)}`;
    if (slip !== null)
      against.push({ camp: other, reason: "factor", explanation: explainSlip(slip, a, b), state: "open" });
    else if (replaces(other, camp) || replaces(camp, other)) {
      updated = true;
      if (replaces(other, chosen)) chosen = other;
    } else {
      const shared = [...originsOf(other)].some((origin) => originsOf(camp).has(origin));
      const reason = shared ? "different-value" : "different-speaker";
      const bounded = other[0]?.claim.amount?.approximate === true || camp[0]?.claim.amount?.approximate === true;
      against.push({
        camp: other,
        reason,
        explanation: shared
          ? `${sameUnit} are both given in the name of ${[...originsOf(other)].find((origin) => originsOf(camp).has(origin))}`
          : `${sameUnit} are given by different voices: ${[...originsOf(camp)].join(", ")} against ${[...originsOf(other)].join(", ")}`,
        state: bounded ? "possible" : "open",
      });
    }
  }
  const status: FigureStatus =
    against.length > 0 ? "disputed" : updated ? "updated" : originsOf(chosen).size > 1 ? "corroborated" : "single";
  return { camp: chosen, status, against };
}

function shown(camp: readonly Weighed[]): Amount | null {
  return camp[0]?.claim.amount ?? null;
}

/** A number that no report says: 17 arrested, 14 of them foreign, so 3 were not. */
function remainders(figures: readonly Figure[]): Figure[] {
  const all = figures.find(
    (figure) => figure.kind === "arrest" && figure.key.people === "all" && figure.amount?.low === figure.amount?.high,
  );
  const foreign = figures.find(
    (figure) =>
      figure.kind === "arrest" && figure.key.people === "foreign" && figure.amount?.low === figure.amount?.high,
  );
  const [whole, part] = [all?.amount?.value, foreign?.amount?.value];
  if (all === undefined || foreign === undefined || whole == null || part == null || part >= whole) return [];
  const rest = whole - part;
  const amount: Amount = {
    value: rest,
    low: rest,
    high: rest,
    unit: "person",
    approximate: false,
    original: `${whole} − ${part}`,
  };
  return [
    {
      kind: "arrest",
      key: { people: "not-foreign" },
      amount,
      claims: [...all.claims, ...foreign.claims].sort(),
      status: "single",
      derived: true,
    },
  ];
}

/** Parts that are more than their whole, or that claim to make it and do not. */
function arithmetic(about: string, members: readonly Weighed[]): Conflict[] {
  const byId = new Map(members.map((member) => [member.claim.id, member]));
  const parts = Map.groupBy(
    members.filter(({ claim }) => claim.partOf !== null && byId.has(claim.partOf)),
    ({ claim }) => claim.partOf ?? "",
  );
  return [...parts].flatMap(([id, group]) => {
    const whole = byId.get(id)?.claim;
    if (whole?.amount == null) return [];
    const byKey = Map.groupBy(group, ({ claim }) => String(claim.keys[KEY_OF[claim.kind] ?? ""]).split(":")[0] ?? "");
    return [...byKey].flatMap(([key, same]) => {
      const values = new Map(
        same.map(({ claim }) => [JSON.stringify([claim.keys, figureOf(claim.amount)]), figureOf(claim.amount) ?? 0]),
      );
      const sum = [...values.values()].reduce((total, value) => total + value, 0);
      const limit =
        whole.amount?.high ?? (whole.amount?.approximate === true ? (figureOf(whole.amount) ?? 0) * 1.1 : null);
      if (limit === null || sum <= limit * 1.0001) return [];
      const claims = [whole.id, ...same.map(({ claim }) => claim.id)].sort();
      return [
        {
          id: idOf("conflict", about, "arithmetic", claims),
          kind: whole.kind,
          key: { part: key },
          about,
          claims,
          reason: "arithmetic" as const,
          state: "open" as const,
          explanation: `${[...values.values()].map(format).join(" + ")} make ${format(sum)}, more than ${format(figureOf(whole.amount) ?? 0)}`,
        },
      ];
    });
  });
}

/** Reconciles the claims of one event or total into figures with status, and names what conflicts. */
export function reconcileFigures(about: string, members: readonly Weighed[]): Reconciled {
  const wholes = new Set(members.map(({ claim }) => claim.partOf).filter((id) => id !== null));
  const conflicts: Conflict[] = arithmetic(about, members);
  const groups = Map.groupBy(members, (member) => figureKey(member, wholes));
  const figures = [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]): Figure[] => {
      const sample = group[0]?.claim;
      if (sample === undefined) return [];
      const ids = group.map(({ claim }) => claim.id).sort();
      const counted = group.filter(({ claim }) => claim.amount !== null);
      if (counted.length === 0)
        return [
          {
            kind: sample.kind,
            key: keyOf(sample),
            amount: null,
            claims: ids,
            status: originsOf(group).size > 1 ? "corroborated" : "single",
            derived: false,
          },
        ];
      const verdict = judge(camps(counted));
      for (const { camp, reason, explanation, state } of verdict.against) {
        const claims = [...verdict.camp, ...camp].map(({ claim }) => claim.id).sort();
        conflicts.push({
          id: idOf("conflict", about, reason, claims),
          kind: sample.kind,
          key: keyOf(sample),
          about,
          claims,
          reason,
          state,
          explanation,
        });
      }
      return [
        {
          kind: sample.kind,
          key: keyOf(sample),
          amount: shown(verdict.camp),
          claims: ids,
          status: verdict.status,
          derived: false,
        },
      ];
    });
  return { figures: [...figures, ...remainders(figures)], conflicts: conflicts.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
