/** The context that is handed to every action: database, settings, clock, log, files. */
import type { Logger } from "pino";
import type { Config } from "#config.ts";
import type { Db } from "#platform/database/schema.ts";
import type { Clock } from "#platform/lib/clock.ts";
import type { Pool } from "#platform/pool/pool.ts";
import type { RemoteTable } from "./remote/table.ts";

/** What every action needs, built once in app.ts and handed on as an argument. */
export interface AppContext {
  readonly db: Db;
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  /** Threads for what can be slow; none runs before there is work. */
  readonly pool: Pool;
  /** "https://moss.example", without a trailing slash. */
  readonly origin: string;
  /**
   * Where the domains keep what came from others. Asked when it is needed: a command
   * that needs none does not load them.
   */
  readonly remoteTables: () => Promise<readonly RemoteTable[]>;
}
