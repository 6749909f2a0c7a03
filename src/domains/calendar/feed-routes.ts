/**
 * The calendar as files and feeds: iCalendar, RSS, Atom, JSON Feed, the embed, and a member's own.
 */
import { contentDisposition } from "#platform/lib/file-names.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { atom, type Feed, jsonFeed, rss } from "#commons/feed.ts";
import { DomainError } from "#commons/domain-error.ts";
import { stranger } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { oneEvent, seriesDates } from "#domains/events/series/queries.ts";
import type { VisibleEvent } from "#domains/events/row.ts";
import { timesText } from "#domains/events/times.ts";
import { visibleGroup } from "#domains/groups/queries.ts";
import { after, days } from "#platform/lib/clock.ts";
import { sharedWork } from "#platform/lib/shared-work.ts";
import { dayIn, withOffset } from "#platform/lib/temporal.ts";
import { meetingsForFeed } from "#domains/meetings/feed-queries.ts";
import { shiftsForFeed } from "#domains/rotas/feed-queries.ts";
import { asPublic, sendPublic, sendTagged } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { embedPage } from "./embed-page.ts";
import { asFeed, type CalendarFilter, readFilter, writeFilter } from "./filter.ts";
import { calendarFile, meetingEntries, shiftEntries } from "./ics/ics.ts";
import { seriesFile } from "./ics/series-file.ts";
import { feedHtml, feedState, feedTitle } from "./page.ts";
import { memberOfFeed } from "./personal/actions.ts";
import { calendarEvents, personalEvents } from "./store.ts";
import { calendarMessages } from "./messages.ts";

const perFeed = 500;
const embedScript = readFileSync(join(import.meta.dirname, "embed.js"), "utf8");

