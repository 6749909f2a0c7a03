/** The newest of everything that a group published, in one query. */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";

interface NewestRow {
  readonly kind: "event" | "guide" | "offer";
  readonly id: string;
  readonly name: string;
  readonly contentHtml: string;
  readonly published: Date;
}

export async function newestOf(
  db: Reader,
  groupId: string,
  max: number,
): Promise<readonly NewestRow[]> {
  const { rows } = await sql<NewestRow>`
    (select 'event' as kind, id, name, content_html, published from events
      where group_id = ${groupId} and visibility = 'public' and published is not null
        order by published desc limit ${max})
    union all
    (select 'guide', id, name, content_html, published from guides where group_id = ${groupId}
      and visibility = 'public' and published is not null order by published desc limit ${max})
    union all
    (select 'offer', id, name, content_html, published from offers where group_id = ${groupId}
      and visibility = 'public' and published is not null order by published desc limit ${max})
    order by published desc
    limit ${max}`.execute(db);
  return rows;
}
