/** What is told first: it waits 72 hours, and anybody in the group can hold it for a talk. */
import { timeOfDayText } from "#platform/i18n/time-of-day.ts";
import { localeOf } from "#platform/i18n/catalogue.ts";
import { sayTime } from "#platform/lib/temporal.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { type AnnouncedActs, dueAt, forgottenAt } from "./announced.ts";
import { countingMembers } from "../belonging/store.ts";
import { readPayload } from "../keys/keys.ts";
import { settledDays, tieDays, type Unfit } from "../ties/ties.ts";
import { groupFor } from "../store.ts";
import { recordPower } from "../powers/actions.ts";
import { byTwo, isPowerfulAct, saysOfAct, privateActs } from "../powers/powers.ts";
import { notifyOfAnnounced } from "../news-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { groupMessages } from "../messages.ts";

const saying = sayings(groupMessages);

export { countingMembers } from "../belonging/store.ts";
export { circleIn, forgetTies } from "../ties/store.ts";

/** Told in words that a person understands, without saying who came through whom. */
export const notTwo = (why: Unfit): DomainError =>
  new DomainError("not-allowed", {
    detail:
      why === "young"
        ? saying((m) => m.errors.thisTakesTwoPeopleWho({ settledDays }))
        : saying((m) => m.errors.thisTakesTwoWhoCame({ tieDays })),
  });

/** Thrown after what is told was written. */
export const toldFirst = (due: Date, waitsAt?: string): DomainError =>
  new DomainError("told-first", {
    ...(waitsAt === undefined ? {} : { waitsAt }),
    detail: (language: string) =>
      groupMessages(language).errors.toldFirst({
        day: sayTime(due, localeOf(language), "UTC", { dateStyle: "long" }),
        time: timeOfDayText(due, "UTC", language),
      }),
  });

/** Tells everybody in the group. Answers when it is done. For the caller's transaction. */
export async function announceAct(
  trx: Trx,
  ctx: AppContext,
  input: {
    readonly groupId: string;
    readonly act: string;
    readonly payload: string;
    readonly first: string | undefined;
    readonly second: string;
    readonly about?: string;
  },
): Promise<Date> {
  const { groupId, act, payload, first, second, about } = input;
  const now = ctx.clock.now();
  const due = dueAt(now, act);
  // Of what is over by the clock but not yet by the scheduled task.
  await trx
    .deleteFrom("announcedActs")
    .where("groupId", "=", groupId)
    .where("expires", "<=", now)
    .execute();
  const written = await trx
    .insertInto("announcedActs")
    .values({
      id: newId(),
      groupId,
      act,
      payload,
      firstBy: first ?? null,
      secondBy: second,
      about: about ?? null,
      due,
      expires: forgottenAt(due),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (written === undefined)
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.everybodyInTheGroupWas),
    });
  await notifyOfAnnounced(trx, ctx, { id: written.id, groupId, about: about ?? null }, second);
  return due;
}

/** What is announced, for members of its group whom it is not about. */
async function announcedFor(trx: Trx, ctx: AppContext, viewer: Viewer, handle: string, id: string) {
  const me = viewer.member;
  const group = await groupFor(trx, viewer, handle);
  const row = isId(id)
    ? await trx
        .selectFrom("announcedActs")
        .selectAll()
        .where("id", "=", id)
        .where("groupId", "=", group.id)
        .where("expires", ">", ctx.clock.now())
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined || me?.groups.includes(group.id) !== true || row.about === me.id)
    throw new DomainError("not-found");
  return { row, me: me.id };
}

/** "Let us talk first": it is not done while somebody holds it. Twice is once. */
export function holdAct(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  id: string,
): Promise<void> {
  return ctx.db.transaction().execute(async (trx) => {
    const { row, me } = await announcedFor(trx, ctx, viewer, handle, id);
    if (row.state === "held") return;
    const now = ctx.clock.now();
    if (row.state !== "waiting")
      throw new DomainError("conflict", { detail: saying((m) => m.errors.thisIsOverNothingIs) });
    await trx
      .updateTable("announcedActs")
      .set({ state: "held", heldBy: me, expires: forgottenAt(now) })
      .where("id", "=", row.id)
      .execute();
  });
}

