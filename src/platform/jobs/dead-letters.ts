/** Jobs that were given up: to look at, to try again, to drop. */
import { healthMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { type RawBuilder, sql } from "kysely";
import type { Db, Reader } from "#platform/database/schema.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { isHeld, lockOrders } from "./endings.ts";
import type { ScheduledTask } from "./schedule.ts";

const saying = sayings(healthMessages);

interface DeadLetter {
  readonly id: string;
  readonly kind: string;
  /**
   * What it would have said, and to whom: "Follow",
   * "https://moss.example/groups/moss". Nothing of its words.
   */
  readonly type: string | null;
  readonly to: string | null;
  readonly host: string | null;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly dead: Date | null;
}

export async function deadLetters(db: Db, max = 100): Promise<readonly DeadLetter[]> {
  const { rows } = await sql<DeadLetter>`
    select j.id, j.kind, j.host, j.attempts, j.last_error, j.dead,
      coalesce(m.activity::json ->> 'type', j.payload::json ->> 'type') as type,
      coalesce(j.payload::json ->> 'to', j.payload::json ->> 'inbox') as "to"
    from (select * from jobs where dead is not null order by dead desc limit ${max}) j
    left join outgoing_messages m on m.id = j.message_id
    order by j.dead desc`.execute(db);
  return rows;
}

/** One line on it, for a steward. What other servers answered stays as they said it. */
export function letterInWords(letter: DeadLetter, language: string): string {
  const { kind, type, to, host, attempts, lastError } = letter;
  return healthMessages(language).letter({
    what: type ?? kind,
    // A group by its handle, else the server.
    to: (type === null ? host : (to ?? host)) ?? "",
    n: attempts,
    error: lastError ?? "",
  });
}

/** How many one round brings back: its locks must stay few. */
const atOnce = 500;

/** Gives them another full round of tries; all, or one by id. Answers how many. */
export const retryDeadLetters = (db: Db, now: Date, id?: string): Promise<number> =>
  reviveLetters(db, now, id === undefined ? sql`true` : sql`id = ${id}::uuid`);

/** The same for those of which `which` is true. */
export async function reviveLetters(
  db: Db,
  now: Date,
  which: RawBuilder<boolean>,
): Promise<number> {
  for (let done = 0; ;) {
    const some = await db.transaction().execute(async (trx) => {
      const rows = await trx
        .selectFrom("jobs")
        .select(["id", "orderingKey"])
        .where("dead", "is not", null)
        .where(which)
        .limit(atOnce)
        .execute();
      if (rows.length === 0) return 0;
      const keys = [...new Set(rows.flatMap((row) => row.orderingKey ?? []))].sort();
      await lockOrders(trx, keys);
      const result = await trx
        .updateTable("jobs")
        .set({ dead: null, attempts: 0, runAt: now, held: isHeld })
        .where(
          "id",
          "in",
          rows.map((row) => row.id),
        )
        .where("dead", "is not", null)
        .executeTakeFirst();
      // It goes before what came after it, and behind what runs already.
      await sql`
        update jobs j set waits = exists (
          select from jobs e where e.ordering_key = j.ordering_key and e.dead is null
            and (e.seq < j.seq or (e.lease is not null and e.id <> j.id)))
        where ordering_key = any(${keys}::text[]) and dead is null and lease is null`.execute(trx);
      return Number(result.numUpdatedRows);
    });
    done += some;
    if (some < atOnce) return done;
  }
}

export const deadLetterTask: ScheduledTask = {
  name: "dead-jobs",
  every: hours(24),
  words: saying((m) => m.keeps.deliveriesThatFailedFor),
  run: async ({ db, clock }) =>
    db
      .deleteFrom("jobs")
      .where("dead", "<", after(clock.now(), -days(30)))
      .execute(),
};

/** What waited to be sent in a backup that was brought back. */
export async function heldAfterRestore(
  db: Reader,
): Promise<readonly { readonly host: string | null; readonly n: number }[]> {
  const { rows } = await sql<{ host: string | null; n: number }>`
    select host, count(*)::int as n from restored_jobs group by host order by n desc, host
      limit 200`.execute(db);
  return rows;
}

/** Puts it back into the queue. Answers how many. */
export async function sendHeld(db: Db): Promise<number> {
  for (let done = 0; ;) {
    const some = await db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ id: string; key: string | null }>`
        select id, job ->> 'ordering_key' as key from restored_jobs
        order by (job ->> 'seq')::bigint limit ${atOnce} for update skip locked`.execute(trx);
      if (rows.length === 0) return 0;
      await lockOrders(trx, [...new Set(rows.flatMap(({ key }) => key ?? []))].sort());
      const ids = sql`${rows.map(({ id }) => id)}::uuid[]`;
      await sql`
        insert into outgoing_messages
        select one.* from restored_jobs r, jsonb_populate_record(null::outgoing_messages,
          r.message) one
        where r.id = any(${ids}) and r.message is not null on conflict do nothing`.execute(trx);
      await sql`
        insert into jobs overriding system value
        select one.* from restored_jobs r, jsonb_populate_record(null::jobs, r.job ||
          jsonb_build_object('lease', null, 'leased_until', null, 'attempts', 0)) one
        where r.id = any(${ids}) order by one.seq on conflict do nothing`.execute(trx);
      await sql`delete from restored_jobs where id = any(${ids})`.execute(trx);
      await sql`select pg_notify('jobs', '')`.execute(trx);
      return rows.length;
    });
    done += some;
    if (some < atOnce) return done;
  }
}

export const dropHeld = async (db: Db): Promise<number> =>
  Number((await db.deleteFrom("restoredJobs").executeTakeFirst()).numDeletedRows);
