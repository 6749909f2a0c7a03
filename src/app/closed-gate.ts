/** A collective that is closed for good: every address says so, with 410, for ever. */
import type { FastifyInstance } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { answersAsBefore } from "#domains/safety/closing/closing.ts";
import { closedReader } from "#domains/safety/closing/gate-queries.ts";
import { closedForGoodPage } from "#domains/safety/closing/page.ts";
import { sendPage } from "#platform/web/reply.ts";
import type { View } from "#platform/web/view.ts";

export function closeForGood(app: FastifyInstance, ctx: AppContext): void {
  const reader = closedReader(ctx);
  app.addHook("onRequest", async (request, reply) => {
    // What is no route is as gone as all others. Whoever watches hears also
    // when the database can't be asked.
    if (answersAsBefore(request.routeOptions.url ?? "/none")) return undefined;
    const closed = await reader();
    if (closed === undefined) return undefined;
    const { view } = request as { view?: View };
    const page =
      view !== undefined &&
      !request.url.startsWith("/api/") &&
      (request.headers.accept ?? "").includes("text/html");
    if (page) return sendPage(reply, request, closedForGoodPage(view, closed));
    throw new DomainError("gone");
  });
}
