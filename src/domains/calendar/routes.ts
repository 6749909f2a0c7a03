import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { knownGroups } from "#domains/groups/queries.ts";
import { sharedWork } from "#platform/lib/shared-work.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { longDay } from "#platform/web/html/components.ts";
import {
  asSheet,
  type CalendarFilter,
  rangeOf,
  readFilter,
  unusable,
  writeFilter,
} from "./filter.ts";
import { missingFacts } from "./missing/store.ts";
import { missingPage } from "./missing/page.ts";
import { agendaView, calendarPage } from "./page.ts";
import { calendarHosts, countsByDay, eventsByDay, listedEvents } from "./store.ts";
import {
  monthName,
  monthView,
  perDay,
  calendarPrintPage,
  weekView,
  yearView,
} from "./views-page.ts";
import { calendarMessages } from "./messages.ts";

const perPage = 50;

/** The calendar's pages. Its files and feeds stand in feed-routes. */
export const calendarRoutes =
  (ctx: AppContext, sections: (view: View, asked: string) => Html = () => nothing) =>
  async (app: FastifyInstance): Promise<void> => {
    // Months and years of many events are the dearest that a stranger can ask for, and many ask for the same.
    const sharedCounts = sharedWork<Awaited<ReturnType<typeof countsByDay>>>();
    const sharedDays = sharedWork<Awaited<ReturnType<typeof eventsByDay>>>();
    const zoneOf = (request: FastifyRequest): string =>
      viewOf(request).collective?.timeZone ?? "UTC";

    const show = async (
      request: FastifyRequest,
      filter: CalendarFilter,
    ): Promise<{ body: Html; title?: string }> => {
      const view = viewOf(request);
      const viewer = viewerOf(request);
      const messages = calendarMessages(view.language);
      const zone = filter.zone ?? zoneOf(request);
      const today = dayIn(ctx.clock.now(), zone);
      const kind = filter.view ?? "agenda";
      if (kind === "agenda") {
        const { events, more } = await listedEvents(ctx.db, viewer, filter, {
          zone,
          today,
          most: perPage,
        });
        return { body: agendaView(view, events, more, filter, zone, filter.from ?? today) };
      }
      const day = filter.from ?? today;
      const range = rangeOf(kind, day);
      if (kind === "year") {
        const count = () => countsByDay(ctx.db, viewer, filter, { zone, ...range });
        const counts = await (viewer.member === undefined
          ? sharedCounts(`${zone} ${writeFilter(filter)} ${range.from}`, count)
          : count());
        return { body: yearView(view, counts, filter, day, today), title: day.slice(0, 4) };
      }
      const find = () =>
        eventsByDay(ctx.db, viewer, filter, {
          zone,
          from: range.from,
          to: range.to,
          perDay: perDay[kind],
        });
      const days = await (viewer.member === undefined
        ? sharedDays(`${zone} ${writeFilter(filter)} ${range.from}`, find)
        : find());
      return kind === "week"
        ? {
            body: weekView(view, days, filter, zone, day, today),
            title: messages.weekOf({ day: longDay(range.from, view.language) }),
          }
        : {
            body: monthView(view, days, filter, zone, day, today),
            title: monthName(view, range.from),
          };
    };

    app.get("/calendar", async (request, reply) => {
      const filter = readFilter(request.query);
      const [{ body, title }, hosts, groups] = await Promise.all([
        show(request, filter),
        calendarHosts(ctx.db),
        knownGroups(ctx, viewerOf(request)),
      ]);
      const about = {
        filter,
        zone: filter.zone ?? zoneOf(request),
        hosts,
        groups,
        wrong: unusable(request.query),
        body,
        title,
        sections: (asked: string) => sections(viewOf(request), asked),
      };
      return sendPage(reply, request, calendarPage(viewOf(request), about));
    });

    app.get("/calendar/print", async (request, reply) => {
      const view = viewOf(request);
      const asked = readFilter(request.query);
      const zone = zoneOf(request);
      const today = dayIn(ctx.clock.now(), asked.zone ?? zone);
      const filter = asSheet(asked, today);
      const { events, more } = await listedEvents(ctx.db, viewerOf(request), filter, {
        zone,
        today,
        most: 200,
      });
      return sendPage(
        reply,
        request,
        calendarPrintPage(view, events, more, filter, view.collective?.name ?? "Calendula"),
      );
    });

    app.get("/calendar/missing", async (request: FastifyRequest, reply: FastifyReply) => {
      const view = viewOf(request);
      const zone = zoneOf(request);
      const facts = await missingFacts(ctx.db, viewOf(request), zone, ctx.clock.now());
      return sendPage(reply, request, missingPage(view, facts));
    });
  };
