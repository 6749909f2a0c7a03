/** A version of ours offers its changes to what it comes from, and hears the answer. */
import { activityIri, objectIri } from "#commons/addresses.ts";
import { withOrigin } from "#commons/markup/plain-text.ts";
import { isPublic, mustBeOurs } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { offerChange } from "#protocol/outbox/direct-activities/offers.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { originOf } from "#platform/lib/url.ts";
import { iriOf, isType, type JsonObject, textIn } from "#protocol/activitypub/json.ts";
import { upstreamOf } from "../actions.ts";
import { sourceWithOrigin } from "../document.ts";
import { licensePage, mayAdapt } from "../guide.ts";
import { revisionIri } from "../lineage/lineage.ts";
import { guideFor } from "../store.ts";
import type { Suggestion } from "./incoming-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { guideMessages } from "../messages.ts";

const saying = sayings(guideMessages);

/** Offers our version, as it stands, to those whose guide it is based on. */
export async function suggestUpstream(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  words: string,
): Promise<Suggestion> {
  const guide = await guideFor(ctx.db, viewer, id);
  await mustBeOurs(ctx, viewer, guide);
  const note = manyLines(words, 1000);
  const upstream =
    guide.basedOn === null || guide.translationOf !== null
      ? undefined
      : await upstreamOf(ctx, guide.basedOn);
  if (upstream === undefined || guide.basedOn === null) throw new DomainError("not-found");
  rejectFields({ note: note === "" ? saying((m) => m.errors.sayInASentenceWhat) : undefined });
  if (!isPublic(guide) || guide.origin.handle === null) throw new DomainError("not-published");
  if (upstream.remoteActorId !== null && !mayAdapt(guide.license))
    throw new DomainError("not-allowed");
  const { handle } = guide.origin;
  const basedOn = guide.basedOn;
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    // One at a time, or two at once would both be the first.
    await trx.selectFrom("guides").select("id").where("id", "=", id).forUpdate().execute();
    const open = await trx
      .selectFrom("guideOffers")
      .select("id")
      .where("guideId", "=", id)
      .where("sent", "=", true)
      .where("state", "=", "open")
      .executeTakeFirst();
    if (open !== undefined)
      throw new DomainError("bad-input", {
        fields: { note: saying((m) => m.errors.yourLastSuggestionStillWaits) },
      });
    const facts = {
      byName: guide.origin.name,
      credit: guide.credit,
      name: guide.name,
      source: guide.source,
      cautions: guide.cautions,
      note,
    };
    const sent = await trx
      .insertInto("guideOffers")
      .values({
        id: newId(),
        guideId: id,
        sent: true,
        iri: null,
        actorIri: null,
        groupId: guide.groupId,
        basedOn,
        ...facts,
        raw: null,
        made: now,
        decided: null,
      }) // oxfmt-ignore
      .returningAll()
      .executeTakeFirstOrThrow();
    if (upstream.remoteActorId === null) {
      await trx
        .insertInto("guideOffers")
        .values({
          id: newId(),
          guideId: upstream.id,
          iri: activityIri(ctx.origin, sent.id),
          actorIri: null,
          groupId: guide.groupId,
          basedOn: objectIri(ctx.origin, "guide", id),
          ...facts,
          raw: null,
          made: now,
          decided: null,
        })
        .execute();
      return sent;
    }
    const owner = await trx
      .selectFrom("remoteActors")
      .select("iri")
      .where("id", "=", upstream.remoteActorId)
      .executeTakeFirstOrThrow();
    const page = licensePage(guide.license);
    const iri = objectIri(ctx.origin, "guide", id);
    await offerChange(trx, ctx, {
      id: sent.id,
      from: handle,
      to: owner.iri,
      target: basedOn,
      word: note,
      object: {
        id: revisionIri(iri, guide.version),
        type: "Article",
        attributedTo: `${ctx.origin}/groups/${handle}`,
        name: guide.name,
        content: withOrigin(guide.contentHtml, ctx.origin),
        source: { content: sourceWithOrigin(guide.source, ctx.origin), mediaType: "text/markdown" },
        ...(guide.cautions === "" ? {} : { cautions: guide.cautions }),
        creditText: guide.credit,
        version: guide.version,
        isBasedOn: basedOn,
        wasDerivedFrom: guide.derivedFrom ?? basedOn,
        ...(page === undefined ? {} : { license: page }),
        published: now.toISOString(),
      },
    });
    return sent;
  });
}

/**
 * Accept or Reject of a change that we offered; answers whether it was one. It
 * counts from where the guide stands.
 */
export async function suggestionAnswered(
  ctx: AppContext,
  signer: Row<"remoteActors">,
  activity: JsonObject,
): Promise<boolean> {
  const mine = activityIri(ctx.origin, "");
  const iri = iriOf(activity["object"]) ?? "";
  const id = iri.startsWith(mine) ? iri.slice(mine.length) : "";
  if (!isId(id)) return false;
  const row = await ctx.db
    .selectFrom("guideOffers")
    .selectAll()
    .where("id", "=", id)
    .where("sent", "=", true)
    .executeTakeFirst();
  if (row === undefined) return false;
  if (row.state !== "open" || originOf(row.basedOn) !== originOf(signer.iri)) return true;
  await ctx.db
    .updateTable("guideOffers")
    .set({
      state: isType(activity, "Accept") ? "accepted" : "rejected",
      word: manyLines(textIn(activity, "summary") ?? "", 1000),
      decided: ctx.clock.now(),
    })
    .where("id", "=", id)
    .execute();
  return true;
}
