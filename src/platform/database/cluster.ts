/**
 * The files of an embedded PostgreSQL: made once, started, stopped,
 * copied. Knows nothing of who uses it.
 */
import { type ChildProcess, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import {
  handOver,
  isPostgres,
  majorVersion,
  runProgram,
  type Runner,
  runner,
} from "./postgres-program.ts";
import { embeddedSettings } from "./embedded-settings.ts";
import { mustBeOurFolder, socketFolder } from "./socket-folder.ts";
import { lockHolder, versionFile, isMade, ignoreExisting } from "./cluster-files.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { databaseMessages } from "./messages.ts";

const saying = sayings(databaseMessages);

const user = "calendula";

/** A database that is just dying may take a connection and never answer. */
export const patience = { connectionTimeoutMillis: 5000 };

export class Cluster {
  readonly #dataDir: string;
  readonly #folder: string;
  readonly #socket: string;
  readonly #log: string;
  readonly #extra: Readonly<Record<string, string>>;
  #as: Runner | undefined;

  /** `extra` settings are for tests, which trade durability for speed. */
  constructor(dataDir: string, extra: Readonly<Record<string, string>> = {}) {
    this.#dataDir = dataDir;
    this.#folder = join(dataDir, "postgres");
    this.#log = join(dataDir, "postgres.log");
    this.#socket = socketFolder(dataDir);
    this.#extra = extra;
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  }

  url(database = user): string {
    return `postgres://${user}@localhost/${database}?host=${encodeURIComponent(this.#socket)}`;
  }

  /**
   * Process number of a running server, else undefined. What a killed one left behind keeps
   * nobody from starting then.
   */
  running(): number | undefined {
    const pid = lockHolder(join(this.#folder, "postmaster.pid"));
    if (pid === undefined) lockHolder(join(this.#socket, ".s.PGSQL.5432.lock"));
    return pid;
  }

  /**
   * Makes the files when there are none (a half-made folder is made anew)
   * and starts the server unless it runs.
   * `signal` breaks it off: nothing is left that was begun.
   */
  async start(signal?: AbortSignal): Promise<void> {
    if (!isMade(this.#dataDir)) await this.#make();
    const version = readFileSync(versionFile(this.#dataDir), "utf8").trim();
    if (version !== majorVersion) {
      throw new SaidError(
        saying((m) => m.postgres.madeBy({ folder: this.#folder, version, ours: majorVersion })),
      );
    }
    const began = performance.now();
    // One that runs may be just stopping, and the last processes of a killed one
    // end what they are at before they go.
    for (let tries = 1; ; tries++) {
      try {
        if (this.running() === undefined) await this.#run(signal);
        else
          await this.#ready(
            () => (this.running() === undefined ? "it was stopped" : undefined),
            signal,
          );
        break;
      } catch (error) {
        signal?.throwIfAborted();
        const inUse = error instanceof Error && error.message.includes("is still in use");
        if (inUse ? performance.now() - began > 120_000 : tries >= 3) throw error;
        await sleep(500);
      }
    }
    await this.#makeDatabase();
  }

  /** Fast stop: open transactions end, what was committed is on disk. */
  async stop(): Promise<void> {
    const pid = this.running();
    if (pid === undefined) return;
    process.kill(pid, "SIGINT");
    for (let waited = 0; isPostgres(pid); waited += 20) {
      if (waited === 15_000) process.kill(pid, "SIGQUIT");
      if (waited > 25_000)
        throw new SaidError(saying((m) => m.postgres.noEnd({ pid: String(pid) })));
      await sleep(20);
    }
  }

  /**
   * Copies the files of a stopped server: with their owners and modes,
   * since PostgreSQL starts on no others.
   */
  copyTo(folder: string): void {
    const part = `${folder}.part`;
    rmSync(part, { recursive: true, force: true });
    const { status, stderr, error } = spawnSync("cp", ["-pR", this.#folder, part], {
      encoding: "utf8",
    });
    if (status !== 0) {
      rmSync(part, { recursive: true, force: true });
      const why = error?.message ?? stderr.trim().split("\n").at(-1) ?? "";
      throw new SaidError(saying((m) => m.migrations.notCopied({ why })));
    }
    renameSync(part, folder);
  }

  async #make(): Promise<void> {
    const as = (this.#as ??= runner());
    const made = `${this.#folder}.new`;
    rmSync(made, { recursive: true, force: true });
    mkdirSync(made, { mode: 0o700 });
    handOver(made, as);
    // To tests only: what is lost with the machine may be lost.
    const careless = this.#extra["fsync"] === "off" ? ["--no-sync"] : [];
    const child = runProgram(
      as,
      "initdb",
      [
        "-D",
        made,
        "-k",
        "-U",
        user,
        "--auth-local=trust",
        "--auth-host=reject",
        "--locale=C.UTF-8",
        "-E",
        "UTF8",
        ...careless,
      ],
      "pipe",
    );
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (status) => resolve(status ?? 1));
    });
    if (code !== 0) {
      const lines = output.trim().split("\n");
      const why =
        lines.find((line) => /FATAL|PANIC|could not/.test(line)) ?? lines.slice(-3).join(" ");
      throw new SaidError(saying((m) => m.postgres.noFiles({ why })));
    }
    renameSync(made, this.#folder);
  }

  /**
   * Starts the server without a word on whether it does: whoever calls `start` later waits less.
   */
  begin(): void {
    if (!isMade(this.#dataDir) || this.running() !== undefined) return;
    if (readFileSync(versionFile(this.#dataDir), "utf8").trim() === majorVersion) this.#spawn();
  }

  async #run(signal: AbortSignal | undefined): Promise<void> {
    const child = this.#spawn();
    let ended: string | undefined;
    child.once("error", (error) => (ended = error.message));
    child.once("exit", (code, signal) => (ended = `it ended with ${signal ?? String(code)}`));
    try {
      await this.#ready(() => ended, signal);
    } catch (error) {
      // Broken off before it wrote which process it is: nobody else could stop it.
      if (signal?.aborted === true) child.kill("SIGINT");
      for (let waited = 0; signal?.aborted === true && ended === undefined; waited += 20) {
        if (waited === 10_000) child.kill("SIGQUIT");
        await sleep(20);
      }
      throw error;
    }
  }

  #spawn(): ChildProcess {
    const as = (this.#as ??= runner());
    // Whoever puts a backup back may lose the mode that PostgreSQL insists on.
    chmodSync(this.#folder, 0o700);
    mkdirSync(this.#socket, { recursive: true, mode: 0o700 });
    mustBeOurFolder(this.#socket, as.uid);
    handOver(this.#socket, as);
    const all = { ...embeddedSettings, unix_socket_directories: this.#socket, ...this.#extra };
    const log = openSync(
      this.#log,
      existsSync(this.#log) && statSync(this.#log).size > 1_000_000 ? "w" : "a",
      0o600,
    );
    const child = runProgram(
      as,
      "postgres",
      [
        "-D",
        this.#folder,
        ...Object.entries(all).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
      ],
      log,
    );
    closeSync(log);
    child.on("error", () => undefined);
    child.unref();
    return child;
  }

  /** Waits until it answers; recovery after a kill may take its time. */
  async #ready(ended: () => string | undefined, signal: AbortSignal | undefined): Promise<void> {
    const began = performance.now();
    for (;;) {
      signal?.throwIfAborted();
      const client = new pg.Client({ connectionString: this.url("postgres"), ...patience });
      client.on("error", () => undefined);
      try {
        await client.connect();
        await client.end();
        return;
      } catch (error) {
        await client.end().catch(() => undefined);
        const why = ended();
        if (why !== undefined || performance.now() - began > 60_000) {
          const tail = existsSync(this.#log)
            ? readFileSync(this.#log, "utf8").trim().split("\n").slice(-3).join(" | ")
            : "";
          throw new SaidError(
            saying((m) => m.postgres.noStart({ why: why ?? String(error), log: this.#log, tail })),
          );
        }
        await sleep(25);
      }
    }
  }

  async #makeDatabase(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url("postgres"), ...patience });
    // Somebody may stop the server at this very moment: the query says so.
    client.on("error", () => undefined);
    await client.connect();
    try {
      const { rowCount } = await client.query("select from pg_database where datname = $1", [user]);
      if (rowCount === 0) await client.query(`create database ${user}`).catch(ignoreExisting);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
