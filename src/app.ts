/** Starts and stops: the database, the worker and the web server, in order. */
import type { Server } from "node:http";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { pino, type Logger } from "pino";
import type { AppContext } from "#commons/app-context.ts";
import { watchBelongings } from "#app/belongings.ts";
import type { Config } from "#config.ts";
import { ConfigError } from "#platform/lib/setting-kinds.ts";
import { mustBelong } from "#platform/database/belonging.ts";
import type { ProcessPart } from "#platform/database/embedded.ts";
import { databaseMessages } from "#platform/database/messages.ts";
import { changeGivingWay, migrate } from "#platform/database/migrate.ts";
import { beginDatabase, type Database, openDatabase } from "#platform/database/open.ts";
import type { Fediverse } from "#protocol/outbox/fediverse.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { runDueTasks } from "#platform/jobs/schedule.ts";
import { Worker } from "#platform/jobs/worker.ts";
import { minutes, seconds, systemClock } from "#platform/lib/clock.ts";
import { Pool } from "#platform/pool/pool.ts";
import type { Crowd } from "#platform/web/crowd/crowd.ts";

interface App {
  readonly ctx: AppContext;
  readonly database: Database;
  readonly fediverse: Fediverse;
  /** Address that the web part listens on; undefined without one. */
  readonly address: string | undefined;
  /** When another process brought a backup back: all that we know is old. */
  readonly restored: Promise<void>;
  /**
   * In order: http, worker, pool, PostgreSQL. `again`: another one begins in this process at once.
   */
  stop(again?: boolean): Promise<void>;
}

export const createLog = (config: Config): Logger =>
  pino({ level: config.logLevel, base: null, redact: ["req", "res", "headers"] });

const originKey = "origin";

const storedOrigin = async (db: AppContext["db"]): Promise<string | undefined> =>
  (await db.selectFrom("settings").select("value").where("key", "=", originKey).executeTakeFirst())
    ?.value;

/** PUBLIC_URL is part of every id that followers know; it stays once somebody follows. */
async function lockOrigin({ db, origin }: AppContext): Promise<void> {
  const known = await storedOrigin(db);
  const followed = await db.selectFrom("followers").select("groupId").limit(1).executeTakeFirst();
  if (known !== undefined && known !== origin && followed !== undefined) {
    throw new ConfigError("PUBLIC_URL", { is: "kept", was: known, given: origin }, known);
  }
  await db
    .insertInto("settings")
    .values({ key: originKey, value: origin })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: origin }))
    .execute();
}

/** A database that was carried elsewhere does not go on here: two would speak in one name. */
async function mustStay({ db }: AppContext): Promise<void> {
  const moved = await db
    .selectFrom("settings")
    .select("value")
    .where("key", "=", "moved-to")
    .executeTakeFirst();
  if (moved !== undefined)
    throw new SaidError((language) => databaseMessages(language).movedTo({ where: moved.value }));
}

/**
 * The world over an opened database, migrated. `looks`: only looks, and
 * takes a key file that is not ours.
 */
export async function openContext(
  config: Config,
  log: Logger,
  parts: readonly ProcessPart[],
  { looks = false } = {},
): Promise<{ ctx: AppContext; database: Database }> {
  const database = await openDatabase(config, log, parts);
  const { db } = database;
  let ctx: AppContext = {
    db,
    config,
    clock: systemClock,
    log,
    pool: new Pool({ dataDir: config.dataDir }),
    origin: config.publicUrl,
    remoteTables: async () => (await import("#assembly.ts")).remoteTables,
  };
  try {
    await migrate(database.db, log, async (pending) => {
      const founded = pending.includes("0001-foundation")
        ? undefined
        : await database.db.selectFrom("settings").select("key").limit(1).executeTakeFirst();
      if (founded === undefined) return;
      if (database.backup === undefined)
        return log.warn("the database is changed now; make sure that you have a backup of it");
      const name = `before-${pending.at(-1) ?? "change"}-${ctx.clock
        .now()
        .toISOString()
        .slice(0, 19)
        .replaceAll(":", "")}`;
      await database.backup(name);
      log.info({ backup: name }, "a backup was made before the database is changed");
    });
    if (!looks) await mustBelong(db, config);
    if (parts.length > 0) await changeGivingWay(db, sql`select watch_changes()`);
    await mustStay(ctx);
    if (parts.length > 0) await lockOrigin(ctx);
    else if (!config.publicUrlGiven) {
      // A command beside the server speaks of the server's address, also when it was not told.
      const publicUrl = (await storedOrigin(db)) ?? config.publicUrl;
      ctx = { ...ctx, config: { ...config, publicUrl }, origin: publicUrl };
    }
  } catch (error) {
    await database.close();
    throw error;
  }
  return { ctx, database };
}

