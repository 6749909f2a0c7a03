/**
 * Groups: people who hold something together; roles, two keys,
 * coming and going, how they do things.
 */
import { groupMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { recallTexts } from "#commons/rendering.ts";
import { fill } from "#commons/slots.ts";
import { decisionEffects } from "#domains/decisions/slots.ts";
import type { Domain, Services } from "#domain.ts";
import { followFrom } from "#protocol/fetch/discover.ts";
import { homeSections, searchFinders } from "#domains/home/slots.ts";
import { hours, minutes } from "#platform/lib/clock.ts";
import { onLeaving, ownSections } from "#domains/members/slots.ts";
import type { Html } from "#platform/web/html/html.ts";
import { html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { doAnnounced, forgetTies } from "./announced/actions.ts";
import { groupApi } from "./api.ts";
import { partFromAll } from "./belonging/actions.ts";
import { belongingApi } from "./belonging/api.ts";
import { belongingTasks } from "./belonging/tasks.ts";
import { belongingRoutes, myData } from "./belonging/routes.ts";
import { joiningSection, joiningsForMe } from "./joining/waiting-routes.ts";
import { admitEffect } from "./joining/effects.ts";
import { lendingTasks } from "./lending-tasks.ts";
import { forgetKeys } from "./keys/actions.ts";
import { groupActs, groupAnnounced } from "./keys/acts.ts";
import { keyApi, keyRoutes, waitingKeys } from "./keys/routes.ts";
import { pictureOwners } from "#domains/pictures/slots.ts";
import { groupPictureOwner } from "./picture-actions.ts";
import { type GroupSections } from "./page.ts";
import { groupCards } from "./list-page.ts";
import { notifyOfEndingRoles } from "./news-actions.ts";
import { type BeginAppeal, endPauseEffect, pauseEffect } from "./pause/effects.ts";
import { fillRoleEffect } from "./roles/effects.ts";
import { roleApi, roleRoutes } from "./roles/routes.ts";
import { groupRoutes } from "./routes.ts";
import { pauseAnnounced } from "./pause/announced-actions.ts";
import {
  afterJoining,
  announcedActs,
  appeals,
  groupBeginnings,
  groupSections,
  groupTools,
  nextForNewcomers,
  ownData,
  twoKeyActs,
} from "./slots.ts";
import { type Group, visibleGroups } from "./store.ts";
import { publishGroupEffect, setWaysEffect } from "./ways/effects.ts";
import { waysApi, waysRoutes } from "./ways/routes.ts";
import { setToolsAct } from "./tools/acts.ts";
import type { ShownTools } from "./tools/page.ts";
import { toolApi, toolRoutes } from "./tools/routes.ts";
import { toolsOf } from "./tools/store.ts";
import type { UsedTools } from "./tools/tools.ts";
import { forgetPowerLog } from "./powers/actions.ts";
import { powerMessages } from "./powers/messages.ts";
import { powerApi, powerRoutes, powerWay } from "./powers/routes.ts";
import { forgetMessagesToAll } from "./everyone/actions.ts";
import { writeToAllAct } from "./everyone/acts.ts";
import { everyoneApi, everyoneRoutes, everyoneWay } from "./everyone/routes.ts";
import { forgetWelcomes } from "./welcome/newcomers-actions.ts";
import { myWelcome, helloRoutes, newcomersHere } from "./welcome/newcomer-routes.ts";
import { invitationApi } from "./welcome/api.ts";
import { groupsOfMine, welcomeRoutes } from "./welcome/routes.ts";
import { collectiveCover } from "./home-sections.ts";
import { groupFinder } from "./search-queries.ts";

const saying = sayings(groupMessages);

const sectionsOf =
  ({ ctx, slots }: Services) =>
  async (view: View, group: Group): Promise<GroupSections> => {
    const all = await Promise.all(
      slots.of(groupSections).map(async ({ place, show }) => ({
        place,
        shown: await show(ctx, view, group),
      })),
    );
    const partsAt = (place: string): readonly Html[] =>
      all.flatMap((one) => (one.place === place ? one.shown : []));
    return {
      next: partsAt("next"),
      now: partsAt("now"),
      links: partsAt("links"),
      shows: partsAt("shows"),
    };
  };

const usedOf = ({ slots }: Services): UsedTools =>
  Object.fromEntries(slots.of(groupTools).map(({ id, used }) => [id, used]));

const toolsIn =
  (services: Services) =>
  async (view: View, group: Group): Promise<Omit<ShownTools, "maySwitch">> => {
    const { ctx, slots } = services;
    const states = await toolsOf(ctx.db, group.id, usedOf(services));
    const isOn = new Set(states.filter((one) => one.on).map((one) => one.id));
    const on = await Promise.all(
      slots
        .of(groupTools)
        .filter((tool) => isOn.has(tool.id))
        .map(async (tool) => tool.show(ctx, view, group)),
    );
    return { states, on: on.flat() };
  };

/** Who is paused may ask the group to look at it again. */
function appealOf({ ctx, slots }: Services): BeginAppeal {
  const [begin] = slots.of(appeals);
  if (begin === undefined) throw new Error("nobody takes appeals");
  return begin(ctx);
}

export const groups: Domain = {
  name: "groups",
  routes: (services) => {
    const { ctx, slots, fediverse } = services;
    return [
      welcomeRoutes(ctx, async (memberId) => {
        const [first] = slots.of(afterJoining);
        return first === undefined ? "/" : first(ctx, memberId);
      }),
      everyoneRoutes(ctx),
      powerRoutes(ctx),
      helloRoutes(ctx, async (view, groupId) => {
        const [next] = slots.of(nextForNewcomers);
        return next?.(ctx, view, groupId);
      }),
      roleRoutes(ctx),
      keyRoutes(ctx, slots.named(twoKeyActs), slots.named(announcedActs)),
      waysRoutes(ctx),
      toolRoutes(ctx, usedOf(services)),
      belongingRoutes(ctx, {
        beginAppeal: appealOf(services),
        ownData: async (memberId) => {
          const all = await Promise.all(slots.of(ownData).map((read) => read(ctx, memberId)));
          return Object.fromEntries(all.flatMap((one) => Object.entries(one)));
        },
      }),
      groupRoutes(ctx, {
        sections: sectionsOf(services),
        tools: toolsIn(services),
        begin: (view, group) => slots.of(groupBeginnings).map((link) => link(view, group.handle)),
        followFrom: (address, iri) => followFrom(fediverse.outgoing, address, iri),
      }),
    ];
  },
  api: (services) => {
    const { ctx, slots, software } = services;
    return [
      groupApi(ctx, software, usedOf(services)),
      everyoneApi(ctx),
      powerApi(ctx),
      invitationApi(ctx),
      toolApi(ctx, usedOf(services)),
      roleApi(ctx),
      keyApi(ctx, slots.named(twoKeyActs), slots.named(announcedActs)),
      waysApi(ctx),
      belongingApi(ctx, { beginAppeal: appealOf(services) }),
    ];
  },
  tasks: (slots) => [
    ...lendingTasks,
    ...belongingTasks,
    { name: "ending-roles", every: hours(12), run: notifyOfEndingRoles },
    {
      name: "keys",
      every: hours(6),
      words: saying((m) => m.keeps.whatWaitsForA),
      run: forgetKeys,
    },
    {
      name: "announced",
      every: minutes(10),
      words: saying((m) => m.keeps.whatEverybodyInA),
      run: (ctx) => doAnnounced(ctx, slots.named(announcedActs)),
    },
    {
      name: "power-log",
      every: hours(24),
      words: (language) => powerMessages(language).kept,
      run: forgetPowerLog,
    },
    {
      name: "messages-to-all",
      every: hours(24),
      words: saying((m) => m.keeps.messagesToAll),
      run: forgetMessagesToAll,
    },
    {
      name: "welcomes",
      every: hours(6),
      words: saying((m) => m.keeps.whoIsNew),
      run: forgetWelcomes,
    },
    {
      name: "ties",
      every: hours(6),
      words: saying((m) => m.keeps.throughWhomSomebodyCame),
      run: forgetTies,
    },
  ],
  fills: [
    fill(pictureOwners, { group: groupPictureOwner }),
    fill(searchFinders, groupFinder),
    fill(twoKeyActs, groupActs),
    fill(twoKeyActs, { "set-tools": setToolsAct, "write-to-all": writeToAllAct }),
    fill(announcedActs, groupAnnounced),
    fill(announcedActs, pauseAnnounced),
    fill(groupSections, { place: "now", show: joiningSection }, 10),
    fill(groupSections, { place: "now", show: newcomersHere }, 40),
    fill(groupSections, { place: "links", show: everyoneWay }, 1),
    fill(groupSections, { place: "links", show: powerWay }, 80),
    fill(ownSections, async (ctx, view) => ({ waiting: await myWelcome(ctx, view) }), -20),
    fill(ownSections, async (ctx, view) => {
      const { pauses, groups: mine, roles } = await groupsOfMine(ctx, view);
      return { waiting: pauses, theirs: html`${mine}${roles}` };
    }),
    fill(ownSections, async (ctx, view) => ({ waiting: await joiningsForMe(ctx, view) }), 35),
    fill(ownSections, async (ctx, view) => ({ waiting: await waitingKeys(ctx, view) }), 60),
    fill(ownSections, (_world, view) => ({ last: myData(view) }), 90),
    // Last of all: what others do for who leaves still needs to know where they belonged.
    fill(onLeaving, partFromAll, 90),
    fill(decisionEffects, {
      admit: admitEffect,
      pause: pauseEffect,
      "end-pause": endPauseEffect,
      "fill-role": fillRoleEffect,
      "set-ways": setWaysEffect,
      "publish-group": publishGroupEffect,
    }),
    fill(homeSections, { place: "cover", show: collectiveCover }),
    fill(homeSections, {
      place: "groups",
      show: async (ctx, view) => {
        const some = (await visibleGroups(ctx.db, view.viewer)).slice(0, 6);
        await recallTexts(
          ctx,
          some.map((group) => group.summary),
        );
        return some.length === 0 ? undefined : groupCards(some, view, 3);
      },
    }),
  ],
};
