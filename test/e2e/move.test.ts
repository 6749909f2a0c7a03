/**
 * The embedded database goes to a server, and back: nothing is lost, and nobody
 * goes on with the old one by mistake.
 */
import { createServer } from "node:net";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Cluster } from "#platform/database/cluster.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { eventually, freePort, instance, type Instance } from "../support/instance.ts";
import { peer, type Peer } from "../support/peer.ts";
import { type Programs, programs } from "../support/program.ts";

let moss: Instance;
let mira: Peer;
let managed: TestDatabase;
let calendula: Programs;

beforeAll(async () => {
  mira = await peer();
  managed = await testDatabase();
  const port = await freePort();
  const allow = [mira.host, `localhost:${port}`];
  moss = await instance({ handle: "moss", port, allow, embedded: true });
  calendula = programs(moss.settings);
});
afterAll(async () => {
  await calendula.end();
  await moss.end();
  await managed.end();
  await mira.end();
});

async function counts(url: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
    );
    const found: Record<string, number> = {};
    for (const { name } of rows) {
      const { rows: n } = await client.query<{ n: number }>(
        `select count(*)::int as n from ${name}`,
      );
      found[name] = n[0]?.n ?? -1;
    }
    return found;
  } finally {
    await client.end();
  }
}

const publish = (name: string): Promise<{ id: string; activityPubId: string }> =>
  moss.api("POST", "/groups/moss/events", {
    name,
    startTime: "2027-01-09T14:00",
    visibility: "public",
  });

/**
 * To a server that never answers, until somebody presses Ctrl-C: the
 * database that it started ends too.
 */
async function isBrokenOff(): Promise<void> {
  const asked = Promise.withResolvers<unknown>();
  const silent = createServer((socket) => socket.on("error", () => undefined));
  silent.once("connection", asked.resolve);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const at = silent.address();
  const port = typeof at === "object" && at !== null ? at.port : 0;
  const moving = calendula.start(["move-database", `postgres://a@127.0.0.1:${port}/a`]);
  await asked.promise;
  expect(await moving.stop("SIGINT")).toBe(130);
  expect(new Cluster(moss.settings["DATA_DIR"] ?? "").running()).toBeUndefined();
  silent.close();
}

test("to a server, under the same key, and back", async () => {
  await mira.follow(`${moss.origin}/groups/moss`);
  await eventually(async () => mira.inbox.length > 0, "the Accept");
  // Under load until the moment at which it is stopped.
  let stopped = false;
  let published = 0;
  const load = [1, 2, 3].map(async (n) => {
    while (!stopped)
      await publish(`Load ${n}`).then(
        () => published++,
        () => (stopped = true),
      );
  });
  await eventually(async () => published > 5, "some load");
  const running = await calendula.run(["move-database", managed.url]);
  expect(running).toMatchObject({
    code: 1,
    err: expect.stringContaining("Calendula runs on") as unknown,
  });
  await moss.stop();
  await Promise.all(load);

  await isBrokenOff();

  // The command starts the embedded one itself.
  const { code, out, err } = await calendula.run(["move-database", managed.url]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("Now set DATABASE_URL to it");
  expect(out).not.toContain(new URL(managed.url).password || "no password at all");
  const there = await counts(managed.url);
  expect(there["events"]).toBeGreaterThanOrEqual(published);

  // The old one is not gone on with.
  expect(await calendula.run(["start"])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^This database was moved to /) as unknown,
  });
  for (const command of [["invite"], ["backup"], ["password", "rosa"]])
    expect(await calendula.run(command)).toMatchObject({
      code: 1,
      err: expect.stringContaining("This database was moved to ") as unknown,
    });
  // Behind a pooler it is read past it.
  const pooled = { DATABASE_URL: "postgres://calendula@127.0.0.1:1/calendula" };
  const direct = { ...pooled, DATABASE_DIRECT_URL: managed.url };
  expect(await calendula.run(["move-database", managed.url], direct)).toMatchObject({ code: 2 });
  expect((await calendula.run(["move-database", "embedded"], direct)).err).toContain("--replace");
  const env = { DATABASE_URL: managed.url, PORT: moss.settings["PORT"] ?? "" };
  const server = await calendula.serve(env);
  const event = await publish("On the server");
  const heard = await eventually(
    async () =>
      mira.inbox.find(
        ({ activity }) => (activity["object"] as { id?: unknown }).id === event.activityPubId,
      ),
    "the event",
  );
  expect(heard.verified).toBe(true);
  await server.stop();

  expect((await calendula.run(["move-database", "embedded"], env)).err).toContain("add --replace");
  expect((await calendula.run(["move-database", "embedded", "--replace"], env)).code).toBe(0);
  const back = await calendula.serve({ PORT: moss.settings["PORT"] ?? "" });
  expect((await moss.api<{ name: string }>("GET", `/events/${event.id}`)).name).toBe(
    "On the server",
  );
  // Both sides have the same, whatever the server has done since it began.
  const [here, old] = [await counts(moss.databaseUrl), await counts(managed.url)];
  for (const table of ["events", "members", "followers", "actor_keys", "groups"])
    expect([table, here[table]]).toEqual([table, old[table]]);
  expect(await back.stop()).toBe(0);
});
