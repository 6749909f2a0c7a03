/** Emptying what stands in folders of a collective that is closed. */
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { AppContext } from "#commons/app-context.ts";
import type { Config } from "#config.ts";
import { forgetBackups } from "#domains/upkeep/backup-actions.ts";

/**
 * All in it; the mark by which a folder is known stays, and so does the
 * folder: it may be a disk of its own.
 */
async function empty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder))
    if (name !== ".folder") await rm(join(folder, name), { recursive: true, force: true });
}

/** Pictures and recordings. */
export const emptyMedia = ({ dataDir }: Pick<Config, "dataDir">): Promise<void> =>
  empty(join(dataDir, "media"));

/**
 * And the backups that the server made itself. Answers whether all went: a folder
 * that can't be emptied stops nothing.
 */
export async function emptyFolders(ctx: AppContext): Promise<boolean> {
  const emptied = await Promise.allSettled([
    emptyMedia(ctx.config),
    empty(join(ctx.config.dataDir, "backups")),
    forgetBackups(ctx),
    // Earlier versions kept guides in it that somebody was taking in.
    rm(join(ctx.config.dataDir, "library-imports"), { recursive: true, force: true }),
  ]);
  const failures = emptied.flatMap((one): readonly unknown[] =>
    one.status === "rejected" ? [one.reason] : [],
  );
  for (const error of failures)
    ctx.log.error(
      { why: error instanceof Error ? error.message : String(error) },
      "what a closed collective kept in a folder could not be deleted; it is tried again",
    );
  return failures.length === 0;
}
