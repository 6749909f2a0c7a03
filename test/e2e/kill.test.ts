/** kill -9 of the server while it publishes, twenty times. */
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, freePort, instance, type Instance } from "../support/instance.ts";
import { peer, type Peer } from "../support/peer.ts";

let moss: Instance;
let mira: Peer;

beforeAll(async () => {
  mira = await peer();
  const port = await freePort();
  moss = await instance({ handle: "moss", port, allow: [mira.host, `localhost:${port}`] });
}, 60_000);
afterAll(async () => {
  await moss.end();
  await mira.end();
});

test("each event and its announcement exist together or not at all, and each follower gets each activity at least once with the same id", async () => {
  await mira.follow(`${moss.origin}/groups/moss`);
  await eventually(async () => mira.inbox.length > 0, "the Accept");
  await moss.api("GET", "/me");
  for (let round = 0; round < 20; round++) {
    const publishing = Promise.allSettled(
      Array.from({ length: 4 }, (_, i) =>
        moss.api("POST", "/groups/moss/events", { name: `Round ${round} event ${i}`, startTime: "2027-01-09T14:00", visibility: "public" }),
      ),
    );
    // At another moment each time: before, within and after the transactions and the deliveries.
    await sleep(round * 4);
    await moss.kill();
    await publishing;
    await moss.start();
  }

  const client = new pg.Client({ connectionString: moss.databaseUrl });
  await client.connect();
  const { rows: events } = await client.query<{ id: string; announced: string | null }>(
    "select e.id, a.id as announced from events e left join announcements a on a.object_id = e.id and a.type = 'Create'",
  );
  const { rows: orphans } = await client.query(
    "select from announcements a where not exists (select from events e where e.id = a.object_id)",
  );
  expect(events.length).toBeGreaterThan(5);
  expect(events.filter((event) => event.announced === null)).toEqual([]);
  expect(orphans).toEqual([]);

  // A lease of a killed worker ends after a minute; the test does not wait that long.
  await client.query("update jobs set leased_until = now() - interval '1 second' where lease is not null");
  const expected = new Set(events.map((event) => `${moss.origin}/activities/${event.announced ?? ""}`));
  const received = (): Set<string> =>
    new Set(mira.inbox.filter(({ activity }) => activity["type"] === "Create").map(({ activity }) => String(activity["id"])));
  await eventually(async () => [...expected].every((id) => received().has(id)), "every activity", 60_000);
  expect(received()).toEqual(expected);
  expect(mira.inbox.every(({ verified }) => verified)).toBe(true);
  await eventually(async () => (await client.query("select from jobs")).rowCount === 0, "an empty queue", 30_000);
  await client.end();
}, 180_000);
