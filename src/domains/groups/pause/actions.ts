/** Pausing by two keys, ending it earlier, and the appeal of who is paused. */
import { holdersInside } from "#commons/permissions.ts";
import { Refusal, refuseFields } from "#commons/domain-error.ts";
import { manyLines, oneLine, readHandle } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { toldFirst } from "../announced/actions.ts";
import { pauseAct } from "../keys/sealed.ts";
import { countingMembers, groupOfOwn } from "../belonging/store.ts";
import { groupForWriting } from "../queries.ts";
import { groupById } from "../joining/store.ts";
import {
  checkPause,
  fewestOf,
  keysFit,
  keyWaits,
  mayHoldKey,
  mayPauseAgain,
  parsePausePayload,
  type Pause,
  type PauseAsking,
  pauseEnd,
  type PausePayload,
  pauseRuns,
  type PauseWish,
  sealedFor,
  twoPeople,
} from "./pause.ts";
import { aboutMember, agreementName, keepersAmong, lastPause, pauseAskings, pauseById, pausesKeptBy, standingAgreements } from "./store.ts";
import { tellOfPause } from "./keys-actions.ts";
import { type Group, membersOf } from "../store.ts";

/** First keys of one member that wait in a group at a time. Not of all together: else one could keep everybody from it. */
const mostAskings = 5;
const tooSoon = (): Refusal =>
  new Refusal("conflict", { detail: "They were paused in this group within the last 90 days. Talk together, or bring it to the group." });

/** Care keepers who belong to the group: others turn no key there, and must not be what everybody waits for. */
const keepersBut = async (db: World["db"] | Trx, world: World, groupId: string, concerned: string): Promise<string[]> =>
  (await holdersInside(db, world.clock, "pause", groupId)).filter((one) => one !== concerned);

/** The first key: its words wait for a second one, for a week. Answers the id of what waits. */
export async function askPause(world: World, viewer: Viewer, handle: string, wish: PauseWish): Promise<string> {
  const { group, member: me } = await groupForWriting(world, viewer, handle);
  const now = world.clock.now();
  const members = await membersOf(world.db, group.id);
  const whom = members.find((one) => one.handle === readHandle(wish.member));
  if (whom !== undefined && !mayHoldKey(await keepersBut(world.db, world, group.id, whom.id), me.id)) throw new Refusal("not-allowed");
  const agreement = wish.agreement === undefined || wish.agreement === "" ? null : wish.agreement;
  const known = agreement === null || (await standingAgreements(world.db, group.id)).some((one) => one.id === agreement);
  refuseFields({
    ...checkPause(wish),
    member:
      whom === undefined
        ? "Choose a member of this group."
        : whom.id === me.id
          ? "To rest, use your own page."
          : members.length < fewestOf
            ? twoPeople
            : undefined,
    agreement: known ? undefined : "Choose an agreement of this group, or none.",
  });
  if (whom === undefined) throw new Refusal("bad-input");
  const payload: PausePayload = { member: whom.id, days: wish.days, words: manyLines(wish.words), agreement };
  const id = newId();
  await world.db.transaction().execute(async (trx) => {
    await lockGroup(trx, group.id);
    if (!mayPauseAgain((await lastPause(trx, group.id, whom.id))?.starts, now)) throw tooSoon();
    await trx.deleteFrom("keyAskings").where("groupId", "=", group.id).where("askedBy", "=", me.id).where(aboutMember(whom.id)).execute();
    if ((await pauseAskings(trx, group.id, now)).filter((one) => one.askedBy === me.id).length >= mostAskings)
      throw new Refusal("too-many-requests");
    await trx
      .insertInto("keyAskings")
      .values({
        id,
        groupId: group.id,
        act: pauseAct,
        payload: JSON.stringify(payload),
        askedBy: me.id,
        made: now,
        expires: after(now, days(keyWaits)),
      })
      .execute();
  });
  return id;
}

const lockGroup = (trx: Trx, id: string): Promise<unknown> =>
  trx.selectFrom("groups").select("id").where("id", "=", id).forNoKeyUpdate().execute();

