/** Bytes on the disk: each stands once, under its hash, as long as a row names it. */
import { createHash } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sql } from "kysely";
import { DomainError } from "../domain-error.ts";
import type { AppContext } from "../app-context.ts";
import type { Reader, Trx } from "#platform/database/schema.ts";
import { hours } from "#platform/lib/clock.ts";
import { saysDiskFull } from "#platform/lib/free-space.ts";
import { newId } from "#platform/lib/ids.ts";
import {
  allHashes,
  bytesHere,
  forgetBytes,
  hashesHere,
  shareBytes,
  trimCopies,
} from "#platform/media/store.ts";
import { StoreError } from "#platform/media/store-error.ts";
import { arrivalDir, mediaPath } from "./place.ts";

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
  if (saysDiskFull(error)) throw new DomainError("disk-full");
  throw error;
}

export const hashOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** What was written to the disk, and is not yet in its place. */
async function arrive<T>(
  ctx: AppContext,
  bytes: Uint8Array,
  work: (arriving: string, hash: string) => Promise<T>,
): Promise<T> {
  const arriving = await arrivalPath(ctx);
  try {
    const handle = await open(arriving, "wx", 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const hash = hashOf(bytes);
    await mkdir(dirname(mediaPath(ctx.config.dataDir, hash)), { recursive: true, mode: 0o700 });
    return await work(arriving, hash);
  } catch (error) {
    return orDiskFull(error);
  } finally {
    await rm(arriving, { force: true });
  }
}

/**
 * The store that does not answer is no accident of ours: who sends a picture
 * is asked to send it once more later.
 */
async function share(ctx: AppContext, hash: string): Promise<void> {
  try {
    await shareBytes(ctx.config, hash);
  } catch (error) {
    ctx.log.error(
      { why: error instanceof Error ? error.message : String(error) },
      "the store of S3_URL takes nothing",
    );
    if (error instanceof StoreError) throw new DomainError("unavailable", { detail: error.notNow });
    throw error;
  }
}

/**
 * Puts bytes into place inside a transaction that writes their row afterwards, and answers their
 * digest. Should it fail, the sweep finds them.
 */
export const placeBytes = (ctx: AppContext, trx: Trx, bytes: Uint8Array): Promise<string> =>
  arrive(ctx, bytes, async (arriving, hash) => {
    await lock(trx, hash);
    await rename(arriving, mediaPath(ctx.config.dataDir, hash));
    await share(ctx, hash);
    return hash;
  });

/**
 * Puts bytes into place and writes their row in one go: the row is there only when the bytes are.
 */
export const keepBytes = <T>(
  ctx: AppContext,
  bytes: Buffer,
  write: (trx: Trx, hash: string) => Promise<T>,
): Promise<T> =>
  arrive(ctx, bytes, async (arriving, hash) => {
    try {
      return await ctx.db.transaction().execute(async (trx) => {
        await lock(trx, hash);
        await rename(arriving, mediaPath(ctx.config.dataDir, hash));
        await share(ctx, hash);
        return write(trx, hash);
      });
    } catch (error) {
      await dropBytes(ctx, [hash]).catch(() => undefined);
      throw error;
    }
  });

/** Those of the digests that a row names. */
async function namedOf(db: Reader, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("files")
    .select("hash")
    .where("hash", "in", hashes)
    .union(db.selectFrom("pictureFiles").select("hash").where("hash", "in", hashes))
    .execute();
  return new Set(rows.map((row) => row.hash));
}

/** Where bytes stand on this machine; with a store, fetched from it if need be. */
export const localBytes = (ctx: AppContext, hash: string): Promise<string> =>
  bytesHere(ctx.config, hash);

/** Removes bytes that no row names any more. */
export async function dropBytes(ctx: AppContext, hashes: readonly string[]): Promise<void> {
  for (const hash of new Set(hashes)) {
    await ctx.db.transaction().execute(async (trx) => {
      await lock(trx, hash);
      if (!(await namedOf(trx, [hash])).has(hash)) await forgetBytes(ctx.config, hash);
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

const carry = (ctx: AppContext, hash: string): Promise<void> =>
  ctx.db.transaction().execute(async (trx) => {
    await lock(trx, hash);
    if ((await namedOf(trx, [hash])).has(hash)) await shareBytes(ctx.config, hash);
  });

/** Removes what an interrupted upload or removal left on the disk. Answers how many. */
export async function sweepBytes(ctx: AppContext): Promise<number> {
  const { dataDir } = ctx.config;
  let swept = 0;
  const forgetUnnamed = async (hashes: readonly string[]): Promise<void> => {
    for (let offset = 0; offset < hashes.length; offset += 500) {
      const some = hashes.slice(offset, offset + 500);
      const known = await namedOf(ctx.db, some);
      const unknown = some.filter((hash) => !known.has(hash));
      await dropBytes(ctx, unknown);
      swept += unknown.length;
    }
  };
  const known = new Set<string>();
  for await (const hashes of allHashes(ctx.config)) {
    for (const hash of hashes) known.add(hash);
    await forgetUnnamed(hashes);
  }
  if (ctx.config.s3Url !== undefined) {
    // What another process removed from the store, and copies that nobody asked for in long.
    await forgetUnnamed(await hashesHere(dataDir));
    // What came into the folder while the store was filled is no copy yet.
    for (const hash of await hashesHere(dataDir)) if (!known.has(hash)) await carry(ctx, hash);
  }
  await trimCopies(ctx.config, ctx.config.s3CacheMegabytes * 1e6);
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
