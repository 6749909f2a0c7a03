/** Sends what stands in a letter job: to one actor, by their own inbox. */
import { activityIri } from "#commons/addresses.ts";
import type { DirectActivity } from "./direct-activities.ts";
import type { Handlers } from "#platform/jobs/worker.ts";
import type { Json } from "../activitypub/json.ts";
import { direct, directNote } from "../activitypub/object.ts";
import { deliver } from "./delivery.ts";
import type { Fediverse } from "./fediverse.ts";
import { actorIri } from "../keys/keyring.ts";

export const letterHandlers = (fediverse: Fediverse): Handlers => ({
  letter: async (payload, job) => {
    const { ctx } = fediverse;
    const sent = JSON.parse(payload) as DirectActivity;
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
    if (blocked !== undefined || actor === undefined || actor.gone !== null) return;
    const facts = {
      id: activityIri(ctx.origin, sent.id),
      actor: actorIri(ctx.origin, sent.from),
      to: sent.to,
    };
    const { word, published } = sent;
    const activity =
      sent.type === "Create" && (sent.object as { type?: unknown }).type !== "Document"
        ? directNote({
            ...facts,
            ...(sent.object as {
              contentHtml: string;
              inReplyTo?: string;
              language: string;
              open?: boolean;
            }),
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
    await deliver(fediverse, job, { actor: sent.from, inbox: actor.inbox, body });
  },
});