/** The asking, for who may turn its second key; not-found for all others, the person concerned too. */
async function askingFor(db: World["db"] | Trx, world: World, viewer: Viewer, id: string, now: Date) {
  const me = viewer.member;
  if (me === undefined) throw new Refusal("sign-in-needed");
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
  if (row === undefined || payload === undefined || payload.member === me.id || !me.groups.includes(row.groupId))
    throw new Refusal("not-found");
  const group = await groupById(db, row.groupId);
  const keepers = await keepersBut(db, world, group.id, payload.member);
  if (row.askedBy !== me.id && !mayHoldKey(keepers, me.id)) throw new Refusal("not-found");
  return { row, payload, group, keepers, me: me.id };
}

/** The second key, by somebody else who has read the words. The pause begins, and ends by itself. Answers its id. */
export async function turnPauseKey(world: World, viewer: Viewer, askingId: string): Promise<string> {
  const now = world.clock.now();
  const { row } = await askingFor(world.db, world, viewer, askingId, now);
  const done = await world.db.transaction().execute(async (trx) => {
    await lockGroup(trx, row.groupId);
    const { payload, group, keepers, me } = await askingFor(trx, world, viewer, askingId, now);
    const counting = await countingMembers(trx, group.id, now);
    if (row.askedBy === me) throw new Refusal("not-allowed", { detail: "A pause takes two people. Somebody else turns the second key." });
    if (!counting.includes(me)) throw new Refusal("not-found");
    if (!counting.includes(row.askedBy) || !keysFit(keepers, row.askedBy, me))
      throw new Refusal("conflict", { detail: "These two keys don't fit any more. Begin it again together." });
    const due = await tellOfPause(trx, now, { asking: row, about: payload.member, me, keepers, counting });
    if (due !== undefined) return due;
    return beginPause(trx, world, { groupId: group.id, payload, keys: [row.askedBy, me], decisionId: null });
  });
  if (done instanceof Date) throw toldFirst(done);
  return done;
}

/** Writes the pause; from then on the membership does not count. For the caller's transaction, which has looked at the keys. */
export async function beginPause(
  trx: Trx,
  world: World,
  wish: {
    readonly groupId: string;
    readonly payload: PausePayload;
    readonly keys: readonly [string, string] | undefined;
    readonly decisionId: string | null;
  },
): Promise<string> {
  const { groupId, payload } = wish;
  const now = world.clock.now();
  const until = pauseEnd(now, payload.days);
  const paused = await trx
    .updateTable("memberships")
    .set({ pausedUntil: until })
    .where("groupId", "=", groupId)
    .where("memberId", "=", payload.member)
    .returning("memberId")
    .executeTakeFirst();
  if (paused === undefined) throw new Refusal("conflict", { detail: "They don't belong to this group any more." });
  if (!mayPauseAgain((await lastPause(trx, groupId, payload.member))?.starts, now)) throw tooSoon();
  const id = newId();
  await trx
    .insertInto("pauses")
    .values({
      id,
      groupId,
      memberId: payload.member,
      firstKey: wish.keys?.[0] ?? null,
      secondKey: wish.keys?.[1] ?? null,
      agreementId: payload.agreement,
      words: payload.words,
      starts: now,
      until,
      ended: null,
      decisionId: wish.decisionId,
      purge: after(until, days(sealedFor)),
    })
    .execute();
  await trx.deleteFrom("keyAskings").where("groupId", "=", groupId).where(aboutMember(payload.member)).execute();
  // What they facilitate would wait for them.
  await trx
    .updateTable("decisions")
    .set({ facilitatorId: null })
    .where("groupId", "=", groupId)
    .where("facilitatorId", "=", payload.member)
    .execute();
  return id;
}

/** Takes one's own first key back. Answers the group. */
export async function takeBackPauseKey(world: World, viewer: Viewer, askingId: string): Promise<Group> {
  const { row, group, me } = await askingFor(world.db, world, viewer, askingId, world.clock.now());
  if (row.askedBy !== me) throw new Refusal("not-allowed", { detail: "Only who turned this key takes it back." });
  await world.db.deleteFrom("keyAskings").where("id", "=", row.id).execute();
  return group;
}