/** Who holds it lets it go on: at its time, or with the next look when that is over. */
export function letActGoOn(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  id: string,
): Promise<void> {
  return ctx.db.transaction().execute(async (trx) => {
    const { row, me } = await announcedFor(trx, ctx, viewer, handle, id);
    if (row.state !== "held" || row.heldBy !== me)
      throw new DomainError("not-allowed", { detail: saying((m) => m.errors.whoHoldsThisForA) });
    const { due } = row;
    const now = ctx.clock.now();
    await trx
      .updateTable("announcedActs")
      .set({ state: "waiting", heldBy: null, expires: forgottenAt(due > now ? due : now) })
      .where("id", "=", row.id)
      .execute();
  });
}

/** Who asked for it takes it back: it was never done. */
export function takeActBack(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  id: string,
): Promise<void> {
  return ctx.db.transaction().execute(async (trx) => {
    const { row, me } = await announcedFor(trx, ctx, viewer, handle, id);
    const open = row.state === "waiting" || row.state === "held";
    if (!open || (row.firstBy !== me && row.secondBy !== me))
      throw new DomainError("not-allowed", {
        detail: saying((m) => m.errors.onlyWhoTurnedAKey),
      });
    await trx.deleteFrom("announcedActs").where("id", "=", row.id).execute();
  });
}

/** How many are done with one look; the rest come with the next. */
const maxAtOnce = 50;

/**
 * Does what has waited its 72 hours and is held by nobody, and forgets what is over. A scheduled
 * task.
 */
export async function doAnnounced(ctx: AppContext, acts: AnnouncedActs): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.deleteFrom("announcedActs").where("expires", "<=", now).execute();
  const due = await ctx.db
    .selectFrom("announcedActs")
    .select("id")
    .where("state", "=", "waiting")
    .where("due", "<=", now)
    .orderBy("due")
    .limit(maxAtOnce)
    .execute();
  const broken: unknown[] = [];
  for (const { id } of due) {
    try {
      await ctx.db.transaction().execute((trx) => doOne(trx, ctx, acts, id));
    } catch (error) {
      if (error instanceof DomainError) await markFailed(ctx, id);
      else broken.push(error);
    }
  }
  // One that breaks keeps none of the others waiting; it is tried again, and the log says so.
  if (broken.length > 0)
    throw new AggregateError(broken, "not everything that was told of could be done");
}

const markFailed = (ctx: AppContext, id: string): Promise<unknown> =>
  ctx.db
    .updateTable("announcedActs")
    .set({ state: "failed" })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();

async function doOne(trx: Trx, ctx: AppContext, acts: AnnouncedActs, id: string): Promise<void> {
  const now = ctx.clock.now();
  const row = await trx
    .selectFrom("announcedActs")
    .innerJoin("groups", "groups.id", "announcedActs.groupId")
    .selectAll("announcedActs")
    .select("groups.handle")
    .where("announcedActs.id", "=", id)
    .where("state", "=", "waiting")
    .forUpdate("announcedActs")
    .executeTakeFirst();
  if (row === undefined) return;
  const act = Object.hasOwn(acts, row.act) ? acts[row.act] : undefined;
  const counting = await countingMembers(trx, row.groupId, now);
  const here = [row.firstBy ?? row.secondBy, row.secondBy].every((key) => counting.includes(key));
  if (act === undefined || !here) throw new DomainError("conflict");
  const keys = { first: row.firstBy ?? undefined, second: row.secondBy };
  const payload = readPayload(row.payload);
  // What is sealed writes itself down, for whom it belongs to.
  if (isPowerfulAct(row.act) && !privateActs.has(row.act))
    await recordPower(trx, ctx, {
      groupId: row.groupId,
      act: row.act,
      about: saysOfAct(row.act, payload) ?? "",
      role: byTwo,
    });
  await act.run(trx, ctx, payload, { id: row.groupId, handle: row.handle }, keys);
  await trx.updateTable("announcedActs").set({ state: "done" }).where("id", "=", id).execute();
}
