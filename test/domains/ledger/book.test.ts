/** The book itself: most of this goes around the application, with bare SQL. */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Trx } from "#platform/database/schema.ts";
import { inLanguage } from "#platform/i18n/saying.ts";
import { book, correct, notEnough } from "#domains/ledger/actions.ts";
import { accountOf, balanceOf } from "#domains/ledger/accounts-actions.ts";
import {
  type Booking,
  commons,
  type LedgerEntryInput,
  type Holder,
  hoursUnit,
  memberHolder,
  transferEntries,
  outside,
  unbalanced,
} from "#domains/ledger/ledger.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let sql: pg.Client;
let group: string;
let otherGroup: string;
let rosa: string;
let sam: string;
beforeAll(async () => {
  t = await testContext();
  const founded = await found(t.ctx);
  group = founded.group.id;
  rosa = founded.viewer.member?.id ?? "";
  sam = (await addMember(t.ctx, "sam")).member?.id ?? "";
  otherGroup = (await addGroup(t.ctx, founded.viewer, "garden")).group.id;
  sql = new pg.Client({ connectionString: t.url });
  await sql.connect();
});
afterAll(async () => {
  await sql.end();
  await t.end();
});

const within = <T>(work: (trx: Trx) => Promise<T>): Promise<T> =>
  t.ctx.db.transaction().execute(work);
const input = (entries: readonly LedgerEntryInput[], more: Partial<Booking> = {}): Booking => ({
  groupId: group,
  key: randomUUID(),
  kind: "thanks",
  happenedOn: "2026-11-20",
  entries,
  ...more,
});
const booked = (entries: readonly LedgerEntryInput[], more: Partial<Booking> = {}) =>
  within((trx) => book(trx, t.ctx.clock.now(), input(entries, more)));

/** A fresh account by bare SQL. */
async function account(
  unit = hoursUnit,
  { floor = null, of = group }: { floor?: number | null; of?: string } = {},
): Promise<string> {
  const id = randomUUID();
  await sql.query(
    "insert into ledger_accounts (id, group_id, unit, holder_kind, holder_id, floor) values ($1, $2, $3, 'member', $4, $5)",
    [id, of, unit, randomUUID(), floor],
  );
  return id;
}

const begun = `insert into ledger_transactions (id, key, group_id, kind, corrects, happened_on, booked) values ($1, $2, $3, $4, $5, '2026-11-20', now())`;
async function begin({
  id = randomUUID(),
  kind = "thanks",
  corrects = null as string | null,
  of = group,
} = {}): Promise<string> {
  await sql.query(begun, [id, randomUUID(), of, kind, corrects]);
  return id;
}
const enter = (transaction: string, to: string, amount: number) =>
  sql.query("insert into ledger_entries (transaction_id, account_id, amount) values ($1, $2, $3)", [
    transaction,
    to,
    amount,
  ]);

/**
 * One transaction of the database by bare SQL; answers the
 * message with which it was refused, or "".
 */
async function refused(work: () => Promise<unknown>): Promise<string> {
  await sql.query("begin");
  try {
    await work();
    await sql.query("commit");
    return "";
  } catch (error) {
    await sql.query("rollback");
    return (error as Error).message;
  }
}
const bare = async (
  entries: readonly (readonly [string, number])[],
  how: Parameters<typeof begin>[0] = {},
): Promise<string> => {
  const id = await begin(how);
  for (const [to, amount] of entries) await enter(id, to, amount);
  return id;
};

const balance = async (id: string): Promise<number> =>
  Number(
    (
      await sql.query<{ balance: string }>("select balance from ledger_accounts where id = $1", [
        id,
      ])
    ).rows[0]?.balance,
  );

/** What must hold whatever happened. */
async function soundBook(db: Pick<pg.Client, "query"> = sql): Promise<void> {
  const { rows } = await db.query<Record<string, number>>(`select
    (select count(*)::int from (select a.unit, a.group_id from ledger_entries e join ledger_accounts a on a.id = e.account_id group by 1, 2 having sum(e.amount) <> 0) x) as units,
    (select count(*)::int from ledger_accounts a where balance <> (select coalesce(sum(amount), 0) from ledger_entries where account_id = a.id)) as balances,
    (select count(*)::int from ledger_accounts where balance < floor or balance > ceiling) as limits,
    (select count(*)::int from ledger_transactions t where (select count(*) from ledger_entries where transaction_id = t.id) < 2) as short`);
  expect(rows[0]).toEqual({ units: 0, balances: 0, limits: 0, short: 0 });
}

