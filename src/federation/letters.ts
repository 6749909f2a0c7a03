/** Sends what stands in a letter job. */
import { activityIri, groupIri } from "#commons/addresses.ts";
import type { Letter } from "#jobs/letters.ts";
import type { Handlers } from "#jobs/worker.ts";
import type { Json } from "#activitypub/json.ts";
import { direct } from "#activitypub/object.ts";
import { type Fediverse, recipient } from "./fediverse.ts";

export const letterHandlers = (fediverse: Fediverse): Handlers => ({
  letter: async (payload) => {
    const { world } = fediverse;
    const letter = JSON.parse(payload) as Letter;
    const actor = await world.db.selectFrom("remoteActors").selectAll().where("iri", "=", letter.to).executeTakeFirst();
    if (actor === undefined || actor.gone !== null) return;
    const activity = direct(
      letter.type,
      activityIri(world.origin, letter.id),
      groupIri(world.origin, letter.from),
      letter.to,
      letter.object as Json,
    );
    await fediverse.send(letter.from, [{ ...recipient(actor), sharedInbox: null }], activity, `${letter.from} ${letter.to}`);
  },
});
