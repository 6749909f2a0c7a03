/** What will go when the collective closes, and how far the closing is. */
import { sql } from "kysely";
import type { Reader, Trx } from "#platform/database/schema.ts";
import {
  type Closed,
  closedKey,
  closingAct,
  type ClosingCounts,
  type ClosingFacts,
  decisionLife,
  goodbyeTables,
  readClosed,
  settingsKept,
} from "./closing.ts";
import { after } from "#platform/lib/clock.ts";

export async function closedFacts(db: Reader): Promise<Closed | undefined> {
  const row = await db
    .selectFrom("settings")
    .select("value")
    .where("key", "=", closedKey)
    .executeTakeFirst();
  return row === undefined ? undefined : readClosed(row.value);
}

export const noteClosed = (trx: Trx, closed: Closed): Promise<unknown> =>
  trx
    .insertInto("settings")
    .values({ key: closedKey, value: JSON.stringify(closed) })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: JSON.stringify(closed) }))
    .execute();

async function closingCounts(db: Reader): Promise<ClosingCounts> {
  const { rows } = await sql<ClosingCounts>`select
    (select count(*)::int from members) as members,
    (select count(*)::int from groups where ended is null and kind <> 'tender') as groups,
    (select count(distinct remote_actor_id)::int from followers) as followers,
    (select count(*)::int from siblings) as siblings,
    (select count(*)::int from events where remote_actor_id is null and source_id is null
      and visibility <> 'group') as events,
    (select count(*)::int from guides where remote_actor_id is null
      and visibility <> 'group') as guides,
    (select count(*)::int from offers where remote_actor_id is null
      and visibility <> 'group') as offers,
    (select count(*)::int from files)
      + (select count(*)::int from pictures where source is null) as pictures`.execute(db);
  return (
    rows[0] ?? {
      members: 0,
      groups: 0,
      followers: 0,
      siblings: 0,
      events: 0,
      guides: 0,
      offers: 0,
      pictures: 0,
    }
  );
}

/** The newest decision to close that runs, or was agreed lately. */
export async function closingDecision(
  db: Reader,
  rootId: string,
  now: Date,
): Promise<{ readonly id: string; readonly agreed: boolean } | undefined> {
  const { rows } = await sql<{ id: string; agreed: boolean }>`
    select id, state in ('agreed', 'reservations') as agreed from decisions
    where group_id = ${rootId}::uuid and effect::json ->> 'kind' = ${closingAct}
      and (state in ('listening', 'shaping', 'testing', 'lapsed', 'unheld')
        or (state in ('agreed', 'reservations') and decided > ${after(now, -decisionLife)}))
    order by agreed desc, made desc limit 1`.execute(db);
  return rows[0];
}

export const announcedClosing = (
  db: Reader,
  rootId: string,
  now: Date,
): Promise<{ id: string; state: string; due: Date } | undefined> =>
  db
    .selectFrom("announcedActs")
    .select(["id", "state", "due"])
    .where("groupId", "=", rootId)
    .where("act", "=", closingAct)
    .where("state", "in", ["waiting", "held"])
    .where("expires", ">", now)
    .executeTakeFirst();

function closingState(
  told: { readonly state: string } | undefined,
  decision: { readonly agreed: boolean } | undefined,
): ClosingFacts["state"] {
  if (told !== undefined) return told.state === "held" ? "held" : "waiting";
  if (decision === undefined) return "open";
  return decision.agreed ? "agreed" : "deciding";
}

/** How far it is. */
export async function closingFacts(db: Reader, rootId: string, now: Date): Promise<ClosingFacts> {
  const [counts, decision, told] = await Promise.all([
    closingCounts(db),
    closingDecision(db, rootId, now),
    announcedClosing(db, rootId, now),
  ]);
  return {
    state: closingState(told, decision),
    decisionId: decision?.id ?? null,
    due: told?.due ?? null,
    counts,
  };
}

/** How much of what is to be said to others still waits. */
export async function goodbyesWaiting(db: Reader): Promise<{ documents: number; letters: number }> {
  const { rows } = await sql<{ documents: number; letters: number }>`select
    count(*) filter (where kind = 'deliver')::int as documents,
    count(*) filter (where kind = 'delivery')::int as letters
    from jobs where dead is null`.execute(db);
  return rows[0] ?? { documents: 0, letters: 0 };
}

/** All tables but these, emptied at once; then the settings but those that are needed. */
export async function emptyTables(trx: Trx, keptTables: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
      and c.relname not like 'kysely_%' and c.relname <> 'settings'`.execute(trx);
  const names = rows.map((row) => row.name).filter((name) => !keptTables.includes(name));
  // The book can't be emptied by mistake: its guard steps aside for this one time.
  const { rows: guarded } = await sql<{ name: string }>`
    select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal
      and (t.tgtype::int & 32) <> 0
      and c.relname = any(${names}::text[])`.execute(trx);
  const guard = async (what: "disable" | "enable"): Promise<void> => {
    for (const { name } of guarded)
      await sql`alter table ${sql.id(name)} ${sql.raw(what)} trigger user`.execute(trx);
  };
  await guard("disable");
  if (names.length > 0)
    await sql`truncate ${sql.join(names.map((name) => sql.id(name)))}`.execute(trx);
  await guard("enable");
  await trx
    .deleteFrom("settings")
    .where("key", "not in", [...settingsKept])
    .execute();
}

/** All but what the goodbye needs. What else was to be done is done no more. */
export async function eraseButGoodbye(trx: Trx): Promise<void> {
  await emptyTables(trx, goodbyeTables);
  await trx.deleteFrom("jobs").where("kind", "!=", "delivery").execute();
}
