/** The picture of each row of a list, in the same query. */
import { type RawBuilder, sql } from "kysely";
import type { ShownPicture } from "./picture.ts";

/** `kind`: whose pictures, `table`: the table (or alias) whose `id` they belong to. */
export const pictureColumn = (
  kind: string,
  table: string,
  role: "picture" | "avatar" | "banner" = "picture",
): RawBuilder<ShownPicture | null> =>
  sql<ShownPicture | null>`(select json_build_object('at', '/pictures/' || shown.id, 'alt',
    shown.alt,
    'width', shown.width, 'height', shown.height, 'widths', shown.widths, 'endings', shown.endings,
    'focus', json_build_array(shown.focus_x, shown.focus_y))
    from pictures shown where shown.owner_kind = ${sql.lit(kind)} and shown.owner_id = ${sql.ref(
      `${table}.id`,
    )}
    and shown.role = ${sql.lit(role)} and shown.state = 'kept')`;
