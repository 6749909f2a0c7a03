/** Requests to the fund for programs. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { type FundMove, fundMoves, maxCents, whats, type FundRequest } from "../fund.ts";
import { askFund } from "./ask-actions.ts";
import { moveFundRequest, openFundRequest } from "./actions.ts";
import { readFundRequest, type VisibleFundRequest } from "./queries.ts";
import { ApiV1FundRequestMoveMadeAnswer, type FundAnswer, WholeFundAnswer } from "../answers.ts";
import { choiceOf } from "#commons/asked.ts";
interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { id: string };
}

const Cents = Type.Integer({ minimum: 1, maximum: maxCents });
const Ask = Type.Object({
  amount: Cents,
  what: choiceOf(whats),
  words: Type.Optional(Type.String({ maxLength: 2000 })),
  how: Type.Optional(Type.String({ maxLength: 2000 })),
  anonymous: Type.Optional(Type.Boolean()),
  /** Of this very asking: sent again, it is asked once. */
  key: Type.Optional(Type.String({ format: "uuid" })),
});
const Turn = Type.Object({
  knowing: Type.Optional(Type.Boolean()),
  words: Type.Optional(Type.String({ maxLength: 1000 })),
});

const summaries: Readonly<Record<FundMove, string>> = {
  yes: "Say yes; the second yes of another person counts, above the group's limit it goes to the group",
  no: "Not this time, with kind words",
  promise: "Say that you will hand it over",
  "hand-over": "It was handed over: books it, once",
  withdraw: "Take the request back",
  "let-another": "Who asks lets one more person open it",
};

export const requestView = (
  one: FundRequest,
  origin: string,
): Static<typeof FundAnswer>["mine"]["requests"][number] => ({
  id: one.id,
  url: `${origin}/fund/requests/${one.id}`,
  group: one.groupHandle,
  amount: Number(one.amount),
  currency: one.currency,
  what: one.what,
  state: one.state,
  made: one.made,
  deletedAt: one.purge.toISOString(),
});

/** Requests to the fund: asked, read, opened, moved. */
export const fundRequestsApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["ledger"];
    const shown = ({
      request,
      side,
      moves,
      sealed,
      decision,
    }: VisibleFundRequest): Static<typeof WholeFundAnswer> => {
      const { id, words, how, asker, payer } = request;
      if (sealed)
        return {
          ...(side === "helper" ? { id } : requestView(request, ctx.origin)),
          side,
          open: `${ctx.origin}/api/v1/fund/requests/${id}/open`,
        };
      const opened =
        side === "asker"
          ? { opened: request.openedBy.length, openedAs: request.openedAs, places: request.places }
          : {};
      return {
        ...requestView(request, ctx.origin),
        side,
        moves,
        asker,
        words,
        how,
        payer,
        ...opened,
        decision: decision?.id ?? null,
      };
    };
    app.post<ByHandle & { Body: Static<typeof Ask> }>(
      "/api/v1/groups/:handle/fund/requests",
      {
        schema: {
          tags,
          summary: "Ask the fund for something",
          body: Ask,
          response: { 201: WholeFundAnswer },
        },
      },
      async (request, reply) => {
        const id = await askFund(ctx, viewerOf(request), request.params.handle, request.body);
        return reply.status(201).send(shown(await readFundRequest(ctx, viewerOf(request), id)));
      },
    );
    app.get<ById>(
      "/api/v1/fund/requests/:id",
      {
        schema: {
          tags,
          summary: "A request; for who asks and who acts on it",
          response: { 200: WholeFundAnswer },
        },
      },
      async (request) => shown(await readFundRequest(ctx, viewerOf(request), request.params.id)),
    );
    app.post<ById>(
      "/api/v1/fund/requests/:id/open",
      {
        schema: {
          tags,
          summary:
            "Open a request knowingly: shows who asks; two people may, and others only when who asks lets them",
          response: { 200: WholeFundAnswer },
        },
      },
      async (request) => shown(await openFundRequest(ctx, viewerOf(request), request.params.id)),
    );
    for (const move of fundMoves)
      app.post<ById & { Body: Static<typeof Turn> | null }>(
        `/api/v1/fund/requests/:id/${move}`,
        {
          schema: {
            tags,
            summary: summaries[move],
            body: Type.Union([Turn, Type.Null()]),
            response: { 200: ApiV1FundRequestMoveMadeAnswer },
          },
        },
        async (request) => {
          const { state } = await moveFundRequest(
            ctx,
            viewerOf(request),
            request.params.id,
            move,
            request.body ?? {},
          );
          return { id: request.params.id, state };
        },
      );
  };
