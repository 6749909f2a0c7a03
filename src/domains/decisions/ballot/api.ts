/** Secret ballots over the API. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { isBallotMethod, maxOptions, maxResistance } from "./ballot.ts";
import { ballotFor, castBallot } from "./actions.ts";
import { ballotResult, myPart, rollOf } from "./store.ts";
import { ballotOutcome } from "./outcome.ts";
import { DecisionBallotAnswer } from "./answers.ts";

const NewBallot = Type.Object({
  options: Type.Optional(
    Type.Array(Type.Integer({ minimum: 0, maximum: maxOptions - 1 }), {
      maxItems: maxOptions,
      description: "For `choose`: places in the list of options that you could live with",
    }),
  ),
  resistance: Type.Optional(
    Type.Array(Type.Integer({ minimum: 0, maximum: maxResistance }), {
      maxItems: maxOptions,
      description: "For `sense`: a resistance from 0 (none) to 10 for each option, in their order",
    }),
  ),
});

/** Secret ballots over the API. */
export const ballotApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["decisions"];
    app.get<{ Params: { id: string } }>(
      "/api/v1/decisions/:id/ballot",
      {
        schema: {
          tags,
          summary: "A secret ballot: how many have cast, and the counts when it is closed",
          response: { 200: DecisionBallotAnswer },
        },
      },
      async (request) => {
        const decision = await ballotFor(ctx, viewerOf(request), request.params.id);
        const { roll, cast } = await rollOf(ctx.db, decision, ctx.clock.now());
        const result = await ballotResult(ctx.db, decision);
        const { method } = decision;
        return {
          method,
          state: decision.state,
          mine: await myPart(ctx.db, decision, viewerOf(request).member?.id),
          roll,
          cast,
          outcome:
            result === undefined || !isBallotMethod(method)
              ? decision.outcome
              : ballotOutcome(method, result, viewOf(request).language),
          result: result ?? null,
        };
      },
    );
    app.post<{ Params: { id: string }; Body: Static<typeof NewBallot> }>(
      "/api/v1/decisions/:id/ballot",
      {
        schema: {
          tags,
          summary: "Cast a secret ballot; it is final",
          body: NewBallot,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await castBallot(ctx, viewerOf(request), request.params.id, request.body);
        return reply.status(204).send();
      },
    );
  };
