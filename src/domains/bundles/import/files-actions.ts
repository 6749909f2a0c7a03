/** What is being taken in waits in the database, where every process finds it, and is forgotten by itself. */
import { readdir, rm, rmdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Db, Reader, Row, Trx } from "#platform/database/schema.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import {
  begun,
  fates,
  type ImportItem,
  type ImportProgress,
  type LibraryImport,
} from "./taking-in.ts";

/** A file stands in parts, so that no row is long. */
const partSize = 1_048_576;

const Sender = closed({
  name: Type.String(),
  origin: Type.String(),
  verified: Type.Boolean(),
});
const Items = arrayOf(
  closed({
    name: Type.String(),
    fate: oneOf(...fates),
    credit: Type.String(),
    license: Type.String(),
    iri: nullable(Type.String()),
    by: nullable(Type.String()),
    byName: Type.String(),
    document: nullable(Type.String()),
  }),
);
const Problems = arrayOf(Type.String());

async function writeFile(trx: Trx, importId: string, file: Uint8Array): Promise<void> {
  await trx.deleteFrom("libraryImportParts").where("importId", "=", importId).execute();
  const parts = Array.from({ length: Math.ceil(file.length / partSize) }, (_, number) => ({
    importId,
    number,
    bytes: Buffer.from(file.subarray(number * partSize, (number + 1) * partSize)),
  }));
  if (parts.length > 0) await trx.insertInto("libraryImportParts").values(parts).execute();
}

export async function keepImport(trx: Trx, one: LibraryImport, file: Uint8Array): Promise<void> {
  const { id, groupId, memberId, kind, state, address, license } = one;
  const expires = new Date(one.expires);
  await trx
    .insertInto("libraryImports")
    .values({ id, groupId, memberId, kind, state, address, license, expires })
    .execute();
  await writeFile(trx, id, file);
}

/** What the worker learnt of it. */
export async function changeImport(db: Db | Trx, one: LibraryImport): Promise<void> {
  await db
    .updateTable("libraryImports")
    .set({
      kind: one.kind,
      state: one.state,
      // What PostgreSQL keeps in no text.
      why: one.why?.replaceAll("\u0000", "") ?? null,
      sender: one.from === null ? null : JSON.stringify(one.from),
      problems: JSON.stringify(one.problems),
      total: one.total,
    })
    .where("id", "=", one.id)
    .execute();
}

/** From looked at to being taken in; false when somebody said yes to it already. */
export async function startImport(
  trx: Trx,
  { id, license }: Pick<LibraryImport, "id" | "license">,
  expires: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("libraryImports")
    .set({ state: "running", license, expires })
    .where("id", "=", id)
    .where("state", "=", "read")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function readImport(db: Reader, id: string): Promise<LibraryImport | undefined> {
  const row = await db
    .selectFrom("libraryImports as i")
    .innerJoin("groups", "groups.id", "i.groupId")
    .select(["i.id", "i.memberId", "i.groupId", "i.kind", "i.state", "i.address", "i.why"])
    .select(["i.sender", "i.problems", "i.total", "i.license", "i.expires", "groups.handle"])
    .where("i.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { sender, problems, expires, ...facts } = row;
  return {
    ...facts,
    from: sender === null ? null : readJson(Sender, sender),
    problems: readJson(Problems, problems),
    expires: expires.toISOString(),
  };
}

export async function fileOfImport({ db }: Pick<AppContext, "db">, id: string): Promise<Buffer> {
  const parts = await db
    .selectFrom("libraryImportParts")
    .select("bytes")
    .where("importId", "=", id)
    .orderBy("number")
    .execute();
  return Buffer.concat(parts.map(({ bytes }) => bytes));
}

/** In place of the one that stood there. */
export const keepImportFile = (
  { db }: Pick<AppContext, "db">,
  id: string,
  file: Uint8Array,
): Promise<void> => db.transaction().execute((trx) => writeFile(trx, id, file));

/** All is through: its facts stay for a while, its file goes. */
export const endImport = ({ db }: Pick<AppContext, "db">, one: LibraryImport): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await changeImport(trx, { ...one, state: "done" });
    await writeFile(trx, one.id, new Uint8Array());
  });

export async function keepItems(
  { db }: Pick<AppContext, "db">,
  one: LibraryImport,
  items: readonly ImportItem[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable("libraryImports")
      .set({ items: JSON.stringify(items) })
      .where("id", "=", one.id)
      .execute();
    await changeImport(trx, { ...one, state: "read", total: items.length });
  });
}

export async function importItems(db: Reader, id: string): Promise<readonly ImportItem[]> {
  const row = await db
    .selectFrom("libraryImports")
    .select("items")
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? [] : readJson(Items, row.items);
}

export async function keepProgress(
  { db }: Pick<AppContext, "db">,
  id: string,
  { left, ...counts }: ImportProgress,
): Promise<void> {
  await db
    .updateTable("libraryImports")
    .set({ ...counts, stayedOut: left })
    .where("id", "=", id)
    .execute();
}

export const progressOf = async (db: Reader, id: string): Promise<ImportProgress> =>
  (await db
    .selectFrom("libraryImports")
    .select(["done", "theirs", "drafts", "stayedOut as left"])
    .where("id", "=", id)
    .executeTakeFirst()) ?? begun;

type Standing = Pick<Row<"libraryImports">, "id" | "memberId" | "state" | "expires">;

/** Imports that stand now, of everybody, the oldest first. Until the end of the transaction nobody else begins one. */
export async function standingImports(trx: Trx): Promise<readonly Standing[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('library-imports', 17))`.execute(trx);
  return trx
    .selectFrom("libraryImports")
    .select(["id", "memberId", "state", "expires"])
    .orderBy("expires")
    .execute();
}

/** But not what the worker has in hand by now. */
export async function dropImports(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await trx
      .deleteFrom("libraryImports")
      .where("id", "in", ids)
      .where("state", "not in", ["reading", "running"])
      .execute();
}

/** Earlier versions kept them in this folder, for a day at most. */
async function forgetFolder({ config, clock }: AppContext): Promise<void> {
  const folder = join(config.dataDir, "library-imports");
  const old = after(clock.now(), -(days(1) + hours(1)));
  for (const name of await readdir(folder).catch(() => [])) {
    const made = (await stat(join(folder, name)).catch(() => undefined))?.mtime;
    if (made !== undefined && made < old)
      await rm(join(folder, name), { recursive: true, force: true });
  }
  await rmdir(folder).catch(() => undefined);
}

/** What nobody said yes to is forgotten after an hour; what was taken in, after a day. A chore. */
export async function forgetLibraryImports(ctx: AppContext): Promise<void> {
  await ctx.db.deleteFrom("libraryImports").where("expires", "<", ctx.clock.now()).execute();
  await forgetFolder(ctx);
}

/** Of whoever began it: what is found is kept in their words. */
export async function languageOfImport({ db }: AppContext, one: LibraryImport): Promise<string> {
  const member = await db
    .selectFrom("members")
    .select("language")
    .where("id", "=", one.memberId)
    .executeTakeFirst();
  return member?.language ?? "en";
}
