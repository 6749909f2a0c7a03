/** Support circles in the database. */
import { sql } from "kysely";
import { amongMembers, type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
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
}

/** Is it the page of a support circle, or of a thing of one, that this viewer may see? What they may not see is no circle. */
export async function isOfCircle(
  db: Reader,
  viewer: Viewer,
  { handle, event, offer }: AskedPage,
): Promise<boolean> {
  const kinds = sql`${sql.val([...supportKinds])}::text[]`;
  const mine = sql`${sql.val([...(viewer.member?.groups ?? [])])}::uuid[]`;
  const ofCircle = sql`exists (select from circles c where c.group_id = x.group_id)`;
  const parts = [
    ...(handle === undefined
      ? []
      : [
          sql`exists (select from circles c join groups g on g.id = c.group_id
            where (g.handle = ${handle} or (g.short_handle = ${handle} and g.id = any(${mine})))
              and (g.kind = 'open' or (g.kind = 'closed' and ${amongMembers(viewer)}) or g.id = any(${mine})))`,
        ]),
    ...(event === undefined
      ? []
      : [
          sql`exists (select from events x where x.id = ${event}::uuid and ${visibleTo(viewer, "x")} and (x.care_kinds && ${kinds} or ${ofCircle}))`,
        ]),
    ...(offer === undefined
      ? []
      : [
          sql`exists (select from offers x where x.id = ${offer}::uuid and ${visibleTo(viewer, "x")} and (x.care_kind = any(${kinds}) or ${ofCircle}))`,
        ]),
  ];
  if (parts.length === 0) return false;
  const { rows } = await sql<{ is: boolean }>`select ${sql.join(parts, sql` or `)} as is`.execute(
    db,
  );
  return rows[0]?.is === true;
}
