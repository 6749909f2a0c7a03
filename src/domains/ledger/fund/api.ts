/**
 * The fund for programs: how it is, promises, what came. Amounts are cents of the group's currency.
 */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { type FundLook, type FundPromise, maxCents } from "./fund.ts";
import { letPromiseGo, markReceived, promiseToFund, receiveGift } from "./gifts/actions.ts";
import { fundReport, lookAtFund } from "./queries.ts";
import { correctPayment, lookAtPayments } from "./payments/actions.ts";
import { inFives } from "./report.ts";
import { fundMessages } from "./messages.ts";
import { FundAnswer, GroupFundPaymentsAnswer, GroupFundReportAnswer } from "./answers.ts";
import { closed, oneOf } from "#commons/answers.ts";
import { lastsText } from "./fund-text.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { fundRequestsApi, requestView } from "./requests/api.ts";
import { choiceOf } from "#commons/asked.ts";

const saying = sayings(fundMessages);

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { id: string };
}

const Cents = Type.Integer({ minimum: 1, maximum: maxCents });
const Promised = Type.Object({
  amount: Cents,
  every: choiceOf(["once", "month"]),
  who: Type.Optional(choiceOf(["me", "name", "nobody"])),
  name: Type.Optional(Type.String({ maxLength: 200 })),
});
const Received = Type.Object({
  amount: Type.Optional(Cents),
  /** Of this very writing-down: sent again, it is booked once. */
  key: Type.Optional(Type.String({ format: "uuid" })),
  promise: Type.Optional(Type.String({ maxLength: 36 })),
  month: Type.Optional(Type.String({ pattern: "^\\d{4}-\\d{2}$" })),
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

export const fundApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    await fundRequestsApi(ctx)(app);
    const tags = ["ledger"];

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
  };
