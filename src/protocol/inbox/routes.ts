/** The inboxes: judge, write down, answer. What it means is found out later, by the worker. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { Fediverse } from "../outbox/fediverse.ts";
import { openGroup } from "../outbox/open-group.ts";
import { verifyDelivery } from "./guard.ts";
import { Synchronizations } from "./followers-sync-receive.ts";
import { Limits } from "./limits.ts";
import { Scribe } from "./write-down.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { protocolMessages } from "../messages.ts";

const saying = sayings(protocolMessages);

export const inboxRoutes =
  (fediverse: Fediverse) =>
  async (app: FastifyInstance): Promise<void> => {
    const { ctx, outgoing } = fediverse;
    const limits = new Limits(ctx.clock);
    const scribe = new Scribe(ctx);
    const synchronizations = new Synchronizations(ctx);
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      /^application\/(?:activity\+json|ld\+json)\b/,
      { parseAs: "buffer", bodyLimit: 1_048_576 },
      (_request, body, done) => done(null, body),
    );

    const take = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      reply.header("cache-control", "no-store");
      const { headers } = request;
      if (headers["content-encoding"] !== undefined && headers["content-encoding"] !== "identity")
        throw new DomainError("wrong-content");
      if (!Buffer.isBuffer(request.body))
        throw new DomainError("bad-request", { detail: saying((m) => m.errors.thereIsNoBody) });
      const wait = limits.refuse(request.ip, request.body.length);
      if (wait !== undefined) {
        reply.header("retry-after", String(wait));
        throw new DomainError("too-many-requests");
      }
      const result = await verifyDelivery(ctx, outgoing, {
        method: request.method,
        target: request.raw.url ?? "/",
        headers,
        body: request.body,
      });
      if (result.kind === "refused") {
        ctx.log.info({ why: result.why, status: result.status }, "a delivery was refused");
        if (result.status === 503) reply.header("retry-after", "300");
        return reply
          .status(result.status)
          .header("content-type", "application/problem+json")
          .send(
            JSON.stringify({
              type: "about:blank",
              title: protocolMessages("en").deliveryRefused,
              status: result.status,
              detail: result.why,
            }),
          );
      }
      if (result.kind === "gone") {
        const { actor } = result;
        if (actor !== undefined)
          await scribe.write({ signer: actor.iri, activity: {}, gone: actor.why });
        return reply.status(202).send();
      }
      const busy = limits.refuseHost(result.signer.host);
      if (busy !== undefined) {
        reply.header("retry-after", String(busy));
        throw new DomainError("too-many-requests");
      }
      await scribe.write({ signer: result.signer.iri, activity: result.activity });
      await synchronizations.note(result.signer, headers["collection-synchronization"]);
      return reply.status(202).send();
    };

    const options = { config: { plain: true } };
    app.post("/inbox", options, take);
    app.post("/actor/inbox", options, take);
    app.post<{ Params: { handle: string } }>(
      "/groups/:handle/inbox",
      options,
      async (request, reply) => {
        if ((await openGroup(ctx.db, { handle: request.params.handle })) === undefined)
          throw new DomainError("not-found");
        return take(request, reply);
      },
    );
  };
