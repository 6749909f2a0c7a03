/** What a group says to one person before everybody. */
import type { AppContext } from "#commons/app-context.ts";

/**
 * A note of a group to one person that everybody may read: its Create stands at
 * /activities/{id}, itself below that.
 */
export interface OpenNote {
  /** Handle of the group. */
  readonly from: string;
  /** IRI of whom it answers. */
  readonly to: string;
  readonly contentHtml: string;
  readonly inReplyTo: string | undefined;
  readonly language: string;
  readonly published: Date;
}

/** The one of this id; undefined for everything else, whatever the reason. */
export type OpenNoteReader = (ctx: AppContext, id: string) => Promise<OpenNote | undefined>;
