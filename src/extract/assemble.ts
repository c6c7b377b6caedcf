import type { Words } from "../lexicon/words.ts";
import type { Amount } from "../model/amount.ts";
import type { Voice } from "../model/claim.ts";
import type { Report } from "../model/report.ts";
import { quoteOf } from "../model/span.ts";
import type { ClaimDraft } from "./draft.ts";
import { idOf } from "./id.ts";
import { partsOf } from "./parts.ts";
import type { ToldClaim } from "./report-reading.ts";

const amountKey = (amount: Amount | null): string =>
  amount === null
    ? ""
    : [amount.value ?? "", amount.value === null ? `${amount.low}-${amount.high}` : "", amount.unit].join("/");

/** Keys that tell more of a claim and make no other one of it. */
const TELLS_MORE = new Set(["form", "at", "offence", "product", "substance", "status", "traits"]);

/** What a claim says, whoever says it. */
function saysKey(draft: ClaimDraft): string {
  const keys = Object.entries(draft.keys)
    .filter(([name]) => !TELLS_MORE.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([draft.kind, keys, amountKey(draft.amount), draft.scope, draft.event]);
}

const namedVoice = (draft: ClaimDraft): string | null => {
  const voice: Voice | undefined = draft.mode === "direct" || draft.mode === "indirect" ? draft.voices[0] : undefined;
  return voice === undefined ? null : JSON.stringify([voice.name ?? null, voice.organisation ?? null]);
};

/** The mention whose wording and voice the claim keeps: in the body, with a named voice, earliest. */
function best(drafts: readonly ClaimDraft[]): ClaimDraft | undefined {
  const rank = (draft: ClaimDraft): number => (draft.headline ? 4 : 0) + (namedVoice(draft) === null ? 1 : 0);
  return [...drafts].sort((a, b) => rank(a) - rank(b) || a.start - b.start)[0];
}

/** Joins mentions of one claim: equal in what they say; unnamed voices join the first named one. */
function merge(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const groups = new Map<string, Map<string, ClaimDraft[]>>();
  for (const draft of drafts) {
    const key = saysKey(draft);
    const byVoice = groups.get(key) ?? new Map<string, ClaimDraft[]>();
    const voice = namedVoice(draft) ?? "";
    const mentions = byVoice.get(voice);
    if (mentions === undefined) byVoice.set(voice, [draft]);
    else mentions.push(draft);
    groups.set(key, byVoice);
  }
  return [...groups.values()].flatMap((byVoice) => {
    const unnamed = byVoice.get("") ?? [];
    const named = [...byVoice].filter(([voice]) => voice !== "").map(([, list]) => list);
    const lists = named.length === 0 ? [unnamed] : named.map((list, at) => (at === 0 ? [...list, ...unnamed] : list));
    return lists.flatMap((list) => {
      const kept = best(list);
      return kept === undefined ? [] : [{ ...kept, keys: fullKeys(list, kept), mentions: distinctSpans(list, kept) }];
    });
  });
}

/** The keys of a claim with what its other mentions tell more of it. */
function fullKeys(list: readonly ClaimDraft[], kept: ClaimDraft): ClaimDraft["keys"] {
  const more = list.flatMap(({ keys }) => Object.entries(keys).filter(([name]) => TELLS_MORE.has(name)));
  return { ...Object.fromEntries(more.reverse()), ...kept.keys };
}

function distinctSpans(list: readonly ClaimDraft[], kept: ClaimDraft): ClaimDraft["mentions"] {
  const seen = new Set([`${kept.start}-${kept.end}`]);
  const spans = [...list]
    .sort((a, b) => a.start - b.start)
    .filter((draft) => {
      const key = `${draft.start}-${draft.end}`;
      return !seen.has(key) && Boolean(seen.add(key));
    });
  return spans.map(({ start, end }) => ({ start, end, quote: "" }));
}

/** The words that tell one voice from another. */
function tellingWords({ organisation, role, name }: Voice, words: Words): string[] {
  const said =
    (organisation ?? role ?? name ?? "")
      .toLowerCase()
      .replace(OWNER, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const levelled = said.some((word) => words.levelled.has(word));
  const tells = (word: string): boolean =>
    !words["generic-voice"].has(word) && (levelled || !words["service-level"].has(word));
  return [...new Set(said.filter(tells))].sort();
}

/** The mark of an owner: "Iraq's". */
const OWNER = /['’]\p{L}\b/gu;

const OF_PEOPLE = new Set<ClaimDraft["kind"]>(["charge", "sentence", "referral", "arrest"]);

/** The claim of the role of whoever is arrested, charged or sentenced, where both name him. */
const personOf = ({ kind, named }: ClaimDraft, roles: ReadonlyMap<string, string>): string | null =>
  (OF_PEOPLE.has(kind) && named !== null && roles.get(named)) || null;

/** Makes a report's claims of their drafts: one claim for equal mentions, parts tied to their wholes, ids from what they are. */
export function assemble(report: Report, drafts: readonly ClaimDraft[], words: Words): ToldClaim[] {
  const merged = merge(drafts).sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1));
  const parts = partsOf(merged);
  const ids = new Map<ClaimDraft, string>();
  const used = new Map<string, number>();
  for (const draft of merged) {
    const id = idOf("claim", report.id, draft.kind, draft.keys, draft.amount, draft.scope, draft.start, draft.end);
    const count = used.get(id) ?? 0;
    used.set(id, count + 1);
    ids.set(draft, count === 0 ? id : idOf(id, count));
  }
  const people = new Map(
    merged.flatMap((draft) =>
      draft.kind === "role" && typeof draft.keys.name === "string"
        ? [[draft.keys.name, ids.get(draft) ?? ""] as const]
        : [],
    ),
  );
  return merged.map((draft) => {
    const whole = parts.get(draft);
    return {
      id: ids.get(draft) ?? "",
      report: report.id,
      rule: draft.rule,
      kind: draft.kind,
      scope: draft.scope,
      keys: draft.keys,
      ...quoteOf(report.text, draft),
      mentions: draft.mentions.map((mention) => quoteOf(report.text, mention)),
      amount: draft.amount,
      attribution: draft.voices,
      mode: draft.mode,
      time: draft.time,
      places: draft.places,
      partOf: whole === undefined ? null : (ids.get(whole) ?? null),
      person: personOf(draft, people),
      toldEvent: draft.event,
      voiceWords: draft.voices[0] === undefined ? [] : tellingWords(draft.voices[0], words),
      later: draft.later,
    };
  });
}
