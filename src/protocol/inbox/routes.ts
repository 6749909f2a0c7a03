/** The inboxes: judge, write down, answer. What it means is found out later, by the worker. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "#commons/domain-error.ts";
import type { Fediverse } from "../outbox/fediverse.ts";
import { openGroup } from "../outbox/documents.ts";
import { judge } from "./guard.ts";
import { noteSynchronization } from "./followers-sync-receive.ts";
import { Limits } from "./limits.ts";
import { Scribe } from "./write-down.ts";

export const inboxRoutes =
  (fediverse: Fediverse) =>
  async (app: FastifyInstance): Promise<void> => {
    const { world, outgoing } = fediverse;
    const limits = new Limits(world.clock);
    const scribe = new Scribe(world);
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      /^application\/(?:activity\+json|ld\+json)\b/,
      { parseAs: "buffer", bodyLimit: 1_048_576 },
      (_request, body, done) => done(null, body),
    );

    const take = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      reply.header("cache-control", "no-store");
      const { headers } = request;
      if (headers["content-encoding"] !== undefined && headers["content-encoding"] !== "identity") throw new Refusal("wrong-content");
      if (!Buffer.isBuffer(request.body)) throw new Refusal("bad-request", { detail: "There is no body." });
      const wait = limits.refuse(request.ip, request.body.length);
      if (wait !== undefined) {
        reply.header("retry-after", String(wait));
        throw new Refusal("too-many-requests");
      }
      const verdict = await judge(world, outgoing, { method: request.method, target: request.raw.url ?? "/", headers, body: request.body });
      if (verdict.kind === "refused") {
        world.log.info({ why: verdict.why, status: verdict.status }, "a delivery was refused");
        if (verdict.status === 503) reply.header("retry-after", "300");
        return reply
          .status(verdict.status)
          .header("content-type", "application/problem+json")
          .send(
            JSON.stringify({ type: "about:blank", title: "This delivery was not taken.", status: verdict.status, detail: verdict.why }),
          );
      }
      if (verdict.kind === "gone") {
        const { actor } = verdict;
        if (actor !== undefined) await scribe.write({ signer: actor.iri, activity: {}, gone: actor.why });
        return reply.status(202).send();
      }
      const busy = limits.refuseHost(verdict.signer.host);
      if (busy !== undefined) {
        reply.header("retry-after", String(busy));
        throw new Refusal("too-many-requests");
      }
      await scribe.write({ signer: verdict.signer.iri, activity: verdict.activity });
      await noteSynchronization(world, verdict.signer, headers["collection-synchronization"]);
      return reply.status(202).send();
    };

    const options = { config: { plain: true } };
    app.post("/inbox", options, take);
    app.post("/actor/inbox", options, take);
    app.post<{ Params: { handle: string } }>("/groups/:handle/inbox", options, async (request, reply) => {
      if ((await openGroup(world.db, { handle: request.params.handle })) === undefined) throw new Refusal("not-found");
      return take(request, reply);
    });
  };
