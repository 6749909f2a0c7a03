/** Files themselves, and the page with those of a group. */
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { readCursor } from "#commons/cursor.ts";
import { mayChange } from "#commons/owned.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { days, minutes } from "#platform/lib/clock.ts";
import { isKnown } from "#platform/lib/etag.ts";
import { emptyFormState, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { attachment, readRange } from "./file.ts";
import { localBytes } from "#commons/media/bytes.ts";
import { addFile, lapsedFile, removeFile } from "./actions.ts";
import { renewFileConsent } from "./consent-actions.ts";
import { consentSaved } from "#domains/pictures/consent/sections.ts";
import { filesPage } from "./page.ts";
import { fileFor, filesOf, type VisibleFile } from "./store.ts";
import { uploadOptions, useUploads } from "#platform/web/uploads.ts";
import { storyMessages } from "../messages.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
  Querystring: { after?: unknown };
}

const perPage = 30;

/**
 * Bytes never change under their id; but a yes that was taken back ends a
 * recording within five minutes everywhere.
 */
function cacheOf(file: VisibleFile): string {
  // What is not for everybody is asked for again each time: who has left since gets nothing,
  // and a borrowed browser keeps nothing.
  if (!file.open) return "private, no-cache";
  if (file.kind === "audio") return `public, max-age=${minutes(5) / 1000}`;
  // A picture may be taken down, or a yes be over: nobody keeps it for longer than a week.
  return file.kind === "image"
    ? `public, max-age=${days(7) / 1000}`
    : `public, max-age=${days(365) / 1000}, immutable`;
}

async function sendFile(
  ctx: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  file: VisibleFile,
): Promise<FastifyReply> {
  const handle = await open(await localBytes(ctx, file.hash)).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === "ENOENT") throw new DomainError("not-found");
    throw error;
  });
  const etag = `"${file.hash.slice(0, 32)}"`;
  reply.headers({
    "content-type": file.mediaType,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": cacheOf(file),
    etag,
    "accept-ranges": "bytes",
    "cross-origin-resource-policy": file.open ? "cross-origin" : "same-origin",
    ...(file.open ? { "access-control-allow-origin": "*" } : { vary: "Cookie" }),
    // Only what we drew ourselves is shown as a page of its own.
    ...(file.kind === "image" ? {} : { "content-disposition": attachment(file.name) }),
  });
  const known = isKnown(request.headers["if-none-match"], etag);
  const asked = request.headers["if-range"];
  const range =
    asked === undefined || asked === etag
      ? readRange(request.headers.range, file.bytes)
      : undefined;
  if (known || range === "none" || request.method === "HEAD") {
    await handle.close();
    if (known) return reply.status(304).send();
    if (range === "none")
      return reply.status(416).header("content-range", `bytes */${file.bytes}`).send();
    return reply.header("content-length", file.bytes).send(Readable.from([]));
  }
  if (range !== undefined)
    reply.status(206).header("content-range", `bytes ${range.from}-${range.to}/${file.bytes}`);
  const { from, to } = range ?? { from: 0, to: file.bytes - 1 };
  return reply
    .header("content-length", to - from + 1)
    .send(handle.createReadStream({ start: from, end: to }));
}

/** Pictures, recordings and papers: each by its address, and those of a group for its members. */
export const fileRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const uploadOf = await useUploads(ctx, app);
    app.get<ById>("/files/:id", async (request, reply) =>
      sendFile(ctx, request, reply, await fileOrLapsed(request)),
    );
    // Who asks those again whose yes is over must know which picture that is.
    async function fileOrLapsed(request: FastifyRequest<ById>): Promise<VisibleFile> {
      const { id } = request.params;
      const lapsed = await lapsedFile(ctx, viewerOf(request), id);
      return lapsed === undefined
        ? fileFor(ctx.db, viewerOf(request), id)
        : { ...lapsed, open: false };
    }

    const page = async (
      request: FastifyRequest<ByHandle>,
      formState: FormState,
    ): Promise<ReturnType<typeof filesPage>> => {
      const viewer = viewerOf(request);
      const { group } = await groupForWriting(ctx, viewer, request.params.handle);
      const from = readCursor(request.query.after);
      const files = await filesOf(ctx.db, group.id, perPage + 1, from, { lapsed: true });
      const page = files.slice(0, perPage);
      const mine = new Set<string>();
      for (const file of page) if (await mayChange(ctx, viewer, file)) mine.add(file.id);
      const shown = page.filter((file) => file.lapsed === null || mine.has(file.id));
      return filesPage(viewOf(request), formState, {
        group,
        files: shown,
        more: files.length > perPage,
        mine,
      });
    };
    app.get<ByHandle>("/@:handle/files", async (request, reply) =>
      sendPage(reply, request, await page(request, emptyFormState)),
    );
    app.post<ByHandle>("/@:handle/files", uploadOptions, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const upload = uploadOf(request);
          await addFile(ctx, viewerOf(request), request.params.handle, {
            content: upload ?? Buffer.alloc(0),
            name: upload?.name ?? "",
            description: fieldValue(fields, "description"),
            said: {
              people: fieldValue(fields, "people") === "yes",
              consent: fieldValue(fields, "consent"),
              until: fieldValue(fields, "until"),
            },
          });
          return redirect(reply, `/@${request.params.handle}/files`, {
            tone: "good",
            text: storyMessages(viewOf(request).language).added,
          });
        },
        (formState) => page(request, formState),
      ),
    );
    app.post<ById>("/files/:id/consent", async (request, reply) => {
      const fields = fieldsOf(request);
      const handle = await renewFileConsent(ctx, viewerOf(request), request.params.id, {
        consent: fieldValue(fields, "consent"),
        until: fieldValue(fields, "until"),
      });
      const text = consentSaved(viewOf(request));
      return redirect(reply, `/@${handle}/files`, { tone: "good", text });
    });
    app.post<ById>("/files/:id/delete", async (request, reply) => {
      const file = await removeFile(ctx, viewerOf(request), request.params.id);
      const { handle } = await ctx.db
        .selectFrom("groups")
        .select("handle")
        .where("id", "=", file.groupId)
        .executeTakeFirstOrThrow();
      return redirect(reply, `/@${handle}/files`, {
        tone: "good",
        text: storyMessages(viewOf(request).language).removed,
      });
    });
  };
