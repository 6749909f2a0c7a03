/** A round inside an event: opened by its hosts, filled by those who are there, and what becomes of it. */
import { sql } from "kysely";
import { mayChange, mustBeOurs } from "#commons/owned.ts";
import { Refusal, refuseFields } from "#commons/domain-error.ts";
import { maySee, tighten, type Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { Reader, Row, Trx } from "#platform/database/schema.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { insertOffer } from "../actions.ts";
import { readOfferInput } from "../offer.ts";
import {
  draftOf,
  type Entry,
  type EntryInput,
  mostEntries,
  mostOfMember,
  purgeRoundAt,
  readEntry,
  type Round,
  type RoundEvent,
  takesEntries,
} from "./round.ts";

async function eventOf(world: World, viewer: Viewer, id: string): Promise<RoundEvent> {
  const event = isId(id)
    ? await world.db
        .selectFrom("events")
        .select(["id", "name", "groupId", "madeBy", "visibility", "published", "starts", "ends", "timeZone", "language", "status"])
        .where("id", "=", id)
        .executeTakeFirst()
    : undefined;
  if (event?.groupId == null || !maySee(viewer, event)) throw new Refusal("not-found");
  return event;
}

export const roundOf = (db: Reader, eventId: string): Promise<Round | undefined> =>
  db.selectFrom("rounds").selectAll().where("eventId", "=", eventId).executeTakeFirst();

const entriesOf = (db: Reader, roundId: string, memberId?: string): Promise<Entry[]> =>
  db
    .selectFrom("roundEntries")
    .leftJoin("members", "members.id", "roundEntries.memberId")
    .selectAll("roundEntries")
    .select(sql<string>`coalesce(members.name, round_entries.name)`.as("who"))
    .where("roundEntries.roundId", "=", roundId)
    .$if(memberId !== undefined, (q) => q.where("roundEntries.memberId", "=", memberId ?? ""))
    .orderBy("roundEntries.made")
    .orderBy("roundEntries.id")
    .execute();

/** Hosts of an event open one round in it. Opening it again opens a closed one. */
export async function openRound(world: World, viewer: Viewer, eventId: string): Promise<Round> {
  const event = await eventOf(world, viewer, eventId);
  const groupId = await mustBeOurs(world, viewer, event);
  const now = world.clock.now();
  const purge = purgeRoundAt(event.ends);
  if (purge <= now) throw new Refusal("bad-input", { detail: "This event is long over." });
  return world.db
    .insertInto("rounds")
    .values({ id: newId(), eventId, groupId, openedBy: viewer.member?.id ?? null, made: now, purge })
    .onConflict((conflict) => conflict.column("eventId").doUpdateSet({ state: "open", purge }))
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function closeRound(world: World, viewer: Viewer, eventId: string): Promise<void> {
  await mustBeOurs(world, viewer, await eventOf(world, viewer, eventId));
  await world.db.updateTable("rounds").set({ state: "closed" }).where("eventId", "=", eventId).execute();
}

export interface SeenRound {
  readonly event: RoundEvent;
  readonly round: Round;
  /** All for the hosts, for others their own. */
  readonly entries: readonly Entry[];
  readonly host: boolean;
  readonly open: boolean;
}

/** For members who may see the event; not-found for others, and where no round is. */
export async function readRound(world: World, viewer: Viewer, eventId: string): Promise<SeenRound> {
  if (viewer.member === undefined) throw new Refusal("sign-in-needed");
  const event = await eventOf(world, viewer, eventId);
  const round = await roundOf(world.db, eventId);
  if (round === undefined) throw new Refusal("not-found");
  const host = await mayChange(world, viewer, event);
  return {
    event,
    round,
    host,
    entries: await entriesOf(world.db, round.id, host ? undefined : viewer.member.id),
    open: takesEntries(round, world.clock.now()),
  };
}

/** The event for its paper sheet: printed by its hosts before or in the round. */
export async function sheetEvent(world: World, viewer: Viewer, eventId: string): Promise<RoundEvent> {
  const event = await eventOf(world, viewer, eventId);
  await mustBeOurs(world, viewer, event);
  return event;
}

/** A member writes for themselves; hosts may write for somebody there, under a name in words or none. */
export async function addEntry(world: World, viewer: Viewer, eventId: string, input: EntryInput): Promise<Row<"roundEntries">> {
  const { round, host } = await readRound(world, viewer, eventId);
  const { facts, notes } = readEntry(input);
  const forOther = input.name !== undefined;
  if (forOther && !host) throw new Refusal("not-allowed", { detail: "Only those who hold the event write for others." });
  refuseFields(notes);
  const self = viewer.member?.id ?? "";
  return world.db.transaction().execute(async (trx) => {
    const now = world.clock.now();
    const standing = await trx.selectFrom("rounds").selectAll().where("id", "=", round.id).forUpdate().executeTakeFirst();
    if (facts === undefined || standing === undefined || !takesEntries(standing, now))
      throw new Refusal("conflict", { detail: "This round is closed." });
    const all = await trx.selectFrom("roundEntries").select("memberId").where("roundId", "=", round.id).execute();
    if (all.length >= mostEntries || (!forOther && all.filter((one) => one.memberId === self).length >= mostOfMember))
      throw new Refusal("too-many-requests", { detail: "This round is full." });
    return trx
      .insertInto("roundEntries")
      .values({ ...facts, id: newId(), roundId: round.id, memberId: forOther ? null : self, offerId: null, made: now })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

/** The entry, locked, if the viewer hosts the event or wrote it. */
async function ownEntry(trx: Trx, viewer: Viewer, seen: SeenRound, entryId: string): Promise<Row<"roundEntries">> {
  const entry = isId(entryId)
    ? await trx
        .selectFrom("roundEntries")
        .selectAll()
        .where("id", "=", entryId)
        .where("roundId", "=", seen.round.id)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (entry === undefined || !(seen.host || entry.memberId === viewer.member?.id)) throw new Refusal("not-found");
  return entry;
}

export async function removeEntry(world: World, viewer: Viewer, eventId: string, entryId: string): Promise<void> {
  const seen = await readRound(world, viewer, eventId);
  await world.db.transaction().execute(async (trx) => {
    const entry = await ownEntry(trx, viewer, seen, entryId);
    await trx.deleteFrom("roundEntries").where("id", "=", entry.id).execute();
  });
}

/**
 * One tap: a draft of the group, of an entry that was ticked for it. It is its writer's own where they belong to the group;
 * else theirs who made it. `credit` in words or none. Answers the offer's id; twice gives the same one.
 */
export async function offerFromEntry(world: World, viewer: Viewer, eventId: string, entryId: string, credit: string): Promise<string> {
  const seen = await readRound(world, viewer, eventId);
  const { groupId } = seen.round;
  if (viewer.member?.groups.includes(groupId) !== true) throw new Refusal("not-allowed");
  const self = viewer.member.id;
  const group = await world.db.selectFrom("groups").select(["kind", "language"]).where("id", "=", groupId).executeTakeFirstOrThrow();
  const now = world.clock.now();
  return world.db.transaction().execute(async (trx) => {
    const entry = await ownEntry(trx, viewer, seen, entryId);
    if (entry.offerId !== null) return entry.offerId;
    if (!entry.keep) throw new Refusal("not-allowed", { detail: "Whoever said it did not want it to become an offer." });
    const writer = await trx
      .selectFrom("memberships")
      .select("memberId")
      .where("groupId", "=", groupId)
      .where("memberId", "=", entry.memberId ?? self)
      .executeTakeFirst();
    const input = draftOf(entry, { language: seen.event.language, credit });
    const visibility = tighten(input.visibility, group.kind);
    const { facts, notes } = readOfferInput({ ...input, visibility }, now);
    refuseFields(notes);
    if (facts === undefined) throw new Refusal("bad-input");
    const offer = await insertOffer(trx, now, facts, { groupId, madeBy: writer?.memberId ?? self, visibility, published: null, eventId });
    await trx.updateTable("roundEntries").set({ offerId: offer.id }).where("id", "=", entry.id).execute();
    return offer.id;
  });
}

/** What was said in a round is deleted 48 hours after the event, wherever that was moved to. A chore. */
export async function purgeRounds(world: World): Promise<void> {
  const now = world.clock.now();
  await world.db.transaction().execute(async (trx) => {
    await sql`update rounds set purge = events.ends + interval '48 hours' from events where events.id = rounds.event_id`.execute(trx);
    await trx.deleteFrom("rounds").where("purge", "<", now).execute();
  });
}
