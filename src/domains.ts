/** The domains of this server, in the order in which they build on each other. A new one is a line here. */
import { agreements } from "#agreements/domain.ts";
import { bundles } from "#bundles/domain.ts";
import { calendar } from "#calendar/domain.ts";
import { decisions } from "#decisions/domain.ts";
import type { Domain } from "#domain.ts";
import { events } from "#events/domain.ts";
import { front } from "#front/domain.ts";
import { groups } from "#groups/domain.ts";
import { guides } from "#guides/domain.ts";
import { kits } from "#kits/domain.ts";
import { ledger } from "#ledger/domain.ts";
import { meetings } from "#meetings/domain.ts";
import { members } from "#members/domain.ts";
import { offers } from "#offers/domain.ts";
import { rotas } from "#rotas/domain.ts";
import { safety } from "#safety/domain.ts";
import { siblings } from "#siblings/domain.ts";
import { stories } from "#stories/domain.ts";
import { things } from "#things/domain.ts";
import { zines } from "#zines/domain.ts";

export const domains: readonly Domain[] = [
  members,
  groups,
  decisions,
  ledger,
  events,
  guides,
  offers,
  zines,
  stories,
  bundles,
  things,
  agreements,
  meetings,
  rotas,
  kits,
  calendar,
  siblings,
  safety,
  front,
];
