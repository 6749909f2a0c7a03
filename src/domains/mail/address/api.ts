/** One's own mail address over the API. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { confirmMemberAddress, forgetAddress, giveAddress } from "./actions.ts";
import { AddressAnswer } from "./answers.ts";
import { ownAddress } from "./queries.ts";

const Address = Type.Object({ address: Type.String({ maxLength: 360 }) });

export const addressApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["session"];
    app.get(
      "/api/v1/me/address",
      { schema: { tags, summary: "My own mail address", response: { 200: AddressAnswer } } },
      async (request, reply) => {
        const { member } = viewerOf(request);
        if (member === undefined) throw new DomainError("sign-in-needed");
        reply.header("cache-control", "private, no-store");
        return ownAddress(ctx, member.id);
      },
    );
    app.put<{ Body: Static<typeof Address> }>(
      "/api/v1/me/address",
      {
        schema: {
          tags,
          summary: "Leave a mail address: one message asks there whether it is yours",
          body: Address,
          response: { 202: Type.Null() },
        },
      },
      async (request, reply) => {
        await giveAddress(ctx, viewerOf(request), request.body.address);
        return reply.status(202).send();
      },
    );
    app.delete(
      "/api/v1/me/address",
      { schema: { tags, summary: "Forget my mail address", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await forgetAddress(ctx, viewerOf(request));
        return reply.status(204).send();
      },
    );
    app.post<{ Params: { token: string } }>(
      "/api/v1/mail/confirm/:token",
      {
        schema: {
          tags,
          summary: "Say that an address is yours, with the secret from its mail",
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await confirmMemberAddress(ctx, request.params.token);
        return reply.status(204).send();
      },
    );
  };
