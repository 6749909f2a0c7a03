/** Offers and needs of others: taken in, kept up to date, removed. */
import { isDeletedElsewhere, staysAsItIs } from "#commons/remote/kept.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { wantPictures } from "#domains/pictures/elsewhere/actions.ts";
import { picturesOfThing } from "#protocol/activitypub/picture.ts";
import { newId } from "#platform/lib/ids.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { readOfferDocument } from "./document.ts";

export async function receiveOffer(
  trx: Trx,
  ctx: AppContext,
  actor: Row<"remoteActors">,
  json: JsonObject,
): Promise<"stored" | "unchanged" | "ignored"> {
  const now = ctx.clock.now();
  const read = readOfferDocument(json, now);
  if ("refused" in read) return "ignored";
  if (await isDeletedElsewhere(trx, read.iri)) return "ignored";
  const known = await trx
    .selectFrom("offers")
    .select(["id", "remoteActorId", "updated"])
    .where("iri", "=", read.iri)
    .forUpdate()
    .executeTakeFirst();
  const standing = staysAsItIs(known, actor.id, read.updated);
  if (standing !== undefined) return standing;
  const { iri, ...facts } = read;
  const raw = JSON.stringify(json).slice(0, 200_000);
  if (known !== undefined) {
    await trx
      .updateTable("offers")
      .set({ ...facts, raw, lastSeen: now })
      .where("id", "=", known.id)
      .execute();
    await wantPictures(trx, ctx, "offer", known.id, picturesOfThing(json, read, "first"));
    return "stored";
  }
  const added = await trx
    .insertInto("offers")
    .values({
      ...facts,
      id: newId(),
      iri,
      groupId: null,
      remoteActorId: actor.id,
      raw,
      lastSeen: now,
      madeBy: null,
      visibility: "public",
    })
    .onConflict((conflict) => conflict.column("iri").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (added === undefined) return "unchanged";
  await wantPictures(trx, ctx, "offer", added.id, picturesOfThing(json, read, "first"));
  return "stored";
}
