/** What goes in and out of a lot, and its recall, over the API. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import type { LotMovement } from "../lot.ts";
import { lotFor, lotMovements } from "../store.ts";
import { recallsOf } from "../recall-store.ts";
import { moveLot, takeBackMovement } from "./actions.ts";
import { knowRecall, liftRecall, recallLot } from "../recall-actions.ts";
import { memberOf } from "../../store.ts";
import { LotAnswer, LotMovementsAnswer, MeRecallsAnswer, MovementAnswer } from "../answers.ts";
import { shownLot } from "../api.ts";
import { optionalText } from "#commons/asked.ts";

interface ById {
  Params: { id: string };
}

const NewMovement = Type.Object({
  kind: Type.Union([
    Type.Literal("made"),
    Type.Literal("given"),
    Type.Literal("discarded"),
    Type.Literal("counted"),
  ]),
  amount: Type.Number({ minimum: 0, maximum: 1_000_000 }),
  to: optionalText(200),
  elsewhere: optionalText(2000),
  exchange: optionalText(36),
  note: optionalText(500),
});
const Recall = Type.Object({ text: Type.String({ maxLength: 2000 }) });

const movementView = (one: LotMovement): Static<typeof MovementAnswer> => ({
  id: one.id,
  kind: one.kind,
  amount: Number(one.amount),
  left: Number(one.leftOver),
  note: one.note,
  made: one.made.toISOString(),
});

export const lotMovementApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["herb store"];
    app.get<ById>(
      "/api/v1/lots/:id/movements",
      {
        schema: {
          tags,
          summary: "In and out, for its group",
          response: { 200: LotMovementsAnswer },
        },
      },
      async (request) => {
        const lot = await lotFor(ctx.db, viewerOf(request), request.params.id);
        if (!lot.ours) throw new DomainError("not-allowed");
        const rows = await lotMovements(ctx.db, lot.id, 500);
        return {
          items: rows.map((one) => ({
            ...movementView(one),
            // Who asked for what in an exchange stays between the people concerned.
            to:
              one.kind !== "given" || one.exchangeId !== null
                ? null
                : (one.toMemberName ?? one.toActorIri ?? one.toName),
          })),
        };
      },
    );
    app.post<ById & { Body: Static<typeof NewMovement> }>(
      "/api/v1/lots/:id/movements",
      {
        schema: {
          tags,
          summary: "Made, given, discarded or counted",
          body: NewMovement,
          response: { 201: MovementAnswer },
        },
      },
      async (request, reply) => {
        const { amount, kind, to = "", elsewhere = "", exchange = "", note = "" } = request.body;
        const input = { kind, amount: String(amount), to, elsewhere, exchange, note };
        return reply
          .status(201)
          .send(movementView(await moveLot(ctx, viewerOf(request), request.params.id, input)));
      },
    );
    app.post<{ Params: { id: string; movement: string } }>(
      "/api/v1/lots/:id/movements/:movement/back",
      {
        schema: {
          tags,
          summary: "Take a movement back by one more",
          response: { 201: MovementAnswer },
        },
      },
      async (request, reply) =>
        reply
          .status(201)
          .send(
            movementView(
              await takeBackMovement(
                ctx,
                viewerOf(request),
                request.params.id,
                request.params.movement,
              ),
            ),
          ),
    );
    app.post<ById & { Body: Static<typeof Recall> }>(
      "/api/v1/lots/:id/recall",
      {
        schema: {
          tags,
          summary: "Recall it, and tell everybody who took from it",
          body: Recall,
          response: { 200: LotAnswer },
        },
      },
      async (request) => {
        await recallLot(ctx, viewerOf(request), request.params.id, request.body.text);
        return shownLot(ctx, viewerOf(request), request.params.id);
      },
    );
    app.delete<ById>(
      "/api/v1/lots/:id/recall",
      { schema: { tags, summary: "The recall was a mistake", response: { 200: LotAnswer } } },
      async (request) => {
        await liftRecall(ctx, viewerOf(request), request.params.id);
        return shownLot(ctx, viewerOf(request), request.params.id);
      },
    );
    app.get(
      "/api/v1/me/recalls",
      {
        schema: {
          tags,
          summary: "Recalled lots that I took from",
          response: { 200: MeRecallsAnswer },
        },
      },
      async (request) => ({
        items: (await recallsOf(ctx.db, memberOf(viewerOf(request)).id)).map((one) => ({
          ...one,
          recalled: one.recalled.toISOString(),
        })),
      }),
    );
    app.post<ById>(
      "/api/v1/me/recalls/:id/known",
      { schema: { tags, summary: "I know", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await knowRecall(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
  };
