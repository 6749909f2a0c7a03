// Which domain keeps a thing of others, and which one waits for the answer
// to what we sent: found in one look.
import { type Kysely, sql } from "kysely";
import { up as onOlderServers } from "./0068-older-postgres.ts";

/** Things of others: table and kind. */
const things = [
  ["events", "event"],
  ["guides", "guide"],
  ["offers", "offer"],
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  // What is here already is looked at below, with a function that PostgreSQL 15 has not.
  await onOlderServers(db);
  await run(`
    create table if not exists remote_objects (
      kind text not null,
      object_id uuid not null,
      iri text not null,
      owner text not null,
      primary key (kind, object_id)
    )`);
  await run(`create index if not exists remote_objects_iri on remote_objects (iri)`);
  await run(`
    create table if not exists sent_activities (
      kind text not null,
      object_id uuid not null,
      id uuid not null,
      primary key (kind, object_id)
    )`);
  await run(`create index if not exists sent_activities_id on sent_activities (id)`);

  // Triggers, so that what the version before writes meanwhile is in them
  // too, and nothing stays that is gone.
  const { rows } = await sql<{
    schema: string;
  }>`select quote_ident(current_schema()) as schema`.execute(db);
  const path = `set search_path = pg_catalog, ${rows[0]?.schema ?? "public"}, pg_temp`;
  const keep = (name: string, declared: string, body: string): Promise<unknown> =>
    run(
      `create or replace function ${name}() returns trigger language plpgsql ${path} as $body$ ${declared} begin ${body} return null; end $body$`,
    );
  for (const table of ["remote_objects", "sent_activities"])
    await keep(
      `forget_in_${table}`,
      "",
      `delete from ${table} where kind = tg_argv[0] and object_id = old.id;`,
    );
  const on = async (
    table: string,
    columns: string,
    call: { readonly keep: string; readonly kind: string; readonly in: string },
    { written, gone = written.replaceAll("new.", "old.") }: { written: string; gone?: string },
  ): Promise<void> => {
    const name = `${table}_${call.keep}`;
    await run(`drop trigger if exists ${name} on ${table}`);
    await run(`drop trigger if exists ${name}_gone on ${table}`);
    await run(
      `create trigger ${name} after insert or update of ${columns} on ${table} for each row when (${written}) execute function ${call.keep}('${call.kind}')`,
    );
    await run(
      `create trigger ${name}_gone after delete on ${table} for each row when (${gone}) execute function forget_in_${call.in}('${call.kind}')`,
    );
  };
  await keep(
    "keep_remote_object",
    "",
    `insert into remote_objects (kind, object_id, iri, owner)
       select tg_argv[0], new.id, new.iri, a.iri from remote_actors a where a.id = new.remote_actor_id
     on conflict (kind, object_id) do update set iri = excluded.iri, owner = excluded.owner;`,
  );
  for (const [table, kind] of things)
    await on(
      table,
      "iri, remote_actor_id",
      { keep: "keep_remote_object", kind, in: "remote_objects" },
      {
        written: "new.iri is not null and new.remote_actor_id is not null",
        gone: "old.iri is not null",
      },
    );

  // What people elsewhere said to us: a reply, an answer to an event, an asking.
  const said = async (
    table: string,
    kind: string,
    column: string,
    facts: { readonly iri: string; readonly owner: string },
    written: string,
  ): Promise<void> => {
    await keep(
      `keep_remote_${kind}`,
      "declare named text;",
      `named := ${facts.iri};
       if named is null or octet_length(named) > 2048 then
         delete from remote_objects where kind = tg_argv[0] and object_id = new.id;
       else
         insert into remote_objects (kind, object_id, iri, owner)
           values (tg_argv[0], new.id, named, ${facts.owner})
         on conflict (kind, object_id) do update set iri = excluded.iri, owner = excluded.owner;
       end if;`,
    );
    await on(
      table,
      column,
      { keep: `keep_remote_${kind}`, kind, in: "remote_objects" },
      { written },
    );
  };
  const byActor = "new.actor_iri is not null";
  await said("replies", "reply", "iri", { iri: "new.iri", owner: "new.author_iri" }, "true");
  const named =
    "case when pg_input_is_valid(new.join_json, 'jsonb') then new.join_json::jsonb ->> 'id' end";
  await said("rsvps", "answer", "join_json", { iri: named, owner: "new.actor_iri" }, byActor);
  const asking = { iri: "new.offer_iri", owner: "new.actor_iri" };
  await said("exchanges", "asking", "offer_iri", asking, byActor);

  // What we sent and wait to hear of. An address of ours ends with the id.
  const sent = async (
    table: string,
    kind: string,
    column: string,
    id: string,
    written = "true",
  ): Promise<void> => {
    await keep(
      `keep_sent_${kind}`,
      "declare named text;",
      `named := ${id};
       if named is null or not pg_input_is_valid(named, 'uuid') then
         delete from sent_activities where kind = tg_argv[0] and object_id = new.id;
       else
         insert into sent_activities (kind, object_id, id) values (tg_argv[0], new.id, named::uuid)
         on conflict (kind, object_id) do update set id = excluded.id;
       end if;`,
    );
    await on(
      table,
      column,
      { keep: `keep_sent_${kind}`, kind, in: "sent_activities" },
      { written },
    );
  };
  const byMember = "new.member_id is not null";
  const last = "right(new.offer_iri, 36)";
  await sent("siblings", "follow", "follow_id", "new.follow_id::text");
  await sent("rsvps", "join", "our_join", "new.our_join::text", byMember);
  await sent("guide_offers", "suggestion", "sent", "new.id::text", "new.sent");
  await sent("exchanges", "request", "offer_iri", last, byMember);
  await sent("hour_transfers", "hours", "offer_iri", last, "new.way = 'out'");

  // What stands already.
  for (const [table, kind] of things)
    await run(`
      insert into remote_objects (kind, object_id, iri, owner)
        select '${kind}', t.id, t.iri, a.iri from ${table} t join remote_actors a on a.id = t.remote_actor_id
        where t.iri is not null
      on conflict do nothing`);
  await run(`update replies set iri = iri`);
  await run(
    `update rsvps set join_json = join_json where join_json is not null and actor_iri is not null`,
  );
  await run(`update rsvps set our_join = our_join where our_join is not null`);
  await run(`update exchanges set offer_iri = offer_iri where offer_iri is not null`);
  await run(`update guide_offers set sent = sent where sent`);
  await run(`update siblings set follow_id = follow_id`);
  await run(`update hour_transfers set offer_iri = offer_iri where way = 'out'`);
}