describe("the database itself refuses", () => {
  let [a, b]: [string, string] = ["", ""];
  beforeEach(async () => {
    [a, b] = [await account(), await account()];
  });

  test("nothing that is balanced", async () => {
    const message = await refused(() =>
      bare([
        [a, -60],
        [b, 60],
      ]),
    );
    expect(message).toBe("");
    expect([await balance(a), await balance(b)]).toEqual([-60, 60]);
  });

  test("a transaction that is empty, has one entry, or does not add up", async () => {
    expect(await refused(() => bare([]))).toContain("two entries");
    expect(await refused(() => bare([[a, 60]]))).toContain("two entries");
    const twice = [
      [a, -60],
      [b, 61],
    ] as const;
    expect(await refused(() => bare(twice))).toContain("balanced");
    expect(await refused(() => bare([[a, 0]]))).toContain("check");
    expect([await balance(a), await balance(b)]).toEqual([0, 0]);
  });

  test("units that balance only with each other", async () => {
    const euro = await account("EUR");
    const mixed = [
      [a, -60],
      [euro, 60],
    ] as const;
    expect(await refused(() => bare(mixed))).toContain("balanced in each unit");
  });

  test("entries that come after the check was asked for early", async () => {
    const c = await account();
    const message = await refused(async () => {
      const id = await bare([
        [a, -60],
        [b, 60],
      ]);
      await sql.query("set constraints all immediate");
      await enter(id, c, 5);
    });
    expect(message).toContain("balanced");
    expect(await balance(c)).toBe(0);
  });

  test("what would break a floor, also by a hand that lifts the entry in two steps", async () => {
    const floored = await account(hoursUnit, { floor: -30 });
    const sections = [
      [floored, -31],
      [b, 31],
    ] as const;
    expect(await refused(() => bare(sections))).toContain("ledger_accounts_check");
    expect(
      await refused(() =>
        sql.query("update ledger_accounts set floor = 10 where id = $1", [floored]),
      ),
    ).toContain("check");
  });

  test("edits and deletions of what was booked, and the emptying of tables", async () => {
    await refused(() =>
      bare([
        [a, -60],
        [b, 60],
      ]),
    );
    for (const statement of [
      "update ledger_entries set amount = amount * 2",
      `update ledger_entries set amount = 5 where account_id = '${a}'`,
      "delete from ledger_entries",
      "update ledger_transactions set words = 'x'",
      "update ledger_transactions set xid = pg_current_xact_id()",
      "delete from ledger_transactions",
      "truncate ledger_entries",
      "truncate ledger_transactions cascade",
      "truncate ledger_accounts cascade",
      "truncate groups cascade",
      "insert into ledger_entries select transaction_id, account_id, 7 from ledger_entries on conflict (transaction_id, account_id) do update set amount = 7",
    ])
      expect(await refused(() => sql.query(statement)), statement).toContain("append-only");
    await soundBook();
  });

  test("balances that are written by hand, accounts that go, and accounts that become another's", async () => {
    for (const statement of [
      `update ledger_accounts set balance = 1000 where id = '${a}'`,
      `insert into ledger_accounts (id, group_id, unit, holder_kind, holder_id, balance) values (gen_random_uuid(), '${group}', 'min', 'member', gen_random_uuid(), 5)`,
      `insert into ledger_accounts (id, group_id, unit, holder_kind, holder_id) values ('${a}', '${group}', 'min', 'member', gen_random_uuid()) on conflict (id) do update set balance = 9`,
      `delete from ledger_accounts where id = '${a}'`,
      `delete from groups where id = '${group}'`,
      `update ledger_accounts set unit = 'EUR' where id = '${a}'`,
      `update ledger_accounts set group_id = '${otherGroup}' where id = '${a}'`,
      `update ledger_accounts set holder_id = gen_random_uuid() where id = '${a}'`,
    ])
      expect(await refused(() => sql.query(statement)), statement).not.toBe("");
    expect(await balance(a)).toBe(0);
  });

  test("more entries for a transaction that stands, whatever its time is said to be", async () => {
    const id = await begun60(a, b);
    const c = await account();
    const d = await account();
    const more = refused(async () => {
      await enter(id, c, -5);
      await enter(id, d, 5);
    });
    expect(await more).toContain("no more entries");
    const forged = randomUUID();
    await sql.query("begin");
    await sql.query(
      `insert into ledger_transactions (id, key, group_id, kind, happened_on, booked, xid) values ($1, $2, $3, 'thanks', '2026-11-20', now(), (pg_current_xact_id()::text::bigint + 1)::text::xid8)`,
      [forged, randomUUID(), group],
    );
    await enter(forged, c, -5);
    await enter(forged, d, 5);
    await sql.query("commit");
    const later = refused(async () => {
      await enter(forged, a, -5);
      await enter(forged, b, 5);
    });
    expect(await later).toContain("no more entries");
  });

  const begun60 = async (from: string, to: string): Promise<string> => {
    let id = "";
    const message = await refused(async () => {
      id = await bare([
        [from, -60],
        [to, 60],
      ]);
    });
    expect(message).toBe("");
    return id;
  };

  test("tables of the same names in somebody's session", async () => {
    const message = await refused(async () => {
      await sql.query(
        "create temp table ledger_accounts (id uuid, group_id uuid, unit text, holder_kind text, balance bigint) on commit drop",
      );
      await sql.query(
        "create temp table ledger_entries (transaction_id uuid, account_id uuid, amount bigint) on commit drop",
      );
      const id = await begin();
      await sql.query(
        "insert into public.ledger_entries (transaction_id, account_id, amount) values ($1, $2, 60)",
        [id, a],
      );
    });
    expect(message).toContain("two entries");
    expect(await balance(a)).toBe(0);
  });

  test("a balance that is reached from a trigger of another table", async () => {
    await sql.query("create temp table lever (account uuid, by_how_much bigint)");
    await sql.query(`create function pg_temp.pull() returns trigger language plpgsql as $$ begin
      update public.ledger_accounts set balance = balance + new.by_how_much where id = new.account; return null; end $$`);
    await sql.query(
      "create trigger pull after insert on lever for each row execute function pg_temp.pull()",
    );
    const pull = `insert into lever values ('${a}', 1000)`;
    expect(await refused(() => sql.query(pull))).toContain("sum of its entries");
    // Neither beside a transaction that is well made, nor behind a savepoint,
    // nor with the check asked for early.
    const well = () =>
      bare([
        [a, -60],
        [b, 60],
      ]);
    expect(
      await refused(async () => {
        await well();
        await sql.query(pull);
      }),
    ).toContain("sum of its entries");
    expect(
      await refused(async () => {
        await sql.query("savepoint one");
        await sql.query(pull);
        await sql.query("release one");
        await well();
      }),
    ).toContain("sum of its entries");
    expect(
      await refused(async () => {
        await well();
        await sql.query("set constraints all immediate");
        await sql.query("set constraints all deferred");
        await sql.query(pull);
      }),
    ).toContain("sum of its entries");
    // What is taken back before the end was nothing.
    expect(
      await refused(async () => {
        await sql.query("savepoint one");
        await sql.query(pull);
        await sql.query("rollback to one");
        await well();
      }),
    ).toBe("");
    // The memory of what it was before is nobody's to write.
    for (const set of ["settled = -1000", "settled_xid = null, settled_at = null"])
      await refused(async () => {
        await sql.query(`update ledger_accounts set ${set} where id = '${a}'`);
        await sql.query(pull);
      });
    expect([await balance(a), await balance(b)]).toEqual([-60, 60]);
    await soundBook();
    await sql.query("drop table lever");
  });

  test("the roads of copy and merge", async () => {
    const id = await begun60(a, b);
    const more = `merge into ledger_entries e using (values ('${id}'::uuid, '${a}'::uuid)) v (t, a) on e.transaction_id = v.t and e.account_id = v.a`;
    expect(
      await refused(() => sql.query(`${more} when matched then update set amount = 5`)),
    ).toContain("append-only");
    expect(await refused(() => sql.query(`${more} when matched then delete`))).toContain(
      "append-only",
    );
    const c = await account();
    expect(
      await refused(() =>
        sql.query(`merge into ledger_entries e using (values (1)) v (x) on false
          when not matched then insert (transaction_id, account_id, amount) values ('${id}', '${c}', 5)`),
      ),
    ).toContain("no more entries");
    expect(
      await refused(() =>
        sql.query(
          `merge into ledger_accounts l using (values ('${a}'::uuid)) v (a) on l.id = v.a when matched then update set balance = 5`,
        ),
      ),
    ).toContain("sum of its entries");
    await soundBook();
  });

  test("entries for a transaction of another time that has the number of this one", async () => {
    // As after a copy of the database was put back elsewhere: numbers
    // of transactions begin anew there.
    const old = randomUUID();
    const triggers = (turn: "disable" | "enable") =>
      sql.query(`alter table ledger_transactions ${turn} trigger ledger_transactions_begin;
        alter table ledger_entries ${turn} trigger ledger_entries_apply`);
    const message = await refused(async () => {
      await triggers("disable");
      await sql.query(
        `insert into ledger_transactions (id, key, group_id, kind, happened_on, booked, xid, began)
         values ($1, $2, $3, 'thanks', '2020-01-01', '2020-01-01', pg_current_xact_id(), '2020-01-01')`,
        [old, randomUUID(), group],
      );
      await enter(old, a, -60);
      await enter(old, b, 60);
      await sql.query("set constraints all immediate");
      await triggers("enable");
      await enter(old, await account(), -5);
    });
    expect(message).toContain("no more entries");
    await soundBook();
  });

  test("a balance that somebody who is still there shakes off", async () => {
    const mine = await within((trx) => accountOf(trx, group, hoursUnit, memberHolder(sam)));
    const off = `update ledger_accounts set holder_kind = 'former', holder_id = null where id = '${mine}'`;
    expect(await refused(() => sql.query(off))).toContain("whose it is");
  });

  test("a pot below nothing, whatever its floor is said to be", async () => {
    const pot = await within((trx) => accountOf(trx, otherGroup, "CHF", commons, 0));
    const out = await within((trx) => accountOf(trx, otherGroup, "CHF", outside));
    await sql.query("update ledger_accounts set floor = null where id = $1", [pot]);
    const sections = [
      [pot, -100],
      [out, 100],
    ] as const;
    expect(await refused(() => bare(sections, { kind: "payout", of: otherGroup }))).toContain(
      "ledger_accounts_check",
    );
  });

  test("an entry in another group's book", async () => {
    const elsewhere = await account(hoursUnit, { of: otherGroup });
    const across = [
      [a, -60],
      [elsewhere, 60],
    ] as const;
    expect(await refused(() => bare(across))).toContain("book of its group");
  });

  test("a key that was used", async () => {
    const key = randomUUID();
    const twice = await refused(async () => {
      await sql.query(begun, [randomUUID(), key, group, "thanks", null]);
      await sql.query(begun, [randomUUID(), key, group, "thanks", null]);
    });
    expect(twice).toContain("ledger_transactions_key_key");
  });

  test("a correction that leaves something out, comes twice, or corrects a correction", async () => {
    const id = await begun60(a, b);
    const c = await account();
    const back = { kind: "correction", corrects: id };
    const half = [
      [b, -30],
      [a, 30],
    ] as const;
    expect(await refused(() => bare(half, back))).toContain("turns every entry around");
    const another = [
      [c, 60],
      [b, -60],
    ] as const;
    expect(await refused(() => bare(another, back))).toContain("turns every entry around");
    expect(await refused(() => bare(half, { kind: "correction" }))).toContain("check");
    const whole = [
      [b, -60],
      [a, 60],
    ] as const;
    let correction = "";
    expect(
      await refused(async () => {
        correction = await bare(whole, back);
      }),
    ).toBe("");
    expect(await refused(() => bare(whole, back))).toContain("corrects_key");
    const again = [
      [a, -60],
      [b, 60],
    ] as const;
    expect(
      await refused(() => bare(again, { kind: "correction", corrects: correction })),
    ).toContain("not corrected");
    expect([await balance(a), await balance(b)]).toEqual([0, 0]);
  });

  test("a payout without two keys or an agreed decision, of another sum, or under another name", async () => {
    const pot = await within((trx) => accountOf(trx, group, "EUR", commons, 0));
    const out = await within((trx) => accountOf(trx, group, "EUR", outside));
    await booked(transferEntries("EUR", outside, commons, 10_000), { kind: "payment-in" });
    const pay = (cents: number) =>
      [
        [pot, -cents],
        [out, cents],
      ] as const;
    const asked = async (
      transaction: string,
      {
        id = randomUUID(),
        first = "null",
        second = "null",
        decision = "null",
      }: Partial<Record<"id" | "first" | "second" | "decision", string>> = {},
    ) =>
      sql.query(
        `insert into fund_requests (id, group_id, amount, currency, opened_by, first_key, second_key, decision_id, transaction_id, made, purge)
         values ($3, $1, 5000, 'EUR', array_remove(array[${first}, ${second}]::uuid[], null), ${first}, ${second}, ${decision}, $2, now(), now())`,
        [group, transaction, id],
      );
    const paid = (cents: number, keys?: Parameters<typeof asked>[1]) =>
      refused(async () => {
        const id = await bare(pay(cents), { kind: "payout" });
        if (keys !== undefined) await asked(id, keys);
      });
    const decided = async (
      state: string,
      id: string = randomUUID(),
      about = id,
    ): Promise<{ id: string; decision: string }> => {
      const decision = randomUUID();
      await sql.query(
        "insert into decisions (id, group_id, name, state, effect, made, updated) values ($1, $2, 'Spend it', $3, $4, now(), now())",
        [decision, group, state, JSON.stringify({ kind: "spend", request: about })],
      );
      return { id, decision: `'${decision}'` };
    };
    const [first, second] = [`'${rosa}'`, `'${sam}'`];
    expect(await paid(5000)).toContain("two keys");
    expect(await paid(5000, {})).toContain("two keys");
    expect(await paid(5000, { first })).toContain("two keys");
    expect(await paid(5000, { first, second: first })).toContain("check");
    expect(await paid(6000, { first, second })).toContain("asked for");
    expect(await paid(5000, await decided("shaping"))).toContain("two keys");
    // What was agreed on was something else.
    expect(await paid(5000, await decided("agreed", randomUUID(), randomUUID()))).toContain(
      "two keys",
    );
    expect(await refused(() => bare(pay(5000), { kind: "discarded" }))).toContain("by a payout");
    expect(await balance(pot)).toBe(10_000);
    expect(await paid(5000, { first, second })).toBe("");
    expect(await paid(5000, await decided("agreed"))).toBe("");
    expect(await paid(5000, { first, second })).toContain("ledger_accounts_check");
    expect(await balance(pot)).toBe(0);
  });
});