export const calendarFeedRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    // Files and feeds show what strangers may see, whoever asks: their addresses are passed on.
    const find = async (
      request: FastifyRequest,
      filter: CalendarFilter,
      max: number,
    ): Promise<readonly VisibleEvent[]> => {
      const zone = viewOf(request).collective?.timeZone ?? "UTC";
      const { events } = await calendarEvents(ctx.db, stranger, filter, {
        zone,
        today: dayIn(ctx.clock.now(), filter.zone ?? zone),
        max: max,
      });
      return events;
    };
    const nameOf = (request: FastifyRequest): string =>
      calendarMessages(viewOf(request).language).titleOf({
        name: viewOf(request).collective?.name ?? "Calendula",
      });
    const filterOf = (request: FastifyRequest): CalendarFilter => asFeed(readFilter(request.query));

    const feedOf = async (request: FastifyRequest, self: string): Promise<Feed> => {
      const filter = filterOf(request);
      const events = await find(request, filter, perFeed);
      return {
        title: nameOf(request),
        link: `${ctx.origin}/calendar${writeFilter(filter)}`,
        self: `${ctx.origin}${self}${writeFilter(filter)}`,
        description: calendarMessages(viewOf(request).language).lead,
        language: viewOf(request).language,
        items: events.map((event) => ({
          id: event.iri ?? `${ctx.origin}/events/${event.id}`,
          title: feedTitle(event),
          link: `${ctx.origin}/events/${event.id}`,
          date: event.published ?? event.updated,
          changed: event.updated,
          html: feedHtml(event),
          language: event.language,
          more: {
            _event: {
              name: event.name,
              start: withOffset(event.starts, event.timeZone),
              end: event.endsGiven ? withOffset(event.ends, event.timeZone) : null,
              allDay: event.allDay,
              when: timesText(event, event.language),
              area: event.area,
              by: event.origin.name,
              status: event.status,
              state: feedState(event),
            },
          },
        })),
      };
    };
    const named = (kind: "attachment" | "inline", title: string): string =>
      contentDisposition(kind, { title, ending: "ics", other: "calendar" });
    const sendFile = (
      request: FastifyRequest,
      reply: FastifyReply,
      title: string,
      text: string,
    ): FastifyReply =>
      sendPublic(
        reply.header("content-disposition", named("inline", title)),
        request,
        "text/calendar",
        text,
      );
    // Programs ask at the full hour, all at once.
    const shared = sharedWork<string>();
    const write = (
      request: FastifyRequest,
      form: string,
      work: () => Promise<string>,
    ): Promise<string> =>
      shared(`${form} ${viewOf(request).language} ${writeFilter(filterOf(request))}`, work);

    app.get("/calendar.ics", async (request, reply) =>
      sendFile(
        request,
        reply,
        nameOf(request),
        await write(request, "ics", async () =>
          calendarFile(
            nameOf(request),
            await find(request, filterOf(request), perFeed),
            ctx.origin,
          ),
        ),
      ),
    );
    const feed = (path: string, type: string, form: (feed: Feed) => string) =>
      app.get(path, async (request, reply) =>
        sendPublic(
          reply,
          request,
          type,
          await write(request, path, async () => form(await feedOf(request, path))),
        ),
      );
    feed("/calendar.rss", "application/rss+xml", rss);
    feed("/calendar.atom", "application/atom+xml", (about) => atom(about, ctx.clock.now()));
    feed("/calendar.json", "application/feed+json", (about) => JSON.stringify(jsonFeed(about)));
    app.get<{ Params: { handle: string } }>("/@:handle/calendar.ics", async (request, reply) => {
      const group = await visibleGroup(ctx, stranger, request.params.handle);
      return sendFile(
        request,
        reply,
        group.name,
        calendarFile(group.name, await find(request, { group: group.handle }, perFeed), ctx.origin),
      );
    });
    app.get<{ Params: { id: string } }>("/events/:id.ics", async (request, reply) => {
      const event = await oneEvent(ctx, viewerOf(request), request.params.id);
      return reply
        .header("content-type", "text/calendar; charset=utf-8")
        .header("content-disposition", named("attachment", event.name))
        .header("cache-control", "private, no-cache")
        .send(calendarFile(event.name, [event], ctx.origin));
    });
    app.get<{ Params: { id: string } }>("/series/:id.ics", async (request, reply) => {
      const found = await seriesDates(ctx, viewerOf(request), request.params.id);
      if (found === undefined) throw new DomainError("not-found");
      return reply
        .header("content-type", "text/calendar; charset=utf-8")
        .header("content-disposition", named("attachment", found.dates[0]?.name ?? ""))
        .header("cache-control", "private, no-cache")
        .send(seriesFile(found.dates, found.series, ctx.origin));
    });

    // A frame for other websites: it shows what strangers see, and asks nothing of the browser.
    app.get("/embed/calendar", async (request, reply) => {
      const filter = filterOf(request);
      const zone = filter.zone ?? viewOf(request).collective?.timeZone ?? "UTC";
      const page = embedPage(viewOf(request), await find(request, filter, 30), filter, zone);
      return reply
        .header("content-type", "text/html; charset=utf-8")
        .header(
          "content-security-policy",
          "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'self'; frame-ancestors *",
        )
        .header("cross-origin-resource-policy", "cross-origin")
        .header("cache-control", "public, max-age=300")
        .send(page);
    });
    app.get("/embed.js", { config: { plain: true } }, async (request, reply) =>
      sendTagged(asPublic(reply, "text/javascript"), request, embedScript),
    );

    // The address is the secret. Even here no exact place: the file is kept by
    // programs and firms that we don't know.
    app.get<{ Params: { token: string } }>("/my/:token.ics", async (request, reply) => {
      const memberId = await memberOfFeed(ctx, request.params.token);
      const now = ctx.clock.now();
      const { events, personal } = await personalEvents(ctx.db, memberId, now);
      const [shifts, meetings] = await Promise.all([
        shiftsForFeed(ctx.db, memberId, now, after(now, -days(31)), after(now, days(60))),
        meetingsForFeed(ctx.db, memberId, now, after(now, -days(31)), after(now, days(60))),
      ]);
      const more = [...shiftEntries(shifts, ctx.origin), ...meetingEntries(meetings, ctx.origin)];
      return reply
        .header("content-type", "text/calendar; charset=utf-8")
        .header("cache-control", "private, no-store")
        .header("referrer-policy", "no-referrer")
        .send(calendarFile(nameOf(request), events, ctx.origin, personal, more));
    });
  };
