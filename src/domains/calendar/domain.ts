/** The calendar: own events and those of siblings, files and feeds of them. */
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { homeSections } from "#domains/home/slots.ts";
import { twoKeyActs } from "#domains/groups/slots.ts";
import { hours, minutes } from "#platform/lib/clock.ts";
import { ownSections } from "#domains/members/slots.ts";
import { calendarApi } from "./api.ts";
import { calendarFeedRoutes } from "./feed-routes.ts";
import { forgetImports, importHandlers } from "./import/actions.ts";
import { importRoutes } from "./import/routes.ts";
import { myFeed, personalRoutes } from "./personal/routes.ts";
import { calendarRoutes } from "./routes.ts";
import { nextEvents } from "./sections.ts";
import { sourceActs } from "./sources/acts.ts";
import { sourceHandlers } from "./sources/fetch-actions.ts";
import { fetchDueSources } from "./sources/actions.ts";
import { sourcesRoutes } from "./sources/routes.ts";

export const calendar: Domain = {
  name: "calendar",
  routes: ({ world }) => [
    calendarRoutes(world),
    calendarFeedRoutes(world),
    importRoutes(world),
    sourcesRoutes(world),
    personalRoutes(world),
  ],
  api: ({ world }) => [calendarApi(world)],
  jobs: ({ world, fediverse }) => ({
    ...importHandlers(world),
    ...sourceHandlers(world, (url, seen) => fediverse.outgoing.getFile(url, "text/calendar, text/plain;q=0.5", seen)),
  }),
  tasks: () => [
    {
      name: "imports",
      every: hours(1),
      words: "A calendar file that was looked at is deleted after an hour, or when it is taken in.",
      run: forgetImports,
    },
    { name: "calendar-sources", every: minutes(10), run: fetchDueSources },
  ],
  fills: [
    fill(ownSections, async (world, view) => ({ last: await myFeed(world, view) }), 50),
    fill(homeSections, { place: "events", show: (world, view) => nextEvents(world, view, 6) }),
    fill(twoKeyActs, sourceActs),
  ],
};
