/**
 * What an activity does, once the guard let it in. Fetching comes first, then one
 * transaction with the whole effect.
 */
import Type from "typebox";
import type { Handlers } from "#platform/jobs/worker.ts";
import { RetryLater } from "#platform/jobs/backoff.ts";
import { parseDate } from "#platform/lib/clock.ts";
import { heardFrom } from "#platform/jobs/hosts.ts";
import { activityReceived } from "#platform/lib/happenings.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { isObject, typesOf } from "../activitypub/json.ts";
import type { Fediverse } from "../outbox/fediverse.ts";
import { Budget, OutgoingError } from "../fetch/outgoing-error.ts";
import { vanish } from "../fetch/remote-actors.ts";
import { answerFollow } from "./follows.ts";
import { blockedByThem } from "./let-go.ts";
import { signerOf } from "./known.ts";
import { moveActor } from "./moves.ts";
import { receiveQuoteRequest } from "./quotes.ts";
import { receiveReaction } from "./reactions.ts";
import { removeThing } from "./removals.ts";
import type { Registry } from "../registry.ts";
import { receiveAnswerActivity, receiveIgnore, receiveUndo } from "./answers.ts";
import type { ReceiveContext } from "./receive-context.ts";
import { announced, invited, receiveObject } from "./things.ts";

/** What the domains alone understand. */
const ofTheDomains =
  (type: string) =>
  async ({ ctx, registry, signer, activity }: ReceiveContext): Promise<void> => {
    await registry.taken(type, ctx, signer, activity);
  };

/** The table of what we listen to. Everything else has no effect. */
const effects: Readonly<Record<string, (effect: ReceiveContext) => Promise<void>>> = {
  Follow: answerFollow,
  Undo: receiveUndo,
  Accept: receiveAnswerActivity,
  Reject: receiveAnswerActivity,
  Join: ofTheDomains("Join"),
  Leave: ofTheDomains("Leave"),
  TentativeAccept: ofTheDomains("TentativeAccept"),
  Ignore: receiveIgnore,
  Create: receiveObject,
  Update: receiveObject,
  Invite: invited,
  Offer: ofTheDomains("Offer"),
  Announce: announced,
  Delete: removeThing,
  Move: moveActor,
  Block: blockedByThem,
  Like: receiveReaction,
  EmojiReact: receiveReaction,
  Flag: ofTheDomains("Flag"),
  QuoteRequest: receiveQuoteRequest,
};

const Taken = Type.Object({
  signer: Type.String(),
  activity: Type.Optional(Type.Unknown()),
  at: Type.Optional(Type.String()),
  gone: Type.Optional(
    Type.Union([Type.Literal("gone"), Type.Literal("tombstone"), Type.Literal(true)]),
  ),
});

export const receiveHandlers = (fediverse: Fediverse, registry: Registry): Handlers => ({
  receive: async (payload) => {
    const { ctx } = fediverse;
    const received = readJson(Taken, payload);
    // What the version before wrote was not proven by the actor's own id.
    if (received.gone === true) return;
    if (received.gone !== undefined) return vanish(ctx, received.signer, received.gone);
    const { activity } = received;
    if (!isObject(activity)) return;
    const known = await signerOf(ctx.db, received.signer);
    if (known === undefined || known.actor.gone !== null) return;
    const { actor: signer, silent } = known;
    if (silent) await heardFrom(ctx.db, ctx.clock.now(), signer.host);
    const type = typesOf(activity).find((one) => Object.hasOwn(effects, one));
    activityReceived.tell({ type: type ?? "other" });
    const effect = type === undefined ? undefined : effects[type];
    if (effect === undefined) return;
    try {
      const taken = parseDate(received.at) ?? ctx.clock.now();
      await effect({
        ctx,
        fediverse,
        registry,
        signer,
        activity,
        budget: new Budget(),
        taken,
      });
    } catch (error) {
      if (!(error instanceof OutgoingError)) throw error;
      // What can't be had now may be had later; what can't be had at all has no effect.
      if (error.temporary) throw new RetryLater(error.message);
      ctx.log.info({ why: error.message }, "an activity named something that can't be had");
    }
  },
});
