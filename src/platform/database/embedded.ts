/** Keeps the embedded PostgreSQL of one DATA_DIR alive for as long as this process needs it. */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Logger } from "pino";
import { minutes } from "#platform/lib/clock.ts";
import { saysDiskFull } from "#platform/lib/free-space.ts";
import { Cluster, patience } from "./cluster.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { databaseMessages } from "./messages.ts";

const saying = sayings(databaseMessages);

/**
 * What a server process does; two processes may share the work, but
 * each part is done once per DATA_DIR.
 */
export type ProcessPart = "web" | "worker";

// Held as session locks in the database itself: they vanish with the
// process that held them, however it ended.
const lockOf: Readonly<Record<ProcessPart, number>> = { web: 7_201, worker: 7_202 };
/** Shared by all that use the server, commands too: whoever ends last stops it. */
const using = 7_204;
/**
 * Held by whoever stops the server, from the look whether others use it until it has
 * stopped; shared by who takes a part.
 */
const stopping = 7_200;

/** What is seen of a server that somebody stops at the same moment: it is started once more. */
const wasStopped = (error: unknown): boolean => {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  return (
    /^57P0[123]$|^E(?:CONNREFUSED|CONNRESET|NOENT|PIPE)$/.test(code) ||
    /Connection terminated|is not queryable/.test(message)
  );
};

interface Embedded {
  readonly url: string;
  /**
   * Copies the whole database into a folder; the server rests meanwhile. Throws
   * a SaidError when another process uses it.
   */
  backup(folder: string): Promise<void>;
  /** Why, when the server is gone and can't be started again: nobody tries any longer. */
  readonly lost: Promise<unknown>;
  /** Stops the server, unless another process still uses it. `leave`: it is used again at once. */
  stop(leave?: boolean): Promise<void>;
}

/** For how long a server that is gone is started again. */
const givesUp = minutes(2);

/**
 * Starts the server, or uses the one that runs. `parts` are what this
 * process will do (none: the command line).
 * `extra` and `patienceOfRevival` (milliseconds) are for tests.
 * Throws a SaidError when another process does one of them already.
 */
export async function startEmbedded(
  dataDir: string,
  log: Logger,
  parts: readonly ProcessPart[],
  extra: Readonly<Record<string, string>> = {},
  patienceOfRevival = givesUp,
): Promise<Embedded> {
  const cluster = new Cluster(dataDir, extra);
  let keeper: pg.Client | undefined;
  let keeperPid: number | undefined;
  let resting = new AbortController();
  const lost = Promise.withResolvers<unknown>();
  let reviving: Promise<void> | undefined;

  const openOnce = async (): Promise<void> => {
    await cluster.start(resting.signal);
    const client = new pg.Client({
      connectionString: cluster.url(),
      application_name: "calendula-keeper",
      keepAlive: true,
      ...patience,
    });
    client.on("error", () => undefined);
    await client.connect();
    try {
      await client.query("select pg_advisory_lock_shared($1)", [stopping]);
      await client.query("select pg_advisory_lock_shared($1)", [using]);
      for (const part of parts) await take(client, part, dataDir);
      await client.query("select pg_advisory_unlock_shared($1)", [stopping]);
      const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
      keeperPid = rows[0]?.pid;
    } catch (error) {
      await client.end();
      throw error;
    }
    client.once("end", () => void (reviving = revive(client)));
    keeper = client;
  };

  // A command that ends just now stops what it had started.
  const open = async (): Promise<void> => {
    for (let tries = 1; ; tries++)
      try {
        return await openOnce();
      } catch (error) {
        if (tries >= 5 || resting.signal.aborted || !wasStopped(error)) throw error;
        await sleep(100 * tries);
      }
  };

  // The keeper's connection ends when the server does: start it again, more slowly each time.
  const revive = async (gone: pg.Client): Promise<void> => {
    const began = performance.now();
    const rests = (): boolean => resting.signal.aborted;
    for (let wait = 100; !rests() && keeper === gone; wait = Math.min(wait * 2, 10_000)) {
      log.error("the embedded PostgreSQL is gone; starting it again");
      try {
        await open();
        log.info("the embedded PostgreSQL is back");
        return;
      } catch (error) {
        if (rests()) return;
        log.error(
          { reason: error instanceof Error ? error.message : String(error) },
          saysDiskFull(error)
            ? "the embedded PostgreSQL does not start: no space is left on the disk"
            : "the embedded PostgreSQL does not start",
        );
        if (performance.now() - began > patienceOfRevival) return lost.resolve(error);
        // Nothing else may keep the process alive by now, but somebody waits for the end of this.
        await sleep(wait, undefined, { signal: resting.signal }).catch(() => undefined);
      }
    }
  };

  /**
   * Starts nothing again: what is started while we stop would outlive us, and
   * who we are would change meanwhile.
   */
  const rest = async (): Promise<void> => {
    resting.abort();
    await reviving;
  };
  const release = async (): Promise<void> => {
    await rest();
    await keeper?.end().catch(() => undefined);
  };

  await open();
  return {
    url: cluster.url(),
    lost: lost.promise,
    backup: async (folder) => {
      if (existsSync(folder)) return;
      // The other one would start the server again, in the middle of the copy.
      await unlessInUse(cluster.url(), keeperPid, async (used) => {
        if (used) throw new SaidError(saying((m) => m.runsOlder({ folder: dataDir })));
        mkdirSync(join(folder, ".."), { recursive: true, mode: 0o700 });
        await release();
        await cluster.stop();
        cluster.copyTo(folder);
      });
      resting = new AbortController();
      await open();
    },
    stop: async (leave = false) => {
      if (leave) return release();
      await rest();
      await unlessInUse(cluster.url(), keeperPid, async (used) => {
        await release();
        if (!used) await cluster.stop();
      });
    },
  };
}

async function take(client: pg.Client, part: ProcessPart, dataDir: string): Promise<void> {
  // A killed process's connection may linger for an instant.
  for (let tries = 0; tries < 10; tries++) {
    const { rows } = await client.query<{ taken: boolean }>(
      "select pg_try_advisory_lock($1) as taken",
      [lockOf[part]],
    );
    if (rows[0]?.taken === true) return;
    await sleep(100);
  }
  throw new SaidError(saying((m) => m.running({ folder: dataDir })));
}

/**
 * Does `work`, told whether another process uses the server too: nobody begins to
 * before it is done. `ours`: who we are.
 */
async function unlessInUse(
  url: string,
  ours: number | undefined,
  work: (used: boolean) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url, ...patience });
  // The work may stop the server.
  client.on("error", () => undefined);
  try {
    const used = await othersUse(client, ours).catch(() => false);
    await work(used);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function othersUse(client: pg.Client, ours: number | undefined): Promise<boolean> {
  await client.connect();
  await client.query("select pg_advisory_lock($1)", [stopping]);
  const { rowCount } = await client.query(
    "select from pg_locks where locktype = 'advisory' and granted and objid = any($1::oid[]) and pid <> $2",
    // A version before took its parts only.
    [[using, ...Object.values(lockOf)], ours ?? 0],
  );
  return (rowCount ?? 0) > 0;
}
