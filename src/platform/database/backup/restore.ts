/**
 * Brings a backup back: all of it or nothing. What waited in it to be sent
 * is held until a steward has looked.
 */
import { type MediaPlace, shareBytes } from "#platform/media/store.ts";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { finished } from "node:stream/promises";
import { sql } from "kysely";
import type pg from "pg";
import { keyFile, keyFingerprint, keyInFile } from "#platform/lib/keyfile.ts";
import { days, minutes } from "#platform/lib/clock.ts";
import type { Db } from "../schema.ts";
import { type AboutBackup, aboutName, keysName, readAboutBackup } from "./about.ts";
import { readArchive } from "./archive.ts";
import { type Deletion, deleteAgain, deletionsBeside, deletionsIn } from "./deletions.ts";
import { bringUpToDate, layTables, mustKnow } from "./lay.ts";
import { openWith } from "./passphrase.ts";
import {
  clearSchema,
  livesHere,
  patientClient,
  rowsIn,
  setCounters,
  type TableShape,
  triggersRest,
  triggersWake,
} from "./tables.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { backupMessages } from "./messages.ts";

const saying = sayings(backupMessages);

interface Restored {
  readonly about: AboutBackup;
  readonly rows: number;
  readonly media: number;
  /** Deleted since, and deleted again. */
  readonly deleted: number;
  /** What waited to be sent, and is held. */
  readonly held: number;
  /** "missing": nothing can be sent before the key file is put back. */
  readonly keys: "ours" | "restored" | "missing";
}

async function textOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Reads all of it once: nothing is touched when something in it is not right. */
async function checkBackup(
  file: string,
): Promise<{ readonly about: AboutBackup; readonly sealedKey: string | undefined }> {
  let written: string | undefined;
  let sealedKey: string | undefined;
  for await (const { name, body } of readArchive(file)) {
    if (name === aboutName) written = await textOf(body);
    else if (name === keysName) sealedKey = await textOf(body);
    else for await (const _ of body);
  }
  // Only now it is known to be what was written.
  const about = readAboutBackup(file, written);
  await mustKnow(about.migrations);
  return { about, sealedKey };
}

/**
 * The key to write, after all else; undefined when the right one
 * stands there, or none is to be had.
 */
async function keyToWrite(
  dataDir: string,
  { keyFingerprint: wanted }: AboutBackup,
  sealedKey: string | undefined,
  passphrase: string | undefined,
): Promise<{ readonly key: string | undefined; readonly state: Restored["keys"] }> {
  const here = keyInFile(dataDir);
  if (wanted === null || (here !== undefined && keyFingerprint(here) === wanted))
    return { key: undefined, state: "ours" };
  if (sealedKey === undefined || passphrase === undefined)
    return { key: undefined, state: "missing" };
  return { key: await openWith(passphrase, sealedKey), state: "restored" };
}

