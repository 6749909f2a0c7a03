/** What others may ask about questions: only what was said before everybody. */
import type { AppContext } from "#commons/app-context.ts";
import type { OpenNote } from "#protocol/activitypub/open-note.ts";
import { askerOf, noteIriOf, saidIn } from "./question.ts";

/** An answer in a group's name to what was asked in public, as long as the question is kept. */
export async function publicAnswer(ctx: AppContext, id: string): Promise<OpenNote | undefined> {
  const { db, clock } = ctx;
  const row = await db
    .selectFrom("questionMessages")
    .innerJoin("questions", "questions.id", "questionMessages.questionId")
    .innerJoin("groups", "groups.id", "questions.groupId")
    .select([
      "questionMessages.sealed",
      "questionMessages.seq",
      "questionMessages.made",
      "questions.sealedFrom",
      "questions.language",
      "questions.id as questionId",
      "groups.handle",
    ])
    .where("questionMessages.id", "=", id)
    .where("questionMessages.fromGroup", "=", true)
    .where("questions.inPublic", "=", true)
    .where("questions.expires", ">", clock.now())
    .where("groups.kind", "=", "open")
    .where("groups.ended", "is", null)
    .executeTakeFirst();
  const to = row === undefined ? undefined : askerOf(ctx, row).account?.iri;
  if (row === undefined || to === undefined) return undefined;
  const asked = await db
    .selectFrom("questionMessages")
    .select("sealed")
    .where("questionId", "=", row.questionId)
    .where("fromGroup", "=", false)
    .where("seq", "<", row.seq)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const { html, language } = saidIn(ctx, row);
  return {
    from: row.handle,
    to,
    contentHtml: html,
    inReplyTo: asked === undefined ? undefined : noteIriOf(ctx, asked),
    language: language ?? row.language,
    published: row.made,
  };
}
