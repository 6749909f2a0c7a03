/** Making, reading and changing an offer or a need. */
import { sql } from "kysely";
import { renderMarkdown } from "#commons/markdown.ts";
import { isPublic, later, mayChange, mustBeOurs } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { prepareTexts } from "#commons/rendering.ts";
import { tighten, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { savePicture } from "#domains/pictures/actions.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { announce } from "#protocol/outbox/announce.ts";
import { withdraw } from "#protocol/outbox/withdraw.ts";
import { newId } from "#platform/lib/ids.ts";
import {
  faceFor,
  type OfferFacts,
  type OfferInput,
  readOfferInput,
  type VisibleOffer,
} from "./offer.ts";
import { offerFor, offerWithdrawn } from "./store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { offerMessages } from "./messages.ts";

const saying = sayings(offerMessages);

type Offer = Row<"offers">;

/** Writes a new one and tells of it if everybody may know. */
export async function insertOffer(
  trx: Trx,
  now: Date,
  facts: OfferFacts,
  by: Pick<Offer, "madeBy" | "visibility" | "published"> & {
    readonly groupId: string;
    readonly eventId?: string;
    readonly lotId?: string;
    readonly thingId?: string;
  },
): Promise<Offer> {
  const offer = await trx
    .insertInto("offers")
    .values({
      ...facts,
      ...by,
      contentHtml: renderMarkdown(facts.source),
      id: newId(),
      available: facts.quantity,
      remoteActorId: null,
      iri: null,
      url: null,
      raw: null,
      lastSeen: null,
      updated: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (isPublic(offer))
    await announce(trx, now, { groupId: by.groupId, type: "Create", kind: "offer", id: offer.id });
  return offer;
}

/** The thing or lot of the group that is offered. */
interface OfferSource {
  readonly lotId?: string;
  readonly thingId?: string;
  /**
   * Holds it, and looks whether it can be offered still. Answers
   * the offer of it that stands already.
   */
  readonly standing: (trx: Trx) => Promise<Offer | undefined>;
}

/** Answers the new one, or the one of its source that stands. */
export async function makeOffer(
  ctx: AppContext,
  viewer: Viewer,
  groupHandle: string,
  input: OfferInput,
  { standing, ...source }: Partial<OfferSource> = {},
): Promise<Offer> {
  const { group, member } = await groupForWriting(ctx, viewer, groupHandle);
  const now = ctx.clock.now();
  const visibility = tighten(input.visibility, group.kind);
  const { facts, notes } = readOfferInput({ ...input, visibility }, now);
  rejectFields(notes);
  if (facts === undefined) throw new DomainError("bad-input");
  await prepareTexts(ctx, { content: facts.source });
  const by = {
    ...source,
    groupId: group.id,
    madeBy: member.id,
    visibility,
    published: input.publish ? now : null,
  };
  return ctx.db.transaction().execute(async (trx) => {
    const there = await standing?.(trx);
    if (there !== undefined) return there;
    const offer = await insertOffer(trx, now, facts, by);
    await savePicture(trx, ctx, "offer", [offer.id], input.picture);
    return offer;
  });
}

type Ours = VisibleOffer & { readonly groupId: string };

/** Our own that the viewer may change; else not-found or not-allowed. */
export async function offerOfMine(ctx: AppContext, viewer: Viewer, id: string): Promise<Ours> {
  const offer = await offerFor(ctx.db, viewer, id);
  const groupId = await mustBeOurs(ctx, viewer, offer);
  if (!(await isKeeper(ctx, viewer, offer)))
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.whatANeedSaysAnd),
    });
  return { ...offer, groupId };
}

/**
 * Does the viewer say what it says, decide on askings, and read what is sealed? An offer is its
 * maker's and theirs who may edit in its group. A need is only its maker's while they are
 * there: it says something of a person.
 */
export async function isKeeper(
  ctx: AppContext,
  viewer: Viewer,
  offer: Pick<Offer, "groupId" | "madeBy" | "purpose">,
): Promise<boolean> {
  const { groupId, madeBy } = offer;
  if (
    offer.purpose === "request" &&
    groupId !== null &&
    madeBy !== null &&
    madeBy !== viewer.member?.id
  ) {
    const stillThere = await ctx.db
      .selectFrom("memberships")
      .select("memberId")
      .where("groupId", "=", groupId)
      .where("memberId", "=", madeBy)
      .executeTakeFirst();
    if (stillThere !== undefined) return false;
  }
  return mayChange(ctx, viewer, offer);
}

