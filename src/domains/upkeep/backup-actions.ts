/** Makes backups: by hand, and each day by itself. */
import { readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { AppContext } from "#commons/app-context.ts";
import { forgetDeletions, writeDeletions } from "#platform/database/backup/deletions.ts";
import { lastBackup, noteBackup } from "#platform/database/backup/last.ts";
import { type MadeBackup, makeBackup } from "#platform/database/backup/make.ts";
import { deletionsKept } from "#platform/database/backup/restore.ts";
import { databaseUrlOf } from "#platform/database/open.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { backupName, outlived } from "./rotation.ts";

/** Where they go when nobody says. */
const backupFolder = ({ config }: AppContext): string =>
  config.backupDir ?? join(config.dataDir, "backups");

/** Writes one, reads it back, and notes that it is there. */
export async function backUp(ctx: AppContext, file?: string): Promise<MadeBackup> {
  const { db, config, clock, origin } = ctx;
  const made = await makeBackup({
    url: databaseUrlOf(config),
    dataDir: config.dataDir,
    s3Url: config.s3Url,
    file: resolve(file ?? join(backupFolder(ctx), backupName(clock.now()))),
    origin,
    passphrase: config.backupPassphrase,
  });
  await noteBackup(db, made);
  return made;
}

/** Of a day, with room for one that takes long. */
const stale = hours(23);

/** What the schedule does each hour: a backup when the last one is a day old; those that are outlived go. */
export async function backUpDaily(ctx: AppContext): Promise<void> {
  const { backupDir } = ctx.config;
  if (backupDir === undefined) return;
  const last = await lastBackup(ctx.db);
  if (last !== undefined && last.made > after(ctx.clock.now(), -stale)) return;
  const made = await backUp(ctx);
  ctx.log.info({ bytes: made.bytes, rows: made.rows, media: made.media }, "a backup was made");
  for (const name of outlived(await readdir(backupDir))) await rm(join(backupDir, name));
  await forgetDeletions(backupDir, after(ctx.clock.now(), -deletionsKept));
}

/** Beside the backups stands what was deleted since. */
export async function noteDeletions(ctx: AppContext): Promise<void> {
  const { backupDir } = ctx.config;
  if (backupDir !== undefined && (await lastBackup(ctx.db)) !== undefined)
    await writeDeletions(ctx.db, backupDir);
}
