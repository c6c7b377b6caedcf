import type { GazetteerEntry } from "../lexicon/gazetteer.ts";
import type { ItemGroup, PeopleTrait } from "../lexicon/lexicon.ts";
import type { WordSet, Words } from "../lexicon/words.ts";
import type { Amount } from "../model/amount.ts";
import type { Span } from "../model/span.ts";
import { type Tags, tagsOf } from "./tags.ts";
import type { TimeHit } from "./time-hit.ts";

/** A substance or thing as named in the text. */
export interface ItemMention {
  readonly item: string;
  readonly group: ItemGroup;
  readonly form: string | null;
  /** Named together with another in one phrase ("cocaine and other drugs"). */
  readonly mixed: boolean;
}

/** People as counted or named in the text. */
export interface PeopleMention {
  /** Null where no number is said ("the suspects"). */
  readonly count: Amount | null;
  readonly trait: PeopleTrait;
  /** ISO 3166-1 code, only as stated. */
  readonly nationality: string | null;
  /** "the", "these", "all": spoken of before. */
  readonly definite: boolean;
  readonly name: string | null;
  /** The noun, lower case. */
  readonly noun: string;
  /** "others", "more": besides those told before. */
  readonly others: boolean;
}

/** Who speaks, as far as one phrase says it. */
export interface VoiceMention {
  readonly name?: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly agency?: string;
}

/**
 * The piece of a sentence that rules look at: a figure with what it counts, a name, a date, or a single word. Every chunk has every
 * field, so that all have one shape: they are read all over extraction.
 */
export interface Chunk extends Span {
  /** Tokens `[from, to)` of the sentence. */
  readonly from: number;
  readonly to: number;
  readonly lower: string;
  /** What a pattern may call it: its words, and for phrases their last one, two and three words. */
  readonly forms: readonly string[];
  readonly tags: Tags;
  readonly amount: Amount | undefined;
  readonly item: ItemMention | null | undefined;
  /** The figure's noun where it is a pill, a package, a thing: lower case. */
  readonly noun: string | undefined;
  /** "of the drug", "of it", "more": the item was named before. */
  readonly anaphoric: boolean | undefined;
  readonly people: PeopleMention | undefined;
  readonly time: TimeHit | undefined;
  readonly places: readonly GazetteerEntry[] | undefined;
  readonly voice: VoiceMention | undefined;
  /** The word sets that it is in as a whole. */
  readonly sets: ReadonlySet<WordSet>;
  /** The word sets of its language. */
  readonly words: Words;
}

/** What a recogniser found: tokens, tags and whatever else it knows. */
export type Draft = Pick<Chunk, "from" | "to" | "tags"> &
  Partial<Omit<Chunk, "start" | "end" | "lower" | "forms" | "sets" | "words">>;

export const draft = (from: number, to: number, tags: readonly string[], rest: Partial<Draft> = {}): Draft => ({
  from,
  to,
  tags: tagsOf(tags),
  ...rest,
});

/** The chunk of a draft, in the one shape of all chunks. */
export function chunkOf(
  { to, amount, item, noun, anaphoric, people, time, places, voice }: Draft,
  { from, start, end, tags }: Pick<Chunk, "from" | "start" | "end" | "tags">,
  { lower, forms, sets }: Pick<Chunk, "lower" | "forms" | "sets">,
  words: Words,
): Chunk {
  return {
    from,
    to,
    start,
    end,
    lower,
    forms,
    tags,
    amount,
    item,
    noun,
    anaphoric,
    people,
    time,
    places,
    voice,
    sets,
    words,
  };
}
