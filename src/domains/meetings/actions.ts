/** What a group does with a meeting as a whole: plan it, begin it, write minutes, close it. */
import { later } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { prepareTexts } from "#commons/rendering.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { MeetingState, Trx } from "#platform/database/schema.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { visibleGroup } from "#domains/groups/queries.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import {
  markOf,
  mayMend,
  type Meeting,
  type MeetingInput,
  readMeeting,
  readText,
} from "./meeting.ts";
import { comingEvents } from "./agenda/store.ts";
import { meetingInsider, type MeetingMember, meetingFor } from "./store.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { meetingMessages } from "./messages.ts";

const saying = sayings(meetingMessages);

type MeetingGroup = Awaited<ReturnType<typeof visibleGroup>>;

/** Meetings of a group that are not closed. */
const maxComing = 200;

/** The group, for its own members only. */
export async function meetingGroup(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<{ readonly group: MeetingGroup; readonly member: MeetingMember }> {
  if (viewer.member === undefined) throw new DomainError("not-found");
  const group = await visibleGroup(ctx, viewer, handle);
  return { group, member: meetingInsider(viewer, group.id) };
}

export interface Room {
  readonly trx: Trx;
  readonly meeting: Meeting;
  readonly member: MeetingMember;
  readonly now: Date;
}

/**
 * Works in one meeting of the viewer's groups while nobody else changes it;
 * refuses when it is in another state.
 */
export async function inMeeting<T>(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  states: readonly MeetingState[] | "mending",
  work: (room: Room) => Promise<T>,
): Promise<T> {
  await meetingFor(ctx.db, viewer, id);
  return ctx.db.transaction().execute(async (trx) => {
    const meeting = await trx
      .selectFrom("meetings")
      .selectAll()
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    const member = meetingInsider(viewer, meeting?.groupId);
    const now = ctx.clock.now();
    if (meeting === undefined) throw new DomainError("not-found");
    if (states === "mending" ? !mayMend(meeting, now) : !states.includes(meeting.state))
      throw new DomainError("conflict", { detail: closedText(meeting.state) });
    return work({ trx, meeting, member, now });
  });
}

export const closedText = (state: MeetingState): Saying => {
  if (state === "closed") return saying((m) => m.errors.thisMeetingIsClosedWhat);
  return state === "open"
    ? saying((m) => m.errors.thisMeetingHasBegunAlready)
    : saying((m) => m.errors.thisMeetingHasNotBegun);
};

async function read(
  ctx: AppContext,
  groupId: string,
  input: MeetingInput,
  /** The event that it belongs to already: it may be over by now. */
  keeps: string | null,
): Promise<{
  readonly name: string;
  readonly starts: Date;
  readonly place: string;
  readonly eventId: string | null;
}> {
  const [zone, events] = await Promise.all([
    homeZone(ctx.db),
    comingEvents(ctx.db, groupId, ctx.clock.now()),
  ]);
  const options = input.event.trim();
  const event = events.find((one) => one.id === options);
  const { facts, notes } = readMeeting(
    {
      ...input,
      starts:
        input.starts.trim() === "" && event !== undefined
          ? event.starts.toISOString()
          : input.starts,
    },
    zone,
    ctx.clock.now(),
  );
  rejectFields({
    ...notes,
    event:
      options === "" || event !== undefined || options === keeps
        ? undefined
        : saying((m) => m.errors.chooseOneOfTheComing),
  });
  if (facts.starts === undefined) throw new DomainError("bad-input");
  return { ...facts, starts: facts.starts, eventId: options === "" ? null : options };
}

export async function planMeeting(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  input: MeetingInput,
): Promise<string> {
  const { group } = await meetingGroup(ctx, viewer, handle);
  const facts = await read(ctx, group.id, input, null);
  const { count } = await ctx.db
    .selectFrom("meetings")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("groupId", "=", group.id)
    .where("state", "!=", "closed")
    .executeTakeFirstOrThrow();
  if (Number(count) >= maxComing)
    throw new DomainError("too-large", {
      detail: saying((m) => m.errors.soManyMeetingsWaitAlready),
    });
  const now = ctx.clock.now();
  const id = newId();
  await ctx.db
    .insertInto("meetings")
    .values({ ...facts, id, groupId: group.id, made: now, updated: now })
    .execute();
  return id;
}

export async function changeMeeting(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: MeetingInput,
): Promise<void> {
  const seen = await meetingFor(ctx.db, viewer, id);
  const facts = await read(ctx, seen.groupId, input, seen.eventId);
  await inMeeting(ctx, viewer, id, ["planned", "open"], ({ trx, meeting, now }) =>
    trx
      .updateTable("meetings")
      .set({ ...facts, updated: later(meeting.updated, now) })
      .where("id", "=", id)
      .execute(),
  );
}

/** A meeting that nobody needs any more goes away with its agenda; what has begun stays. */
export const cancelMeeting = (ctx: AppContext, viewer: Viewer, id: string): Promise<void> =>
  inMeeting(ctx, viewer, id, ["planned"], async ({ trx }) => {
    await trx.deleteFrom("meetings").where("id", "=", id).execute();
  });

export const beginMeeting = (ctx: AppContext, viewer: Viewer, id: string): Promise<void> =>
  inMeeting(ctx, viewer, id, ["planned", "open"], async ({ trx, meeting, now }) => {
    await trx
      .updateTable("meetings")
      .set({ state: "open", updated: later(meeting.updated, now) })
      .where("id", "=", id)
      .execute();
  });

interface TextInput {
  readonly text: string;
  /** `markOf` the text that the writer began with. */
  readonly was: string;
}

/**
 * Nobody's words are lost: what was changed by somebody else meanwhile is shown beside one's own.
 */
function noOtherWords(before: string, input: TextInput, text: string, field: string): void {
  if (before !== text && markOf(before) !== input.was)
    throw new DomainError("conflict", {
      fields: {
        [field]: saying((m) => m.errors.somebodyElseWroteHereMeanwhile),
      },
    });
}

/** What of the whole is no part of one item. Markdown. */
export async function saveMinutes(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: TextInput,
): Promise<void> {
  const text = readText(input.text);
  await prepareTexts(ctx, { text });
  await inMeeting(ctx, viewer, id, "mending", async ({ trx, meeting, now }) => {
    noOtherWords(meeting.minutes, input, text, "text");
    await trx
      .updateTable("meetings")
      .set({ minutes: text, ...touched(meeting, now) })
      .where("id", "=", id)
      .execute();
  });
}

// Once closed, `updated` says when that was.
export const touched = (meeting: Meeting, now: Date): { updated?: Date } =>
  meeting.state === "closed" ? {} : { updated: later(meeting.updated, now) };

/** What was said on one item. Markdown. */
export async function saveNotes(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  itemId: string,
  input: TextInput,
): Promise<void> {
  const text = readText(input.text);
  await prepareTexts(ctx, { text });
  await inMeeting(ctx, viewer, id, "mending", async ({ trx }) => {
    const item = isId(itemId)
      ? await trx
          .selectFrom("meetingItems")
          .select("notes")
          .where("id", "=", itemId)
          .where("meetingId", "=", id)
          .executeTakeFirst()
      : undefined;
    if (item === undefined) throw new DomainError("not-found");
    noOtherWords(item.notes, input, text, "text");
    await trx.updateTable("meetingItems").set({ notes: text }).where("id", "=", itemId).execute();
  });
}
