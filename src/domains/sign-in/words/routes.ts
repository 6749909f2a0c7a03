/** Recovery words: pages and API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { minutes } from "#platform/lib/clock.ts";
import { readDevice, setDeviceCookie } from "#platform/web/device.ts";
import { emptyFormState, fieldValue } from "#platform/web/html/forms.ts";
import { sendSecretPage } from "#platform/web/outside/one-click.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { openSession, sendToken, setSessionCookie, TokenAnswer } from "#platform/web/session.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { forgetRecoveryWords, makeWords, useWords, wordsMade } from "./actions.ts";
import { NewWordsAnswer, WordsMadeAnswer } from "./answers.ts";
import { readFirstWords } from "./first-actions.ts";
import { newWordsPage, recoveryWordsPage, useWordsPage } from "./page.ts";
import { wordsMessages } from "./messages.ts";
import { signedIn } from "#commons/permissions.ts";

/** Each try and each making costs memory and time. */
const limit = { max: 20, timeWindow: minutes(10) } as const;
const here = "/me/recovery-words";

export const wordsRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const from = (request: FastifyRequest) => ({
      ip: request.ip,
      device: readDevice(ctx, request),
    });
    app.get<{ Querystring: { first?: string } }>(here, async (request, reply) => {
      const { handle } = signedIn(viewerOf(request));
      const words = readFirstWords(ctx, viewerOf(request), request.query.first ?? "");
      if (words !== undefined)
        return sendSecretPage(reply, request, newWordsPage(viewOf(request), handle, words));
      const made = await wordsMade(ctx, viewerOf(request));
      return sendPage(reply, request, recoveryWordsPage(viewOf(request), made));
    });
    // The answer itself shows them: nothing that holds them is ever fetched again.
    app.post(here, { config: { rateLimit: limit, repeatable: true } }, async (request, reply) => {
      const { id, handle } = signedIn(viewerOf(request));
      const words = await makeWords(ctx, id);
      return sendSecretPage(reply, request, newWordsPage(viewOf(request), handle, words));
    });
    app.post(`${here}/forget`, async (request, reply) => {
      await forgetRecoveryWords(ctx, viewerOf(request));
      const text = wordsMessages(viewOf(request).language).forgotten;
      return redirect(reply, here, { tone: "good", text });
    });

    app.get("/login/words", async (request, reply) =>
      sendPage(reply, request, useWordsPage(viewOf(request), emptyFormState)),
    );
    app.post("/login/words", { config: { rateLimit: limit } }, async (request, reply) => {
      const showAgain = (formState: Parameters<typeof useWordsPage>[1]) =>
        // Nobody else at this screen needs to read them.
        useWordsPage(viewOf(request), { ...formState, values: { ...formState.values, words: "" } });
      try {
        return await orShowAgain(
          request,
          reply,
          async (fields) => {
            const member = await useWords(ctx, from(request), {
              handle: fieldValue(fields, "handle"),
              words: fieldValue(fields, "words"),
              password: fieldValue(fields, "password"),
            });
            setSessionCookie(reply, ctx, await openSession(app, ctx, member.id, "browser"));
            setDeviceCookie(reply, ctx, member.handle);
            const text = wordsMessages(viewOf(request).language).used;
            return redirect(reply, here, { tone: "good", text });
          },
          showAgain,
        );
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== "wrong-password") throw error;
        const { detail } = error.in(viewOf(request).language);
        const page = showAgain({ values: fieldsOf(request), notes: { words: detail } });
        return sendPage(reply, request, { ...page, status: error.status });
      }
    });
  };

const Words = Type.Object({
  handle: Type.String({ maxLength: 40 }),
  words: Type.String({ maxLength: 500 }),
  password: Type.String({ maxLength: 500 }),
});

export const wordsApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["session"];
    app.get(
      "/api/v1/me/recovery-words",
      {
        schema: {
          tags,
          summary: "When I made my recovery words",
          response: { 200: WordsMadeAnswer },
        },
      },
      async (request) => ({ made: (await wordsMade(ctx, viewerOf(request))) ?? null }),
    );
    app.put(
      "/api/v1/me/recovery-words",
      {
        schema: {
          tags,
          summary: "Make new recovery words; those from before stop working",
          response: { 200: NewWordsAnswer },
        },
        config: { rateLimit: limit, repeatable: true },
      },
      async (request, reply) => {
        const { id } = signedIn(viewerOf(request));
        const words = await makeWords(ctx, id);
        const made = ctx.clock.now().toISOString().slice(0, 10);
        return reply.header("cache-control", "private, no-store").send({ words, made });
      },
    );
    app.delete(
      "/api/v1/me/recovery-words",
      { schema: { tags, summary: "Delete my recovery words", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await forgetRecoveryWords(ctx, viewerOf(request));
        return reply.status(204).send();
      },
    );
    app.post<{ Body: Static<typeof Words> }>(
      "/api/v1/session/words",
      {
        schema: {
          tags,
          summary: "Choose a new password with my recovery words, and sign in",
          body: Words,
          response: { 201: TokenAnswer },
        },
        config: { rateLimit: limit },
      },
      async (request, reply) => {
        const from = { ip: request.ip, device: readDevice(ctx, request) };
        const { id } = await useWords(ctx, from, request.body);
        return sendToken(app, ctx, reply, id);
      },
    );
  };
