/** The calendar: own events and those of siblings, files and feeds of them. */
import { calendarMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { homeSections, searchFinders } from "#domains/home/slots.ts";
import { twoKeyActs } from "#domains/groups/slots.ts";
import { hours, minutes } from "#platform/lib/clock.ts";
import { html } from "#platform/web/html/html.ts";
import { ownSections } from "#domains/members/slots.ts";
import { calendarApi } from "./api.ts";
import { calendarFeedRoutes } from "./feed-routes.ts";
import { forgetImports } from "./import/actions.ts";
import { importHandlers } from "./import/steps-actions.ts";
import { importRoutes } from "./import/routes.ts";
import { myFeed, personalRoutes } from "./personal/routes.ts";
import { calendarRoutes } from "./routes.ts";
import { nextEvents } from "./sections.ts";
import { calendarSections } from "./slots.ts";
import { sourceActs } from "./sources/acts.ts";
import { sourceHandlers } from "./sources/fetch-actions.ts";
import { fetchDueSources } from "./sources/actions.ts";
import { sourcesRoutes } from "./sources/routes.ts";
import { eventFinder } from "./search/queries.ts";

const saying = sayings(calendarMessages);

export const calendar: Domain = {
  name: "calendar",
  routes: ({ ctx, slots }) => [
    calendarRoutes(
      ctx,
      (view, asked) => html`${slots.of(calendarSections).map((show) => show(ctx, view, asked))}`,
    ),
    calendarFeedRoutes(ctx),
    importRoutes(ctx),
    sourcesRoutes(ctx),
    personalRoutes(ctx),
  ],
  api: ({ ctx }) => [calendarApi(ctx)],
  jobs: ({ ctx, fediverse }) => ({
    ...importHandlers(ctx),
    ...sourceHandlers(ctx, (url, seen) =>
      fediverse.outgoing.getFile(url, "text/calendar, text/plain;q=0.5", seen),
    ),
  }),
  tasks: () => [
    {
      name: "imports",
      every: hours(1),
      words: saying((m) => m.keeps.aCalendarFileThat),
      run: forgetImports,
    },
    { name: "calendar-sources", every: minutes(10), run: fetchDueSources },
  ],
  fills: [
    fill(searchFinders, eventFinder),
    fill(ownSections, async (ctx, view) => ({ last: await myFeed(ctx, view) }), 50),
    fill(homeSections, { place: "events", show: (ctx, view) => nextEvents(ctx, view, 3) }),
    fill(twoKeyActs, sourceActs),
  ],
};
