/**
 * kill -9 of the server, of its PostgreSQL, and of both, while it publishes and takes in. Six times
 * here; KILLS=50 for the long run.
 */
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, freePort, instance, type Instance } from "../support/instance.ts";
import { peer, type Peer } from "../support/peer.ts";

let moss: Instance;
let mira: Peer;
const kills = Number(process.env["KILLS"] ?? "6");

beforeAll(async () => {
  mira = await peer();
  const port = await freePort();
  const allow = [mira.host, `localhost:${port}`];
  moss = await instance({ handle: "moss", port, allow, embedded: true });
}, 120_000);
afterAll(async () => {
  await moss.end();
  await mira.end();
}, 60_000);

const arrived = (type: string): string[] =>
  mira.inbox
    .filter(({ activity }) => activity["type"] === type)
    .map(({ activity }) => String((activity["object"] as { id?: unknown }).id));

async function withDatabase<T>(ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: moss.databaseUrl });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await ask(client);
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

test(
  "nothing that was accepted is lost, in either direction, and its order is kept",
  async () => {
    await mira.follow(`${moss.origin}/groups/moss`);
    await eventually(async () => mira.inbox.length > 0, "the Accept", 60_000);
    const first = await publish("Before all");
    const published = new Set<string>([first.activityPubId]);
    const changed = new Set<string>();
    const written = new Set<string>();

    const speak = async (round: number): Promise<void> => {
      const event = await publish(`Round ${round}`);
      published.add(event.activityPubId);
      await moss.api("PATCH", `/events/${event.id}`, { name: `Round ${round}, changed` });
      changed.add(event.activityPubId);
    };
    const write = async (round: number, i: number): Promise<void> => {
      const id = `${mira.actor}/notes/${round}-${i}`;
      const status = await mira.post(`${moss.origin}/inbox`, {
        id: `${id}/create`,
        type: "Create",
        actor: mira.actor,
        to: ["https://www.w3.org/ns/activitystreams#Public"],
        object: {
          id,
          type: "Note",
          attributedTo: mira.actor,
          inReplyTo: first.activityPubId,
          to: ["https://www.w3.org/ns/activitystreams#Public"],
          content: `Note ${round} ${i}`,
        },
      });
      if (status === 202) written.add(id);
    };

    for (let round = 0; round < kills; round++) {
      const load = Promise.allSettled([
        ...Array.from({ length: 3 }, () => speak(round)),
        ...Array.from({ length: 5 }, (_, i) => write(round, i)),
      ]);
      // At another moment each time: before, within and after the transactions and deliveries.
      await sleep((round * 37) % 400);
      if (round % 3 !== 0) moss.killDatabase();
      if (round % 3 !== 1) await moss.kill();
      await load;
      if (round % 3 !== 1) await moss.start();
      await eventually(
        () =>
          fetch(`${moss.origin}/readyz`).then(
            (answer) => answer.ok,
            () => false,
          ),
        "the server again",
        60_000,
      );
    }

    // A lease of a killed worker ends by itself; the test does not wait that long.
    const settled = async (): Promise<boolean> =>
      withDatabase(async (client) => {
        await client.query(
          "update jobs set leased_until = now() - interval '1 second' where leased_until < now() + interval '20 seconds'",
        );
        await client.query("update jobs set run_at = now() where run_at > now()");
        return (await client.query("select from jobs")).rowCount === 0;
      }).catch(() => false);
    await eventually(settled, "an empty queue", 120_000);

    const orphans = await withDatabase((client) =>
      client.query(
        `select e.id, a.object_id, a.published, a.seq, now() from events e
          full join (select * from announcements where type = 'Create') a on a.object_id = e.id
          where e.id is null or a.id is null`,
      ),
    );
    expect(orphans.rows).toEqual([]);
    const creates = arrived("Create");
    const updates = arrived("Update");
    expect([...published].filter((id) => !creates.includes(id))).toEqual([]);
    expect([...changed].filter((id) => !updates.includes(id))).toEqual([]);
    const order = mira.inbox.map(
      ({ activity }) =>
        `${String(activity["type"])} ${String((activity["object"] as { id?: unknown }).id)}`,
    );
    expect(
      [...changed].filter((id) => order.indexOf(`Create ${id}`) > order.indexOf(`Update ${id}`)),
    ).toEqual([]);
    const kept = await withDatabase((client) =>
      client.query<{ iri: string }>("select iri from replies"),
    );
    const known = new Set(kept.rows.map((row) => row.iri));
    expect([...written].filter((id) => !known.has(id))).toEqual([]);
    expect(mira.inbox.every(({ verified }) => verified)).toBe(true);

    // With nobody killed in between, nothing comes twice.
    const calm = await Promise.all(Array.from({ length: 5 }, (_, i) => publish(`Calm ${i}`)));
    await eventually(
      async () => calm.every((one) => arrived("Create").includes(one.activityPubId)),
      "the last",
    );
    await eventually(settled, "an empty queue again", 60_000);
    const counts = calm.map(
      (one) => arrived("Create").filter((id) => id === one.activityPubId).length,
    );
    expect(counts).toEqual([1, 1, 1, 1, 1]);
    console.log(
      `${kills} kills: ${published.size} events, ${changed.size} changes, ${written.size} notes accepted; ${
        creates.length - new Set(creates).size
      } delivered twice after a kill`,
    );
  },
  300_000 + kills * 20_000,
);
