/** Parts of pages that come from several domains. */
import type { FastifyRequest } from "fastify";
import { groupAgreements, myReviews } from "#agreements/section.ts";
import { myFeed } from "#calendar/personal-routes.ts";
import { nextEvents } from "#calendar/section.ts";
import type { Group } from "#groups/store.ts";
import type { SeenEvent } from "#events/event-row.ts";
import type { World } from "#commons/world.ts";
import { decidingLinks, groupDecisions, myDecisions } from "#decisions/section.ts";
import { lookBackPart } from "#events/reflection-routes.ts";
import { takeAnswersAlong } from "#events/rsvp-home-actions.ts";
import { answersPart } from "#events/rsvp-routes.ts";
import { groupEvents, myEvents, planLink } from "#events/section.ts";
import type { FrontParts } from "#front/page.ts";
import { partFromAll } from "#groups/belonging-actions.ts";
import { joiningPart, myData } from "#groups/belonging-routes.ts";
import { waitingKeys } from "#groups/keys-routes.ts";
import { groupCards, type GroupSections } from "#groups/page.ts";
import { visibleGroups } from "#groups/store.ts";
import { groupsOfMine } from "#groups/welcome-routes.ts";
import { groupGuides, newestGuides, writeLink } from "#guides/section.ts";
import { nextStepOf } from "#kits/steps-routes.ts";
import { endFundRequestsOf } from "#ledger/fund-door-actions.ts";
import { groupFund, myRequests } from "#ledger/fund-routes.ts";
import { groupHours, myHours } from "#ledger/section.ts";
import { groupMeetings, meetingsLink, myMeetings } from "#meetings/section.ts";
import type { Parting } from "#members/actions.ts";
import type { OwnParts } from "#members/page.ts";
import { myExchanges } from "#offers/exchange-routes.ts";
import { endExchangesOf } from "#offers/exchange-turn-actions.ts";
import { roundPart } from "#offers/round-routes.ts";
import { groupOffers, newestOffers, offerLink } from "#offers/section.ts";
import { groupRotas, myPractices, myShifts } from "#rotas/section.ts";
import { releaseShiftsOf } from "#rotas/shift-actions.ts";
import { filesLink, groupStories, tellLink } from "#stories/section.ts";
import { groupThings, myLoans, myRecalls } from "#things/section.ts";
import { type Html, html } from "#web/html.ts";
import type { View } from "#web/view.ts";

/** A group's page: what comes up and what is decided; the ways to how it is carried, a line each; what it shows. */
export async function groupParts(world: World, view: View, group: Group): Promise<GroupSections> {
  const { viewer } = view;
  const [now, links, shows] = await Promise.all([
    Promise.all([joiningPart(world, view, group), groupMeetings(world, view, viewer, group), groupDecisions(world, view, viewer, group)]),
    Promise.all([
      decidingLinks(world, view, group),
      groupAgreements(world, view, viewer, group),
      Promise.resolve(meetingsLink(view, group)),
      groupRotas(world, view, viewer, group),
      groupHours(world, view, viewer, group),
      groupFund(world, view, viewer, group),
      groupThings(world, view, viewer, group),
    ]),
    Promise.all([
      groupEvents(world, view, viewer, group),
      groupOffers(world, view, viewer, group),
      groupGuides(world, view, viewer, group),
      groupStories(world, view, viewer, group),
    ]),
  ]);
  return { now: now.flat(), links: links.flat(), shows: shows.flat() };
}

/** What a member can begin in a group. */
export const beginLinks = (view: View, group: Group): Html[] => [
  planLink(view, group.handle),
  offerLink(view, group.handle),
  writeLink(view, group.handle),
  tellLink(view, group.handle),
  filesLink(view, group.handle),
];

/** Parts of one's own page: what waits for the member or for others because of them, then what is theirs. */
export async function ownParts(world: World, request: FastifyRequest): Promise<OwnParts> {
  const { view } = request;
  const [waiting, events, { pauses, groups, below }, last] = await Promise.all([
    Promise.all([
      myRecalls(world, view),
      myDecisions(world, view),
      myReviews(world, view),
      myMeetings(world, view),
      myShifts(world, view),
      waitingKeys(world, view),
      myExchanges(world, view),
      myLoans(world, view),
      myRequests(world, view),
    ]),
    myEvents(world, view),
    groupsOfMine(world, view),
    Promise.all([myPractices(world, view), myHours(world, view), myFeed(world, view)]),
  ]);
  return { waiting: html`${pauses}${waiting}`, theirs: html`${events}${groups}${below}${last}${myData(view)}` };
}

/** What each domain does in the transaction in which somebody leaves the collective. */
export const parting =
  (world: World): Parting =>
  async (trx, id) => {
    await takeAnswersAlong(world)(trx, id);
    await endExchangesOf(world)(trx, id);
    await endFundRequestsOf()(trx, id);
    await releaseShiftsOf(world)(trx, id);
    await partFromAll(world)(trx, id);
  };

/** What stands below an event, in this order. */
export async function eventParts(world: World, view: View, event: SeenEvent, host: boolean): Promise<Html[]> {
  return [
    await answersPart(world, view, event, host),
    ...(await roundPart(world, view, event, host)),
    ...(await lookBackPart(world, view, event, host)),
  ];
}

export async function frontParts(world: World, view: View): Promise<FrontParts> {
  const groups = await visibleGroups(world.db, view.viewer);
  const [first, events, guides, offers] = await Promise.all([
    nextStepOf(world, view),
    nextEvents(world, view, 6),
    newestGuides(world, view, 3),
    newestOffers(world, view, 3),
  ]);
  return { first, events, guides, offers, groups: groups.length === 0 ? undefined : groupCards(groups.slice(0, 6), view, 3) };
}
