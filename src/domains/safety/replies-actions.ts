/** What becomes of replies from elsewhere: let through or not, and answered in the group's name. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { notifyOfWordUnder } from "#commons/news/under-things.ts";
import { mustBeAble } from "#commons/permissions.ts";
import { prepareTexts } from "#commons/rendering.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { whenReplyDecided } from "#domains/guides/notes/actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { newId } from "#platform/lib/ids.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { answerAlone } from "./private-actions.ts";
import { safetyMessages } from "./messages.ts";

const saying = sayings(safetyMessages);

/** Lets a reply through, or not. Only public ones are ever shown to others. */
export async function decideReply(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  state: "shown" | "refused",
): Promise<void> {
  const reply = await ctx.db
    .selectFrom("replies")
    .select(["groupId", "objectKind", "objectId", "public", "state"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (reply === undefined || viewer.member?.groups.includes(reply.groupId) !== true)
    throw new DomainError("not-found");
  await mustBeAble(ctx.db, ctx.clock, viewer, "answer-replies", reply.groupId);
  await ctx.db.transaction().execute(async (trx) => {
    await trx.updateTable("replies").set({ state }).where("id", "=", id).execute();
    await whenReplyDecided(trx, id, state);
    if (reply.public && reply.state === "held" && state === "shown")
      await notifyOfWordUnder(
        trx,
        ctx,
        { kind: reply.objectKind, id: reply.objectId },
        { said: id, by: viewer.member?.id },
      );
  });
}

/**
 * Answers a reply in the group's name. A public one is let through, and answered before everybody;
 * who wrote to the group alone is answered alone, and what they wrote is shown to nobody.
 */
export async function answerReply(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  text: string,
): Promise<void> {
  const content = manyLines(text, 5000);
  rejectFields({ answer: content === "" ? saying((m) => m.errors.writeAtLeastAWord) : undefined });
  const reply = await ctx.db
    .selectFrom("replies")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (
    reply === undefined ||
    reply.objectKind === "note" ||
    reply.objectKind === "group" ||
    reply.followers ||
    viewer.member?.groups.includes(reply.groupId) !== true
  )
    throw new DomainError("not-found");
  await mustBeAble(ctx.db, ctx.clock, viewer, "answer-replies", reply.groupId);
  if (!reply.public) return answerAlone(ctx, reply, content, viewer.member.language);
  await prepareTexts(ctx, { answer: content });
  const { objectKind: aboutKind, objectId: aboutId, groupId, iri: inReplyTo, authorIri } = reply;
  const now = ctx.clock.now();
  const note = newId();
  const language = viewer.member.language;
  await ctx.db.transaction().execute(async (trx) => {
    await trx.updateTable("replies").set({ state: "shown" }).where("id", "=", id).execute();
    await whenReplyDecided(trx, id, "shown");
    const changes = { said: reply.state === "held" ? id : note, by: viewer.member?.id };
    await notifyOfWordUnder(trx, ctx, { kind: aboutKind, id: aboutId }, changes);
    await trx
      .insertInto("notes")
      .values({
        id: note,
        groupId,
        aboutKind,
        aboutId,
        inReplyTo,
        contentHtml: renderMarkdown(content),
        source: content,
        language,
        published: now,
      })
      .execute();
    await announce(trx, now, {
      groupId,
      type: "Create",
      kind: "note",
      id: note,
      detail: { alsoTo: [authorIri] },
    });
  });
}
