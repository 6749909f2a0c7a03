/** What is said to one person elsewhere alone: the answer to a reply that nobody else reads. */
import { DomainError } from "#commons/domain-error.ts";
import { render } from "#commons/rendering.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { noteTo } from "#protocol/outbox/direct-activities/notes.ts";

/** Answers in the group's name; what was written is shown to nobody, and waits no longer. */
export async function answerAlone(
  ctx: AppContext,
  reply: Row<"replies">,
  content: string,
  language: string,
): Promise<void> {
  const contentHtml = await render(ctx, content, "answer");
  await ctx.db.transaction().execute(async (trx) => {
    const group = await trx
      .selectFrom("groups")
      .select(["handle", "kind", "ended"])
      .where("id", "=", reply.groupId)
      .executeTakeFirstOrThrow();
    if (group.kind !== "open" || group.ended !== null) throw new DomainError("group-not-open");
    // It waits no longer, and goes as what is refused does.
    await trx.updateTable("replies").set({ state: "refused" }).where("id", "=", reply.id).execute();
    await noteTo(trx, ctx, group.handle, reply.authorIri, {
      contentHtml,
      inReplyTo: reply.iri,
      language,
    });
  });
}
