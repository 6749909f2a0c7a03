/** Figures for docs/benchmarks.md. One real server process on an embedded PostgreSQL, over loopback. */
import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync, createHash, sign, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import autocannon from "autocannon";
import pg from "pg";

const folder = mkdtempSync(join(tmpdir(), "calendula-bench-"));
const port = 4100;
const peerPort = 4101;
const origin = `http://localhost:${port}`;
const hosts = Array.from({ length: 200 }, (_, i) => `127.0.${1 + Math.floor(i / 200)}.${i + 1}:${peerPort}`);
const env = {
  ...process.env,
  PORT: String(port),
  PUBLIC_URL: origin,
  DATA_DIR: folder,
  LOG_LEVEL: "error",
  NODE_ENV: "production",
  FEDERATION_ALLOW: [...hosts, `localhost:${peerPort}`].join(","),
};
const main = join(import.meta.dirname, "..", "src", "main.ts");
const rows: [string, string][] = [];
const note = (what: string, figure: string): void => {
  rows.push([what, figure]);
  console.log(`${what}: ${figure}`);
};
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : String(Math.round(value))} ms`;

async function start(): Promise<{ child: ChildProcess; took: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, [main, "start"], { env, stdio: ["ignore", "ignore", "inherit"] });
  while (
    !(await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error("the server does not start");
    await sleep(10);
  }
  return { child, took: performance.now() - began };
}

const stop = async (child: ChildProcess): Promise<void> => {
  child.kill("SIGTERM");
  await new Promise((resolve) => child.once("exit", resolve));
};

/** Proportional memory of a process and all below it, with PostgreSQL, in MB. */
function memory(pid: number): number {
  const postmaster = Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  const parents = new Map<number, number>();
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      parents.set(Number(entry), Number(readFileSync(`/proc/${entry}/stat`, "utf8").split(") ")[1]?.split(" ")[1]));
    } catch {
      // It ended in between.
    }
  }
  const wanted = new Set([pid, postmaster]);
  for (const [child, parent] of parents) if (parent === postmaster) wanted.add(child);
  return (
    [...wanted].reduce((sum, one) => sum + Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, "utf8"))?.[1] ?? 0), 0) /
    1024
  );
}

async function hammer(path: string): Promise<{ perSecond: number; p99: number }> {
  const result = await autocannon({ url: `${origin}${path}`, connections: 10, duration: 8, headers: { accept: "text/html" } });
  if (result.non2xx > 0) throw new Error(`${path}: ${result.non2xx} answers were not 2xx`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

// First start: makes the database and founds the collective.
const first = await start();
note("first start, with a new database", ms(first.took));
await stop(first.child);
const founding = spawn(process.execPath, [main, "found", "--handle", "moss", "--name", "Moss", "--member", "rosa", "--password-stdin"], {
  env,
  stdio: ["pipe", "ignore", "inherit"],
});
founding.stdin.end("correct horse battery");
await new Promise((resolve) => founding.once("exit", resolve));

const { child, took } = await start();
note("second start", ms(took));
await sleep(5000);
note("memory at rest, Node and PostgreSQL together", `${Math.round(memory(child.pid ?? 0))} MB`);

const session = (await fetch(`${origin}/api/v1/session`, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ handle: "rosa", password: "correct horse battery" }),
}).then((answer) => answer.json())) as { token: string };
const publish = async (name: string): Promise<number> => {
  const began = performance.now();
  const answer = await fetch(`${origin}/api/v1/groups/moss/events`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${session.token}` },
    body: JSON.stringify({ name, startTime: "2027-01-09T14:00", visibility: "public" }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return performance.now() - began;
};
for (let i = 0; i < 20; i++) await publish(`Event ${i}`);

for (const path of ["/", "/calendar", "/@moss", "/library"]) {
  const { perSecond, p99 } = await hammer(path);
  note(`page ${path}, 10 connections`, `${Math.round(perSecond)} a second, p99 ${ms(p99)}`);
}

// A peer with real keys that receives deliveries on 200 addresses.
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const actor = `http://localhost:${peerPort}/users/mira`;
let arrived = 0;
let last = 0;
const peer = createServer((request, response) => {
  if (request.method === "POST") {
    request.resume();
    request.on("end", () => {
      arrived++;
      last = performance.now();
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
      publicKey: { id: `${actor}#main-key`, owner: actor, publicKeyPem: publicKey.export({ type: "spki", format: "pem" }) },
    }),
  );
});
await new Promise<void>((resolve) => peer.listen(peerPort, "0.0.0.0", resolve));

