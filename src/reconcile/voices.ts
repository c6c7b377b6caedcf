import type { ToldClaim } from "../extract/report-reading.ts";
import type { Voice } from "../model/claim.ts";

/** A claim's nearest named voice, or null where only the outlet speaks. */
export function nearestVoice(claim: ToldClaim, outlet: string | null): Voice | null {
  const first = claim.attribution[0];
  return first === undefined || (claim.attribution.length === 1 && first.organisation === outlet) ? null : first;
}

/** A voice with the words that tell it from others. */
export interface Speaker {
  readonly voice: Voice;
  readonly words: readonly string[];
}

/** One name for all the ways in which reports of one event name a voice. */
export class VoiceBook {
  readonly #names: { readonly id: string; readonly words: ReadonlySet<string>; readonly agency: string | undefined }[] =
    [];
  readonly #main: string | null;

  /** `speakers` are all those of one event; those told most are taken first, any service ("police said") is the main one. */
  constructor(speakers: readonly Speaker[]) {
    const counted = new Map<string, { speaker: Speaker; count: number }>();
    for (const speaker of speakers) {
      const key = JSON.stringify([speaker.voice.agency ?? null, speaker.words]);
      counted.set(key, { speaker, count: (counted.get(key)?.count ?? 0) + 1 });
    }
    const ranked = [...counted.entries()]
      .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
      .map(([, entry]) => entry.speaker);
    for (const speaker of ranked) {
      const { voice, words } = speaker;
      if ((words.length === 0 && voice.agency === undefined) || this.#find(speaker) !== null) continue;
      const id = voice.agency ?? voice.organisation ?? voice.name ?? voice.role ?? "";
      this.#names.push({ id, words: new Set(words), agency: voice.agency });
    }
    this.#main = this.#names[0]?.id ?? null;
  }

  #find({ voice, words }: Speaker): string | null {
    const found = this.#names.find(
      (known) =>
        (voice.agency !== undefined && known.agency === voice.agency) ||
        (words.some((word) => known.words.has(word)) &&
          words.every((word) => known.words.has(word) || words.length > 1)),
    );
    return found?.id ?? null;
  }

  /** The organisation that a voice stands for. */
  nameOf(speaker: Speaker): string {
    const { voice } = speaker;
    return this.#find(speaker) ?? this.#main ?? voice.organisation ?? voice.name ?? voice.role ?? "unnamed";
  }
}
