/** The group that speaks, if it is one that speaks at all. */
import type { Reader, Row } from "#platform/database/schema.ts";
import { byId, gathered } from "#platform/lib/gathered.ts";

const openGroups = (db: Reader) =>
  db.selectFrom("groups").selectAll().where("kind", "=", "open").where("ended", "is", null);

const openGroupById = gathered(async (db: Reader, ids) =>
  byId(await openGroups(db).where("id", "in", ids).execute()),
);

export const openGroup = (
  db: Reader,
  by: { readonly id: string } | { readonly handle: string },
): Promise<Row<"groups"> | undefined> =>
  "id" in by
    ? openGroupById(db, by.id)
    : openGroups(db).where("handle", "=", by.handle).executeTakeFirst();

/** Of these handles, the groups that speak. */
export const openGroupsOf = (db: Reader, handles: readonly string[]): Promise<Row<"groups">[]> =>
  handles.length === 0
    ? Promise.resolve([])
    : openGroups(db)
        .where("handle", "in", [...handles])
        .execute();