function signed(): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify({ id: `${actor}/like/${randomUUID()}`, type: "Like", actor, object: `${origin}/groups/moss` });
  const date = new Date().toUTCString();
  const digest = `SHA-256=${createHash("sha256").update(body).digest("base64")}`;
  const base = `(request-target): post /inbox\nhost: localhost:${port}\ndate: ${date}\ndigest: ${digest}`;
  return {
    body,
    headers: {
      "content-type": "application/activity+json",
      date,
      digest,
      signature: `keyId="${actor}#main-key",algorithm="rsa-sha256",headers="(request-target) host date digest",signature="${sign("sha256", Buffer.from(base), privateKey).toString("base64")}"`,
    },
  };
}
// Below the limit that one address may deliver in a minute.
const letters = Array.from({ length: 500 }, signed);
const knock = async (): Promise<void> => {
  for (let letter = letters.pop(); letter !== undefined; letter = letters.pop()) {
    const answer = await fetch(`${origin}/inbox`, { method: "POST", ...letter });
    if (answer.status !== 202) throw new Error(`the inbox answered ${answer.status}`);
  }
};
const knocking = performance.now();
await Promise.all(Array.from({ length: 10 }, knock));
note("signed activities taken in", `${Math.round(500 / ((performance.now() - knocking) / 1000))} a second`);

const client = new pg.Client({
  connectionString: `postgres://calendula@localhost/calendula?host=${encodeURIComponent(join(folder, "run"))}`,
});
await client.connect();
const group = (await client.query<{ id: string }>("select id from groups where root")).rows[0]?.id ?? "";
for (let i = 0; i < 2000; i++) {
  const host = hosts[i % 200] ?? "";
  const id = randomUUID();
  await client.query(
    "insert into remote_actors (id, iri, host, type, handle, name, url, inbox, shared_inbox, raw, fetched) values ($1,$2,$3,'Person',$4,'x',$2,$5,$6,'{}',now())",
    [id, `http://${host}/users/${i}`, host, `u${i}@${host}`, `http://${host}/users/${i}/inbox`, `http://${host}/inbox`],
  );
  await client.query("insert into followers (group_id, remote_actor_id, since) values ($1,$2,now())", [group, id]);
}
const posting = performance.now();
const answered = await publish("To two thousand");
for (let waited = 0; arrived < 200 && waited < 120_000; waited += 20) await sleep(20);
note("an event to 2,000 followers on 200 servers: the author is answered after", ms(answered));
note("… and the last of 200 shared inboxes has it after", `${((last - posting) / 1000).toFixed(1)} s (${arrived} deliveries)`);
await client.query("delete from followers");

const fill = (many: number) =>
  client.query(
    `insert into events (id, group_id, name, starts, ends, time_zone, visibility, published, updated)
     select gen_random_uuid(), $1, 'Event ' || n, now() + n * interval '1 minute', now() + n * interval '1 minute' + interval '1 hour', 'UTC', 'public', now(), now() from generate_series(1, $2::int) n`,
    [group, many],
  );
const times: number[] = [];
for (const [total, more] of [
  [100, 80],
  [10_000, 9900],
  [100_000, 90_000],
] as const) {
  await fill(more);
  await client.query("analyze events");
  const samples: number[] = [];
  for (let i = 0; i < 60; i++) {
    const began = performance.now();
    await fetch(`${origin}/api/v1/calendar?scope=own`).then((answer) => answer.text());
    if (i >= 10) samples.push(performance.now() - began);
  }
  times.push(median(samples));
  note(`calendar with ${total.toLocaleString("en")} events (100 of them in the answer)`, ms(median(samples)));
}
note("… at 100,000 as against 100", `${((times[2] ?? 0) / (times[0] ?? 1)).toFixed(2)} times`);

await client.end();
await stop(child);
peer.closeAllConnections();
peer.close();
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

console.log(`\n${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}\n`);
console.log(`| what | figure |\n|---|---|\n${rows.map(([what, figure]) => `| ${what} | ${figure} |`).join("\n")}`);
