/** What other servers say in plain posts, as it was read. */
import { days } from "#platform/lib/clock.ts";

/** How long plain posts of others are of interest here. */
export const postLife = days(30);

/** A picture, a sound or another file beside a post; its words are its description. */
export interface Attached {
  readonly url: string;
  readonly mediaType: string;
  readonly words: string;
}

interface Author {
  readonly iri: string;
  readonly name: string;
  readonly url: string;
}

export interface IncomingPost {
  /** The actor who sent it: its author, or who boosts it. */
  readonly from: Author & { readonly id: string; readonly host: string };
  readonly author: Author;
  readonly boost: boolean;
  readonly iri: string;
  readonly url: string;
  readonly name: string;
  /** What its author put before it, for those who would rather not read it. */
  readonly warning: string;
  /** Harmless HTML. */
  readonly contentHtml: string;
  readonly attachments: readonly Attached[];
  /** Pictures in its text, which are links in `contentHtml`. */
  readonly pictures: readonly { readonly url: string; readonly alt: string }[];
  /** BCP 47; empty where it is not said. */
  readonly language: string;
  readonly audience: "public" | "followers" | "private";
  /** IRI of what it answers. */
  readonly answers: string | undefined;
  /** Handles of our open groups that it is sent to, or names. */
  readonly groups: readonly string[];
  /** Is it told of as changed? */
  readonly changed: boolean;
  readonly published: Date;
  readonly updated: Date;
}
