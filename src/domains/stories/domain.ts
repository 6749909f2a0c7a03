/** Stories, spoken or written, and the files of groups. */
import { sql } from "kysely";
import { storyMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { bundleExtras, bundleStories } from "#domains/bundles/slots.ts";
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { groupBeginnings, groupSections, groupTools } from "#domains/groups/slots.ts";
import { guideSections } from "#domains/guides/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { storyApi } from "./api.ts";
import { carriedStories, fileExtras } from "./carried-queries.ts";
import { sweepFiles } from "./files/actions.ts";
import { fileConsentApi } from "./files/api.ts";
import { endFileConsents } from "./files/consent-actions.ts";
import { fileRoutes } from "./files/routes.ts";
import { storyHandlers } from "./files/rendition-tasks.ts";
import { storyRoutes } from "./routes.ts";
import { storyFormRoutes } from "./form-routes.ts";
import { filesLink, groupStories, guideStories, storiesWay, tellLink } from "./sections.ts";
import { searchFinders } from "#domains/home/slots.ts";
import { storyFinder } from "./search-queries.ts";

const saying = sayings(storyMessages);

export const stories: Domain = {
  name: "stories",
  routes: ({ ctx }) => [fileRoutes(ctx), storyRoutes(ctx), storyFormRoutes(ctx)],
  api: ({ ctx }) => [storyApi(ctx), fileConsentApi(ctx)],
  jobs: ({ ctx }) => storyHandlers(ctx),
  tasks: () => [
    {
      name: "files",
      every: hours(1),
      words: saying((m) => m.keeps.aRecordingThatBecame),
      run: sweepFiles,
    },
    {
      name: "people-in-texts",
      every: hours(1),
      words: saying((m) => m.keeps.peopleInTexts),
      run: endFileConsents,
    },
  ],
  fills: [
    fill(searchFinders, storyFinder),
    fill(guideSections, guideStories, 20),
    fill(
      groupSections,
      { place: "shows", show: (ctx, view, group) => groupStories(ctx, view, view.viewer, group) },
      40,
    ),
    fill(
      groupTools,
      {
        id: "stories",
        used: (group) => sql`exists (select from stories where group_id = ${group}::uuid)`,
        show: (_world, view, group) => storiesWay(view, group),
      },
      80,
    ),
    fill(groupBeginnings, tellLink, 40),
    fill(groupBeginnings, filesLink, 50),
    fill(bundleExtras, fileExtras, 20),
    fill(bundleStories, carriedStories),
  ],
};
