/** The calendar in all its views, and on paper. Its files and feeds stand in feed-routes. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { insideSeries } from "#domains/events/series/queries.ts";
import { knownGroups } from "#domains/groups/queries.ts";
import { sharedWork } from "#platform/lib/shared-work.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
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
import { askedAddress } from "./filters/asked.ts";
import { missingFacts } from "./missing/store.ts";
import { missingPage } from "./missing/page.ts";
import { agendaView, calendarPage } from "./page.ts";
import { calendarHosts, countsByDay, eventsByDay, knownAreas, listedEvents } from "./store.ts";
import { monthName, monthView, nothingIn, perDay, weekView, yearView } from "./views/page.ts";
import { calendarPrintPage } from "./views/print-page.ts";
import { calendarMessages } from "./messages.ts";

const perPage = 50;

/** The calendar's pages. Its files and feeds stand in feed-routes. */
export const calendarRoutes =
  (ctx: AppContext, sections: (view: View, asked: string) => Html = () => nothing) =>
  async (app: FastifyInstance): Promise<void> => {
    // Months and years of many events are the dearest that a stranger can
    // ask for, and many ask for the same.
    const sharedCounts = sharedWork<Awaited<ReturnType<typeof countsByDay>>>();
    const sharedAreas = sharedWork<Awaited<ReturnType<typeof knownAreas>>>();
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
          max: perPage,
          joined: true,
        });
        const series = await insideSeries(ctx, viewer, events, view.language);
        return { body: agendaView(view, events, more, filter, zone, filter.from ?? today, series) };
      }
      const day = filter.from ?? today;
      const range = rangeOf(kind, day, view.week.firstDay);
      /** What stands below an empty view. */
      const orNext = async (body: Html, empty: boolean, title: string): Promise<Html> => {
        if (!empty) return body;
        const { to: _to, ...wide } = filter;
        const from = range.next > today ? range.next : today;
        const { events } = await listedEvents(
          ctx.db,
          viewer,
          { ...wide, from },
          { zone, today, max: 1 },
        );
        return html`${body}${nothingIn(view, title, events[0], zone)}`;
      };
      if (kind === "year") {
        const count = () => countsByDay(ctx.db, viewer, filter, { zone, ...range });
        const counts = await (viewer.member === undefined
          ? sharedCounts(`${zone} ${writeFilter(filter)} ${range.from}`, count)
          : count());
        const title = day.slice(0, 4);
        const body = yearView(view, counts, filter, day, today);
        return { body: await orNext(body, counts.size === 0, title), title };
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
      const empty = days.events.length === 0;
      const [body, title] =
        kind === "week"
          ? [
              weekView(view, days, filter, zone, day, today),
              messages.weekOf({ day: longDay(range.from, view.language) }),
            ]
          : [monthView(view, days, filter, zone, day, today), monthName(view, range.from)];
      return { body: await orNext(body, empty, title), title };
    };

    app.get("/calendar", async (request, reply) => {
      const filter = readFilter(request.query);
      const now = ctx.clock.now();
      const today = dayIn(now, filter.zone ?? zoneOf(request));
      const clean = askedAddress(request.query, today, viewOf(request).week);
      if (clean !== undefined) return reply.redirect(`/calendar${clean}`, 302);
      const [{ body, title }, hosts, areas, groups] = await Promise.all([
        show(request, filter),
        calendarHosts(ctx.db),
        sharedAreas("", () => knownAreas(ctx.db, now)),
        knownGroups(ctx, viewerOf(request)),
      ]);
      const about = {
        filter,
        zone: filter.zone ?? zoneOf(request),
        today,
        areas,
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
      const filter = asSheet(asked, today, view.week.firstDay);
      const { events, more } = await listedEvents(ctx.db, viewerOf(request), filter, {
        zone,
        today,
        max: 200,
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