/** Starts the parts: the web server, the worker, or both. */
export async function startApp(
  config: Config,
  log: Logger,
  parts: readonly ProcessPart[] = ["web", "worker"],
): Promise<App> {
  // The database starts while the code is read. The greater part of that is for
  // the server alone: commands beside it
  // answer sooner without.
  beginDatabase(config);
  const [
    { createFediverse },
    { scheduledTasks: tasks, createWeb, handlersOf },
    { catchUpSiblings },
    { keepShown },
    { noteDeletions },
    { Crowd },
  ] = await Promise.all([
    import("#protocol/outbox/fediverse.ts"),
    import("#assembly.ts"),
    import("#domains/siblings/actions.ts"),
    import("#commons/rendering.ts"),
    import("#domains/upkeep/backup-actions.ts"),
    import("#platform/web/crowd/crowd.ts"),
  ]);
  const { ctx, database } = await openContext(config, log, parts);
  const fediverse = createFediverse(ctx);
  let web: FastifyInstance | undefined;
  let crowd: Crowd | undefined;
  let worker: Worker | undefined;
  let beat: NodeJS.Timeout | undefined;
  let looking: Promise<unknown> | undefined;
  let keeping: NodeJS.Timeout | undefined;
  const stopping = new AbortController();
  let metrics: Server | undefined;
  const belongings = watchBelongings(ctx, () => worker);
  const keepTexts = (): Promise<void> =>
    keepShown(ctx).catch((error: unknown) =>
      log.warn(
        { why: error instanceof Error ? error.message : String(error) },
        "rendered texts are not kept",
      ),
    );
  const stop = async (forRestart = false): Promise<void> => {
    clearInterval(beat);
    belongings.end();
    stopping.abort();
    metrics?.close();
    clearInterval(keeping);
    // Who reads or writes drop by drop does not hold up the others.
    const drops = setTimeout(() => web?.server.closeAllConnections(), seconds(10));
    await web?.close();
    clearTimeout(drops);
    await crowd?.end();
    if (web !== undefined) await keepTexts();
    await worker?.stop();
    await looking;
    // What was deleted in the last minutes is known beside the backups too.
    if (worker !== undefined) await noteDeletions(ctx).catch(() => undefined);
    await ctx.pool.close();
    await fediverse.close();
    await database.close(forRestart);
  };
  try {
    if (parts.includes("worker")) {
      worker = new Worker({ ctx, url: database.url, handlers: handlersOf(fediverse) });
      // Whoever gets what waited asks us for the key that signed it: nothing is sent before pages
      // answer.
      if (parts.includes("web")) worker.pause();
      await worker.start();
      // What siblings published while nobody was here to take it.
      await catchUpSiblings(ctx);
      const look = (): void => {
        looking = runDueTasks(ctx, tasks, stopping.signal).catch((error: unknown) =>
          log.warn(
            { why: error instanceof Error ? error.message : String(error) },
            "scheduled tasks must wait",
          ),
        );
      };
      beat = setInterval(look, minutes(5));
      look();
    }
    if (config.metricsPort !== undefined) {
      const { startMetrics } = await import("#platform/web/metrics.ts");
      metrics = await startMetrics(ctx, config.metricsPort, database.connections);
    }
    if (parts.includes("web")) {
      if (config.pageCache) {
        crowd = new Crowd(ctx.clock);
        await crowd.begin(database.url);
      }
      web = await createWeb(ctx, fediverse, undefined, crowd);
      keeping = setInterval(() => void keepTexts(), minutes(5));
      await web.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
        if (
          !["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN"].includes(
            (error as NodeJS.ErrnoException).code ?? "",
          )
        )
          throw error;
        throw new ConfigError("HOST", { is: "elsewhere", given: config.host }, "127.0.0.1");
      });
      worker?.resume();
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const bound = web?.server.address();
  const address =
    typeof bound === "object" && bound !== null ? `http://${config.host}:${bound.port}` : undefined;
  return { ctx, database, fediverse, address, restored: belongings.restored, stop };
}
