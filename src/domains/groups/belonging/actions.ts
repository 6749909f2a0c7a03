/** Coming to belong, and all that ends when somebody goes. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { quietUntil } from "#commons/home/quiet.ts";
import type { Reader, Trx } from "#platform/database/schema.ts";
import { localeOf } from "#platform/i18n/catalogue.ts";
import { sayTime } from "#platform/lib/temporal.ts";
import { type Parting, today } from "#domains/members/actions.ts";
import { belongingMessages } from "./messages.ts";

export { countingMembers, countsNow } from "./store.ts";

/** What other domains do in the transaction in which somebody leaves a group. */
export type GroupParting = (trx: Trx, memberId: string, groupId: string) => Promise<void>;

/**
 * Nobody new comes in while the group, or the collective, is quiet: whichever way they come, it is
 * asked in the transaction that lets them in. A decision that lets somebody in waits.
 */
export async function mustNotBeQuiet(
  db: Reader,
  ctx: AppContext,
  groupIds: readonly string[],
): Promise<void> {
  const until = await quietUntil(db, ctx.clock.now(), groupIds);
  if (until === undefined) return;
  const zone = await homeZone(db);
  const detail = (language: string): string =>
    belongingMessages(language).errors.quiet({
      day: sayTime(until, localeOf(language), zone, { dateStyle: "long" }),
    });
  throw new DomainError("quiet", { detail });
}

/**
 * Makes a membership where there is none. Who left during a pause comes back
 * into it: leaving is no way around.
 */
export async function addMembership(
  db: AppContext["db"] | Trx,
  ctx: AppContext,
  groupId: string,
  memberId: string,
): Promise<void> {
  const now = ctx.clock.now();
  await mustNotBeQuiet(db, ctx, [groupId]);
  const running = db
    .selectFrom("pauses")
    .select((eb) => eb.fn.max("until").as("until"))
    .where("groupId", "=", groupId)
    .where("memberId", "=", memberId)
    .where("ended", "is", null)
    .where("until", ">", now);
  await db
    .insertInto("memberships")
    .values({ groupId, memberId, since: today(ctx), pausedUntil: running })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

// A test that lapsed may go on, with its roll and its stances.
const live = sql`('listening', 'shaping', 'testing', 'lapsed')`;

/**
 * Ends what a member has in one group (all of them: `groupId` undefined): membership with its
 * capacity, roles and learning, keys, askings, promised shifts, and their voice in decisions that
 * still run. What they vouched stays: it is a fact.
 */
async function part(trx: Trx, now: Date, memberId: string, groupId?: string): Promise<void> {
  const here = (column: string) =>
    groupId === undefined ? sql`true` : sql`${sql.ref(column)} = ${groupId}`;
  const run = (query: ReturnType<typeof sql>): Promise<unknown> => query.execute(trx);
  await run(sql`delete from memberships where member_id = ${memberId} and ${here("group_id")}`);
  await run(sql`delete from roles where member_id = ${memberId} and ${here("group_id")}`);
  await run(
    sql`delete from news where member_id = ${memberId} and visibility = 'group'
      and ${here("group_id")}`,
  );
  await run(
    sql`update roles set learner_id = null where learner_id = ${memberId} and ${here("group_id")}`,
  );
  await run(
    sql`delete from role_askings where (for_member = ${memberId} or asked_by = ${memberId})
      and ${here("group_id")}`,
  );
  await run(
    sql`delete from key_askings where (asked_by = ${memberId}
      or strpos(payload, ${memberId}::text) > 0) and ${here("group_id")}`,
  );
  await run(
    sql`delete from announced_acts where (first_by = ${memberId} or second_by = ${memberId}
      or held_by = ${memberId} or strpos(payload, ${memberId}::text) > 0)
      and state in ('waiting', 'held') and ${here("group_id")}`,
  );
  await run(
    sql`delete from joinings where member_id = ${memberId} and state = 'asked'
      and ${here("group_id")}`,
  );
  const running = sql`(select id from decisions where state in ${live} and ${here("group_id")})`;
  await run(
    sql`delete from decision_roll where member_id = ${memberId} and decision_id in ${running}`,
  );
  await run(sql`delete from stances where member_id = ${memberId} and decision_id in ${running}`);
  await run(
    sql`update decisions set facilitator_id = null where facilitator_id = ${memberId}
      and id in ${running}`,
  );
  await run(
    sql`update action_points set doer_id = null where doer_id = ${memberId} and done is null
      and ${here("group_id")}`,
  );
  const coming = sql`(select s.id from shifts s join rotas r on r.id = s.rota_id
    where s.ends > ${now} and ${here("r.group_id")})`;
  await run(
    sql`update shift_seats set state = 'open', member_id = null, asked_until = null,
      updated = ${now}
      where member_id = ${memberId} and state in ('asked', 'held', 'looking')
        and shift_id in ${coming}`,
  );
  await run(
    sql`delete from shift_askings where member_id = ${memberId} and shift_seat_id in (select id
      from shift_seats where shift_id in ${coming})`,
  );
  await run(
    sql`delete from meeting_roles where member_id = ${memberId}
      and meeting_id in (select id from meetings where state <> 'closed' and ${here("group_id")})`,
  );
}

/** For the transaction in which somebody leaves one group. */
export const partFromGroup = (
  trx: Trx,
  now: Date,
  memberId: string,
  groupId: string,
): Promise<void> => part(trx, now, memberId, groupId);

/**
 * For the transaction in which somebody leaves the collective: also what
 * names them without being tied to them.
 */
export const partFromAll =
  (ctx: AppContext): Parting =>
  async (trx, memberId) => {
    const now = ctx.clock.now();
    await part(trx, now, memberId);
    // A seat that was promised can't stand without a person, also where the shift is over.
    await sql`update shift_seats set state = 'empty', member_id = null, asked_until = null,
      updated = ${now}
      where member_id = ${memberId} and state in ('asked', 'held', 'looking')`.execute(trx);
    await sql`update decisions set concerned = array_remove(concerned, ${memberId}::uuid)
      where concerned @> array[${memberId}::uuid]`.execute(trx);
    // Who opened a sealed request stands in it without a tie of their own. It was read all the
    // same, so their place stays taken.
    await sql`update fund_requests set opened_by = array_replace(opened_by, ${memberId}::uuid,
      '00000000-0000-0000-0000-000000000000'),
        first_key = nullif(first_key, ${memberId}::uuid), second_key = nullif(second_key,
          ${memberId}::uuid)
      where opened_by @> array[${memberId}::uuid]`.execute(trx);
    // Whom a decision would lend a role is nobody now: it says so when it is carried.
    // Without who would learn it, it goes on.
    await sql`update decisions set effect = case when effect::json ->> 'kind' = 'fill-role'
        then replace(effect, ${memberId}::text, '00000000-0000-4000-8000-000000000000')
          else '{"kind":"none"}' end
      where strpos(effect, ${memberId}::text) > 0`.execute(trx);
  };
