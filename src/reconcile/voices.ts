import type { ToldClaim } from "../extract/report-reading.ts";
import type { Voice } from "../model/claim.ts";

const GENERIC = new Set(
  "the a an of and for in on its his her their by to at from agency service ministry police officers officer official officials authorities authority force forces security investigators spokesman spokeswoman spokesperson statement department office directorate unit bureau government minister director general chief head media relations national interior".split(
    " ",
  ),
);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]s\b/g, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words that tell one organisation from another. */
function core(voice: Voice): Set<string> {
  return new Set(wordsOf(voice.organisation ?? voice.role ?? voice.name ?? "").filter((word) => !GENERIC.has(word)));
}

/** A claim's nearest named voice, or null where only the outlet speaks. */
export function nearestVoice(claim: ToldClaim, outlet: string | null): Voice | null {
  const first = claim.attribution[0];
  return first === undefined || (claim.attribution.length === 1 && first.organisation === outlet) ? null : first;
}

/** One name for all the ways in which reports of one event name a voice. */
export class VoiceBook {
  readonly #names: { readonly id: string; readonly words: ReadonlySet<string>; readonly agency: string | undefined }[] =
    [];
  readonly #main: string | null;

  /** `voices` are all those of one event; the fullest names are taken first, generic ones ("police said") fold into the main one. */
  constructor(voices: readonly Voice[]) {
    const counted = new Map<string, { voice: Voice; count: number }>();
    for (const voice of voices) {
      const key = JSON.stringify([voice.agency ?? null, [...core(voice)].sort()]);
      counted.set(key, { voice, count: (counted.get(key)?.count ?? 0) + 1 });
    }
    const ranked = [...counted.entries()]
      .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
      .map(([, entry]) => entry.voice);
    for (const voice of ranked) {
      const words = core(voice);
      if ((words.size === 0 && voice.agency === undefined) || this.#find(voice) !== null) continue;
      this.#names.push({
        id: voice.agency ?? voice.organisation ?? voice.name ?? voice.role ?? "",
        words,
        agency: voice.agency,
      });
    }
    this.#main = this.#names[0]?.id ?? null;
  }

  #find(voice: Voice): string | null {
    const words = core(voice);
    const found = this.#names.find(
      (known) =>
        (voice.agency !== undefined && known.agency === voice.agency) ||
        ([...words].some((word) => known.words.has(word)) &&
          [...words].every((word) => known.words.has(word) || words.size > 1)),
    );
    return found?.id ?? null;
  }

  /** The organisation that a voice stands for. */
  nameOf(voice: Voice): string {
    return this.#find(voice) ?? this.#main ?? voice.organisation ?? voice.name ?? voice.role ?? "unnamed";
  }
}
