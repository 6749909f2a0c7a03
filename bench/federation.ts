/**
 * Signed letters coming in beside a minimal Fedify server, and an event going out to many servers.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { actor, publicKeyPem, takeIn } from "./intake.ts";
import { begin, miss, ms, note, peerPort, withServer } from "./support.ts";

/** Each is an address of this machine's loopback, so each is a server of its own to us. */
const hostOf = (i: number): string =>
  `127.10.${1 + Math.floor(i / 250)}.${1 + (i % 250)}:${peerPort}`;

interface Arrivals {
  /** When each host was reached first, since the last `forget`. */
  readonly at: Map<string, number>;
  readonly twice: () => number;
  /** Hosts that never answer. */
  readonly hanging: Set<string>;
  forget(): void;
  close(): void;
}

/** A peer with real keys that receives deliveries on all addresses of loopback. */
async function startPeer(): Promise<Arrivals> {
  const at = new Map<string, number>();
  const hanging = new Set<string>();
  let twice = 0;
  const peer = createServer((request, response) => {
    if (request.method === "POST") {
      const host = request.headers.host ?? "";
      request.resume();
      request.on("end", () => {
        if (hanging.has(host)) return;
        if (at.has(host)) twice++;
        else at.set(host, performance.now());
        response.writeHead(202).end();
      });
      return;
    }
    response.writeHead(200, { "content-type": "application/activity+json" }).end(
      JSON.stringify({
        "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
        id: actor,
        type: "Person",
        preferredUsername: "mira",
        inbox: `${actor}/inbox`,
        publicKey: {
          id: `${actor}#main-key`,
          owner: actor,
          publicKeyPem,
        },
      }),
    );
  });
  await new Promise<void>((resolve) => peer.listen(peerPort, "0.0.0.0", resolve));
  return {
    at,
    hanging,
    twice: () => twice,
    forget: () => {
      at.clear();
      twice = 0;
    },
    close: () => {
      peer.closeAllConnections();
      peer.close();
    },
  };
}

/** So many followers more, spread over servers from `first` on. */
async function addFollowers(
  sql: pg.Client,
  group: string,
  { first, hosts, followers }: { first: number; hosts: number; followers: number },
): Promise<void> {
  const names = Array.from({ length: hosts }, (_, i) => hostOf(first + i));
  await sql.query(
    `with made as (
      insert into remote_actors (id, iri, host, type, handle, name, url, inbox, shared_inbox, raw, fetched)
      select gen_random_uuid(), 'http://' || h || '/users/' || n, h, 'Person', 'u' || n, 'x',
        'http://' || h || '/users/' || n, 'http://' || h || '/users/' || n || '/inbox',
        'http://' || h || '/inbox', '{}', now()
      from (select n, ($2::text[])[1 + n % $3] as h from generate_series(0, $4 - 1) as n) as them
      returning id
    ) insert into followers (group_id, remote_actor_id, since) select $1, id, now() from made`,
    [group, names, hosts, followers],
  );
}

export async function federation(): Promise<void> {
  begin("Federation");
  const peer = await startPeer();
  const all = [...Array.from({ length: 10_000 }, (_, i) => hostOf(i)), `localhost:${peerPort}`];
  // Too long for the environment itself.
  const folder = mkdtempSync(join(tmpdir(), "calendula-allow-"));
  const allow = join(folder, "allow");
  writeFileSync(allow, all.join(","));
  try {
    await withServer({ FEDERATION_ALLOW_FILE: allow }, async (bench) => {
      const { ask, sql, group } = bench;
      await takeIn(bench);

      const publish = (name: string): Promise<unknown> =>
        ask("/api/v1/groups/moss/events", {
          name,
          startTime: "2027-01-09T14:00",
          visibility: "public",
          access: { "step-free": "yes" },
        });
      const goOut = async (what: string, healthy: number, max: number): Promise<void> => {
        peer.forget();
        const posting = performance.now();
        await publish(what);
        note(`${what}: the author is answered after`, ms(performance.now() - posting));
        while (peer.at.size < healthy && performance.now() - posting < max * 3000) await sleep(50);
        const last = Math.max(...peer.at.values(), posting);
        const took = (last - posting) / 1000;
        note(
          `… and the last of ${healthy.toLocaleString("en")} healthy servers has it after`,
          `${took.toFixed(1)} s (${peer.at.size} reached, ${peer.twice()} twice)`,
        );
        if (peer.at.size < healthy || took > max)
          miss(`${what}: not at all healthy servers within ${max} s`);
      };
      await addFollowers(sql, group, { first: 0, hosts: 2000, followers: 2000 });
      await goOut("2,000 followers on 2,000 servers", 2000, 60);
      for (let i = 0; i < 200; i++) peer.hanging.add(hostOf(i * 10));
      await goOut("2,000 servers, 200 of them begin to hang", 1800, 60);
      await goOut("the same once more, while they hang", 1800, 60);
      const { rows } = await sql.query<{ n: string }>("select count(*) as n from jobs where held");
      note("… held for those that hang", `${rows[0]?.n ?? "0"} deliveries`);
      peer.hanging.clear();
      const back = performance.now();
      const waiting = async (): Promise<number> =>
        Number(
          (await sql.query<{ n: string }>("select count(*) as n from jobs where lane = 'send'"))
            .rows[0]?.n,
        );
      while ((await waiting()) > 0 && performance.now() - back < 180_000) await sleep(200);
      note(
        "… and all of it is out, after they are back",
        `${((performance.now() - back) / 1000).toFixed(0)} s`,
      );
      if ((await waiting()) > 0 || performance.now() - back > 120_000)
        miss("a server that is back waits over two minutes");
      await addFollowers(sql, group, { first: 2000, hosts: 8000, followers: 18_000 });
      await goOut("20,000 followers on 10,000 servers", 10_000, 120);
    });
  } finally {
    peer.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
