/** Joining, resting and pausing as JSON. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { joinGroup } from "../actions.ts";
import { groupForWriting } from "../queries.ts";
import { longestAnswer } from "../joining/joining.ts";
import { declineJoining } from "../joining/declining-actions.ts";
import { admitJoining, askToJoin, vouch } from "../joining/actions.ts";
import { askLimit, joiningFacts } from "../joining/routes.ts";
import { longestWords, pauseRuns } from "../pause/pause.ts";
import {
  askPause,
  endPause,
  namePauseCompanion,
  readCare,
  readOwnPause,
  takeBackPauseKey,
  turnPauseKey,
} from "../pause/actions.ts";
import { appealPause, type BeginAppeal } from "../pause/effects.ts";
import { capacities } from "./rest.ts";
import { myMemberships, setCapacity } from "./rest-actions.ts";
import {
  GroupCapacityChangedAnswer,
  GroupJoiningsAnswer,
  GroupJoiningsMadeAnswer,
  GroupPauseAnswer,
  GroupPausesAnswer,
  MeCapacityAnswer,
} from "./answers.ts";
import { closed, oneOf } from "#commons/answers.ts";

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { id: string };
}

const Asking = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 200 })),
  answers: Type.Array(Type.String({ maxLength: longestAnswer }), { maxItems: 50 }),
});
const Words = Type.Object({ words: Type.String({ maxLength: longestWords }) });
const NewCapacity = Type.Object({
  capacity: Type.Union(capacities.map((one) => Type.Literal(one))),
});
const NewPause = Type.Object({
  member: Type.String({ maxLength: 40 }),
  days: Type.Integer(),
  words: Type.String({ maxLength: longestWords }),
  agreement: Type.Optional(Type.String({ maxLength: 40 })),
});
const Companion = Type.Object({ companion: Type.String({ maxLength: 200 }) });
const Appeal = Type.Object({ appeal: Type.String({ maxLength: longestWords }) });

export const belongingApi =
  (ctx: AppContext, { beginAppeal }: { readonly beginAppeal: BeginAppeal }) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["belonging"];

    app.get<ByHandle>(
      "/api/v1/groups/:handle/joinings",
      {
        schema: {
          tags,
          summary: "Who asks to join; for members of the group",
          response: { 200: GroupJoiningsAnswer },
        },
      },
      async (request) => {
        const { group, member } = await groupForWriting(
          ctx,
          viewerOf(request),
          request.params.handle,
        );
        const { waiting, needed } = await joiningFacts(ctx, group, member.id);
        return {
          needed,
          items: waiting.map((one) => ({
            id: one.id,
            name: one.name,
            member: one.handle,
            answers: one.answers,
            made: one.made,
            vouches: one.vouches.map((by) => by.name),
          })),
          next: null,
        };
      },
    );
    app.post<ByHandle & { Body: Static<typeof Asking> }>(
      "/api/v1/groups/:handle/joinings",
      {
        schema: {
          tags,
          summary: "Ask to join; without an account: the collective",
          body: Asking,
          response: {
            201: closed({ token: Type.String(), url: Type.String() }),
            200: GroupJoiningsMadeAnswer,
          },
        },
        config: { rateLimit: askLimit },
      },
      async (request, reply) => {
        const viewer = viewerOf(request);
        const { name = "", answers } = request.body;
        reply.header("cache-control", "no-store");
        if (viewer.member === undefined)
          return reply
            .status(201)
            .send(await askToJoin(ctx, request.params.handle, { name, answers }));
        const { asked } = await joinGroup(ctx, viewer, request.params.handle, answers);
        return reply
          .status(asked === undefined ? 200 : 201)
          .send(asked === undefined ? { state: "admitted" } : { id: asked, state: "asked" });
      },
    );
    app.post<ById>(
      "/api/v1/joinings/:id/vouches",
      {
        schema: {
          tags,
          summary: "Vouch for who asks",
          response: { 201: closed({ state: oneOf("admitted", "vouched") }) },
        },
      },
      async (request, reply) =>
        reply.status(201).send({ state: await vouch(ctx, viewerOf(request), request.params.id) }),
    );
    app.post<ById>(
      "/api/v1/joinings/:id/admission",
      {
        schema: { tags, summary: "Let them in, after the vouches", response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        await admitJoining(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
    app.post<ById & { Body: Static<typeof Words> }>(
      "/api/v1/joinings/:id/decline",
      {
        schema: {
          tags,
          summary: "Decline, with kind words",
          body: Words,
          response: { 200: closed({ state: oneOf("waiting", "declined") }) },
        },
      },
      async (request, reply) => {
        const state = await declineJoining(
          ctx,
          viewerOf(request),
          request.params.id,
          request.body.words,
        );
        return reply.status(state === "declined" ? 200 : 202).send({ state });
      },
    );

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
