/** Opens the database that the settings name: a server of the steward's, or the embedded one. */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Kysely } from "kysely";
import pg from "pg";
import type { Logger } from "pino";
import type { Config } from "#config.ts";
import { Cluster } from "./cluster.ts";
import { columnNames, Dialect } from "./column-names.ts";
import { type ProcessPart, startEmbedded } from "./embedded.ts";
import { preparing } from "./prepared.ts";
import type { Db, Tables } from "./schema.ts";

export interface Database {
  readonly db: Db;
  /** For connections outside the pool (LISTEN, backups), past any pooler. */
  readonly url: string;
  /**
   * Copies the whole embedded database to DATA_DIR/backups/{name};
   * undefined for a server of the steward's.
   */
  readonly backup: ((name: string) => Promise<void>) | undefined;
  /** Of this process: open ones, those without work, and queries that wait for one. */
  connections(): { readonly open: number; readonly idle: number; readonly waiting: number };
  /**
   * Why, when the embedded server is gone for good. A server of the steward's comes back by itself.
   */
  readonly lost: Promise<unknown>;
  /**
   * Ends the pool, then the embedded server unless another process uses it.
   * `leave`: it is used again at once.
   */
  close(leave?: boolean): Promise<void>;
}

/** Type of `date`, in PostgreSQL's own numbers. */
const date: number = pg.types.builtins.DATE;

/** A day is a day, "2026-12-05", not a midnight somewhere. */
const getTypeParser = (oid: number, format?: "text" | "binary"): ((text: string) => unknown) =>
  oid === date
    ? (text) => text
    : (pg.types.getTypeParser as (oid: number, format?: string) => (text: string) => unknown)(
        oid,
        format,
      );

/**
 * Said by statement, since a pooler in between takes no options at the start. PgBouncer remembers
 * the time zone of each client; the limits hold there by what `keepLimits` says once.
 */
const limitsOfSession = {
  timezone: "UTC",
  statement_timeout: "30s",
  idle_in_transaction_session_timeout: "60s",
} as const;
const setLimits = Object.entries(limitsOfSession)
  .map(([name, value]) => `set ${name} = '${value}'`)
  .join("; ");

/**
 * Our role's own limits in this database, for connections that somebody else
 * opened. Only what differs is written.
 */
async function keepLimits(url: string, log: Logger): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ database: string; settings: string[] | null }>(`
      select current_database() as database, (select setconfig from pg_db_role_setting
        where setrole = current_user::regrole and setdatabase =
          (select oid from pg_database where datname = current_database())) as settings`);
    const { database = "", settings } = rows[0] ?? {};
    for (const [name, value] of Object.entries(limitsOfSession))
      if (settings?.includes(`${name}=${value}`) !== true && name !== "timezone")
        await client.query(
          `alter role current_user in database ${client.escapeIdentifier(
            database,
          )} set ${name} = '${value}'`,
        );
  } catch (error) {
    log.warn(
      { why: error instanceof Error ? error.message : String(error) },
      "the time limits could not be kept for connections of a pooler",
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * A pool on a PostgreSQL URL. `max`: the number of connections; `wait`: milliseconds that
 * somebody waits for one that is free.
 */
export function connect(
  url: string,
  log: Logger,
  max = 10,
  wait = 5000,
): Pick<Database, "db" | "connections" | "close"> {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: wait,
    idleTimeoutMillis: 30_000,
    // Plans that nobody needs any more go with their connection.
    maxLifetimeSeconds: 600,
    application_name: "calendula",
    types: { getTypeParser },
    // The pool waits for it, whatever its types say.
    // oxlint-disable-next-line typescript/no-misused-promises
    onConnect: async (client) => {
      await client.query(setLimits);
    },
  });
  // An idle connection that breaks is replaced by the pool; unheard, it would end the process.
  pool.on("error", (error) => log.warn({ reason: error.message }, "a database connection broke"));
  // Likewise one that breaks between two queries of a transaction;
  // the next query says what happened.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<Tables>({
    dialect: new Dialect({ pool: preparing(pool) }),
    plugins: [columnNames],
  });
  return {
    db,
    connections: () => ({
      open: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: () => db.destroy(),
  };
}

/**
 * Where the database of these settings answers, once it runs: it itself, and no pooler before it.
 */
export const databaseUrlOf = (config: Config): string =>
  config.databaseDirectUrl ?? config.databaseUrl ?? new Cluster(config.dataDir).url();

/**
 * The embedded server may start while we do something else; `openDatabase` says what becomes of it.
 */
export function beginDatabase(config: Config): void {
  if (config.databaseUrl !== undefined) return;
  try {
    new Cluster(config.dataDir).begin();
  } catch {
    // Whatever is wrong is said when it is opened.
  }
}

/**
 * Opens the database for the given parts of the work (none: the command line, which uses an
 * embedded server that runs already, or starts it for as long as it takes). Throws a SaidError.
 */
export async function openDatabase(
  config: Config,
  log: Logger,
  parts: readonly ProcessPart[] = [],
): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    const url = databaseUrlOf(config);
    if (config.databaseDirectUrl !== undefined && parts.length > 0) await keepLimits(url, log);
    const connected = connect(config.databaseUrl, log, config.databasePool);
    return { ...connected, url, backup: undefined, lost: new Promise(() => undefined) };
  }
  const server = await startEmbedded(config.dataDir, log, parts);
  const { db, connections, close } = connect(server.url, log, config.databasePool);
  return {
    db,
    connections,
    url: server.url,
    lost: server.lost,
    backup: (name) => server.backup(join(config.dataDir, "backups", name)),
    close: async (leave) => {
      // A query that never ends must not leave the server running.
      await Promise.race([close(), sleep(5000, undefined, { ref: false })]);
      await server.stop(leave);
    },
  };
}
