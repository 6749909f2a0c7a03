/** Asking to join, and letting in, for programs. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { joinGroup } from "../belonging/coming-actions.ts";
import { groupForWriting } from "../queries.ts";
import { longestAnswer } from "./joining.ts";
import { declineJoining } from "./declining-actions.ts";
import { admitJoining, vouch } from "./admit-actions.ts";
import { askToJoin } from "./actions.ts";
import { askLimit } from "./routes.ts";
import { joiningFacts } from "./waiting-routes.ts";
import { longestWords } from "../pause/pause.ts";
import { GroupJoiningsAnswer, GroupJoiningsMadeAnswer } from "./answers.ts";
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

/** Asking to join, and letting in. */
export const joiningApi =
  (ctx: AppContext) =>
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
  };
