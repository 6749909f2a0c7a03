/** Files that a form or a program sends: straight to the disk, by members only. */
import { createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { wasSignedIn } from "#platform/web/session.ts";
import { viewerOf } from "#platform/web/view.ts";
import { maxOfAll } from "./file.ts";
import { arrivalPath, orDiskFull } from "./media-actions.ts";

interface Upload {
  readonly path: string;
  /** Bytes; Infinity when more came than is ever taken. */
  readonly size: number;
  /** As its owner called it. */
  readonly name: string;
}

/** For routes that take a file. */
export const uploadOptions = {
  bodyLimit: maxOfAll + 1_500_000,
  config: { rateLimit: { max: 60, timeWindow: minutes(10) }, slow: true },
} as const;

/** Prepares an encapsulated part of the server for files. Answers how to get at the file of a request, if it brought one. */
export async function useUploads(
  ctx: AppContext,
  app: FastifyInstance,
): Promise<(request: FastifyRequest) => Upload | undefined> {
  const arrived = new WeakMap<FastifyRequest, Upload>();
  // Before any of its bytes are read: strangers send nothing. Who was signed in when they began keeps what they typed.
  app.addHook("onRequest", async (request) => {
    if (
      request.method === "POST" &&
      viewerOf(request).member === undefined &&
      (request.url.startsWith("/api/") || !wasSignedIn(app, ctx, request))
    )
      throw new DomainError("sign-in-needed");
  });
  await app.register(multipart, {
    attachFieldsToBody: "keyValues",
    throwFileSizeLimit: false,
    limits: { fileSize: maxOfAll + 1, files: 1, fields: 40, fieldSize: 1_000_000, parts: 41 },
    async onFile(part) {
      if (viewerOf(this).member === undefined) {
        part.file.resume();
        (part as { value?: string }).value = "";
        return;
      }
      const path = await arrivalPath(ctx);
      try {
        await pipeline(part.file, createWriteStream(path, { flags: "wx", mode: 0o600 }));
      } catch (error) {
        await rm(path, { force: true });
        orDiskFull(error);
      }
      const { size } = await stat(path);
      // A form without a chosen file sends an empty one.
      if (part.fieldname !== "file" || size === 0) await rm(path, { force: true });
      else
        arrived.set(this, {
          path,
          size: part.file.truncated ? Number.POSITIVE_INFINITY : size,
          name: part.filename,
        });
      // Beside the other fields it is only a word: bytes are got at through `arrived`.
      (part as { value?: string }).value = "";
    },
  });
  app.addHook("onResponse", async (request) => {
    const upload = arrived.get(request);
    if (upload !== undefined) await rm(upload.path, { force: true });
  });
  return (request) => arrived.get(request);
}
