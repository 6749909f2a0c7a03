/** What the answers under an event are shown by, here and for a sibling's event. */
import type { Row } from "#platform/database/schema.ts";
import { type Rsvp } from "./rsvp.ts";
import type { HostMessage } from "./sealed-words.ts";

export interface RsvpFacts {
  readonly mine: Rsvp | undefined;
  /** Which place in the line, for who waits. */
  readonly line: number | undefined;
  readonly open: boolean;
  /** Is there a mail server? Else nobody is asked for an address. */
  readonly mails: boolean;
  readonly slots: readonly Row<"eventSlots">[];
  readonly messages: readonly HostMessage[];
  /** Of an event elsewhere: can we ask for a place there, and where else? */
  readonly elsewhere?: { readonly join: boolean; readonly page: string | null } | undefined;
  /** For its hosts. */
  readonly counts?: Readonly<Record<"maybe" | "waiting" | "asked", number>> | undefined;
}
