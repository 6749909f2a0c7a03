/** Offers and needs over the API: the board, one of them, renewed, changed, taken back. */
import { imageView, pageOf } from "#commons/answers.ts";
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { objectIri } from "#commons/addresses.ts";
import { originView } from "#commons/origin.ts";
import { withFieldNames } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { parseDate } from "#platform/lib/clock.ts";
import { viewerOf } from "#platform/web/view.ts";
import { changeOffer, makeOffer, offerOfMine, readOffer } from "./actions.ts";
import { deleteOffer, renewOffer, setState } from "./state-actions.ts";
import { boardList, boardQuery } from "./board/api.ts";
import { type OfferInput, type VisibleOffer, offerStanding, usualVisibility } from "./offer.ts";
import { OfferAnswer } from "./answers.ts";
import { optionalText } from "#commons/asked.ts";

const Purpose = Type.Union([Type.Literal("offer"), Type.Literal("request")]);
const What = Type.Union([
  Type.Literal("skill"),
  Type.Literal("care-time"),
  Type.Literal("thing"),
  Type.Literal("space"),
  Type.Literal("hands"),
]);
const How = Type.Union([
  Type.Literal("give"),
  Type.Literal("lend"),
  Type.Literal("swap"),
  Type.Literal("hours"),
]);
const Change = Type.Object({
  purpose: Type.Optional(Purpose),
  name: optionalText(300),
  content: optionalText(50_000),
  careKind: optionalText(40),
  area: optionalText(500),
  quantity: Type.Optional(Type.Union([Type.Number(), Type.Null()])),
  unit: optionalText(60),
  tags: Type.Optional(Type.Array(Type.String({ maxLength: 80 }), { maxItems: 50 })),
  language: optionalText(20),
  visibility: Type.Optional(
    Type.Union([Type.Literal("public"), Type.Literal("members"), Type.Literal("group")]),
  ),
  expiresAt: optionalText(40),
  publish: Type.Optional(Type.Boolean()),
  state: Type.Optional(
    Type.Union([Type.Literal("open"), Type.Literal("met"), Type.Literal("paused")]),
  ),
  what: Type.Optional(What),
  how: Type.Optional(How),
  conditions: optionalText(2000),
  cautions: optionalText(4000),
  availability: optionalText(500),
  spoken: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 })),
  remotePossible: Type.Optional(Type.Boolean()),
  credit: optionalText(200),
  approvedText: optionalText(500),
});
type Change = Static<typeof Change>;
/** What the API calls otherwise than the form. */
const fieldNames = { expires: "expiresAt" } as const;
const NewOffer = Type.Intersect([Change, Type.Object({ purpose: Purpose, name: Type.String() })]);

/** null: ours, and not for strangers. */
function activityPubIdOf(offer: VisibleOffer, origin: string): string | null {
  if (offer.origin.handle === null) return offer.iri;
  const open = offer.visibility === "public" && offer.published !== null;
  return open ? objectIri(origin, "offer", offer.id) : null;
}

/** An offer or need as the API shows it. `offer` is as the viewer may read it. */
function offerView(offer: VisibleOffer, origin: string): Static<typeof OfferAnswer> {
  const {
    id,
    purpose,
    name,
    source,
    contentHtml,
    careKind,
    area,
    quantity,
    unit,
    tags,
    language,
    visibility,
    state,
  } = offer;
  return {
    id,
    url: `${origin}/offers/${id}`,
    activityPubId: activityPubIdOf(offer, origin),
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
    draft: offerStanding(offer) === "draft",
    available: offer.available === null ? null : Number(offer.available),
    what: offer.what,
    how: offer.how,
    conditions: offer.conditions,
    cautions: offer.cautions,
    availability: offer.availability,
    spoken: offer.spoken,
    remotePossible: offer.remotePossible,
    credit: offer.credit,
    approvedText: offer.approvedText,
    expiresAt: offer.expires?.toISOString() ?? null,
    published: offer.published?.toISOString() ?? null,
    updated: offer.updated.toISOString(),
    image: imageView(offer.image, origin),
    origin: originView(offer.origin, origin),
  };
}

function merge(change: Change, offer: VisibleOffer | undefined, language: string): OfferInput {
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
    expires:
      change.expiresAt === undefined
        ? (offer?.expires ?? undefined)
        : (parseDate(change.expiresAt) ?? "unreadable"),
    publish: change.publish ?? true,
    what: change.what ?? offer?.what,
    how: change.how ?? offer?.how,
    conditions: change.conditions ?? offer?.conditions,
    cautions: change.cautions ?? offer?.cautions,
    availability: change.availability ?? offer?.availability,
    spoken: change.spoken ?? offer?.spoken,
    remotePossible: change.remotePossible ?? offer?.remotePossible,
    credit: change.credit ?? offer?.credit,
    approvedText: change.approvedText ?? offer?.approvedText,
  };
}

interface ById {
  Params: { id: string };
}

export const offerApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["offers"];
    const shown = async (viewer: Viewer, id: string): Promise<Static<typeof OfferAnswer>> =>
      offerView((await readOffer(ctx, viewer, id)).offer, ctx.origin);

    app.get<{ Querystring: Static<typeof boardQuery> }>(
      "/api/v1/offers",
      {
        schema: {
          tags,
          summary: "The board, the newest first",
          querystring: boardQuery,
          response: { 200: pageOf(OfferAnswer) },
        },
      },
      async (request) => {
        const { offers, next } = await boardList(ctx, viewerOf(request), request.query);
        return { items: offers.map((offer) => offerView(offer, ctx.origin)), next };
      },
    );
    app.post<{ Params: { handle: string }; Body: Static<typeof NewOffer> }>(
      "/api/v1/groups/:handle/offers",
      {
        schema: {
          tags,
          summary: "Offer or ask for something",
          body: NewOffer,
          response: { 201: OfferAnswer },
        },
      },
      async (request, reply) => {
        const input = merge(request.body, undefined, request.view.collective?.language ?? "en");
        const offer = await withFieldNames(fieldNames, () =>
          makeOffer(ctx, viewerOf(request), request.params.handle, input),
        );
        return reply.status(201).send(await shown(viewerOf(request), offer.id));
      },
    );
    app.get<ById>(
      "/api/v1/offers/:id",
      { schema: { tags, summary: "An offer or need", response: { 200: OfferAnswer } } },
      async (request) => shown(viewerOf(request), request.params.id),
    );
    app.patch<ById & { Body: Change }>(
      "/api/v1/offers/:id",
      {
        schema: {
          tags,
          summary: "Change it; mark it as met, let it rest, open it again",
          body: Change,
          response: { 200: OfferAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const offer = await offerOfMine(ctx, viewer, request.params.id);
        const { state, ...change } = request.body;
        if (Object.keys(change).length > 0)
          await withFieldNames(fieldNames, () =>
            changeOffer(ctx, viewer, offer.id, merge(change, offer, offer.language)),
          );
        if (state !== undefined) await setState(ctx, viewer, offer.id, state);
        return shown(viewer, offer.id);
      },
    );
    app.post<ById>(
      "/api/v1/offers/:id/renew",
      {
        schema: {
          tags,
          summary: "Let it stand for another 180 days, a need for another 14",
          response: { 200: OfferAnswer },
        },
      },
      async (request) => {
        await renewOffer(ctx, viewerOf(request), request.params.id);
        return shown(viewerOf(request), request.params.id);
      },
    );
    app.delete<ById>(
      "/api/v1/offers/:id",
      { schema: { tags, summary: "Take it back", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await deleteOffer(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
  };
