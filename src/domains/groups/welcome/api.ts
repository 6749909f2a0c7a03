/** Invitations, and words of who is new, as JSON. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { closed } from "#commons/answers.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { after, days, parseDate } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { viewerOf } from "#platform/web/view.ts";
import { InvitationAnswer, InvitationsAnswer } from "../answers.ts";
import type { OwnInvitation } from "./invitation.ts";
import { invite, takeBackInvitation } from "./invitations-actions.ts";
import { sayHello } from "./newcomers-actions.ts";
import { ownInvitation, ownInvitations } from "./own-queries.ts";

const InvitationInput = Type.Object({
  uses: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  expiresAt: Type.Optional(Type.String({ maxLength: 40 })),
  groups: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 50 })),
});

const Hello = Type.Object({ content: Type.String({ maxLength: 2000 }) });

const invitationView = ({ id, usesLeft, expires, url, groups }: OwnInvitation) => ({
  id,
  usesLeft,
  expiresAt: expires.toISOString(),
  url: url ?? null,
  groups: groups.map((group) => group.handle),
});

export const invitationApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.post<{ Body: Static<typeof InvitationInput> }>(
      "/api/v1/invitations",
      {
        schema: {
          tags: ["invitations"],
          summary: "Make an invitation link",
          body: InvitationInput,
          response: { 201: closed({ id: Type.String(), url: Type.String() }) },
        },
      },
      async (request, reply) => {
        const now = ctx.clock.now();
        const { uses = 1, expiresAt, groups = [] } = request.body;
        const expires =
          expiresAt === undefined ? after(now, days(14)) : (parseDate(expiresAt) ?? now);
        return reply
          .status(201)
          .header("cache-control", "no-store")
          .send(await invite(ctx, viewerOf(request), { uses, expires, groups }));
      },
    );
    app.get(
      "/api/v1/invitations",
      {
        schema: {
          tags: ["invitations"],
          summary: "Your invitations that still work",
          response: { 200: InvitationsAnswer },
        },
      },
      async (request, reply) => {
        reply.header("cache-control", "no-store");
        const open = await ownInvitations(ctx, viewerOf(request));
        return { items: open.map(invitationView), next: null };
      },
    );
    app.get<{ Params: { id: string } }>(
      "/api/v1/invitations/:id",
      {
        schema: {
          tags: ["invitations"],
          summary: "One of your invitations, while it works",
          response: { 200: InvitationAnswer },
        },
      },
      async (request, reply) =>
        reply
          .header("cache-control", "no-store")
          .send(invitationView(await ownInvitation(ctx, viewerOf(request), request.params.id))),
    );
    app.delete<{ Params: { id: string } }>(
      "/api/v1/invitations/:id",
      {
        schema: {
          tags: ["invitations"],
          summary: "Take an invitation back",
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        if (!isId(request.params.id)) throw new DomainError("not-found");
        await takeBackInvitation(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
    app.post<{ Body: Static<typeof Hello> }>(
      "/api/v1/me/hello",
      {
        schema: {
          tags: ["invitations"],
          summary: "Say hello to the group that you came for",
          body: Hello,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await sayHello(ctx, viewerOf(request), request.body.content);
        return reply.status(204).send();
      },
    );
  };
