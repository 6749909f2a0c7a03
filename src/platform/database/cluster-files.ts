/** Files of a PostgreSQL cluster that are read or written before it starts. */
import { closeSync, ftruncateSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { isPostgres } from "./postgres-program.ts";

/** No process has this number. */
const nobody = 2_147_483_647;

/**
 * Which process a lock file of PostgreSQL speaks of, if that is alive and is PostgreSQL. Else the
 * file is from one that was killed, and its number may be another process's by now: it becomes
 * nobody's, and all other lines stay, since by them PostgreSQL knows whether processes of the
 * killed one still write to the files. That is written into the very file that was read: one that
 * a server puts in its place at this moment is left alone.
 */
export function lockHolder(lockFile: string): number | undefined {
  const file = openIfThere(lockFile);
  if (file === undefined) return undefined;
  try {
    const [first = "", ...rest] = readFileSync(file, "utf8").split("\n");
    const pid = Number(first);
    if (Number.isInteger(pid) && pid > 0 && isPostgres(pid)) return pid;
    const others = rest.length === 0 ? [""] : rest;
    const text = Buffer.from([nobody, ...others].join("\n"));
    writeSync(file, text, 0, text.length, 0);
    ftruncateSync(file, text.length);
    return undefined;
  } finally {
    closeSync(file);
  }
}

function openIfThere(file: string): number | undefined {
  try {
    return openSync(file, "r+");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
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
