/** What people do with offers and needs. */
import { renderMarkdown } from "#commons/markdown.ts";
import { isPublic, later, mustBeOurs } from "#commons/owned.ts";
import { Refusal, refuseFields } from "#commons/refusals.ts";
import { tighten, type Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/world.ts";
import type { Row } from "#database/schema.ts";
import { groupForWriting } from "#groups/group-actions.ts";
import { announce } from "#jobs/announce.ts";
import { withdraw } from "#jobs/withdraw.ts";
import { newId } from "#kit/ids.ts";
import { type OfferInput, readOfferInput, type SeenOffer } from "./offer.ts";
import { offerFor, withdrawn } from "./store.ts";

type Offer = Row<"offers">;

export async function makeOffer(world: World, viewer: Viewer, groupHandle: string, input: OfferInput): Promise<Offer> {
  const { group, member } = await groupForWriting(world, viewer, groupHandle);
  const now = world.clock.now();
  const { facts, notes } = readOfferInput(input, now);
  refuseFields(notes);
  if (facts === undefined) throw new Refusal("bad-input");
  return world.db.transaction().execute(async (trx) => {
    const offer = await trx
      .insertInto("offers")
      .values({
        ...facts,
        contentHtml: renderMarkdown(facts.source),
        id: newId(),
        groupId: group.id,
        remoteActorId: null,
        iri: null,
        url: null,
        raw: null,
        lastSeen: null,
        madeBy: member.id,
        visibility: tighten(input.visibility, group.kind),
        published: input.publish ? now : null,
        updated: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    if (isPublic(offer)) await announce(trx, now, { groupId: group.id, type: "Create", kind: "offer", id: offer.id });
    return offer;
  });
}

/** Our own that the viewer may change; else not-found or not-allowed. */
async function mine(world: World, viewer: Viewer, id: string): Promise<SeenOffer & { readonly groupId: string }> {
  const offer = await offerFor(world.db, viewer, id);
  return { ...offer, groupId: await mustBeOurs(world, viewer, offer) };
}

export async function changeOffer(world: World, viewer: Viewer, id: string, input: OfferInput): Promise<Offer> {
  const offer = await mine(world, viewer, id);
  const now = world.clock.now();
  const { facts, notes } = readOfferInput(input, now);
  const group = await world.db.selectFrom("groups").select("kind").where("id", "=", offer.groupId).executeTakeFirstOrThrow();
  const visibility = tighten(input.visibility, group.kind);
  const again = visibility === "public" && !isPublic(offer) && (await withdrawn(world.db, id));
  refuseFields({
    ...notes,
    visibility: again ? "It was public once and was taken back; other servers would not take it again." : undefined,
  });
  if (facts === undefined) throw new Refusal("bad-input");
  return world.db.transaction().execute(async (trx) => {
    const changed = await trx
      .updateTable("offers")
      .set({
        ...facts,
        contentHtml: renderMarkdown(facts.source),
        visibility,
        published: offer.published ?? (input.publish ? now : null),
        updated: later(offer.updated, now),
      })
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (isPublic(offer) && !isPublic(changed)) await withdraw(trx, now, "offer", offer);
    else if (isPublic(changed))
      await announce(trx, now, { groupId: offer.groupId, type: isPublic(offer) ? "Update" : "Create", kind: "offer", id });
    return changed;
  });
}

/** Marks it as met, or as open again. */
export async function setState(world: World, viewer: Viewer, id: string, state: "open" | "met"): Promise<Offer> {
  const offer = await mine(world, viewer, id);
  const now = world.clock.now();
  return world.db.transaction().execute(async (trx) => {
    const changed = await trx
      .updateTable("offers")
      .set({ state, updated: later(offer.updated, now) })
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (isPublic(changed)) await announce(trx, now, { groupId: offer.groupId, type: "Update", kind: "offer", id });
    return changed;
  });
}

export async function deleteOffer(world: World, viewer: Viewer, id: string): Promise<void> {
  const offer = await mine(world, viewer, id);
  const now = world.clock.now();
  await world.db.transaction().execute(async (trx) => {
    await trx.deleteFrom("offers").where("id", "=", id).execute();
    if (isPublic(offer)) await withdraw(trx, now, "offer", offer);
  });
}

/** What is over is taken away, here and elsewhere: a need of last month is nobody's business any more. */
export async function expireOffers(world: World): Promise<void> {
  const now = world.clock.now();
  await world.db.transaction().execute(async (trx) => {
    const over = await trx
      .deleteFrom("offers")
      .where("expires", "<", now)
      .returning(["id", "groupId", "visibility", "published"])
      .execute();
    for (const { id, groupId, ...row } of over) if (groupId !== null && isPublic(row)) await withdraw(trx, now, "offer", { id, groupId });
  });
}
