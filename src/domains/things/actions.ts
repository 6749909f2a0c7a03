/** What people do with the things of a group: add, lend, bring back, mend. */
import { renderMarkdown } from "#commons/markdown.ts";
import { later } from "#commons/owned.ts";
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { prepareTexts } from "#commons/rendering.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { GroupKind, Reader, ThingState } from "#platform/database/schema.ts";
import { savePicture } from "#domains/pictures/actions.ts";
import { groupForWriting, todayAtHome } from "#domains/groups/queries.ts";
import { newId } from "#platform/lib/ids.ts";
import { receiverOf } from "./receiver-store.ts";
import { thingFor } from "./store.ts";
import {
  checkDue,
  thingMayBecome,
  maxThings,
  readThing,
  type VisibleThing,
  type ThingInput,
} from "./thing.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { thingMessages } from "./messages.ts";

const saying = sayings(thingMessages);

const isPictureOf = async (db: Reader, groupId: string, fileId: string): Promise<boolean> =>
  (await db
    .selectFrom("files")
    .select("id")
    .where("id", "=", fileId)
    .where("groupId", "=", groupId)
    .where("kind", "=", "image")
    .executeTakeFirst()) !== undefined;

async function read(
  ctx: AppContext,
  groupId: string,
  input: ThingInput,
): Promise<ReturnType<typeof readThing>["facts"] & { contentHtml: string; fileId: string | null }> {
  const { facts, fileId, notes } = readThing(input);
  rejectFields(notes);
  if (fileId !== null && !(await isPictureOf(ctx.db, groupId, fileId)))
    throw new DomainError("bad-input", {
      fields: { picture: saying((m) => m.errors.theGroupHasNoSuch) },
    });
  await prepareTexts(ctx, { content: facts.source, care: facts.care });
  return { ...facts, contentHtml: renderMarkdown(facts.source), fileId };
}

export async function addThing(
  ctx: AppContext,
  viewer: Viewer,
  groupHandle: string,
  input: ThingInput,
): Promise<string> {
  const { group } = await groupForWriting(ctx, viewer, groupHandle);
  const facts = await read(ctx, group.id, input);
  const { count } = await ctx.db
    .selectFrom("things")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("groupId", "=", group.id)
    .executeTakeFirstOrThrow();
  if (Number(count) >= maxThings)
    throw new DomainError("too-large", {
      detail: saying((m) => m.errors.aGroupKeepsThingsAt({ maxThings })),
    });
  const now = ctx.clock.now();
  const id = newId();
  await ctx.db.transaction().execute(async (trx) => {
    await trx
      .insertInto("things")
      .values({
        ...facts,
        ...{ id, groupId: group.id, holderId: null, due: null, made: now, updated: now },
      })
      .execute();
    await savePicture(trx, ctx, "thing", [id], input.chosen);
  });
  return id;
}

/** Of a group that the viewer belongs to; else not-found or not-allowed. */
export async function ourThing(ctx: AppContext, viewer: Viewer, id: string): Promise<VisibleThing> {
  const thing = await thingFor(ctx.db, viewer, id);
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", thing.groupId);
  return thing;
}

export async function changeThing(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: ThingInput,
): Promise<void> {
  const thing = await ourThing(ctx, viewer, id);
  const facts = await read(ctx, thing.groupId, input);
  await ctx.db.transaction().execute(async (trx) => {
    await trx
      .updateTable("things")
      .set({ ...facts, updated: later(thing.updated, ctx.clock.now()) })
      .where("id", "=", id)
      .execute();
    await savePicture(trx, ctx, "thing", [id], input.chosen);
  });
}

const kindOf = async (db: Reader, groupId: string): Promise<GroupKind> =>
  (await db.selectFrom("groups").select("kind").where("id", "=", groupId).executeTakeFirstOrThrow())
    .kind;

/**
 * To "@handle" or to a name in words; `due` is a day or "". Only what is here can
 * be lent: the second of two is told.
 */
export async function lendThing(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  loan: { readonly to: string; readonly due: string },
): Promise<void> {
  const thing = await ourThing(ctx, viewer, id);
  const { receiver, note } = await receiverOf(ctx.db, loan.to, {
    id: thing.groupId,
    kind: await kindOf(ctx.db, thing.groupId),
  });
  const { due, note: dueNote } = checkDue(loan.due, await todayAtHome(ctx));
  rejectFields({
    to:
      note ??
      (receiver.memberId === null && receiver.name === ""
        ? saying((m) => m.errors.whoTakesItAlong)
        : undefined),
    due: dueNote,
  });
  const lent = await ctx.db
    .updateTable("things")
    .set({
      state: "lent",
      holder: receiver.name,
      holderId: receiver.memberId,
      due,
      updated: later(thing.updated, ctx.clock.now()),
    })
    .where("id", "=", id)
    .where("state", "=", "here")
    .executeTakeFirst();
  if (lent.numUpdatedRows === 0n)
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.itIsNotHereJust),
    });
}

/** It is home again, and who had it is forgotten. Members of its group say so, or who has it. */
export async function bringBack(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const thing = await thingFor(ctx.db, viewer, id);
  if (viewer.member === undefined || thing.holderId !== viewer.member.id)
    await mustBeAble(ctx.db, ctx.clock, viewer, "write", thing.groupId);
  await put(ctx, thing, "here");
}

/** It is being mended, missing, retired, or here again. */
export async function placeThing(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  state: Exclude<ThingState, "lent">,
): Promise<void> {
  const thing = await ourThing(ctx, viewer, id);
  if (thing.state !== state && !thingMayBecome(thing.state, state))
    throw new DomainError("conflict", { detail: saying((m) => m.errors.itWasRetiredBringIt) });
  await put(ctx, thing, state);
}

const put = async (ctx: AppContext, thing: VisibleThing, state: ThingState): Promise<unknown> =>
  ctx.db
    .updateTable("things")
    .set({
      state,
      holder: "",
      holderId: null,
      due: null,
      updated: later(thing.updated, ctx.clock.now()),
    })
    .where("id", "=", thing.id)
    .execute();
