/** A world for tests: a real database, a clock that stands still, a silent log. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { AppContext } from "#commons/app-context.ts";
import { readConfig } from "#config.ts";
import { StoppedClock } from "#platform/lib/clock.ts";
import { Pool } from "#platform/pool/pool.ts";
import { testDatabase } from "./database.ts";

export interface TestContext {
  readonly ctx: AppContext & { readonly clock: StoppedClock };
  /** Of the database, for connections of one's own. */
  readonly url: string;
  end(): Promise<void>;
}

/** Default origin "https://moss.example", default time 2026-11-20T10:00:00Z. */
export async function testContext({
  origin = "https://moss.example",
  at = "2026-11-20T10:00:00Z",
  env = {},
  hears,
}: {
  readonly origin?: string;
  readonly at?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Gets every line of the log, however small. */
  readonly hears?: ((line: string) => void) | undefined;
} = {}): Promise<TestContext> {
  const database = await testDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), "calendula-world-"));
  const config = readConfig({
    PUBLIC_URL: origin,
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    LOG_LEVEL: "silent",
    ...env,
  });
  const pool = new Pool();
  const ctx = {
    db: database.db,
    config,
    clock: new StoppedClock(at),
    log:
      hears === undefined ? pino({ level: "silent" }) : pino({ level: "trace" }, { write: hears }),
    pool,
    origin: config.publicUrl,
    remoteTables: async () => (await import("#assembly.ts")).remoteTables,
  };
  return {
    ctx,
    url: database.url,
    end: async () => {
      await pool.close();
      await database.end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
