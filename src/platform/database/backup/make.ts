/**
 * Makes a backup while everything runs: the database as it stood at one moment, the
 * media, the keys under a passphrase.
 */
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { CopyToStreamQuery } from "pg-copy-streams";
import { keyFingerprint, keyInFile } from "#platform/lib/keyfile.ts";
import { version } from "#platform/lib/version.ts";
import { allHashes, bytesHere, type MediaPlace } from "#platform/media/store.ts";
import { type AboutBackup, aboutName, keysName } from "./about.ts";
import { writeArchive } from "./archive.ts";
import { closeWith } from "./passphrase.ts";
import {
  beginReading,
  countersOf,
  migrationsIn,
  patientClient,
  rowsOut,
  tablesOf,
} from "./tables.ts";

export interface MadeBackup {
  readonly file: string;
  readonly made: Date;
  readonly bytes: number;
  readonly rows: number;
  readonly media: number;
  readonly keys: boolean;
}

/**
 * Files that somebody takes in just now: gone within a day, large, and easily brought once more.
 */
const passing: ReadonlySet<string> = new Set(["library_imports", "library_import_parts"]);

/** Rows of one table go into parts of about this many bytes. */
const partSize = 8_000_000;

/**
 * Pictures and recordings: name in the backup, and path. One by one,
 * since those of a store are fetched.
 */
async function* mediaFiles(place: MediaPlace): AsyncGenerator<readonly [string, string]> {
  for await (const hashes of allHashes(place))
    for (const hash of hashes)
      yield [`media/${hash.slice(0, 2)}/${hash}`, await bytesHere(place, hash)];
}

/** Bytes of a table in parts, none of them long. */
async function* partsOf(rows: CopyToStreamQuery): AsyncGenerator<Buffer> {
  let some: Buffer[] = [];
  let size = 0;
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    some.push(chunk);
    size += chunk.length;
    if (size < partSize) continue;
    yield Buffer.concat(some);
    some = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(some);
}

/** Leaves nothing when it fails. */
export async function makeBackup({
  url,
  dataDir,
  s3Url,
  file,
  origin,
  passphrase,
  signal,
}: {
  readonly url: string;
  readonly dataDir: string;
  readonly s3Url: string | undefined;
  readonly file: string;
  readonly origin: string;
  readonly passphrase: string | undefined;
  readonly signal?: AbortSignal | undefined;
}): Promise<MadeBackup> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const client = await patientClient(url);
  try {
    await beginReading(client);
    const { rows: clock } = await client.query<{ now: Date }>("select now() as now");
    const made = clock[0]?.now ?? new Date(0);
    const tables = await tablesOf(client);
    const key = keyInFile(dataDir);
    const keys = key !== undefined && passphrase !== undefined;
    const about: AboutBackup = {
      format: "calendula-backup",
      version: 1,
      calendula: version,
      made: made.toISOString(),
      origin,
      keyFingerprint: key === undefined ? null : keyFingerprint(key),
      keys,
      migrations: await migrationsIn(client),
      tables,
      counters: await countersOf(client),
    };
    const archive = await writeArchive(file, made, signal);
    try {
      await archive.add(aboutName, Buffer.from(JSON.stringify(about, null, 1)));
      if (keys)
        await archive.add(keysName, Buffer.from(await closeWith(passphrase, key.toString("hex"))));
      let media = 0;
      for await (const [name, path] of mediaFiles({ dataDir, s3Url }))
        if (await archive.addFile(name, path)) media++;
      let rows = 0;
      for (const table of tables.filter(({ name }) => !passing.has(name))) {
        const stream = rowsOut(client, table);
        let part = 0;
        for await (const bytes of partsOf(stream))
          await archive.add(`tables/${table.name}/${String(++part).padStart(6, "0")}`, bytes);
        rows += stream.rowCount;
      }
      await client.query("commit");
      return { file, made, bytes: await archive.finish(), rows, media, keys };
    } catch (error) {
      await archive.abandon();
      throw error;
    }
  } finally {
    await client.end().catch(() => undefined);
  }
}
