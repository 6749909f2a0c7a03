/** Siblings: other collectives that we follow. */
import { pictureOwners } from "#domains/pictures/slots.ts";
import { siblingPictureOwners, wantSiblingPictures } from "./pictures-actions.ts";
import { siblingMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { fill } from "#commons/slots.ts";
import { decisionEffects } from "#domains/decisions/slots.ts";
import type { Domain } from "#domain.ts";
import { twoKeyActs } from "#domains/groups/slots.ts";
import { homeSections, searchFinders } from "#domains/home/slots.ts";
import { discover } from "#protocol/fetch/discover.ts";
import { OutgoingError } from "#protocol/fetch/outgoing-error.ts";
import { askSiblingsOfSiblings, forgetLooks, namingActs } from "./look/actions.ts";
import { lookApi } from "./look/routes.ts";
import { hearNamed, lookAtSibling } from "./look/tasks.ts";
import { confirmHandles } from "#protocol/fetch/handles.ts";
import { hours } from "#platform/lib/clock.ts";
import { catchUpSiblings, siblingActs } from "./actions.ts";
import { asideWords, eraseSetAside, seekSetAside } from "./aside-actions.ts";
import { becomeSiblingsEffect } from "./effects.ts";
import { forgetPosts, siblingPostActs } from "./posts/actions.ts";
import { receiveSiblingPost, siblingPostTakenBack } from "./posts/receive.ts";
import { siblingPostApi, siblingPostRoutes } from "./posts/routes.ts";
import { homePosts } from "./posts/sections.ts";
import { siblingApi, siblingRoutes } from "./routes.ts";
import { serverApi, serverRoutes } from "./servers-routes.ts";
import { notifyOfSilence } from "./news-actions.ts";
import { siblingFinder } from "./search-queries.ts";

const saying = sayings(siblingMessages);

export const siblings: Domain = {
  name: "siblings",
  routes: ({ ctx }) => [siblingPostRoutes(ctx), siblingRoutes(ctx), serverRoutes(ctx)],
  api: ({ ctx }) => [siblingPostApi(ctx), siblingApi(ctx), lookApi(ctx), serverApi(ctx)],
  jobs: ({ ctx, fediverse: { outgoing } }) => {
    const asks = {
      find: (address: string) => discover(outgoing, address),
      document: async (iri: string) => (await outgoing.getDocument(iri, { signed: true })).json,
      json: async (url: string) => (await outgoing.getJson(url)).json,
      refused: (error: unknown) => error instanceof OutgoingError,
    };
    return {
      look: (payload) => lookAtSibling(ctx, asks, payload),
      named: (payload) => hearNamed(ctx, asks, payload),
    };
  },
  tasks: () => [
    { name: "siblings-of-siblings", every: hours(24), run: askSiblingsOfSiblings },
    {
      name: "looks",
      every: hours(1),
      words: saying((m) => m.keeps.looks),
      run: forgetLooks,
    },
    { name: "silent-siblings", every: hours(24), run: catchUpSiblings },
    { name: "silence", every: hours(24), run: notifyOfSilence },
    { name: "set-aside", every: hours(6), words: asideWords, run: eraseSetAside },
    { name: "seek-set-aside", every: hours(24), run: seekSetAside },
    {
      name: "sibling-posts",
      every: hours(6),
      words: saying((m) => m.keeps.whatSiblingsSayBeside),
      run: forgetPosts,
    },
    { name: "sibling-pictures", every: hours(6), run: wantSiblingPictures },
    { name: "handles", every: hours(6), run: confirmHandles },
  ],
  receives: { posts: { heard: receiveSiblingPost, takenBack: siblingPostTakenBack } },
  remoteTables: [
    { table: "siblingPosts", owner: { id: "remoteActorId" }, hiddenBy: "mark" },
    // Also where others pass it on.
    { table: "siblingPosts", owner: { iri: "authorIri" }, hiddenBy: "mark" },
  ],
  fills: [
    fill(pictureOwners, siblingPictureOwners),
    fill(searchFinders, siblingFinder),
    fill(twoKeyActs, siblingActs),
    fill(twoKeyActs, namingActs),
    fill(twoKeyActs, siblingPostActs),
    fill(homeSections, { place: "siblings", show: homePosts }),
    fill(decisionEffects, { "become-siblings": becomeSiblingsEffect }),
  ],
};
