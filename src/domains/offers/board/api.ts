/** The board, the map of gifts and suggestions as JSON. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { originView } from "#commons/origin.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { readOffer } from "../actions.ts";
import { giftsOf } from "./routes.ts";
import { type BoardPage, listedOffers } from "./store.ts";
import { readBoardFilter } from "./filter.ts";
import { reasonText } from "../match/page.ts";
import { matchesFound } from "../match/routes.ts";
import { offerKinds, offerWays } from "../offer.ts";
import { BoardGiftsAnswer, OfferMatchesAnswer } from "./answers.ts";
import { optionalText } from "#commons/asked.ts";

const oneOf = (...values: readonly string[]) =>
  Type.Optional(Type.Union(values.map((value) => Type.Literal(value))));

/** What GET /api/v1/offers can be asked; the same names as in the address of the board. */
export const boardQuery = Type.Object({
  q: optionalText(200),
  tag: optionalText(60),
  purpose: oneOf("offer", "request"),
  what: oneOf(...offerKinds),
  how: oneOf(...offerWays),
  careKind: optionalText(40),
  area: optionalText(100),
  spoken: optionalText(40),
  group: optionalText(30),
  sibling: optionalText(253),
  scope: oneOf("own", "siblings"),
  remote: oneOf("yes"),
  after: optionalText(60),
});

/**
 * A page of the board for GET /api/v1/offers, as the viewer may read it; `next` is
 * what `after` must be for the next one.
 */
export const boardList = (
  ctx: AppContext,
  viewer: Viewer,
  query: Static<typeof boardQuery>,
): Promise<BoardPage> => listedOffers(ctx.db, viewer, readBoardFilter(query), ctx.clock.now(), 50);

interface ById {
  Params: { id: string };
}

export const boardApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["offers"];
    const gifts = giftsOf(ctx);
    app.get(
      "/api/v1/board/gifts",
      {
        schema: {
          tags,
          summary: "What we have and lack, in words: nobody, one, several",
          response: { 200: BoardGiftsAnswer },
        },
      },
      async (request) => gifts(viewerOf(request)),
    );
    app.get<ById>(
      "/api/v1/offers/:id/matches",
      {
        schema: {
          tags,
          summary:
            "What may answer it, and why: of an offer for its keepers, of a need for members",
          response: { 200: OfferMatchesAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const { language, collective } = viewOf(request);
        const { offer } = await readOffer(ctx, viewer, request.params.id);
        const found = await matchesFound(ctx, viewer, offer, {
          zone: collective?.timeZone ?? "UTC",
          max: 20,
        });
        return {
          items: found.map((match) => ({
            id: match.offer.id,
            url: `${ctx.origin}/offers/${match.offer.id}`,
            purpose: match.offer.purpose,
            name: match.offer.name,
            careKind: match.offer.careKind,
            what: match.offer.what,
            how: match.offer.how,
            area: match.offer.area,
            origin: originView(match.offer.origin, ctx.origin),
            reasons: match.reasons,
            why: match.reasons.map((reason) => reasonText(language, reason)),
          })),
        };
      },
    );
  };
