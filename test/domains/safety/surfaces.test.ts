/**
 * Every address that answers a GET, asked by a stranger, by other servers and by another member:
 * nothing of a sheltered group is there.
 */
import type { InjectOptions } from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { openSession } from "#platform/web/session.ts";
import { oneOfEach } from "../../support/one-of-each.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { fillPath, pathsOf } from "../../support/paths.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const canary = "Zwetschgenbaum";
let s: TestServer;
let rosa: Viewer;
let kim: Viewer;
/** Ids by the part of the address that comes before them. */
let ids: Record<string, string> = {};

const sessionOf = async (viewer: Viewer): Promise<string> =>
  (await openSession(s.app, s.ctx, viewer.member?.id ?? "", "api")).token;

const paths = (): string[] => pathsOf(s.app);
const fill = (path: string, handle: string): string => fillPath(path, handle, ids);

beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  kim = await addMember(s.ctx, "kim");
  const { group } = await addGroup(s.ctx, rosa, "quiet", "tender");
  await s.ctx.db
    .updateTable("groups")
    .set({ name: `${canary} circle`, summary: canary })
    .where("id", "=", group.id)
    .execute();
  const me = rosa.member?.id ?? "";
  ids = await oneOfEach(s.ctx, { groupId: group.id, me, words: canary });
});
afterAll(() => s.end());

async function leaks(
  handle: string,
  more: InjectOptions["headers"],
): Promise<{ readonly asked: number; readonly found: readonly string[] }> {
  const all = paths();
  const found: string[] = [];
  for (const path of all) {
    const url = fill(path, handle);
    const answer = await s.app.inject({ method: "GET", url, headers: { ...more } });
    // Neither an error nor a limit may stand for a no.
    if (answer.statusCode >= 500 || answer.statusCode === 429)
      found.push(`${answer.statusCode} ${url}`);
    if ([answer.body, JSON.stringify(answer.headers)].some((text) => text.includes(canary)))
      found.push(url);
  }
  return { asked: all.length, found };
}

test("the addresses are all there are, and the group's own member does find it", async () => {
  const all = paths();
  for (const path of [
    "/@:handle/decisions",
    "/api/v1/decisions/:id",
    "/rotas/:id",
    "/@:handle/fund",
    "/meetings/:id",
    "/starter-kit",
  ])
    expect(all).toContain(path);
  const cookie = `calendula=${await sessionOf(rosa)}`;
  const { found } = await leaks("quiet", { accept: "text/html", cookie });
  expect(found.length).toBeGreaterThan(20);
});

test.each(["text/html", "application/activity+json", "application/json"])(
  "a stranger who asks for %s finds nothing of it",
  async (accept) => {
    const { asked, found } = await leaks("quiet", { accept });
    expect(asked).toBeGreaterThan(150);
    expect(found).toEqual([]);
  },
);

test("another member finds nothing of it, on pages or through the API", async () => {
  const token = await sessionOf(kim);
  expect(
    (await leaks("quiet", { accept: "text/html", cookie: `calendula=${token}` })).found,
  ).toEqual([]);
  expect(
    (await leaks("quiet", { accept: "application/json", authorization: `Bearer ${token}` })).found,
  ).toEqual([]);
});

/** From now on every statement that writes leaves the name of its table. */
async function watchWrites(): Promise<() => Promise<readonly string[]>> {
  const { db } = s.ctx;
  await sql`create table written_by_get (name text primary key)`.execute(db);
  await sql`
    create function note_write() returns trigger language plpgsql as $$ begin
      insert into written_by_get values (tg_table_name) on conflict do nothing;
      return null;
    end $$`.execute(db);
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'written_by_get'
  `.execute(db);
  for (const { name } of rows)
    await sql`create trigger note_write after insert or update or delete on ${sql.table(name)}
      for each statement execute function note_write()`.execute(db);
  return async () => {
    const done = await sql<{ name: string }>`delete from written_by_get returning name`.execute(db);
    return done.rows.map((row) => row.name).sort();
  };
}

test("a GET writes nothing, whoever asks for what", async () => {
  const token = await sessionOf(rosa);
  // Keys of our actors are made when the server is first asked for one; that is once in its life.
  await s.app.inject({ url: "/groups/moss", headers: { accept: "application/activity+json" } });
  await s.app.inject({ url: "/actor", headers: { accept: "application/activity+json" } });
  const written = await watchWrites();
  const wrote: string[] = [];
  for (const handle of ["quiet", "moss"])
    for (const headers of [
      { accept: "text/html", cookie: `calendula=${token}` },
      { accept: "application/json", authorization: `Bearer ${token}` },
      { accept: "application/activity+json" },
      { accept: "text/html" },
    ])
      for (const path of paths()) {
        const url = fill(path, handle);
        await s.app.inject({ method: "GET", url, headers });
        for (const table of await written()) wrote.push(`${path}: ${table}`);
      }
  expect([...new Set(wrote)].sort()).toEqual([]);
});
