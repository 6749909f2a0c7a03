// One book for hours, money and stock. What must never happen is refused here, whoever asks.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  await run(`
    create table if not exists ledger_accounts (
      id uuid primary key,
      group_id uuid not null references groups deferrable,
      unit text not null check (unit ~ '^(min|[A-Z]{3}|lot:[0-9a-f-]{36})$'),
      holder_kind text not null check (holder_kind in ('member', 'former', 'commons', 'sibling', 'outside')),
      holder_id uuid,
      holder_iri text,
      floor bigint,
      ceiling bigint,
      balance bigint not null default 0,
      settled bigint not null default 0,
      settled_xid xid8,
      settled_at timestamptz,
      constraint ledger_accounts_check_pot check (balance >= 0 or holder_kind <> 'commons' or unit !~ '^[A-Z]{3}$'),
      check (floor is null or balance >= floor),
      check (ceiling is null or balance <= ceiling),
      check ((holder_kind = 'member') = (holder_id is not null)),
      check ((holder_kind = 'sibling') = (holder_iri is not null))
    )`);
  await run(
    `create unique index if not exists ledger_accounts_member on ledger_accounts (group_id, unit, holder_id) where holder_kind = 'member'`,
  );
  await run(
    `create unique index if not exists ledger_accounts_sibling on ledger_accounts (group_id, unit, holder_iri) where holder_kind = 'sibling'`,
  );
  await run(
    `create unique index if not exists ledger_accounts_own on ledger_accounts (group_id, unit, holder_kind) where holder_kind in ('commons', 'outside')`,
  );
  await run(
    `create index if not exists ledger_accounts_holder on ledger_accounts (holder_id) where holder_id is not null`,
  );
  await run(`
    create table if not exists ledger_transactions (
      id uuid primary key,
      key uuid not null unique,
      group_id uuid not null references groups deferrable,
      kind text not null check (kind in (
        'opening', 'thanks', 'gift', 'welcome', 'payment-in', 'payout', 'made', 'given', 'discarded', 'counted', 'sibling', 'correction')),
      care_kind text not null default '',
      words text not null default '',
      corrects uuid unique references ledger_transactions deferrable,
      happened_on date not null,
      booked timestamptz not null,
      seq bigint generated always as identity,
      xid xid8 not null default pg_current_xact_id(),
      began timestamptz not null default transaction_timestamp(),
      check ((kind = 'correction') = (corrects is not null))
    )`);
  await run(`create index if not exists ledger_transactions_xid on ledger_transactions (xid)`);
  await run(
    `create index if not exists ledger_transactions_group on ledger_transactions (group_id, seq desc)`,
  );
  await run(
    `create index if not exists ledger_transactions_day on ledger_transactions (group_id, happened_on) where kind in ('thanks', 'gift')`,
  );
  await run(`
    create table if not exists ledger_entries (
      transaction_id uuid not null references ledger_transactions deferrable,
      account_id uuid not null references ledger_accounts deferrable,
      amount bigint not null check (amount <> 0),
      primary key (transaction_id, account_id)
    )`);
  await run(`create index if not exists ledger_entries_account on ledger_entries (account_id)`);
  await run(`
    create table if not exists fund_requests (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      member_id uuid references members on delete set null deferrable,
      anonymous boolean not null default true,
      amount bigint not null check (amount > 0),
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      what text not null default 'other' check (what in ('supplies', 'travel', 'food', 'housing', 'health', 'access', 'other')),
      words text not null default '',
      how text not null default '',
      state text not null default 'asked' check (state in ('asked', 'yes', 'to-group', 'promised', 'handed-over', 'no', 'withdrawn')),
      first_key uuid references members on delete set null deferrable,
      second_key uuid references members on delete set null deferrable,
      opened_by uuid[] not null default '{}',
      places smallint not null default 2 check (places between 2 and 5),
      paid_by uuid references members on delete set null deferrable,
      decision_id uuid references decisions on delete set null deferrable,
      transaction_id uuid references ledger_transactions deferrable,
      made date not null,
      purge timestamptz not null,
      check (first_key <> second_key),
      check (cardinality(opened_by) <= places or not anonymous),
      check (member_id <> all (opened_by)),
      check (first_key is null or first_key = any (opened_by)),
      check (second_key is null or second_key = any (opened_by)),
      check (member_id is null or (member_id is distinct from first_key and member_id is distinct from second_key))
    )`);
  await run(
    `create index if not exists fund_requests_group on fund_requests (group_id, state, made)`,
  );
  await run(
    `create index if not exists fund_requests_member on fund_requests (member_id) where member_id is not null`,
  );
  await run(`create index if not exists fund_requests_purge on fund_requests (purge)`);
  await run(
    `create unique index if not exists fund_requests_paid_once on fund_requests (transaction_id) where transaction_id is not null`,
  );
  await run(`
    create table if not exists fund_promises (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      member_id uuid references members on delete cascade deferrable,
      name text not null default '',
      amount bigint not null check (amount > 0),
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      every text not null default 'once' check (every in ('once', 'month')),
      state text not null default 'promised' check (state in ('promised', 'received', 'let-go')),
      made date not null,
      updated timestamptz not null
    )`);
  await run(`create index if not exists fund_promises_group on fund_promises (group_id, state)`);
  await run(`
    create table if not exists hour_ties (
      id uuid primary key,
      group_id uuid not null references groups on delete cascade deferrable,
      actor_iri text not null,
      name text not null default '',
      most_minutes integer not null check (most_minutes between 60 and 6000),
      state text not null default 'asked' check (state in ('asked', 'agreed', 'ended')),
      made timestamptz not null,
      unique (group_id, actor_iri)
    )`);
  await run(`
    create table if not exists hour_transfers (
      id uuid primary key,
      tie_id uuid not null references hour_ties on delete cascade deferrable,
      way text not null check (way in ('out', 'in')),
      minutes integer not null check (minutes between 1 and 6000),
      member_id uuid references members on delete set null deferrable,
      state text not null default 'offered' check (state in ('offered', 'booked', 'rejected')),
      offer_iri text not null unique,
      agreement_iri text,
      transaction_id uuid references ledger_transactions deferrable,
      asked_again timestamptz,
      made timestamptz not null,
      updated timestamptz not null,
      check ((state = 'booked') = (transaction_id is not null))
    )`);
  await run(`create index if not exists hour_transfers_tie on hour_transfers (tie_id, made desc)`);
  await run(
    `create index if not exists hour_transfers_waiting on hour_transfers (asked_again) where state = 'offered'`,
  );

  // What they look at are these tables, whatever else somebody has put under
  // the same names into their session.
  const { rows } = await sql<{
    schema: string;
  }>`select quote_ident(current_schema()) as schema`.execute(db);
  const path = `set search_path = pg_catalog, ${rows[0]?.schema ?? "public"}, pg_temp`;
  const trigger = async (
    name: string,
    table: string,
    when: string,
    body: string,
    level = "row",
    constraint = "",
  ): Promise<void> => {
    await run(
      `create or replace function ${name}() returns trigger language plpgsql ${path} as $body$ begin ${body} end $body$`,
    );
    await run(`drop trigger if exists ${name} on ${table}`);
    const what = constraint === "" ? "trigger" : "constraint trigger";
    await run(
      `create ${what} ${name} ${when} on ${table} ${constraint} for each ${level} execute function ${name}()`,
    );
  };
  const never = `raise exception 'the ledger is append-only: correct it by a counter-entry' using errcode = 'restrict_violation';`;
  await trigger(
    "ledger_transactions_stay",
    "ledger_transactions",
    "before update or delete",
    never,
  );
  await trigger("ledger_entries_stay", "ledger_entries", "before update or delete", never);
  await trigger(
    "ledger_transactions_whole",
    "ledger_transactions",
    "before truncate",
    never,
    "statement",
  );
  await trigger("ledger_entries_whole", "ledger_entries", "before truncate", never, "statement");
  await trigger("ledger_accounts_whole", "ledger_accounts", "before truncate", never, "statement");
  // Nobody writes the time of a transaction's making: it is that of the database
  // transaction it comes in. A number alone
  // comes again where a copy of the database is put back elsewhere, so it stands with its moment.
  const here = (row: string, name = ""): string =>
    `(${row}.${name}xid, ${row}.${name === "" ? "began" : `${name}at`}) is not distinct from (pg_current_xact_id(), transaction_timestamp())`;
  await trigger(
    "ledger_transactions_begin",
    "ledger_transactions",
    "before insert",
    `new.xid := pg_current_xact_id(); new.began := transaction_timestamp(); return new;`,
  );
  await trigger(
    "ledger_entries_apply",
    "ledger_entries",
    "after insert",
    `
    if not exists (select from ledger_transactions t where t.id = new.transaction_id and ${here("t")}) then
      raise exception 'a booked transaction takes no more entries' using errcode = 'restrict_violation';
    end if;
    if (select group_id from ledger_transactions where id = new.transaction_id) is distinct from (select group_id from ledger_accounts where id = new.account_id) then
      raise exception 'an entry stays in the book of its group' using errcode = 'check_violation';
    end if;
    update ledger_accounts set balance = balance + new.amount where id = new.account_id;
    return null;`,
  );
  await trigger(
    "ledger_accounts_guard",
    "ledger_accounts",
    "before insert or update or delete",
    `
    if tg_op = 'DELETE' then
      raise exception 'an account stays' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'INSERT' then
      if new.balance <> 0 then raise exception 'an account begins empty' using errcode = 'check_violation'; end if;
      new.settled := 0; new.settled_xid := null; new.settled_at := null;
      return new;
    end if;
    if new.balance <> old.balance and pg_trigger_depth() < 2 then
      raise exception 'a balance is the sum of its entries' using errcode = 'restrict_violation';
    end if;
    -- What it was before this database transaction, for ledger_accounts_sum.
    new.settled := old.settled; new.settled_xid := old.settled_xid; new.settled_at := old.settled_at;
    if new.balance <> old.balance and not (${here("old", "settled_")}) then
      new.settled := old.balance; new.settled_xid := pg_current_xact_id(); new.settled_at := transaction_timestamp();
    end if;
    if (new.id, new.group_id, new.unit) is distinct from (old.id, old.group_id, old.unit) then
      raise exception 'an account stays what it is' using errcode = 'restrict_violation';
    end if;
    if (new.holder_kind, new.holder_id, new.holder_iri) is distinct from (old.holder_kind, old.holder_id, old.holder_iri)
      and not (old.holder_kind = 'member' and new.holder_kind = 'former' and not exists (select from members where id = old.holder_id)) then
      raise exception 'an account stays whose it is' using errcode = 'restrict_violation';
    end if;
    return new;`,
  );
  await run(`
    create or replace function ledger_check(wanted uuid) returns void language plpgsql ${path} as $body$
    declare t ledger_transactions;
    begin
      select * into t from ledger_transactions where id = wanted;
      if (select count(*) from ledger_entries where transaction_id = t.id) < 2 then
        raise exception 'a transaction has two entries or more' using errcode = 'check_violation';
      end if;
      if exists (
        select from ledger_entries e join ledger_accounts a on a.id = e.account_id
        where e.transaction_id = t.id group by a.unit having sum(e.amount) <> 0) then
        raise exception 'a transaction is balanced in each unit' using errcode = 'check_violation';
      end if;
      if t.kind not in ('payout', 'correction') and exists (
        select from ledger_entries e join ledger_accounts a on a.id = e.account_id
        where e.transaction_id = t.id and e.amount < 0 and a.holder_kind = 'commons' and a.unit ~ '^[A-Z]{3}$') then
        raise exception 'money leaves the commons by a payout' using errcode = 'check_violation';
      end if;
      if t.kind = 'payout' and not exists (
        select from fund_requests f left join decisions d on d.id = f.decision_id
        where f.transaction_id = t.id and f.group_id = t.group_id
          and ((f.first_key is not null and f.second_key is not null) or (d.group_id = t.group_id and d.state in ('agreed', 'reservations') and strpos(d.effect, '"request":"' || f.id || '"') > 0))
          and f.amount = (
            select -sum(e.amount) from ledger_entries e join ledger_accounts a on a.id = e.account_id
            where e.transaction_id = t.id and a.holder_kind = 'commons' and a.unit = f.currency)) then
        raise exception 'a payout has two keys, or a decision, and is what was asked for' using errcode = 'check_violation';
      end if;
      if t.kind = 'correction' then
        if exists (select from ledger_transactions c where c.id = t.corrects and c.kind = 'correction') then
          raise exception 'a correction is not corrected' using errcode = 'check_violation';
        end if;
        if exists (
          select from (
            select account_id, amount from ledger_entries where transaction_id = t.id
            union all select account_id, amount from ledger_entries where transaction_id = t.corrects) both_of_them
          group by account_id having sum(amount) <> 0) then
          raise exception 'a correction turns every entry around' using errcode = 'check_violation';
        end if;
      end if;
    end $body$`);
  const deferred = "deferrable initially deferred";
  await trigger(
    "ledger_balanced",
    "ledger_transactions",
    "after insert",
    `perform ledger_check(new.id); return null;`,
    "row",
    deferred,
  );
  // Also each entry: constraints can be asked for early, and entries come after that.
  const eachEntry = `perform ledger_check(new.transaction_id); return null;`;
  await trigger(
    "ledger_entries_balanced",
    "ledger_entries",
    "after insert",
    eachEntry,
    "row",
    deferred,
  );
  // Triggers of other tables reach a balance too: what they did to it is held against the entries.
  await trigger(
    "ledger_accounts_sum",
    "ledger_accounts",
    "after update",
    `
    if new.balance <> old.balance and exists (
      select from ledger_accounts a where a.id = new.id and a.balance - a.settled <> (
        select coalesce(sum(e.amount), 0) from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
        where ${here("t")} and e.account_id = a.id)) then
      raise exception 'a balance is the sum of its entries' using errcode = 'restrict_violation';
    end if;
    return null;`,
    "row",
    deferred,
  );
  // Two keys were turned for this sum and this payout; what was read stays read.
  await trigger(
    "fund_requests_stay",
    "fund_requests",
    "before update",
    `
    if (new.id, new.group_id, new.amount, new.currency) is distinct from (old.id, old.group_id, old.amount, old.currency)
      or (old.transaction_id is not null and new.transaction_id is distinct from old.transaction_id) then
      raise exception 'what was asked for and paid out stays' using errcode = 'restrict_violation';
    end if;
    -- Who leaves is named nowhere any more: a place that says nobody's name stays taken all the same.
    if exists (
      select from generate_subscripts(old.opened_by, 1) i
      where new.opened_by[i] is distinct from old.opened_by[i] and new.opened_by[i] is distinct from '00000000-0000-0000-0000-000000000000') then
      raise exception 'what was opened stays opened' using errcode = 'restrict_violation';
    end if;
    if new.first_key <> old.first_key or new.second_key <> old.second_key then
      raise exception 'a key that was turned is that person''s' using errcode = 'restrict_violation';
    end if;
    return new;`,
  );
  // What belonged to somebody who leaves stays in the sums, and is nobody's.
  await trigger(
    "ledger_members_leave",
    "members",
    "after delete",
    `update ledger_accounts set holder_kind = 'former', holder_id = null where holder_id = old.id; return null;`,
  );
}
