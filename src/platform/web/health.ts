/**
 * For whoever watches the server: is it alive, is it ready; and the
 * plain files that crawlers ask for.
 */
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";
import { embeddedHasNoRoom, saysDiskFull } from "#platform/lib/free-space.ts";
import { problemsSeen, queueHealth } from "#platform/jobs/health.ts";

export const healthRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const plain = { config: { plain: true } };
    app.get("/livez", plain, async () => ({ status: "alive" }));
    app.get("/readyz", plain, async (request, reply) => {
      try {
        await sql`select 1`.execute(ctx.db);
        const queue = await queueHealth(ctx.db, ctx.clock.now());
        const { waiting, held, dead, hostsDown } = queue;
        return await reply.send({
          status: "ready",
          problems: (await problemsSeen(ctx, queue)).map((problem) => problem.words),
          queue: { waiting, held, dead, lag: Math.round(queue.lag) },
          hosts: { down: hostsDown },
        });
      } catch (error) {
        const full = saysDiskFull(error) || embeddedHasNoRoom(ctx.config);
        request.log.warn(
          { why: error instanceof Error ? error.message : String(error) },
          "not ready",
        );
        return reply
          .status(503)
          .header("retry-after", "5")
          .send({ status: full ? "no space is left on the disk" : "the database does not answer" });
      }
    });
    app.get("/robots.txt", plain, async (_request, reply) =>
      reply
        .type("text/plain; charset=utf-8")
        .send(
          "User-agent: *\nDisallow: /api/\nDisallow: /login\nDisallow: /me\nDisallow: /invite/\nDisallow: /setup/\nDisallow: /authorize_interaction\nDisallow: /search\n" +
            `Sitemap: ${ctx.origin}/sitemap.xml\n`,
        ),
    );
    app.get("/.well-known/security.txt", plain, async (_request, reply) =>
      reply
        .type("text/plain; charset=utf-8")
        .send(
          `Contact: ${ctx.origin}/about\nExpires: ${after(
            ctx.clock.now(),
            days(180),
          ).toISOString()}\nPreferred-Languages: en\nCanonical: ${ctx.origin}/.well-known/security.txt\n`,
        ),
    );
  };
