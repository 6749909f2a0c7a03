/**
 * Quiet mode for every route: no page but a card, no document but those of
 * our actors, nothing in, nothing out.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { quietWhy } from "#commons/home/quiet.ts";
import {
  closedBy,
  closesInvitation,
  heldBy,
  quietReader,
} from "#domains/safety/quiet/gate-queries.ts";
import { quietCard } from "#domains/safety/quiet/page.ts";
import { type QuietTime, retryAfter, watches } from "#domains/safety/quiet/quiet.ts";
import { NotBefore } from "#platform/jobs/backoff.ts";
import type { Handlers } from "#platform/jobs/worker.ts";
import { wantsActivity } from "#platform/web/negotiation.ts";
import { sendPage } from "#platform/web/reply.ts";
import type { View } from "#platform/web/view.ts";

/** Before every route: what is closed answers 503, so that whoever asks comes back. */
export function closeWhileQuiet(app: FastifyInstance, ctx: AppContext): void {
  const times = quietReader(ctx);
  app.addHook("onRequest", async (request, reply) => {
    const asked = {
      // What is no route is as closed as all others: nobody learns what is one.
      route: request.routeOptions.url ?? "/none",
      method: request.method,
      activity: wantsActivity(request.headers.accept),
    };
    // Whoever watches the server hears also when the database can't be asked.
    if (watches(asked.route)) return undefined;
    const running = await times();
    if (running.length === 0) return undefined;
    const { view } = request as { view?: View };
    const closed = await closedBy(ctx, running, {
      ...asked,
      member: view?.viewer.member !== undefined,
      params: (request.params ?? {}) as Readonly<Record<string, unknown>>,
    });
    return closed === undefined ? undefined : close(request, reply, closed);
  });
  // Into which group somebody is invited stands in the body.
  app.addHook("preHandler", async (request, reply) => {
    if (watches(request.routeOptions.url ?? "/none")) return undefined;
    const closed = closesInvitation(await times(), {
      route: request.routeOptions.url ?? "/none",
      method: request.method,
      body: request.body,
    });
    return closed === undefined ? undefined : close(request, reply, closed);
  });

  function close(request: FastifyRequest, reply: FastifyReply, closed: QuietTime): FastifyReply {
    const { view } = request as { view?: View };
    reply.header("retry-after", String(retryAfter(closed.until, ctx.clock.now())));
    const page =
      view !== undefined &&
      !request.url.startsWith("/api/") &&
      (request.headers.accept ?? "").includes("text/html");
    if (page) return sendPage(reply, request, quietCard(view, closed.until));
    throw new DomainError("quiet");
  }
}

/**
 * Work that speaks with other servers waits until the end; nothing
 * of it is lost or counted as failed.
 */
export function waitWhileQuiet(ctx: AppContext, handlers: Handlers): Handlers {
  const times = quietReader(ctx);
  return Object.fromEntries(
    Object.entries(handlers).map(([kind, handler]): [string, Handlers[string]] => [
      kind,
      async (payload, job) => {
        const { message, lane } = job;
        const held = await heldBy(ctx, await times(), { kind, lane, payload, message });
        if (held !== undefined) throw new NotBefore(quietWhy, held.until);
        return handler(payload, job);
      },
    ]),
  );
}
