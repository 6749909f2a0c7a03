/** Columns that every thing of a group has: an event, a guide, an offer. */
import type { Generated } from "kysely";

/** The lattice of who may read: public ⊃ members ⊃ group. */
export type Visibility = "public" | "members" | "group";

export interface Owned {
  id: string;
  /** Our group; exactly one of groupId and remoteActorId is set. */
  groupId: string | null;
  remoteActorId: string | null;
  /** Id of a remote object; ours are made from `id`. */
  iri: string | null;
  /** Page of a remote object. */
  url: string | null;
  /** The JSON of a remote object as it was verified. */
  raw: string | null;
  lastSeen: Date | null;
  madeBy: string | null;
  visibility: Visibility;
  /** null while a draft. */
  published: Date | null;
  updated: Date;
  /**
   * Of a remote object whose owner is put aside; `visibility` is "group"
   * then, and no group's: nobody sees it.
   */
  setAside: Generated<Date | null>;
}

export interface Worded {
  name: string;
  /** Markdown of ours; plain text of a remote object. */
  source: Generated<string>;
  /** Sanitized; may be shown as it is. */
  contentHtml: Generated<string>;
  tags: Generated<string[]>;
  /** BCP 47. */
  language: Generated<string>;
}
