/**
 * Where pictures and recordings stand: in DATA_DIR/media; with S3_URL, in a store that
 * all processes share, and the folder holds copies of what was asked for lately. Whoever
 * reads bytes reads them from the folder.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { systemClock } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { sharedWork } from "#platform/lib/shared-work.ts";
import { openS3 } from "./s3.ts";

/** Each file stands in it once, under the SHA-256 (hex) of itself. */
export interface MediaStore {
  put(hash: string, path: string): Promise<void>;
  /** false: there is none. */
  get(hash: string, path: string): Promise<boolean>;
  drop(hash: string): Promise<void>;
  list(): AsyncIterable<readonly string[]>;
  /** The name by which the database knows this store. */
  note(): Promise<string | undefined>;
  writeNote(name: string): Promise<void>;
}

export interface MediaPlace {
  readonly dataDir: string;
  readonly s3Url: string | undefined;
}

const stores = new Map<string, MediaStore>();

/** The store of these settings; undefined: the folder is all there is. */
export function storeOf({ s3Url }: MediaPlace): MediaStore | undefined {
  if (s3Url === undefined) return undefined;
  const store = stores.get(s3Url) ?? openS3(s3Url);
  stores.set(s3Url, store);
  return store;
}

const pathIn = (dataDir: string, hash: string): string =>
  join(dataDir, "media", hash.slice(0, 2), hash);

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const digestOf = async (path: string): Promise<string> => {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
};

const once = sharedWork<string>();

async function fetchBytes(store: MediaStore, dataDir: string, hash: string): Promise<string> {
  const path = pathIn(dataDir, hash);
  const arriving = join(dataDir, "media", "arriving", newId());
  await mkdir(dirname(arriving), { recursive: true, mode: 0o700 });
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    if ((await store.get(hash, arriving)) && (await digestOf(arriving)) === hash)
      await rename(arriving, path);
  } finally {
    await rm(arriving, { force: true });
  }
  return path;
}

/**
 * Where its bytes stand on this machine, fetched if need be. What is
 * nowhere does not stand there either.
 */
export async function bytesHere(place: MediaPlace, hash: string): Promise<string> {
  const path = pathIn(place.dataDir, hash);
  const store = storeOf(place);
  if (store === undefined) return path;
  if (!(await isThere(path))) return once(hash, () => fetchBytes(store, place.dataDir, hash));
  // The oldest copies go first: this one is wanted.
  const now = systemClock.now();
  await utimes(path, now, now).catch(() => undefined);
  return path;
}

/** Bytes that stand in the folder by now stand in the store as well. */
export const shareBytes = async (place: MediaPlace, hash: string): Promise<void> =>
  storeOf(place)?.put(hash, pathIn(place.dataDir, hash));

export async function forgetBytes(place: MediaPlace, hash: string): Promise<void> {
  await storeOf(place)?.drop(hash);
  await rm(pathIn(place.dataDir, hash), { force: true });
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  });

/** All digests in the folder. */
export async function hashesHere(dataDir: string): Promise<string[]> {
  const media = join(dataDir, "media");
  const folders = (await namesIn(media)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const names = await Promise.all(folders.map((folder) => namesIn(join(media, folder))));
  return names.flat().filter((name) => /^[0-9a-f]{64}$/.test(name));
}

/** All digests that there are, some at a time. */
export async function* allHashes(place: MediaPlace): AsyncGenerator<readonly string[]> {
  const store = storeOf(place);
  if (store === undefined) yield await hashesHere(place.dataDir);
  else yield* store.list();
}

/**
 * Copies that a store has too are kept up to so many bytes; the oldest go. Answers how many went.
 */
export async function trimCopies(place: MediaPlace, max: number): Promise<number> {
  if (storeOf(place) === undefined) return 0;
  const found = await Promise.all(
    (await hashesHere(place.dataDir)).map(async (hash) => {
      const path = pathIn(place.dataDir, hash);
      const known = await stat(path).catch(() => undefined);
      return { path, size: known?.size ?? 0, used: known?.mtimeMs ?? 0 };
    }),
  );
  let left = found.reduce((sum, one) => sum + one.size, 0);
  let gone = 0;
  for (const { path, size } of found.sort((a, b) => a.used - b.used)) {
    if (left <= max) break;
    await rm(path, { force: true });
    left -= size;
    gone++;
  }
  return gone;
}
