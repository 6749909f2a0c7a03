/** Hiding something until somebody looked, for good, or no longer. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { resolveDuplicates } from "#domains/events/duplicates/actions.ts";
import { whenReplyDecided } from "#domains/guides/notes/actions.ts";
import { withdraw } from "#protocol/outbox/withdraw.ts";
import { after } from "#platform/lib/clock.ts";
import { type HideableKind, holdLife, isHideable, isPictureKind } from "./report.ts";
import { hidePictures, showPictures, takeDownPictures } from "./picture-hiding-actions.ts";
import { reportMessages } from "./messages.ts";

const things = ["event", "guide", "offer"] as const;
const thingOf = (kind: string) => things.find((one) => one === kind);

async function fingerprints(trx: Trx, kind: string, id: string): Promise<void> {
  if (kind !== "event") return;
  const row = await trx
    .selectFrom("events")
    .select("fingerprint")
    .where("id", "=", id)
    .executeTakeFirst();
  if (row !== undefined) await resolveDuplicates(trx, [row.fingerprint]);
}

/** What it is now, for giving it back; undefined where it is not there, or hidden already. */
async function stateOf(
  trx: Trx,
  kind: Exclude<HideableKind, "picture" | "file">,
  id: string,
): Promise<string | undefined> {
  const thing = thingOf(kind);
  if (thing !== undefined) {
    const row = await trx
      .selectFrom(`${thing}s`)
      .select("visibility")
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    return row?.visibility === "group" ? undefined : row?.visibility;
  }
  if (kind === "post") {
    const row = await trx
      .selectFrom("siblingPosts")
      .select("setAside")
      .where("id", "=", id)
      .executeTakeFirst();
    return row?.setAside === null ? "shown" : undefined;
  }
  const row = await trx
    .selectFrom(kind === "word" ? "words" : "replies")
    .select("state")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.state === "refused" ? undefined : row?.state;
}

/**
 * Hides it from all but its own group, at once, and for two weeks at
 * most; answers whether it is hidden now.
 */
