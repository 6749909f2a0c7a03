/** Taking bundles and articles into the library by program: begun, looked at, confirmed. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { viewerOf } from "#platform/web/view.ts";
import { maxBundleBytes } from "./bundle.ts";
import {
  beginArticleImport,
  beginLibraryImport,
  confirmLibraryImport,
  libraryImportOf,
} from "./import/actions.ts";
import { importLimit, mustBeMember } from "./import/routes.ts";
import type { LibraryImport } from "./import/taking-in.ts";
import { ImportAnswer, LibraryImportAnswer } from "./answers.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

const Article = Type.Object({ address: Type.String({ maxLength: 2000 }) });
const Confirm = Type.Object({ license: Type.Optional(Type.String({ maxLength: 60 })) });
const FileQuery = Type.Object({ name: Type.Optional(Type.String({ maxLength: 240 })) });

const importView = (one: LibraryImport, origin: string): Static<typeof ImportAnswer> => {
  const { id, kind, state, why, from, problems, total, license } = one;
  return {
    id,
    url: `${origin}/library/imports/${id}`,
    group: one.handle,
    kind,
    state,
    why,
    from,
    problems,
    total,
    license,
  };
};

/**
 * Taking guides in, for programs: begin, look until `state` is
 * read, confirm, look until it is done.
 */
export const libraryImportApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["library"];
    app.addHook("onRequest", mustBeMember);
    app.addContentTypeParser(
      [
        "application/zip",
        "application/octet-stream",
        "application/xml",
        "text/xml",
        "text/markdown",
      ],
      { parseAs: "buffer", bodyLimit: maxBundleBytes },
      (_request, body, done) => done(null, body),
    );
    app.post<ByHandle & { Querystring: Static<typeof FileQuery> }>(
      "/api/v1/groups/:handle/library-imports",
      {
        bodyLimit: maxBundleBytes,
        config: { rateLimit: importLimit, slow: true },
        schema: {
          tags,
          summary:
            "Begin to take in a file: a bundle or a zip of Markdown (application/zip), a WordPress export (application/xml), or text/markdown",
          querystring: FileQuery,
          response: { 201: ImportAnswer },
        },
      },
      async (request, reply) => {
        const { body } = request;
        if (!Buffer.isBuffer(body)) throw new DomainError("wrong-content");
        const name = request.query.name ?? "guide.md";
        const one = await beginLibraryImport(ctx, viewerOf(request), request.params.handle, [
          { name, bytes: body },
        ]);
        return reply.status(201).send(importView(one, ctx.origin));
      },
    );
    app.post<ByHandle & { Body: Static<typeof Article> }>(
      "/api/v1/groups/:handle/article-imports",
      {
        config: { rateLimit: importLimit },
        schema: {
          tags,
          summary: "Begin to take in an article by its address",
          body: Article,
          response: { 201: ImportAnswer },
        },
      },
      async (request, reply) => {
        const one = await beginArticleImport(
          ctx,
          viewerOf(request),
          request.params.handle,
          request.body.address,
        );
        return reply.status(201).send(importView(one, ctx.origin));
      },
    );
    app.get<ById>(
      "/api/v1/library-imports/:id",
      {
        schema: {
          tags,
          summary: "What is in it, and how far it is",
          response: { 200: LibraryImportAnswer },
        },
      },
      async (request) => {
        const { one, items, progress } = await libraryImportOf(
          ctx,
          viewerOf(request),
          request.params.id,
        );
        return {
          ...importView(one, ctx.origin),
          progress,
          items: items.map(({ name, fate, credit, license, iri, byName }) => ({
            name,
            fate,
            credit,
            license,
            activityPubId: iri,
            by: byName,
          })),
        };
      },
    );
    app.post<ById & { Body: Static<typeof Confirm> }>(
      "/api/v1/library-imports/:id/confirm",
      { schema: { tags, summary: "Take it in", body: Confirm, response: { 200: ImportAnswer } } },
      async (request) => {
        await confirmLibraryImport(
          ctx,
          viewerOf(request),
          request.params.id,
          request.body.license ?? "",
        );
        const { one } = await libraryImportOf(ctx, viewerOf(request), request.params.id);
        return importView(one, ctx.origin);
      },
    );
  };
