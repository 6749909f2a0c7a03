/**
 * Behind PgBouncer in transaction mode: every transaction may run on
 * another connection, and nobody notices.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "#config.ts";
import { openDatabase } from "#platform/database/open.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { eventually, freePort } from "../support/instance.ts";
import { howToGet } from "../support/needs.ts";
import { programs, type Programs } from "../support/program.ts";

let folder: string;
let database: TestDatabase;
let bouncer: ChildProcess;
let env: Record<string, string>;
let all: Programs;
let said = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "calendula-pgbouncer-"));
  database = await testDatabase();
  const port = await freePort();
  const direct = new URL(database.url);
  const server = direct.searchParams.get("host") ?? direct.hostname;
  const secret = direct.password === "" ? "" : ` password=${direct.password}`;
  writeFileSync(
    join(folder, "pgbouncer.ini"),
    `[databases]
pooled = host=${server} port=${direct.port || "5432"} dbname=${direct.pathname.slice(
      1,
    )} user=${direct.username}${secret}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
max_client_conn = 200
`,
  );
  // It does not run as root: there it does in a namespace of its own, where it is
  // nobody although the files stay root's.
  const before = process.getuid?.() === 0 ? ["unshare", "--user"] : [];
  const [command, ...args] = [...before, "pgbouncer", join(folder, "pgbouncer.ini")];
  if (spawnSync("pgbouncer", ["--version"]).error !== undefined)
    throw new Error(`these tests need pgbouncer: ${howToGet.pgbouncer}`);
  bouncer = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  for (const way of [bouncer.stdout, bouncer.stderr])
    way?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await eventually(async () => {
    if (bouncer.exitCode !== null) throw new Error(said);
    return said.includes("process up");
  }, "pgbouncer");
  env = {
    DATABASE_URL: `postgres://${direct.username}@127.0.0.1:${port}/pooled`,
    DATABASE_DIRECT_URL: database.url,
    DATA_DIR: join(folder, "data"),
  };
  all = programs(env);
});
afterAll(async () => {
  await all.end();
  bouncer.kill();
  await database.end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test("the time zone and the limits hold for every query, on whichever connection it runs", async () => {
  const log = pino({ level: "silent" });
  const opened = await openDatabase(readConfig({ ...env, LOG_LEVEL: "silent" }), log, ["web"]);
  try {
    const { rows: connections } = await sql<{ pid: number; zone: string; most: string }>`
      select pg_backend_pid() as pid, current_setting('timezone') as zone,
        current_setting('statement_timeout') as most`.execute(opened.db);
    expect(connections).toHaveLength(1);
    const seen = await Promise.all(
      Array.from({ length: 60 }, async () => {
        const { rows } = await sql<{ pid: number; zone: string; most: string; idle: string }>`
          select pg_backend_pid() as pid, current_setting('timezone') as zone,
            current_setting('statement_timeout') as most,
            current_setting('idle_in_transaction_session_timeout') as idle, pg_sleep(0.02)`.execute(
          opened.db,
        );
        return rows[0];
      }),
    );
    expect(new Set(seen.map((one) => one?.pid)).size).toBeGreaterThan(1);
    expect(new Set(seen.map((one) => `${one?.zone} ${one?.most} ${one?.idle}`))).toEqual(
      new Set(["UTC 30s 1min"]),
    );
  } finally {
    await opened.close();
  }
});

test("pages, background work, notices of what changed, a backup, and the end of it all", async () => {
  const port = String(await freePort());
  const origin = `http://localhost:${port}`;
  const password = "correct horse battery";
  const web = await all.serve({ PORT: port, PUBLIC_URL: origin }, ["start", "--web"]);
  const worker = all.start(["start", "--worker"], { PUBLIC_URL: origin });
  const founded = await all.run(
    ["found", "--handle", "moss", "--name", "Moss", "--member", "rosa", "--password-stdin"],
    { PUBLIC_URL: origin },
    password,
  );
  expect(founded.code, founded.err).toBe(0);

  const headers = { "content-type": "application/json", authorization: "" };
  const post = async (path: string, body: object): Promise<Record<string, string>> => {
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
    return (await answer.json()) as Record<string, string>;
  };
  const { token } = await post("/session", { handle: "rosa", password });
  headers.authorization = `Bearer ${token ?? ""}`;
  const home = (): Promise<string> => fetch(origin).then((answer) => answer.text());
  await home();
  await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      post("/groups/moss/events", {
        name: `Walk ${i}`,
        content: "",
        startTime: "2033-05-01T10:00:00Z",
        endTime: "2033-05-01T12:00:00Z",
        timeZone: "Europe/Amsterdam",
        location: { area: "East" },
        visibility: "public",
        language: "en",
      }),
    ),
  );
  expect(await home()).toContain("Walk");
  await eventually(async () => {
    const answer = await fetch(`${origin}/readyz`);
    return answer.ok && !(await answer.text()).includes("worker");
  }, "the worker");
  await eventually(async () => {
    const row = await database.db
      .selectFrom("jobs")
      .select(sql<number>`count(*)::int`.as("n"))
      .where("dead", "is", null)
      .executeTakeFirstOrThrow();
    return row.n === 0;
  }, "the jobs");
  const backup = await all.run(["backup", join(folder, "now.tar.zst")], { PUBLIC_URL: origin });
  expect(backup.code, backup.err).toBe(0);
  expect(await web.stop()).toBe(0);
  expect(await worker.stop()).toBe(0);
  expect(`${web.said()}${worker.said()}`).not.toMatch(/"level":(40|50)/);
});
