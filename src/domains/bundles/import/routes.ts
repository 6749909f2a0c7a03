import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import { groupsOfMember } from "#domains/groups/queries.ts";
import { hours } from "#platform/lib/clock.ts";
import { emptySheet, type Sheet, textOf } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { mostBytes } from "../bundle.ts";
import { beginArticleImport, beginLibraryImport, confirmLibraryImport, type GivenFile, libraryImportOf } from "./actions.ts";
import { libraryImportForm, libraryImportPage, type Part } from "./page.ts";

interface ById {
  Params: { id: string };
}

export const importLimit = { max: 20, timeWindow: hours(1) } as const;
const mostFiles = 500;

const isGiven = (value: unknown): value is GivenFile =>
  typeof value === "object" && value !== null && Buffer.isBuffer((value as { bytes?: unknown }).bytes);

/** The files of a form; an empty choice is no file. */
function filesOf(request: FastifyRequest): readonly GivenFile[] {
  const value = (request.body as { file?: unknown } | null)?.file;
  return (Array.isArray(value) ? value : [value]).filter(isGiven).filter((file) => file.bytes.length > 0);
}

/** Before a body is read: is there somebody who may send one? */
export async function mustBeMember(request: FastifyRequest): Promise<void> {
  if (viewerOf(request).member === undefined) throw new Refusal("sign-in-needed");
}

/** Pages for taking guides in. */
export const libraryImportRoutes =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const received = new WeakMap<FastifyRequest, number>();
    await app.register(multipart, {
      attachFieldsToBody: "keyValues",
      limits: { fileSize: mostBytes, files: mostFiles, fields: 10, fieldSize: 4000, parts: mostFiles + 10 },
      async onFile(part) {
        const bytes = await part.toBuffer();
        const all = (received.get(this) ?? 0) + bytes.length;
        if (all > mostBytes) throw new Refusal("too-large");
        received.set(this, all);
        part.value = { name: part.filename, bytes } satisfies GivenFile;
      },
    });
    app.addHook("onRequest", mustBeMember);
    const formPage = async (request: FastifyRequest, sheet: Sheet, part: Part = "file"): Promise<Page> =>
      libraryImportForm(viewOf(request), await groupsOfMember(world, viewerOf(request)), sheet, part);

    app.get<{ Querystring: { group?: string } }>("/library/import", async (request, reply) => {
      const group = typeof request.query.group === "string" ? request.query.group : "";
      return sendPage(reply, request, await formPage(request, { ...emptySheet, values: { group } }));
    });
    app.post("/library/import", { config: { rateLimit: importLimit, slow: true } }, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const one = await beginLibraryImport(world, viewerOf(request), textOf(fields, "group"), filesOf(request));
          return redirect(reply, `/library/imports/${one.id}`);
        },
        ({ values, notes }) => formPage(request, { values: { group: textOf(values, "group") }, notes }),
      ),
    );
    app.post("/library/import/article", { config: { rateLimit: importLimit } }, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const one = await beginArticleImport(world, viewerOf(request), textOf(fields, "group"), textOf(fields, "address"));
          return redirect(reply, `/library/imports/${one.id}`);
        },
        (sheet) => formPage(request, sheet, "address"),
      ),
    );
    const standing = async (request: FastifyRequest<ById>, sheet: Sheet): Promise<Page> =>
      libraryImportPage(viewOf(request), await libraryImportOf(world, viewerOf(request), request.params.id), sheet);
    app.get<ById>("/library/imports/:id", async (request, reply) => sendPage(reply, request, await standing(request, emptySheet)));
    app.post<ById>("/library/imports/:id", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await confirmLibraryImport(world, viewerOf(request), request.params.id, textOf(fields, "license"));
          return redirect(reply, `/library/imports/${request.params.id}`);
        },
        (sheet) => standing(request, sheet),
      ),
    );
  };
