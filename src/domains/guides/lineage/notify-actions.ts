/**
 * Who hears of a guide beside its followers: whose guide it comes from,
 * and those who made something of it.
 */
import { objectIri, ourObject } from "#commons/addresses.ts";
import { isPublic, later } from "#commons/owned.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { announce } from "#protocol/outbox/announce.ts";

type Guide = Row<"guides">;

/** IRIs of the actors whose guide it comes from, and of those who made something of it. */
export async function relatedActors(
  trx: Trx,
  ctx: AppContext,
  guide: Pick<Guide, "id" | "basedOn" | "translationOf">,
): Promise<string[]> {
  const own = objectIri(ctx.origin, "guide", guide.id);
  const above = [guide.basedOn, guide.translationOf].flatMap((iri) => iri ?? []);
  const rows = await trx
    .selectFrom("guides")
    .innerJoin("remoteActors", "remoteActors.id", "guides.remoteActorId")
    .select("remoteActors.iri")
    .distinct()
    .where((eb) =>
      eb.or([
        eb("guides.basedOn", "=", own),
        eb("guides.translationOf", "=", own),
        ...above.map((iri) => eb("guides.iri", "=", iri)),
      ]),
    )
    .limit(500)
    .execute();
  return rows.map((row) => row.iri);
}

/** Announces a public guide of ours; its kin is told also where nobody follows. */
export async function notifyOfGuide(
  trx: Trx,
  ctx: AppContext,
  type: "Create" | "Update",
  guide: Guide,
): Promise<void> {
  if (guide.groupId === null) return;
  const alsoTo = await relatedActors(trx, ctx, guide);
  await announce(trx, ctx.clock.now(), {
    groupId: guide.groupId,
    type,
    kind: "guide",
    id: guide.id,
    detail: { alsoTo },
  });
}

/**
 * The guide of ours that this one translates, held until the transaction ends. Always before the
 * translation itself, so that two who save the one and the other never wait for each other.
 */
export async function holdOriginal(
  trx: Trx,
  ctx: AppContext,
  { translationOf }: Pick<Guide, "translationOf">,
): Promise<Guide | undefined> {
  const id = ourObject(ctx.origin, translationOf ?? "");
  if (id?.kind !== "guide") return undefined;
  return trx
    .selectFrom("guides")
    .selectAll()
    .where("id", "=", id.id)
    .where("groupId", "is not", null)
    .forUpdate()
    .executeTakeFirst();
}

/** What a public translation says stands in the document of its original too: that is told anew. */
export async function notifyOriginal(
  trx: Trx,
  ctx: AppContext,
  original: Guide | undefined,
): Promise<void> {
  if (original === undefined || !isPublic(original)) return;
  const told = await trx
    .updateTable("guides")
    .set({ updated: later(original.updated, ctx.clock.now()) })
    .where("id", "=", original.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await notifyOfGuide(trx, ctx, "Update", told);
}
