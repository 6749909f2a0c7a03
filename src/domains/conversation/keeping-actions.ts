/**
 * What becomes of what was said: looked at, hidden with a reason, changed, taken back, answered.
 */
import { can, mustBeAble } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { amongMembers, type Viewer } from "#commons/visibility.ts";
import { notifyOfWordUnder } from "#commons/news/under-things.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { decideReply } from "#domains/safety/replies-actions.ts";
import { notWaiting } from "#domains/safety/reports/hiding-queries.ts";
import { whenReplyDecided } from "#domains/guides/notes/actions.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { after } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { sql } from "kysely";
import { readyText, thingTalkedOf } from "./actions.ts";
import { readReason, type Source, type ThingKind, unshownLife } from "./conversation.ts";
import { groupNoteById, replyById, wordById } from "./store.ts";
import { conversationMessages } from "./messages.ts";
import { collectiveId } from "#commons/home/collective-id.ts";

/** What it stands under. */
export interface StandsUnder {
  readonly kind: ThingKind;
  readonly id: string;
}

interface Found extends StandsUnder {
  /** Whose look it waits for, or who said it. */
  readonly groupId: string | null;
  readonly word?: Row<"words">;
  readonly note?: Row<"notes">;
  readonly reply?: Row<"replies">;
}

async function find(ctx: AppContext, source: Source, id: string): Promise<Found> {
  if (!isId(id)) throw new DomainError("not-found");
  if (source === "word") {
    const word = await wordById(ctx.db, id);
    if (word !== undefined)
      return { kind: word.aboutKind, id: word.aboutId, groupId: word.groupId, word };
  }
  if (source === "note") {
    const note = await groupNoteById(ctx.db, id);
    if (note !== undefined)
      return { kind: note.aboutKind, id: note.aboutId, groupId: note.groupId, note };
  }
  if (source === "reply") {
    const reply = await replyById(ctx.db, id);
    const kind = reply?.objectKind;
    if (reply !== undefined && (kind === "event" || kind === "guide" || kind === "offer"))
      return { kind, id: reply.objectId, groupId: reply.groupId, reply };
  }
  throw new DomainError("not-found");
}

/** Under a thing that the viewer may see; else it is not there. */
async function foundFor(
  ctx: AppContext,
  viewer: Viewer,
  source: Source,
  id: string,
): Promise<Found> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const found = await find(ctx, source, id);
  const thing = await thingTalkedOf(ctx, viewer, found.kind, found.id);
  if (found.word?.memberId != null && !amongMembers(viewer) && !inside(viewer, thing.groupId))
    throw new DomainError("not-found");
  return found;
}

const inside = (viewer: Viewer, groupId: string | null): boolean =>
  groupId !== null && viewer.member?.groups.includes(groupId) === true;

/** Those who answer for the group; under what belongs to a sibling, for the collective. */
async function mustLook(ctx: AppContext, viewer: Viewer, found: Found): Promise<void> {
  const groupId = found.groupId ?? (await collectiveId(ctx.db));
  if (groupId === undefined) throw new DomainError("not-found");
  if (found.groupId !== null && !inside(viewer, found.groupId))
    throw new DomainError("not-allowed");
  await mustBeAble(ctx.db, ctx.clock, viewer, "answer-replies", groupId);
}

/** What a member said waits for nobody; hidden, it can be shown again. */
const mayBeDecided = (
  word: Pick<Row<"words">, "memberId" | "state">,
  state: "shown" | "refused",
): boolean => word.memberId === null || (word.state === "refused" && state === "shown");

/** Lets what is held through, or not; shows again what was hidden. */
export async function decideHeld(
  ctx: AppContext,
  viewer: Viewer,
  source: Source,
  id: string,
  state: "shown" | "refused",
): Promise<StandsUnder> {
  const found = await foundFor(ctx, viewer, source, id);
  await mustLook(ctx, viewer, found);
  if (found.reply !== undefined) {
    await decideReply(ctx, viewer, id, state);
    await ctx.db.updateTable("replies").set({ hiddenReason: "" }).where("id", "=", id).execute();
  } else if (found.word !== undefined && mayBeDecided(found.word, state)) {
    const { state: before } = found.word;
    await ctx.db.transaction().execute(async (trx) => {
      await trx
        .updateTable("words")
        .set({ state, hiddenReason: "", hidden: null })
        .where("id", "=", id)
        .execute();
      if (state === "shown" && before === "held")
        await notifyOfWordUnder(trx, ctx, found, { said: id, by: viewer.member?.id });
    });
  } else throw new DomainError("not-found");
  return found;
}

/** Hides what stands there; the reason stands in its place. */
export async function hide(
  ctx: AppContext,
  viewer: Viewer,
  source: Source,
  id: string,
  why: string,
): Promise<StandsUnder> {
  const found = await foundFor(ctx, viewer, source, id);
  await mustLook(ctx, viewer, found);
  const hiddenReason = readReason(why);
  rejectFields({
    reason:
      hiddenReason === ""
        ? conversationMessages(viewer.member?.language ?? "en").emptyReason
        : undefined,
  });
  const hidden = { state: "refused", hiddenReason } as const;
  await ctx.db.transaction().execute(async (trx) => {
    if (found.word !== undefined)
      await trx
        .updateTable("words")
        .set({ ...hidden, hidden: ctx.clock.now() })
        .where("id", "=", id)
        .execute();
    if (found.reply !== undefined) {
      await trx.updateTable("replies").set(hidden).where("id", "=", id).execute();
      await whenReplyDecided(trx, id, "refused");
    }
    // What the group said itself it takes back, everywhere.
    if (found.note !== undefined) await takeNoteBack(trx, ctx, found.note);
  });
  return found;
}

