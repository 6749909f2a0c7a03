/** A real server process with a database of its own, driven through HTTP only. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { testDatabase } from "./database.ts";
import { deadline } from "./patience.ts";
import { password } from "./people.ts";
import { main, mainEnvironment } from "./main.ts";

const root = join(import.meta.dirname, "..", "..");

/**
 * A port that is free now, by chance out of those that no system gives away by
 * itself: between the asking and the use nobody else takes it, neither a connection
 * going out nor another run of the tests.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    // Above 10080, which no fetch may ask.
    const port = randomInt(10_081, 32_000);
    const server = createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => resolve(true));
    });
    if (!free) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}

export interface Instance {
  readonly origin: string;
  readonly databaseUrl: string;
  /** With which it runs. */
  readonly settings: Readonly<Record<string, string>>;
  /** JSON of an API call; throws with the answer when the status is not below 400. */
  api<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T>;
  /** A GET as another server would ask. */
  activity(path: string): Promise<{ status: number; json: Record<string, unknown> }>;
  page(path: string): Promise<{ status: number; text: string }>;
  /** kill -9. */
  kill(): Promise<void>;
  /** As a service manager stops it. */
  stop(): Promise<void>;
  /** kill -9 of its own PostgreSQL, of an instance that has one. */
  killDatabase(): void;
  start(): Promise<void>;
  log(): string;
  end(): Promise<void>;
}

/** Starts one on `port` and founds the collective `handle` by the member rosa. */
export async function instance({
  handle,
  port,
  allow,
  env = {},
  embedded = false,
}: {
  handle: string;
  port: number;
  allow: readonly string[];
  env?: Record<string, string>;
  /** With a PostgreSQL of its own, as most have it, instead of a database of the tests' one. */
  embedded?: boolean;
}): Promise<Instance> {
  const database = embedded ? undefined : await testDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), `calendula-${handle}-`));
  const origin = `http://localhost:${port}`;
  const settings = {
    ...mainEnvironment,
    PUBLIC_URL: origin,
    PORT: String(port),
    ...(database === undefined ? {} : { DATABASE_URL: database.url }),
    DATA_DIR: dataDir,
    FEDERATION_ALLOW: allow.join(","),
    LOG_LEVEL: "info",
    ...env,
  };
  let child: ChildProcess | undefined;
  let log = "";
  let token: string | undefined;

  const command = (args: readonly string[], input?: string): ChildProcess => {
    const made = spawn(process.execPath, [main, ...args], {
      env: settings,
      cwd: root,
      stdio: ["pipe", "pipe", "pipe"],
    });
    made.stdout.on("data", (chunk: Buffer) => (log += chunk.toString()));
    made.stderr.on("data", (chunk: Buffer) => (log += chunk.toString()));
    made.stdin.end(input);
    return made;
  };
  const ended = (one: ChildProcess): Promise<void> =>
    new Promise((resolve) =>
      one.exitCode !== null || one.signalCode !== null
        ? resolve()
        : one.once("close", () => resolve()),
    );

  const start = async (): Promise<void> => {
    child = command(["start"]);
    for (let waited = 0; ; waited += 50) {
      const ready = await fetch(`${origin}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ready) return;
      if (waited > deadline || child.exitCode !== null) {
        child.kill("SIGKILL");
        throw new Error(`the instance does not start: ${log.slice(-1500)}`);
      }
      await sleep(50);
    }
  };

  const found = command(
    [
      "found",
      "--handle",
      handle,
      "--name",
      `${handle} collective`,
      "--member",
      "rosa",
      "--password-stdin",
    ],
    password,
  );
  await ended(found);
  await start();

  const api = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    if (token === undefined && path !== "/session")
      token = (await api<{ token: string }>("POST", "/session", { handle: "rosa", password }))
        .token;
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.status >= 400)
      throw new Error(`${method} ${path}: ${answer.status} ${text}\n${log.slice(-2000)}`);
    return (text === "" ? {} : JSON.parse(text)) as T;
  };

  return {
    origin,
    settings,
    databaseUrl:
      database?.url ??
      `postgres://calendula@localhost/calendula?host=${encodeURIComponent(join(dataDir, "run"))}`,
    api,
    activity: async (path) => {
      const answer = await fetch(path.startsWith("http") ? path : `${origin}${path}`, {
        headers: { accept: "application/activity+json" },
      });
      return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
    },
    page: async (path) => {
      const answer = await fetch(`${origin}${path}`, { headers: { accept: "text/html" } });
      return { status: answer.status, text: await answer.text() };
    },
    kill: async () => {
      child?.kill("SIGKILL");
      if (child !== undefined) await ended(child);
    },
    stop: async () => {
      child?.kill("SIGTERM");
      if (child !== undefined) await ended(child);
    },
    killDatabase: () => {
      const [pid] = readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n");
      process.kill(Number(pid), "SIGKILL");
    },
    start,
    log: () => log,
    end: async () => {
      child?.kill("SIGTERM");
      if (child !== undefined) await ended(child);
      await database?.end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Asks again until it is so. */
export async function eventually<T>(
  look: () => Promise<T | undefined | false>,
  what: string,
  ms = deadline,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await sleep(100);
  }
}
