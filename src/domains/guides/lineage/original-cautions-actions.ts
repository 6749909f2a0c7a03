/**
 * Cautions of an original that changed since it was translated: wherever the translation goes, they
 * go with it until its keepers have seen to them.
 */
import { objectIri } from "#commons/addresses.ts";
import { isPublic, later } from "#commons/owned.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Row, Trx } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { cautionsBeside } from "./original-cautions.ts";
import { notifyOfGuide } from "./notify-actions.ts";

type Guide = Row<"guides">;

/**
 * The guide as paper, bundles and other servers get it: the cautions of its original stand below
 * its own when they are others by now.
 */
export async function withOriginalCautions<
  G extends Pick<Guide, "cautions" | "basedOnCautions" | "translationOf" | "language">,
>(db: Reader, origin: string, guide: G): Promise<G> {
  const { translationOf: iri, basedOnCautions } = guide;
  if (iri === null || basedOnCautions === null) return guide;
  const original = await db
    .selectFrom("guides")
    .select("cautions")
    .where((eb) =>
      iri.startsWith(objectIri(origin, "guide", ""))
        ? eb("id", "=", idIn(origin, iri))
        : eb("iri", "=", iri),
    )
    .where("visibility", "=", "public")
    .where("published", "is not", null)
    .executeTakeFirst();
  return original === undefined || original.cautions === basedOnCautions
    ? guide
    : { ...guide, cautions: cautionsBeside(guide, original.cautions) };
}

const nobody = "00000000-0000-4000-8000-000000000000";
const idIn = (origin: string, iri: string): string => {
  const id = iri.slice(objectIri(origin, "guide", "").length);
  return isId(id) ? id : nobody;
};

/**
 * The cautions of `iri` changed: whoever has a public translation of ours hears what they are now.
 */
export async function notifyTranslations(trx: Trx, ctx: AppContext, iri: string): Promise<void> {
  const translations = await trx
    .selectFrom("guides")
    .selectAll()
    .where("translationOf", "=", iri)
    .where("groupId", "is not", null)
    .orderBy("id")
    .limit(100)
    .forUpdate()
    .execute();
  for (const one of translations.filter(isPublic)) {
    const told = await trx
      .updateTable("guides")
      .set({ updated: later(one.updated, ctx.clock.now()) })
      .where("id", "=", one.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await notifyOfGuide(trx, ctx, "Update", told);
  }
}
