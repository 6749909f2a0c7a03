/** Pictures of people, and until when they agreed, in the database. */
import { sql } from "kysely";
import type { Reader, Row, Trx } from "#platform/database/schema.ts";

interface ConsentRow {
  readonly id: string;
  readonly ownerKind: string;
  readonly ownerId: string;
  readonly putBy: string | null;
  readonly until: string;
  /** The group of what it shows; null where it is a member's own. */
  readonly groupId: string | null;
  /** Who brought it is of that group still. */
  readonly belongs: boolean;
  /** Of its bytes: the same for all copies. */
  readonly hash: string | null;
}

export const consentRow = (db: Reader, id: string): Promise<Row<"pictures"> | undefined> =>
  db
    .selectFrom("pictures")
    .selectAll()
    .where("id", "=", id)
    .where("source", "is", null)
    .where("state", "in", ["kept", "lapsed"])
    .executeTakeFirst();

/** At once; what is left comes with the next run. */
const atOnce = 500;

/**
 * Marks those whose last day is this one or earlier: as told, or so that nobody is shown them.
 * Each is answered once.
 */
export async function markConsents(
  trx: Trx,
  last: string,
  when: "soon" | "over",
  now: Date,
): Promise<readonly ConsentRow[]> {
  const which = when === "soon" ? sql`consent_told is null` : sql`true`;
  const change = when === "soon" ? sql`consent_told = ${now}` : sql`state = 'lapsed'`;
  const { rows } = await sql<ConsentRow>`
    with due as (
      select id from pictures where state = 'kept' and consent_until <= ${last}::date and ${which}
      order by consent_until, id limit ${atOnce} for update skip locked
    ), done as (
      update pictures set ${change} from due where pictures.id = due.id
      returning pictures.id, owner_kind, owner_id, put_by, consent_until
    ), whose as (
      select done.*, case owner_kind
        when 'event' then (select group_id from events where id = owner_id)
        when 'guide' then (select group_id from guides where id = owner_id)
        when 'offer' then (select group_id from offers where id = owner_id)
        when 'thing' then (select group_id from things where id = owner_id)
        when 'group' then owner_id end as group_id from done
    )
    select id, owner_kind as "ownerKind", owner_id as "ownerId", put_by as "putBy",
      consent_until::text as until,
      group_id as "groupId", (select min(hash) from picture_files
        where picture_id = whose.id) as hash,
      exists (select from memberships m where m.group_id = whose.group_id
        and m.member_id = whose.put_by) as belongs
    from whose order by consent_until, id`.execute(trx);
  return rows;
}
