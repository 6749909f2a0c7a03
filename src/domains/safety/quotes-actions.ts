/** Quotes of ours on other servers: seen and taken back by those who answer for the group. */
import { can, mustBeAble } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { takeStampBack } from "#protocol/outbox/direct-activities/notes.ts";

/** Of one group, the newest first; undefined for who doesn't answer for it. */
export async function quotesToSee(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<Row<"quotes">[] | undefined> {
  const { group } = await groupForWriting(ctx, viewer, handle);
  if (!(await can(ctx.db, ctx.clock, viewer, "answer-replies", group.id))) return undefined;
  return ctx.db
    .selectFrom("quotes")
    .selectAll()
    .where("groupId", "=", group.id)
    .where("takenBack", "is", null)
    .orderBy("made", "desc")
    .limit(200)
    .execute();
}

/** The stamp answers 410 from now on, and their server is told. Twice is once. */
export async function takeQuoteBack(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const quote = await ctx.db
    .selectFrom("quotes")
    .innerJoin("groups", "groups.id", "quotes.groupId")
    .select(["quotes.groupId", "quotes.authorIri", "groups.handle"])
    .where("quotes.id", "=", id)
    .executeTakeFirst();
  if (quote === undefined || viewer.member?.groups.includes(quote.groupId) !== true)
    throw new DomainError("not-found");
  await mustBeAble(ctx.db, ctx.clock, viewer, "answer-replies", quote.groupId);
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const taken = await trx
      .updateTable("quotes")
      .set({ takenBack: now })
      .where("id", "=", id)
      .where("takenBack", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (taken === undefined) return;
    await takeStampBack(trx, ctx, {
      from: quote.handle,
      to: quote.authorIri,
      object: `${ctx.origin}/quotes/${id}`,
    });
  });
}