export async function hideUntilLooked(
  trx: Trx,
  ctx: AppContext,
  kind: string,
  id: string | null,
  reportId: string,
): Promise<boolean> {
  if (id === null || !isHideable(kind)) return false;
  if (isPictureKind(kind)) return hidePictures(trx, ctx, kind, id, reportId);
  const now = ctx.clock.now();
  const was = await stateOf(trx, kind, id);
  if (was === undefined) return false;
  await trx
    .insertInto("hiddenThings")
    .values({ kind, objectId: id, was, reportId, made: now, until: after(now, holdLife) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const thing = thingOf(kind);
  if (thing !== undefined)
    await trx.updateTable(`${thing}s`).set({ visibility: "group" }).where("id", "=", id).execute();
  if (kind === "post")
    await trx.updateTable("siblingPosts").set({ setAside: now }).where("id", "=", id).execute();
  const { language } = await trx
    .selectFrom("groups")
    .select("language")
    .where("root", "=", true)
    .executeTakeFirstOrThrow();
  const hiddenReason = reportMessages(language).heldReason;
  const refused = { state: "refused", hiddenReason } as const;
  if (kind === "word") await trx.updateTable("words").set(refused).where("id", "=", id).execute();
  if (kind === "reply") {
    await trx.updateTable("replies").set(refused).where("id", "=", id).execute();
    await whenReplyDecided(trx, id, "refused");
  }
  await fingerprints(trx, kind, id);
  return true;
}

/** Shows again what it hid. What was put aside meanwhile stays aside with whose it is. */
async function giveBack(trx: Trx, held: Row<"hiddenThings">): Promise<void> {
  const { kind, objectId: id, was } = held;
  if (isPictureKind(kind)) return showPictures(trx, kind, id, held.reportId);
  await trx
    .deleteFrom("hiddenThings")
    .where("kind", "=", kind)
    .where("objectId", "=", id)
    .execute();
  const thing = thingOf(kind);
  if (thing !== undefined)
    await sql`
      update ${sql.table(`${thing}s`)} x set
        visibility = case when gone.at is null then ${was} else 'group' end,
        set_aside = case when gone.at is null then x.set_aside else gone.at end
      from (select (select a.gone from remote_actors a join ${sql.table(
        `${thing}s`,
      )} y on y.remote_actor_id = a.id where y.id = ${id}::uuid) as at) gone
      where x.id = ${id}::uuid`.execute(trx);
  if (kind === "post")
    await sql`update sibling_posts p set set_aside = (select a.gone from remote_actors a
      where a.id = p.remote_actor_id)
      where p.id = ${id}::uuid`.execute(trx);
  const state = was === "held" ? "held" : "shown";
  if (kind === "word")
    await trx.updateTable("words").set({ state, hiddenReason: "" }).where("id", "=", id).execute();
  if (kind === "reply") {
    await trx
      .updateTable("replies")
      .set({ state, hiddenReason: "" })
      .where("id", "=", id)
      .execute();
    if (state === "shown") await whenReplyDecided(trx, id, "shown");
  }
  await fingerprints(trx, kind, id);
}

const heldRow = (trx: Trx, kind: string, id: string | null) =>
  trx
    .selectFrom("hiddenThings")
    .selectAll()
    .where("kind", "=", kind)
    .where("objectId", "=", id ?? "00000000-0000-4000-8000-000000000000")
    .forUpdate()
    .executeTakeFirst();

export async function showAgain(trx: Trx, kind: string, id: string | null): Promise<boolean> {
  const held = await heldRow(trx, kind, id);
  if (held === undefined) return false;
  await giveBack(trx, held);
  return true;
}

/** Two have looked, and it stays hidden. What was public is taken back everywhere. */
export async function hideForGood(
  trx: Trx,
  ctx: AppContext,
  kind: string,
  id: string | null,
): Promise<void> {
  const held = await heldRow(trx, kind, id);
  if (held === undefined) return;
  if (isPictureKind(kind)) return takeDownPictures(trx, ctx, kind, held.objectId, held.reportId);
  await trx
    .updateTable("hiddenThings")
    .set({ until: null })
    .where("kind", "=", kind)
    .where("objectId", "=", held.objectId)
    .execute();
  const thing = thingOf(kind);
  if (thing === undefined) return;
  const row = await trx
    .selectFrom(`${thing}s`)
    .select(["id", "groupId", "published"])
    .where("id", "=", held.objectId)
    .executeTakeFirst();
  if (row?.groupId != null && row.published !== null && held.was === "public")
    await withdraw(trx, ctx.clock.now(), thing, { id: row.id, groupId: row.groupId });
}

/**
 * Shows again what nobody looked at in two weeks: who hides alone, hides for a while. A scheduled
 * task.
 */
export async function endHolds(ctx: AppContext): Promise<void> {
  await ctx.db.transaction().execute(async (trx) => {
    const over = await trx
      .selectFrom("hiddenThings")
      .selectAll()
      .where("until", "<=", ctx.clock.now())
      .limit(200)
      .forUpdate()
      .execute();
    for (const held of over) await giveBack(trx, held);
  });
  // What is gone is hidden from nobody any more.
  await sql`
    delete from hidden_things h where not exists (
      select from events where h.kind = 'event' and id = h.object_id
      union all select from guides where h.kind = 'guide' and id = h.object_id
      union all select from offers where h.kind = 'offer' and id = h.object_id
      union all select from words where h.kind = 'word' and id = h.object_id
      union all select from replies where h.kind = 'reply' and id = h.object_id
      union all select from pictures where h.kind = 'picture' and id = h.object_id
      union all select from files where h.kind = 'file' and id = h.object_id
      union all select from sibling_posts where h.kind = 'post' and id = h.object_id)`.execute(
    ctx.db,
  );
}