describe("booking", () => {
  test("is balanced or it is a mistake of ours", async () => {
    await expect(booked([{ holder: commons, unit: hoursUnit, amount: 5 }])).rejects.toThrow(
      "balanced",
    );
    await expect(booked(transferEntries(hoursUnit, outside, commons, 1.5))).rejects.toThrow(
      "whole",
    );
  });

  test("moves an amount and nothing else, whatever is moved", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (amount) => {
        expect(unbalanced(transferEntries("min", outside, commons, amount))).toEqual([]);
        expect(
          unbalanced([
            ...transferEntries("min", outside, commons, amount),
            { holder: commons, unit: "EUR", amount },
          ]),
        ).toEqual(["EUR"]);
      }),
    );
  });

  test("happens once for one key, also when it is sent twenty times at once; another wish under the key is refused", async () => {
    const holder = memberHolder(randomUUID());
    const one = input(transferEntries(hoursUnit, holder, commons, 45));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => within((trx) => book(trx, t.ctx.clock.now(), one))),
    );
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(answers.filter((answer) => answer.fresh)).toHaveLength(1);
    expect(await balanceOf(t.ctx.db, group, hoursUnit, holder)).toBe(-45);
    await expect(
      booked(transferEntries(hoursUnit, holder, commons, 46), { key: one.key }),
    ).rejects.toMatchObject({ code: "conflict" });
    await expect(booked(one.entries, { key: one.key, kind: "gift" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("of the last hour passes once, however many spend it at once", async () => {
    const holder = memberHolder(randomUUID());
    const floor = (one: Holder): number | undefined => (one.kind === "member" ? 0 : undefined);
    await booked(transferEntries(hoursUnit, commons, holder, 60));
    const spends = await Promise.allSettled(
      Array.from({ length: 16 }, () =>
        booked(transferEntries(hoursUnit, holder, outside, 60), { floor }),
      ),
    );
    expect(spends.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const one of spends)
      if (one.status === "rejected")
        expect(one.reason).toMatchObject({ code: "conflict", detail: inLanguage(notEnough, "en") });
    expect(await balanceOf(t.ctx.db, group, hoursUnit, holder)).toBe(0);
  });

  test("leaves who stands below a new floor where they are: they may rise and not fall", async () => {
    const holder = memberHolder(randomUUID());
    await booked(transferEntries(hoursUnit, holder, commons, 900));
    const floor = (one: Holder): number | undefined => (one.kind === "member" ? -600 : undefined);
    await expect(
      booked(transferEntries(hoursUnit, holder, commons, 15), { floor }),
    ).rejects.toMatchObject({ detail: inLanguage(notEnough, "en") });
    await booked(transferEntries(hoursUnit, commons, holder, 60), { floor });
    await expect(
      booked(transferEntries(hoursUnit, holder, commons, 15), { floor }),
    ).rejects.toMatchObject({ detail: inLanguage(notEnough, "en") });
    await booked(transferEntries(hoursUnit, commons, holder, 600), { floor });
    await booked(transferEntries(hoursUnit, holder, commons, 360), { floor });
    expect(await balanceOf(t.ctx.db, group, hoursUnit, holder)).toBe(-600);
    await expect(
      booked(transferEntries(hoursUnit, holder, commons, 15), { floor }),
    ).rejects.toMatchObject({ detail: inLanguage(notEnough, "en") });
    await booked(transferEntries(hoursUnit, holder, commons, 15), {
      floor: (one) => (one.kind === "member" ? null : undefined),
    });
  });

  test("is turned around once, also when both sides do it at once", async () => {
    const holder = memberHolder(randomUUID());
    const { id } = await booked(transferEntries(hoursUnit, holder, commons, 30));
    const now = t.ctx.clock.now();
    const turns = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        within((trx) => correct(trx, now, { transactionId: id, key: randomUUID() })),
      ),
    );
    expect(turns.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const one of turns)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "conflict" });
    const correction =
      turns.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))[0] ?? "";
    await expect(
      within((trx) => correct(trx, now, { transactionId: correction, key: randomUUID() })),
    ).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await balanceOf(t.ctx.db, group, hoursUnit, holder)).toBe(0);
  });

  test("stays in the sums, and is nobody's, when somebody leaves", async () => {
    const left = (await addMember(t.ctx, "kim")).member?.id ?? "";
    await booked(transferEntries(hoursUnit, memberHolder(left), commons, 30));
    await sql.query("delete from members where id = $1", [left]);
    const { rows } = await sql.query(
      "select holder_kind, balance from ledger_accounts where holder_id = $1",
      [left],
    );
    expect(rows).toEqual([]);
    await soundBook();
  });
});

