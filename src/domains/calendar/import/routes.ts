/** Files of calendars and tables that are taken in once: pages and API. */
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import type { Visibility } from "#platform/database/schema.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import {
  emptyFormState,
  type FormState,
  fieldValue,
  fieldValues,
} from "#platform/web/html/forms.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { beginImport, importOf, maxCalendarBytes, previewImport, answerImport } from "./actions.ts";
import { confirmImport } from "./confirm-actions.ts";
import { toUndo, undoImport } from "./undo-actions.ts";
import { importMessages } from "./messages.ts";
import { cleanAnswers } from "./answers.ts";
import { entryMark, maxLeftOut, maxListed, untickedMarks } from "./left-out.ts";
import { importForm } from "./page.ts";
import { previewPage } from "./preview-page.ts";
import { noteIn, type ReadResult } from "../entry.ts";
import { formAnswers } from "./questions-page.ts";
import {
  GroupImportsMadeAnswer,
  CalendarImportAnswer,
  ImportAnswersMadeAnswer,
} from "./api-answers.ts";
import { closed } from "#commons/answers.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

/** What people say of a file; it is looked through before it is used. */
const answerFields = {
  /** IANA, by the name in the file. */
  zones: Type.Optional(Type.Record(Type.String(), Type.String())),
  /**
   * Which column holds what, from 0: name, start, startDate, startTime, end, endDate, endTime,
   * duration, zone, allDay, place, text, url, tags, status.
   */
  columns: Type.Optional(Type.Record(Type.String(), Type.Number())),
  /** What 05/12/2026 means. */
  order: Type.Optional(Type.Union([Type.Literal("day-first"), Type.Literal("month-first")])),
};
const NewImport = Type.Object({
  text: Type.String({ maxLength: maxCalendarBytes }),
  ...answerFields,
});
const Answered = Type.Object(answerFields);
const Confirm = Type.Object({
  ...answerFields,
  visibility: Type.Optional(
    Type.Union([Type.Literal("public"), Type.Literal("members"), Type.Literal("group")]),
  ),
  publish: Type.Optional(Type.Boolean()),
  /** The places are only for who is confirmed, and for members of the group. */
  sealed: Type.Optional(Type.Boolean()),
  /** Keys of events that are not taken. */
  leaveOut: Type.Optional(Type.Array(Type.String({ maxLength: 1000 }), { maxItems: maxLeftOut })),
});

/** What a file would bring, as the API says it. */
const shown = ({ entries, problems, zones, table }: ReadResult, language: string) => ({
  total: entries.length,
  items: entries.slice(0, maxListed),
  problems: problems.map((one) => noteIn(one, language)),
  zones,
  table: table ?? null,
});

