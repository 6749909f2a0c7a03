/** Opens the database that the settings name: a server of the steward's, or the embedded one. */
import { join } from "node:path";
import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Logger } from "pino";
import type { Config } from "#config.ts";
import { Cluster } from "./cluster.ts";
import { type ProcessPart, startEmbedded } from "./embedded.ts";
import type { Db, Tables } from "./schema.ts";

export interface Database {
  readonly db: Db;
  /** For connections outside the pool (LISTEN). */
  readonly url: string;
  /** Copies the whole embedded database to DATA_DIR/backups/{name}; undefined for a server of the steward's. */
  readonly backup: ((name: string) => Promise<void>) | undefined;
  /** Ends the pool, then the embedded server unless another process uses it. `leave`: it is used again at once. */
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

/** A pool on a PostgreSQL URL. `most` is the number of connections. */
export function connect(
  url: string,
  log: Logger,
  max = 10,
): { readonly db: Db; close(): Promise<void> } {
  const pool = new pg.Pool({
    connectionString: url,
    max: max,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    application_name: "calendula",
    types: { getTypeParser },
    options: "-c timezone=UTC -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s",
  });
  // An idle connection that breaks is replaced by the pool; unheard, it would end the process.
  pool.on("error", (error) => log.warn({ reason: error.message }, "a database connection broke"));
  // Likewise one that breaks between two queries of a transaction; the next query says what happened.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return { db, close: () => db.destroy() };
}

/** Where the database of these settings answers, once it runs. */
export const databaseUrlOf = (config: Config): string =>
  config.databaseUrl ?? new Cluster(config.dataDir).url();

/**
 * Opens the database for the given parts of the work (none: the command line, which uses an embedded server
 * that runs already, or starts it for as long as it takes). Throws AlreadyRunning.
 */
export async function openDatabase(
  config: Config,
  log: Logger,
  parts: readonly ProcessPart[] = [],
): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    const { db, close } = connect(config.databaseUrl, log);
    return { db, url: config.databaseUrl, backup: undefined, close };
  }
  const server = await startEmbedded(config.dataDir, log, parts);
  const { db, close } = connect(server.url, log);
  return {
    db,
    url: server.url,
    backup: (name) => server.backup(join(config.dataDir, "backups", name)),
    close: async (leave) => {
      await close();
      await server.stop(leave);
    },
  };
}
