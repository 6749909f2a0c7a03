/**
 * Pictures of others: wanted when their thing is taken in, fetched once by the
 * worker, drawn anew, kept within a limit.
 */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { limits } from "#commons/limits.ts";
import { isPicture } from "#commons/media/place.ts";
import { isBlocked } from "#commons/remote/blocks.ts";
import type { PictureRole, Trx } from "#platform/database/schema.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { newId } from "#platform/lib/ids.ts";
import { Spent } from "#platform/lib/spent.ts";
import { hostOf } from "#platform/lib/url.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";
import type { PictureSource } from "#protocol/activitypub/picture.ts";
import { saveFiles, sizesOf } from "../actions.ts";
import { altOf, renderRemoteTask } from "../picture.ts";

/** Pictures of one thing. */
const maxOfOne = 12;

export interface WantedPicture extends PictureSource {
  readonly role: PictureRole;
}

/**
 * Writes down which pictures a thing of others has now, and lets those be fetched that are new.
 * What stands already is not fetched again; what the thing shows no more is forgotten.
 */
export async function wantPictures(
  trx: Trx,
  ctx: AppContext,
  kind: string,
  id: string,
  wanted: readonly WantedPicture[],
): Promise<void> {
  const shown = wanted.slice(0, maxOfOne);
  const standing = await trx
    .selectFrom("pictures")
    .select(["id", "role", "source", "alt"])
    .where("ownerKind", "=", kind)
    .where("ownerId", "=", id)
    .execute();
  const isShown = (row: { role: string; source: string | null }): boolean =>
    shown.some((one) => one.role === row.role && one.url === row.source);
  const old = standing.filter((row) => !isShown(row)).map((row) => row.id);
  if (old.length > 0) await trx.deleteFrom("pictures").where("id", "in", old).execute();
  const now = ctx.clock.now();
  for (const { role, url, alt } of shown) {
    const known = standing.find((row) => row.role === role && row.source === url);
    if (known !== undefined && known.alt !== altOf(alt))
      await trx
        .updateTable("pictures")
        .set({ alt: altOf(alt) })
        .where("id", "=", known.id)
        .execute();
  }
  const fresh = shown.filter(
    ({ role, url }) => !standing.some((row) => row.role === role && row.source === url),
  );
  if (fresh.length === 0) return;
  const rows = await trx
    .insertInto("pictures")
    .values(
      fresh.map(({ role, url, alt, focus: [focusX, focusY] }) => ({
        ...{ id: newId(), ownerKind: kind, ownerId: id, role, source: url, alt: altOf(alt) },
        ...{ focusX, focusY, width: null, height: null, state: "wanted" as const, made: now },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(["id", "source"])
    .execute();
  await enqueue(
    trx,
    rows.map((row) => ({
      kind: "picture-fetch",
      payload: JSON.stringify({ picture: row.id }),
      host: hostOf(row.source ?? "") ?? "",
    })),
    now,
  );
}

/** The outgoing client: the bytes of a picture. Throws when there is none to be had. */
type GetPicture = (url: string, max: number) => Promise<Uint8Array>;

/** What the client itself says no to: asking again later is no use. */
const isFinal = (error: unknown): boolean =>
  (error as { readonly temporary?: unknown }).temporary === false;

export const pictureHandlers = (
  ctx: AppContext,
  get: GetPicture,
): Record<string, (payload: string) => Promise<void>> => ({
  "picture-fetch": async (payload) => {
    const { picture: id } = readStrings(payload, "picture");
    const row = await ctx.db
      .selectFrom("pictures")
      .selectAll()
      .where("id", "=", id)
      .where("state", "=", "wanted")
      .executeTakeFirst();
    if (row?.source == null) return;
    const failed = async (): Promise<void> => {
      await ctx.db.updateTable("pictures").set({ state: "failed" }).where("id", "=", id).execute();
    };
    if (await isBlocked(ctx.db, row.source)) return failed();
    let bytes: Uint8Array;
    try {
      bytes = await get(row.source, limits.picture.input);
    } catch (error) {
      if (!isFinal(error)) throw error;
      return failed();
    }
    if (!isPicture(Buffer.from(bytes))) return failed();
    const focus = [row.focusX, row.focusY] as const;
    const rendered = await ctx.pool
      .run(renderRemoteTask, { bytes, role: row.role, focus, avif: false })
      .catch((error: unknown) => {
        if (error instanceof Spent && error.what !== "busy") return undefined;
        throw error;
      });
    if (rendered === undefined) return failed();
    await ctx.db.transaction().execute(async (trx) => {
      const stored = await trx
        .updateTable("pictures")
        .set({ ...sizesOf(rendered), state: "kept" })
        .where("id", "=", id)
        .where("state", "=", "wanted")
        .returning("id")
        .executeTakeFirst();
      if (stored !== undefined) await saveFiles(trx, ctx, [stored], rendered);
    });
  },
});

/**
 * A scheduled task: of all that is kept of others only the newest stay
 * within the limit. Answers how many went.
 */
export async function purgePictures(ctx: AppContext): Promise<number> {
  const max = ctx.config.pictureCacheMegabytes * 1_000_000;
  const { rows } = await sql<{ id: string }>`
    select id from (
      select p.id, sum(f.bytes) over (order by p.made desc, p.id) as so_far
      from pictures p join lateral (select coalesce(sum(bytes), 0) as bytes from picture_files
        where picture_id = p.id) f on true
      where p.source is not null and p.state = 'kept'
    ) kept where so_far > ${max} limit 5000`.execute(ctx.db);
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  await ctx.db.transaction().execute(async (trx) => {
    await trx.updateTable("pictures").set({ state: "purged" }).where("id", "in", ids).execute();
    await trx.deleteFrom("pictureFiles").where("pictureId", "in", ids).execute();
  });
  return ids.length;
}
