/** A pause asked for with two keys, taken back, and whom somebody wants beside them. */
import { holdersInside } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { manyLines, oneLine, readHandle } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { toldFirst } from "../announced/actions.ts";
import { pauseAct } from "../keys/sealed.ts";
import { countingMembers } from "../belonging/store.ts";
import { groupForWriting } from "../queries.ts";
import { groupById } from "../joining/store.ts";
import {
  checkPause,
  fewestOf,
  keysFit,
  pauseKeyWaits,
  mayHoldKey,
  mayPauseAgain,
  parsePausePayload,
  type PausePayload,
  type PauseInput,
  twoPeople,
} from "./pause.ts";
import { aboutMember, lastPause, pauseAskings, standingAgreements } from "./store.ts";
import { announcePause } from "./keys-actions.ts";
import { type Group, membersOf } from "../store.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { pauseMessages } from "./messages.ts";
import { tooSoon, beginPause } from "./begin-actions.ts";
import { readOwnPause } from "./queries.ts";

const saying = sayings(pauseMessages);

/**
 * First keys of one member that wait in a group at a time. Not of all together:
 * else one could keep everybody from it.
 */
const maxAskings = 5;

/**
 * Care keepers who belong to the group: others turn no key there, and
 * must not be what everybody waits for.
 */
const keepersBut = async (
  db: AppContext["db"] | Trx,
  ctx: AppContext,
  groupId: string,
  concerned: string,
): Promise<string[]> =>
  (await holdersInside(db, ctx.clock, "pause", groupId)).filter((one) => one !== concerned);

/** Why somebody can't be paused by this member, in a group of so many. */
function whomNote(
  whom: { readonly id: string } | undefined,
  me: string,
  members: number,
): Saying | undefined {
  if (whom === undefined) return saying((m) => m.errors.chooseAMemberOfThis);
  if (whom.id === me) return saying((m) => m.errors.toRestUseYourOwn);
  return members < fewestOf ? twoPeople : undefined;
}

/** The first key: its words wait for a second one, for a week. Answers the id of what waits. */
export async function askPause(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  input: PauseInput,
): Promise<string> {
  const { group, member: me } = await groupForWriting(ctx, viewer, handle);
  const now = ctx.clock.now();
  const members = await membersOf(ctx.db, group.id);
  const whom = members.find((one) => one.handle === readHandle(input.member));
  if (whom !== undefined && !mayHoldKey(await keepersBut(ctx.db, ctx, group.id, whom.id), me.id))
    throw new DomainError("not-allowed");
  const agreement =
    input.agreement === undefined || input.agreement === "" ? null : input.agreement;
  const known =
    agreement === null ||
    (await standingAgreements(ctx.db, group.id)).some((one) => one.id === agreement);
  rejectFields({
    ...checkPause(input),
    member: whomNote(whom, me.id, members.length),
    agreement: known ? undefined : saying((m) => m.errors.chooseAnAgreementOfThis),
  });
  if (whom === undefined) throw new DomainError("bad-input");
  const payload: PausePayload = {
    member: whom.id,
    days: input.days,
    words: manyLines(input.words),
    agreement,
  };
  const id = newId();
  await ctx.db.transaction().execute(async (trx) => {
    await lockGroup(trx, group.id);
    if (!mayPauseAgain((await lastPause(trx, group.id, whom.id))?.starts, now)) throw tooSoon();
    await trx
      .deleteFrom("keyAskings")
      .where("groupId", "=", group.id)
      .where("askedBy", "=", me.id)
      .where(aboutMember(whom.id))
      .execute();
    if (
      (await pauseAskings(trx, group.id, now)).filter((one) => one.askedBy === me.id).length >=
      maxAskings
    )
      throw new DomainError("too-many-requests");
    await trx
      .insertInto("keyAskings")
      .values({
        id,
        groupId: group.id,
        act: pauseAct,
        payload: JSON.stringify(payload),
        askedBy: me.id,
        made: now,
        expires: after(now, days(pauseKeyWaits)),
      })
      .execute();
  });
  return id;
}

const lockGroup = (trx: Trx, id: string): Promise<unknown> =>
  trx.selectFrom("groups").select("id").where("id", "=", id).forNoKeyUpdate().execute();

/**
 * The asking, for who may turn its second key; not-found for all others, the person concerned too.
 */
async function askingFor(
  db: AppContext["db"] | Trx,
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  now: Date,
) {
  const me = viewer.member;
  if (me === undefined) throw new DomainError("sign-in-needed");
  const row = isId(id)
    ? await db
        .selectFrom("keyAskings")
        .selectAll()
        .where("id", "=", id)
        .where("act", "=", pauseAct)
        .where("expires", ">", now)
        .executeTakeFirst()
    : undefined;
  const payload = row === undefined ? undefined : parsePausePayload(row.payload);
  if (
    row === undefined ||
    payload === undefined ||
    payload.member === me.id ||
    !me.groups.includes(row.groupId)
  )
    throw new DomainError("not-found");
  const group = await groupById(db, row.groupId);
  const keepers = await keepersBut(db, ctx, group.id, payload.member);
  if (row.askedBy !== me.id && !mayHoldKey(keepers, me.id)) throw new DomainError("not-found");
  return { row, payload, group, keepers, me: me.id };
}

/**
 * The second key, by somebody else who has read the words. The pause begins,
 * and ends by itself. Answers its id.
 */
export async function turnPauseKey(
  ctx: AppContext,
  viewer: Viewer,
  askingId: string,
): Promise<string> {
  const now = ctx.clock.now();
  const { row } = await askingFor(ctx.db, ctx, viewer, askingId, now);
  const done = await ctx.db.transaction().execute(async (trx) => {
    await lockGroup(trx, row.groupId);
    const { payload, group, keepers, me } = await askingFor(trx, ctx, viewer, askingId, now);
    const counting = await countingMembers(trx, group.id, now);
    if (row.askedBy === me)
      throw new DomainError("not-allowed", {
        detail: saying((m) => m.errors.aPauseTakesTwoPeople),
      });
    if (!counting.includes(me)) throw new DomainError("not-found");
    if (!counting.includes(row.askedBy) || !keysFit(keepers, row.askedBy, me))
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.theseTwoKeysDontFit),
      });
    const due = await announcePause(trx, ctx, {
      asking: row,
      about: payload.member,
      me,
      keepers,
      counting,
    });
    if (due !== undefined) return due;
    return beginPause(trx, ctx, {
      groupId: group.id,
      payload,
      keys: [row.askedBy, me],
      decisionId: null,
    });
  });
  if (done instanceof Date) throw toldFirst(done);
  return done;
}

/** Takes one's own first key back. Answers the group. */
export async function takeBackPauseKey(
  ctx: AppContext,
  viewer: Viewer,
  askingId: string,
): Promise<Group> {
  const { row, group, me } = await askingFor(ctx.db, ctx, viewer, askingId, ctx.clock.now());
  if (row.askedBy !== me)
    throw new DomainError("not-allowed", { detail: saying((m) => m.errors.onlyWhoTurnedThisKey) });
  await ctx.db.deleteFrom("keyAskings").where("id", "=", row.id).execute();
  return group;
}

/** Who is paused names somebody who stands beside them. */
export async function namePauseCompanion(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  companion: string,
): Promise<void> {
  const { pause, runs } = await readOwnPause(ctx, viewer, handle);
  if (!runs) throw new DomainError("conflict", { detail: saying((m) => m.errors.yourPauseIsOver) });
  await ctx.db
    .updateTable("pauses")
    .set({ companion: oneLine(companion, 200) })
    .where("id", "=", pause.id)
    .execute();
}
