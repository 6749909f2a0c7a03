import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Feed, jsonFeed, rss } from "#commons/feed.ts";
import { stranger, type Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/world.ts";
import { oneEvent } from "#events/remote-actions.ts";
import { visibleGroup } from "#groups/group-actions.ts";
import { dayIn } from "#kit/temporal.ts";
import { sendPage } from "#web/reply.ts";
import { viewerOf, viewOf } from "#web/view.ts";
import { type CalendarFilter, readFilter, withoutPage, writeFilter } from "./filter.ts";
import { calendarFile } from "./ics.ts";
import { calendarPage, feedHtml, feedTitle } from "./page.ts";
import { calendarEvents, calendarHosts, type CalendarPage } from "./store.ts";
import { words } from "./words.ts";

const perPage = 50;
const perFeed = 500;

export const calendarRoutes =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const zoneOf = (request: FastifyRequest): string => viewOf(request).collective?.timeZone ?? "UTC";
    const find = (request: FastifyRequest, viewer: Viewer, filter: CalendarFilter, most: number): Promise<CalendarPage> => {
      const zone = zoneOf(request);
      return calendarEvents(world.db, viewer, filter, { zone, today: dayIn(world.clock.now(), filter.zone ?? zone), most });
    };

    app.get("/calendar", async (request, reply) => {
      const filter = readFilter(request.query);
      const { events, more } = await find(request, viewerOf(request), filter, perPage);
      return sendPage(
        reply,
        request,
        calendarPage(viewOf(request), { events, more, filter, zone: filter.zone ?? zoneOf(request), hosts: await calendarHosts(world.db) }),
      );
    });

    // Files and feeds show what strangers may see, whoever asks: their addresses are passed on.
    const feedOf = async (request: FastifyRequest, filter: CalendarFilter, self: string): Promise<Feed> => {
      const { events } = await find(request, stranger, filter, perFeed);
      const name = words(viewOf(request).language).titleOf(viewOf(request).collective?.name ?? "Calendula");
      return {
        title: name,
        link: `${world.origin}/calendar${writeFilter(filter)}`,
        self: `${world.origin}${self}${writeFilter(filter)}`,
        description: words(viewOf(request).language).lead,
        items: events.map((event) => ({
          id: event.iri ?? `${world.origin}/events/${event.id}`,
          title: feedTitle(event),
          link: `${world.origin}/events/${event.id}`,
          date: event.published ?? event.updated,
          html: feedHtml(event),
        })),
      };
    };
    const sendCalendar = async (
      request: FastifyRequest,
      reply: FastifyReply,
      filter: CalendarFilter,
      name: string,
    ): Promise<FastifyReply> => {
      const { events } = await find(request, stranger, filter, perFeed);
      return reply
        .header("content-type", "text/calendar; charset=utf-8")
        .header("content-disposition", 'inline; filename="calendar.ics"')
        .header("cache-control", "public, max-age=300")
        .send(calendarFile(name, events, world.origin));
    };

    app.get("/calendar.ics", async (request, reply) => {
      const name = words(viewOf(request).language).titleOf(viewOf(request).collective?.name ?? "Calendula");
      return sendCalendar(request, reply, withoutPage(readFilter(request.query)), name);
    });
    app.get("/calendar.rss", async (request, reply) =>
      reply
        .header("content-type", "application/rss+xml; charset=utf-8")
        .header("cache-control", "public, max-age=300")
        .send(rss(await feedOf(request, withoutPage(readFilter(request.query)), "/calendar.rss"))),
    );
    app.get("/calendar.json", async (request, reply) =>
      reply
        .header("content-type", "application/feed+json; charset=utf-8")
        .header("cache-control", "public, max-age=300")
        .send(JSON.stringify(jsonFeed(await feedOf(request, withoutPage(readFilter(request.query)), "/calendar.json")))),
    );
    app.get<{ Params: { handle: string } }>("/@:handle/calendar.ics", async (request, reply) => {
      const group = await visibleGroup(world, stranger, request.params.handle);
      return sendCalendar(request, reply, { group: group.handle }, group.name);
    });
    app.get<{ Params: { id: string } }>("/events/:id.ics", async (request, reply) => {
      const event = await oneEvent(world, viewerOf(request), request.params.id);
      return reply
        .header("content-type", "text/calendar; charset=utf-8")
        .header("content-disposition", 'attachment; filename="event.ics"')
        .send(calendarFile(event.name, [event], world.origin));
    });
  };
