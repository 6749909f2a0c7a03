/** Support circles in the database. */
import { sql } from "kysely";
import { amongMembers, type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import { digest } from "#platform/lib/ids.ts";
import { supportKinds } from "../turn/turn.ts";
import type { CircleWords } from "./circle.ts";

export const circleOfGroup = (db: Reader, groupId: string): Promise<CircleWords | undefined> =>
  db
    .selectFrom("circles")
    .select(["stays", "listens", "leaving"])
    .where("groupId", "=", groupId)
    .executeTakeFirst();

interface AskedPage {
  readonly handle?: string | undefined;
  readonly event?: string | undefined;
  readonly offer?: string | undefined;
  readonly guide?: string | undefined;
  readonly exchange?: string | undefined;
  /** Secrets of whoever answered or asked: they are what lets them see it. */
  readonly rsvp?: string | undefined;
  readonly question?: string | undefined;
}

/**
 * Is it the page of a support circle, or of a thing of one, that this viewer may see?
 * What they may not see is no circle.
 */
export async function isOfCircle(
  db: Reader,
  viewer: Viewer,
  { handle, event, offer, guide, exchange, rsvp, question }: AskedPage,
): Promise<boolean> {
  const kinds = sql`${sql.val([...supportKinds])}::text[]`;
  const mine = sql`${sql.val([...(viewer.member?.groups ?? [])])}::uuid[]`;
  const ofCircle = sql`exists (select from circles c where c.group_id = x.group_id)`;
  const seen = visibleTo(viewer, "x");
  const listens = sql`(x.care_kinds && ${kinds} or ${ofCircle})`;
  const cares = sql`(x.care_kind = any(${kinds}) or ${ofCircle})`;
  const me = viewer.member?.id ?? null;
  const parts = [
    handle === undefined
      ? undefined
      : sql`exists (select from circles c join groups g on g.id = c.group_id
          where (g.handle = ${handle} or (g.short_handle = ${handle} and g.id = any(${mine})))
            and (g.kind = 'open' or (g.kind = 'closed' and ${amongMembers(
              viewer,
            )}) or g.id = any(${mine})))`,
    event === undefined
      ? undefined
      : sql`exists (select from events x where x.id = ${event}::uuid and ${seen} and ${listens})`,
    offer === undefined
      ? undefined
      : sql`exists (select from offers x where x.id = ${offer}::uuid and ${seen} and ${cares})`,
    guide === undefined
      ? undefined
      : sql`exists (select from guides x where x.id = ${guide}::uuid and ${seen} and ${ofCircle})`,
    exchange === undefined
      ? undefined
      : sql`exists (select from exchanges e join offers x on x.id = e.offer_id
          where e.id = ${exchange}::uuid and (e.member_id = ${me}::uuid or ${seen}) and ${cares})`,
    rsvp === undefined
      ? undefined
      : sql`exists (select from rsvps r join events x on x.id = r.event_id
          where r.token_hash = ${digest(rsvp)} and ${listens})`,
    question === undefined
      ? undefined
      : sql`exists (select from questions x where x.token_hash = ${digest(question)}
        and ${ofCircle})`,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return false;
  const { rows } = await sql<{ is: boolean }>`select ${sql.join(parts, sql` or `)} as is`.execute(
    db,
  );
  return rows[0]?.is === true;
}
