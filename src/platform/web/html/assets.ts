/**
 * The style sheet, its fonts and the mark: read once, named by their
 * content, kept by browsers for a year.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { drawnStyle } from "#commons/pictures/drawing.ts";
import { digest } from "#platform/lib/ids.ts";
import { copyPath, copyScript } from "./copy.ts";
import { fontFiles } from "./fonts.ts";
import { flower } from "./layout.ts";

const afterComment = (text: string): string => text.slice(text.indexOf("*/") + 2);

// What is only for those who read the source is not sent.
const css = `${readFileSync(join(import.meta.dirname, "style.css"), "utf8")
  .split("/*")
  .map((part, i) => (i === 0 ? part : afterComment(part)))
  .join("")
  .split("\n")
  .map((line) => line.trim())
  .filter((line) => line !== "")
  .join("\n")
  .replaceAll(
    /url\("([\w.-]+)"\)/g,
    (_, name: string) => `url("${fontFiles.get(name)?.path ?? ""}")`,
  )}${drawnStyle()}`;

const ways = {
  br: promisify<string, Buffer>(brotliCompress),
  gzip: promisify<string, Buffer>(gzip),
};
const packed: { [coding in keyof typeof ways]?: Promise<Buffer> } = {};
/** As small as can be takes a fifth of a second: when somebody asks for it, and beside the work. */
const packedStyle = (coding: keyof typeof ways): Promise<Buffer> =>
  (packed[coding] ??= ways[coding](css));

function codingFor(accepted: string): keyof typeof ways | undefined {
  if (accepted.includes("br")) return "br";
  return accepted.includes("gzip") ? "gzip" : undefined;
}

export const stylePath = `/assets/style.${digest(css).slice(0, 12)}.css`;

const favicon = flower(100)
  .toString()
  .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')
  .replace(">", "><style>.back{fill:#e07a1f}.front{fill:#f6a93b}.heart{fill:#7a3e12}</style>");

export async function assetRoutes(app: FastifyInstance): Promise<void> {
  app.get(stylePath, { config: { plain: true } }, async (request, reply) => {
    const encoding = codingFor(request.headers["accept-encoding"]?.toString() ?? "");
    reply
      .header("content-type", "text/css; charset=utf-8")
      .header("cache-control", "public, max-age=31536000, immutable")
      .header("vary", "Accept-Encoding");
    return encoding === undefined
      ? reply.send(css)
      : reply.header("content-encoding", encoding).send(await packedStyle(encoding));
  });
  for (const { path, bytes } of fontFiles.values())
    app.get(path, { config: { plain: true } }, async (_request, reply) =>
      reply
        .header("content-type", "font/woff2")
        .header("cache-control", "public, max-age=31536000, immutable")
        .send(bytes),
    );
  app.get(copyPath, { config: { plain: true } }, async (_request, reply) =>
    reply
      .header("content-type", "text/javascript; charset=utf-8")
      .header("cache-control", "public, max-age=31536000, immutable")
      .send(copyScript),
  );
  app.get("/favicon.svg", { config: { plain: true } }, async (_request, reply) =>
    reply
      .header("content-type", "image/svg+xml")
      .header("cache-control", "public, max-age=86400")
      .send(favicon),
  );
}
