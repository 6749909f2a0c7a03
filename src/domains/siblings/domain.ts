/** Siblings: other collectives that we follow. */
import { fill } from "#commons/slots.ts";
import { decisionEffects } from "#domains/decisions/slots.ts";
import type { Domain } from "#domain.ts";
import { twoKeyActs } from "#domains/groups/slots.ts";
import { confirmHandles } from "#protocol/fetch/handles.ts";
import { hours } from "#platform/lib/clock.ts";
import { catchUpSiblings, siblingActs } from "./actions.ts";
import { asideWords, eraseSetAside, seekSetAside } from "./aside-actions.ts";
import { becomeSiblingsEffect } from "./effects.ts";
import { siblingApi, siblingRoutes } from "./routes.ts";
import { serverApi, serverRoutes } from "./servers-routes.ts";
import { tellOfSilence } from "./news-actions.ts";

export const siblings: Domain = {
  name: "siblings",
  routes: ({ ctx }) => [siblingRoutes(ctx), serverRoutes(ctx)],
  api: ({ ctx }) => [siblingApi(ctx), serverApi(ctx)],
  tasks: () => [
    { name: "silent-siblings", every: hours(24), run: catchUpSiblings },
    { name: "silence", every: hours(24), run: tellOfSilence },
    { name: "set-aside", every: hours(6), words: asideWords, run: eraseSetAside },
    { name: "seek-set-aside", every: hours(24), run: seekSetAside },
    { name: "handles", every: hours(6), run: confirmHandles },
  ],
  fills: [
    fill(twoKeyActs, siblingActs),
    fill(decisionEffects, { "become-siblings": becomeSiblingsEffect }),
  ],
};