test("2,000 random transfers over 8 connections leave every sum at 0, no balance below its floor and nobody stuck", async () => {
  const own = await testContext();
  const clients = Array.from({ length: 8 }, () => new pg.Client({ connectionString: own.url }));
  try {
    const { group: here } = await found(own.ctx);
    const [units, people, each] = [["min", "EUR"], 12, 250];
    const holders = Array.from({ length: people }, () => memberHolder(randomUUID()));
    const floor = (one: Holder): number | undefined => (one.kind === "member" ? -200 : undefined);
    const steps = fc.sample(
      fc.record({
        from: fc.nat(people - 1),
        step: fc.integer({ min: 1, max: people - 1 }),
        second: fc.nat(people - 1),
        unit: fc.constantFrom(...units),
        amount: fc.integer({ min: 1, max: 120 }),
        three: fc.boolean(),
      }),
      { numRuns: 8 * each, seed: 42 },
    );
    let [done, below] = [0, 0];
    const run = async (mine: typeof steps): Promise<void> => {
      for (const { from, step, second, unit, amount, three } of mine) {
        const [payer, payee, third] = [
          holders[from],
          holders[(from + step) % people],
          holders[second],
        ];
        if (payer === undefined || payee === undefined || third === undefined)
          throw new Error("no holder");
        const some = three && third !== payer && third !== payee;
        const entries = some
          ? [{
 holder: payer, unit, amount: -2 * amount }, {
 holder: payee, unit, amount }, { holder: third, unit, amount }] // oxfmt-ignore
          : transferEntries(unit, payer, payee, amount);
        const one: Booking = {
          groupId: here.id,
          key: randomUUID(),
          kind: "thanks",
          happenedOn: "2026-11-20",
          entries,
          floor,
        };
        try {
          await own.ctx.db.transaction().execute((trx) => book(trx, own.ctx.clock.now(), one));
          done += 1;
        } catch (error) {
          expect(error).toMatchObject({ code: "conflict", detail: inLanguage(notEnough, "en") });
          below += 1;
        }
      }
    };
    await Promise.all(
      Array.from({ length: 8 }, (_, i) => run(steps.slice(i * each, (i + 1) * each))),
    );
    expect(done + below).toBe(2000);
    expect(below).toBeGreaterThan(50);
    expect(done).toBeGreaterThan(1000);
    await clients[0]?.connect();
    if (clients[0] !== undefined) await soundBook(clients[0]);
  } finally {
    await clients[0]?.end();
    await own.end();
  }
});
