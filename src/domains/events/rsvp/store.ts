/** Answers in the database. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import type { Rsvp } from "./rsvp.ts";
import { type HostMessage, openHostMessage } from "./sealed-words.ts";

export const rsvpOfMember = (
  db: Reader,
  eventId: string,
  memberId: string,
): Promise<Rsvp | undefined> =>
  db
    .selectFrom("rsvps")
    .selectAll()
    .where("eventId", "=", eventId)
    .where("memberId", "=", memberId)
    .executeTakeFirst();

export const rsvpOfToken = (db: Reader, tokenHash: string): Promise<Rsvp | undefined> =>
  db.selectFrom("rsvps").selectAll().where("tokenHash", "=", tokenHash).executeTakeFirst();

/** What a member told hosts, sealed as it stands. */
export const notesOfMember = (
  db: Reader,
  memberId: string,
): Promise<Pick<Rsvp, "eventId" | "note" | "sealedNote">[]> =>
  db
    .selectFrom("rsvps")
    .select(["eventId", "note", "sealedNote"])
    .where("memberId", "=", memberId)
    .where("sealedNote", "is not", null)
    .execute();

/**
 * Everybody who answered one of our events, by their times on a clinic day, else in the order they
 * asked. For its hosts only. Of who took it back elsewhere nothing is kept but that.
 */
export const rsvpsOf = (
  db: Reader,
  eventId: string,
): Promise<(Rsvp & { memberHandle: string | null; slotStarts: Date | null })[]> =>
  db
    .selectFrom("rsvps")
    .leftJoin("members", "members.id", "rsvps.memberId")
    .leftJoin("eventSlots", "eventSlots.id", "rsvps.slotId")
    .selectAll("rsvps")
    .select(["members.handle as memberHandle", "eventSlots.starts as slotStarts"])
    .where("rsvps.eventId", "=", eventId)
    .where((eb) => eb.or([eb("rsvps.state", "!=", "left"), eb("rsvps.actorIri", "is", null)]))
    .orderBy("eventSlots.starts")
    .orderBy("rsvps.asked")
    .orderBy("rsvps.seq")
    .limit(5000)
    .execute();

/** How many wait and may come. */
export async function countRsvps(
  db: Reader,
  eventId: string,
): Promise<{ readonly waiting: number; readonly maybe: number; readonly asked: number }> {
  const rows = await db
    .selectFrom("rsvps")
    .select((eb) => ["status", "state", eb.fn.countAll<string>().as("n")])
    .where("eventId", "=", eventId)
    .groupBy(["status", "state"])
    .execute();
  const sum = (test: (row: { status: string; state: string }) => boolean): number =>
    rows.filter(test).reduce((all, row) => all + Number(row.n), 0);
  return {
    waiting: sum((row) => row.state === "waiting" && row.status === "yes"),
    maybe: sum((row) => row.status === "maybe" && row.state === "confirmed"),
    asked: sum((row) => row.state === "asked"),
  };
}

/** Which place in the line is theirs, from 1 on; undefined for who does not wait. */
export async function lineOf(db: Reader, rsvp: Rsvp | undefined): Promise<number | undefined> {
  if (rsvp?.state !== "waiting" || rsvp.status !== "yes") return undefined;
  const { n } = await db
    .selectFrom("rsvps")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("eventId", "=", rsvp.eventId)
    .where("state", "=", "waiting")
    .where("status", "=", "yes")
    .where((eb) => eb(eb.refTuple("asked", "seq"), "<=", eb.tuple(rsvp.asked, rsvp.seq)))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** What the hosts wrote, the newest first. */
export async function hostMessagesOf(
  ctx: Pick<AppContext, "config" | "db">,
  eventId: string,
): Promise<readonly HostMessage[]> {
  const rows = await ctx.db
    .selectFrom("eventMessages")
    .selectAll()
    .where("eventId", "=", eventId)
    .orderBy("made", "desc")
    .limit(20)
    .execute();
  return rows.map((row) => ({ contentHtml: openHostMessage(ctx, row), made: row.made }));
}

interface MyAnswer {
  readonly eventId: string;
  readonly name: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly status: Rsvp["status"];
  readonly state: Rsvp["state"];
  readonly news: string | null;
  readonly eventStatus: Row<"events">["status"];
  readonly previousStarts: Date | null;
}

/**
 * How many events to come, that a member answered and could see then, are for members of
 * a group now of which they are none.
 */
export async function closedTo(db: Reader, memberId: string, now: Date): Promise<number> {
  const { n } = await db
    .selectFrom("rsvps")
    .innerJoin("events", "events.id", "rsvps.eventId")
    .leftJoin("memberships", (join) =>
      join
        .onRef("memberships.groupId", "=", "events.groupId")
        .onRef("memberships.memberId", "=", "rsvps.memberId"),
    )
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("rsvps.memberId", "=", memberId)
    .where("rsvps.status", "!=", "no")
    .where("rsvps.state", "!=", "left")
    .where("events.visibility", "=", "group")
    .where("events.status", "!=", "cancelled")
    .where("events.ends", ">", now)
    .where("memberships.memberId", "is", null)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/**
 * What a member said to what is coming, the soonest first. Who left a
 * group sees no more of its events here.
 */
export const answersOfMember = (db: Reader, viewer: Viewer, now: Date): Promise<MyAnswer[]> =>
  db
    .selectFrom("rsvps")
    .innerJoin("events", "events.id", "rsvps.eventId")
    .select([
      "rsvps.eventId",
      "events.name",
      "events.starts",
      "events.ends",
      "events.timeZone",
      "events.allDay",
      "events.endsGiven",
    ])
    .select([
      "rsvps.status",
      "rsvps.state",
      "rsvps.news",
      "events.status as eventStatus",
      "events.previousStarts",
    ])
    .where("rsvps.memberId", "=", viewer.member?.id ?? null)
    .where(visibleTo(viewer, "events"))
    .where("rsvps.status", "!=", "no")
    .where("rsvps.state", "!=", "left")
    .where("events.ends", ">", now)
    .where("events.published", "is not", null)
    .orderBy("events.starts")
    .limit(100)
    .execute();

/** Events to come of these groups at which somebody asks for a place, and whose they are. */
export const eventsAskedFor = (
  db: Reader,
  groupIds: readonly string[],
  now: Date,
): Promise<(Pick<Row<"events">, "id" | "name" | "groupId" | "madeBy"> & { n: number })[]> =>
  db
    .selectFrom("events")
    .innerJoin("rsvps", "rsvps.eventId", "events.id")
    .select(["events.id", "events.name", "events.groupId", "events.madeBy"])
    .select(sql<number>`count(*)::int`.as("n"))
    .where((eb) => eb("events.groupId", "=", eb.fn.any(eb.val([...groupIds]))))
    .where("events.ends", ">", now)
    .where("events.status", "!=", "cancelled")
    .where("rsvps.state", "=", "asked")
    .groupBy("events.id")
    .orderBy("events.starts")
    .limit(50)
    .execute();
