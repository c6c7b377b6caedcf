/** What a document says of itself outside of its text (HTML metadata, Markdown front matter); null where it says nothing. */
export interface Metadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** ISO date. */
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

/** Metadata of a document that says nothing of itself. */
export const NO_METADATA: Metadata = {
  title: null,
  outlet: null,
  author: null,
  published: null,
  url: null,
  language: null,
};
