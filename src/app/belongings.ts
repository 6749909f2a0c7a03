/**
 * A process keeps looking whether its key file is still the one of the
 * database. Without it nothing is sent.
 */
import type { AppContext } from "#commons/app-context.ts";
import { keyBelongs, mediaSeen } from "#platform/database/belonging.ts";
import { problemsOf } from "#platform/jobs/health.ts";
import { restoreEnded } from "#platform/database/backup/restore.ts";
import { seconds } from "#platform/lib/clock.ts";

/** What rests while the key file is another one. */
interface Resting {
  pause(): void;
  resume(): void;
}

interface Belongings {
  /** When a backup was brought back since this process began. */
  readonly restored: Promise<void>;
  /** Ends the looking. */
  end(): void;
}

export function watchBelongings(
  { db, config, log }: AppContext,
  worker: () => Resting | undefined,
): Belongings {
  const changed = Promise.withResolvers<undefined>();
  const restoredAt = async (): Promise<string> =>
    (
      await db
        .selectFrom("settings")
        .select("value")
        .where("key", "=", "restored")
        .executeTakeFirst()
    )?.value ?? "";
  let known: string | undefined;
  let before = "";
  let looking = false;
  const look = async (): Promise<void> => {
    const [keys, media] = await Promise.all([
      keyBelongs(db, config.dataDir).catch(() => "other" as const),
      mediaSeen(db, config),
    ]);
    const restored = await restoredAt();
    known ??= restored;
    if (restored !== known) {
      worker()?.pause();
      // Whoever restores may not be at its end yet.
      await restoreEnded(db);
      changed.resolve(undefined);
      return;
    }
    const problems = problemsOf({ worker: 0, keys, media }).map(({ words }) => words);
    const reason = problems.join(" ");
    if (reason === before) return;
    before = reason;
    if (reason === "") log.info("the key file and the media folder are the right ones again");
    else log.error({ problems }, "what belongs to the database is not in DATA_DIR");
    if (keys === "ours") worker()?.resume();
    else worker()?.pause();
  };
  const begin = (): void => {
    if (looking) return;
    looking = true;
    // While the database is away, nothing can be compared, and nothing is sent either.
    look()
      .catch(() => undefined)
      .finally(() => (looking = false));
  };
  const timer = setInterval(begin, seconds(5));
  timer.unref();
  begin();
  return { restored: changed.promise, end: () => clearInterval(timer) };
}
