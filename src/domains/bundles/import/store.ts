/**
 * What is being taken in waits in the database, its file in pieces
 * beside it, and is forgotten with it.
 */
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import Type from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Row, Trx } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import {
  fates,
  type ImportItem,
  type ImportProgress,
  type LibraryImport,
  type LookedAt,
} from "./taking-in.ts";

/** A name in somebody's file can hold what the database takes no text with. */
const storable = (text: string): string => text.replaceAll("\u0000", "");

const pieceBytes = 2_097_152;

const orNull = <T extends Type.TSchema>(schema: T): Type.TUnion<[T, Type.TNull]> =>
  Type.Union([schema, Type.Null()]);
const Items = Type.Array(
  Type.Object({
    name: Type.String(),
    fate: Type.Enum(fates),
    credit: Type.String(),
    license: Type.String(),
    iri: orNull(Type.String()),
    by: orNull(Type.String()),
    byName: Type.String(),
    document: orNull(Type.String()),
  }),
);
const From = Type.Object({
  name: Type.String(),
  origin: Type.String(),
  verified: Type.Boolean(),
});

type Stored = Omit<Row<"libraryImports">, "items"> & { readonly handle: string };

const importFrom = (row: Stored): LibraryImport => ({
  id: row.id,
  memberId: row.memberId,
  groupId: row.groupId,
  handle: row.handle,
  kind: row.kind,
  state: row.state,
  address: row.address,
  why: row.why,
  from: row.broughtFrom === null ? null : readJson(From, row.broughtFrom),
  problems: row.problems,
  total: row.total,
  license: row.license,
  expires: row.expires,
  progress: { done: row.done, theirs: row.theirs, drafts: row.drafts, left: row.leftOut },
});

const columns = [
  "libraryImports.id",
  "libraryImports.groupId",
  "libraryImports.memberId",
  "libraryImports.kind",
  "libraryImports.state",
  "libraryImports.address",
  "libraryImports.why",
  "libraryImports.broughtFrom",
  "libraryImports.problems",
  "libraryImports.total",
  "libraryImports.license",
  "libraryImports.done",
  "libraryImports.theirs",
  "libraryImports.drafts",
  "libraryImports.leftOut",
  "libraryImports.expires",
  "groups.handle",
] as const;

export async function readImport(db: Reader, id: string): Promise<LibraryImport | undefined> {
  const row = await db
    .selectFrom("libraryImports")
    .innerJoin("groups", "groups.id", "libraryImports.groupId")
    .select(columns)
    .where("libraryImports.id", "=", id)
    .executeTakeFirst();
  return row === undefined ? undefined : importFrom(row);
}

/**
 * Imports that stand now, of everybody; nobody begins another one until the transaction is over.
 */
export async function standingImports(
  trx: Trx,
): Promise<readonly Pick<LibraryImport, "id" | "memberId" | "state" | "expires">[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('library-imports', 17))`.execute(trx);
  return trx
    .selectFrom("libraryImports")
    .select(["id", "memberId", "state", "expires"])
    .orderBy("expires")
    .execute();
}

async function writeFile(trx: Trx, importId: string, file: Uint8Array): Promise<void> {
  for (let offset = 0; offset < file.length; offset += pieceBytes) {
    const bytes = file.subarray(offset, offset + pieceBytes);
    await trx
      .insertInto("libraryImportParts")
      .values({ importId, place: offset / pieceBytes, bytes: Buffer.from(bytes) })
      .execute();
  }
}

export async function keepImport(trx: Trx, one: LibraryImport, file: Uint8Array): Promise<void> {
  await trx
    .insertInto("libraryImports")
    .values({
      id: one.id,
      groupId: one.groupId,
      memberId: one.memberId,
      kind: one.kind,
      state: one.state,
      address: one.address,
      license: one.license,
      expires: one.expires,
    })
    .execute();
  await writeFile(trx, one.id, file);
}

/** What was found in it, once. */
export async function keepLookedAt(
  ctx: AppContext,
  id: string,
  { items, facts, file }: LookedAt,
): Promise<void> {
  await ctx.db.transaction().execute(async (trx) => {
    const read = await trx
      .updateTable("libraryImports")
      .set({
        state: "read",
        items: JSON.stringify(items),
        total: items.length,
        ...(facts.kind === undefined ? {} : { kind: facts.kind }),
        ...(facts.problems === undefined ? {} : { problems: facts.problems.map(storable) }),
        ...(facts.from === undefined ? {} : { broughtFrom: JSON.stringify(facts.from) }),
      })
      .where("id", "=", id)
      .where("state", "=", "reading")
      .returning("id")
      .executeTakeFirst();
    if (read !== undefined && file !== undefined) await writeFile(trx, id, file);
  });
}

export async function refuseImport(db: Reader, id: string, why: string): Promise<void> {
  await db
    .updateTable("libraryImports")
    .set({ state: "refused", why: storable(why) })
    .where("id", "=", id)
    .execute();
}

/** false: somebody said yes already. */
export async function runImport(
  trx: Trx,
  id: string,
  set: Pick<LibraryImport, "license" | "expires">,
): Promise<boolean> {
  const begun = await trx
    .updateTable("libraryImports")
    .set({ ...set, state: "running" })
    .where("id", "=", id)
    .where("state", "=", "read")
    .returning("id")
    .executeTakeFirst();
  return begun !== undefined;
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
  db: Reader,
  id: string,
  { left: leftOut, ...progress }: ImportProgress,
): Promise<void> {
  await db
    .updateTable("libraryImports")
    .set({ ...progress, leftOut })
    .where("id", "=", id)
    .execute();
}

/** It is through: nobody needs its file any more. */
export async function endImport(ctx: AppContext, id: string): Promise<void> {
  await ctx.db.transaction().execute(async (trx) => {
    await trx.deleteFrom("libraryImportParts").where("importId", "=", id).execute();
    await trx.updateTable("libraryImports").set({ state: "done" }).where("id", "=", id).execute();
  });
}

/**
 * Piece by piece: as text, which the driver asks for, a whole one
 * would weigh three times what it is.
 */
export async function fileOfImport(db: Reader, id: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for (;;) {
    const piece = await db
      .selectFrom("libraryImportParts")
      .select("bytes")
      .where("importId", "=", id)
      .where("place", "=", pieces.length)
      .executeTakeFirst();
    if (piece === undefined) return Buffer.concat(pieces);
    pieces.push(piece.bytes);
  }
}

/** But not what somebody said yes to meanwhile, perhaps on another machine. */
export async function dropImports(db: Reader, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await db
      .deleteFrom("libraryImports")
      .where("id", "in", ids)
      .where("state", "not in", ["reading", "running"])
      .execute();
}

/**
 * What nobody said yes to is forgotten after an hour; what was taken in, after a day. A scheduled
 * task.
 */
export async function forgetLibraryImports(ctx: AppContext): Promise<void> {
  await ctx.db.deleteFrom("libraryImports").where("expires", "<", ctx.clock.now()).execute();
  await forgetFolder(ctx);
}

/** Where versions before kept them. */
async function forgetFolder({ config, clock }: AppContext): Promise<void> {
  const folder = join(config.dataDir, "library-imports");
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) return;
  const old = after(clock.now(), -days(1));
  for (const name of names) {
    const made = (await stat(join(folder, name)).catch(() => undefined))?.mtime;
    if (made !== undefined && made > old) return;
    await rm(join(folder, name), { recursive: true, force: true });
  }
  await rm(folder, { recursive: true, force: true });
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
