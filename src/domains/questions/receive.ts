/**
 * Questions from other servers: a private message to a group, or
 * one that names it before everybody.
 */
import { activityIri } from "#commons/addresses.ts";
import { takesIn } from "#commons/incoming/floods.ts";
import type { IncomingPost } from "#commons/incoming/post.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { after } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { noteTo } from "#protocol/outbox/direct-activities/notes.ts";
import { addMessage, beginQuestion } from "./writing-actions.ts";
import { senderMark, questionLife, sealJson } from "./question.ts";
import { maxQuestionMessages } from "./store.ts";
import { askUsMessages } from "./messages.ts";

type Group = Pick<Row<"groups">, "id" | "handle" | "language">;

/** Groups that one message asks at once. */
const maxGroups = 3;

/** HTML of what they said; files as links with their words. */
function htmlOf({ warning, name, contentHtml, attachments }: IncomingPost): string {
  const before = [name, warning]
    .filter((one) => one !== "")
    .map((one) => `<p><strong>${escapeText(one)}</strong></p>`)
    .join("");
  const files = attachments
    .map(
      ({ url, words }) => `<li><a href="${escapeText(url)}">${escapeText(words || url)}</a></li>`,
    )
    .join("");
  return `${before}${contentHtml}${files === "" ? "" : `<ul>${files}</ul>`}`;
}

/** The id of a note of ours to one person, as they answer it. */
function answeredNote(ctx: AppContext, answers: string | undefined): string | undefined {
  const prefix = activityIri(ctx.origin, "");
  const id =
    answers?.startsWith(prefix) === true ? answers.slice(prefix.length).replace(/\/note$/, "") : "";
  return isId(id) ? id : undefined;
}

/**
 * Their questions that this belongs to: it answers ours there, or
 * goes on from what they said there.
 */
async function threadOf(
  trx: Trx,
  ctx: AppContext,
  post: IncomingPost,
  groupId: string | undefined,
): Promise<Row<"questions"> | undefined> {
  const { answers } = post;
  if (answers === undefined) return undefined;
  const ours = answeredNote(ctx, answers);
  return trx
    .selectFrom("questions")
    .innerJoin("questionMessages", "questionMessages.questionId", "questions.id")
    .selectAll("questions")
    .where("questions.actorMark", "=", senderMark(ctx, post.from.iri))
    .where("questions.expires", ">", ctx.clock.now())
    .$if(groupId !== undefined, (q) => q.where("questions.groupId", "=", groupId ?? ""))
    .where((eb) =>
      ours === undefined
        ? eb("questionMessages.iriMark", "=", senderMark(ctx, answers))
        : eb("questionMessages.id", "=", ours),
    )
    .forUpdate("questions")
    .limit(1)
    .executeTakeFirst();
}

/** What we have of it already is changed, by who wrote it and by nobody else. */
async function changeKnown(trx: Trx, ctx: AppContext, post: IncomingPost): Promise<boolean> {
  const known = await trx
    .selectFrom("questionMessages")
    .innerJoin("questions", "questions.id", "questionMessages.questionId")
    .select(["questionMessages.id", "questionMessages.questionId", "questions.actorMark"])
    .where("iriMark", "=", senderMark(ctx, post.iri))
    .forUpdate()
    .execute();
  const theirs = known.filter((one) => one.actorMark === senderMark(ctx, post.from.iri));
  if (!post.changed || theirs.length === 0) return known.length > 0;
  const now = ctx.clock.now();
  await trx
    .updateTable("questionMessages")
    .set({ sealed: sealJson(ctx, { html: htmlOf(post), iri: post.iri }), edited: now })
    .where(
      "id",
      "in",
      theirs.map((one) => one.id),
    )
    .execute();
  await trx
    .updateTable("questions")
    .set({ updated: now, expires: after(now, questionLife) })
    .where(
      "id",
      "in",
      theirs.map((one) => one.questionId),
    )
    .execute();
  return true;
}

const openGroups = (ctx: AppContext, handles: readonly string[]): Promise<Group[]> =>
  handles.length === 0
    ? Promise.resolve([])
    : ctx.db
        .selectFrom("groups")
        .select(["id", "handle", "language"])
        .where("handle", "in", [...handles])
        .where("kind", "=", "open")
        .where("ended", "is", null)
        .limit(maxGroups)
        .execute();

