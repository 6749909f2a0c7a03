/** The calendar as JSON, with the filters of its page. */
import type { FastifyInstance } from "fastify";
import Type from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { eventView } from "#domains/events/view.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { cursorOf, readFilter } from "./filter.ts";
import { missingFacts } from "./missing/store.ts";
import { calendarEvents } from "./store.ts";
import { EventAnswer } from "#domains/events/answers.ts";
import { pageOf } from "#commons/answers.ts";
import { CalendarMissingAnswer } from "./answers.ts";

const text = Type.Optional(Type.String({ maxLength: 300 }));
const Query = Type.Object({
  from: text,
  to: text,
  q: text,
  tag: text,
  kind: text,
  careKind: text,
  group: text,
  sibling: text,
  language: text,
  access: Type.Optional(
    Type.Union([Type.String({ maxLength: 400 }), Type.Array(Type.String({ maxLength: 40 }))]),
  ),
  online: text,
  near: text,
  free: text,
  series: text,
  scope: Type.Optional(
    Type.Union([Type.Literal("own"), Type.Literal("siblings"), Type.Literal("all")]),
  ),
  zone: text,
  after: text,
});

export const calendarApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get(
      "/api/v1/calendar",
      {
        schema: {
          tags: ["calendar"],
          summary: "Own and siblings' events, by time",
          querystring: Query,
          response: { 200: pageOf(EventAnswer) },
        },
      },
      async (request) => {
        const zone = viewOf(request).collective?.timeZone ?? "UTC";
        const filter = readFilter(request.query);
        const viewer = viewerOf(request);
        const { language } = viewOf(request);
        const { events, more } = await calendarEvents(ctx.db, viewer, filter, {
          zone,
          today: dayIn(ctx.clock.now(), filter.zone ?? zone),
          max: 100,
        });
        const last = events.at(-1);
        return {
          items: events.map((event) => eventView(event, { origin: ctx.origin, language })),
          next: more && last !== undefined ? cursorOf(last) : null,
        };
      },
    );
    app.get(
      "/api/v1/calendar/missing",
      {
        schema: {
          tags: ["calendar"],
          summary: "What our coming month leaves out",
          response: { 200: CalendarMissingAnswer },
        },
      },
      async (request) =>
        missingFacts(
          ctx.db,
          viewOf(request),
          viewOf(request).collective?.timeZone ?? "UTC",
          ctx.clock.now(),
        ),
    );
  };
