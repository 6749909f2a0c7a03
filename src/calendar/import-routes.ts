import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { mayBegin } from "#commons/permissions.ts";
import { Refusal } from "#commons/refusals.ts";
import type { World } from "#commons/world.ts";
import type { Visibility } from "#database/schema.ts";
import { groupForWriting, theCollective } from "#groups/group-actions.ts";
import { emptySheet, type Sheet, textOf } from "#web/forms.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#web/reply.ts";
import { viewerOf, viewOf } from "#web/view.ts";
import { beginImport, confirmImport, importOf, mostBytes, previewImport } from "./import-actions.ts";
import { importForm, importWords, previewPage, sourcesPage } from "./import-page.ts";
import { addSource, removeSource } from "./sources-actions.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

const NewSource = Type.Object({ url: Type.String({ maxLength: 2000 }), name: Type.Optional(Type.String({ maxLength: 200 })) });
const NewImport = Type.Object({ text: Type.String({ maxLength: mostBytes }) });
const Confirm = Type.Object({
  visibility: Type.Optional(Type.Union([Type.Literal("public"), Type.Literal("members"), Type.Literal("group")])),
  publish: Type.Optional(Type.Boolean()),
  /** The places are only for who is confirmed, and for members of the group. */
  sealed: Type.Optional(Type.Boolean()),
});

/** Calendars from elsewhere: files that are followed, and files taken in once. */
export const importRoutes =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(multipart, {
      attachFieldsToBody: "keyValues",
      limits: { fileSize: mostBytes, files: 1, fields: 10, fieldSize: mostBytes },
    });
    const said = (request: FastifyRequest): ReturnType<typeof importWords> => importWords(viewOf(request).language);
    const sources = () => world.db.selectFrom("calendarSources").selectAll().orderBy("name").orderBy("id").limit(1000).execute();
    const mustBelong = (request: FastifyRequest): void => {
      if (viewerOf(request).member === undefined) throw new Refusal("sign-in-needed");
    };
    const list = async (request: FastifyRequest, sheet: Sheet): Promise<ReturnType<typeof sourcesPage>> => {
      mustBelong(request);
      const root = await theCollective(world);
      const may = root !== undefined && (await mayBegin(world.db, world.clock, viewerOf(request), "follow-siblings", root.id));
      return sourcesPage(viewOf(request), await sources(), may, sheet);
    };
    app.get("/calendar/sources", async (request, reply) => sendPage(reply, request, await list(request, emptySheet)));
    app.post("/calendar/sources", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await addSource(world, viewerOf(request), { url: textOf(fields, "url"), name: textOf(fields, "name") });
          return redirect(reply, "/calendar/sources", { tone: "good", text: said(request).following });
        },
        (sheet) => list(request, sheet),
      ),
    );
    app.post<ById>("/calendar/sources/:id/delete", async (request, reply) => {
      await removeSource(world, viewerOf(request), request.params.id);
      return redirect(reply, "/calendar/sources", { tone: "good", text: said(request).unfollowed });
    });

    const importPage = async (request: FastifyRequest<ByHandle>, sheet: Sheet): Promise<ReturnType<typeof importForm>> => {
      const { group } = await groupForWriting(world, viewerOf(request), request.params.handle);
      return importForm(viewOf(request), group.handle, group.name, sheet);
    };
    app.get<ByHandle>("/@:handle/events/import", async (request, reply) => sendPage(reply, request, await importPage(request, emptySheet)));
    app.post<ByHandle>("/@:handle/events/import", { bodyLimit: mostBytes + 100_000 }, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const file = (request.body as { file?: unknown } | null)?.file;
          const given =
            Buffer.isBuffer(file) && file.length > 0
              ? file
              : Buffer.from(typeof file === "string" && file !== "" ? file : textOf(fields, "text"));
          const one = await beginImport(world, viewerOf(request), request.params.handle, given);
          return redirect(reply, `/imports/${one.id}`);
        },
        (sheet) => importPage(request, sheet),
      ),
    );
    app.get<ById>("/imports/:id", async (request, reply) => {
      const one = await importOf(world, viewerOf(request), request.params.id);
      return sendPage(
        reply,
        request,
        previewPage(viewOf(request), one, one.state === "read" ? await previewImport(world, one) : undefined),
      );
    });
    app.post<ById>("/imports/:id", async (request, reply) => {
      const fields = fieldsOf(request);
      const asked = textOf(fields, "visibility");
      const visibility: Visibility = asked === "public" || asked === "members" ? asked : "group";
      await confirmImport(world, viewerOf(request), request.params.id, {
        visibility,
        publish: textOf(fields, "publish") === "yes",
        sealed: textOf(fields, "place") === "sealed",
      });
      return redirect(reply, `/imports/${request.params.id}`);
    });

    const tags = ["calendar"];
    app.get("/api/v1/calendar/sources", { schema: { tags, summary: "Calendar files that we follow; for members" } }, async (request) => {
      mustBelong(request);
      return { items: (await sources()).map(({ groupId: _group, etag: _etag, lastModified: _modified, ...one }) => one) };
    });
    app.post<{ Body: Static<typeof NewSource> }>(
      "/api/v1/calendar/sources",
      { schema: { tags, summary: "Follow a calendar file", body: NewSource } },
      async (request, reply) => {
        const { id, url, name, host } = await addSource(world, viewerOf(request), { url: request.body.url, name: request.body.name ?? "" });
        return reply.status(201).send({ id, url, name, host });
      },
    );
    app.delete<ById>(
      "/api/v1/calendar/sources/:id",
      { schema: { tags, summary: "Stop following a calendar file" } },
      async (request, reply) => {
        await removeSource(world, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
    app.post<ByHandle & { Body: Static<typeof NewImport> }>(
      "/api/v1/groups/:handle/imports",
      { bodyLimit: mostBytes + 100_000, schema: { tags, summary: "Read an .ics or CSV file, to be looked at", body: NewImport } },
      async (request, reply) => {
        const one = await beginImport(world, viewerOf(request), request.params.handle, Buffer.from(request.body.text));
        const { entries, problems } = await previewImport(world, one);
        return reply.status(201).send({ id: one.id, total: one.total, format: one.format, items: entries.slice(0, 50), problems });
      },
    );
    app.post<ById & { Body: Static<typeof Confirm> }>(
      "/api/v1/imports/:id/confirm",
      { schema: { tags, summary: "Take it in", body: Confirm } },
      async (request) => {
        await confirmImport(world, viewerOf(request), request.params.id, {
          visibility: request.body.visibility ?? "members",
          publish: request.body.publish ?? false,
          sealed: request.body.sealed ?? false,
        });
        return { id: request.params.id };
      },
    );
    app.get<ById>("/api/v1/imports/:id", { schema: { tags, summary: "How far it is" } }, async (request) => {
      const { state, done, total, skipped } = await importOf(world, viewerOf(request), request.params.id);
      return { state, done, total, skipped };
    });
  };
