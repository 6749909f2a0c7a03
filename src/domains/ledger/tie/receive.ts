/**
 * Hours between collectives, over the wire: booked in both books or in
 * neither, asked about until it is known.
 */
import { activityIri, groupIri, ourGroup } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { answerOffer, receipt } from "#protocol/outbox/direct-activities/offers.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { keyOf, newId } from "#platform/lib/ids.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import {
  first,
  iriOf,
  isObject,
  isType,
  type JsonObject,
  str,
} from "#protocol/activitypub/json.ts";
import { book, correct } from "../actions.ts";
import { balanceOf } from "../accounts-actions.ts";
import { commons, hoursUnit, transferEntries, outside, siblingHolder } from "../ledger.ts";
import { limited, sendOffer } from "./actions.ts";
import { hoursAgreement, hoursDocument, type HoursOffer, readHoursOffer } from "./document.ts";
import { isQuarterHours, mayTake } from "./tie.ts";
import { tieMessages } from "./messages.ts";

type Actor = Row<"remoteActors">;

const messages = tieMessages("en");

/** Minutes that the table holds for one transfer. */
const maxKept = 6000;

/**
 * Hours offered to a group of ours: booked and accepted, or refused with a word. The same Offer
 * gets the same answer each time it comes. Answers whether it was one.
 */
export async function receiveHours(
  ctx: AppContext,
  actor: Actor,
  activity: JsonObject,
): Promise<boolean> {
  const offer = readHoursOffer(activity);
  const offerIri = safeUrl(str(activity["id"]));
  const handle = offer === undefined ? undefined : ourGroup(ctx.origin, offer.receiver);
  if (
    offer === undefined ||
    handle === undefined ||
    offerIri === undefined ||
    offer.provider !== actor.iri
  )
    return false;
  if (originOf(offerIri) !== originOf(actor.iri)) return false;
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const group = await trx
      .selectFrom("groups")
      .select(["id", "handle", "kind"])
      .where("handle", "=", handle)
      .where("ended", "is", null)
      .executeTakeFirst();
    if (group?.kind !== "open") return;
    // An Offer is answered as the first time, also where it comes again with other hours in it.
    const answer = (
      yes: boolean,
      word: string,
      result?: JsonObject,
      first: HoursOffer = offer,
    ): Promise<void> =>
      answerOffer(trx, ctx, {
        yes,
        from: group.handle,
        to: actor.iri,
        object: { id: offerIri, type: "Offer", actor: actor.iri, object: hoursDocument(first) },
        word,
        ...(result === undefined ? {} : { result }),
      });
    const tie = await trx
      .selectFrom("hourTies")
      .selectAll()
      .where("groupId", "=", group.id)
      .where("actorIri", "=", actor.iri)
      .forUpdate()
      .executeTakeFirst();
    if (tie === undefined) return answer(false, messages.noAgreement);
    const known = await trx
      .selectFrom("hourTransfers")
      .selectAll()
      .where("offerIri", "=", offerIri)
      .executeTakeFirst();
    const id = known?.id ?? newId();
    const agreement = (made: Date, hours: HoursOffer = offer): JsonObject =>
      hoursAgreement(hours, `${ctx.origin}/hours/${id}`, made.toISOString());
    if (known !== undefined) {
      if (known.tieId !== tie.id || known.way !== "in") return answer(false, messages.notHours);
      const first = { ...offer, minutes: known.minutes };
      return known.state === "booked"
        ? answer(true, messages.taken, agreement(known.made, first), first)
        : answer(false, messages.pastLimit, undefined, first);
    }
    if (tie.state !== "agreed" || (await waysOf(trx, group.id)).economy !== "hours")
      return answer(false, messages.noAgreement);
    const whole = isQuarterHours(offer.minutes);
    const balance = await balanceOf(trx, group.id, hoursUnit, siblingHolder(actor.iri));
    const take = whole && mayTake({ balance, max: tie.mostMinutes }, offer.minutes);
    let transactionId: string | null = null;
    if (take) {
      await limited(trx, tie);
      const booked = await book(trx, now, {
        groupId: group.id,
        key: keyOf("in", offerIri),
        kind: "sibling",
        happenedOn: await todayAtHome(ctx, trx),
        entries: transferEntries(hoursUnit, siblingHolder(actor.iri), commons, offer.minutes),
      });
      transactionId = booked.id;
    }
    // What was refused is remembered too: asked again, we say the same.
    await trx
      .insertInto("hourTransfers")
      .values({
        id,
        tieId: tie.id,
        way: "in",
        minutes: Math.min(maxKept, Math.max(1, Math.round(offer.minutes))),
        memberId: null,
        state: take ? "booked" : "rejected",
        offerIri,
        agreementIri: take ? `${ctx.origin}/hours/${id}` : null,
        transactionId,
        askedAgain: null,
        made: now,
        updated: now,
      })
      .execute();
    return take
      ? answer(true, messages.taken, agreement(now))
      : answer(false, whole ? messages.pastLimit : messages.notHours);
  });
  return true;
}