/** Ends it now, if it still runs. For the caller's transaction. */
export async function finishPause(trx: Trx, now: Date, pauseId: string): Promise<void> {
  const ended = await trx
    .updateTable("pauses")
    .set({ ended: now })
    .where("id", "=", pauseId)
    .where("ended", "is", null)
    .where("until", ">", now)
    .returning(["groupId", "memberId"])
    .executeTakeFirst();
  if (ended === undefined) return;
  await trx
    .updateTable("memberships")
    .set({ pausedUntil: null })
    .where("groupId", "=", ended.groupId)
    .where("memberId", "=", ended.memberId)
    .execute();
}

/** Either key ends a pause earlier, alone. Answers the group. */
export async function endPause(world: World, viewer: Viewer, pauseId: string): Promise<Group> {
  const me = viewer.member;
  if (me === undefined) throw new Refusal("sign-in-needed");
  const pause = isId(pauseId) ? await pauseById(world.db, pauseId) : undefined;
  if (pause === undefined || (pause.firstKey !== me.id && pause.secondKey !== me.id) || !me.groups.includes(pause.groupId))
    throw new Refusal("not-found");
  await world.db.transaction().execute((trx) => finishPause(trx, world.clock.now(), pause.id));
  return groupById(world.db, pause.groupId);
}

export interface Care {
  readonly group: Group;
  readonly members: readonly { readonly handle: string; readonly name: string }[];
  readonly agreements: readonly { readonly id: string; readonly name: string }[];
  readonly waiting: readonly PauseAsking[];
  readonly kept: readonly (Pause & { readonly name: string })[];
  /** Whether care keepers hold this here; else any two members do. */
  readonly held: boolean;
}

/** What waits for a second key and what one keeps: for care keepers; where they are fewer than two, for the members. */
export async function readCare(world: World, viewer: Viewer, handle: string): Promise<Care> {
  const { group, member: me } = await groupForWriting(world, viewer, handle);
  const now = world.clock.now();
  const [all, askings, kept] = await Promise.all([
    holdersInside(world.db, world.clock, "pause", group.id),
    pauseAskings(world.db, group.id, now),
    pausesKeptBy(world.db, group.id, me.id),
  ]);
  const waiting = askings.filter(({ payload: { member }, askedBy }) => {
    const keepers = all.filter((one) => one !== member);
    return member !== me.id && (askedBy === me.id || mayHoldKey(keepers, me.id));
  });
  if (!mayHoldKey(all, me.id) && waiting.length === 0 && kept.length === 0)
    throw new Refusal("not-allowed", { detail: "The care keepers of this group hold this. Talk with one of them whom you trust." });
  const members = (await membersOf(world.db, group.id)).filter((one) => one.id !== me.id);
  return { group, members, agreements: await standingAgreements(world.db, group.id), waiting, kept, held: all.length > 0 };
}

export interface OwnPause {
  readonly group: Group;
  readonly pause: Pause;
  readonly runs: boolean;
  /** Who turned the keys, without names. */
  readonly by: "keepers" | "keeper" | "members" | "group";
  readonly agreement: string | undefined;
}

/** One's own last pause in a group, for nobody else. */
export async function readOwnPause(world: World, viewer: Viewer, handle: string): Promise<OwnPause> {
  const me = viewer.member;
  if (me === undefined) throw new Refusal("sign-in-needed");
  const group = await groupOfOwn(world.db, viewer, handle);
  const pause = await lastPause(world.db, group.id, me.id);
  if (pause === undefined) throw new Refusal("not-found");
  const keepers = await keepersAmong(world.db, pause);
  const byGroup = pause.decisionId !== null && pause.firstKey === null && pause.secondKey === null;
  return {
    group,
    pause,
    runs: pauseRuns(pause, world.clock.now()),
    by: byGroup ? "group" : keepers > 1 ? "keepers" : keepers === 1 ? "keeper" : "members",
    agreement: await agreementName(world.db, pause.agreementId),
  };
}

/** Who is paused names somebody who stands beside them. */
export async function nameCompanion(world: World, viewer: Viewer, handle: string, companion: string): Promise<void> {
  const { pause, runs } = await readOwnPause(world, viewer, handle);
  if (!runs) throw new Refusal("conflict", { detail: "Your pause is over." });
  await world.db
    .updateTable("pauses")
    .set({ companion: oneLine(companion, 200) })
    .where("id", "=", pause.id)
    .execute();
}
