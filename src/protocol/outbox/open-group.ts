/** The group that speaks, if it is one that speaks at all. */
import type { Reader, Row } from "#platform/database/schema.ts";

export const openGroup = (
  db: Reader,
  by: { readonly id: string } | { readonly handle: string },
): Promise<Row<"groups"> | undefined> =>
  db
    .selectFrom("groups")
    .selectAll()
    .where("kind", "=", "open")
    .where("ended", "is", null)
    .$if("id" in by, (q) => q.where("id", "=", "id" in by ? by.id : ""))
    .$if("handle" in by, (q) => q.where("handle", "=", "handle" in by ? by.handle : ""))
    .executeTakeFirst();
