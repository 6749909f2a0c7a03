/**
 * The domains of this server, in the order in which they build on
 * each other. A new one is a line here.
 */
import { agreements } from "#domains/agreements/domain.ts";
import { bundles } from "#domains/bundles/domain.ts";
import { calendar } from "#domains/calendar/domain.ts";
import { conversation } from "#domains/conversation/domain.ts";
import { decisions } from "#domains/decisions/domain.ts";
import type { Domain } from "#domain.ts";
import { events } from "#domains/events/domain.ts";
import { home } from "#domains/home/domain.ts";
import { groups } from "#domains/groups/domain.ts";
import { guides } from "#domains/guides/domain.ts";
import { starterKits } from "#domains/starter-kits/domain.ts";
import { ledger } from "#domains/ledger/domain.ts";
import { mail } from "#domains/mail/domain.ts";
import { meetings } from "#domains/meetings/domain.ts";
import { members } from "#domains/members/domain.ts";
import { news } from "#domains/news/domain.ts";
import { offers } from "#domains/offers/domain.ts";
import { people } from "#domains/people/domain.ts";
import { pictures } from "#domains/pictures/domain.ts";
import { questions } from "#domains/questions/domain.ts";
import { rotas } from "#domains/rotas/domain.ts";
import { safety } from "#domains/safety/domain.ts";
import { siblings } from "#domains/siblings/domain.ts";
import { signIn } from "#domains/sign-in/domain.ts";
import { stories } from "#domains/stories/domain.ts";
import { subscriptions } from "#domains/subscriptions/domain.ts";
import { things } from "#domains/things/domain.ts";
import { upkeep } from "#domains/upkeep/domain.ts";
import { zines } from "#domains/zines/domain.ts";

export const domains: readonly Domain[] = [
  pictures,
  members,
  news,
  mail,
  groups,
  signIn,
  decisions,
  ledger,
  events,
  guides,
  offers,
  people,
  zines,
  stories,
  bundles,
  things,
  agreements,
  meetings,
  rotas,
  starterKits,
  calendar,
  subscriptions,
  siblings,
  upkeep,
  questions,
  safety,
  conversation,
  home,
];
