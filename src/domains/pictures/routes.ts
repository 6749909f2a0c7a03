/** Pictures by their addresses: who may see a thing sees its picture. */
import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import type { FastifyInstance } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { localBytes } from "#commons/media/bytes.ts";
import { days } from "#platform/lib/clock.ts";
import { isKnown } from "#platform/lib/etag.ts";
import { viewerOf } from "#platform/web/view.ts";
import { mayChangePicture, pictureFor, type PictureOwners } from "./actions.ts";
import { pictureFileOf } from "./store.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
};

export const pictureRoutes =
  (ctx: AppContext, owners: () => PictureOwners) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<{ Params: { id: string; file: string } }>(
      "/pictures/:id/:file",
      async (request, reply) => {
        const [, width = "", ending = ""] =
          /^(\d{1,4})\.(avif|webp|jpg)$/.exec(request.params.file) ?? [];
        const file =
          width === ""
            ? undefined
            : await pictureFileOf(ctx.db, request.params.id, Number(width), ending);
        if (file === undefined) throw new DomainError("not-found");
        const viewer = viewerOf(request);
        // Who looks after it asks those again whose yes is over, and
        // must know which picture that is.
        const lapsed = file.state === "lapsed";
        if (lapsed && !(await mayChangePicture(ctx, owners(), viewer, file)))
          throw new DomainError("not-found");
        const { open } = lapsed ? { open: false } : await pictureFor(ctx, owners(), viewer, file);
        const etag = `"${file.hash.slice(0, 32)}"`;
        reply.headers({
          "content-type": mediaTypes[ending] ?? "application/octet-stream",
          "content-security-policy": "default-src 'none'; sandbox",
          // What is not for everybody is asked for again each time:
          // who has left since gets nothing.
          "cache-control": open ? `public, max-age=${days(7) / 1000}` : "private, no-cache",
          "cross-origin-resource-policy": open ? "cross-origin" : "same-origin",
          ...(open ? { "access-control-allow-origin": "*" } : { vary: "Cookie" }),
          etag,
        });
        if (isKnown(request.headers["if-none-match"], etag)) return reply.status(304).send();
        const path = await localBytes(ctx, file.hash);
        await access(path).catch(() => {
          throw new DomainError("not-found");
        });
        reply.header("content-length", file.bytes);
        return reply.send(createReadStream(path));
      },
    );
  };
