/** Guides of others: taken in, kept up to date, removed. */
import { isDeletedElsewhere, staysAsItIs } from "#commons/remote/kept.ts";
import { wantPictures } from "#domains/pictures/elsewhere/actions.ts";
import { picturesOfThing } from "#protocol/activitypub/picture.ts";
import type { AppContext } from "#commons/app-context.ts";
import { prepareFromElsewhere } from "#commons/rendering.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { markdownOf, readGuide } from "./incoming/document.ts";
import { noticesIn, readLineageTerms } from "./lineage/document.ts";
import { receiveNotices } from "./notices/actions.ts";
import { notifyTranslations } from "./lineage/original-cautions-actions.ts";

/**
 * Writes or updates one by its IRI; nothing deleted rises again,
 * nothing older replaces what is newer.
 */
export async function receiveGuide(
  trx: Trx,
  ctx: AppContext,
  actor: Row<"remoteActors">,
  json: JsonObject,
  { held = false }: { readonly held?: boolean } = {},
): Promise<"stored" | "unchanged" | "ignored"> {
  const now = ctx.clock.now();
  await prepareFromElsewhere(ctx, [markdownOf(json)]);
  const read = readGuide(json, now);
  if ("refused" in read) return "ignored";
  if (await isDeletedElsewhere(trx, read.iri)) return "ignored";
  const known = await trx
    .selectFrom("guides")
    .select(["id", "remoteActorId", "updated", "cautions"])
    .where("iri", "=", read.iri)
    .forUpdate()
    .executeTakeFirst();
  const standing = staysAsItIs(known, actor.id, read.updated);
  if (standing !== undefined) return standing;
  const { iri, ...facts } = read;
  const raw = JSON.stringify(json).slice(0, 500_000);
  if (known !== undefined) {
    await trx
      .updateTable("guides")
      .set({
        ...facts,
        raw,
        lastSeen: now,
        ...(held ? {} : { visibility: "public" as const, setAside: null }),
      })
      .where("id", "=", known.id)
      .execute();
    await wantPictures(trx, ctx, "guide", known.id, picturesOfThing(json, read, "beside-text"));
    if (known.cautions !== facts.cautions) await notifyTranslations(trx, ctx, iri);
    await receiveNotices(
      trx,
      ctx,
      { id: known.id, iri, lineage: facts.lineage },
      actor.name,
      noticesIn(json, now),
    );
    return "stored";
  }
  if (held && (await tooMany(trx, facts))) return "ignored";
  const added = await trx
    .insertInto("guides")
    .values({
      ...facts,
      id: newId(),
      iri,
      groupId: null,
      remoteActorId: actor.id,
      raw,
      lastSeen: now,
      madeBy: null,
      basedOnSource: null,
      // Seen by nobody until it was looked at.
      visibility: held ? "group" : "public",
    })
    .onConflict((conflict) => conflict.column("iri").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (added === undefined) return "unchanged";
  if (!held)
    await wantPictures(trx, ctx, "guide", added.id, picturesOfThing(json, read, "beside-text"));
  await receiveNotices(
    trx,
    ctx,
    { id: added.id, iri, lineage: facts.lineage },
    actor.name,
    noticesIn(json, now),
  );
  return "stored";
}

/** Most versions by strangers that wait for one guide. */
const maxHeld = 30;

async function tooMany(
  trx: Trx,
  facts: { readonly basedOn: string | null; readonly translationOf: string | null },
): Promise<boolean> {
  const { n } = await trx
    .selectFrom("guides")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where((eb) => {
      const about = facts.basedOn ?? facts.translationOf;
      return eb.or([eb("basedOn", "=", about), eb("translationOf", "=", about)]);
    })
    .where("remoteActorId", "is not", null)
    .where("visibility", "=", "group")
    .where("setAside", "is", null)
    .executeTakeFirstOrThrow();
  return Number(n) >= maxHeld;
}

/**
 * Is it a version of a guide of ours? Such a one is taken from anybody: its origin should know of
 * it, and looks at it before it is shown.
 */
export async function isVersionOfOurs(ctx: AppContext, json: JsonObject): Promise<boolean> {
  // Most that strangers write is nothing to us: that is found out before any of it is rendered.
  const { basedOn, translationOf } = readLineageTerms(json);
  const from = [basedOn, translationOf].find((iri) => iri?.startsWith(`${ctx.origin}/guides/`));
  const id = from?.slice(ctx.origin.length + "/guides/".length) ?? "";
  if (!isId(id)) return false;
  const guide = await ctx.db
    .selectFrom("guides")
    .select("id")
    .where("id", "=", id)
    .where("visibility", "=", "public")
    .where("published", "is not", null)
    .executeTakeFirst();
  return guide !== undefined;
}