/**
 * Accept or Reject of hours of ours; it counts from the group that they were
 * offered to. Answers whether it was one.
 */
export async function hoursAnswered(
  ctx: AppContext,
  signer: Actor,
  activity: JsonObject,
): Promise<boolean> {
  const offerIri = iriOf(activity["object"]) ?? "";
  if (!offerIri.startsWith(activityIri(ctx.origin, ""))) return false;
  const found = await ctx.db
    .selectFrom("hourTransfers")
    .innerJoin("hourTies", "hourTies.id", "hourTransfers.tieId")
    .innerJoin("groups", "groups.id", "hourTies.groupId")
    .select([
      "hourTransfers.id",
      "hourTies.actorIri",
      "hourTies.groupId",
      "hourTies.id as tieId",
      "groups.handle",
    ])
    .where("hourTransfers.offerIri", "=", offerIri)
    .where("hourTransfers.way", "=", "out")
    .executeTakeFirst();
  if (found === undefined) return false;
  if (found.actorIri !== signer.iri) return true;
  const now = ctx.clock.now();
  const result = first(activity["result"]);
  const resultIri = isObject(result) ? safeUrl(str(result["id"])) : undefined;
  const agreementIri =
    resultIri !== undefined && originOf(resultIri) === originOf(signer.iri) ? resultIri : null;
  await ctx.db.transaction().execute(async (trx) => {
    const tie = await trx
      .selectFrom("hourTies")
      .selectAll()
      .where("id", "=", found.tieId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const transfer = await trx
      .selectFrom("hourTransfers")
      .selectAll()
      .where("id", "=", found.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (transfer.state !== "offered") return;
    if (!isType(activity, "Accept")) return giveBack(trx, now, transfer);
    await limited(trx, tie, transfer.minutes);
    const booked = await book(trx, now, {
      groupId: tie.groupId,
      key: keyOf("accepted", offerIri),
      kind: "sibling",
      happenedOn: await todayAtHome(ctx, trx),
      entries: transferEntries(hoursUnit, outside, siblingHolder(tie.actorIri), transfer.minutes),
    });
    await trx
      .updateTable("hourTransfers")
      .set({ state: "booked", transactionId: booked.id, agreementIri, updated: now })
      .where("id", "=", transfer.id)
      .execute();
    if (agreementIri === null) return;
    const group = groupIri(ctx.origin, found.handle);
    const object = {
      type: "Document",
      id: `${offerIri}/receipt`,
      attributedTo: group,
      context: agreementIri,
      published: now.toISOString(),
    };
    await receipt(trx, ctx, {
      from: found.handle,
      to: tie.actorIri,
      object: { ...object, content: `<p>${messages.receipt}</p>` },
    });
  });
  return true;
}

async function giveBack(
  trx: Trx,
  now: Date,
  transfer: Pick<Row<"hourTransfers">, "id" | "offerIri">,
): Promise<void> {
  const sent = await trx
    .selectFrom("ledgerTransactions")
    .select("id")
    .where("key", "=", keyOf("out", transfer.offerIri))
    .executeTakeFirstOrThrow();
  await correct(trx, now, { transactionId: sent.id, key: keyOf("back", transfer.offerIri) });
  await trx
    .updateTable("hourTransfers")
    .set({ state: "rejected", updated: now })
    .where("id", "=", transfer.id)
    .execute();
}

/**
 * Asks again where no answer came: their server may have booked and its answer be lost. A
 * collective that is gone for good books nothing any more, so the hours come back.
 */
export async function askHoursAgain(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const waiting = await trx
      .selectFrom("hourTransfers")
      .innerJoin("hourTies", "hourTies.id", "hourTransfers.tieId")
      .innerJoin("groups", "groups.id", "hourTies.groupId")
      .leftJoin("remoteActors", "remoteActors.iri", "hourTies.actorIri")
      .select([
        "hourTransfers.id",
        "hourTransfers.offerIri",
        "hourTransfers.minutes",
        "hourTies.actorIri",
        "groups.handle",
        "remoteActors.gone",
      ])
      .where("hourTransfers.state", "=", "offered")
      .where("hourTransfers.way", "=", "out")
      // A group that has ended says nothing any more.
      .where("groups.ended", "is", null)
      .where("hourTransfers.askedAgain", "<", after(now, -hours(12)))
      .limit(200)
      .forUpdate("hourTransfers")
      .skipLocked()
      .execute();
    for (const one of waiting)
      if (one.gone !== null) await giveBack(trx, now, one);
      else await sendOffer(trx, now, ctx, one);
    const asked = waiting.filter((one) => one.gone === null).map((one) => one.id);
    if (asked.length > 0)
      await trx
        .updateTable("hourTransfers")
        .set({ askedAgain: now })
        .where("id", "in", asked)
        .execute();
  });
}
