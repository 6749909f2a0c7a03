/**
 * What our collective asks for elsewhere: in its own name, without a member's.
 * Answers come back to the member's page.
 */
import { activityIri, groupIri } from "#commons/addresses.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { manyLines } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { offerAgreement, undoOffer } from "#protocol/outbox/direct-activities/offers.ts";
import { newId } from "#platform/lib/ids.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import {
  first,
  iriOf,
  isObject,
  isType,
  type JsonObject,
  str,
  textIn,
} from "#protocol/activitypub/json.ts";
import { lockOffer } from "../actions.ts";
import { type IncomingAsking, askingDocument, intentOf } from "./document.ts";
import { purgeOf } from "./exchange.ts";
import { decimal, isAmount } from "../offer.ts";
import { offerFor } from "../store.ts";
import { notifyOfExchange } from "../news-actions.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { exchangeMessages } from "./messages.ts";

const saying = sayings(exchangeMessages);

type Actor = Row<"remoteActors">;
type Exchange = Row<"exchanges">;

/**
 * Handle of the collective's own group; undefined while that is not
 * open, and so has no voice elsewhere.
 */
export const rootHandle = async (trx: Trx): Promise<string | undefined> => {
  const root = await trx
    .selectFrom("groups")
    .select(["handle", "kind"])
    .where("root", "=", true)
    .executeTakeFirst();
  return root?.kind === "open" ? root.handle : undefined;
};

/** `available`: as it was said there; null when nothing was. */
function amountNote(amount: number, available: string | null): Saying | undefined {
  if (!isAmount(amount)) return saying((m) => m.errors.aNumberAbove0);
  return available !== null && Number(available) < amount
    ? saying((m) => m.errors.thereIsNotThatMuch)
    : undefined;
}

/**
 * Asks a sibling for what they offer, or offers them help, in our group's name. The
 * answer comes to the member's page.
 */
