// Mail: addresses of members and guests, sealed; links by which one signs in
// again; subscriptions of neighbours.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  // When a mail was handed to the mail server: whoever takes the job
  // over can't know whether it arrived.
  await run(`alter table jobs add column if not exists handed_over timestamptz`);

  // Guests: what the version before writes in clear is sealed by a chore.
  await run(`
    alter table rsvps
      add column if not exists sealed_address text,
      add column if not exists address_mark text,
      add column if not exists address_way text not null default 'mail' check (address_way in ('mail', 'fediverse')),
      add column if not exists address_refused timestamptz`);
  await run(
    `create index if not exists rsvps_asked_mark on rsvps (address_mark) where address_mark is not null and not email_confirmed`,
  );
  await run(`create index if not exists rsvps_clear on rsvps (id) where email is not null`);

  await run(`
    create table if not exists member_addresses (
      member_id uuid not null references members on delete cascade deferrable,
      confirmed boolean not null default false,
      id uuid not null unique,
      sealed_address text not null,
      address_mark text not null,
      given timestamptz not null,
      refusals integer not null default 0,
      paused text check (paused in ('refused', 'asked')),
      primary key (member_id, confirmed)
    )`);
  await run(
    `create index if not exists member_addresses_mark on member_addresses (address_mark) where confirmed`,
  );
  await run(
    `create index if not exists member_addresses_given on member_addresses (given) where not confirmed`,
  );
  await run(`
    create table if not exists sign_in_links (
      token_hash text primary key,
      member_id uuid not null references members on delete cascade deferrable,
      expires timestamptz not null
    )`);
  await run(`create index if not exists sign_in_links_member on sign_in_links (member_id)`);
  await run(`create index if not exists sign_in_links_expires on sign_in_links (expires)`);

  await run(`
    create table if not exists subscriptions (
      id uuid primary key,
      sealed_address text not null,
      address_mark text not null,
      way text not null check (way in ('mail', 'fediverse')),
      group_id uuid references groups on delete cascade deferrable,
      guide_id uuid references guides on delete cascade deferrable,
      filter text not null default '',
      rhythm text not null check (rhythm in ('new', 'weekly')),
      language text not null default 'en',
      confirmed boolean not null default false,
      given timestamptz not null,
      told timestamptz not null,
      due timestamptz not null,
      refusals integer not null default 0,
      check (num_nonnulls(group_id, guide_id) <= 1)
    )`);
  // One of each choice for an address.
  await run(`
    create unique index if not exists subscriptions_once on subscriptions
      (address_mark, coalesce(group_id, guide_id, '00000000-0000-0000-0000-000000000000'), md5(filter))`);
  await run(`create index if not exists subscriptions_due on subscriptions (due) where confirmed`);
  await run(
    `create index if not exists subscriptions_given on subscriptions (given) where not confirmed`,
  );
  await run(`create index if not exists subscriptions_group on subscriptions (group_id)`);
  await run(`create index if not exists subscriptions_guide on subscriptions (guide_id)`);
}
