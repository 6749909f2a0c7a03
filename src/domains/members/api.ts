/** Signing in and out, and oneself, over the API. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { readDevice } from "#platform/web/device.ts";
import { sendToken, TokenAnswer } from "#platform/web/session.ts";
import { viewerOf } from "#platform/web/view.ts";
import { changeSelf, endSession } from "./actions.ts";
import { checkGently } from "./gentle-actions.ts";
import { signInLimit } from "./routes.ts";

const SignIn = Type.Object({
  handle: Type.String({ maxLength: 40 }),
  password: Type.String({ maxLength: 500 }),
});
const Me = Type.Object({ handle: Type.String(), name: Type.String(), language: Type.String() });

const Self = Type.Object(
  {
    name: Type.Optional(Type.String({ maxLength: 80 })),
    language: Type.Optional(Type.String({ maxLength: 35 })),
  },
  { additionalProperties: false },
);

export const memberApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.post<{ Body: Static<typeof SignIn> }>(
      "/api/v1/session",
      {
        schema: {
          tags: ["session"],
          summary: "Sign in",
          body: SignIn,
          response: { 201: TokenAnswer },
        },
        config: { rateLimit: signInLimit(ctx), repeatable: true },
      },
      async (request, reply) => {
        const id = await checkGently(
          ctx,
          { ip: request.ip, device: readDevice(ctx, request) },
          request.body.handle,
          request.body.password,
        );
        return sendToken(app, ctx, reply, id);
      },
    );
    app.delete(
      "/api/v1/session",
      { schema: { tags: ["session"], summary: "Sign out", response: { 204: Type.Null() } } },
      async (request, reply) => {
        const viewer = viewerOf(request);
        if (viewer.member === undefined) throw new DomainError("sign-in-needed");
        await endSession(ctx, viewer, viewer.member.session);
        return reply.status(204).send();
      },
    );
    app.get(
      "/api/v1/me",
      { schema: { tags: ["session"], summary: "Who am I", response: { 200: Me } } },
      async (request) => {
        const { member } = viewerOf(request);
        if (member === undefined) throw new DomainError("sign-in-needed");
        return { handle: member.handle, name: member.name, language: member.language };
      },
    );
    app.patch<{ Body: Static<typeof Self> }>(
      "/api/v1/me",
      {
        schema: {
          tags: ["session"],
          summary: "Change your name, or the language that we speak to you; what is left out stays",
          body: Self,
          response: { 200: Me },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const changed = await changeSelf(ctx, viewer, request.body);
        return { handle: viewer.member?.handle ?? "", ...changed };
      },
    );
  };
