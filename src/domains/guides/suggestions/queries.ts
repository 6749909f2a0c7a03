/** Where suggestions wait, and what one is compared with. */
import { objectIri } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { revisionIri } from "../lineage/lineage.ts";

/**
 * The text of ours that the version was made of: what we changed since is nothing that they ask
 * for.
 */
export async function beganFrom(
  ctx: AppContext,
  guideId: string,
  { basedOn, derivedFrom: derivation }: Pick<Row<"guideOffers">, "basedOn" | "derivedFrom">,
): Promise<string | undefined> {
  const version = await ctx.db
    .selectFrom("guides")
    .select(["basedOnSource", "derivedFrom"])
    .where((eb) =>
      eb.or([
        eb("iri", "=", basedOn.replace(/\/revisions\/\d+$/, "")),
        eb("id", "=", localId(ctx, basedOn)),
      ]),
    )
    .executeTakeFirst();
  const from = revisionIri(objectIri(ctx.origin, "guide", guideId), 0).slice(0, -1);
  // What came with the suggestion counts: news of its version may still be on their way.
  const derivedFrom = derivation?.startsWith(from) === true ? derivation : version?.derivedFrom;
  const number =
    derivedFrom?.startsWith(from) === true ? Number(derivedFrom.slice(from.length)) : NaN;
  if (version?.basedOnSource != null || !Number.isInteger(number) || number < 1 || number > 1e6)
    return version?.basedOnSource ?? undefined;
  const row = await ctx.db
    .selectFrom("guideRevisions")
    .select("source")
    .where("guideId", "=", guideId)
    .where("version", "=", number)
    .executeTakeFirst();
  return row?.source;
}

/** Guides of these groups with suggestions, or notes of members, that wait for their keepers. */
export const guidesThatWait = (
  db: Reader,
  groupIds: readonly string[],
): Promise<
  (Pick<Row<"guides">, "id" | "name" | "groupId" | "madeBy"> & {
    readonly suggested: boolean;
    readonly noted: boolean;
  })[]
> =>
  db
    .selectFrom((all) =>
      all
        .selectFrom("guides")
        .select((eb) => [
          "id",
          "name",
          "groupId",
          "madeBy",
          eb
            .exists(
              eb
                .selectFrom("guideOffers")
                .select("guideOffers.id")
                .whereRef("guideOffers.guideId", "=", "guides.id")
                .where("guideOffers.sent", "=", false)
                .where("guideOffers.state", "=", "open")
                .where("guideOffers.setAside", "is", null),
            )
            .$castTo<boolean>()
            .as("suggested"),
          // One that came as a reply waits with the replies.
          eb
            .exists(
              eb
                .selectFrom("guideNotes")
                .select("guideNotes.id")
                .whereRef("guideNotes.guideId", "=", "guides.id")
                .where("guideNotes.state", "=", "held")
                .where("guideNotes.replyId", "is", null),
            )
            .$castTo<boolean>()
            .as("noted"),
        ])
        .where((eb) => eb("groupId", "=", eb.fn.any(eb.val([...groupIds]))))
        .as("waiting"),
    )
    .selectAll()
    .where((eb) => eb.or([eb("suggested", "=", true), eb("noted", "=", true)]))
    .orderBy("name")
    .execute();

const nobody = "00000000-0000-4000-8000-000000000000";
function localId(ctx: AppContext, iri: string): string {
  const id = iri.startsWith(`${ctx.origin}/guides/`)
    ? iri.slice(`${ctx.origin}/guides/`.length).slice(0, 36)
    : "";
  return isId(id) ? id : nobody;
}
