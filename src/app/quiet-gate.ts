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
import {
  layApart,
  openSaid,
  waitsApart,
  waitsBehind,
} from "#domains/safety/quiet/behind-actions.ts";
import { quietCard } from "#domains/safety/quiet/page.ts";
import { type QuietTime, retryAfter, watches } from "#domains/safety/quiet/quiet.ts";
import { NotBefore } from "#platform/jobs/backoff.ts";
import type { Handlers } from "#platform/jobs/worker.ts";
import { wantsActivity } from "#platform/web/negotiation.ts";
import { sendPage } from "#platform/web/reply.ts";
import type { View } from "#platform/web/view.ts";

/** Before every route: what is closed answers 503, so that whoever asks comes back. */
export function closeWhileQuiet(app: FastifyInstance, ctx: AppContext): void {
  const quiet = quietReader(ctx);
  app.addHook("onRequest", async (request, reply) => {
    const asked = {
      // What is no route is as closed as all others: nobody learns what is one.
      route: request.routeOptions.url ?? "/none",
      method: request.method,
      activity: wantsActivity(request.headers.accept),
    };
    // Whoever watches the server hears also when the database can't be asked.
    if (watches(asked.route)) return undefined;
    const { times: running } = await quiet();
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
    const closed = closesInvitation((await quiet()).times, {
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
    if (page) return sendPage(reply, request, quietCard(view, closed));
    throw new DomainError("quiet");
  }
}

/**
 * Work that speaks with other servers waits until the end; nothing of it is lost or counted as
 * failed. What was said for one quiet group waits apart, and with it what is about the same things:
 * else one could be back that was deleted.
 */
export function waitWhileQuiet(ctx: AppContext, handlers: Handlers): Handlers {
  const quiet = quietReader(ctx);
  return Object.fromEntries(
    Object.entries(handlers).map(([kind, handler]): [string, Handlers[string]] => [
      kind,
      async (given, job) => {
        const payload = kind === "receive" && waitsApart(job.key) ? openSaid(ctx, given) : given;
        const { times, lately } = await quiet();
        const { message, lane } = job;
        const held = await heldBy(ctx, times, { kind, lane, payload, message });
        // The collective itself takes nothing in; of one group the rest is not kept waiting.
        const apart = kind === "receive" && held?.root !== true && !waitsApart(job.key);
        if (held !== undefined && !apart) throw new NotBefore(quietWhy, held.until);
        if (held !== undefined) return layApart(ctx, { id: job.id, payload }, held.until);
        if (!apart || !lately) return handler(payload, job);
        const behind = await waitsBehind(ctx, payload);
        const lay = (until: Date): Promise<void> => layApart(ctx, { id: job.id, payload }, until);
        if (behind === true) return lay(ctx.clock.now());
        // What was fetched first names only then whose it is.
        await handler(payload, job).catch((error: unknown) => {
          if (!(error instanceof NotBefore) || error.message !== quietWhy) throw error;
          return lay(error.at);
        });
        return behind === "again" ? lay(ctx.clock.now()) : undefined;
      },
    ]),
  );
}
