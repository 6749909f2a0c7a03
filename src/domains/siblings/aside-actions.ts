/** Who was put aside: asked whether they are back, deleted after 30 days, shown to those who look after the ties with others. */
import type { AppContext } from "#commons/app-context.ts";
import { eraseActors } from "#commons/remote/aside.ts";
import type { AsideReason, Db } from "#platform/database/schema.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { after, days, hours } from "#platform/lib/clock.ts";

/** How long what was put aside can come back. */
const asideLife = days(30);
export const asideWords =
  "When somebody elsewhere is gone, or is blocked here, what came from them is shown to nobody any more. It is deleted after 30 days, unless they come back or the block is undone.";

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
        ctx,
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
