/** Meetings: agenda, drawn roles, hands, minutes. */
import { sql } from "kysely";
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { groupSections, groupTools } from "#domains/groups/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { ownSections } from "#domains/members/slots.ts";
import { meetingApi } from "./api.ts";
import { minutesApi } from "./minutes/api.ts";
import { meetingRolesApi } from "./roles/api.ts";
import { handsApi } from "./hands/api.ts";
import { forgetMeetings, forgetMeetingsWords } from "./tasks.ts";
import { meetingRoutes } from "./routes.ts";
import { meetingFormRoutes } from "./form-routes.ts";
import { groupMeetings, meetingsLink, myMeetings } from "./sections.ts";

export const meetings: Domain = {
  name: "meetings",
  routes: ({ ctx }) => [meetingRoutes(ctx), meetingFormRoutes(ctx)],
  api: ({ ctx }) => [meetingApi(ctx), handsApi(ctx), meetingRolesApi(ctx), minutesApi(ctx)],
  tasks: () => [
    { name: "meetings", every: hours(6), words: forgetMeetingsWords, run: forgetMeetings },
  ],
  fills: [
    fill(
      groupSections,
      { place: "now", show: (ctx, view, group) => groupMeetings(ctx, view, view.viewer, group) },
      20,
    ),
    fill(
      groupTools,
      {
        id: "meetings",
        used: (group) => sql`exists (select from meetings where group_id = ${group}::uuid)`,
        show: (_world, view, group) => meetingsLink(view, group),
      },
      30,
    ),
    fill(ownSections, async (ctx, view) => ({ waiting: await myMeetings(ctx, view) }), 40),
  ],
};
