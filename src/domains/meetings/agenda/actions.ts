/**
 * The agenda: any member of the group adds to it and puts it in
 * order; and an item becomes a decision.
 */
import { sql } from "kysely";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { prepareTexts } from "#commons/rendering.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { beginDecision } from "#domains/decisions/begin-actions.ts";
import { openInMeeting } from "#domains/decisions/test/opening-actions.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { inMeeting } from "../actions.ts";
import { type ItemInput, maxItems, readItem, readText } from "../meeting.ts";
import { meetingMembers } from "../store.ts";
import { runningDecisions } from "./store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { meetingMessages } from "../messages.ts";

const saying = sayings(meetingMessages);

async function decisionOf(db: Reader, groupId: string, id: string): Promise<string | null> {
  const input = id.trim();
  if (input === "") return null;
  if (!(await runningDecisions(db, groupId)).some((one) => one.id === input))
    throw new DomainError("bad-input", {
      fields: { decision: saying((m) => m.errors.chooseOneOfTheDecisions) },
    });
  return input;
}

export const addItem = (
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  input: ItemInput,
): Promise<string> =>
  inMeeting(ctx, viewer, meetingId, ["planned", "open"], async ({ trx, meeting, member, now }) => {
    const { facts, notes } = readItem(input);
    rejectFields(notes);
    const decisionId = await decisionOf(trx, meeting.groupId, input.decision);
    const { count, last } = await trx
      .selectFrom("meetingItems")
      .select([
        sql<number>`count(*)::int`.as("count"),
        sql<number>`coalesce(max(place), 0)`.as("last"),
      ])
      .where("meetingId", "=", meetingId)
      .executeTakeFirstOrThrow();
    if (count >= maxItems)
      throw new DomainError("too-large", {
        detail: saying((m) => m.errors.thisAgendaIsFullKeep),
      });
    const id = newId();
    await trx
      .insertInto("meetingItems")
      .values({
        ...facts,
        kind: decisionId === null ? facts.kind : "decide",
        id,
        meetingId,
        place: last + 1,
        decisionId,
        madeBy: member.id,
        made: now,
      })
      .execute();
    return id;
  });

/** The item, locked with its meeting; own ones only where asked so. */
async function itemIn(db: Reader, meetingId: string, itemId: string): Promise<Row<"meetingItems">> {
  const item = isId(itemId)
    ? await db
        .selectFrom("meetingItems")
        .selectAll()
        .where("id", "=", itemId)
        .where("meetingId", "=", meetingId)
        .executeTakeFirst()
    : undefined;
  if (item === undefined) throw new DomainError("not-found");
  return item;
}

const mustBeOwn = (item: Row<"meetingItems">, memberId: string): void => {
  if (item.madeBy !== null && item.madeBy !== memberId)
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.somebodyElsePutThisOn),
    });
};

export const changeItem = (
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  itemId: string,
  input: ItemInput,
): Promise<void> =>
  inMeeting(ctx, viewer, meetingId, ["planned", "open"], async ({ trx, meeting, member }) => {
    const item = await itemIn(trx, meetingId, itemId);
    mustBeOwn(item, member.id);
    const { facts, notes } = readItem(input);
    rejectFields(notes);
    // A decision that is over by now stays where it stood.
    const decisionId =
      input.decision === item.decisionId
        ? item.decisionId
        : await decisionOf(trx, meeting.groupId, input.decision);
    await trx
      .updateTable("meetingItems")
      .set({ ...facts, kind: decisionId === null ? facts.kind : "decide", decisionId })
      .where("id", "=", itemId)
      .execute();
  });

/** One place up or down. The whole agenda is numbered anew in one statement. */
export const moveItem = (
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  itemId: string,
  way: "up" | "down",
): Promise<void> =>
  inMeeting(ctx, viewer, meetingId, ["planned", "open"], async ({ trx }) => {
    await itemIn(trx, meetingId, itemId);
    await sql`
      update meeting_items i set place = n.place from (
        select id, row_number() over (order by row * 2 + case when id = ${itemId}::uuid then ${
          way === "up" ? -3 : 3
        }::int else 0 end)::int as place
        from (select id, row_number() over (order by place, id) as row from meeting_items
          where meeting_id = ${meetingId}::uuid) standing
      ) n where n.id = i.id and n.place <> i.place`.execute(trx);
  });

export const removeItem = (
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  itemId: string,
): Promise<void> =>
  inMeeting(ctx, viewer, meetingId, ["planned", "open"], async ({ trx, member }) => {
    const item = await itemIn(trx, meetingId, itemId);
    mustBeOwn(item, member.id);
    if (item.notes !== "")
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.somethingWasWrittenOnIt),
      });
    await trx.deleteFrom("meetingItems").where("id", "=", itemId).execute();
  });

/**
 * Begins a decision with the words of the item; `content` is the text that was
 * found. Twice answers the same one.
 */
export async function decideItem(
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  itemId: string,
  input: { readonly content: string },
): Promise<string> {
  const content = readText(input.content);
  await prepareTexts(ctx, { content });
  return inMeeting(ctx, viewer, meetingId, "mending", async ({ trx, meeting, member, now }) => {
    const item = await itemIn(trx, meetingId, itemId);
    if (item.decisionId !== null) return item.decisionId;
    const { id } = await beginDecision(trx, now, {
      groupId: meeting.groupId,
      name: item.words,
      driver: "",
      madeBy: member.id,
      content,
    });
    await trx
      .updateTable("meetingItems")
      .set({ kind: "decide", decisionId: id })
      .where("id", "=", itemId)
      .execute();
    return id;
  });
}

/**
 * Those who are here found agreement on the decision of this item: provisional for a
 * week, so that whoever is absent can still stop it. `present`: ids of those who are here
 * and agree. Answers the decision's id.
 */
export const decidedHere = (
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  itemId: string,
  present: readonly string[],
): Promise<string> =>
  inMeeting(ctx, viewer, meetingId, ["open"], async ({ trx, meeting, member }) => {
    const { decisionId } = await itemIn(trx, meetingId, itemId);
    if (decisionId === null)
      throw new DomainError("conflict", { detail: saying((m) => m.errors.beginADecisionOfThis) });
    // Whoever does not belong to the group makes nobody two.
    const here = (await meetingMembers(trx, meeting.groupId))
      .map((one) => one.id)
      .filter((id) => present.includes(id));
    if (here.length < 2) rejectFields({ present: saying((m) => m.errors.tickWhoIsHereAnd) });
    await openInMeeting(trx, ctx, { decisionId, meetingId, present: here, notedBy: member.id });
    return decisionId;
  });
