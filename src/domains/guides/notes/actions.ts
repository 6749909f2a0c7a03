/**
 * Lived notes: members leave them under a guide, people elsewhere by a hashtag in their
 * reply; the guide's keepers decide.
 */
import { sql } from "kysely";
import { plainText } from "#commons/markup/plain-text.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { isPublic, mustBeOurs } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { prepareTexts } from "#commons/rendering.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { HeldState, Row, Trx } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { hashtagsOf, type JsonObject, languageOf } from "#protocol/activitypub/json.ts";
import type { VisibleGuide } from "../row.ts";
import {
  kindOfTags,
  maxWaitingNotes,
  type NoteInput,
  notesADay,
  readNoteInput,
  stateOfNew,
  tagsInText,
} from "./note.ts";
import { notesMessages } from "./messages.ts";
import { guideFor } from "../store.ts";

type Note = Row<"guideNotes">;
type Reply = Pick<
  Row<"replies">,
  "id" | "objectKind" | "objectId" | "authorIri" | "contentHtml" | "public" | "state"
>;

/** A member leaves a note under a published guide of ours. */
export async function writeNote(
  ctx: AppContext,
  viewer: Viewer,
  guideId: string,
  input: NoteInput,
): Promise<Note> {
  const guide = await guideFor(ctx.db, viewer, guideId);
  const { member } = viewer;
  if (member === undefined) throw new DomainError("sign-in-needed");
  const { groupId } = guide;
  const messages = notesMessages(member.language);
  if (groupId === null) throw new DomainError("not-allowed", { detail: messages.notYours });
  if (guide.published === null) throw new DomainError("not-published");
  const { facts, notes } = readNoteInput(input);
  rejectFields(notes);
  if (facts === undefined) throw new DomainError("bad-input");
  await prepareTexts(ctx, { source: facts.source });
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    // One at a time, or two at once would both be the tenth.
    await trx.selectFrom("members").select("id").where("id", "=", member.id).forUpdate().execute();
    const { today } = await trx
      .selectFrom("guideNotes")
      .select((eb) => eb.fn.countAll<string>().as("today"))
      .where("memberId", "=", member.id)
      .where("made", ">", after(now, -days(1)))
      .executeTakeFirstOrThrow();
    if (Number(today) >= notesADay)
      throw new DomainError("too-many-requests", { detail: messages.tooMany });
    return trx
      .insertInto("guideNotes")
      .values({
        ...facts,
        id: newId(),
        guideId: guide.id,
        memberId: member.id,
        replyId: null,
        contentHtml: renderMarkdown(facts.source),
        state: stateOfNew(member.groups, groupId),
        made: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

/** The note; not-found when it stands under another guide. */
async function noteOf(ctx: AppContext, guide: VisibleGuide, id: string): Promise<Note> {
  const note = isId(id)
    ? await ctx.db
        .selectFrom("guideNotes")
        .selectAll()
        .where("id", "=", id)
        .where("guideId", "=", guide.id)
        .executeTakeFirst()
    : undefined;
  if (note === undefined) throw new DomainError("not-found");
  return note;
}

/**
 * The reply that a note came as gets the same answer: it is shown once, or nowhere. Replies before
 * notes, as everywhere, so that nobody waits for each other.
 */
const answerItsReply = async (trx: Trx, note: Note, state: HeldState): Promise<void> => {
  if (note.replyId !== null)
    await trx.updateTable("replies").set({ state }).where("id", "=", note.replyId).execute();
};

/** The keepers of a guide let a note through, or not; also later. */
export async function decideNote(
  ctx: AppContext,
  viewer: Viewer,
  guideId: string,
  id: string,
  state: "shown" | "refused",
): Promise<void> {
  const guide = await guideFor(ctx.db, viewer, guideId);
  await mustBeOurs(ctx, viewer, guide);
  const note = await noteOf(ctx, guide, id);
  await ctx.db.transaction().execute(async (trx) => {
    await answerItsReply(trx, note, state);
    await trx.updateTable("guideNotes").set({ state }).where("id", "=", note.id).execute();
  });
}

/** Its writer or a keeper of the guide takes it away. */
export async function deleteNote(
  ctx: AppContext,
  viewer: Viewer,
  guideId: string,
  id: string,
): Promise<void> {
  const guide = await guideFor(ctx.db, viewer, guideId);
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const note = await noteOf(ctx, guide, id).catch(() => undefined);
  if (note?.memberId !== viewer.member.id) await mustBeOurs(ctx, viewer, guide);
  if (note === undefined) throw new DomainError("not-found");
  await ctx.db.transaction().execute(async (trx) => {
    await answerItsReply(trx, note, "refused");
    await trx.deleteFrom("guideNotes").where("id", "=", note.id).execute();
  });
}

/** May one more of this author wait under this guide? */
async function mayWait(trx: Trx, now: Date, reply: Reply): Promise<boolean> {
  const { waiting, today } = await trx
    .selectFrom("guideNotes")
    .innerJoin("replies", "replies.id", "guideNotes.replyId")
    .select([
      sql<string>`count(*) filter (where guide_notes.guide_id = ${reply.objectId}::uuid
        and guide_notes.state = 'held')`.as("waiting"),
      sql<string>`count(*) filter (where replies.author_iri = ${reply.authorIri}
        and guide_notes.made > ${after(now, -days(1))})`.as("today"),
    ])
    .where("guideNotes.replyId", "!=", reply.id)
    .where((eb) =>
      eb.or([
        eb("guideNotes.guideId", "=", reply.objectId),
        eb("replies.authorIri", "=", reply.authorIri),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(waiting) < maxWaitingNotes && Number(today) < notesADay;
}

/**
 * Makes a lived note of a public reply to a guide of ours, if its hashtags say so; it waits for
 * the same look as the reply. Called in the transaction that stores the reply, also when it
 * changed. `object`: the Note as it came.
 */
export async function noteOfReply(
  trx: Trx,
  now: Date,
  reply: Reply,
  object: JsonObject,
): Promise<void> {
  if (reply.objectKind !== "guide") return;
  const kind = kindOfTags([...hashtagsOf(object), ...tagsInText(plainText(reply.contentHtml))]);
  if (kind === undefined || !reply.public || !(await mayWait(trx, now, reply))) {
    await trx.deleteFrom("guideNotes").where("replyId", "=", reply.id).execute();
    return;
  }
  const language = languageOf(object);
  const facts = {
    kind,
    contentHtml: reply.contentHtml,
    language:
      language !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)
        ? language
        : "und",
    state: reply.state,
  };
  await trx
    .insertInto("guideNotes")
    .values({
      ...facts,
      id: newId(),
      guideId: reply.objectId,
      memberId: null,
      replyId: reply.id,
      made: now,
    })
    .onConflict((conflict) => conflict.column("replyId").doUpdateSet(facts))
    .execute();
}

/**
 * A decision on a reply is one on the note that was made of it. Called in the same
 * transaction, after the reply's own change.
 */
export async function whenReplyDecided(trx: Trx, replyId: string, state: HeldState): Promise<void> {
  await trx.updateTable("guideNotes").set({ state }).where("replyId", "=", replyId).execute();
}

/** Where the form stands: may the viewer leave a note here, and what happens to it? */
export function mayNote(
  viewer: Viewer,
  guide: VisibleGuide,
): "shown" | "held" | "elsewhere" | undefined {
  if (viewer.member === undefined || guide.published === null) return undefined;
  return guide.groupId === null ? "elsewhere" : stateOfNew(viewer.member.groups, guide.groupId);
}

/** Can people elsewhere answer it? */
export const heardElsewhere = (guide: VisibleGuide): boolean =>
  guide.groupId !== null && isPublic(guide);
