/** Putting aside what belongs to somebody elsewhere: seen by nobody at once, back when they are back, deleted after 30 days. */
import type { AppContext } from "#commons/app-context.ts";
import type { AsideReason, Db, Trx } from "#platform/database/schema.ts";
import { resolveDuplicates } from "#domains/events/duplicates/actions.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { after, days, hours } from "#platform/lib/clock.ts";

/** How long what was put aside can come back. */
const asideLife = days(30);
export const asideWords =
  "When somebody elsewhere is gone, what came from them is shown to nobody any more. It is deleted after 30 days, unless they come back.";

const things = ["guides", "offers"] as const;

/**
 * Hides what these actors published and said, and stops sending to them; they stay followers and siblings for when they
 * come back. Who is put aside already stays as they are.
 */
export async function setAside(
  trx: Trx,
  now: Date,
  actorIds: readonly string[],
  why: AsideReason,
): Promise<void> {
  if (actorIds.length === 0) return;
  const actors = await trx
    .updateTable("remoteActors")
    .set({ gone: now })
    .where("id", "in", [...actorIds])
    .where("gone", "is", null)
    .returning(["id", "iri"])
    .execute();
  if (actors.length === 0) return;
  const ids = actors.map((one) => one.id);
  const iris = actors.map((one) => one.iri);
  await trx
    .insertInto("setAsideActors")
    .values(
      ids.map((remoteActorId) => ({ remoteActorId, why, since: now, asked: now, returned: null })),
    )
    .onConflict((conflict) =>
      conflict.column("remoteActorId").doUpdateSet({ why, since: now, asked: now, returned: null }),
    )
    .execute();
  // A visibility that no group of ours has: every query that reads for somebody passes it by.
  const hidden = { visibility: "group", setAside: now } as const;
  const events = await trx
    .updateTable("events")
    .set(hidden)
    .where("remoteActorId", "in", ids)
    .where("visibility", "=", "public")
    .returning("fingerprint")
    .execute();
  for (const table of things)
    await trx
      .updateTable(table)
      .set(hidden)
      .where("remoteActorId", "in", ids)
      .where("visibility", "=", "public")
      .execute();
  await trx
    .updateTable("replies")
    .set({ setAside: now })
    .where("authorIri", "in", iris)
    .where("setAside", "is", null)
    .execute();
  await trx
    .updateTable("guideOffers")
    .set({ setAside: now })
    .where("actorIri", "in", iris)
    .where("setAside", "is", null)
    .execute();
  // What they said, also where others pass it on.
  await trx
    .updateTable("siblingPosts")
    .set({ setAside: now })
    .where((eb) => eb.or([eb("authorIri", "in", iris), eb("remoteActorId", "in", ids)]))
    .where("setAside", "is", null)
    .execute();
  // Others may tell of the same events: one of each is shown now.
  await resolveDuplicates(
    trx,
    events.map((event) => event.fingerprint),
  );
}

/** Gives back what was put aside. */
export async function bringBackAside(
  trx: Trx,
  now: Date,
  actorIds: readonly string[],
): Promise<void> {
  if (actorIds.length === 0) return;
  const actors = await trx
    .updateTable("remoteActors")
    .set({ gone: null })
    .where("id", "in", [...actorIds])
    .where("gone", "is not", null)
    .returning(["id", "iri"])
    .execute();
  if (actors.length === 0) return;
  const ids = actors.map((one) => one.id);
  const iris = actors.map((one) => one.iri);
  await trx
    .updateTable("setAsideActors")
    .set({ returned: now })
    .where("remoteActorId", "in", ids)
    .execute();
  const shown = { visibility: "public", setAside: null } as const;
  const events = await trx
    .updateTable("events")
    .set(shown)
    .where("remoteActorId", "in", ids)
    .where("setAside", "is not", null)
    .returning("fingerprint")
    .execute();
  for (const table of things)
    await trx
      .updateTable(table)
      .set(shown)
      .where("remoteActorId", "in", ids)
      .where("setAside", "is not", null)
      .execute();
  await trx.updateTable("replies").set({ setAside: null }).where("authorIri", "in", iris).execute();
  await trx
    .updateTable("guideOffers")
    .set({ setAside: null })
    .where("actorIri", "in", iris)
    .execute();
  await trx
    .updateTable("siblingPosts")
    .set({ setAside: null })
    .where((eb) => eb.or([eb("authorIri", "in", iris), eb("remoteActorId", "in", ids)]))
    .execute();
  await resolveDuplicates(
    trx,
    events.map((event) => event.fingerprint),
  );
}

