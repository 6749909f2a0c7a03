/** What people say under a thing: members to members, the group to all, guests after a look. */
import { openWords } from "#commons/incoming/private-words.ts";
import { objectPath } from "#commons/addresses.ts";
import { mustNotFlood } from "#commons/incoming/floods.ts";
import { notifyOfHeld } from "#commons/news/from-elsewhere.ts";
import { notifyOfWord } from "#commons/news/under-things.ts";
import { isPublic } from "#commons/owned.ts";
import { can, mustBeAble } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { prepareTexts } from "#commons/rendering.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { amongMembers, maySee, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { readOffer } from "#domains/offers/actions.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { digest, isId, newId, newToken } from "#platform/lib/ids.ts";
import {
  type MaySay,
  readGuestName,
  readSaying,
  type SaidHere,
  type Thing,
  type ThingKind,
} from "./conversation.ts";
import { perThread, thingById, thread } from "./store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { conversationMessages } from "./messages.ts";
import { collectiveId } from "#commons/home/collective-id.ts";

const saying = sayings(conversationMessages);

/** The thing, if the viewer may see it; else what its own page says. */
export async function thingTalkedOf(
  ctx: AppContext,
  viewer: Viewer,
  kind: ThingKind,
  id: string,
): Promise<Thing> {
  const thing = isId(id) ? await thingById(ctx.db, kind, id) : undefined;
  if (thing === undefined || !maySee(viewer, thing)) throw new DomainError("not-found");
  // What is over stands for its keepers only.
  if (kind === "offer") await readOffer(ctx, viewer, id);
  return thing;
}

/**
 * The group that speaks to all under this thing: its own, or the
 * collective under what belongs to a sibling.
 */
async function speakerOf(ctx: AppContext, thing: Thing): Promise<Row<"groups"> | undefined> {
  const group =
    thing.groupId === null
      ? await theCollective(ctx)
      : await ctx.db
          .selectFrom("groups")
          .selectAll()
          .where("id", "=", thing.groupId)
          .executeTakeFirst();
  return group?.kind === "open" && group.ended === null && isPublic(thing) ? group : undefined;
}

/** Can an answer reach whoever wrote it? */
const reaches = (thing: Thing): boolean =>
  thing.groupId !== null || (thing.authorIri !== null && thing.iri !== null);

const belongsTo = (viewer: Viewer, groupId: string | null): boolean =>
  groupId !== null && viewer.member?.groups.includes(groupId) === true;

/**
 * Those who answer for the group of the thing, and belong to it, look at what is held; under what
 * belongs to a sibling, those of the collective.
 */
async function mayLook(ctx: AppContext, viewer: Viewer, thing: Thing): Promise<boolean> {
  if (viewer.member === undefined) return false;
  const groupId = thing.groupId ?? (await collectiveId(ctx.db));
  return (
    groupId !== undefined &&
    belongsTo(viewer, groupId) &&
    can(ctx.db, ctx.clock, viewer, "answer-replies", groupId)
  );
}

async function whatMaySay(ctx: AppContext, viewer: Viewer, thing: Thing): Promise<MaySay> {
  const members =
    thing.published !== null && (amongMembers(viewer) || belongsTo(viewer, thing.groupId));
  const speaker = await speakerOf(ctx, thing);
  return {
    members,
    group:
      speaker !== undefined &&
      reaches(thing) &&
      (await can(ctx.db, ctx.clock, viewer, "answer-replies", speaker.id)),
    guest: viewer.member === undefined && speaker !== undefined && thing.groupId !== null,
    look: await mayLook(ctx, viewer, thing),
  };
}

export interface Talk {
  readonly thing: Thing;
  readonly may: MaySay;
  readonly items: readonly SaidHere[];
  /** Where what was said before it ends. */
  readonly before: SaidHere | undefined;
}

/** What is said under a thing, as this viewer may read it. */
export async function readTalk(
  ctx: AppContext,
  viewer: Viewer,
  kind: ThingKind,
  id: string,
  { cursor, max = perThread }: { readonly cursor?: unknown; readonly max?: number } = {},
): Promise<Talk> {
  const thing = await thingTalkedOf(ctx, viewer, kind, id);
  const may = await whatMaySay(ctx, viewer, thing);
  const reads = amongMembers(viewer) || belongsTo(viewer, thing.groupId);
  const rows = await thread(ctx.db, thing, { members: reads, look: may.look }, cursor);
  const all = rows.map((one) => ({
    ...one,
    contentHtml: openWords(ctx, { ...one, public: one.audience !== "group" }),
  }));
  const items = all.slice(-max);
  return { thing, may, items, before: all.length > max ? items[0] : undefined };
}

