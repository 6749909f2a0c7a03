/** What a command works with: the database beside or without a running server. */
import { machineLanguage, type Config } from "#config.ts";
import { createLog, openContext } from "#app.ts";
import type { AppContext } from "#commons/app-context.ts";
import { isMade } from "#platform/database/cluster-files.ts";
import { rootGroup } from "#domains/groups/store.ts";
import { breakable } from "./broken.ts";
import { cliMessages } from "./messages.ts";
import { warn } from "./say.ts";

const words = cliMessages(machineLanguage);

export const quietLog = (config: Config): ReturnType<typeof createLog> =>
  createLog({ ...config, logLevel: "error" });

/** Has a server been started with these settings? Says so when not. */
export function isThere(config: Config): boolean {
  const there = config.databaseUrl !== undefined || isMade(config.dataDir);
  if (!there) warn(words.notThere({ folder: config.dataDir }));
  return there;
}

/**
 * Opens the database beside a running server, and closes it again.
 * `first`: this may be what makes it.
 */
export async function withContext(
  config: Config,
  work: (ctx: AppContext) => Promise<number>,
  { first = false, looks = false } = {},
): Promise<number> {
  if (!first && !isThere(config)) return 1;
  const orBroken = breakable();
  const { ctx, database } = await openContext(config, quietLog(config), [], { looks });
  try {
    return await orBroken(work(ctx));
  } finally {
    // A command that is broken off takes along the database that it started.
    await database.close();
  }
}

export async function isFounded(ctx: AppContext): Promise<boolean> {
  const founded = (await rootGroup(ctx.db)) !== undefined;
  if (!founded) warn(words.foundFirst);
  return founded;
}