/** The offer as this viewer may read it. What is over stays only for its keepers' sake. */
export async function readOffer(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<{
  readonly offer: VisibleOffer;
  readonly keeper: boolean;
  /** May the viewer take it back? */ readonly takesBack: boolean;
}> {
  const offer = await offerFor(ctx.db, viewer, id);
  const keeper = await isKeeper(ctx, viewer, offer);
  const over =
    offer.state === "withdrawn" || (offer.state === "expired" && offer.purpose === "request");
  if (over && offer.groupId !== null && !keeper) throw new DomainError("gone");
  return {
    offer: faceFor(viewer, offer),
    keeper,
    takesBack: keeper || (await mayChange(ctx, viewer, offer)),
  };
}

/** The offer's row, locked: whoever changes it or its exchanges waits here. */
export async function lockOffer(trx: Trx, id: string): Promise<Offer> {
  const offer = await trx
    .selectFrom("offers")
    .selectAll()
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (offer === undefined) throw new DomainError("not-found");
  return offer;
}

/** What is left when the whole becomes `quantity`: what was promised stays promised. */
async function leftOf(trx: Trx, offer: Offer, quantity: string | null): Promise<string | null> {
  if (quantity === null) return null;
  let promised = Number(offer.quantity ?? 0) - Number(offer.available ?? 0);
  if (offer.quantity === null) {
    const { sum } = await trx
      .selectFrom("exchanges")
      .select(sql<string>`coalesce(sum(quantity), 0)`.as("sum"))
      .where("offerId", "=", offer.id)
      .where("state", "in", ["accepted", "arranged"])
      .executeTakeFirstOrThrow();
    promised = Number(sum);
  }
  const left = Number((Number(quantity) - promised).toFixed(4));
  if (left < 0)
    throw new DomainError("bad-input", {
      fields: { quantity: saying((m) => m.errors.ofItArePromisedAlready({ promised })) },
    });
  return String(left);
}

/**
 * Who asked for a gift is not made its giver, and what was lent does not become a gift under way.
 */
async function mustFitAskings(trx: Trx, offer: Offer, facts: OfferFacts): Promise<void> {
  const other = facts.purpose !== offer.purpose;
  const loan = facts.how !== offer.how && (facts.how === "lend" || offer.how === "lend");
  if (!other && !loan) return;
  const asked = await trx
    .selectFrom("exchanges")
    .select("id")
    .where("offerId", "=", offer.id)
    .$if(!other, (q) => q.where("state", "in", ["asked", "accepted", "arranged"]))
    .limit(1)
    .executeTakeFirst();
  const note = saying((m) => m.errors.answeredAsItIs);
  if (asked !== undefined)
    throw new DomainError("bad-input", { fields: other ? { purpose: note } : { how: note } });
}

export async function changeOffer(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: OfferInput,
): Promise<Offer> {
  const seen = await offerOfMine(ctx, viewer, id);
  const now = ctx.clock.now();
  const group = await ctx.db
    .selectFrom("groups")
    .select("kind")
    .where("id", "=", seen.groupId)
    .executeTakeFirstOrThrow();
  const visibility = tighten(input.visibility, group.kind);
  const publish = input.publish || seen.published !== null;
  const { facts, notes } = readOfferInput({ ...input, visibility, publish }, now);
  const republished =
    visibility === "public" && !isPublic(seen) && (await offerWithdrawn(ctx.db, id));
  rejectFields({
    ...notes,
    visibility: republished ? saying((m) => m.errors.itWasPublicOnceAnd) : undefined,
  });
  if (facts === undefined) throw new DomainError("bad-input");
  await prepareTexts(ctx, { content: facts.source });
  return ctx.db.transaction().execute(async (trx) => {
    const offer = await lockOffer(trx, id);
    if (offer.state === "expired" || offer.state === "withdrawn")
      throw new DomainError("gone", { detail: saying((m) => m.errors.itIsOverRenewIt) });
    await mustFitAskings(trx, offer, facts);
    const changed = await trx
      .updateTable("offers")
      .set({
        ...facts,
        contentHtml: renderMarkdown(facts.source),
        available: await leftOf(trx, offer, facts.quantity),
        visibility,
        published: offer.published ?? (publish ? now : null),
        updated: later(offer.updated, now),
      })
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await savePicture(trx, ctx, "offer", [id], input.picture);
    if (isPublic(offer) && !isPublic(changed))
      await withdraw(trx, now, "offer", { id, groupId: seen.groupId });
    else if (isPublic(changed))
      await announce(trx, now, {
        groupId: seen.groupId,
        type: isPublic(offer) ? "Update" : "Create",
        kind: "offer",
        id,
      });
    return changed;
  });
}
