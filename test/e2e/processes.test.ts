/** Two web processes and two workers over one PostgreSQL: what one is told, the others know. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "#platform/lib/ids.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { eventually, freePort } from "../support/instance.ts";
import { programs, type Programs, type Running } from "../support/program.ts";

const password = "correct horse battery";
let folder: string;
let database: TestDatabase;
let all: Programs;
let origin: string;
let one: string;
let two: string;
let workers: readonly Running[];
let token: string;

const json = { "content-type": "application/json" };
const post = (
  at: string,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${at}/api/v1${path}`, {
    method: "POST",
    headers: { ...json, authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify(body),
  });
const event = (name: string): object => ({
  name,
  content: "",
  startTime: "2033-05-01T10:00:00Z",
  endTime: "2033-05-01T12:00:00Z",
  timeZone: "UTC",
  location: { area: "East" },
  visibility: "public",
  language: "en",
});
const home = (at: string): Promise<string> => fetch(at).then((answer) => answer.text());

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "calendula-processes-"));
  database = await testDatabase();
  all = programs({ DATABASE_URL: database.url, DATABASE_POOL: "4" });
  const [first, second] = [String(await freePort()), String(await freePort())];
  origin = `http://localhost:${first}`;
  one = origin;
  two = `http://localhost:${second}`;
  const data = (name: string): Record<string, string> => ({
    PUBLIC_URL: origin,
    DATA_DIR: join(folder, name),
  });
  await all.serve({ ...data("one"), PORT: first }, ["start", "--web"]);
  // Another machine: a copy of the key, and the folder of pictures over the network.
  mkdirSync(join(folder, "two"));
  cpSync(join(folder, "one", "instance.key"), join(folder, "two", "instance.key"));
  symlinkSync(join(folder, "one", "media"), join(folder, "two", "media"));
  await all.serve({ ...data("two"), PORT: second }, ["start", "--web"]);
  workers = ["one", "two"].map((name) => all.start(["start", "--worker"], data(name)));
  const founded = await all.run(
    ["found", "--handle", "moss", "--name", "Moss", "--member", "rosa", "--password-stdin"],
    data("one"),
    password,
  );
  expect(founded.code, founded.err).toBe(0);
  const session = await fetch(`${one}/api/v1/session`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ handle: "rosa", password }),
  });
  token = ((await session.json()) as { token: string }).token;
});
afterAll(async () => {
  await all.end();
  await database.end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test("what is written through one is read through the other, also where it keeps copies", async () => {
  expect(await home(two)).not.toContain("Herb walk");
  expect((await post(one, "/groups/moss/events", event("Herb walk"))).status).toBe(201);
  await eventually(async () => (await home(two)).includes("Herb walk"), "the other process");
});

test("one session, and one answer to what is sent to both", async () => {
  expect(
    (await fetch(`${two}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })).status,
  ).toBe(200);
  const key = { "idempotency-key": newId() };
  const answers = await Promise.all(
    [one, two].map((at) => post(at, "/groups/moss/events", event("Only once"), key)),
  );
  const well = answers.filter(({ status }) => status === 201);
  expect(well.length).toBeGreaterThan(0);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from events where name = 'Only once'`.execute(database.db);
  expect(rows[0]?.n).toBe(1);
});

test("wrong passwords are counted wherever they are tried", async () => {
  const guess = (at: string): Promise<number> =>
    fetch(`${at}/api/v1/session`, {
      method: "POST",
      headers: json,
      body: JSON.stringify({ handle: "rosa", password: newId() }),
    }).then(({ status }) => status);
  let last = 401;
  for (let i = 0; i < 60 && last === 401; i++) last = await guess(i % 2 === 0 ? one : two);
  expect(last).toBe(429);
  expect([await guess(one), await guess(two)]).toEqual([429, 429]);
});

test("two workers share the work; when one is killed, the other goes on", async () => {
  const left = async (): Promise<number> => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from jobs where dead is null and lane <> 'chore'`.execute(
      database.db,
    );
    return rows[0]?.n ?? 0;
  };
  const seen = async (): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from workers`.execute(
      database.db,
    );
    return rows[0]?.n ?? 0;
  };
  await eventually(async () => (await seen()) === 2, "two workers");
  await workers[0]?.stop("SIGKILL");
  expect((await post(two, "/groups/moss/events", event("After that"))).status).toBe(201);
  await eventually(async () => (await left()) === 0, "the one that is left");
});