/** Who said it to members may change it; what the group said to all, who speaks for it. */
export async function changeSaid(
  ctx: AppContext,
  viewer: Viewer,
  source: Source,
  id: string,
  text: string,
): Promise<StandsUnder> {
  const { found, language } = await mine(ctx, viewer, source, id);
  const typed = await readyText(ctx, language, text);
  const now = ctx.clock.now();
  const changed = { source: typed, contentHtml: renderMarkdown(typed), edited: now };
  await ctx.db.transaction().execute(async (trx) => {
    if (found.word !== undefined)
      await trx.updateTable("words").set(changed).where("id", "=", id).execute();
    if (found.note !== undefined) {
      await trx.updateTable("notes").set(changed).where("id", "=", id).execute();
      await announce(trx, now, {
        groupId: found.note.groupId,
        type: "Update",
        kind: "note",
        id,
        detail: { alsoTo: await answeredBy(trx, found.note) },
      });
    }
  });
  return found;
}

/** What may be changed by the viewer, and its Markdown. */
export async function saidByMe(
  ctx: AppContext,
  viewer: Viewer,
  source: Source,
  id: string,
): Promise<StandsUnder & { readonly source: string }> {
  const { found } = await mine(ctx, viewer, source, id);
  return { kind: found.kind, id: found.id, source: found.word?.source ?? found.note?.source ?? "" };
}

async function mine(
  ctx: AppContext,
  viewer: Viewer,
  source: Source,
  id: string,
): Promise<{ readonly found: Found; readonly language: string }> {
  const found = await foundFor(ctx, viewer, source, id);
  const { member } = viewer;
  if (member === undefined || found.reply !== undefined) throw new DomainError("not-allowed");
  if (found.word !== undefined && found.word.memberId !== member.id)
    throw new DomainError("not-allowed");
  if (found.note !== undefined) {
    await mustBeAble(ctx.db, ctx.clock, viewer, "answer-replies", found.note.groupId);
    // What the server itself told of a change is no text of anybody.
    if (found.note.source === null) throw new DomainError("not-allowed");
  }
  return { found, language: member.language };
}

/** Takes back what one said, or what the group said to all. */
export async function takeBackSaid(
  ctx: AppContext,
  viewer: Viewer,
  source: Source,
  id: string,
): Promise<StandsUnder> {
  const found = await foundFor(ctx, viewer, source, id);
  const own =
    found.word !== undefined
      ? found.word.memberId === viewer.member?.id
      : found.note !== undefined &&
        (await can(ctx.db, ctx.clock, viewer, "answer-replies", found.note.groupId));
  if (!own) throw new DomainError("not-allowed");
  await ctx.db.transaction().execute(async (trx) => {
    if (found.word !== undefined) await trx.deleteFrom("words").where("id", "=", id).execute();
    if (found.note !== undefined) await takeNoteBack(trx, ctx, found.note);
  });
  return found;
}

/** Who wrote what a note answers: they have it too. */
async function answeredBy(trx: Trx, note: Row<"notes">): Promise<string[]> {
  if (note.inReplyTo === null) return [];
  const { rows } = await sql<{ iri: string }>`
    select author_iri as iri from replies where iri = ${note.inReplyTo}
    union select a.iri from (
      select remote_actor_id from events where iri = ${note.inReplyTo}
      union all select remote_actor_id from guides where iri = ${note.inReplyTo}
      union all select remote_actor_id from offers where iri = ${note.inReplyTo}
    ) as thing join remote_actors a on a.id = thing.remote_actor_id`.execute(trx);
  return rows.map((row) => row.iri);
}

async function takeNoteBack(trx: Trx, ctx: AppContext, note: Row<"notes">): Promise<void> {
  const now = ctx.clock.now();
  const alsoTo = await answeredBy(trx, note);
  await trx.deleteFrom("notes").where("id", "=", note.id).execute();
  await trx
    .insertInto("tombstones")
    .values({ kind: "note", id: note.id, formerType: "Note", deleted: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await announce(trx, now, {
    groupId: note.groupId,
    type: "Delete",
    kind: "note",
    id: note.id,
    detail: { formerType: "Note", alsoTo },
  });
}

/**
 * Forgets what was not shown after thirty days, and what was said
 * under things that are no more. A scheduled task.
 */
export async function forgetWords({ db, clock }: AppContext): Promise<void> {
  await db
    .deleteFrom("words")
    .where("state", "!=", "shown")
    .where(sql`coalesce(hidden, made)`, "<=", after(clock.now(), -unshownLife))
    .where(notWaiting("word", "words.id"))
    .execute();
  await sql`
    delete from words w where not exists (
      select from events where w.about_kind = 'event' and id = w.about_id
      union all select from guides where w.about_kind = 'guide' and id = w.about_id
      union all select from offers where w.about_kind = 'offer' and id = w.about_id)`.execute(db);
}
