/** Room on the disk: how much there is, and what says that there is none. */
import { statfsSync } from "node:fs";

/** Free bytes below which a steward is told. */
export const roomWanted = 500e6;
/**
 * PostgreSQL writes its log of changes in files of this size: without room for the next it stops.
 */
const nextFile = 16 * 2 ** 20;

/** Bytes that can still be written beside `folder`; undefined where nobody says. */
export function freeSpace(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** As it is said to people: never more than there is. */
export const megabytesFree = (bytes: number): number => Math.floor(bytes / 1e6);

/** The database that we bring stops where it has no room, and then says nothing at all. */
export const embeddedHasNoRoom = (config: {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}): boolean =>
  config.databaseUrl === undefined && (freeSpace(config.dataDir) ?? nextFile) < nextFile;

/**
 * Does the system (ENOSPC, EDQUOT) or PostgreSQL (53100) say that there is no
 * space left, in a code or in words?
 */
export function saysDiskFull(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (
    code === "ENOSPC" ||
    code === "EDQUOT" ||
    code === "53100" ||
    (typeof message === "string" && /No space left on device|Disk quota exceeded/i.test(message))
  );
}
