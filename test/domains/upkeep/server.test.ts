/**
 * The page on the server itself: for who keeps the bridge, and
 * what they decide about what was held.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import type { Viewer } from "#commons/visibility.ts";
import { openSession, sessionCookie } from "#platform/web/session.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { checksNow } from "#domains/upkeep/checks-queries.ts";
import { invalid } from "../../support/look.ts";
import { addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let cookie: string;
beforeAll(async () => {
  s = await testServer();
  ({ viewer: rosa } = await found(s.ctx));
  cookie = await cookieOf(rosa);
});
afterAll(() => s.end());

async function cookieOf(viewer: Viewer): Promise<string> {
  return sessionCookie(s.ctx, await openSession(s.app, s.ctx, viewer.member?.id ?? "", "browser"));
}
const get = (path: string, as?: string) =>
  s.app.inject({ url: path, headers: as === undefined ? {} : { cookie: as } });

/** As a restore leaves them. */
async function heldJobs(): Promise<void> {
  await s.ctx.db.transaction().execute(async (trx) =>
    enqueue(
      trx,
      [1, 2].map((n) => ({
        kind: "deliver",
        lane: "send" as const,
        payload: JSON.stringify({ n }),
        orderingKey: "moss fern.example",
        host: "fern.example",
      })),
      s.ctx.clock.now(),
    ),
  );
  await sql`insert into restored_jobs (id, kind, host, held, job)
    select id, kind, host, now(), to_jsonb(j) from jobs j`.execute(s.ctx.db);
  await sql`delete from jobs`.execute(s.ctx.db);
}

test("who keeps the bridge sees it; to all others it is not there", async () => {
  const page = await get("/server", cookie);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain("calendula start --worker");
  expect(await invalid(page.body)).toEqual([]);
  expect(page.body).toContain("No backup has been made yet");
  const sam = await cookieOf(await addMember(s.ctx, "sam"));
  for (const path of ["/server", "/api/v1/server"])
    for (const who of [undefined, sam]) expect((await get(path, who)).statusCode).toBe(404);
});

test("who has a folder for backups is not told to set one", async () => {
  const adviceWith = async (backupDir: string | undefined): Promise<string[]> => {
    const checks = await checksNow({ ...s.ctx, config: { ...s.ctx.config, backupDir } }, "en");
    return checks.map(({ advice }) => advice).filter((advice) => advice.includes("no backup"));
  };
  expect(await adviceWith(undefined)).toEqual([expect.stringContaining("set BACKUP_DIR")]);
  expect(await adviceWith("/backups")).toEqual([expect.stringContaining("within an hour")]);
});

test("what was held goes out in its order, or is deleted", async () => {
  await heldJobs();
  const page = await get("/server", cookie);
  expect(page.body).toContain("fern.example");
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
  const post = (path: string) =>
    s.app.inject({
      method: "POST",
      url: path,
      headers: { cookie, origin: s.origin, "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams({ csrf }).toString(),
    });
  expect((await post("/server/held/send")).statusCode).toBe(303);
  const jobs = await s.ctx.db
    .selectFrom("jobs")
    .select(["payload", "waits", "host"])
    .orderBy("seq")
    .execute();
  expect(jobs.map(({ payload, waits }) => [payload, waits])).toEqual([
    ['{"n":1}', false],
    ['{"n":2}', true],
  ]);
  await s.ctx.db.deleteFrom("jobs").execute();
  await heldJobs();
  expect((await post("/server/held/drop")).statusCode).toBe(303);
  expect(await s.ctx.db.selectFrom("restoredJobs").selectAll().execute()).toEqual([]);
  expect(await s.ctx.db.selectFrom("jobs").selectAll().execute()).toEqual([]);
});

test("a deletion is remembered by its number, and by nothing else", async () => {
  const sam = (await addMember(s.ctx, "ida")).member?.id ?? "";
  await s.ctx.db.deleteFrom("members").where("id", "=", sam).execute();
  const rows = await s.ctx.db
    .selectFrom("deletions")
    .select(["tableName", "key"])
    .where("tableName", "=", "members")
    .execute();
  expect(rows).toEqual([{ tableName: "members", key: { id: sam } }]);
});

test("servers that do not answer are named, and mail that was given up is told", async () => {
  await sql`insert into hosts (host, next_probe, failing_since)
    values ('fern.example', now(), now()), ('xn--sge-8qa.example', now(), now())`.execute(s.ctx.db);
  await s.ctx.db
    .transaction()
    .execute(async (trx) =>
      enqueue(trx, [{ kind: "mail", lane: "mail", payload: "{}" }], s.ctx.clock.now()),
    );
  await sql`update jobs set dead = now() where lane = 'mail'`.execute(s.ctx.db);
  const { body } = await get("/server", cookie);
  expect(body).toContain("fern.example");
  expect(body).toContain("Calendula 0.");
  expect(body).toContain("could not be sent, with the reason: 1");
});
