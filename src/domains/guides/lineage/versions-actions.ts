/** Versions by people whom nobody here follows: listed when the keepers of the original say so. */
import { objectIri } from "#commons/addresses.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { isId } from "#platform/lib/ids.ts";
import type { HeldVersion } from "./held-version.ts";
import { keptGuide } from "../store.ts";

const held = (ctx: AppContext, guideId: string) =>
  ctx.db
    .selectFrom("guides")
    .innerJoin("remoteActors", "remoteActors.id", "guides.remoteActorId")
    .where((eb) => {
      const iri = objectIri(ctx.origin, "guide", guideId);
      return eb.or([eb("guides.basedOn", "=", iri), eb("guides.translationOf", "=", iri)]);
    })
    .where("guides.visibility", "=", "group")
    .where("guides.setAside", "is", null)
    .where("remoteActors.gone", "is", null);

/** What waits for a look, the oldest first; for those who keep the guide. */
export async function heldVersions(
  ctx: AppContext,
  viewer: Viewer,
  guideId: string,
): Promise<HeldVersion[]> {
  await keptGuide(ctx, viewer, guideId);
  return held(ctx, guideId)
    .select([
      "guides.id",
      "guides.iri",
      "guides.url",
      "guides.name",
      "guides.summary",
      "remoteActors.name as by",
      "remoteActors.host",
    ])
    .orderBy("guides.published")
    .limit(50)
    .execute();
}

/** Lists it, or forgets it for good: it does not come back. */
export async function decideVersion(
  ctx: AppContext,
  viewer: Viewer,
  guideId: string,
  versionId: string,
  list: boolean,
): Promise<void> {
  await keptGuide(ctx, viewer, guideId);
  const row = isId(versionId)
    ? await held(ctx, guideId)
        .select(["guides.id", "guides.iri"])
        .where("guides.id", "=", versionId)
        .executeTakeFirst()
    : undefined;
  if (row?.iri == null) throw new DomainError("not-found");
  const { iri } = row;
  await ctx.db.transaction().execute(async (trx) => {
    if (list) {
      await trx
        .updateTable("guides")
        .set({ visibility: "public" })
        .where("id", "=", row.id)
        .execute();
      return;
    }
    await trx.deleteFrom("guides").where("id", "=", row.id).execute();
    await trx
      .insertInto("remoteTombstones")
      .values({ iri, deleted: ctx.clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}
