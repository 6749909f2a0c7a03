/**
 * What all parts of the benchmark share: a real server process on an embedded
 * PostgreSQL, over loopback, and the notes.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import autocannon from "autocannon";
import pg from "pg";
import { mainOf, placesOf } from "../bin/compiled.js";
import { startEnvironment, startFlags } from "../bin/small-heap.js";

/** `BENCH_PORT` where others use these: three in a row. */
export const port = Number(process.env["BENCH_PORT"] ?? 4100);
export const peerPort = port + 1;
export const origin = `http://localhost:${port}`;

const root = join(import.meta.dirname, "..");
/** What `npm start` starts after `npm ci`: the compiled server, made of the source as it stands. */
const main = (): string => {
  if (mainOf(root) === placesOf(root).main) return placesOf(root).main;
  spawnSync(process.execPath, [join(root, "bin", "compile.js")]);
  return mainOf(root);
};
const watch = join(import.meta.dirname, "loop-watch.ts");
const results = join(import.meta.dirname, "results");

/** Milliseconds; p99 is what 99 of 100 requests stay below. */
export interface Latency {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

const rows: { readonly part: string; readonly what: string; readonly figure: string }[] = [];
const misses: string[] = [];
let part = "";

export const begin = (name: string): void => {
  part = name;
  console.log(`\n${name}`);
};
export const note = (what: string, figure: string): void => {
  rows.push({ part, what, figure });
  console.log(`  ${what}: ${figure}`);
};
/** Something that is over its target; told again at the end. */
export const miss = (text: string): void => {
  misses.push(text);
  console.log(`  OVER TARGET  ${text}`);
};
export const ms = (value: number): string =>
  `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en")} ms`;
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** All figures as Markdown, and what missed its target. */
export function summary(): string {
  const parts = [...new Set(rows.map((row) => row.part))];
  const tables = parts.map((name) => {
    const lines = rows
      .filter((row) => row.part === name)
      .map(({ what, figure }) => `| ${what} | ${figure} |`);
    return `## ${name}\n\n| what | figure |\n| --- | --- |\n${lines.join("\n")}\n`;
  });
  const over =
    misses.length === 0
      ? "Nothing is over its target."
      : `Over target:\n\n${misses.map((one) => `- ${one}`).join("\n")}`;
  return `${tables.join("\n")}\n${over}\n`;
}

/** Keeps a text under bench/results/; answers its path. */
export function keep(name: string, text: string): string {
  mkdirSync(results, { recursive: true });
  const path = join(results, name);
  writeFileSync(path, text);
  return path;
}

/**
 * Many at once for some seconds; throws when an answer is not 2xx. `rate` limits the
 * requests of one second, all together.
 */
export function hammer(
  path: string,
  {
    seconds = 8,
    connections = 10,
    rate,
    at = origin,
  }: { seconds?: number; connections?: number; rate?: number; at?: string } = {},
): Promise<Latency> & { stop(): void } {
  const running = autocannon({
    url: `${at}${path}`,
    connections,
    duration: seconds,
    // As browsers ask; what is sent packed is what a reader waits for.
    headers: { accept: "text/html", "accept-encoding": "gzip, deflate, br" },
    ...(rate === undefined ? {} : { overallRate: rate }),
  });
  const read = async (): Promise<Latency> => {
    const result = await running;
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`${path}: ${result.non2xx + result.errors} answers were not 2xx`);
    if (result.latency.max === 0) throw new Error(`${path}: nothing was answered`);
    return {
      perSecond: result.requests.average,
      p50: result.latency.p50,
      p99: result.latency.p99,
      max: result.latency.max,
    };
  };
  return Object.assign(read(), { stop: () => running.stop() });
}

export interface Bench {
  /** DATA_DIR. */
  readonly folder: string;
  readonly pid: number;
  /** Time of the first start, which makes the database, and of the second; in ms. */
  readonly starts: readonly [number, number];
  readonly sql: pg.Client;
  readonly databaseUrl: string;
  /** Id of the collective's group, @moss. */
  readonly group: string;
  /** A request of its one member, rosa, with a JSON body; throws unless the answer is good. */
  ask<T>(path: string, body?: object): Promise<T>;
  /** Longest stop of the server's event loop since this was last asked, in ms. */
  longestStop(): Promise<number>;
}

