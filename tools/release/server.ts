/** A server of a release, as a process of its own on a database of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type Json = Record<string, unknown>;
export type Name = "moss" | "fern";
export type Origins = Readonly<Record<Name, string>>;
export type Api = (method: string, path: string, body?: unknown) => Promise<Json>;

export interface ReleaseServer {
  readonly origin: string;
  readonly api: Api;
  /** The API as a member who comes by an invitation. */
  join(handle: string): Promise<Api>;
  stop(): Promise<void>;
}

export const password = "correct horse battery";

/** What an earlier one is started by. */
const mainIn = (source: string): string =>
  ["bin/calendula.js", "src/main.ts"].map((file) => join(source, file)).find(existsSync) ?? "";

/** The API of a server as one of its members. */
export async function signedIn(origin: string, handle: string): Promise<Api> {
  const session: { token?: string } = {};
  const api: Api = async (method, path, body) => {
    const form = body instanceof FormData;
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined || form ? {} : { "content-type": "application/json" }),
        ...(session.token === undefined ? {} : { authorization: `Bearer ${session.token}` }),
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? {} : (JSON.parse(text) as Json);
  };
  session.token = String((await api("POST", "/session", { handle, password }))["token"]);
  return api;
}

/** Founds the collective `name` by rosa, and starts it. */
export async function startRelease(
  source: string,
  {
    name,
    origins,
    databaseUrl,
    dataDir,
  }: {
    readonly name: Name;
    readonly origins: Origins;
    readonly databaseUrl: string;
    readonly dataDir: string;
  },
): Promise<ReleaseServer> {
  const origin = origins[name];
  const env = {
    PATH: process.env["PATH"] ?? "",
    PUBLIC_URL: origin,
    PORT: new URL(origin).port,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    FEDERATION_ALLOW: Object.values(origins)
      .map((one) => new URL(one).host)
      .join(","),
    LOG_LEVEL: "warn",
  };
  const run = (args: readonly string[]): ChildProcess =>
    spawn(process.execPath, [mainIn(source), ...args], {
      env,
      cwd: source,
      stdio: ["pipe", "inherit", "inherit"],
    });
  const founding = run([
    "found",
    ...["--handle", name, "--name", `${name} collective`, "--member", "rosa", "--password-stdin"],
  ]);
  founding.stdin?.end(password);
  await new Promise((resolve) => founding.once("exit", resolve));
  const child = run(["start"]);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for (let tries = 0; ; tries++) {
    const ready = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) break;
    if (tries > 600 || child.exitCode !== null) throw new Error(`${name} does not start`);
    await sleep(100);
  }
  const api = await signedIn(origin, "rosa");
  return {
    origin,
    api,
    join: async (handle) => {
      const { url } = await api("POST", "/invitations", { groups: [] });
      const answer = await fetch(new URL(String(url), origin), {
        method: "POST",
        body: new URLSearchParams({ handle, name: handle, password }),
        redirect: "manual",
      });
      if (answer.status >= 400) throw new Error(`${handle} can't join: ${answer.status}`);
      return signedIn(origin, handle);
    },
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}
