/** The API in one list. */
import type { FastifyInstance } from "fastify";
import { agreementApi } from "#agreements/api.ts";
import { libraryImportApi } from "#bundles/api.ts";
import { calendarApi } from "#calendar/api.ts";
import type { World } from "#commons/world.ts";
import { decisionApi } from "#decisions/api.ts";
import { ballotApi } from "#decisions/ballot-api.ts";
import { eventApi } from "#events/api.ts";
import { rsvpApi } from "#events/rsvp-api.ts";
import { groupApi } from "#groups/api.ts";
import { belongingApi } from "#groups/belonging-api.ts";
import { keyApi } from "#groups/keys-routes.ts";
import type { Acts } from "#groups/keys.ts";
import type { BeginAppeal } from "#groups/pause-door-actions.ts";
import { roleApi } from "#groups/roles-routes.ts";
import { waysApi } from "#groups/ways-routes.ts";
import { guideApi } from "#guides/api.ts";
import { kinApi } from "#guides/kin-api.ts";
import { guideNotesApi } from "#guides/notes-routes.ts";
import { fundApi } from "#ledger/fund-api.ts";
import { hoursApi } from "#ledger/hours-api.ts";
import { meetingApi } from "#meetings/api.ts";
import { memberApi } from "#members/api.ts";
import { type wrongPasswords } from "#members/routes.ts";
import { offerApi } from "#offers/api.ts";
import { boardApi } from "#offers/board-api.ts";
import { exchangeApi } from "#offers/exchange-api.ts";
import { rotaApi } from "#rotas/api.ts";
import { quoteApi } from "#safety/quotes-routes.ts";
import { safetyApi } from "#safety/routes.ts";
import { siblingApi } from "#siblings/routes.ts";
import { storyApi } from "#stories/api.ts";
import { thingApi } from "#things/api.ts";
import { lotApi } from "#things/lots-api.ts";
import { effectDoors } from "./effects.ts";

/** The JSON API of every domain. */
export const apis = (
  world: World,
  about: {
    readonly software: { readonly name: string; readonly version: string };
    readonly wrong: ReturnType<typeof wrongPasswords>;
    readonly acts: Acts;
    readonly beginAppeal: BeginAppeal;
  },
): readonly ((app: FastifyInstance) => Promise<void>)[] => [
  memberApi(world, about.wrong),
  groupApi(world, about.software),
  roleApi(world),
  keyApi(world, about.acts),
  waysApi(world),
  meetingApi(world),
  rotaApi(world),
  belongingApi(world, { beginAppeal: about.beginAppeal }),
  eventApi(world),
  rsvpApi(world),
  calendarApi(world),
  guideApi(world),
  kinApi(world),
  thingApi(world),
  lotApi(world),
  boardApi(world),
  exchangeApi(world),
  guideNotesApi(world),
  storyApi(world),
  libraryImportApi(world),
  offerApi(world),
  decisionApi(world, effectDoors),
  ballotApi(world),
  agreementApi(world),
  fundApi(world),
  hoursApi(world),
  siblingApi(world),
  safetyApi(world),
  quoteApi(world),
];
