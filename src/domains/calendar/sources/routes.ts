/** Calendar files that are followed: pages and API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { mayBegin } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { emptyFormState, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { formAnswers } from "../import/questions-page.ts";
import { addSource, nameZones, removeSource } from "./actions.ts";
import { noteIn } from "../entry.ts";
import { sourceProblem, sourcesPage } from "./page.ts";
import { sourceMessages } from "./messages.ts";
import { CalendarSourcesAnswer, CalendarSourcesMadeAnswer } from "./answers.ts";
import { closed } from "#commons/answers.ts";
import { readAskedZones, readNotes, readZones } from "./kept.ts";

interface ById {
  Params: { id: string };
}

const NewSource = Type.Object({
  url: Type.String({ maxLength: 2000 }),
  name: Type.Optional(Type.String({ maxLength: 200 })),
});
const Zones = Type.Object({ zones: Type.Record(Type.String(), Type.String()) });

/** What the API says of one: notes and questions as lists. */
function asItem(row: Row<"calendarSources">, language: string) {
  const { groupId: _group, etag: _etag, lastModified: _modified, ...one } = row;
  const { notes, zones, askedZones, ...plain } = one;
  return {
    ...plain,
    problem: sourceProblem(one.problem, language),
    notes: readNotes(notes).map((note) => noteIn(note, language)),
    zones: readZones(zones),
    askedZones: readAskedZones(askedZones),
  };
}

export const sourcesRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof sourceMessages> =>
      sourceMessages(viewOf(request).language);
    const sources = () =>
      ctx.db
        .selectFrom("calendarSources")
        .selectAll()
        .orderBy("name")
        .orderBy("id")
        .limit(1000)
        .execute();
    const mustBelong = (request: FastifyRequest): void => {
      if (viewerOf(request).member === undefined) throw new DomainError("sign-in-needed");
    };
    const list = async (
      request: FastifyRequest,
      formState: FormState,
    ): Promise<ReturnType<typeof sourcesPage>> => {
      mustBelong(request);
      const root = await theCollective(ctx);
      const may =
        root !== undefined &&
        (await mayBegin(ctx.db, ctx.clock, viewerOf(request), "follow-siblings", root.id));
      return sourcesPage(viewOf(request), await sources(), may, formState);
    };
    app.get("/calendar/sources", async (request, reply) =>
      sendPage(reply, request, await list(request, emptyFormState)),
    );
    app.post("/calendar/sources", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await addSource(ctx, viewerOf(request), {
            url: fieldValue(fields, "url"),
            name: fieldValue(fields, "name"),
          });
          return redirect(reply, "/calendar/sources", {
            tone: "good",
            text: messagesFor(request).following,
          });
        },
        (formState) => list(request, formState),
      ),
    );
    app.post<ById>("/calendar/sources/:id/delete", async (request, reply) => {
      await removeSource(ctx, viewerOf(request), request.params.id);
      return redirect(reply, "/calendar/sources", {
        tone: "good",
        text: messagesFor(request).unfollowed,
      });
    });
    app.post<ById>("/calendar/sources/:id/zones", async (request, reply) => {
      await nameZones(
        ctx,
        viewerOf(request),
        request.params.id,
        formAnswers(fieldsOf(request)).zones,
      );
      return redirect(reply, "/calendar/sources", {
        tone: "good",
        text: messagesFor(request).zonesSaid,
      });
    });

    const tags = ["calendar"];
    app.get(
      "/api/v1/calendar/sources",
      {
        schema: {
          tags,
          summary: "Calendar files that we follow; for members",
          response: { 200: CalendarSourcesAnswer },
        },
      },
      async (request) => {
        mustBelong(request);
        return { items: (await sources()).map((one) => asItem(one, viewOf(request).language)) };
      },
    );
    app.post<{ Body: Static<typeof NewSource> }>(
      "/api/v1/calendar/sources",
      {
        schema: {
          tags,
          summary: "Follow a calendar file",
          body: NewSource,
          response: { 201: CalendarSourcesMadeAnswer },
        },
      },
      async (request, reply) => {
        const { id, url, name, host } = await addSource(ctx, viewerOf(request), {
          url: request.body.url,
          name: request.body.name ?? "",
        });
        return reply.status(201).send({ id, url, name, host });
      },
    );
    app.delete<ById>(
      "/api/v1/calendar/sources/:id",
      {
        schema: { tags, summary: "Stop following a calendar file", response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        await removeSource(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
    app.post<ById & { Body: Static<typeof Zones> }>(
      "/api/v1/calendar/sources/:id/zones",
      {
        schema: {
          tags,
          summary: "Say which time zones a followed file means",
          body: Zones,
          response: { 200: closed({ id: Type.String() }) },
        },
      },
      async (request) => {
        await nameZones(ctx, viewerOf(request), request.params.id, request.body.zones);
        return { id: request.params.id };
      },
    );
  };