/** What was taken and can't be kept is said to whoever wrote it, once a day. */
async function sayFull(ctx: AppContext, post: IncomingPost, group: Group): Promise<void> {
  if (!(await takesIn(ctx, [["told", post.from.iri]]))) return;
  await ctx.db.transaction().execute((trx) =>
    noteTo(trx, ctx, group.handle, post.from.iri, {
      contentHtml: `<p>${escapeText(askUsMessages(group.language).full)}</p>`,
      inReplyTo: post.iri,
      language: group.language,
    }),
  );
}

/**
 * Takes in what somebody elsewhere writes to our groups; what was
 * written to others is not ours to read.
 */
export async function receiveQuestion(ctx: AppContext, post: IncomingPost): Promise<void> {
  // What was forgotten does not come back, when an outbox is read again.
  if (post.boost || post.published <= after(ctx.clock.now(), -questionLife)) return;
  const groups = await openGroups(ctx, post.groups);
  const ours = answeredNote(ctx, post.answers);
  if (groups.length === 0 && ours === undefined) return;
  const done = await ctx.db.transaction().execute((trx) => changeKnown(trx, ctx, post));
  if (done) return;
  const [first] = groups;
  const room = await takesIn(ctx, [
    ["account", post.from.iri],
    ["server", post.from.host],
    ...groups.map((group) => ["group", group.id] as const),
  ]);
  if (!room) return first === undefined ? undefined : sayFull(ctx, post, first);
  await ctx.db.transaction().execute(async (trx) => {
    if (groups.length === 0) {
      const thread = await threadOf(trx, ctx, post, undefined);
      if (thread !== undefined) await goOn(trx, ctx, post, thread.id);
    }
    for (const group of groups) {
      const thread = await threadOf(trx, ctx, post, group.id);
      if (thread !== undefined && (await goOn(trx, ctx, post, thread.id))) continue;
      await beginQuestion(trx, ctx, {
        groupId: group.id,
        about: undefined,
        tokenHash: null,
        actorMark: senderMark(ctx, post.from.iri),
        sealedFrom: sealJson(ctx, {
          name: post.from.name,
          account: { iri: post.from.iri, url: post.from.url },
        }),
        sealedAddress: null,
        setAside: await silencedSince(trx, post.from.iri),
        inPublic: post.audience === "public",
        language: post.language === "" ? group.language : post.language,
        html: htmlOf(post),
        iri: post.iri,
      });
    }
  });
}

async function silencedSince(trx: Trx, iri: string): Promise<Date | null> {
  const actor = await trx
    .selectFrom("remoteActors")
    .select("silenced")
    .where("iri", "=", iri)
    .executeTakeFirst();
  return actor?.silenced ?? null;
}

/** Adds it to its thread; false when that is full. */
async function goOn(
  trx: Trx,
  ctx: AppContext,
  post: IncomingPost,
  questionId: string,
): Promise<boolean> {
  const { n } = await trx
    .selectFrom("questionMessages")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("questionId", "=", questionId)
    .executeTakeFirstOrThrow();
  if (Number(n) >= maxQuestionMessages) return false;
  await addMessage(trx, ctx, questionId, { fromGroup: false, html: htmlOf(post), iri: post.iri });
  return true;
}

/**
 * Taken back where it was written, it goes here too; with their last word the whole question does.
 */
export async function questionTakenBack(
  trx: Trx,
  ctx: AppContext,
  iri: string,
  by: string,
): Promise<void> {
  const theirs = trx
    .selectFrom("questions")
    .select("id")
    .where("actorMark", "=", senderMark(ctx, by));
  const gone = await trx
    .deleteFrom("questionMessages")
    .where("iriMark", "=", senderMark(ctx, iri))
    .where("questionId", "in", theirs)
    .returning("questionId")
    .execute();
  if (gone.length === 0) return;
  await trx
    .insertInto("remoteTombstones")
    .values({ iri, deleted: ctx.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .deleteFrom("questions")
    .where(
      "id",
      "in",
      gone.map((one) => one.questionId),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("questionMessages")
            .select("questionMessages.id")
            .whereRef("questionMessages.questionId", "=", "questions.id")
            .where("questionMessages.fromGroup", "=", false),
        ),
      ),
    )
    .execute();
}
