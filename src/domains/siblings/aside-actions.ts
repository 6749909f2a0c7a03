/** Who was put aside: asked whether they are back, deleted after 30 days. */
import { siblingMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import type { AppContext } from "#commons/app-context.ts";
import { eraseActors } from "#commons/remote/aside.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { asideLife } from "./aside.ts";

export const asideWords = sayings(siblingMessages)((m) => m.keeps.aside);

/**
 * The scheduled task: asks the ids of those who vanished whether they are back. Who said
 * themself that they go is not asked.
 */
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

/**
 * The scheduled task: deletes what was put aside 30 days ago, and forgets who came back as long
 * ago.
 */
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
