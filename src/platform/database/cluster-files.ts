/** Files of a PostgreSQL cluster that are read or written before it starts. */
import { chownSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The line of a postmaster's note that names its shared memory. */
export const shmemLine = 6;

/** Whole or not at all, and its owner's as before. */
export function rewrite(file: string, text: string): void {
  const { uid, gid, mode } = statSync(file);
  const made = `${file}.new`;
  writeFileSync(made, text, { mode });
  if (process.getuid?.() === 0) chownSync(made, uid, gid);
  renameSync(made, file);
}

export const versionFile = (dataDir: string): string => join(dataDir, "postgres", "PG_VERSION");

/**
 * Has somebody started Calendula with this DATA_DIR and the database it
 * brings? Throws when we may not look.
 */
export const isMade = (dataDir: string): boolean =>
  statSync(versionFile(dataDir), { throwIfNoEntry: false }) !== undefined;

export function ignoreExisting(error: unknown): void {
  const code = (error as { code?: string }).code;
  if (code !== "42P04" && code !== "23505") throw error;
}
