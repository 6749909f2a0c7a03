/** The folder of the embedded database's socket: a path short enough, which nobody else has. */
import { lstatSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digest } from "#platform/lib/ids.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { databaseMessages } from "./messages.ts";

const saying = sayings(databaseMessages);

/**
 * Where everybody may make folders, somebody may have made ours: whoever
 * has it could answer for the database.
 */
export function mustBeOurFolder(folder: string, uid: number | undefined): void {
  const found = lstatSync(folder);
  const me = process.getuid?.() ?? found.uid;
  if (!found.isDirectory() || !(found.uid === me || found.uid === uid) || (found.mode & 0o77) !== 0)
    throw new SaidError(saying((m) => m.foreignFolder({ folder })));
}

/**
 * A socket's path must be short (about 100 bytes); a long DATA_DIR gets a folder
 * of its own under the temporary one.
 */
export function socketFolder(dataDir: string): string {
  const near = join(dataDir, "run");
  return Buffer.byteLength(near) <= 80
    ? near
    : join(tmpdir(), `calendula-${digest(dataDir).slice(0, 16)}`);
}
