/** What a group keeps of an event after it. Who wrote it is not kept. */
import { DomainError } from "#commons/domain-error.ts";
import { manyLines } from "#commons/text.ts";
import { tighten, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { eventOfMine } from "../actions.ts";
import { isBarrier, barrierSeasonDays, sumBarriers } from "./reflection.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { reflectionMessages } from "./messages.ts";

const saying = sayings(reflectionMessages);

export type EventReflection = Row<"eventReflections">;

export interface ReflectionInput {
  readonly nourished: string;
  readonly hard: string;
  readonly missing: string;
  readonly barriers: readonly string[];
}

/** Its hosts look back on an event that is over. */
export async function reflectOnEvent(
  ctx: AppContext,
  viewer: Viewer,
  eventId: string,
  input: ReflectionInput,
): Promise<EventReflection> {
  const event = await eventOfMine(ctx, viewer, eventId);
  if (event.ends > ctx.clock.now())
    throw new DomainError("bad-input", {
      fields: { nourished: saying((m) => m.errors.itIsNotOverYet) },
    });
  const [nourished, hard, missing] = [input.nourished, input.hard, input.missing].map((text) =>
    manyLines(text, 5000),
  );
  const named = [...new Set(input.barriers.filter(isBarrier))];
  if (nourished === "" && hard === "" && missing === "" && named.length === 0)
    throw new DomainError("bad-input", {
      fields: { nourished: saying((m) => m.errors.writeAFewWordsTo) },
    });
  return ctx.db
    .insertInto("eventReflections")
    .values({
      id: newId(),
      groupId: event.groupId,
      eventId,
      eventName: event.name,
      day: dayIn(event.starts, event.timeZone),
      nourished: nourished ?? "",
      hard: hard ?? "",
      missing: missing ?? "",
      barriers: named,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export const reflectionsOn = (db: Reader, eventId: string): Promise<EventReflection[]> =>
  db
    .selectFrom("eventReflections")
    .selectAll()
    .where("eventId", "=", eventId)
    .orderBy("id")
    .limit(50)
    .execute();

/** What a group kept of its events, the newest first; for its members. */
export async function reflectionsOf(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<{ readonly name: string; readonly items: EventReflection[] }> {
  const { group } = await groupForWriting(ctx, viewer, handle);
  const items = await ctx.db
    .selectFrom("eventReflections")
    .selectAll()
    .where("groupId", "=", group.id)
    .orderBy("day", "desc")
    .orderBy("id")
    .limit(200)
    .execute();
  return { name: group.name, items };
}

/** For mistakes, such as a name that should not stand there. Answers its group's handle. */
export async function forgetReflection(
  ctx: AppContext,
  viewer: Viewer,
  reflectionId: string,
): Promise<string> {
  const row = isId(reflectionId)
    ? await ctx.db
        .selectFrom("eventReflections")
        .innerJoin("groups", "groups.id", "eventReflections.groupId")
        .select(["eventReflections.groupId", "groups.handle"])
        .where("eventReflections.id", "=", reflectionId)
        .executeTakeFirst()
    : undefined;
  if (row === undefined || viewer.member?.groups.includes(row.groupId) !== true)
    throw new DomainError("not-found");
  const { group } = await groupForWriting(ctx, viewer, row.handle);
  await ctx.db.deleteFrom("eventReflections").where("id", "=", reflectionId).execute();
  return group.handle;
}

/**
 * Makes a draft of a story from it, which the group can shape and publish. Answers the guide's id.
 */
export async function storyFrom(
  ctx: AppContext,
  viewer: Viewer,
  reflectionId: string,
): Promise<string> {
  const row = isId(reflectionId)
    ? await ctx.db
        .selectFrom("eventReflections")
        .innerJoin("groups", "groups.id", "eventReflections.groupId")
        .selectAll("eventReflections")
        .select(["groups.handle", "groups.language", "groups.kind"])
        .where("eventReflections.id", "=", reflectionId)
        .executeTakeFirst()
    : undefined;
  if (row === undefined || viewer.member?.groups.includes(row.groupId) !== true)
    throw new DomainError("not-found");
  // What was hard and who was missing stays with the group unless they write it themselves.
  const guide = await writeGuide(ctx, viewer, row.handle, {
    name: row.eventName,
    summary: "",
    source: row.nourished === "" ? row.eventName : row.nourished,
    kind: "story",
    license: "CC-BY-SA-4.0",
    credit: "",
    cautions: "",
    careKinds: [],
    tags: [],
    language: row.language,
    visibility: tighten("public", row.kind),
    note: "",
    publish: false,
  });
  return guide.id;
}

/** What stood in the way over the last season in these groups, as sums of three or more. */
export async function barrierSums(
  db: Reader,
  groupIds: readonly string[],
  now: Date,
  language: string,
): Promise<{ readonly name: string; readonly times: number }[]> {
  if (groupIds.length === 0) return [];
  const rows = await db
    .selectFrom("eventReflections")
    .select("barriers")
    .where("groupId", "in", [...groupIds])
    .where("day", ">=", dayIn(after(now, -days(barrierSeasonDays)), "UTC"))
    .execute();
  return sumBarriers(
    rows.map((row) => row.barriers),
    language,
  );
}

/** Events of the last fortnight that the viewer hosted and that nobody looked back on yet. */
export const toReflect = (
  db: Reader,
  memberId: string,
  now: Date,
): Promise<{ id: string; name: string; starts: Date; timeZone: string }[]> =>
  db
    .selectFrom("events")
    .select(["id", "name", "starts", "timeZone"])
    .where("madeBy", "=", memberId)
    .where("groupId", "is not", null)
    .where("published", "is not", null)
    .where("status", "!=", "cancelled")
    .where("ends", "<", now)
    .where("ends", ">", after(now, -days(14)))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("eventReflections")
            .select("eventReflections.id")
            .whereRef("eventReflections.eventId", "=", "events.id"),
        ),
      ),
    )
    .orderBy("starts", "desc")
    .limit(5)
    .execute();
