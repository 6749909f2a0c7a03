/** Coming back in by the word of two members, over the API. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { sendToken, TokenAnswer } from "#platform/web/session.ts";
import { viewerOf } from "#platform/web/view.ts";
import { holdVouching, letVouchingGoOn, takeVouchBack, vouchFor, vouchingsOf } from "./actions.ts";
import {
  AskedVouchingAnswer,
  VouchedAnswer,
  VouchingsAnswer,
  VouchingStandsAnswer,
} from "./answers.ts";
import { askForVouches, askingOfSecret, useVouches } from "./asking-actions.ts";
import { vouchingLimit } from "./routes.ts";
import { codeOf, standingOf } from "./vouching.ts";

const Handle = Type.Object({ handle: Type.String({ maxLength: 40 }) });
const Password = Type.Object({ password: Type.String({ maxLength: 500 }) });
const Vouch = Type.Object({
  handle: Type.String({ maxLength: 40 }),
  code: Type.String({ maxLength: 40 }),
});
type BySecret = { Params: { secret: string } };
type ById = { Params: { id: string } };

export const vouchingApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["session"];
    const config = { rateLimit: vouchingLimit };
    app.post<{ Body: Static<typeof Handle> }>(
      "/api/v1/session/vouching",
      {
        schema: {
          tags,
          summary: "Ask two members to vouch for me; always the same answer",
          body: Handle,
          response: { 201: AskedVouchingAnswer },
        },
        config,
      },
      async (request, reply) => {
        const { handle } = request.body;
        const { secret } = await askForVouches(ctx, { handle, ip: request.ip });
        const url = `${ctx.origin}/login/vouching/${secret}`;
        return reply
          .status(201)
          .header("cache-control", "private, no-store")
          .send({ url, secret, code: codeOf(secret) });
      },
    );
    app.get<BySecret>(
      "/api/v1/session/vouching/:secret",
      {
        schema: {
          tags,
          summary: "Who vouched for me, and from when I can choose a password",
          response: { 200: VouchingStandsAnswer },
        },
        config,
      },
      async (request, reply) => {
        const { row, standing, code } = await askingOfSecret(ctx, request.params.secret);
        return reply
          .header("cache-control", "private, no-store")
          .send({ state: standing, code, opensAt: row.due });
      },
    );
    app.post<BySecret & { Body: Static<typeof Password> }>(
      "/api/v1/session/vouching/:secret",
      {
        schema: {
          tags,
          summary: "Choose a new password once two have vouched, and sign in",
          body: Password,
          response: { 201: TokenAnswer },
        },
        config,
      },
      async (request, reply) => {
        const { id } = await useVouches(ctx, request.params.secret, request.body.password);
        return sendToken(app, ctx, reply, id);
      },
    );
    app.get(
      "/api/v1/vouchings",
      {
        schema: {
          tags,
          summary: "For whom members vouched, so that they get a new password",
          response: { 200: VouchingsAnswer },
        },
      },
      async (request) => {
        const now = ctx.clock.now();
        const items = await vouchingsOf(ctx, viewerOf(request));
        return {
          items: items.map((one) => ({
            id: one.id,
            handle: one.handle,
            name: one.name,
            vouchedBy: [one.firstName, one.secondName].flatMap((name) => name ?? []),
            heldBy: one.heldName,
            state: standingOf(one, now),
            opensAt: one.due,
          })),
          next: null,
        };
      },
    );
    app.post<{ Body: Static<typeof Vouch> }>(
      "/api/v1/vouchings",
      {
        schema: {
          tags,
          summary: "Vouch for a member who can't sign in, by the code that they told me",
          body: Vouch,
          response: { 201: VouchedAnswer },
        },
        config,
      },
      async (request, reply) =>
        reply.status(201).send({ id: await vouchFor(ctx, viewerOf(request), request.body) }),
    );
    const deeds = [
      ["hold", holdVouching, "Hold it for a talk"],
      ["go-on", letVouchingGoOn, "Let go on what I hold"],
    ] as const;
    for (const [path, deed, summary] of deeds)
      app.post<ById>(
        `/api/v1/vouchings/:id/${path}`,
        { schema: { tags, summary, response: { 204: Type.Null() } } },
        async (request, reply) => {
          await deed(ctx, viewerOf(request), request.params.id);
          return reply.status(204).send();
        },
      );
    app.delete<ById>(
      "/api/v1/vouchings/:id",
      {
        schema: {
          tags,
          summary: "Take my vouch back, or stop it where the account is mine",
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await takeVouchBack(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
  };
