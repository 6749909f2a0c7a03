/** Actors of other servers that go. */
import type { World } from "#commons/world.ts";
import { settle } from "#events/duplicates-actions.ts";

/** Forgets an actor and all that was theirs: events, guides, offers, following, replies. */
export async function forgetActor(world: World, iri: string): Promise<void> {
  await world.db.transaction().execute(async (trx) => {
    await trx.deleteFrom("replies").where("authorIri", "=", iri).execute();
    await trx.deleteFrom("guideOffers").where("actorIri", "=", iri).execute();
    const theirs = trx.selectFrom("remoteActors").select("id").where("iri", "=", iri);
    const events = await trx.deleteFrom("events").where("remoteActorId", "in", theirs).returning("fingerprint").execute();
    await trx.deleteFrom("remoteActors").where("iri", "=", iri).execute();
    // Others may tell of the same events: one of each is shown now.
    await settle(
      trx,
      events.map((event) => event.fingerprint),
    );
  });
}
