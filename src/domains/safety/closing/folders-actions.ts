/** Emptying what stands in folders of a collective that is closed. */
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "#config.ts";

/** Pictures and recordings; the mark by which the folder is known stays. */
export async function emptyMedia({ dataDir }: Pick<Config, "dataDir">): Promise<void> {
  const media = join(dataDir, "media");
  await mkdir(media, { recursive: true });
  for (const name of await readdir(media))
    if (name !== ".folder") await rm(join(media, name), { recursive: true, force: true });
}

/** And the backups that the server made itself. */
export async function emptyFolders(config: Pick<Config, "dataDir" | "backupDir">): Promise<void> {
  await emptyMedia(config);
  for (const folder of [join(config.dataDir, "backups"), config.backupDir])
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
