/**
 * Pictures that are hidden, shown again or taken down: each with all copies of the same
 * bytes, such as the dates of a series.
 */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Trx } from "#platform/database/schema.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { after } from "#platform/lib/clock.ts";
import { holdLife } from "./report.ts";

/** Is it shown, or hidden? undefined: it is gone. */
export async function pictureShown(
  db: Reader,
  kind: string,
  id: string,
): Promise<boolean | undefined> {
  if (kind === "file") {
    const row = await db
      .selectFrom("files")
      .select("hidden")
      .where("id", "=", id)
      .executeTakeFirst();
    return row === undefined ? undefined : row.hidden === null;
  }
  const row = await db
    .selectFrom("pictures")
    .select("state")
    .where("id", "=", id)
    .executeTakeFirst();
  if (row?.state === "kept") return true;
  return row?.state === "hidden" || row?.state === "lapsed" ? false : undefined;
}

/** It, and all that shows the same. */
async function sameAs(trx: Trx, kind: "picture" | "file", id: string): Promise<readonly string[]> {
  const { rows } =
    kind === "file"
      ? await sql<{ id: string }>`
          select other.id from files mine join files other on other.hash = mine.hash
          where mine.id = ${id}::uuid and other.hidden is null`.execute(trx)
      : await sql<{ id: string }>`
          select p.id from pictures p where p.state = 'kept' and (p.id = ${id}::uuid or exists (
            select from picture_files mine join picture_files other on other.hash = mine.hash
            where mine.picture_id = ${id}::uuid and other.picture_id = p.id))`.execute(trx);
  return rows.map((row) => row.id);
}

export async function hidePictures(
  trx: Trx,
  ctx: AppContext,
  kind: "picture" | "file",
  id: string,
  reportId: string,
): Promise<boolean> {
  if ((await pictureShown(trx, kind, id)) !== true) return false;
  const now = ctx.clock.now();
  const all = await sameAs(trx, kind, id);
  const one = { kind, was: "kept", reportId, made: now, until: after(now, holdLife) };
  await trx
    .insertInto("hiddenThings")
    .values(all.map((objectId) => ({ ...one, objectId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (kind === "file")
    await trx.updateTable("files").set({ hidden: now }).where("id", "in", all).execute();
  else await trx.updateTable("pictures").set({ state: "hidden" }).where("id", "in", all).execute();
  return true;
}

/** What was hidden with it, by the same report. */
async function heldWith(
  trx: Trx,
  kind: "picture" | "file",
  id: string,
  reportId: string | null,
): Promise<readonly string[]> {
  const rows = await trx
    .deleteFrom("hiddenThings")
    .where("kind", "=", kind)
    .where((eb) =>
      eb.or([
        eb("objectId", "=", id),
        ...(reportId === null ? [] : [eb("reportId", "=", reportId)]),
      ]),
    )
    .returning("objectId")
    .execute();
  return [...new Set([id, ...rows.map((row) => row.objectId)])];
}

export async function showPictures(
  trx: Trx,
  kind: "picture" | "file",
  id: string,
  reportId: string | null,
): Promise<void> {
  const all = await heldWith(trx, kind, id, reportId);
  if (kind === "file")
    await trx.updateTable("files").set({ hidden: null }).where("id", "in", all).execute();
  else
    await trx
      .updateTable("pictures")
      .set({ state: "kept" })
      .where("id", "in", all)
      .where("state", "=", "hidden")
      .execute();
}

const kinds = ["event", "guide", "offer"] as const;

/**
 * A picture that stays hidden is deleted, and who had its thing hears that it stands there
 * without. A sibling's is not fetched again.
 */
export async function takeDownPictures(
  trx: Trx,
  ctx: AppContext,
  kind: "picture" | "file",
  id: string,
  reportId: string | null,
): Promise<void> {
  const all = await heldWith(trx, kind, id, reportId);
  if (kind === "file") {
    await trx.deleteFrom("files").where("id", "in", all).execute();
    return;
  }
  await trx
    .updateTable("pictures")
    .set({ state: "purged" })
    .where("id", "in", all)
    .where("source", "is not", null)
    .execute();
  await trx.deleteFrom("pictureFiles").where("pictureId", "in", all).execute();
  const gone = await trx
    .deleteFrom("pictures")
    .where("id", "in", all)
    .where("source", "is", null)
    .returning(["ownerKind", "ownerId"])
    .execute();
  for (const thing of kinds)
    await notifyOfThings(
      trx,
      ctx,
      thing,
      gone.flatMap((row) => (row.ownerKind === thing ? row.ownerId : [])),
    );
  await notifyOfGroups(
    trx,
    ctx,
    gone.flatMap((row) => (row.ownerKind === "group" ? row.ownerId : [])),
  );
}

async function notifyOfThings(
  trx: Trx,
  ctx: AppContext,
  kind: (typeof kinds)[number],
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const now = ctx.clock.now();
  const rows = await trx
    .updateTable(`${kind}s`)
    .set({ updated: now })
    .where("id", "in", [...ids])
    .where("groupId", "is not", null)
    .where("visibility", "=", "public")
    .where("published", "is not", null)
    .returning(["id", "groupId"])
    .execute();
  for (const { id, groupId } of rows)
    if (groupId !== null) await announce(trx, now, { groupId, type: "Update", kind, id });
}

async function notifyOfGroups(trx: Trx, ctx: AppContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const now = ctx.clock.now();
  const rows = await trx
    .updateTable("groups")
    .set({ updated: now })
    .where("id", "in", [...ids])
    .where("kind", "=", "open")
    .where("ended", "is", null)
    .returning("id")
    .execute();
  for (const { id } of rows)
    await announce(trx, now, { groupId: id, type: "Update", kind: "group", id });
}