/** A member says something to members. */
export async function sayToMembers(
  ctx: AppContext,
  viewer: Viewer,
  kind: ThingKind,
  id: string,
  text: string,
): Promise<Row<"words">> {
  const { member } = viewer;
  if (member === undefined) throw new DomainError("sign-in-needed");
  const thing = await thingTalkedOf(ctx, viewer, kind, id);
  if (!(await whatMaySay(ctx, viewer, thing)).members)
    throw new DomainError(thing.published === null ? "not-published" : "not-allowed");
  const source = await readyText(ctx, member.language, text);
  return ctx.db.transaction().execute(async (trx) => {
    const word = await trx
      .insertInto("words")
      .values({
        id: newId(),
        aboutKind: kind,
        aboutId: thing.id,
        groupId: thing.groupId,
        memberId: member.id,
        tokenHash: null,
        source,
        contentHtml: renderMarkdown(source),
        state: "shown",
        made: ctx.clock.now(),
        edited: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await notifyOfWord(trx, ctx, thing, { said: word.id, by: member.id });
    return word;
  });
}

/** What was typed, ready to be kept. */
export async function readyText(ctx: AppContext, language: string, text: string): Promise<string> {
  const source = readSaying(text);
  rejectFields({
    content: source === "" ? conversationMessages(language).emptyField : undefined,
  });
  await prepareTexts(ctx, { content: source });
  return source;
}

/**
 * Something for everybody, in the group's name; it travels. Under what
 * belongs to a sibling it answers them.
 */
export async function sayToAll(
  ctx: AppContext,
  viewer: Viewer,
  kind: ThingKind,
  id: string,
  text: string,
): Promise<Row<"notes">> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const { language, id: by } = viewer.member;
  const messages = conversationMessages(language);
  const thing = await thingTalkedOf(ctx, viewer, kind, id);
  const speaker = await speakerOf(ctx, thing);
  if (speaker === undefined)
    throw new DomainError("bad-input", { fields: { visibility: messages.notPublic } });
  await mustBeAble(ctx.db, ctx.clock, viewer, "answer-replies", speaker.id);
  if (!reaches(thing))
    throw new DomainError("bad-input", { fields: { visibility: messages.noServer } });
  const source = await readyText(ctx, language, text);
  const now = ctx.clock.now();
  const elsewhere = thing.groupId === null ? thing : undefined;
  return ctx.db.transaction().execute(async (trx) => {
    const note = await trx
      .insertInto("notes")
      .values({
        id: newId(),
        groupId: speaker.id,
        aboutKind: kind,
        aboutId: thing.id,
        inReplyTo: elsewhere?.iri ?? null,
        contentHtml: renderMarkdown(source),
        source,
        language,
        published: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const alsoTo = elsewhere?.authorIri == null ? [] : [elsewhere.authorIri];
    await announce(trx, now, {
      groupId: speaker.id,
      type: "Create",
      kind: "note",
      id: note.id,
      detail: { alsoTo },
    });
    await notifyOfWord(trx, ctx, thing, { said: note.id, by });
    return note;
  });
}

/**
 * Somebody without an account writes under a public thing of ours; it
 * is held until the group has looked.
 */
export async function sayAsGuest(
  ctx: AppContext,
  kind: ThingKind,
  id: string,
  input: { readonly content: string; readonly name?: string | undefined },
  { network }: { readonly network: string },
): Promise<{ readonly id: string; readonly token: string }> {
  const thing = await thingTalkedOf(ctx, {}, kind, id);
  if (thing.groupId === null)
    throw new DomainError("not-allowed", { detail: saying((m) => m.saidThere) });
  if (!(await whatMaySay(ctx, {}, thing)).guest) throw new DomainError("not-found");
  const source = await readyText(ctx, thing.language, input.content);
  await mustNotFlood(ctx, [
    ["network", network],
    ["thing", thing.id],
  ]);
  const token = newToken();
  const word = newId();
  await ctx.db.transaction().execute(async (trx) => {
    await trx
      .insertInto("words")
      .values({
        id: word,
        aboutKind: kind,
        aboutId: thing.id,
        groupId: thing.groupId,
        memberId: null,
        tokenHash: digest(token),
        guestName: readGuestName(input.name ?? ""),
        source,
        contentHtml: renderMarkdown(source),
        state: "held",
        made: ctx.clock.now(),
        edited: null,
      })
      .execute();
    if (thing.groupId !== null)
      await notifyOfHeld(trx, ctx, {
        objectKind: kind,
        objectId: thing.id,
        groupId: thing.groupId,
        key: word,
        path: `${objectPath(kind, thing.id)}/conversation`,
      });
  });
  return { id: word, token };
}
