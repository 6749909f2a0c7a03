/** Passkeys over the API: made, used, removed. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { sendToken, TokenAnswer } from "#platform/web/session.ts";
import { viewerOf } from "#platform/web/view.ts";
import {
  addPasskey,
  passkeyOptions,
  passkeysOf,
  removePasskey,
  signInOptions,
  signInWithPasskey,
} from "./actions.ts";
import { MakeOptionsAnswer, PasskeyAnswer, PasskeysAnswer, SignOptionsAnswer } from "./answers.ts";
import { passkeyLimit } from "./routes.ts";
import { NewCredential, SignedCredential } from "./passkey.ts";

const NewPasskey = Type.Object({
  name: Type.String({ maxLength: 200 }),
  credential: NewCredential,
});
const SignIn = Type.Object({ credential: SignedCredential });
type ById = { Params: { id: string } };

export const passkeyApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["session"];
    const config = { rateLimit: passkeyLimit };
    app.post(
      "/api/v1/session/passkey/options",
      {
        schema: {
          tags,
          summary: "What a device needs to sign in with a passkey",
          response: { 200: SignOptionsAnswer },
        },
        config,
      },
      async (_request, reply) =>
        reply.header("cache-control", "no-store").send(await signInOptions(ctx)),
    );
    app.post<{ Body: Static<typeof SignIn> }>(
      "/api/v1/session/passkey",
      {
        schema: {
          tags,
          summary: "Sign in with a passkey",
          body: SignIn,
          response: { 201: TokenAnswer },
        },
        config,
      },
      async (request, reply) => {
        const { id } = await signInWithPasskey(ctx, request.body.credential);
        return sendToken(app, ctx, reply, id);
      },
    );
    app.get(
      "/api/v1/me/passkeys",
      { schema: { tags, summary: "My passkeys", response: { 200: PasskeysAnswer } } },
      async (request) => ({ items: await passkeysOf(ctx, viewerOf(request)), next: null }),
    );
    app.post(
      "/api/v1/me/passkeys/options",
      {
        schema: {
          tags,
          summary: "What a device needs to make a passkey of mine",
          response: { 200: MakeOptionsAnswer },
        },
        config,
      },
      async (request, reply) =>
        reply
          .header("cache-control", "private, no-store")
          .send(await passkeyOptions(ctx, viewerOf(request))),
    );
    app.post<{ Body: Static<typeof NewPasskey> }>(
      "/api/v1/me/passkeys",
      {
        schema: {
          tags,
          summary: "Add the passkey that a device made",
          body: NewPasskey,
          response: { 201: PasskeyAnswer },
        },
        config,
      },
      async (request, reply) =>
        reply.status(201).send(await addPasskey(ctx, viewerOf(request), request.body)),
    );
    app.delete<ById>(
      "/api/v1/me/passkeys/:id",
      { schema: { tags, summary: "Remove a passkey of mine", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await removePasskey(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
  };
