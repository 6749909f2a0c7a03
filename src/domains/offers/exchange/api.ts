/** Exchanges over the API, for the people concerned. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { viewerOf } from "#platform/web/view.ts";
import { readOffer } from "../actions.ts";
import { askElsewhere } from "./asking-actions.ts";
import { allMoves, giverOf, openTo, type VisibleExchange } from "./exchange.ts";
import { ask, readExchange } from "./actions.ts";
import { exchangesOfMember, exchangesOn } from "./store.ts";
import { turn, writeTo } from "./turn-actions.ts";
import { type ExchangeAnswer, OfferExchangesAnswer, WholeOfferAnswer } from "./answers.ts";

interface ById {
  Params: { id: string };
}

const Ask = Type.Object({
  quantity: Type.Optional(Type.Number()),
  note: Type.Optional(Type.String({ maxLength: 2000 })),
  carry: Type.Optional(
    Type.Object({ name: Type.String({ maxLength: 200 }), agreed: Type.Boolean() }),
  ),
});
const Turn = Type.Object({
  details: Type.Optional(Type.String({ maxLength: 3000 })),
  due: Type.Optional(Type.Union([Type.String({ maxLength: 10 }), Type.Null()])),
  thanks: Type.Optional(Type.String({ maxLength: 1000 })),
  hours: Type.Optional(Type.Number()),
});
const Message = Type.Object({ message: Type.String({ maxLength: 2000 }) });

/** An exchange as the people concerned see it. */
const exchangeView = (one: VisibleExchange, origin: string): Static<typeof ExchangeAnswer> => ({
  id: one.id,
  url: `${origin}/exchanges/${one.id}`,
  offer: one.offerId,
  offerName: one.offerName,
  purpose: one.purpose,
  who: one.who,
  carriedBy: one.carrier,
  quantity: Number(one.quantity),
  unit: one.unit,
  state: one.state,
  details: one.details,
  due: one.due,
  reminded: one.reminded !== null,
  thanks: one.thanks,
  made: one.made.toISOString(),
  updated: one.updated.toISOString(),
  deletedAt: one.purge.toISOString(),
});

const summaries = {
  accept: "Say yes; for its keepers",
  decline: "Say no; for its keepers",
  withdraw: "Take the asking back",
  arrange: "Say where and when, and on which day a loan comes back",
  done: "It is done; of a loan: it came back",
  thank: "Say thanks; for who received; with `hours` of theirs where the group counts hours",
  "fall-through": "Nothing came of it; what was promised is free again",
} as const;

export const exchangeApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["offers"];
    const shown = async (viewer: Viewer, id: string): Promise<Static<typeof WholeOfferAnswer>> => {
      const { exchange, sides, messages } = await readExchange(ctx, viewer, id);
      return {
        ...exchangeView(exchange, ctx.origin),
        sides,
        moves: openTo(exchange, sides),
        messages: messages.map(({ fromGiver, content, made }) => ({
          from: fromGiver === (giverOf(exchange.purpose) === "keeper") ? "keeper" : "asker",
          content,
          made: made.toISOString(),
        })),
      };
    };

    app.post<ById & { Body: Static<typeof Ask> }>(
      "/api/v1/offers/:id/exchanges",
      {
        schema: {
          tags,
          summary:
            "Ask for an offer, or offer help with a need; a sibling's is asked for in our group's name",
          body: Ask,
          response: { 201: WholeOfferAnswer },
        },
      },
      async (request, reply) => {
        const { offer } = await readOffer(ctx, viewerOf(request), request.params.id);
        const { id } = await (offer.groupId === null ? askElsewhere : ask)(
          ctx,
          viewerOf(request),
          offer.id,
          request.body,
        );
        return reply.status(201).send(await shown(viewerOf(request), id));
      },
    );
    app.get<ById>(
      "/api/v1/offers/:id/exchanges",
      {
        schema: {
          tags,
          summary: "Who asked; for its keepers all, for others their own",
          response: { 200: OfferExchangesAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const { offer, keeper } = await readOffer(ctx, viewer, request.params.id);
        if (viewer.member === undefined) throw new DomainError("sign-in-needed");
        const all = await exchangesOn(ctx.db, offer.id, keeper ? undefined : viewer.member.id);
        return { items: all.map((one) => exchangeView(one, ctx.origin)), next: null };
      },
    );
    app.get(
      "/api/v1/exchanges",
      {
        schema: {
          tags,
          summary: "Exchanges that I ask in, carry or keep",
          response: { 200: OfferExchangesAnswer },
        },
      },
      async (request) => {
        const { member } = viewerOf(request);
        if (member === undefined) throw new DomainError("sign-in-needed");
        return {
          items: (await exchangesOfMember(ctx.db, member)).map((one) =>
            exchangeView(one, ctx.origin),
          ),
          next: null,
        };
      },
    );
    app.get<ById>(
      "/api/v1/exchanges/:id",
      {
        schema: {
          tags,
          summary: "An exchange with what was written; for the people concerned",
          response: { 200: WholeOfferAnswer },
        },
      },
      async (request) => shown(viewerOf(request), request.params.id),
    );
    for (const move of allMoves)
      app.post<ById & { Body: Static<typeof Turn> | null }>(
        `/api/v1/exchanges/:id/${move}`,
        {
          schema: {
            tags,
            summary: summaries[move],
            body: Type.Union([Turn, Type.Null()]),
            response: { 200: WholeOfferAnswer },
          },
        },
        async (request) => {
          const { due, hours, ...rest } = request.body ?? {};
          await turn(ctx, viewerOf(request), request.params.id, move, {
            ...rest,
            ...(due === undefined ? {} : { due: due ?? "" }),
            ...(hours === undefined ? {} : { hours: String(hours) }),
          });
          return shown(viewerOf(request), request.params.id);
        },
      );
    app.post<ById & { Body: Static<typeof Message> }>(
      "/api/v1/exchanges/:id/messages",
      {
        schema: {
          tags,
          summary: "Write a sealed line to the others",
          body: Message,
          response: { 201: WholeOfferAnswer },
        },
      },
      async (request, reply) => {
        await writeTo(ctx, viewerOf(request), request.params.id, request.body.message);
        return reply.status(201).send(await shown(viewerOf(request), request.params.id));
      },
    );
  };
