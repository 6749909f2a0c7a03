/**
 * What was deleted, by the names of tables and the numbers of rows alone: in the database, and
 * in a small file beside the backups.
 */
import { appendFile, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type pg from "pg";
import Type, { type Static } from "typebox";
import { readJson } from "#platform/lib/json/read-json.ts";
import { inFileName } from "#platform/lib/host-names.ts";
import type { Db } from "../schema.ts";
import { quoted } from "./tables.ts";

const Deletion = Type.Object({
  at: Type.String(),
  table: Type.String(),
  /** Column and id. */
  key: Type.Record(Type.String(), Type.String()),
});
export type Deletion = Static<typeof Deletion>;

/** Several collectives may share a folder. */
export const deletionsFile = (origin: string): string => `deletions-${inFileName(origin)}.jsonl`;
/** As it was called before; read for as long as it stands there. */
export const olderDeletions = "deletions.jsonl";
const cursor = "deletions-written";

/** Writes what is new to the file in `folder`. */
export async function writeDeletions(db: Db, folder: string, origin: string): Promise<void> {
  const since = sql`coalesce((select value::bigint from settings where key = ${cursor}), 0)`;
  const { rows } = await sql<{ id: string; at: Date; table: string; key: Deletion["key"] }>`
    select id::text, at, table_name as "table", key from deletions where id > ${since}
    order by id limit 10000`.execute(db);
  const last = rows.at(-1);
  if (last === undefined) return;
  const lines = rows.map(({ at, table, key }) =>
    JSON.stringify({ at: at.toISOString(), table, key } satisfies Deletion),
  );
  await appendFile(join(folder, deletionsFile(origin)), `${lines.join("\n")}\n`, { mode: 0o600 });
  await sql`insert into settings (key, value) values (${cursor}, ${last.id})
    on conflict (key) do update set value = excluded.value`.execute(db);
}

function readLine(line: string): readonly Deletion[] {
  try {
    return [readJson(Deletion, line)];
  } catch {
    // The last line of a machine that was switched off.
    return [];
  }
}

const textOf = (file: string): Promise<string> => readFile(file, "utf8").catch(() => "");

/** What the files beside a backup know; nothing where there are none. */
export async function deletionsBeside(
  folder: string,
  origin: string,
): Promise<readonly Deletion[]> {
  const texts = await Promise.all(
    [olderDeletions, deletionsFile(origin)].map((name) => textOf(join(folder, name))),
  );
  return texts.flatMap((text) => text.split("\n")).flatMap(readLine);
}

/** Forgets lines that are older than any backup that is kept. */
export async function forgetDeletions(folder: string, origin: string, before: Date): Promise<void> {
  for (const name of [olderDeletions, deletionsFile(origin)]) {
    const file = join(folder, name);
    const text = await textOf(file);
    const lines = text
      .split("\n")
      .flatMap(readLine)
      .filter(({ at }) => at >= before.toISOString())
      .map((one) => `${JSON.stringify(one)}\n`)
      .join("");
    if (lines === text) continue;
    if (lines === "") {
      await rm(file);
      continue;
    }
    await writeFile(`${file}.part`, lines, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }
}

export async function deletionsIn(client: pg.Client, since: Date): Promise<readonly Deletion[]> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('deletions') is not null as there",
  );
  if (rows[0]?.there !== true) return [];
  const { rows: found } = await client.query<{ at: Date; table: string; key: Deletion["key"] }>(
    `select at, table_name as "table", key from deletions where at > $1 order by id`,
    [since],
  );
  return found.map(({ at, table, key }) => ({ at: at.toISOString(), table, key }));
}

/** Deletes it again, in order. Answers how many rows there were. */
export async function deleteAgain(
  client: pg.Client,
  deletions: readonly Deletion[],
  columnsOf: ReadonlyMap<string, readonly string[]>,
): Promise<number> {
  let gone = 0;
  for (const { table, key } of deletions) {
    const names = Object.keys(key);
    const columns = columnsOf.get(table);
    if (names.length === 0 || columns === undefined || !names.every((one) => columns.includes(one)))
      continue;
    await client.query("savepoint one");
    try {
      const where = names.map((name, i) => `${quoted(name)} = $${i + 1}::uuid`).join(" and ");
      const { rowCount } = await client.query(
        `delete from ${quoted(table)} where ${where}`,
        names.map((name) => key[name]),
      );
      gone += rowCount ?? 0;
      await client.query("release savepoint one");
    } catch {
      // Something that came back with the backup still needs it; it goes with that.
      await client.query("rollback to savepoint one");
    }
  }
  return gone;
}
