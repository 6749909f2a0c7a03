/** What was asked of people and is done: nobody need be told of it any more. */
import { sql } from "kysely";
import type { Trx } from "#platform/database/schema.ts";
import type { NewsKind } from "./kinds.ts";

/** The member did what this asked of them: it counts as read. */
export const settleOwn = async (
  trx: Trx,
  now: Date,
  { memberId, path, kinds }: { memberId: string; path: string; kinds: readonly NewsKind[] },
): Promise<void> => {
  await sql`update news set read = ${now} where member_id = ${memberId}::uuid and read is null
    and path = ${path} and kind = any(${[...kinds]}::text[])`.execute(trx);
};

/** Nothing in the group needs a second person any more. Of what still does, nothing changes. */
export const settleKeys = async (trx: Trx, now: Date, groupId: string): Promise<void> => {
  await sql`update news set read = ${now} where group_id = ${groupId}::uuid and read is null
    and kind = 'key-needed' and not exists (select from key_askings where group_id = ${groupId}::uuid
      and expires > ${now})`.execute(trx);
};
