/** Sends what stands in a letter job: to one actor, by their own inbox. */
import Type from "typebox";
import { activityIri } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import { GiveUp, RetryLater } from "#platform/jobs/backoff.ts";
import type { Handlers } from "#platform/jobs/worker.ts";
import { Check } from "typebox/value";
import { readJson } from "#platform/lib/json/read-json.ts";
import type { Json } from "../activitypub/json.ts";
import { direct, directNote } from "../activitypub/direct.ts";
import { deliver } from "./delivery.ts";
import type { Registry } from "../registry.ts";
import type { Fediverse } from "./fediverse.ts";
import { actorIri } from "../keys/keyring.ts";

const one = <T extends string>(...words: readonly T[]) =>
  Type.Union(words.map((word) => Type.Literal(word)));

/** As `direct-activities.ts` writes it. */
const Sent = Type.Object({
  type: one(
    "Accept",
    "Reject",
    "Ignore",
    "Follow",
    "Join",
    "Leave",
    "Undo",
    "Create",
    "Offer",
    "Delete",
    "Flag",
  ),
  id: Type.String(),
  from: Type.String(),
  to: Type.String(),
  object: Type.Unknown(),
  target: Type.Optional(Type.String()),
  result: Type.Optional(Type.Unknown()),
  word: Type.Optional(Type.String()),
  published: Type.Optional(Type.String()),
  last: Type.Optional(Type.Boolean()),
});
/** What becomes a note; all else that is created is a document already. */
const Note = Type.Object({
  contentHtml: Type.String(),
  inReplyTo: Type.Optional(Type.String()),
  language: Type.String(),
  open: Type.Optional(Type.Boolean()),
});

/** Once may be chance, but whoever waits for an answer should not be in the dark. */
async function noteRefusal(
  ctx: AppContext,
  kinds: Registry["sent"],
  { type, id }: { readonly type: string; readonly id: string },
): Promise<void> {
  for (const { refused } of kinds) if (refused?.type === type) await refused.note(ctx, id);
}

export const directHandlers = (
  fediverse: Fediverse,
  { sent: kinds }: Pick<Registry, "sent">,
): Handlers => ({
  letter: async (payload, job) => {
    const { ctx } = fediverse;
    const sent = readJson(Sent, payload);
    const blocked = await ctx.db
      .selectFrom("blocks")
      .select("id")
      .where("value", "=", sent.to)
      .executeTakeFirst();
    const actor = await ctx.db
      .selectFrom("remoteActors")
      .selectAll()
      .where("iri", "=", sent.to)
      .executeTakeFirst();
    const { last = false } = sent;
    if (actor === undefined) return;
    if (!last && (blocked !== undefined || actor.gone !== null)) return;
    const facts = {
      id: activityIri(ctx.origin, sent.id),
      actor: actorIri(ctx.origin, sent.from),
      to: sent.to,
    };
    const { word, published } = sent;
    const activity =
      sent.type === "Create" && Check(Note, sent.object)
        ? directNote({
            ...facts,
            ...sent.object,
            toHandle: actor.handle,
            published: published ?? ctx.clock.now().toISOString(),
          })
        : direct(sent.type, {
            ...facts,
            object: sent.object as Json,
            ...(sent.target === undefined ? {} : { target: sent.target }),
            ...(sent.result === undefined ? {} : { result: sent.result as Json }),
            ...(word === undefined ? {} : { word }),
            ...(published === undefined ? {} : { published }),
          });
    const body = JSON.stringify(activity);
    try {
      await deliver(fediverse, job, { actor: sent.from, inbox: actor.inbox, body, last });
    } catch (error) {
      if (error instanceof GiveUp || error instanceof RetryLater)
        await noteRefusal(ctx, kinds, sent);
      throw error;
    }
  },
});
