/** The start page, what we keep, and the page for developers. */
import type { FastifyInstance } from "fastify";
import type { World } from "#commons/world.ts";
import { sendPage } from "#web/reply.ts";
import { type View, viewOf } from "#web/view.ts";
import { aboutPage, type ApiCall, apiPage, type FrontParts, frontPage } from "./page.ts";

export interface Front {
  parts(view: View): Promise<FrontParts>;
  /** What is forgotten and when, in words. */
  readonly forgets: readonly string[];
}

interface Described {
  readonly summary?: string;
}

export const frontRoutes =
  (_world: World, front: Front) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get("/", async (request, reply) => sendPage(reply, request, frontPage(viewOf(request), await front.parts(viewOf(request)))));
    app.get("/about", async (request, reply) => sendPage(reply, request, aboutPage(viewOf(request), front.forgets)));

    app.get("/api/openapi.json", { config: { plain: true } }, async (_request, reply) =>
      reply.header("cache-control", "public, max-age=300").send(app.swagger()),
    );
    app.get("/api", async (request, reply) => {
      const calls = Object.entries(app.swagger().paths ?? {}).flatMap(([path, methods]) =>
        Object.entries(methods as Record<string, Described>).map(([method, one]): ApiCall => ({
          method: method.toUpperCase(),
          path,
          summary: one.summary ?? "",
        })),
      );
      return sendPage(reply, request, apiPage(viewOf(request), calls));
    });
  };
