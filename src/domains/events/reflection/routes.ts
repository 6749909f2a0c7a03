/** Looking back on an event: pages and API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { type Fields, fieldValues, fieldValue } from "#platform/web/html/forms.ts";
import type { Html } from "#platform/web/html/html.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import type { VisibleEvent } from "../row.ts";
import {
  forgetReflection,
  reflectOnEvent,
  type EventReflection,
  type ReflectionInput,
  reflectionsOf,
  reflectionsOn,
  storyFrom,
} from "./actions.ts";
import { reflectionSection, reflectionsPage } from "./page.ts";
import { reflectionMessages } from "./messages.ts";
import { ReflectionEventAnswer } from "./answers.ts";
import { arrayOf, closed } from "#commons/answers.ts";

interface ById {
  Params: { id: string };
}

const inputOf = (fields: Fields): ReflectionInput => ({
  nourished: fieldValue(fields, "nourished"),
  hard: fieldValue(fields, "hard"),
  missing: fieldValue(fields, "missing"),
  barriers: fieldValues(fields, "barriers"),
});

/** The three questions, under an event that is over; for its hosts. */
export async function lookBackSection(
  ctx: AppContext,
  view: View,
  event: VisibleEvent,
  host: boolean,
): Promise<Html[]> {
  if (!host || event.groupId === null || event.published === null || event.ends > ctx.clock.now())
    return [];
  return [reflectionSection(view, event.id, await reflectionsOn(ctx.db, event.id))];
}

const text = Type.Optional(Type.String({ maxLength: 5000 }));
const Body = Type.Object({
  nourished: text,
  hard: text,
  missing: text,
  barriers: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 })),
});

const shown = ({
  groupId: _group,
  ...one
}: EventReflection): Static<typeof ReflectionEventAnswer> => one;

export const reflectionRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof reflectionMessages> =>
      reflectionMessages(viewOf(request).language);
    app.post<ById>("/events/:id/reflections", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await reflectOnEvent(ctx, viewerOf(request), request.params.id, inputOf(fields));
          return redirect(reply, `/events/${request.params.id}`, {
            tone: "good",
            text: messagesFor(request).kept,
          });
        },
        async (formState) => ({
          title: messagesFor(request).title,
          body: reflectionSection(
            viewOf(request),
            request.params.id,
            await reflectionsOn(ctx.db, request.params.id),
            formState,
          ),
        }),
      ),
    );
    app.post<ById>("/reflections/:id/story", async (request, reply) => {
      const guide = await storyFrom(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/guides/${guide}/edit`, {
        tone: "good",
        text: messagesFor(request).storyHint,
      });
    });
    app.post<ById>("/reflections/:id/delete", async (request, reply) => {
      const handle = await forgetReflection(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/@${handle}/reflections`, {
        tone: "good",
        text: messagesFor(request).forgotten,
      });
    });
    app.get<{ Params: { handle: string } }>("/@:handle/reflections", async (request, reply) => {
      const { name, items } = await reflectionsOf(ctx, viewerOf(request), request.params.handle);
      return sendPage(
        reply,
        request,
        reflectionsPage(viewOf(request), request.params.handle, name, items),
      );
    });

    const tags = ["events"];
    app.post<ById & { Body: Static<typeof Body> }>(
      "/api/v1/events/:id/reflections",
      {
        schema: {
          tags,
          summary: "Look back on an event; for its hosts",
          body: Body,
          response: { 201: ReflectionEventAnswer },
        },
      },
      async (request, reply) => {
        const { nourished = "", hard = "", missing = "", barriers = [] } = request.body;
        return reply.status(201).send(
          shown(
            await reflectOnEvent(ctx, viewerOf(request), request.params.id, {
              nourished,
              hard,
              missing,
              barriers,
            }),
          ),
        );
      },
    );
    app.get<{ Params: { handle: string } }>(
      "/api/v1/groups/:handle/reflections",
      {
        schema: {
          tags,
          summary: "What a group kept of its events; for its members",
          response: { 200: closed({ items: arrayOf(ReflectionEventAnswer) }) },
        },
      },
      async (request) => ({
        items: (await reflectionsOf(ctx, viewerOf(request), request.params.handle)).items.map(
          shown,
        ),
      }),
    );
    app.delete<ById>(
      "/api/v1/reflections/:id",
      { schema: { tags, summary: "Take a look back away", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await forgetReflection(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
    app.post<ById>(
      "/api/v1/reflections/:id/story",
      {
        schema: {
          tags,
          summary: "Make a draft of a story from it",
          response: { 201: closed({ guide: Type.String() }) },
        },
      },
      async (request, reply) =>
        reply
          .status(201)
          .send({ guide: await storyFrom(ctx, viewerOf(request), request.params.id) }),
    );
  };
