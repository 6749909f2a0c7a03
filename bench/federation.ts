/** Signed letters coming in beside a minimal Fedify server, and an event going out to many servers. */
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { begin, miss, ms, note, peerPort, port, withServer } from "./support.ts";

const fedifyPort = 4102;
const letters = 500;
/** Each is an address of this machine's loopback, so each is a server of its own to us. */
const hostOf = (i: number): string =>
  `127.10.${1 + Math.floor(i / 250)}.${1 + (i % 250)}:${peerPort}`;
const actor = `http://localhost:${peerPort}/users/mira`;
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

function signed(at: number): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify({
    "@context": "https://www.w3.org/ns/activitystreams",
    id: `${actor}/like/${randomUUID()}`,
    type: "Like",
    actor,
    object: `http://localhost:${at}/groups/moss`,
  });
  const date = new Date().toUTCString();
  const digest = `SHA-256=${createHash("sha256").update(body).digest("base64")}`;
  const base = `(request-target): post /inbox\nhost: localhost:${at}\ndate: ${date}\ndigest: ${digest}`;
  const signature = sign("sha256", Buffer.from(base), privateKey).toString("base64");
  return {
    body,
    headers: {
      "content-type": "application/activity+json",
      date,
      digest,
      signature: `keyId="${actor}#main-key",algorithm="rsa-sha256",headers="(request-target) host date digest",signature="${signature}"`,
    },
  };
}

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
          publicKeyPem: publicKey.export({ type: "spki", format: "pem" }),
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

/** A connection that was idle may be closed at the moment when it is used again: then a new one is. */
async function knocked(url: string, request: RequestInit): Promise<Response> {
  for (let tries = 1; ; tries++)
    try {
      return await fetch(url, request);
    } catch (error) {
      if (tries === 3) throw error;
    }
}

/** Posts signed letters, ten at a time; answers how many a second were taken. */
async function knock(at: number): Promise<number> {
  const waiting = Array.from({ length: letters }, () => signed(at));
  const began = performance.now();
  const one = async (): Promise<void> => {
    for (let letter = waiting.pop(); letter !== undefined; letter = waiting.pop()) {
      const answer = await knocked(`http://localhost:${at}/inbox`, { method: "POST", ...letter });
      await answer.arrayBuffer();
      if (answer.status !== 202) throw new Error(`the inbox answered ${answer.status}`);
    }
  };
  await Promise.all(Array.from({ length: 10 }, one));
  return letters / ((performance.now() - began) / 1000);
}

async function startFedify(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "fedify-server.ts"), String(fedifyPort)],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const ready = (): Promise<boolean> =>
    fetch(`http://localhost:${fedifyPort}/ready`).then(
      (answer) => answer.status < 500,
      () => false,
    );
  while (!(await ready())) {
    if (child.exitCode !== null) throw new Error("the Fedify server does not start");
    await sleep(50);
  }
  return child;
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
    await withServer({ FEDERATION_ALLOW_FILE: allow }, async ({ ask, sql, group }) => {
      const fedify = await startFedify();
      try {
        await Promise.all([
          knock(port).then(() => undefined),
          knock(fedifyPort).then(() => undefined),
        ]);
        await sleep(3000);
        const theirs = await knock(fedifyPort);
        await sleep(1000);
        const began = performance.now();
        const ours = await knock(port);
        note("signed activities taken in, durably", `${Math.round(ours)} a second`);
        const left = async (): Promise<number> =>
          Number(
            (
              await sql.query<{ n: string }>(
                "select count(*) as n from jobs where kind = 'receive'",
              )
            ).rows[0]?.n,
          );
        while ((await left()) > 0 && performance.now() - began < 120_000) await sleep(50);
        note(
          "… until the last has its effect",
          `${Math.round(letters / ((performance.now() - began) / 1000))} a second`,
        );
        note(
          "the same by a minimal Fedify server that keeps nothing",
          `${Math.round(theirs)} a second`,
        );
        if (ours < theirs) miss("fewer signed activities a second than a minimal Fedify server");
      } finally {
        fedify.kill("SIGKILL");
      }

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
