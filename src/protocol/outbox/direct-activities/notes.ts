/** Words to one actor: a note, a quote allowed or not, a report. */
import { escapeText } from "#commons/markup/sanitize.ts";
import type { Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { enqueueDirect, type Writing } from "./direct-activity.ts";

/** Agrees to be quoted, with the address of the stamp (FEP-044f), or not. */
export const answerQuote = (
  trx: Trx,
  ctx: Writing,
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
  enqueueDirect(trx, ctx, {
    type: stamp === undefined ? "Reject" : "Accept",
    id: newId(),
    ...letter,
    ...(stamp === undefined ? {} : { result: stamp }),
  });

/** Reports something of theirs to their server, in the group's name. */
export const flag = (
  trx: Trx,
  ctx: Writing,
  letter: {
    readonly from: string;
    readonly to: string;
    readonly object: readonly string[];
    readonly word: string;
  },
): Promise<void> =>
  enqueueDirect(trx, ctx, {
    type: "Flag",
    id: newId(),
    ...letter,
    word: letter.word || undefined,
    published: ctx.clock.now().toISOString(),
  });

/** The stamp counts no longer. */
export const takeStampBack = (
  trx: Trx,
  ctx: Writing,
  letter: { readonly from: string; readonly to: string; readonly object: string },
): Promise<void> => enqueueDirect(trx, ctx, { type: "Delete", id: newId(), ...letter });

/**
 * A note for one person. It has no document: nobody else can read it. `id`: by which we
 * know it again when it is answered.
 */
export const noteTo = (
  trx: Trx,
  ctx: Writing,
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
  enqueueDirect(trx, ctx, {
    type: "Create",
    id,
    from,
    to,
    object: note,
    published: ctx.clock.now().toISOString(),
  });

/** Plain words to one actor, in the group's name and language. They answer nothing. */
export const wordsTo = (
  trx: Trx,
  ctx: Writing,
  group: { readonly handle: string; readonly language: string },
  to: string,
  words: string,
): Promise<void> =>
  noteTo(trx, ctx, group.handle, to, {
    contentHtml: `<p>${escapeText(words)}</p>`,
    language: group.language,
  });
