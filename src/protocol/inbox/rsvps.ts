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
import type { Effect } from "./receive.ts";

export const takeJoin = ({ world, signer, activity }: Effect): Promise<void> => receiveAnswer(world, signer, activity, "Join");
export const takeLeave = ({ world, signer, activity }: Effect): Promise<void> => receiveAnswer(world, signer, activity, "Leave");
export const takeMaybe = ({ world, signer, activity }: Effect): Promise<void> => receiveAnswer(world, signer, activity, "TentativeAccept");

/** Accept and Reject answer an event of ours, a Join of ours, or a Follow of ours. */
export async function takeAnswer(effect: Effect): Promise<void> {
  const { world, signer, activity } = effect;
  if (answeredEvent(world, activity) !== undefined)
    return receiveAnswer(world, signer, activity, isType(activity, "Accept") ? "Accept" : "Reject");
  if (await joinAnswered(world, signer, activity)) return;
  if (await suggestionAnswered(world, signer, activity)) return;
  if (await askingAnswered(world, signer, activity)) return;
  if (await hoursAnswered(world, signer, activity)) return;
  return followAnswered(effect);
}

/** Ignore says that they do not handle our Join. */
export async function takeIgnore({ world, signer, activity }: Effect): Promise<void> {
  await joinAnswered(world, signer, activity);
}

const answers = ["Join", "Accept", "TentativeAccept", "Reject"] as const;

/** Undo of an answer, of a Follow, a like or a boost. */
export async function takeUndo(effect: Effect): Promise<void> {
  const { world, signer, activity } = effect;
  const { object } = activity;
  if (await acceptUndone(effect)) return;
  if (isObject(object) ? isType(object, ...answers) : typeof object === "string") {
    if (await undoAnswer(world, signer, activity)) return;
    if (isObject(object)) return;
  }
  if (await askingUndone(world, signer, activity)) return;
  return endFollow(effect);
}
