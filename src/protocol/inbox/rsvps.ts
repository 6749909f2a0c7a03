/** Answers to events: Join, Leave, Accept, TentativeAccept, Reject of ours; and the answers to our own Joins. */
import { answeredEvent, receiveAnswer, undoAnswer } from "#domains/events/rsvp/receive.ts";
import { joinAnswered } from "#domains/events/rsvp/home-actions.ts";
import { suggestionAnswered } from "#domains/guides/suggestions/outgoing-actions.ts";
import { hoursAnswered } from "#domains/ledger/tie/receive.ts";
import { askingUndone } from "#domains/offers/exchange/receive.ts";
import { askingAnswered } from "#domains/offers/exchange/asking-actions.ts";
import { isObject, isType } from "../activitypub/json.ts";
import { endFollow, followAnswered } from "./follows.ts";
import { acceptUndone } from "./let-go.ts";
import { takeBackBoost } from "./plain/posts.ts";
import type { ReceiveContext } from "./receive.ts";

export const receiveJoin = ({ ctx, signer, activity }: ReceiveContext): Promise<void> =>
  receiveAnswer(ctx, signer, activity, "Join");
export const receiveLeave = ({ ctx, signer, activity }: ReceiveContext): Promise<void> =>
  receiveAnswer(ctx, signer, activity, "Leave");
export const receiveTentativeAccept = ({ ctx, signer, activity }: ReceiveContext): Promise<void> =>
  receiveAnswer(ctx, signer, activity, "TentativeAccept");

/** Accept and Reject answer an event of ours, a Join of ours, or a Follow of ours. */
export async function receiveAnswerActivity(effect: ReceiveContext): Promise<void> {
  const { ctx, signer, activity } = effect;
  if (answeredEvent(ctx, activity) !== undefined)
    return receiveAnswer(ctx, signer, activity, isType(activity, "Accept") ? "Accept" : "Reject");
  if (await joinAnswered(ctx, signer, activity)) return;
  if (await suggestionAnswered(ctx, signer, activity)) return;
  if (await askingAnswered(ctx, signer, activity)) return;
  if (await hoursAnswered(ctx, signer, activity)) return;
  return followAnswered(effect);
}

/** Ignore says that they do not handle our Join. */
export async function receiveIgnore({ ctx, signer, activity }: ReceiveContext): Promise<void> {
  await joinAnswered(ctx, signer, activity);
}

const answers = ["Join", "Accept", "TentativeAccept", "Reject"] as const;

/** Undo of an answer, of a Follow, a like or a boost. */
export async function receiveUndo(effect: ReceiveContext): Promise<void> {
  const { ctx, signer, activity } = effect;
  const { object } = activity;
  if (await acceptUndone(effect)) return;
  if (isObject(object) ? isType(object, ...answers) : typeof object === "string") {
    if (await undoAnswer(ctx, signer, activity)) return;
    if (isObject(object)) return;
  }
  if (await askingUndone(ctx, signer, activity)) return;
  await takeBackBoost(effect);
  return endFollow(effect);
}
