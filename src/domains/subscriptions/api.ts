/** Subscribing by mail over the API: asked for, confirmed, ended. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { confirmSubscription, endSubscription, subscribe } from "./actions.ts";
import { NothingAnswer } from "./answers.ts";

const Subscription = Type.Object({
  /** A mail address, or "@who@server". */
  address: Type.String({ maxLength: 360 }),
  /** Empty: all of the collective. */
  scope: Type.Optional(
    Type.Object(
      {
        group: Type.Optional(Type.String({ maxLength: 60 })),
        /** As in the address of the calendar: "tag=herbs&online=yes", or the same as an object. */
        filter: Type.Optional(
          Type.Union([
            Type.String({ maxLength: 1000 }),
            Type.Record(Type.String(), Type.String({ maxLength: 300 })),
          ]),
        ),
        guide: Type.Optional(Type.String({ maxLength: 60 })),
      },
      // What is misspelt must not become all of the collective.
      { additionalProperties: false },
    ),
  ),
  rhythm: Type.Union([Type.Literal("new"), Type.Literal("weekly")]),
  language: Type.Optional(Type.String({ maxLength: 35 })),
});

export const subscribeLimit = { max: 60, timeWindow: minutes(10) } as const;

export const subscriptionApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["subscriptions"];
    app.post<{ Body: Static<typeof Subscription> }>(
      "/api/v1/subscriptions",
      {
        schema: {
          tags,
          summary:
            "Hear of a group, of a filter of the calendar or of a guide's notices, without an account; always the same answer",
          body: Subscription,
          response: { 202: NothingAnswer },
        },
        config: { rateLimit: subscribeLimit },
      },
      async (request, reply) => {
        const { scope = {}, ...rest } = request.body;
        const { filter } = scope;
        const asText =
          filter === undefined || typeof filter === "string"
            ? filter
            : new URLSearchParams(filter).toString();
        await subscribe(ctx, { ...rest, scope: { ...scope, filter: asText } }, request.ip);
        return reply.status(202).send();
      },
    );
    app.post<{ Params: { token: string } }>(
      "/api/v1/subscriptions/confirm/:token",
      {
        schema: {
          tags,
          summary:
            "Say that the address of a subscription is yours, with the secret from its message",
          response: { 204: NothingAnswer },
        },
      },
      async (request, reply) => {
        await confirmSubscription(ctx, request.params.token);
        return reply.status(204).send();
      },
    );
    app.delete<{ Params: { token: string } }>(
      "/api/v1/subscriptions/:token",
      {
        schema: {
          tags,
          summary: "End a subscription, with the secret from any of its messages",
          response: { 204: NothingAnswer },
        },
      },
      async (request, reply) => {
        await endSubscription(ctx, request.params.token);
        return reply.status(204).send();
      },
    );
  };
