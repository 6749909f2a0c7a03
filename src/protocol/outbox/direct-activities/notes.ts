/** Words to one actor: a note, a quote allowed or not, a report. */
import type { Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { enqueueDirect } from "./direct-activity.ts";

/** Agrees to be quoted, with the address of the stamp (FEP-044f), or not. */
export const answerQuote = (
  trx: Trx,
  now: Date,
  {
    stamp,
    ...letter
  }: {
    readonly from: string;
    readonly to: string;
    readonly object: unknown;
    readonly stamp: string | undefined;
  },
): Promise<void> =>
  enqueueDirect(trx, now, {
    type: stamp === undefined ? "Reject" : "Accept",
    id: newId(),
    ...letter,
    ...(stamp === undefined ? {} : { result: stamp }),
  });

/** Reports something of theirs to their server, in the group's name. */
export const flag = (
  trx: Trx,
  now: Date,
  letter: {
    readonly from: string;
    readonly to: string;
    readonly object: readonly string[];
    readonly word: string;
  },
): Promise<void> =>
  enqueueDirect(trx, now, {
    type: "Flag",
    id: newId(),
    ...letter,
    word: letter.word || undefined,
    published: now.toISOString(),
  });

/** The stamp counts no longer. */
export const takeStampBack = (
  trx: Trx,
  now: Date,
  letter: { readonly from: string; readonly to: string; readonly object: string },
): Promise<void> => enqueueDirect(trx, now, { type: "Delete", id: newId(), ...letter });

/**
 * A note for one person. It has no document: nobody else can read it. `id`: by which we
 * know it again when it is answered.
 */
export const noteTo = (
  trx: Trx,
  now: Date,
  from: string,
  to: string,
  {
    id = newId(),
    ...note
  }: {
    readonly id?: string;
    readonly contentHtml: string;
    /** undefined: it answers nothing. */
    readonly inReplyTo?: string;
    readonly language: string;
    /** It answers what was said before everybody, and is for everybody too. */
    readonly open?: boolean;
  },
): Promise<void> =>
  enqueueDirect(trx, now, {
    type: "Create",
    id,
    from,
    to,
    object: note,
    published: now.toISOString(),
  });
