/**
 * The embedded PostgreSQL outlives whatever is killed around it,
 * and never runs twice on one folder.
 */
import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { pino } from "pino";
import { Cluster } from "#platform/database/cluster.ts";
import { startEmbedded } from "#platform/database/embedded.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deadline } from "../../support/patience.ts";

const program = join(import.meta.dirname, "keeper.ts");
let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "calendula-embedded-"));
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill("SIGTERM");
  await sleep(300);
  for (const child of children) child.kill("SIGKILL");
  const pid = postmaster();
  if (pid !== undefined) process.kill(pid, "SIGKILL");
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

interface Keeper {
  readonly child: ChildProcess;
  /** Lines it said so far. */
  said(): string;
  until(word: string): Promise<void>;
}

function keeper(...parts: readonly string[]): Keeper {
  const child = spawn(process.execPath, [program, folder, ...parts], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return {
    child,
    said: () => text,
    until: async (word) => {
      for (let waited = 0; !text.includes(word); waited += 20) {
        if (waited > deadline) throw new Error(`never said "${word}", but: ${text}`);
        await sleep(20);
      }
    },
  };
}

function postmaster(): number | undefined {
  try {
    const pid = Number(
      readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0],
    );
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

const urlOf = (said: string): string => /postgres:\/\/\S+/.exec(said)?.[0] ?? "";

test("a second server on the same folder is refused with words that say what to do", async () => {
  const first = keeper("web", "worker");
  await first.until("up ");
  const second = keeper("web", "worker");
  await second.until("already runs on");
  expect(second.said()).toContain("another DATA_DIR");
  expect(await query(urlOf(first.said()), "show data_checksums")).toEqual([
    { data_checksums: "on" },
  ]);
});

test("web and worker may run side by side, and the last one out stops the database", async () => {
  const web = keeper("web");
  await web.until("up ");
  const worker = keeper("worker");
  await worker.until("up ");
  web.child.kill("SIGTERM");
  await web.until("stopped");
  expect(await query(urlOf(worker.said()), "select 1 as one")).toEqual([{ one: 1 }]);
  worker.child.kill("SIGTERM");
  await worker.until("stopped");
  expect(postmaster()).toBeUndefined();
});

test("after kill -9 of the server alone, the next one takes over the database that still runs", async () => {
  const first = keeper("web", "worker");
  await first.until("up ");
  await query(urlOf(first.said()), "create table kept (word text)");
  await query(urlOf(first.said()), "insert into kept values ('calendula')");
  first.child.kill("SIGKILL");
  const second = keeper("web", "worker");
  await second.until("up ");
  expect(await query(urlOf(second.said()), "select word from kept")).toEqual([
    { word: "calendula" },
  ]);
});

test("after kill -9 of everything, the next start has all that was committed", async () => {
  const first = keeper("web", "worker");
  await first.until("up ");
  await query(urlOf(first.said()), "create table kept (word text)");
  await query(urlOf(first.said()), "insert into kept values ('calendula')");
  const pid = postmaster();
  first.child.kill("SIGKILL");
  if (pid !== undefined) process.kill(pid, "SIGKILL");
  await sleep(100);
  const second = keeper("web", "worker");
  await second.until("up ");
  expect(await query(urlOf(second.said()), "select word from kept")).toEqual([
    { word: "calendula" },
  ]);
});

test("while a process of a killed PostgreSQL still lives, no other one starts on its files", async () => {
  const first = new Cluster(folder);
  await first.start();
  const client = new pg.Client({ connectionString: first.url() });
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const pid = rows[0]?.pid ?? 0;
  // As one that is busy: it does not notice that the first process is gone.
  process.kill(pid, "SIGSTOP");
  process.kill(postmaster() ?? 0, "SIGKILL");
  const state = { started: false };
  const starting = new Cluster(folder).start().then(() => (state.started = true));
  const log = () => readFileSync(join(folder, "postgres.log"), "utf8");
  try {
    for (let waited = 0; !state.started && !log().includes("is still in use"); waited += 20) {
      if (waited > deadline) throw new Error(`never refused, but: ${log()}`);
      await sleep(20);
    }
    expect(state.started).toBe(false);
  } finally {
    process.kill(pid, "SIGKILL");
  }
  await starting;
  await client.end().catch(() => undefined);
  expect(await query(first.url(), "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a note of a killed PostgreSQL whose number is another process's now keeps nothing from starting", async () => {
  const first = new Cluster(folder);
  await first.start();
  const note = join(folder, "postgres", "postmaster.pid");
  const text = readFileSync(note, "utf8");
  await first.stop();
  const alive = text.replace(/^\d+/, String(process.pid));
  for (const left of [alive, "", "7"]) {
    writeFileSync(note, left);
    const next = new Cluster(folder);
    await next.start();
    expect(await query(next.url(), "select 1 as one")).toEqual([{ one: 1 }]);
    await next.stop();
  }
});

test("what a killed PostgreSQL left is changed in place: a note that another one puts there meanwhile stays", async () => {
  const first = new Cluster(folder);
  await first.start();
  const note = join(folder, "postgres", "postmaster.pid");
  const text = readFileSync(note, "utf8");
  await first.stop();
  // Its number is ours, and its other lines are read by PostgreSQL.
  writeFileSync(note, text.replace(/^\d+/, String(process.pid)));
  // As whoever reads it at this moment holds it; PostgreSQL makes a new file.
  const held = openSync(note, "r");
  expect(new Cluster(folder).running()).toBeUndefined();
  const changed = readFileSync(held, "utf8");
  closeSync(held);
  expect(changed.split("\n").slice(1)).toEqual(text.split("\n").slice(1));
  expect(changed).not.toContain(`${process.pid}\n`);
  expect(readFileSync(note, "utf8")).toBe(changed);
});

test("when PostgreSQL alone is killed, the server starts it again", async () => {
  const first = keeper("web", "worker");
  await first.until("up ");
  const pid = postmaster();
  expect(pid).toBeDefined();
  process.kill(pid ?? 0, "SIGKILL");
  await first.until("is back");
  expect(await query(urlOf(first.said()), "select 1 as one")).toEqual([{ one: 1 }]);
});

test("when PostgreSQL is told to stop by itself, the server starts it again without a long wait", async () => {
  const first = keeper("web", "worker");
  await first.until("up ");
  process.kill(postmaster() ?? 0, "SIGINT");
  await first.until("is back");
  expect(await query(urlOf(first.said()), "select 1 as one")).toEqual([{ one: 1 }]);
});

test("the database is not copied while another process uses it, which would start it again meanwhile", async () => {
  const first = keeper("web", "worker");
  await first.until("up ");
  const beside = await startEmbedded(folder, pino({ level: "silent" }), []);
  await expect(beside.backup(join(folder, "copy"))).rejects.toThrow("another one still runs on it");
  await beside.stop();
  expect(await query(urlOf(first.said()), "select 1 as one")).toEqual([{ one: 1 }]);
  expect(first.said()).not.toContain("is gone");
});

test("the log of the database holds nothing that people wrote, also when a statement fails", async () => {
  const server = await startEmbedded(folder, pino({ level: "silent" }), []);
  await query(server.url, "create table guests (address text unique)");
  await query(server.url, "insert into guests values ('alma@guests.example')");
  await expect(
    query(server.url, "insert into guests values ('alma@guests.example')"),
  ).rejects.toThrow("duplicate key");
  await server.stop();
  const log = readFileSync(join(folder, "postgres.log"), "utf8");
  expect(log).toContain("duplicate key");
  expect(log).not.toContain("alma");
});

test("the copy that is made before a change can be put in the place of the database, as it is", async () => {
  const log = pino({ level: "silent" });
  const copy = join(folder, "backups", "before");
  const first = await startEmbedded(folder, log, ["web", "worker"]);
  await query(first.url, "create table kept (word text)");
  await query(first.url, "insert into kept values ('calendula')");
  await first.backup(copy);
  await query(first.url, "drop table kept");
  await first.stop();
  expect(statSync(copy).mode & 0o777).toBe(0o700);
  rmSync(join(folder, "postgres"), { recursive: true });
  renameSync(copy, join(folder, "postgres"));
  // As a careless copy leaves it.
  chmodSync(join(folder, "postgres"), 0o755);
  const second = await startEmbedded(folder, log, ["web", "worker"]);
  expect(await query(second.url, "select word from kept")).toEqual([{ word: "calendula" }]);
  await second.stop();
});

test("a server that starts while a command ends keeps its database, whichever is first", async () => {
  const quiet = pino({ level: "silent" });
  const careless = { fsync: "off" };
  for (let delay = 0; delay < 12; delay++) {
    const command = await startEmbedded(folder, quiet, [], careless);
    const [server] = await Promise.all([
      startEmbedded(folder, quiet, ["web", "worker"], careless),
      sleep(delay * 3).then(() => command.stop()),
    ]);
    // The very first thing that a server asks, and once more after the command has gone.
    expect(await query(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await sleep(50);
    expect(
      await query(
        server.url,
        "select count(*)::int as n from pg_locks where locktype = 'advisory' and objid in (7201, 7202)",
      ),
    ).toEqual([{ n: 2 }]);
    await server.stop();
    expect(postmaster()).toBeUndefined();
  }
});

test("of two commands that end at the same moment the last one stops the database", async () => {
  const quiet = pino({ level: "silent" });
  const careless = { fsync: "off" };
  for (let round = 0; round < 4; round++) {
    const commands = [];
    for (let n = 0; n < 3; n++) commands.push(await startEmbedded(folder, quiet, [], careless));
    const [first, ...others] = commands;
    await first?.stop();
    expect(await query(first?.url ?? "", "select 1 as one")).toEqual([{ one: 1 }]);
    await Promise.all(others.map((one) => one.stop()));
    expect(postmaster()).toBeUndefined();
  }
});

/** What no PostgreSQL starts with. */
const spoil = (): void =>
  writeFileSync(join(folder, "postgres", "postgresql.conf"), "no_such_setting = 1\n");

test("a server that can't be started again is given up after a while, with the reason", async () => {
  const log = pino({ level: "silent" });
  const server = await startEmbedded(folder, log, ["web", "worker"], { fsync: "off" }, 500);
  spoil();
  process.kill(postmaster() ?? 0, "SIGKILL");
  expect(String(await server.lost)).toContain("no_such_setting");
  await server.stop();
  expect(postmaster()).toBeUndefined();
});

test("whoever ends while the server is being started again is not held up, and leaves none running", async () => {
  const log = pino({ level: "silent" });
  for (const rounds of [0, 1, 2, 3, 4, 5]) {
    const server = await startEmbedded(folder, log, ["web", "worker"], { fsync: "off" });
    const pid = postmaster() ?? 0;
    process.kill(pid, "SIGKILL");
    // At whatever point of it.
    await sleep(rounds * 30);
    await server.stop();
    expect(postmaster()).toBeUndefined();
  }
});
