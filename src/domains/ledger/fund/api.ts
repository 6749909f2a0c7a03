/** The fund for programs. Amounts are cents of the group's currency. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import {
  type FundMove,
  fundMoves,
  type FundPromise,
  type FundRequest,
  maxCents,
  whats,
} from "./fund.ts";
import {
  askFund,
  moveFundRequest,
  openFundRequest,
  readFundRequest,
  type VisibleFundRequest,
} from "./requests/actions.ts";
import { letPromiseGo, markReceived, promiseToFund, receiveGift } from "./gifts/actions.ts";
import { type FundLook, fundReport, lookAtFund } from "./queries.ts";
import { correctPayment, lookAtPayments } from "./payments/actions.ts";
import { inFives } from "./report.ts";
import { fundMessages } from "./messages.ts";
import {
  ApiV1FundRequestMoveMadeAnswer,
  FundAnswer,
  GroupFundPaymentsAnswer,
  GroupFundReportAnswer,
  WholeFundAnswer,
} from "./answers.ts";
import { closed, oneOf } from "#commons/answers.ts";
import { lastsText } from "./fund-text.ts";
import { sayings } from "#platform/i18n/saying.ts";

const saying = sayings(fundMessages);

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { id: string };
}

const Cents = Type.Integer({ minimum: 1, maximum: maxCents });
const literals = <const T extends readonly string[]>(of: T) =>
  Type.Union(of.map((one) => Type.Literal(one as T[number])));
const Ask = Type.Object({
  amount: Cents,
  what: literals(whats),
  words: Type.Optional(Type.String({ maxLength: 2000 })),
  how: Type.Optional(Type.String({ maxLength: 2000 })),
  anonymous: Type.Optional(Type.Boolean()),
  /** Of this very asking: sent again, it is asked once. */
  key: Type.Optional(Type.String({ format: "uuid" })),
});
const Promised = Type.Object({
  amount: Cents,
  every: literals(["once", "month"]),
  who: Type.Optional(literals(["me", "name", "nobody"])),
  name: Type.Optional(Type.String({ maxLength: 200 })),
});
const Received = Type.Object({
  amount: Type.Optional(Cents),
  /** Of this very writing-down: sent again, it is booked once. */
  key: Type.Optional(Type.String({ format: "uuid" })),
  promise: Type.Optional(Type.String({ maxLength: 36 })),
  month: Type.Optional(Type.String({ pattern: "^\\d{4}-\\d{2}$" })),
});
const Turn = Type.Object({
  knowing: Type.Optional(Type.Boolean()),
  words: Type.Optional(Type.String({ maxLength: 1000 })),
});