function writeKey(dataDir: string, key: string): void {
  const file = keyFile(dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // Another one stands there: it may be all that is left of something else.
  if (existsSync(file)) renameSync(file, `${file}.before-restore`);
  writeFileSync(`${file}.part`, `${key}\n`, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

async function keepMedia(
  place: MediaPlace,
  name: string,
  body: AsyncIterable<Buffer>,
): Promise<void> {
  const path = join(place.dataDir, ...name.split("/"));
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  const hashed = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of body) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await writeFile(`${path}.part`, hashed(), { mode: 0o600 });
  const wanted = name.split("/")[2] ?? "";
  if (hash.digest("hex") !== wanted) return rm(`${path}.part`);
  await rename(`${path}.part`, path);
  await shareBytes(place, wanted);
}

/** Feeds the parts of one table after the other. */
class Filler {
  readonly #client: pg.Client;
  readonly #shapes: ReadonlyMap<string, TableShape>;
  #open: { readonly name: string; readonly stream: ReturnType<typeof rowsIn> } | undefined;
  rows = 0;

  constructor(client: pg.Client, tables: readonly TableShape[]) {
    this.#client = client;
    this.#shapes = new Map(tables.map((table) => [table.name, table]));
  }

  async take(name: string, body: AsyncIterable<Buffer>): Promise<void> {
    if (this.#open?.name !== name) {
      await this.close();
      const shape = this.#shapes.get(name);
      if (shape === undefined) throw new SaidError(saying((m) => m.damaged.table({ name })));
      this.#open = { name, stream: rowsIn(this.#client, shape) };
    }
    const { stream } = this.#open;
    for await (const chunk of body)
      await new Promise<void>((resolve, reject) =>
        stream.write(chunk, (error) => (error ? reject(error) : resolve())),
      );
  }

  async close(): Promise<void> {
    if (this.#open === undefined) return;
    const { stream } = this.#open;
    this.#open = undefined;
    stream.end();
    await finished(stream);
    this.rows += stream.rowCount;
  }
}

/**
 * What became due since the backup was told by whoever went on meanwhile: it is not
 * told once more. News stand on their page; a weekly mail comes on its next day; a
 * reminder whose moment is past stays past.
 */
const toldMeanwhile: readonly string[] = [
  "update news set mail_due = null where mail_due <= now()",
  "update news set push_due = null where push_due <= now()",
  `update subscriptions set due = due + interval '7 days' *
    (floor(extract(epoch from now() - due) / 604800) + 1) where due <= now()`,
  `update rsvps set reminded = now() from events where events.id = rsvps.event_id
    and rsvps.reminded is null
    and events.starts > now() and events.starts < now() + interval '26 hours'`,
  `update exchanges set reminded = now() where state in ('accepted', 'arranged')
    and due <= current_date + 2 and (reminded is null or reminded < now() - interval '7 days')`,
];

/**
 * What would go out to others waits for somebody to look; what a worker had in hand is nobody's.
 */
async function holdBack(client: pg.Client): Promise<number> {
  const outgoing = "lane in ('send', 'direct', 'mail') and dead is null";
  const { rowCount } = await client.query(`
    insert into restored_jobs (id, kind, host, held, job, message)
    select id, kind, host, now(), to_jsonb(j),
      (select to_jsonb(m) from outgoing_messages m where m.id = j.message_id)
    from jobs j where ${outgoing}`);
  await client.query(`delete from jobs where ${outgoing}`);
  await client.query("update jobs set lease = null, leased_until = null where lease is not null");
  for (const statement of toldMeanwhile) await client.query(statement);
  await client.query("delete from workers");
  await client.query(`insert into settings (key, value) values ('restored', now()::text)
    on conflict (key) do update set value = excluded.value`);
  return rowCount ?? 0;
}

interface RestoreOptions {
  readonly url: string;
  readonly dataDir: string;
  readonly s3Url: string | undefined;
  readonly file: string;
  readonly passphrase: string | undefined;
  /** Also where a collective lives already. */
  readonly replace: boolean;
  /** Before a living collective is replaced. */
  readonly before: () => Promise<void>;
}

export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { dataDir, file } = options;
  const { about, sealedKey } = await checkBackup(file);
  const { key, state } = await keyToWrite(dataDir, about, sealedKey, options.passphrase);
  const client = await patientClient(options.url);
  try {
    const living = await livesHere(client);
    if (living && !options.replace) throw new SaidError(saying((m) => m.restore.lives));
    if (living) await options.before();
    const since = new Date(new Date(about.made).getTime() - minutes(5));
    const beside = (await deletionsBeside(dirname(file), about.origin)).filter(
      ({ at }) => at > since.toISOString(),
    );
    const deletions: readonly Deletion[] = [...beside, ...(await deletionsIn(client, since))];
    const names = about.tables.map(({ name }) => name);
    let media = 0;
    await client.query("begin");
    await clearSchema(client);
    await layTables(client, about.migrations);
    await triggersRest(client, names);
    const filler = new Filler(client, about.tables);
    for await (const { name, body } of readArchive(file)) {
      const [kind, first = ""] = name.split("/");
      if (kind === "tables") await filler.take(first, body);
      else if (/^media\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(name)) {
        await keepMedia(options, name, body);
        media++;
      } else for await (const _ of body);
    }
    await filler.close();
    await setCounters(client, about.counters);
    await triggersWake(client, names);
    await bringUpToDate(client, about.migrations);
    const columns = new Map(about.tables.map((table) => [table.name, table.columns]));
    const deleted = await deleteAgain(client, deletions, columns);
    const held = await holdBack(client);
    await noteMedia(client, dataDir);
    await client.query("commit");
    if (key !== undefined) writeKey(dataDir, key);
    return { about, rows: filler.rows, media, deleted, held, keys: state };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The folder into which the pictures came is the one of this database. */
async function noteMedia(client: pg.Client, dataDir: string): Promise<void> {
  await client.query("delete from settings where key in ('media-folder', 'moved-to')");
  await rm(join(dataDir, "media", ".folder"), { force: true });
}

const restoring = 7_203;

/** Held from the beginning to the very end of a restore. Answers what lets go of it. */
export async function holdRestore(url: string): Promise<() => Promise<void>> {
  const client = await patientClient(url);
  const { rows } = await client.query<{ held: boolean }>(
    "select pg_try_advisory_lock($1) as held",
    [restoring],
  );
  if (rows[0]?.held !== true) {
    await client.end();
    throw new SaidError(saying((m) => m.restore.twice));
  }
  return () => client.end().catch(() => undefined);
}

/** Waits until nobody restores. */
export const restoreEnded = (db: Db): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`select pg_advisory_xact_lock_shared(${restoring})`.execute(trx);
  });

/** How long what was deleted is known: longer than any backup of the schedule is kept. */
export const deletionsKept = days(90);
