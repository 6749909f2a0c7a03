/** Bytes on the disk: each stands once, under its hash, as long as a row names it. */
import { createHash } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { hours } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { arrivalDir, isHash, mediaDir, mediaPath } from "./file.ts";
import { storyMessages } from "../messages.ts";
import { sayings } from "#platform/i18n/saying.ts";

const saying = sayings(storyMessages);

// A row is written and bytes are removed under the same lock: neither sees the other half done.
const lock = (trx: Trx, hash: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 11))`.execute(trx);

/** A place for what arrives, inside DATA_DIR so that a rename is enough later. */
export async function arrivalPath(ctx: AppContext): Promise<string> {
  const dir = arrivalDir(ctx.config.dataDir);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  return join(dir, newId());
}

/** A full disk is no accident of ours: it is said in plain words. */
export function orDiskFull(error: unknown): never {
  const code = (error as { code?: unknown }).code;
  if (code === "ENOSPC" || code === "EDQUOT")
    throw new DomainError("unavailable", { detail: saying((m) => m.diskFull) });
  throw error;
}

/** Puts bytes into place and writes their row in one go: the row is there only when the bytes are. */
export async function keepBytes<T>(
  ctx: AppContext,
  bytes: Buffer,
  write: (trx: Trx, hash: string) => Promise<T>,
): Promise<T> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const arriving = await arrivalPath(ctx);
  try {
    const handle = await open(arriving, "wx", 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const path = mediaPath(ctx.config.dataDir, hash);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      return await ctx.db.transaction().execute(async (trx) => {
        await lock(trx, hash);
        await rename(arriving, path);
        return write(trx, hash);
      });
    } catch (error) {
      await dropBytes(ctx, [hash]).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    return orDiskFull(error);
  } finally {
    await rm(arriving, { force: true });
  }
}

/** Removes bytes that no row names any more. */
export async function dropBytes(ctx: AppContext, hashes: readonly string[]): Promise<void> {
  for (const hash of new Set(hashes)) {
    await ctx.db.transaction().execute(async (trx) => {
      await lock(trx, hash);
      const used = await trx
        .selectFrom("files")
        .select("id")
        .where("hash", "=", hash)
        .limit(1)
        .executeTakeFirst();
      if (used === undefined) await rm(mediaPath(ctx.config.dataDir, hash), { force: true });
    });
  }
}

const namesIn = async (dir: string): Promise<string[]> => {
  try {
    return await readdir(dir);
  } catch (error) {
    if ((error as { code?: unknown }).code === "ENOENT") return [];
    throw error;
  }
};

/** Removes what an interrupted upload or removal left on the disk. Answers how many. */
export async function sweepBytes(ctx: AppContext): Promise<number> {
  const { dataDir } = ctx.config;
  let swept = 0;
  const media = mediaDir(dataDir);
  for (const folder of (await namesIn(media)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const hashes = (await namesIn(join(media, folder))).filter(isHash);
    for (let at = 0; at < hashes.length; at += 500) {
      const some = hashes.slice(at, at + 500);
      const rows = await ctx.db
        .selectFrom("files")
        .select("hash")
        .where("hash", "in", some)
        .execute();
      const known = new Set(rows.map((row) => row.hash));
      const unknown = some.filter((hash) => !known.has(hash));
      await dropBytes(ctx, unknown);
      swept += unknown.length;
    }
  }
  const old = ctx.clock.now().getTime() - hours(24);
  for (const name of await namesIn(arrivalDir(dataDir))) {
    const path = join(arrivalDir(dataDir), name);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || found.mtimeMs > old) continue;
    await rm(path, { force: true });
    swept++;
  }
  return swept;
}