async function start(
  env: NodeJS.ProcessEnv,
): Promise<{ readonly child: ChildProcess; readonly took: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, [...startFlags, "--import", watch, main(), "start"], {
    env: { ...startEnvironment, ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
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

async function found(env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(
    process.execPath,
    [main(), "found", "--handle", "moss", "--name", "Moss", "--member", "rosa", "--password-stdin"],
    {
      env,
      stdio: ["pipe", "ignore", "inherit"],
    },
  );
  child.stdin.end("correct horse battery");
  await new Promise((resolve) => child.once("exit", resolve));
}

async function post<T>(path: string, body: object | undefined, token?: string): Promise<T> {
  const answer = await fetch(`${origin}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      "content-type": "application/json",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/**
 * A new server with a collective in it, for one part; gone afterwards.
 */
export async function withServer(
  extra: Readonly<Record<string, string>>,
  run: (bench: Bench) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "calendula-bench-"));
  const env = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: origin,
    DATA_DIR: folder,
    LOG_LEVEL: "error",
    NODE_ENV: "production",
    ...extra,
  };
  const first = await start(env);
  await stop(first.child);
  await found(env);
  const { child, took } = await start(env);
  const databaseUrl = `postgres://calendula@localhost/calendula?host=${encodeURIComponent(
    join(folder, "run"),
  )}`;
  const sql = new pg.Client({ connectionString: databaseUrl });
  try {
    await sql.connect();
    const group =
      (await sql.query<{ id: string }>("select id from groups where root")).rows[0]?.id ?? "";
    const { token } = await post<{ token: string }>("/api/v1/session", {
      handle: "rosa",
      password: "correct horse battery",
    });
    await run({
      folder,
      pid: child.pid ?? 0,
      starts: [first.took, took],
      sql,
      databaseUrl,
      group,
      ask: (path, body) => post(path, body, token),
      longestStop: () =>
        new Promise((resolve) => {
          child.once("message", (message) => resolve(Number(message)));
          child.send("longest-stop");
        }),
    });
  } finally {
    await sql.end().catch(() => undefined);
    if (child.exitCode === null) await stop(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const postmasterOf = (folder: string): number =>
  Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);

/** The fields of /proc/{pid}/stat after the name; empty when it ended. */
function statOf(pid: number | string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  } catch {
    return [];
  }
}

/** PostgreSQL and its connections. */
function databaseProcesses(folder: string): readonly number[] {
  const postmaster = postmasterOf(folder);
  const children = readdirSync("/proc").filter(
    (entry) => /^\d+$/.test(entry) && Number(statOf(entry)[1]) === postmaster,
  );
  return [postmaster, ...children.map(Number)];
}

/**
 * Processor time of a process with all its threads, in milliseconds.
 * A tick is a hundredth of a second.
 */
export function processTime(pid: number): number {
  const stat = statOf(pid);
  return (Number(stat[11] ?? 0) + Number(stat[12] ?? 0)) * 10;
}

/**
 * The same of PostgreSQL. Of connections that were closed meanwhile the
 * parent has it, once they are waited for.
 */
export function databaseTime(folder: string): number {
  const stat = statOf(postmasterOf(folder));
  const ofEnded = (Number(stat[13] ?? 0) + Number(stat[14] ?? 0)) * 10;
  return databaseProcesses(folder).reduce((sum, pid) => sum + processTime(pid), ofEnded);
}

/** Proportional memory of a process, in MB; 0 when it ended. */
function proportional(pid: number): number {
  try {
    const kept = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+)/m.exec(kept)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Of node and of all of PostgreSQL, what is shared counted once. */
export const memories = ({
  pid,
  folder,
}: Pick<Bench, "pid" | "folder">): { readonly node: number; readonly database: number } => ({
  node: proportional(pid),
  database: databaseProcesses(folder).reduce((sum, one) => sum + proportional(one), 0),
});

/** Both together, in MB. */
export function memory(bench: Pick<Bench, "pid" | "folder">): number {
  const { node, database } = memories(bench);
  return node + database;
}

/** Twenty public events of the group that `withServer` founded. */
export async function planTwenty(bench: Bench): Promise<void> {
  for (let i = 0; i < 20; i++)
    await bench.ask("/api/v1/groups/moss/events", {
      name: `Event ${i}`,
      startTime: "2027-01-09T14:00",
      visibility: "public",
      access: { "step-free": "yes" },
    });
}
