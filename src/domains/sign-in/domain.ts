/**
 * Ways in beside the password, and back in without it: recovery
 * words, two members who vouch, passkeys.
 */
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { afterJoining } from "#domains/groups/slots.ts";
import { lostWays } from "#domains/mail/recovery/slots.ts";
import { ownSections, signInWays } from "#domains/members/slots.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { hours } from "#platform/lib/clock.ts";
import { forgetChallenges } from "./passkeys/actions.ts";
import { passkeyApi } from "./passkeys/api.ts";
import { lostByPasskey, signInPart } from "./passkeys/page.ts";
import { passkeyRoutes, passkeyScriptPath } from "./passkeys/routes.ts";
import { firstWords } from "./words/first-actions.ts";
import { waysInSection } from "./sections.ts";
import { forgetVouchings } from "./vouching/asking-actions.ts";
import { vouchingApi } from "./vouching/api.ts";
import { vouchingMessages } from "./vouching/messages.ts";
import { lostByVouching } from "./vouching/page.ts";
import { vouchingRoutes } from "./vouching/routes.ts";
import { lostByWords } from "./words/page.ts";
import { wordsApi, wordsRoutes } from "./words/routes.ts";

const saying = sayings(vouchingMessages);

export const signIn: Domain = {
  name: "sign-in",
  routes: ({ ctx }) => [wordsRoutes(ctx), vouchingRoutes(ctx), passkeyRoutes(ctx)],
  api: ({ ctx }) => [wordsApi(ctx), vouchingApi(ctx), passkeyApi(ctx)],
  tasks: () => [
    {
      name: "vouchings",
      every: hours(1),
      words: saying((m) => m.keeps),
      run: forgetVouchings,
    },
    { name: "passkey-challenges", every: hours(1), run: forgetChallenges },
  ],
  fills: [
    fill(lostWays, lostByWords, 10),
    fill(lostWays, lostByPasskey, 20),
    fill(lostWays, lostByVouching, 30),
    fill(signInWays, (view) => ({ shown: signInPart(view), script: passkeyScriptPath })),
    fill(ownSections, (_ctx, view) => ({ last: waysInSection(view) })),
    fill(afterJoining, firstWords),
  ],
};
