/** Sends what stands in a letter job: to one actor, by their own inbox. */
import { activityIri } from "#commons/addresses.ts";
import type { Letter } from "./direct-activities.ts";
import type { Handlers } from "#platform/jobs/worker.ts";
import type { Json } from "../activitypub/json.ts";
import { direct, directNote } from "../activitypub/object.ts";
import { deliver } from "./delivery.ts";
import type { Fediverse } from "./fediverse.ts";
import { actorIri } from "../keys/keyring.ts";

export const letterHandlers = (fediverse: Fediverse): Handlers => ({
  letter: async (payload, job) => {
    const { world } = fediverse;
    const letter = JSON.parse(payload) as Letter;
    const blocked = await world.db.selectFrom("blocks").select("id").where("value", "=", letter.to).executeTakeFirst();
    const actor = await world.db.selectFrom("remoteActors").selectAll().where("iri", "=", letter.to).executeTakeFirst();
    if (blocked !== undefined || actor === undefined || actor.gone !== null) return;
    const facts = { id: activityIri(world.origin, letter.id), actor: actorIri(world.origin, letter.from), to: letter.to };
    const { word, published } = letter;
    const activity =
      letter.type === "Create" && (letter.object as { type?: unknown }).type !== "Document"
        ? directNote({
            ...facts,
            ...(letter.object as { contentHtml: string; inReplyTo: string; language: string }),
            toHandle: actor.handle,
            published: published ?? world.clock.now().toISOString(),
          })
        : direct(letter.type, {
            ...facts,
            object: letter.object as Json,
            ...(letter.target === undefined ? {} : { target: letter.target }),
            ...(letter.result === undefined ? {} : { result: letter.result as Json }),
            ...(word === undefined ? {} : { word }),
            ...(published === undefined ? {} : { published }),
          });
    const body = JSON.stringify(activity);
    await deliver(fediverse, job, { actor: letter.from, inbox: actor.inbox, body });
  },
});
