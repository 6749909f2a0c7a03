/** Who wants to quote us asks (FEP-044f); the group's choice answers. */
import { groupIri, objectIri, ourObject } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { answerQuote } from "../outbox/direct-activities/notes.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import { iriOf, irisOf, isObject, type JsonObject } from "../activitypub/json.ts";
import { quoteAuthorization, quoteIri } from "../activitypub/quote.ts";
import { type Documents, groupOfThing, objectDocument } from "../outbox/documents.ts";
import { openGroup } from "../outbox/open-group.ts";
import type { ReceiveContext } from "./receive-context.ts";

interface Asked {
  readonly kind: "event" | "guide";
  readonly id: string;
  readonly group: Row<"groups">;
}

/**
 * The public thing that is asked about, whatever kind it is;
 * undefined when everybody would see a 404.
 */
async function askedAbout(
  ctx: AppContext,
  documents: Documents,
  iri: string,
): Promise<Asked | { readonly group: Row<"groups">; readonly kind: "other" } | undefined> {
  const thing = ourObject(ctx.origin, iri);
  if (
    thing === undefined ||
    (await objectDocument(ctx, documents, thing.kind, thing.id)) === undefined
  )
    return undefined;
  const groupId = await groupOfThing(ctx, documents, thing.kind, thing.id);
  const group = groupId === undefined ? undefined : await openGroup(ctx.db, { id: groupId });
  if (group === undefined) return undefined;
  return thing.kind === "event" || thing.kind === "guide"
    ? { kind: thing.kind, id: thing.id, group }
    : { kind: "other", group };
}

/** Is the post that quotes theirs? Nobody asks for somebody else. */
function theirPost(signer: string, instrument: JsonObject[string]): string | undefined {
  const note = safeUrl(iriOf(instrument));
  if (note === undefined || originOf(note) !== originOf(signer)) return undefined;
  const authors = isObject(instrument) ? irisOf(instrument["attributedTo"]) : [];
  return authors.every((author) => author === signer) ? note : undefined;
}

export async function receiveQuoteRequest({
  ctx,
  registry,
  signer,
  activity,
}: ReceiveContext): Promise<void> {
  const note = theirPost(signer.iri, activity["instrument"]);
  const about = await askedAbout(ctx, registry.documents, iriOf(activity["object"]) ?? "");
  if (note === undefined || about === undefined) return;
  const now = ctx.clock.now();
  const from = about.group.handle;
  await ctx.db.transaction().execute(async (trx) => {
    const answer = (stamp: string | undefined): Promise<void> =>
      answerQuote(trx, ctx, { from, to: signer.iri, object: activity, stamp });
    if (about.kind === "other" || !about.group.quotable) return answer(undefined);
    const { kind: objectKind, id: objectId, group } = about;
    // Asked again, the same answer; what was taken back stays so.
    await trx
      .insertInto("quotes")
      .values({
        id: newId(),
        groupId: group.id,
        objectKind,
        objectId,
        noteIri: note,
        authorIri: signer.iri,
        made: now,
        takenBack: null,
      })
      .onConflict((conflict) => conflict.columns(["noteIri", "objectId"]).doNothing())
      .execute();
    const quote = await trx
      .selectFrom("quotes")
      .select(["id", "authorIri", "takenBack"])
      .where("noteIri", "=", note)
      .where("objectId", "=", objectId)
      .executeTakeFirstOrThrow();
    return answer(
      quote.takenBack === null && quote.authorIri === signer.iri
        ? quoteIri(ctx.origin, quote.id)
        : undefined,
    );
  });
}

/**
 * The stamp at its address; "gone" when it was taken back, or when what
 * it is about is not there any more.
 */
export async function quoteStamp(
  ctx: AppContext,
  documents: Documents,
  id: string,
): Promise<JsonObject | "gone" | undefined> {
  const quote = isId(id)
    ? await ctx.db.selectFrom("quotes").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined;
  if (quote === undefined) return undefined;
  const group = await openGroup(ctx.db, { id: quote.groupId });
  const thing =
    group === undefined
      ? undefined
      : await objectDocument(ctx, documents, quote.objectKind, quote.objectId);
  if (quote.takenBack !== null || group === undefined || thing === undefined) return "gone";
  return quoteAuthorization({
    iri: quoteIri(ctx.origin, quote.id),
    by: groupIri(ctx.origin, group.handle),
    note: quote.noteIri,
    thing: objectIri(ctx.origin, quote.objectKind, quote.objectId),
  });
}
