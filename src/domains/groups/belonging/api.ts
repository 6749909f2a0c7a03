/** Joining, resting and pausing as JSON. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import type { BeginAppeal } from "../pause/effects.ts";
import { capacities } from "./rest.ts";
import { myMemberships, setCapacity } from "./rest-actions.ts";
import { GroupCapacityChangedAnswer, MeCapacityAnswer } from "./answers.ts";
import { joiningApi } from "../joining/api.ts";
import { pauseApi } from "../pause/api.ts";

interface ByHandle {
  Params: { handle: string };
}
const NewCapacity = Type.Object({
  capacity: Type.Union(capacities.map((one) => Type.Literal(one))),
});

export const belongingApi =
  (ctx: AppContext, parts: { readonly beginAppeal: BeginAppeal }) =>
  async (app: FastifyInstance): Promise<void> => {
    await joiningApi(ctx)(app);
    await pauseApi(ctx, parts)(app);
    const tags = ["belonging"];

    app.get(
      "/api/v1/me/capacity",
      {
        schema: {
          tags,
          summary: "What you carry in each group",
          response: { 200: MeCapacityAnswer },
        },
      },
      async (request) => ({
        items: (await myMemberships(ctx, viewerOf(request))).map((one) => ({
          group: one.handle,
          capacity: one.capacity,
          pausedUntil:
            one.pausedUntil !== null && one.pausedUntil > ctx.clock.now()
              ? one.pausedUntil.toISOString()
              : null,
        })),
        next: null,
      }),
    );
    app.patch<ByHandle & { Body: Static<typeof NewCapacity> }>(
      "/api/v1/groups/:handle/capacity",
      {
        schema: {
          tags,
          summary: "Say what you carry; nobody else sees it",
          body: NewCapacity,
          response: { 200: GroupCapacityChangedAnswer },
        },
      },
      async (request) => ({
        capacity: await setCapacity(
          ctx,
          viewerOf(request),
          request.params.handle,
          request.body.capacity,
        ),
      }),
    );
  };
