/** Pauses for programs: two keys, one's own, an appeal. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { longestWords, pauseRuns } from "./pause.ts";
import { askPause, namePauseCompanion, takeBackPauseKey, turnPauseKey } from "./actions.ts";
import { endPause } from "./begin-actions.ts";
import { readCare, readOwnPause } from "./queries.ts";
import { appealPause, type BeginAppeal } from "./effects.ts";
import { GroupPauseAnswer, GroupPausesAnswer } from "./answers.ts";
import { closed } from "#commons/answers.ts";

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { id: string };
}
const NewPause = Type.Object({
  member: Type.String({ maxLength: 40 }),
  days: Type.Integer(),
  words: Type.String({ maxLength: longestWords }),
  agreement: Type.Optional(Type.String({ maxLength: 40 })),
});
const Companion = Type.Object({ companion: Type.String({ maxLength: 200 }) });
const Appeal = Type.Object({ appeal: Type.String({ maxLength: longestWords }) });

/** Pauses: two keys, one's own, an appeal. */
export const pauseApi =
  (ctx: AppContext, { beginAppeal }: { readonly beginAppeal: BeginAppeal }) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["belonging"];

    app.get<ByHandle>(
      "/api/v1/groups/:handle/pauses",
      {
        schema: {
          tags,
          summary: "What waits for a second key, and the pauses you hold",
          response: { 200: GroupPausesAnswer },
        },
      },
      async (request) => {
        const { waiting, kept } = await readCare(ctx, viewerOf(request), request.params.handle);
        const now = ctx.clock.now();
        return {
          waiting: waiting.map((one) => ({
            id: one.id,
            name: one.name,
            days: one.payload.days,
            words: one.payload.words,
            agreement: one.agreement,
            mine: one.askedBy === viewerOf(request).member?.id,
            expires: one.expires.toISOString(),
          })),
          items: kept.map((pause) => ({
            id: pause.id,
            name: pause.name,
            words: pause.words,
            until: pause.until.toISOString(),
            runs: pauseRuns(pause, now),
          })),
          next: null,
        };
      },
    );
    app.post<ByHandle & { Body: Static<typeof NewPause> }>(
      "/api/v1/groups/:handle/pauses",
      {
        schema: {
          tags,
          summary: "Turn the first key of a pause",
          body: NewPause,
          response: { 202: closed({ id: Type.String(), state: Type.String() }) },
        },
      },
      async (request, reply) => {
        const id = await askPause(ctx, viewerOf(request), request.params.handle, request.body);
        return reply.status(202).send({ id, state: "asked" });
      },
    );
    app.post<ById>(
      "/api/v1/pause-askings/:id/key",
      {
        schema: {
          tags,
          summary: "Turn the second key",
          response: { 201: closed({ id: Type.String() }) },
        },
      },
      async (request, reply) =>
        reply
          .status(201)
          .send({ id: await turnPauseKey(ctx, viewerOf(request), request.params.id) }),
    );
    app.delete<ById>(
      "/api/v1/pause-askings/:id",
      { schema: { tags, summary: "Take your first key back", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await takeBackPauseKey(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
    app.delete<ById>(
      "/api/v1/pauses/:id",
      { schema: { tags, summary: "End a pause; either key", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await endPause(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
    app.get<ByHandle>(
      "/api/v1/groups/:handle/pause",
      { schema: { tags, summary: "Your own pause", response: { 200: GroupPauseAnswer } } },
      async (request) => {
        const { pause, runs, by, agreement } = await readOwnPause(
          ctx,
          viewerOf(request),
          request.params.handle,
        );
        return {
          id: pause.id,
          runs,
          by,
          words: pause.words,
          until: (pause.ended ?? pause.until).toISOString(),
          agreement: agreement ?? null,
          companion: pause.companion,
          appealed: pause.appeal !== "",
        };
      },
    );
    app.patch<ByHandle & { Body: Static<typeof Companion> }>(
      "/api/v1/groups/:handle/pause",
      {
        schema: {
          tags,
          summary: "Name somebody who stands beside you",
          body: Companion,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await namePauseCompanion(
          ctx,
          viewerOf(request),
          request.params.handle,
          request.body.companion,
        );
        return reply.status(204).send();
      },
    );
    app.post<ById & { Body: Static<typeof Appeal> }>(
      "/api/v1/pauses/:id/appeal",
      {
        schema: {
          tags,
          summary: "Ask the group to end your pause",
          body: Appeal,
          response: { 201: closed({ decision: Type.String() }) },
        },
      },
      async (request, reply) => {
        const decision = await appealPause(
          ctx,
          viewerOf(request),
          request.params.id,
          request.body.appeal,
          beginAppeal,
        );
        return reply.status(201).send({ decision });
      },
    );
  };
