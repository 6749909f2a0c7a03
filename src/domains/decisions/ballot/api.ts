import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { World } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { mostOptions, mostResistance } from "./ballot.ts";
import { ballotFor, castBallot } from "./actions.ts";
import { ballotResult, myPart, rollOf } from "./store.ts";
import { DecisionBallotAnswer } from "./answers.ts";

const NewBallot = Type.Object({
  options: Type.Optional(
    Type.Array(Type.Integer({ minimum: 0, maximum: mostOptions - 1 }), {
      maxItems: mostOptions,
      description: "For `choose`: places in the list of options that you could live with",
    }),
  ),
  resistance: Type.Optional(
    Type.Array(Type.Integer({ minimum: 0, maximum: mostResistance }), {
      maxItems: mostOptions,
      description: "For `sense`: a resistance from 0 (none) to 10 for each option, in their order",
    }),
  ),
});

/** Secret ballots over the API. */
export const ballotApi =
  (world: World) =>
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
        const decision = await ballotFor(world, viewerOf(request), request.params.id);
        const { roll, cast } = await rollOf(world.db, decision, world.clock.now());
        return {
          method: decision.method,
          state: decision.state,
          mine: await myPart(world.db, decision, viewerOf(request).member?.id),
          roll,
          cast,
          outcome: decision.outcome,
          result: (await ballotResult(world.db, decision)) ?? null,
        };
      },
    );
    app.post<{ Params: { id: string }; Body: Static<typeof NewBallot> }>(
      "/api/v1/decisions/:id/ballot",
      { schema: { tags, summary: "Cast a secret ballot; it is final", body: NewBallot, response: { 204: Type.Null() } } },
      async (request, reply) => {
        await castBallot(world, viewerOf(request), request.params.id, request.body);
        return reply.status(204).send();
      },
    );
  };
