/** A timebank with 1,000 members and 100,000 entries. */
import { randomUUID } from "node:crypto";
import autocannon from "autocannon";
import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Tables } from "#platform/database/schema.ts";
import { book } from "#domains/ledger/actions.ts";
import { hoursUnit, memberHolder, transferEntries } from "#domains/ledger/ledger.ts";
import { givenSince, statementOf } from "#domains/ledger/timebank/store.ts";
import { begin, miss, ms, note, origin, withServer } from "./support.ts";

const people = 1000;
const transactions = 50_000;
/** p99 in ms that a page of hours must stay below. */
const target = 100;
const writers = 8;
const transfers = 500;

/**
 * The same ones each time, without the checks that a book of this size would go through in one
 * transaction: over two years, some with much and most with little; one in ten goes to the commons.
 */
const fill = `
  set session_replication_role = replica;
  insert into members (id, handle, name, password_hash, joined) select md5('m' || n)::uuid, 'm' || n, 'Member ' || n, 'none', '2026-01-01' from generate_series(1, ${people}) n;
  insert into memberships (group_id, member_id, since) select (select id from groups where root), md5('m' || n)::uuid, '2026-01-01' from generate_series(1, ${people}) n;
  insert into group_ways (group_id, economy) select id, 'hours' from groups where root;
  insert into ledger_accounts (id, group_id, unit, holder_kind, holder_id)
    select md5('a' || n)::uuid, (select id from groups where root), 'min', 'member', md5('m' || n)::uuid from generate_series(1, ${people}) n;
  insert into ledger_accounts (id, group_id, unit, holder_kind, holder_id)
    select md5('rosa')::uuid, g.id, 'min', 'member', m.id from groups g, members m where g.root and m.handle = 'rosa';
  insert into ledger_accounts (id, group_id, unit, holder_kind) select md5('commons')::uuid, id, 'min', 'commons' from groups where root;
  create temp table drawn as
    select n, md5('t' || n)::uuid as id, from_n, case when n % 10 = 0 then md5('commons')::uuid
      when n % 100 = 1 then md5('rosa')::uuid else md5('a' || (1 + (from_n + step) % ${people}))::uuid end as payee, 15 * (1 + n % 12) as minutes
    from (select n, 1 + floor(${people} * power(random(), 1.5))::int as from_n, floor(${people - 1} * random())::int as step
      from generate_series(1, ${transactions}) n offset 0) x;
  insert into ledger_transactions (id, key, group_id, kind, care_kind, happened_on, booked)
    select id, md5('k' || n)::uuid, (select id from groups where root), case when n % 10 = 0 then 'gift' else 'thanks' end,
      case when n % 10 = 0 then '' else 'food' end, current_date - (730 - 730 * n / ${transactions}), now() from drawn order by n;
  insert into ledger_entries (transaction_id, account_id, amount)
    select id, md5('a' || from_n)::uuid, -minutes from drawn union all select id, payee, minutes from drawn;
  update ledger_accounts a set balance = (select coalesce(sum(amount), 0) from ledger_entries e where e.account_id = a.id);
  set session_replication_role = origin`;

async function paged(
  path: string,
  token: string,
): Promise<{
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly perSecond: number;
}> {
  const run = (seconds: number) =>
    autocannon({
      url: `${origin}${path}`,
      connections: 10,
      duration: seconds,
      headers: { accept: "text/html", authorization: `Bearer ${token}` },
    });
  await run(1);
  const { non2xx, errors, latency, requests } = await run(6);
  if (non2xx + errors > 0) throw new Error(`${path}: ${non2xx + errors} answers were not 2xx`);
  return { p50: latency.p50, p99: latency.p99, max: latency.max, perSecond: requests.average };
}

export async function ledger(): Promise<void> {
  begin(
    `Hours of ${people.toLocaleString("en")} members with ${(2 * transactions).toLocaleString(
      "en",
    )} entries`,
  );
  await withServer({}, async ({ ask, sql, group, databaseUrl }) => {
    await sql.query("select setseed(0.42)");
    const filling = performance.now();
    await sql.query("begin");
    await sql.query(fill);
    const { rows: busiest } = await sql.query<{ id: string }>(
      `select a.holder_id as id from ledger_entries e join ledger_accounts a on a.id = e.account_id
       where a.holder_kind = 'member' group by a.holder_id order by count(*) desc limit 1`,
    );
    await sql.query("commit");
    await sql.query(
      "vacuum analyze ledger_entries, ledger_transactions, ledger_accounts, members, memberships",
    );
    console.log(`  filled in ${ms(performance.now() - filling)}`);

    const { token } = await ask<{ token: string }>("/api/v1/session", {
      handle: "rosa",
      password: "correct horse battery",
    });
    for (const path of [
      "/@moss/hours",
      "/api/v1/groups/moss/hours",
      "/@moss/hours/mine.csv",
      "/me",
    ]) {
      const { p50, p99, max, perSecond } = await paged(path, token);
      note(
        `${path}, 10 connections`,
        `p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)}; ${Math.round(perSecond)} a second`,
      );
      if (p99 > target) miss(`${path}: p99 ${ms(p99)}, target ${target} ms`);
    }

    const pool = new pg.Pool({
      connectionString: databaseUrl,
      max: writers,
      options: "-c timezone=UTC",
    });
    const db = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool }),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    });
    try {
      const timed = async (what: string, work: () => Promise<unknown>): Promise<void> => {
        const times: number[] = [];
        for (let i = 0; i < 200; i++) {
          const began = performance.now();
          await work();
          times.push(performance.now() - began);
        }
        times.sort((a, b) => a - b);
        note(what, `p50 ${ms(times[100] ?? 0)}, p99 ${ms(times[198] ?? 0)}`);
      };
      await timed("the statement of who has most, by itself", () =>
        statementOf(db, group, busiest[0]?.id ?? "", { max: 31 }),
      );
      const since = new Date(Date.now() - 90 * 86_400_000).toISOString().slice(0, 10);
      await timed("what all gave this season, by itself", () => givenSince(db, group, since));

      const { rows } = await sql.query<{ id: string }>(
        "select id from members where handle like 'm%' order by handle",
      );
      const began = performance.now();
      await Promise.all(
        Array.from({ length: writers }, async (_, w) => {
          for (let i = 0; i < transfers; i++) {
            const from = memberHolder(rows[(w * 131 + i * 7) % people]?.id ?? "");
            const to = memberHolder(rows[(w * 131 + i * 7 + 1 + (i % 50)) % people]?.id ?? "");
            const happenedOn = new Date().toISOString().slice(0, 10);
            const entries = transferEntries(hoursUnit, from, to, 15);
            await db.transaction().execute((trx) =>
              book(trx, new Date(), {
                groupId: group,
                key: randomUUID(),
                kind: "thanks",
                happenedOn,
                entries,
              }),
            );
          }
        }),
      );
      note(
        `transfers over ${writers} connections`,
        `${Math.round((writers * transfers * 1000) / (performance.now() - began))} a second`,
      );
      const { rows: sums } = await sql.query<{ sum: string; wrong: number }>(
        `select sum(balance) as sum, count(*) filter (where balance <> (select coalesce(sum(amount), 0) from ledger_entries e where e.account_id = a.id))::int as wrong
         from ledger_accounts a`,
      );
      if (Number(sums[0]?.sum) !== 0 || sums[0]?.wrong !== 0)
        miss(`the book does not add up: ${JSON.stringify(sums[0])}`);
    } finally {
      await db.destroy();
    }
  });
}
