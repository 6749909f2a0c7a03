/** One server of the demo: founded, started, and asked by program as one of its members. */
import { fork } from "node:child_process";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { DemoCollective } from "./life.ts";

/** The password of everybody in the demo. */
export const password = "marigold petals dry slowly";
const main = join(import.meta.dirname, "..", "src", "main.ts");

export type Json = Record<string, unknown>;
/** Asks the API as one member. */
export type Api = (method: string, path: string, body?: unknown) => Promise<Json>;

export interface DemoServer {
  readonly origin: string;
  /** As its first member. */
  readonly api: Api;
  /** A member who comes by an invitation into these groups. */
  join(member: DemoCollective["second"], groups: readonly string[]): Promise<Api>;
  /** As if answers had been asked for some days ago: whoever answers now is the last. */
  agedDecision(id: string): Promise<void>;
  stop(): Promise<unknown>;
}

/** Does something listen there already? */
export const isTaken = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => (socket.destroy(), resolve(true)));
    socket.once("error", () => resolve(false));
  });

function apiAt(origin: string, session: { token?: string }): Api {
  return async (method, path, body) => {
    const isJson = body !== undefined && !(body instanceof FormData);
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        ...(isJson ? { "content-type": "application/json" } : {}),
        ...(session.token === undefined ? {} : { authorization: `Bearer ${session.token}` }),
      },
      ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : body }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? {} : (JSON.parse(text) as Json);
  };
}

async function signedIn(origin: string, handle: string): Promise<Api> {
  const session: { token?: string } = {};
  const api = apiAt(origin, session);
  session.token = String((await api("POST", "/session", { handle, password }))["token"]);
  return api;
}

export async function startServer(
  one: DemoCollective,
  { port, ports, folder }: { port: number; ports: readonly number[]; folder: string },
): Promise<DemoServer> {
  const origin = `http://localhost:${port}`;
  const dataDir = join(folder, one.handle);
  const env = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: origin,
    DATA_DIR: dataDir,
    FEDERATION_ALLOW: ports.map((each) => `localhost:${each}`).join(","),
    LOG_LEVEL: "warn",
    // What a steward has set for a real one is nothing for a demo.
    HOST: "127.0.0.1",
    DATABASE_URL: undefined,
    DATABASE_URL_FILE: undefined,
    SMTP_URL: undefined,
    SMTP_URL_FILE: undefined,
    METRICS_PORT: undefined,
    METRICS_PORT_FILE: undefined,
    BACKUP_DIR: undefined,
    BACKUP_DIR_FILE: undefined,
  };
  const named = { handle: one.handle, name: one.name, summary: one.summary };
  const founder = { member: one.first.handle, "member-name": one.first.name };
  const args = Object.entries({ ...named, ...founder }).flatMap(([key, value]) => [
    `--${key}`,
    value,
  ]);
  const founding = fork(main, ["found", ...args, "--password-stdin"], {
    env,
    stdio: ["pipe", "ignore", "inherit", "ipc"],
  });
  founding.stdin?.end(password);
  await new Promise((resolve) => founding.once("exit", resolve));
  const child = fork(main, ["start"], { env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = (): Promise<unknown> => (child.kill("SIGTERM"), ended);
  for (let tries = 0; ; tries++) {
    const ready = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) break;
    if (tries > 600 || child.exitCode !== null) {
      await stop();
      throw new Error(`${one.name} does not start at ${origin}.`);
    }
    await sleep(100);
  }
  const api = await signedIn(origin, one.first.handle);
  return {
    origin,
    api,
    join: async ({ handle, name }, groups) => {
      const { url } = await api("POST", "/invitations", { groups });
      const answer = await fetch(new URL(String(url), origin), {
        method: "POST",
        body: new URLSearchParams({ handle, name, password }),
        redirect: "manual",
      });
      if (answer.status >= 400) throw new Error(`${handle} can't join: ${answer.status}`);
      return signedIn(origin, handle);
    },
    agedDecision: async (id) => {
      const database = new pg.Client({
        host: join(dataDir, "run"),
        user: "calendula",
        database: "calendula",
      });
      await database.connect();
      try {
        await database.query(
          `update decisions set opened = opened - interval '4 days', min_until = min_until - interval '4 days' where id = $1`,
          [id],
        );
      } finally {
        await database.end();
      }
    },
    stop,
  };
}
