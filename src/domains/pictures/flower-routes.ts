/**
 * Drawings as PNG, for servers that show no SVG: made at the first look,
 * kept as long as the process lives.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { groupPictures } from "#commons/pictures/group-pictures.ts";
import { drawnFile } from "#commons/pictures/drawing.ts";
import { etagOf, isKnown } from "#platform/lib/etag.ts";
import { openGroupExists } from "./store.ts";

type Which = keyof typeof groupPictures;

interface Drawn {
  readonly bytes: Buffer;
  readonly etag: string;
}

/** Drawings that are kept in memory; a collective has fewer groups. */
const maxDrawings = 300;
/** The collective of a server that was asked before it had drawings of its own for each group. */
const anybody = "calendula";

async function drawnOf(which: Which, handle: string): Promise<Drawn> {
  const { width, height, draw } = groupPictures[which];
  const file = Buffer.from(drawnFile(draw(handle), { width, height }));
  // Loaded with the first picture: a start draws none.
  const { default: sharp } = await import("sharp");
  const bytes = await sharp(file).png({ palette: true }).toBuffer();
  return { bytes, etag: etagOf(bytes.toString("base64")) };
}

/** The avatar and header of each open group that chose none. Of others there is nothing to see. */
export const flowerRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const made = new Map<string, Promise<Drawn>>();
    const draw = (which: Which, handle: string): Promise<Drawn> => {
      const key = `${which} ${handle}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      const drawn = drawnOf(which, handle);
      if (made.size >= maxDrawings) made.clear();
      made.set(key, drawn);
      return drawn;
    };
    const send = async (
      request: FastifyRequest,
      reply: FastifyReply,
      which: Which,
      handle: string,
    ): Promise<FastifyReply> => {
      const { bytes, etag } = await draw(which, handle);
      reply
        .header("content-type", "image/png")
        .header("cache-control", "public, max-age=86400")
        .header("access-control-allow-origin", "*")
        .header("etag", etag);
      return isKnown(request.headers["if-none-match"], etag)
        ? reply.status(304).send()
        : reply.send(bytes);
    };
    const plain = { config: { plain: true } };
    // Servers that took these before there was a drawing for each group ask for them again.
    app.get("/pictures/calendula.png", plain, (request, reply) =>
      send(request, reply, "avatar", anybody),
    );
    app.get("/pictures/calendula-header.png", plain, (request, reply) =>
      send(request, reply, "header", anybody),
    );
    const ofGroup =
      (which: Which) =>
      async (
        request: FastifyRequest<{ Params: { handle: string } }>,
        reply: FastifyReply,
      ): Promise<FastifyReply> => {
        const { handle } = request.params;
        if (!(await openGroupExists(ctx.db, handle))) throw new DomainError("not-found");
        return send(request, reply, which, handle);
      };
    app.get("/pictures/of/:handle.png", plain, ofGroup("avatar"));
    app.get("/pictures/of/:handle/header.png", plain, ofGroup("header"));
  };