/** Files of calendars and tables, taken in once. */
export const importRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(multipart, {
      attachFieldsToBody: "keyValues",
      limits: { fileSize: maxCalendarBytes, files: 1, fields: 10, fieldSize: maxCalendarBytes },
    });
    const importPage = async (
      request: FastifyRequest<ByHandle>,
      formState: FormState,
    ): Promise<ReturnType<typeof importForm>> => {
      const { group } = await groupForWriting(ctx, viewerOf(request), request.params.handle);
      return importForm(viewOf(request), group.handle, group.name, formState);
    };
    app.get<ByHandle>("/@:handle/events/import", async (request, reply) =>
      sendPage(reply, request, await importPage(request, emptyFormState)),
    );
    app.post<ByHandle>(
      "/@:handle/events/import",
      { bodyLimit: maxCalendarBytes + 100_000 },
      async (request, reply) =>
        orShowAgain(
          request,
          reply,
          async (fields) => {
            const file = (request.body as { file?: unknown } | null)?.file;
            const given =
              Buffer.isBuffer(file) && file.length > 0
                ? file
                : Buffer.from(
                    typeof file === "string" && file !== "" ? file : fieldValue(fields, "text"),
                  );
            const one = await beginImport(ctx, viewerOf(request), request.params.handle, given);
            return redirect(reply, `/imports/${one.id}`);
          },
          (formState) => importPage(request, formState),
        ),
    );
    const importShown = async (
      request: FastifyRequest<ById>,
      formState?: FormState,
    ): Promise<ReturnType<typeof previewPage>> => {
      const one = await importOf(ctx, viewerOf(request), request.params.id);
      return previewPage(viewOf(request), one, {
        result: one.state === "read" ? await previewImport(ctx, one) : undefined,
        undo: one.state === "done" ? await toUndo(ctx, one.id) : 0,
        formState,
      });
    };
    app.get<ById>("/imports/:id", async (request, reply) =>
      sendPage(reply, request, await importShown(request)),
    );
    app.post<ById>("/imports/:id/answers", async (request, reply) => {
      await answerImport(
        ctx,
        viewerOf(request),
        request.params.id,
        cleanAnswers(formAnswers(fieldsOf(request))),
      );
      return redirect(reply, `/imports/${request.params.id}`);
    });
    app.post<ById>("/imports/:id/undo", async (request, reply) => {
      const { id } = request.params;
      const n = await undoImport(ctx, viewerOf(request), id);
      const text = importMessages(viewOf(request).language).undone({ n });
      return redirect(reply, `/imports/${id}`, { tone: n === 0 ? "plain" : "good", text });
    });
    app.post<ById>("/imports/:id", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const asked = fieldValue(fields, "visibility");
          const visibility: Visibility =
            asked === "public" || asked === "members" ? asked : "group";
          await confirmImport(ctx, viewerOf(request), request.params.id, {
            visibility,
            publish: fieldValue(fields, "publish") === "yes",
            sealed: fieldValue(fields, "place") === "sealed",
            leftOut: untickedMarks(fieldValues(fields, "listed"), fieldValues(fields, "take")),
          });
          return redirect(reply, `/imports/${request.params.id}`);
        },
        (formState) => importShown(request, formState),
      ),
    );

    const tags = ["calendar"];
    app.post<ByHandle & { Body: Static<typeof NewImport> }>(
      "/api/v1/groups/:handle/imports",
      {
        bodyLimit: maxCalendarBytes + 100_000,
        schema: {
          tags,
          summary: "Read an .ics or CSV file, to be looked at",
          body: NewImport,
          response: { 201: GroupImportsMadeAnswer },
        },
      },
      async (request, reply) => {
        const { text, ...more } = request.body;
        const one = await beginImport(
          ctx,
          viewerOf(request),
          request.params.handle,
          Buffer.from(text),
          cleanAnswers(more),
        );
        return reply
          .status(201)
          .send({ id: one.id, format: one.format, ...shown(one.result, viewOf(request).language) });
      },
    );
    app.post<ById & { Body: Static<typeof Answered> }>(
      "/api/v1/imports/:id/answers",
      {
        schema: {
          tags,
          summary: "Say what the file does not say: zones, columns; and look again",
          body: Answered,
          response: { 200: ImportAnswersMadeAnswer },
        },
      },
      async (request) => {
        const { id } = request.params;
        return {
          id,
          ...shown(
            await answerImport(ctx, viewerOf(request), id, cleanAnswers(request.body)),
            viewOf(request).language,
          ),
        };
      },
    );
    app.post<ById & { Body: Static<typeof Confirm> }>(
      "/api/v1/imports/:id/confirm",
      {
        schema: {
          tags,
          summary: "Take it in",
          body: Confirm,
          response: { 200: closed({ id: Type.String() }) },
        },
      },
      async (request) => {
        const { zones, columns, order } = request.body;
        if (zones !== undefined || columns !== undefined || order !== undefined)
          await answerImport(
            ctx,
            viewerOf(request),
            request.params.id,
            cleanAnswers({ zones, columns, order }),
          );
        await confirmImport(ctx, viewerOf(request), request.params.id, {
          visibility: request.body.visibility ?? "members",
          publish: request.body.publish ?? false,
          sealed: request.body.sealed ?? false,
          leftOut: (request.body.leaveOut ?? []).map(entryMark),
        });
        return { id: request.params.id };
      },
    );
    app.delete<ById>(
      "/api/v1/imports/:id",
      {
        schema: {
          tags,
          summary:
            "Undo it: take away what it brought and nobody changed, answered or told others of",
          response: { 200: closed({ removed: Type.Number() }) },
        },
      },
      async (request) => ({
        removed: await undoImport(ctx, viewerOf(request), request.params.id),
      }),
    );
    app.get<ById>(
      "/api/v1/imports/:id",
      { schema: { tags, summary: "How far it is", response: { 200: CalendarImportAnswer } } },
      async (request) => {
        const { state, done, total, skipped } = await importOf(
          ctx,
          viewerOf(request),
          request.params.id,
        );
        return { state, done, total, skipped };
      },
    );
  };