export async function askElsewhere(
  ctx: AppContext,
  viewer: Viewer,
  offerId: string,
  input: { readonly quantity?: number | undefined; readonly note?: string | undefined },
): Promise<Exchange> {
  const { member } = viewer;
  if (member === undefined) throw new DomainError("sign-in-needed");
  const offer = await offerFor(ctx.db, viewer, offerId);
  const intent = intentOf(offer.raw);
  if (offer.remoteActorId === null || intent === undefined) throw new DomainError("not-found");
  const amount = input.quantity ?? 1;
  const now = ctx.clock.now();
  const open = offer.state === "open" && (offer.expires === null || offer.expires > now);
  rejectFields({
    quantity: amountNote(amount, offer.available),
    note: open ? undefined : saying((m) => m.errors.itTakesNoAnswersNow),
  });
  return ctx.db.transaction().execute(async (trx) => {
    const actor = await trx
      .selectFrom("remoteActors")
      .selectAll()
      .where("id", "=", offer.remoteActorId)
      .executeTakeFirst();
    const from = await rootHandle(trx);
    if (actor?.gone !== null) throw new DomainError("gone");
    if (from === undefined)
      throw new DomainError("not-allowed", {
        detail: saying((m) => m.errors.ourCollectiveIsNotOpen),
      });
    // Two taps at once ask once.
    await lockOffer(trx, offer.id);
    const waiting = await trx
      .selectFrom("exchanges")
      .select("id")
      .where("offerId", "=", offer.id)
      .where("memberId", "=", member.id)
      .where("state", "=", "asked")
      .executeTakeFirst();
    if (waiting !== undefined)
      throw new DomainError("bad-input", {
        fields: { note: saying((m) => m.errors.youHaveAskedAlreadyTheir) },
      });
    const id = newId();
    const asking: IncomingAsking = {
      satisfies: intent.iri,
      quantity: decimal(amount),
      unit: intent.unit,
    };
    await offerAgreement(trx, ctx, {
      id,
      from,
      to: actor.iri,
      object: askingDocument(asking),
      word: manyLines(input.note ?? "", 1000),
    });
    return trx
      .insertInto("exchanges")
      .values({
        id: newId(),
        offerId: offer.id,
        memberId: member.id,
        carriedBy: null,
        actorIri: null,
        offerIri: activityIri(ctx.origin, id),
        raw: null,
        quantity: asking.quantity,
        details: null,
        due: null,
        reminded: null,
        made: now,
        updated: now,
        purge: purgeOf("asked", { made: now, now }),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

/**
 * Accept or Reject of an asking of ours; answers whether it was one. It
 * counts from the server of the offer.
 */
export async function askingAnswered(
  ctx: AppContext,
  signer: Actor,
  activity: JsonObject,
): Promise<boolean> {
  const iri = iriOf(activity["object"]) ?? "";
  if (!iri.startsWith(activityIri(ctx.origin, ""))) return false;
  const row = await ctx.db
    .selectFrom("exchanges")
    .innerJoin("offers", "offers.id", "exchanges.offerId")
    .select(["exchanges.id", "exchanges.state", "exchanges.made", "offers.iri"])
    .where("exchanges.offerIri", "=", iri)
    .executeTakeFirst();
  if (row === undefined) return false;
  if (originOf(row.iri ?? "") !== originOf(signer.iri)) return true;
  const now = ctx.clock.now();
  const yes = isType(activity, "Accept");
  const word = manyLines(
    plainText(textIn(activity, "summary") ?? textIn(activity, "content") ?? ""),
    1000,
  );
  const result = first(activity["result"]);
  const afterNo = row.state === "asked" ? "declined" : "fell-through";
  const state = yes ? "accepted" : afterNo;
  await ctx.db.transaction().execute(async (trx) => {
    const changed = await trx
      .updateTable("exchanges")
      .set({
        state,
        updated: now,
        purge: purgeOf(state, { made: row.made, now }),
        ...(yes && isObject(result)
          ? { raw: JSON.stringify({ id: safeUrl(str(result["id"])) ?? null }) }
          : {}),
      })
      .where("id", "=", row.id)
      .where("state", "in", yes ? ["asked"] : ["asked", "accepted", "arranged"])
      .returning(["id", "offerId", "memberId", "carriedBy"])
      .executeTakeFirst();
    if (changed !== undefined) await notifyOfExchange(trx, ctx, changed, "asker", state);
    if (changed !== undefined && word !== "")
      await trx
        .insertInto("exchangeMessages")
        .values({ id: newId(), exchangeId: row.id, fromGiver: true, content: word, made: now })
        .execute();
  });
  return true;
}

/** A receipt for what we asked for: it is done. Answers whether it was one. */
export async function receiveReceipt(
  ctx: AppContext,
  signer: Actor,
  activity: JsonObject,
): Promise<boolean> {
  const { object } = activity;
  const agreement = isObject(object) ? safeUrl(iriOf(object["context"])) : undefined;
  if (
    !isObject(object) ||
    !isType(object, "Document") ||
    agreement === undefined ||
    originOf(agreement) !== originOf(signer.iri)
  )
    return false;
  const now = ctx.clock.now();
  const done = await ctx.db
    .updateTable("exchanges")
    .set({ state: "done", updated: now, purge: purgeOf("done", { made: now, now }) })
    .where("raw", "=", JSON.stringify({ id: agreement }))
    .where("state", "in", ["accepted", "arranged"])
    .returning("id")
    .execute();
  return done.length > 0;
}

/** What we asked for elsewhere is no longer wished for. */
export async function takeBackAsking(
  trx: Trx,
  ctx: AppContext,
  exchange: Pick<Exchange, "offerId" | "offerIri">,
): Promise<void> {
  const to = await trx
    .selectFrom("offers")
    .innerJoin("remoteActors", "remoteActors.id", "offers.remoteActorId")
    .select("remoteActors.iri")
    .where("offers.id", "=", exchange.offerId)
    .executeTakeFirst();
  const from = await rootHandle(trx);
  if (to !== undefined && from !== undefined && exchange.offerIri !== null)
    await undoOffer(trx, ctx, {
      from,
      to: to.iri,
      object: { id: exchange.offerIri, type: "Offer", actor: groupIri(ctx.origin, from) },
    });
}

/**
 * Who leaves takes their askings elsewhere along; nobody there keeps something for
 * them. For the transaction of leaving.
 */
export const takeAskingsAlong =
  (ctx: AppContext) =>
  async (trx: Trx, memberId: string): Promise<void> => {
    const open = await trx
      .deleteFrom("exchanges")
      .where("memberId", "=", memberId)
      .where("offerIri", "is not", null)
      .where("state", "in", ["asked", "accepted", "arranged"])
      .returning(["offerId", "offerIri"])
      .execute();
    for (const exchange of open) await takeBackAsking(trx, ctx, exchange);
  };
