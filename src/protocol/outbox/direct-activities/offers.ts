/** What is offered to one actor: a change of a guide, an agreement, hours; and the answers. */
import type { Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { enqueueDirect, type Writing } from "./direct-activity.ts";

interface SentOffer {
  /** Handle of the group that speaks. */
  readonly from: string;
  readonly to: string;
  readonly object: unknown;
}

const send = (
  trx: Trx,
  ctx: Writing,
  type: "Offer" | "Accept" | "Reject" | "Create" | "Undo",
  { word, ...activity }: SentOffer & { readonly id?: string; readonly word?: string },
): Promise<void> =>
  enqueueDirect(trx, ctx, {
    type,
    id: newId(),
    ...activity,
    word: word === "" ? undefined : word,
    published: ctx.clock.now().toISOString(),
  });

/** Offers a change to a guide of theirs, the `target`; `object` is our revision, whole. */
export const offerChange = (
  trx: Trx,
  ctx: Writing,
  offer: SentOffer & { readonly id: string; readonly target: string; readonly word: string },
): Promise<void> => send(trx, ctx, "Offer", offer);

/** Asks for something of theirs, in the group's name (FEP-0837). */
export const offerAgreement = (
  trx: Trx,
  ctx: Writing,
  offer: SentOffer & { readonly id: string; readonly word: string },
): Promise<void> => send(trx, ctx, "Offer", offer);

/**
 * The answer to an Offer of theirs, which goes back as it came: Accept, with what
 * comes of it, or Reject with a word.
 */
export const answerOffer = (
  trx: Trx,
  ctx: Writing,
  {
    yes,
    ...answer
  }: SentOffer & { readonly yes: boolean; readonly word: string; readonly result?: unknown },
): Promise<void> => send(trx, ctx, yes ? "Accept" : "Reject", answer);

/** Says to one group that what was agreed is done. */
export const receipt = (trx: Trx, ctx: Writing, done: SentOffer): Promise<void> =>
  send(trx, ctx, "Create", done);

/** Takes an Offer back. */
export const undoOffer = (trx: Trx, ctx: Writing, offer: SentOffer): Promise<void> =>
  send(trx, ctx, "Undo", offer);
