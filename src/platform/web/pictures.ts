/** The flower as PNG, for servers that show no SVG: drawn at the first look, kept as long as the process lives. */
import type { FastifyInstance } from "fastify";
import sharp from "sharp";
import { groupPictures } from "#commons/group-pictures.ts";
import { etagOf, isKnown } from "#platform/lib/etag.ts";
import { flower } from "./html/layout.ts";

type Which = keyof typeof groupPictures;

const colours = "<style>.back{fill:#e07a1f}.front{fill:#f6a93b}.heart{fill:#7a3e12}</style>";

/** The flower at a place of the picture; `size` in its pixels. */
function at(x: number, y: number, size: number): string {
  const drawn = flower(size).toString().replaceAll("\n", "");
  return drawn.replace("<svg ", `<svg x="${x - size / 2}" y="${y - size / 2}" `);
}

function svgOf(which: Which): string {
  const { width, height } = groupPictures[which];
  const middle = height / 2;
  const flowers =
    which === "avatar"
      ? at(width / 2, middle, height * 0.9)
      : Array.from({ length: 7 }, (_, i) =>
          at((width * (i + 0.5)) / 7, middle + (i % 2 === 0 ? -40 : 40), i % 2 === 0 ? 260 : 190),
        ).join("");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `${colours}<rect width="${width}" height="${height}" fill="#fdf3e3"/>${flowers}</svg>`,
  ].join("");
}

interface Drawn {
  readonly bytes: Buffer;
  readonly etag: string;
}

export async function pictureRoutes(app: FastifyInstance): Promise<void> {
  const made = new Map<Which, Promise<Drawn>>();
  const draw = (which: Which): Promise<Drawn> => {
    const known = made.get(which);
    if (known !== undefined) return known;
    const drawn = sharp(Buffer.from(svgOf(which)))
      .png({ palette: true })
      .toBuffer()
      .then((bytes) => ({ bytes, etag: etagOf(bytes.toString("base64")) }));
    made.set(which, drawn);
    return drawn;
  };
  for (const which of ["avatar", "header"] as const)
    app.get(groupPictures[which].path, { config: { plain: true } }, async (request, reply) => {
      const { bytes, etag } = await draw(which);
      reply
        .header("content-type", "image/png")
        .header("cache-control", "public, max-age=86400")
        .header("access-control-allow-origin", "*")
        .header("etag", etag);
      return isKnown(request.headers["if-none-match"], etag)
        ? reply.status(304).send()
        : reply.send(bytes);
    });
}