/** Deletes these actors and all that was theirs, for good. */
async function eraseActors(trx: Trx, actorIds: readonly string[]): Promise<void> {
  if (actorIds.length === 0) return;
  const ids = [...actorIds];
  const events = await trx
    .deleteFrom("events")
    .where("remoteActorId", "in", ids)
    .returning("fingerprint")
    .execute();
  // Their guides, offers, follows and the tie as siblings go with the actor.
  const gone = await trx
    .deleteFrom("remoteActors")
    .where("id", "in", ids)
    .returning("iri")
    .execute();
  const iris = gone.map((one) => one.iri);
  if (iris.length > 0) {
    await trx.deleteFrom("replies").where("authorIri", "in", iris).execute();
    await trx.deleteFrom("guideOffers").where("actorIri", "in", iris).execute();
    await trx.deleteFrom("siblingPosts").where("authorIri", "in", iris).execute();
  }
  await resolveDuplicates(
    trx,
    events.map((event) => event.fingerprint),
  );
}

/** The chore: asks the ids of those who vanished whether they are back. Who said themself that they go is not asked. */
export async function seekSetAside(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const due = await trx
      .selectFrom("setAsideActors")
      .innerJoin("remoteActors", "remoteActors.id", "setAsideActors.remoteActorId")
      .select(["remoteActors.id", "remoteActors.iri", "remoteActors.host"])
      .where("setAsideActors.returned", "is", null)
      .where("setAsideActors.why", "in", ["gone", "tombstone"])
      .where("setAsideActors.asked", "<", after(now, -hours(20)))
      .orderBy("setAsideActors.asked")
      .limit(500)
      .execute();
    if (due.length === 0) return;
    const ids = due.map((one) => one.id);
    await trx
      .updateTable("setAsideActors")
      .set({ asked: now })
      .where("remoteActorId", "in", ids)
      .execute();
    await enqueue(
      trx,
      due.map(({ iri, host }) => ({ kind: "seek-actor", payload: JSON.stringify({ iri }), host })),
      now,
    );
  });
}

const atOnce = 200;

/** The chore: deletes what was put aside 30 days ago, and forgets who came back as long ago. */
export async function eraseSetAside(ctx: AppContext): Promise<void> {
  const { db, clock } = ctx;
  const over = after(clock.now(), -asideLife);
  await db.deleteFrom("setAsideActors").where("returned", "<", over).execute();
  for (;;) {
    const erased = await db.transaction().execute(async (trx) => {
      const due = await trx
        .selectFrom("setAsideActors")
        .innerJoin("remoteActors", "remoteActors.id", "setAsideActors.remoteActorId")
        .select("remoteActors.id")
        .where("setAsideActors.since", "<", over)
        .where("setAsideActors.returned", "is", null)
        .where("remoteActors.gone", "is not", null)
        .limit(atOnce)
        .forUpdate()
        .execute();
      await eraseActors(
        trx,
        due.map((one) => one.id),
      );
      return due.length;
    });
    if (erased < atOnce) return;
  }
}

/** Somebody elsewhere who was put aside, for those who look after the ties with others. */
interface AsideActor {
  readonly name: string;
  readonly iri: string;
  readonly host: string;
  readonly why: AsideReason;
  readonly since: Date;
  readonly returned: Date | null;
  /** Did we follow them? Do they follow one of our groups? */
  readonly sibling: boolean;
  readonly follower: boolean;
}

/** Siblings and followers that vanished, the latest first; also those who came back since. */
export const asideActors = (db: Db, max = 200): Promise<AsideActor[]> =>
  db
    .selectFrom("setAsideActors")
    .innerJoin("remoteActors", "remoteActors.id", "setAsideActors.remoteActorId")
    .select([
      "remoteActors.name",
      "remoteActors.iri",
      "remoteActors.host",
      "setAsideActors.why",
      "setAsideActors.since",
      "setAsideActors.returned",
    ])
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom("siblings")
            .select("siblings.id")
            .whereRef("siblings.remoteActorId", "=", "remoteActors.id"),
        )
        .$castTo<boolean>()
        .as("sibling"),
      eb
        .exists(
          eb
            .selectFrom("followers")
            .select("followers.since")
            .whereRef("followers.remoteActorId", "=", "remoteActors.id"),
        )
        .$castTo<boolean>()
        .as("follower"),
    ])
    .orderBy("setAsideActors.since", "desc")
    .limit(max)
    .execute();
