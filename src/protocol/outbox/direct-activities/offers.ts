/** What is offered to one actor: a change of a guide, an agreement, hours; and the answers. */
import type { Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { enqueueDirect } from "./direct-activity.ts";

/** Offers a change to a guide of theirs; `object` is our revision, whole. */
export const offerChange = (
  trx: Trx,
  now: Date,
  letter: {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly object: unknown;
    readonly target: string;
    readonly word: string;
  },
): Promise<void> =>
  enqueueDirect(trx, now, { type: "Offer", ...letter, published: now.toISOString() });

/** The answer to an Offer of theirs, which goes back as it came. */
export const answerOffer = (
  trx: Trx,
  now: Date,
  {
    yes,
    ...letter
  }: {
    readonly yes: boolean;
    readonly from: string;
    readonly to: string;
    readonly object: unknown;
    readonly word: string;
  },
): Promise<void> =>
  enqueueDirect(trx, now, {
    type: yes ? "Accept" : "Reject",
    id: newId(),
    ...letter,
    published: now.toISOString(),
  });

/** Asks for something of theirs, in the group's name (FEP-0837). */
export const offerAgreement = (
  trx: Trx,
  now: Date,
  letter: {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly object: unknown;
    readonly word: string;
  },
): Promise<void> =>
  enqueueDirect(trx, now, {
    type: "Offer",
    ...letter,
    word: letter.word || undefined,
    published: now.toISOString(),
  });

/** Accept, with the Agreement as its result, or Reject with a word. */
export const answerAsking = (
  trx: Trx,
  now: Date,
  {
    yes,
    ...letter
  }: {
    readonly yes: boolean;
    readonly from: string;
    readonly to: string;
    readonly object: unknown;
    readonly word: string;
    readonly result?: unknown;
  },
): Promise<void> =>
  enqueueDirect(trx, now, {
    type: yes ? "Accept" : "Reject",
    id: newId(),
    ...letter,
    word: letter.word || undefined,
    published: now.toISOString(),
  });

/** Says to one group that what was agreed is done. */
export const receipt = (
  trx: Trx,
  now: Date,
  letter: { readonly from: string; readonly to: string; readonly object: unknown },
): Promise<void> =>
  enqueueDirect(trx, now, { type: "Create", id: newId(), ...letter, published: now.toISOString() });

/** Takes an Offer back. */
export const undoOffer = (
  trx: Trx,
  now: Date,
  letter: { readonly from: string; readonly to: string; readonly object: unknown },
): Promise<void> =>
  enqueueDirect(trx, now, { type: "Undo", id: newId(), ...letter, published: now.toISOString() });
