/**
 * A round inside an event: opened by its hosts, filled by those who
 * are there, and what becomes of it.
 */
import { sql } from "kysely";
import { mayChange, mustBeOurs } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { maySee, tighten, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Row, Trx } from "#platform/database/schema.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { insertOffer } from "../actions.ts";
import { readOfferInput } from "../offer.ts";
import {
  draftOf,
  type Entry,
  type EntryInput,
  maxRoundEntries,
  maxOfMember,
  purgeRoundAt,
  readEntry,
  type Round,
  type RoundEvent,
  takesEntries,
} from "./round.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { roundMessages } from "./messages.ts";

const saying = sayings(roundMessages);

async function eventOf(ctx: AppContext, viewer: Viewer, id: string): Promise<RoundEvent> {
  const event = isId(id)
    ? await ctx.db
        .selectFrom("events")
        .select([
          "id",
          "name",
          "groupId",
          "madeBy",
          "visibility",
          "published",
          "starts",
          "ends",
          "timeZone",
          "language",
          "status",
        ])
        .where("id", "=", id)
        .executeTakeFirst()
    : undefined;
  if (event?.groupId == null || !maySee(viewer, event)) throw new DomainError("not-found");
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
export async function openRound(ctx: AppContext, viewer: Viewer, eventId: string): Promise<Round> {
  const event = await eventOf(ctx, viewer, eventId);
  const groupId = await mustBeOurs(ctx, viewer, event);
  const now = ctx.clock.now();
  const purge = purgeRoundAt(event.ends);
  if (purge <= now)
    throw new DomainError("bad-input", { detail: saying((m) => m.errors.thisEventIsLongOver) });
  return ctx.db
    .insertInto("rounds")
    .values({
      id: newId(),
      eventId,
      groupId,
      openedBy: viewer.member?.id ?? null,
      made: now,
      purge,
    })
    .onConflict((conflict) => conflict.column("eventId").doUpdateSet({ state: "open", purge }))
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function closeRound(ctx: AppContext, viewer: Viewer, eventId: string): Promise<void> {
  await mustBeOurs(ctx, viewer, await eventOf(ctx, viewer, eventId));
  await ctx.db
    .updateTable("rounds")
    .set({ state: "closed" })
    .where("eventId", "=", eventId)
    .execute();
}

interface VisibleRound {
  readonly event: RoundEvent;
  readonly round: Round;
  /** All for the hosts, for others their own. */
  readonly entries: readonly Entry[];
  readonly host: boolean;
  readonly open: boolean;
}

/** For members who may see the event; not-found for others, and where no round is. */
export async function readRound(
  ctx: AppContext,
  viewer: Viewer,
  eventId: string,
): Promise<VisibleRound> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const event = await eventOf(ctx, viewer, eventId);
  const round = await roundOf(ctx.db, eventId);
  if (round === undefined) throw new DomainError("not-found");
  const host = await mayChange(ctx, viewer, event);
  return {
    event,
    round,
    host,
    entries: await entriesOf(ctx.db, round.id, host ? undefined : viewer.member.id),
    open: takesEntries(round, ctx.clock.now()),
  };
}

/** The event for its paper sheet: printed by its hosts before or in the round. */
export async function sheetEvent(
  ctx: AppContext,
  viewer: Viewer,
  eventId: string,
): Promise<RoundEvent> {
  const event = await eventOf(ctx, viewer, eventId);
  await mustBeOurs(ctx, viewer, event);
  return event;
}

/**
 * A member writes for themselves; hosts may write for somebody
 * there, under a name in words or none.
 */
export async function addEntry(
  ctx: AppContext,
  viewer: Viewer,
  eventId: string,
  input: EntryInput,
): Promise<Row<"roundEntries">> {
  const { round, host } = await readRound(ctx, viewer, eventId);
  const { facts, notes } = readEntry(input);
  const forOther = input.name !== undefined;
  if (forOther && !host)
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.onlyThoseWhoHoldThe),
    });
  rejectFields(notes);
  const self = viewer.member?.id ?? "";
  return ctx.db.transaction().execute(async (trx) => {
    const now = ctx.clock.now();
    const standing = await trx
      .selectFrom("rounds")
      .selectAll()
      .where("id", "=", round.id)
      .forUpdate()
      .executeTakeFirst();
    if (facts === undefined || standing === undefined || !takesEntries(standing, now))
      throw new DomainError("conflict", { detail: saying((m) => m.errors.thisRoundIsClosed) });
    const all = await trx
      .selectFrom("roundEntries")
      .select("memberId")
      .where("roundId", "=", round.id)
      .execute();
    if (
      all.length >= maxRoundEntries ||
      (!forOther && all.filter((one) => one.memberId === self).length >= maxOfMember)
    )
      throw new DomainError("too-many-requests", {
        detail: saying((m) => m.errors.thisRoundIsFull),
      });
    return trx
      .insertInto("roundEntries")
      .values({
        ...facts,
        id: newId(),
        roundId: round.id,
        memberId: forOther ? null : self,
        offerId: null,
        made: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

/** The entry, locked, if the viewer hosts the event or wrote it. */
async function ownEntry(
  trx: Trx,
  viewer: Viewer,
  seen: VisibleRound,
  entryId: string,
): Promise<Row<"roundEntries">> {
  const entry = isId(entryId)
    ? await trx
        .selectFrom("roundEntries")
        .selectAll()
        .where("id", "=", entryId)
        .where("roundId", "=", seen.round.id)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (entry === undefined || !(seen.host || entry.memberId === viewer.member?.id))
    throw new DomainError("not-found");
  return entry;
}

export async function removeEntry(
  ctx: AppContext,
  viewer: Viewer,
  eventId: string,
  entryId: string,
): Promise<void> {
  const seen = await readRound(ctx, viewer, eventId);
  await ctx.db.transaction().execute(async (trx) => {
    const entry = await ownEntry(trx, viewer, seen, entryId);
    await trx.deleteFrom("roundEntries").where("id", "=", entry.id).execute();
  });
}

/**
 * One tap: a draft of the group, of an entry that was ticked for it. It is its writer's own where
 * they belong to the group; else theirs who made it. `credit` in words or none. Answers the
 * offer's id; twice gives the same one.
 */
export async function offerFromEntry(
  ctx: AppContext,
  viewer: Viewer,
  eventId: string,
  entryId: string,
  credit: string,
): Promise<string> {
  const seen = await readRound(ctx, viewer, eventId);
  const { groupId } = seen.round;
  if (viewer.member?.groups.includes(groupId) !== true) throw new DomainError("not-allowed");
  const self = viewer.member.id;
  const group = await ctx.db
    .selectFrom("groups")
    .select(["kind", "language"])
    .where("id", "=", groupId)
    .executeTakeFirstOrThrow();
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const entry = await ownEntry(trx, viewer, seen, entryId);
    if (entry.offerId !== null) return entry.offerId;
    if (!entry.keep)
      throw new DomainError("not-allowed", {
        detail: saying((m) => m.errors.whoeverSaidItDidNot),
      });
    const writer = await trx
      .selectFrom("memberships")
      .select("memberId")
      .where("groupId", "=", groupId)
      .where("memberId", "=", entry.memberId ?? self)
      .executeTakeFirst();
    const input = draftOf(entry, { language: seen.event.language, credit });
    const visibility = tighten(input.visibility, group.kind);
    const { facts, notes } = readOfferInput({ ...input, visibility }, now);
    rejectFields(notes);
    if (facts === undefined) throw new DomainError("bad-input");
    const offer = await insertOffer(trx, now, facts, {
      groupId,
      madeBy: writer?.memberId ?? self,
      visibility,
      published: null,
      eventId,
    });
    await trx
      .updateTable("roundEntries")
      .set({ offerId: offer.id })
      .where("id", "=", entry.id)
      .execute();
    return offer.id;
  });
}

/**
 * What was said in a round is deleted 48 hours after the event,
 * wherever that was moved to. A scheduled task.
 */
export async function purgeRounds(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    await sql`update rounds set purge = events.ends + interval '48 hours' from events
      where events.id = rounds.event_id`.execute(trx);
    await trx.deleteFrom("rounds").where("purge", "<", now).execute();
  });
}
