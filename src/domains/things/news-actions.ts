/** What members are told of things and lots: a warning about what they took. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { notify } from "#commons/news/notify.ts";
import type { Trx } from "#platform/database/schema.ts";

/** To members who took from the lot, by hand or by an exchange; again when its words change. */
export async function notifyTakers(
  trx: Trx,
  ctx: AppContext,
  lot: { readonly id: string; readonly name: string; readonly groupId: string },
  recalled: Date,
): Promise<void> {
  const { rows } = await sql<{ memberId: string }>`
    select to_member_id as "memberId" from lot_movements where lot_id = ${lot.id}::uuid
      and kind = 'given' and to_member_id is not null
    union
    select exchanges.member_id from exchanges join offers on offers.id = exchanges.offer_id
    where offers.lot_id = ${lot.id}::uuid and exchanges.member_id is not null
      and exchanges.state in ('accepted', 'arranged', 'done', 'thanked')`.execute(trx);
  await notify(trx, ctx, "lot-recall", [
    {
      key: `${lot.id} ${recalled.toISOString()}`,
      groupId: lot.groupId,
      visibility: "own",
      about: undefined,
      path: `/l/${lot.id}`,
      words: { name: lot.name },
      to: rows.map((one) => one.memberId),
    },
  ]);
}
