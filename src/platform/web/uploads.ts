/** Files that a form or a program sends: straight to the disk, by members only. */
import { createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { arrivalPath, orDiskFull } from "#commons/media/bytes.ts";
import { wasSignedIn } from "./session.ts";
import { viewerOf } from "./view.ts";

export interface Upload {
  readonly path: string;
  /** Bytes; Infinity when more came than is ever taken. */
  readonly size: number;
  /** As its owner called it. */
  readonly name: string;
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** A route that takes files: strangers send nothing to it. */
    upload?: boolean;
  }
}

const megabyte = 1_000_000;
/** Bytes of the largest file that is ever taken. */
const maxUpload = 60 * megabyte;

/** For routes that take a file of any kind. */
export const uploadOptions = {
  bodyLimit: maxUpload + 1_500_000,
  config: { rateLimit: { max: 60, timeWindow: minutes(10) }, slow: true, upload: true },
} as const;

/** For forms that may bring pictures beside what is typed. */
export const pictureOptions = {
  bodyLimit: 2 * 30 * megabyte + 1_500_000,
  config: { slow: true, upload: true },
} as const;

/** Names of fields that bring a file. */
const isFileField = (name: string): boolean => name === "file" || /^[a-z]{1,20}File$/.test(name);

/**
 * Prepares an encapsulated part of the server for files. Answers how to get at a
 * file of a request, if it brought one.
 */
export async function useUploads(
  ctx: AppContext,
  app: FastifyInstance,
): Promise<(request: FastifyRequest, name?: string) => Upload | undefined> {
  const arrived = new WeakMap<FastifyRequest, Map<string, Upload>>();
  // Before any of its bytes are read: strangers send nothing. Who was signed in
  // when they began keeps what they typed.
  app.addHook("onRequest", async (request) => {
    if (
      request.routeOptions.config.upload === true &&
      viewerOf(request).member === undefined &&
      (request.url.startsWith("/api/") || !wasSignedIn(app, ctx, request))
    )
      throw new DomainError("sign-in-needed");
  });
  await app.register(multipart, {
    attachFieldsToBody: "keyValues",
    throwFileSizeLimit: false,
    limits: { fileSize: maxUpload + 1, files: 2, fields: 400, fieldSize: 1_000_000, parts: 402 },
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
      const mine = arrived.get(this) ?? new Map<string, Upload>();
      arrived.set(this, mine);
      // A form without a chosen file sends an empty one.
      if (!isFileField(part.fieldname) || size === 0 || mine.has(part.fieldname))
        await rm(path, { force: true });
      else
        mine.set(part.fieldname, {
          path,
          size: part.file.truncated ? Number.POSITIVE_INFINITY : size,
          name: part.filename,
        });
      // Beside the other fields it is only a word: bytes are got at through `arrived`.
      (part as { value?: string }).value = "";
    },
  });
  app.addHook("onResponse", async (request) => {
    for (const { path } of arrived.get(request)?.values() ?? []) await rm(path, { force: true });
  });
  return (request, name = "file") => arrived.get(request)?.get(name);
}
