/**
 * A database, a key file and a folder of media belong together: the database knows
 * the fingerprint of the one and the name of the other, so that a process with
 * other ones notices before it does harm.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  derive,
  keyFingerprint,
  instanceKey,
  keyFile,
  keyInFile,
  unseal,
} from "#platform/lib/keyfile.ts";
import { newId } from "#platform/lib/ids.ts";
import { type MediaPlace, storeOf } from "#platform/media/store.ts";
import { StoreError } from "#platform/media/store-error.ts";
import type { Db, Reader } from "./schema.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { databaseMessages } from "./messages.ts";

const saying = sayings(databaseMessages);

const keySetting = "key-fingerprint";
const mediaSetting = "media-folder";

/** "new": nothing is known yet. */
export type Belonging = "ours" | "new" | "missing" | "other";
/** "away": the store that has them does not answer, or refuses us. */
export type MediaBelonging = Belonging | "away";

async function known(db: Reader, key: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("settings")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.value;
}

/** Writes it down unless another process was first; answers what stands there. */
async function compareOrKeep(db: Db, key: string, value: string): Promise<string | undefined> {
  await db
    .insertInto("settings")
    .values({ key, value })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  return known(db, key);
}

/** A key that opens nothing of this database, though its fingerprint was never written down. */
async function opensActors(db: Reader, key: Buffer | undefined): Promise<boolean | undefined> {
  const row = await db
    .selectFrom("actorKeys")
    .select("sealedPrivateKey")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  try {
    if (key !== undefined) unseal(derive(key, "actor-keys"), row.sealedPrivateKey);
    return key !== undefined;
  } catch {
    return false;
  }
}

function belongingOf(found: string | undefined, known: string): Belonging {
  if (found === undefined) return "missing";
  return found === known ? "ours" : "other";
}

/** Is the key file in DATA_DIR, as it stands there now, the one of this database? */
export async function keyBelongs(db: Reader, dataDir: string): Promise<Belonging> {
  const key = keyInFile(dataDir);
  const fingerprint = await known(db, keySetting);
  if (fingerprint !== undefined)
    return belongingOf(key === undefined ? undefined : keyFingerprint(key), fingerprint);
  const opens = await opensActors(db, key);
  if (opens === undefined || opens) return "new";
  return key === undefined ? "missing" : "other";
}

const noteOf = (dataDir: string): string => join(dataDir, "media", ".folder");

function mediaNote(dataDir: string): string | undefined {
  try {
    return readFileSync(noteOf(dataDir), "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Is the folder of pictures and recordings in DATA_DIR, or the store, the one of this database? */
async function mediaBelong(db: Reader, place: MediaPlace): Promise<Belonging> {
  const name = await known(db, mediaSetting);
  if (name === undefined) return "new";
  const store = storeOf(place);
  const note = store === undefined ? mediaNote(place.dataDir) : await store.note();
  return belongingOf(note, name);
}

/** The same while a server runs: whatever goes wrong with that is an answer too. */
export const mediaSeen = (db: Reader, place: MediaPlace): Promise<MediaBelonging> =>
  mediaBelong(db, place).catch((error: unknown) =>
    error instanceof StoreError ? "away" : "missing",
  );

/** Takes the folder or store as it stands for the one of this database. */
export async function adoptMedia(db: Db, place: MediaPlace): Promise<void> {
  const name = await noteMedia(place);
  await db
    .insertInto("settings")
    .values({ key: mediaSetting, value: name })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: name }))
    .execute();
}

async function noteMedia(place: MediaPlace): Promise<string> {
  const store = storeOf(place);
  if (store === undefined) return noteFolder(place.dataDir);
  const known = await store.note();
  if (known !== undefined) return known;
  // Never that of a folder: without S3_URL, the copies in the
  // folder must not pass for all there is.
  const name = `store ${newId()}`;
  await store.writeNote(name);
  return name;
}

function noteFolder(dataDir: string): string {
  mkdirSync(join(dataDir, "media"), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(noteOf(dataDir), `${newId()}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return mediaNote(dataDir) ?? "";
}

/**
 * Throws, with what to copy from where, unless key file and media are those of
 * this database; what is new is noted.
 */
export async function mustBelong(db: Db, place: MediaPlace): Promise<void> {
  const { dataDir } = place;
  let key = await keyBelongs(db, dataDir);
  if (key === "new") {
    await compareOrKeep(db, keySetting, keyFingerprint(instanceKey(dataDir)));
    key = await keyBelongs(db, dataDir);
  }
  const file = keyFile(dataDir);
  if (key === "missing") throw new SaidError(saying((m) => m.key.missing({ file })));
  if (key !== "ours") throw new SaidError(saying((m) => m.key.other({ file })));
  let media = await mediaBelong(db, place);
  if (media === "new") {
    await compareOrKeep(db, mediaSetting, await noteMedia(place));
    media = await mediaBelong(db, place);
  }
  if (media !== "ours" && storeOf(place) !== undefined)
    throw new SaidError(saying((m) => m.media.store));
  if (media !== "ours")
    throw new SaidError(saying((m) => m.media.folder({ folder: join(dataDir, "media") })));
}
