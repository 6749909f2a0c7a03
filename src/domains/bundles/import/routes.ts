/** Pages on which a bundle or an article is taken in: sent, looked at, said yes to. */
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { groupsOfMember } from "#domains/groups/queries.ts";
import { hours } from "#platform/lib/clock.ts";
import { emptyFormState, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { maxBundleBytes } from "../bundle.ts";
import {
  beginArticleImport,
  beginLibraryImport,
  confirmLibraryImport,
  type ImportedFile,
  libraryImportOf,
} from "./actions.ts";
import { libraryImportForm, libraryImportPage, type ImportPart } from "./page.ts";

interface ById {
  Params: { id: string };
}

export const importLimit = { max: 20, timeWindow: hours(1) } as const;
const maxFiles = 500;

const isGiven = (value: unknown): value is ImportedFile =>
  typeof value === "object" &&
  value !== null &&
  Buffer.isBuffer((value as { bytes?: unknown }).bytes);

/** The files of a form; an empty choice is no file. */
function filesOf(request: FastifyRequest): readonly ImportedFile[] {
  const value = (request.body as { file?: unknown } | null)?.file;
  return (Array.isArray(value) ? value : [value])
    .filter(isGiven)
    .filter((file) => file.bytes.length > 0);
}

/** Before a body is read: is there somebody who may send one? */
export async function mustBeMember(request: FastifyRequest): Promise<void> {
  if (viewerOf(request).member === undefined) throw new DomainError("sign-in-needed");
}

/** Pages for taking guides in. */
export const libraryImportRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const received = new WeakMap<FastifyRequest, number>();
    await app.register(multipart, {
      attachFieldsToBody: "keyValues",
      limits: {
        fileSize: maxBundleBytes,
        files: maxFiles,
        fields: 10,
        fieldSize: 4000,
        parts: maxFiles + 10,
      },
      async onFile(part) {
        const bytes = await part.toBuffer();
        const all = (received.get(this) ?? 0) + bytes.length;
        if (all > maxBundleBytes) throw new DomainError("too-large");
        received.set(this, all);
        part.value = { name: part.filename, bytes } satisfies ImportedFile;
      },
    });
    // A file of somebody else is not even read. What was typed is, so that
    // it can go along through signing in.
    app.addHook("onRequest", async (request) => {
      if (!/^application\/x-www-form/.test(request.headers["content-type"] ?? ""))
        await mustBeMember(request);
    });
    app.addHook("preHandler", mustBeMember);
    const formPage = async (
      request: FastifyRequest,
      formState: FormState,
      part: ImportPart = "file",
    ): Promise<Page> =>
      libraryImportForm(
        viewOf(request),
        await groupsOfMember(ctx, viewerOf(request)),
        formState,
        part,
      );

    app.get<{ Querystring: { group?: string } }>("/library/import", async (request, reply) => {
      const group = typeof request.query.group === "string" ? request.query.group : "";
      return sendPage(
        reply,
        request,
        await formPage(request, { ...emptyFormState, values: { group } }),
      );
    });
    app.post(
      "/library/import",
      { config: { rateLimit: importLimit, slow: true } },
      async (request, reply) =>
        orShowAgain(
          request,
          reply,
          async (fields) => {
            const one = await beginLibraryImport(
              ctx,
              viewerOf(request),
              fieldValue(fields, "group"),
              filesOf(request),
            );
            return redirect(reply, `/library/imports/${one.id}`);
          },
          ({ values, notes }) =>
            formPage(request, { values: { group: fieldValue(values, "group") }, notes }),
        ),
    );
    app.post(
      "/library/import/article",
      { config: { rateLimit: importLimit } },
      async (request, reply) =>
        orShowAgain(
          request,
          reply,
          async (fields) => {
            const one = await beginArticleImport(
              ctx,
              viewerOf(request),
              fieldValue(fields, "group"),
              fieldValue(fields, "address"),
            );
            return redirect(reply, `/library/imports/${one.id}`);
          },
          (formState) => formPage(request, formState, "address"),
        ),
    );
    const standing = async (request: FastifyRequest<ById>, formState: FormState): Promise<Page> =>
      libraryImportPage(
        viewOf(request),
        await libraryImportOf(ctx, viewerOf(request), request.params.id),
        formState,
      );
    app.get<ById>("/library/imports/:id", async (request, reply) =>
      sendPage(reply, request, await standing(request, emptyFormState)),
    );
    app.post<ById>("/library/imports/:id", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await confirmLibraryImport(
            ctx,
            viewerOf(request),
            request.params.id,
            fieldValue(fields, "license"),
          );
          return redirect(reply, `/library/imports/${request.params.id}`);
        },
        (formState) => standing(request, formState),
      ),
    );
  };
