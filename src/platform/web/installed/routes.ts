/**
 * What a collective on a home screen needs: its manifest, its icon, the service
 * worker and the script beside every page.
 */
import type { FastifyInstance, FastifyReply } from "fastify";
import { etagOf, isKnown } from "#platform/lib/etag.ts";
import { flower } from "../html/layout.ts";
import { webMessages } from "../messages.ts";
import { viewOf } from "../view.ts";
import { livePath, liveScript, workerPath, workerScript } from "./scripts.ts";

const sizes = [192, 512] as const;
const ground = "#fdf3e3";
const colours = "<style>.back{fill:#e07a1f}.front{fill:#f6a93b}.heart{fill:#7a3e12}</style>";

/** The flower on its ground, small enough for a round mask. */
async function iconOf(size: number): Promise<Buffer> {
  const inner = Math.round(size * 0.72);
  const place = (size - inner) / 2;
  const drawn = flower(inner)
    .toString()
    .replaceAll("\n", "")
    .replace("<svg ", `<svg x="${place}" y="${place}" `);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${colours}<rect width="${size}" height="${size}" fill="${ground}"/>${drawn}</svg>`;
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}

const script = (reply: FastifyReply, caching: string, text: string): FastifyReply =>
  reply
    .header("content-type", "text/javascript; charset=utf-8")
    .header("cache-control", caching)
    .send(text);

export async function installedRoutes(app: FastifyInstance): Promise<void> {
  app.get(livePath, { config: { plain: true } }, async (_request, reply) =>
    script(reply, "public, max-age=31536000, immutable", liveScript),
  );
  // Browsers ask for it again each day, and must see a new one then.
  app.get(workerPath, { config: { plain: true } }, async (_request, reply) =>
    script(
      reply.header(
        "content-security-policy",
        "default-src 'none'; connect-src 'self'; img-src 'self'",
      ),
      "no-cache",
      workerScript,
    ),
  );
  const made = new Map<number, Promise<Buffer>>();
  for (const size of sizes)
    app.get(`/icons/${size}.png`, { config: { plain: true } }, async (request, reply) => {
      let drawn = made.get(size);
      if (drawn === undefined) made.set(size, (drawn = iconOf(size)));
      const bytes = await drawn;
      const etag = etagOf(bytes.toString("base64"));
      reply
        .header("content-type", "image/png")
        .header("cache-control", "public, max-age=86400")
        .header("etag", etag);
      return isKnown(request.headers["if-none-match"], etag)
        ? reply.status(304).send()
        : reply.send(bytes);
    });
  app.get("/manifest.webmanifest", async (request, reply) => {
    const { collective } = viewOf(request);
    const language = collective?.language ?? "en";
    const name = collective?.name ?? webMessages(language).unnamed;
    return reply
      .header("content-type", "application/manifest+json; charset=utf-8")
      .header("cache-control", "public, max-age=3600")
      .send({
        id: "/",
        name,
        short_name: name.length > 12 ? (collective?.handle ?? name) : name,
        lang: language,
        start_url: "/",
        scope: "/",
        display: "standalone",
        background_color: ground,
        theme_color: ground,
        icons: sizes.flatMap((size) =>
          ["any", "maskable"].map((purpose) => ({
            src: `/icons/${size}.png`,
            sizes: `${size}x${size}`,
            type: "image/png",
            purpose,
          })),
        ),
      });
  });
}
