/** Cards of public things by their addresses. */
import type { FastifyInstance } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { days, minutes } from "#platform/lib/clock.ts";
import { isKnown } from "#platform/lib/etag.ts";
import type { PictureOwners } from "../actions.ts";
import { cardOf } from "./actions.ts";

export const cardRoutes =
  (ctx: AppContext, owners: () => PictureOwners) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<{ Params: { kind: string; key: string } }>(
      "/cards/:kind/:key.png",
      { config: { plain: true, rateLimit: { max: 120, timeWindow: minutes(1) } } },
      async (request, reply) => {
        const { kind, key } = request.params;
        const found = await owners()[kind]?.card?.(ctx, key);
        if (found === undefined) throw new DomainError("not-found");
        const { name, bytes } = await cardOf(ctx, found.facts, { kind, id: found.id });
        const etag = `"${name.slice(0, 32)}"`;
        reply.headers({
          "content-type": "image/png",
          "cache-control": `public, max-age=${days(1) / 1000}`,
          "cross-origin-resource-policy": "cross-origin",
          "access-control-allow-origin": "*",
          etag,
        });
        return isKnown(request.headers["if-none-match"], etag)
          ? reply.status(304).send()
          : reply.send(bytes);
      },
    );
  };
