/** Quotes of ours on other servers: seen and taken back by those who answer for the group. */
import { can, mustBeAble } from "#commons/permissions.ts";
import { Refusal } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { takeStampBack } from "#protocol/outbox/direct-activities.ts";

/** Of one group, the newest first; undefined for who doesn't answer for it. */
export async function quotesToSee(world: World, viewer: Viewer, handle: string): Promise<Row<"quotes">[] | undefined> {
  const { group } = await groupForWriting(world, viewer, handle);
  if (!(await can(world.db, world.clock, viewer, "answer-replies", group.id))) return undefined;
  return world.db
    .selectFrom("quotes")
    .selectAll()
    .where("groupId", "=", group.id)
    .where("takenBack", "is", null)
    .orderBy("made", "desc")
    .limit(200)
    .execute();
}

/** The stamp answers 410 from now on, and their server is told. Twice is once. */
export async function takeQuoteBack(world: World, viewer: Viewer, id: string): Promise<void> {
  const quote = await world.db
    .selectFrom("quotes")
    .innerJoin("groups", "groups.id", "quotes.groupId")
    .select(["quotes.groupId", "quotes.authorIri", "groups.handle"])
    .where("quotes.id", "=", id)
    .executeTakeFirst();
  if (quote === undefined || viewer.member?.groups.includes(quote.groupId) !== true) throw new Refusal("not-found");
  await mustBeAble(world.db, world.clock, viewer, "answer-replies", quote.groupId);
  const now = world.clock.now();
  await world.db.transaction().execute(async (trx) => {
    const taken = await trx
      .updateTable("quotes")
      .set({ takenBack: now })
      .where("id", "=", id)
      .where("takenBack", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (taken === undefined) return;
    await takeStampBack(trx, now, { from: quote.handle, to: quote.authorIri, object: `${world.origin}/quotes/${id}` });
  });
}
