/**
 * What `npm run release` kept of an earlier release: its data laid into a database as they stood
 * there, and its program as source.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { finished } from "node:stream/promises";
import { zstdDecompressSync } from "node:zlib";
import type pg from "pg";
import { aboutName, keysName, readAboutBackup } from "#platform/database/backup/about.ts";
import { readArchive } from "#platform/database/backup/archive.ts";
import { layTables } from "#platform/database/backup/lay.ts";
import { openWith } from "#platform/database/backup/passphrase.ts";
import {
  clearSchema,
  patientClient,
  rowsIn,
  setCounters,
  triggersRest,
  triggersWake,
} from "#platform/database/backup/tables.ts";
import { keyFile } from "#platform/lib/keyfile.ts";

const root = join(import.meta.dirname, "..", "..");
const folderOf = (version: string): string => join(root, "test", "fixtures", "releases", version);

export const backupOf = (version: string): string => join(folderOf(version), "data.backup");
export const releasePassphrase = "kept for tests";
/** Where the servers stood of which the data tell. */
export const releasePorts = { moss: "31901", fern: "31902" } as const;

/** Columns, indexes, constraints and triggers as the release made them, a line each. */
export const tablesOfRelease = (version: string): readonly string[] =>
  readFileSync(join(folderOf(version), "tables.txt"), "utf8")
    .trimEnd()
    .split("\n");

/** The same of this database. */
export async function tablesHere(url: string): Promise<readonly string[]> {
  const client = await patientClient(url);
  try {
    const { rows } = await client.query<{ line: string }>(
      readFileSync(join(root, "tools", "release", "tables.sql"), "utf8"),
    );
    return rows.map(({ line }) => line);
  } finally {
    await client.end();
  }
}

async function bytesOf(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function fill(
  client: pg.Client,
  table: Parameters<typeof rowsIn>[1],
  rows: string,
): Promise<void> {
  const stream = rowsIn(client, table);
  stream.end(rows);
  await finished(stream);
}

/**
 * Puts tables and rows into a database as the release left them, its key and media into
 * `dataDir`: nothing is brought up to date. `ports` take the place of those in the data.
 */
export async function layRelease(
  version: string,
  {
    url,
    dataDir,
    ports,
  }: {
    readonly url: string;
    readonly dataDir: string;
    readonly ports: Readonly<Record<keyof typeof releasePorts, string>>;
  },
): Promise<void> {
  const parts = new Map<string, Buffer>();
  for await (const { name, body } of readArchive(backupOf(version)))
    parts.set(name, await bytesOf(body));
  const about = readAboutBackup(version, parts.get(aboutName)?.toString());
  const moved = (rows: Buffer | undefined): string =>
    (rows?.toString() ?? "")
      .replaceAll(`localhost:${releasePorts.moss}`, `localhost:${ports.moss}`)
      .replaceAll(`localhost:${releasePorts.fern}`, `localhost:${ports.fern}`);
  const names = about.tables.map(({ name }) => name);
  const client = await patientClient(url);
  try {
    await client.query("begin");
    await clearSchema(client);
    await layTables(client, about.migrations);
    await triggersRest(client, names);
    for (const table of about.tables) {
      const rows = [...parts.keys()].filter((name) => name.startsWith(`tables/${table.name}/`));
      for (const name of rows.sort()) await fill(client, table, moved(parts.get(name)));
    }
    await setCounters(client, about.counters);
    await triggersWake(client, names);
    await client.query("commit");
  } finally {
    await client.end();
  }
  mkdirSync(dataDir, { recursive: true });
  const key = await openWith(releasePassphrase, parts.get(keysName)?.toString() ?? "");
  writeFileSync(keyFile(dataDir), `${key}\n`, { mode: 0o600 });
  for (const [name, bytes] of parts) {
    if (!name.startsWith("media/")) continue;
    mkdirSync(dirname(join(dataDir, name)), { recursive: true });
    writeFileSync(join(dataDir, name), bytes);
  }
}

/** Unpacks its program into a folder; answers what starts. It runs on the packages of today. */
export function unpackRelease(version: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const packed = readFileSync(join(folderOf(version), "program.tar.zst"));
  execFileSync("tar", ["x", "-C", folder], { input: zstdDecompressSync(packed) });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return join(folder, "src", "main.ts");
}
