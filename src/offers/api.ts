import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { objectIri } from "#commons/addresses.ts";
import { newestCursor } from "#commons/cursor.ts";
import { originView } from "#commons/origin.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/world.ts";
import { parseDate } from "#kit/clock.ts";
import { viewerOf } from "#web/view.ts";
import { changeOffer, deleteOffer, makeOffer, setState } from "./actions.ts";
import { readBoardFilter } from "./filter.ts";
import { type OfferInput, type SeenOffer, usualVisibility } from "./offer.ts";
import { boardOffers, offerFor } from "./store.ts";

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const Purpose = Type.Union([Type.Literal("offer"), Type.Literal("request")]);
const Change = Type.Object({
  purpose: Type.Optional(Purpose),
  name: text(300),
  content: text(50_000),
  careKind: text(40),
  area: text(500),
  quantity: Type.Optional(Type.Union([Type.Number(), Type.Null()])),
  unit: text(60),
  tags: Type.Optional(Type.Array(Type.String({ maxLength: 80 }), { maxItems: 50 })),
  language: text(20),
  visibility: Type.Optional(Type.Union([Type.Literal("public"), Type.Literal("members"), Type.Literal("group")])),
  expiresAt: text(40),
  publish: Type.Optional(Type.Boolean()),
  state: Type.Optional(Type.Union([Type.Literal("open"), Type.Literal("met")])),
});
type Change = Static<typeof Change>;
const NewOffer = Type.Intersect([Change, Type.Object({ purpose: Purpose, name: Type.String() })]);

/** An offer or need as the API shows it. */
export function offerView(offer: SeenOffer, origin: string): Record<string, unknown> {
  const ours = offer.origin.handle !== null;
  const open = offer.visibility === "public" && offer.published !== null;
  const { id, purpose, name, source, contentHtml, careKind, area, quantity, unit, tags, language, visibility, state } = offer;
  return {
    id,
    url: `${origin}/offers/${id}`,
    activityPubId: ours ? (open ? objectIri(origin, "offer", id) : null) : offer.iri,
    purpose,
    name,
    content: source,
    contentHtml,
    careKind,
    area,
    quantity: quantity === null ? null : Number(quantity),
    unit,
    tags,
    language,
    visibility,
    state,
    expiresAt: offer.expires?.toISOString() ?? null,
    published: offer.published?.toISOString() ?? null,
    updated: offer.updated.toISOString(),
    origin: originView(offer.origin, origin),
  };
}

function merge(change: Change, offer: SeenOffer | undefined, language: string): OfferInput {
  const purpose = change.purpose ?? offer?.purpose ?? "offer";
  const standing = offer?.quantity == null ? undefined : Number(offer.quantity);
  return {
    purpose,
    name: change.name ?? offer?.name ?? "",
    content: change.content ?? offer?.source ?? "",
    careKind: change.careKind ?? offer?.careKind ?? "other",
    area: change.area ?? offer?.area ?? "",
    quantity: change.quantity === undefined ? standing : (change.quantity ?? undefined),
    unit: change.unit ?? offer?.unit ?? undefined,
    tags: change.tags ?? offer?.tags ?? [],
    language: change.language ?? offer?.language ?? language,
    visibility: change.visibility ?? offer?.visibility ?? usualVisibility(purpose),
    expires: parseDate(change.expiresAt) ?? offer?.expires ?? undefined,
    publish: change.publish ?? true,
  };
}

interface ById {
  Params: { id: string };
}

export const offerApi =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["offers"];
    const shown = async (viewer: Viewer, id: string): Promise<Record<string, unknown>> =>
      offerView(await offerFor(world.db, viewer, id), world.origin);

    app.get("/api/v1/offers", { schema: { tags, summary: "The board" } }, async (request) => {
      const { offers, more } = await boardOffers(world.db, viewerOf(request), readBoardFilter(request.query), world.clock.now(), 50);
      const last = offers.at(-1);
      return {
        items: offers.map((offer) => offerView(offer, world.origin)),
        next: more && last?.published != null ? newestCursor(last.published, last.id) : null,
      };
    });
    app.post<{ Params: { handle: string }; Body: Static<typeof NewOffer> }>(
      "/api/v1/groups/:handle/offers",
      { schema: { tags, summary: "Offer or ask for something", body: NewOffer } },
      async (request, reply) => {
        const offer = await makeOffer(
          world,
          viewerOf(request),
          request.params.handle,
          merge(request.body, undefined, request.view.collective?.language ?? "en"),
        );
        return reply.status(201).send(await shown(viewerOf(request), offer.id));
      },
    );
    app.get<ById>("/api/v1/offers/:id", { schema: { tags, summary: "An offer or need" } }, async (request) =>
      shown(viewerOf(request), request.params.id),
    );
    app.patch<ById & { Body: Change }>(
      "/api/v1/offers/:id",
      { schema: { tags, summary: "Change it, or mark it as met", body: Change } },
      async (request) => {
        const viewer = viewerOf(request);
        const offer = await offerFor(world.db, viewer, request.params.id);
        const { state, ...change } = request.body;
        if (Object.keys(change).length > 0) await changeOffer(world, viewer, offer.id, merge(change, offer, offer.language));
        if (state !== undefined) await setState(world, viewer, offer.id, state);
        return shown(viewer, offer.id);
      },
    );
    app.delete<ById>("/api/v1/offers/:id", { schema: { tags, summary: "Take it back" } }, async (request, reply) => {
      await deleteOffer(world, viewerOf(request), request.params.id);
      return reply.status(204).send();
    });
  };
