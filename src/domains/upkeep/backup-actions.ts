/** Makes backups: by hand, and each day by itself. */
import { readdir, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { AppContext } from "#commons/app-context.ts";
import {
  deletionsFile,
  forgetDeletions,
  olderDeletions,
  writeDeletions,
} from "#platform/database/backup/deletions.ts";
import { lastBackup, noteBackup } from "#platform/database/backup/last.ts";
import { type MadeBackup, makeBackup } from "#platform/database/backup/make.ts";
import { deletionsKept } from "#platform/database/backup/restore.ts";
import { databaseUrlOf } from "#platform/database/open.ts";
import { after, clocksDiffer, hours, systemClock } from "#platform/lib/clock.ts";
import { backupName, backupsOf, lastMadeOf, outlived } from "./rotation.ts";

/** Where they go when nobody says. */
const backupFolder = ({ config }: AppContext): string =>
  config.backupDir ?? join(config.dataDir, "backups");

/** Writes one, reads it back, and notes that it is there. */
export async function backUp(
  ctx: AppContext,
  file?: string,
  signal?: AbortSignal,
): Promise<MadeBackup> {
  const { db, config, clock, origin } = ctx;
  const made = await makeBackup({
    url: databaseUrlOf(config),
    dataDir: config.dataDir,
    s3Url: config.s3Url,
    file: resolve(file ?? join(backupFolder(ctx), backupName(clock.now(), origin))),
    origin,
    passphrase: config.backupPassphrase,
    signal,
  });
  await noteBackup(db, made);
  return made;
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  });

/** Of a day, with room for one that takes long. */
const stale = hours(23);

/**
 * What the schedule does each hour: a backup when the last one is a
 * day old; those that are outlived go.
 */
export async function backUpDaily(ctx: AppContext, signal?: AbortSignal): Promise<void> {
  const { backupDir } = ctx.config;
  if (backupDir === undefined) return;
  // Closed for good, or not founded yet: what is left is no
  // collective that somebody could bring back.
  if ((await ctx.db.selectFrom("members").select("id").limit(1).executeTakeFirst()) === undefined)
    return;
  // Those that somebody made elsewhere by hand don't count, nor does one of
  // tomorrow, made while a clock was wrong.
  const now = ctx.clock.now();
  const last = lastMadeOf(ctx.origin, await namesIn(backupDir), after(now, clocksDiffer));
  if (last !== undefined && last > after(now, -stale)) return;
  const made = await backUp(ctx, undefined, signal);
  ctx.log.info({ bytes: made.bytes, rows: made.rows, media: made.media }, "a backup was made");
  const names = await readdir(backupDir);
  for (const name of outlived(ctx.origin, names)) await rm(join(backupDir, name));
  await sweepUnfinished(ctx, backupDir, names);
  await forgetDeletions(backupDir, ctx.origin, after(ctx.clock.now(), -deletionsKept));
}

/** What a machine that was switched off had begun to write. */
async function sweepUnfinished(
  { origin }: AppContext,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const old = after(systemClock.now(), -stale);
  for (const name of backupsOf(origin, names).filter((one) => one.endsWith(".part"))) {
    const file = join(folder, name);
    const known = await stat(file).catch(() => undefined);
    if (known !== undefined && known.mtime < old) await rm(file, { force: true });
  }
}

/** Beside the backups stands what was deleted since. */
export async function noteDeletions(ctx: AppContext): Promise<void> {
  const { backupDir } = ctx.config;
  if (backupDir !== undefined && (await lastBackup(ctx.db)) !== undefined)
    await writeDeletions(ctx.db, backupDir, ctx.origin);
}

/**
 * Ours in BACKUP_DIR, of a collective that is closed. What else
 * stands there belongs to somebody else.
 */
export async function forgetBackups({ config, origin }: AppContext): Promise<void> {
  if (config.backupDir === undefined) return;
  const names = await namesIn(config.backupDir);
  const ours = backupsOf(origin, names);
  // Of before names said whose it is: with backups of others beside it, it may be theirs.
  const older = names.some((name) => /^calendula-.*\.zst$/.test(name) && !ours.includes(name))
    ? []
    : [olderDeletions];
  for (const name of [...ours, deletionsFile(origin), ...older])
    await rm(join(config.backupDir, name), { force: true });
}
