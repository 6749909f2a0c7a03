/** What the page on who is missing asks of the database. */
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import { type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import { barrierSums } from "#domains/events/reflection/actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { gaps, type Missing, missingKinds, type MonthEvent } from "./missing.ts";

/** Our own events of the next thirty days that the viewer may see. */
export async function missingFacts(
  db: Reader,
  { viewer, language }: { readonly viewer: Viewer; readonly language: string },
  zone: string,
  now: Date,
): Promise<Missing> {
  // What is left out is a talk among members; to a stranger it would read as a
  // complaint about a house they don't know.
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const until = after(now, days(30));
  const events: MonthEvent[] = await db
    .selectFrom("events")
    .select(["starts", "ends", "timeZone", "allDay", "kind", "language", "access", "onlineUrl"])
    .where("groupId", "is not", null)
    .where(sql<boolean>`${visibleTo(viewer, "events")}`)
    .where("published", "is not", null)
    .where("status", "!=", "cancelled")
    .where("starts", ">=", now)
    .where("starts", "<", until)
    .orderBy("starts")
    .limit(2000)
    .execute();
  return {
    from: dayIn(now, zone),
    to: dayIn(until, zone),
    events: events.length,
    gaps: gaps(events, language),
    kinds: missingKinds(events, language),
    barriers: await barrierSums(db, viewer.member.groups, now, language),
  };
}
