/** Those who answer for a group read what it was asked, and answer in its name. */
import { can, mustBeAble } from "#commons/permissions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { render } from "#commons/rendering.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import type { visibleGroup } from "#domains/groups/queries.ts";
import { isId } from "#platform/lib/ids.ts";
import { noteTo } from "#protocol/outbox/direct-activities/notes.ts";
import { askerOf, noteIriOf, type OpenedQuestion } from "./question.ts";
import { perList, questionById, questionsIn } from "./store.ts";
import { askUsMessages } from "./messages.ts";
import { addMessage, openAll, mustHaveRoom } from "./writing-actions.ts";
import { askedGroup, nameOfAsked } from "./asking-actions.ts";

const saying = sayings(askUsMessages);

type Group = Awaited<ReturnType<typeof visibleGroup>>;

/** What a group was asked, for those who answer for it. */
export async function questionsFor(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  cursor?: unknown,
): Promise<{
  readonly group: Group;
  readonly items: readonly OpenedQuestion[];
  readonly more: boolean;
}> {
  const group = await askedGroup(ctx, handle);
  await mustBeAble(ctx.db, ctx.clock, viewer, "answer-replies", group.id);
  const rows = await questionsIn(ctx.db, group.id, ctx.clock.now(), cursor);
  return {
    group,
    items: await openAll(ctx, rows.slice(0, perList)),
    more: rows.length > perList,
  };
}

/** The question, for who answers for its group; for everybody else it is not there. */
async function rowFor(ctx: AppContext, viewer: Viewer, id: string): Promise<Row<"questions">> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const row = isId(id) ? await questionById(ctx.db, id, ctx.clock.now()) : undefined;
  if (row === undefined || !(await can(ctx.db, ctx.clock, viewer, "answer-replies", row.groupId)))
    throw new DomainError("not-found");
  return row;
}

export async function questionFor(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<{
  readonly question: OpenedQuestion;
  readonly group: Pick<Group, "name" | "handle">;
  readonly aboutName: string | undefined;
}> {
  const row = await rowFor(ctx, viewer, id);
  const [question] = await openAll(ctx, [row]);
  if (question === undefined) throw new DomainError("not-found");
  const group = await ctx.db
    .selectFrom("groups")
    .select(["name", "handle"])
    .where("id", "=", row.groupId)
    .executeTakeFirstOrThrow();
  const aboutName =
    question.about === undefined
      ? undefined
      : await nameOfAsked(ctx, row.groupId, question.about).catch((error: unknown) => {
          // What they asked about may be gone since.
          if (error instanceof DomainError) return undefined;
          throw error;
        });
  return { question, group, aboutName };
}

/**
 * Answers in the group's name: on the page of who asked there, as a note to who asked from
 * elsewhere, private or public as they asked.
 */
export async function answerQuestion(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  text: string,
): Promise<{ readonly id: string; readonly html: string; readonly made: Date }> {
  const row = await rowFor(ctx, viewer, id);
  const content = manyLines(text, 5000);
  rejectFields({
    content: content === "" ? saying((m) => m.emptyAnswer) : undefined,
  });
  const html = await render(ctx, content);
  const { account } = askerOf(ctx, row);
  return ctx.db.transaction().execute(async (trx) => {
    await mustHaveRoom(trx, row.id);
    const group = await trx
      .selectFrom("groups")
      .select(["handle", "kind", "ended"])
      .where("id", "=", row.groupId)
      .executeTakeFirstOrThrow();
    // It speaks to nobody outside any more.
    if (account !== undefined && (group.kind !== "open" || group.ended !== null))
      throw new DomainError("group-not-open");
    const last = await trx
      .selectFrom("questionMessages")
      .select("sealed")
      .where("questionId", "=", row.id)
      .where("fromGroup", "=", false)
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst();
    const language = viewer.member?.language ?? row.language;
    const message = await addMessage(trx, ctx, row.id, { fromGroup: true, html, language });
    const answered = last === undefined ? undefined : noteIriOf(ctx, last);
    if (account !== undefined && answered !== undefined)
      await noteTo(trx, ctx, group.handle, account.iri, {
        id: message.id,
        contentHtml: html,
        inReplyTo: answered,
        open: row.inPublic,
        language,
      });
    return { ...message, html };
  });
}

/** Forgets questions thirty days after the last word. A scheduled task. */
export async function forgetQuestions({ db, clock }: AppContext): Promise<void> {
  await db.deleteFrom("questions").where("expires", "<=", clock.now()).execute();
}
