/** The list of public pages for search engines, named in robots.txt. */
import type { FastifyInstance } from "fastify";
import { escapeText } from "#commons/markup/sanitize.ts";
import type { AppContext } from "#commons/app-context.ts";
import { sendTagged } from "#platform/web/reply.ts";
import { findable } from "./store.ts";

/** Pages that are there whatever a collective has. */
const always = ["/", "/calendar", "/library", "/board", "/groups", "/about", "/help"];

export const sitemapRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get("/sitemap.xml", async (request, reply) => {
      const line = (path: string, updated: Date | null = null): string =>
        `<url><loc>${escapeText(`${ctx.origin}${path}`)}</loc>${
          updated === null ? "" : `<lastmod>${updated.toISOString().slice(0, 10)}</lastmod>`
        }</url>`;
      const found = await findable(ctx.db, ctx.clock.now());
      reply
        .header("content-type", "application/xml; charset=utf-8")
        .header("cache-control", "public, max-age=3600");
      return sendTagged(
        reply,
        request,
        `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[
  ...always.map((path) => line(path)),
  ...found.map(({ path, updated }) => line(path, updated)),
].join("\n")}
</urlset>
`,
      );
    });
  };
