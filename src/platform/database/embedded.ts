/** Keeps the embedded PostgreSQL of one DATA_DIR alive for as long as this process needs it. */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Logger } from "pino";
import { Cluster, patience } from "./cluster.ts";

/** What a server process does; two processes may share the work, but each part is done once per DATA_DIR. */
export type ProcessPart = "web" | "worker";

// Held as session locks in the database itself: they vanish with the process that held them, however it ended.
const lockOf: Readonly<Record<ProcessPart, number>> = { web: 7_201, worker: 7_202 };

export class AlreadyRunning extends Error {
  override readonly name = "AlreadyRunning";
}

interface Embedded {
  readonly url: string;
  /** Copies the whole database into a folder; the server rests meanwhile. Throws AlreadyRunning when another process uses it. */
  backup(folder: string): Promise<void>;
  /** Stops the server, unless another process still uses it. `leave`: it is used again at once. */
  stop(leave?: boolean): Promise<void>;
}

/**
 * Starts the server, or uses the one that runs. `parts` are what this process will do (none: the command line).
 * Throws AlreadyRunning when another process does one of them already.
 */
export async function startEmbedded(
  dataDir: string,
  log: Logger,
  parts: readonly ProcessPart[],
  extra: Readonly<Record<string, string>> = {},
): Promise<Embedded> {
  const cluster = new Cluster(dataDir, extra);
  let keeper: pg.Client | undefined;
  let resting = false;
  let reviving: Promise<void> | undefined;

  const open = async (): Promise<void> => {
    await cluster.start();
    const client = new pg.Client({
      connectionString: cluster.url(),
      application_name: "calendula-keeper",
      keepAlive: true,
      ...patience,
    });
    client.on("error", () => undefined);
    await client.connect();
    try {
      for (const part of parts) await take(client, part, dataDir);
    } catch (error) {
      await client.end();
      throw error;
    }
    client.once("end", () => void (reviving = revive(client)));
    keeper = client;
  };

  // The keeper's connection ends when the server does: start it again, more slowly each time.
  const revive = async (lost: pg.Client): Promise<void> => {
    for (let wait = 100; !resting && keeper === lost; wait = Math.min(wait * 2, 10_000)) {
      log.error("the embedded PostgreSQL is gone; starting it again");
      try {
        await open();
        log.info("the embedded PostgreSQL is back");
        return;
      } catch (error) {
        log.error(
          { reason: error instanceof Error ? error.message : String(error) },
          "the embedded PostgreSQL does not start",
        );
        await sleep(wait, undefined, { ref: false });
      }
    }
  };

  const release = async (): Promise<void> => {
    resting = true;
    // Started again while we stop, it would outlive us.
    await reviving;
    await keeper?.end().catch(() => undefined);
  };

  await open();
  return {
    url: cluster.url(),
    backup: async (folder) => {
      if (existsSync(folder)) return;
      // The other one would start the server again, in the middle of the copy.
      if (await inUse(cluster.url(), parts)) {
        throw new AlreadyRunning(
          `This Calendula is newer than the database in ${dataDir}, and another one still runs on it. Stop that one, then start this one.`,
        );
      }
      mkdirSync(join(folder, ".."), { recursive: true, mode: 0o700 });
      await release();
      await cluster.stop();
      cluster.copyTo(folder);
      resting = false;
      await open();
    },
    stop: async (leave = false) => {
      const shared = leave || (await inUse(cluster.url(), parts));
      await release();
      if (!shared) await cluster.stop();
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
  throw new AlreadyRunning(
    `Calendula already runs on ${dataDir}. Stop the other one first, or give this one another DATA_DIR and PORT.`,
  );
}

/** Does another process hold one of the parts that we don't? */
async function inUse(url: string, ours: readonly ProcessPart[]): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, ...patience });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const others = (Object.keys(lockOf) as ProcessPart[])
      .filter((part) => !ours.includes(part))
      .map((part) => lockOf[part]);
    const { rowCount } = await client.query(
      "select from pg_locks where locktype = 'advisory' and objid = any($1::oid[])",
      [others],
    );
    return (rowCount ?? 0) > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