const requestView = (one: FundRequest, origin: string) => ({
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
const promiseView = (one: FundPromise) => ({
  id: one.id,
  amount: Number(one.amount),
  currency: one.currency,
  every: one.every,
  made: one.made,
});

function fundView(look: FundLook, language: string, origin: string): Static<typeof FundAnswer> {
  const { group, currency, pot, keeper, promised } = look;
  return {
    group: group.handle,
    currency,
    pot: keeper ? pot : inFives(pot),
    lasts: lastsText(look.lasting, language),
    promised: { once: inFives(promised.once), month: inFives(promised.month) },
    withoutReason: look.fundCap,
    withoutReasonLeft: look.capLeft,
    keeper,
    mine: {
      requests: look.mine.map((one) => requestView(one, origin)),
      promises: look.myPromises.map(promiseView),
    },
    waiting: look.waiting.map(({ request, side }) =>
      side === "helper"
        ? { id: request.id, url: `${origin}/fund/requests/${request.id}` }
        : requestView(request, origin),
    ),
    promises: look.promises.map((one) => ({ ...promiseView(one), who: one.who, due: one.due })),
  };
}

const summaries: Readonly<Record<FundMove, string>> = {
  yes: "Say yes; the second yes of another person counts, above the group's limit it goes to the group",
  no: "Not this time, with kind words",
  promise: "Say that you will hand it over",
  "hand-over": "It was handed over: books it, once",
  withdraw: "Take the request back",
  "let-another": "Who asks lets one more person open it",
};

export const fundApi =
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

    app.get<ByHandle>(
      "/api/v1/groups/:handle/fund",
      {
        schema: {
          tags,
          summary:
            "The solidarity fund: how long it lasts, sums, what is mine, what waits for me; for members of the group",
          response: { 200: FundAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        return fundView(
          await lookAtFund(ctx, viewer, request.params.handle),
          viewer.member?.language ?? "en",
          ctx.origin,
        );
      },
    );
    app.get<ByHandle>(
      "/api/v1/groups/:handle/fund/report",
      {
        schema: {
          tags,
          summary: "Sums of three or more, that nobody can be found in",
          response: { 200: GroupFundReportAnswer },
        },
      },
      async (request) => {
        const {
          currency,
          out,
          in: came,
        } = await fundReport(ctx, viewerOf(request), request.params.handle);
        return { currency, out, in: came };
      },
    );
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
    app.post<ByHandle & { Body: Static<typeof Promised> }>(
      "/api/v1/groups/:handle/fund/promises",
      {
        schema: {
          tags,
          summary: "Promise an amount; nothing is booked",
          body: Promised,
          response: { 201: closed({ id: Type.String() }) },
        },
      },
      async (request, reply) => {
        const id = await promiseToFund(ctx, viewerOf(request), request.params.handle, {
          who: "me",
          ...request.body,
        });
        return reply.status(201).send({ id });
      },
    );
    app.post<ByHandle & { Body: Static<typeof Received> }>(
      "/api/v1/groups/:handle/fund/received",
      {
        schema: {
          tags,
          summary:
            "Write down what came: of a promise (`promise`, `month`), or without one (`amount`)",
          body: Received,
          response: { 200: closed({ booked: Type.Boolean() }) },
        },
      },
      async (request, reply) => {
        const { promise, month, amount, key } = request.body;
        const viewer = viewerOf(request);
        // Who may not know the group learns nothing of the promise either.
        const { currency } = await lookAtFund(ctx, viewer, request.params.handle);
        if (promise === undefined && amount === undefined)
          throw new DomainError("bad-input", {
            fields: { amount: saying((m) => m.notCents({ currency })) },
          });
        const { fresh } =
          promise === undefined
            ? await receiveGift(ctx, viewer, request.params.handle, { amount: amount ?? 0, key })
            : await markReceived(ctx, viewer, promise, month);
        return reply.status(fresh ? 201 : 200).send({ booked: fresh });
      },
    );
    app.get<ByHandle>(
      "/api/v1/groups/:handle/fund/payments",
      {
        schema: {
          tags,
          summary: "What came in, the newest first, without givers; for fund keepers",
          response: { 200: GroupFundPaymentsAnswer },
        },
      },
      async (request) => {
        const { payments } = await lookAtPayments(ctx, viewerOf(request), request.params.handle);
        return { items: payments.map(({ mine, ...one }) => ({ ...one, myKey: mine })) };
      },
    );
    app.post<{ Params: { handle: string; id: string } }>(
      "/api/v1/groups/:handle/fund/payments/:id/correction",
      {
        schema: {
          tags,
          summary:
            "Turn a mistyped payment-in around; it takes two fund keepers: `asked`, then `done`",
          response: { 200: closed({ state: oneOf("done", "asked") }) },
        },
      },
      async (request, reply) => {
        const { handle, id } = request.params;
        const state = await correctPayment(ctx, viewerOf(request), handle, id);
        return reply.status(state === "done" ? 201 : 202).send({ state });
      },
    );
    app.post<ById>(
      "/api/v1/fund/promises/:id/let-go",
      {
        schema: {
          tags,
          summary: "Let a promise go; for who made it and for fund keepers",
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await letPromiseGo(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
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
