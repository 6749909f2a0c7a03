/** Who counts in a group now, and all that the database says of one member. */
import { type RawBuilder, sql } from "kysely";
import { handleForm } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import type { OwnMembership } from "./rest.ts";
import { type Group, groupFor } from "../store.ts";

/** Condition on memberships: not paused at this moment. */
export const countsNow = (now: Date, table = "memberships"): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(table)}.paused_until is null
    or ${sql.ref(table)}.paused_until <= ${now})`;

/** Ids of the members that count now: who is paused does not. */
export const countingMembers = async (db: Reader, groupId: string, now: Date): Promise<string[]> =>
  (
    await db
      .selectFrom("memberships")
      .select("memberId")
      .where("groupId", "=", groupId)
      .where(countsNow(now))
      .execute()
  ).map((row) => row.memberId);

/** The group, for who may see it, or belongs to it though they are paused; else not-found. */
export async function groupOfOwn(db: Reader, viewer: Viewer, handle: string): Promise<Group> {
  const mine =
    viewer.member === undefined || !handleForm.test(handle)
      ? undefined
      : await db
          .selectFrom("groups")
          .innerJoin("memberships", "memberships.groupId", "groups.id")
          .selectAll("groups")
          .where((eb) =>
            eb.or([
              eb("groups.handle", "=", handle),
              eb.and([eb("groups.shortHandle", "=", handle), eb("groups.kind", "=", "tender")]),
            ]),
          )
          .where("groups.ended", "is", null)
          .where("memberships.memberId", "=", viewer.member.id)
          .orderBy(sql`groups.handle <> ${handle}`)
          .orderBy("groups.created")
          .limit(1)
          .executeTakeFirst();
  return mine ?? groupFor(db, viewer, handle);
}

/** All memberships of one person, also paused ones; the collective first. */
export const membershipsOf = (db: Reader, memberId: string): Promise<OwnMembership[]> =>
  db
    .selectFrom("memberships")
    .innerJoin("groups", "groups.id", "memberships.groupId")
    .select([
      "groups.handle",
      "groups.name",
      "groups.root",
      "memberships.capacity",
      "memberships.pausedUntil",
    ])
    .where("memberships.memberId", "=", memberId)
    .where("groups.ended", "is", null)
    .orderBy("groups.root", "desc")
    .orderBy("groups.name")
    .execute();

interface Tie {
  readonly tableName: string;
  readonly columnName: string;
}

/**
 * Whose the row is: named here, all of it goes along. Named elsewhere, it is somebody
 * else's, and only that it names one goes.
 */
const own = new Set([
  "id",
  "member_id",
  "made_by",
  "for_member",
  "opened_by",
  "holder_id",
  "learner_id",
  "doer_id",
  "only_for",
]);
/**
 * Of no use to anybody, or of use to a thief; so are lists of ids, which may be those of others.
 */
const never =
  /hash|token|secret|^sealed_|^address_mark$|^credential_id$|^public_key$|^counter$|^raw$|search$/;

/**
 * All rows that name the member, by table; found through the foreign keys to members, so that no
 * table is forgotten. Others whom a row names are left out, and so are all rows that are
 * another's but for one's own id in them.
 */
export async function dataOf(
  db: Reader,
  memberId: string,
): Promise<Record<string, readonly unknown[]>> {
  const { rows: ties } = await sql<Tie>`
    select c.conrelid::regclass::text as "tableName", a.attname as "columnName"
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_namespace n on n.oid = c.connamespace
    where c.contype = 'f' and c.confrelid = 'members'::regclass and n.nspname = current_schema()
    union select 'members', 'id' union select 'ledger_accounts', 'holder_id'
    order by 1, 2`.execute(db);
  const { rows: columns } = await sql<Tie & { readonly list: boolean }>`
    select table_name as "tableName", column_name as "columnName", udt_name = '_uuid' as list
      from information_schema.columns where table_schema = current_schema()`.execute(db);
  const tables = [...new Set(ties.map((tie) => tie.tableName))];
  const parts = tables.map((table) => {
    const named = ties.filter((tie) => tie.tableName === table).map((tie) => tie.columnName);
    const mine = named.filter((column) => own.has(column));
    const dropped = columns
      .filter((one) => one.tableName === table && (one.list || never.test(one.columnName)))
      .map((one) => one.columnName);
    const is = (column: string): RawBuilder<boolean> =>
      sql<boolean>`one.${sql.id(column)} = ${memberId}`;
    const any = (list: readonly string[]): RawBuilder<boolean> =>
      list.length === 0 ? sql<boolean>`false` : sql`(${sql.join(list.map(is), sql` or `)})`;
    // Columns that name somebody: kept where it is oneself.
    const others = named.filter((column) => column !== "id");
    const ids =
      others.length === 0
        ? sql`'{}'::jsonb`
        : sql`jsonb_strip_nulls(jsonb_build_object(${sql.join(
            others.flatMap((column) => [
              sql`${column}::text`,
              sql`case when ${is(column)} then one.${sql.id(column)} end`,
            ]),
          )}))`;
    const rest = sql`to_jsonb(one) - ${sql.val([...dropped, ...others])}::text[]`;
    return sql`select ${table}::text as "name", case when ${any(mine)} then ${rest}
      else '{}'::jsonb end || ${ids} as "row"
      from ${sql.table(table)} one where ${any(named)}`;
  });
  const { rows } = await sql<{ name: string; row: unknown }>`
    ${sql.join(parts, sql` union all `)}
    union all select 'ledger_entries', jsonb_build_object('amount', e.amount, 'unit', a.unit,
      'kind', t.kind, 'words', t.words, 'happened_on', t.happened_on)
    from ledger_entries e join ledger_accounts a on a.id = e.account_id
      join ledger_transactions t on t.id = e.transaction_id
    where a.holder_id = ${memberId}
    union all select 'pictures', jsonb_build_object('id', p.id, 'role', p.role, 'alt', p.alt,
      'people', p.people, 'consent', p.consent, 'made', p.made)
    from pictures p where p.owner_kind = 'member' and p.owner_id = ${memberId}`.execute(db);
  const data: Record<string, unknown[]> = {};
  for (const { name, row } of rows) (data[name] ??= []).push(row);
  return data;
}
