/** Members: people with a login, under names they choose. */
import { memberMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import type { FastifyRequest } from "fastify";
import type { Services, Domain } from "#domain.ts";
import { forgetTries } from "#commons/tries.ts";
import { fill } from "#commons/slots.ts";
import { settingsSections } from "#domains/news/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { html } from "#platform/web/html/html.ts";
import { memberApi } from "./api.ts";
import type { Parting } from "./actions.ts";
import { type OwnParts, ownLanguagePart } from "./page.ts";
import { memberRoutes } from "./routes.ts";
import { onLeaving, ownSections, signInWays } from "./slots.ts";
import { signInTasks } from "./tasks.ts";

const saying = sayings(memberMessages);

const ownParts =
  ({ ctx, slots }: Services) =>
  async ({ view }: FastifyRequest): Promise<OwnParts> => {
    const all = await Promise.all(
      slots.of(ownSections).map(async (sections) => sections(ctx, view)),
    );
    return {
      waiting: html`${all.flatMap((one) => one.waiting ?? [])}`,
      theirs: html`${all.flatMap((one) => one.theirs ?? [])}`,
      last: html`${all.flatMap((one) => one.last ?? [])}`,
    };
  };

const parting =
  ({ ctx, slots }: Services): Parting =>
  async (trx, memberId) => {
    for (const leave of slots.of(onLeaving)) await leave(ctx)(trx, memberId);
  };

export const members: Domain = {
  name: "members",
  routes: (services) => [
    memberRoutes(services.ctx, ownParts(services), parting(services), ({ view }) =>
      services.slots.of(signInWays)[0]?.(view),
    ),
  ],
  api: ({ ctx }) => [memberApi(ctx)],
  tasks: () => [
    ...signInTasks,
    {
      name: "tries",
      every: hours(1),
      words: saying((m) => m.keeps.wrongPasswordsAreCounted),
      run: forgetTries,
    },
  ],
  fills: [fill(settingsSections, (_, view) => ({ shown: ownLanguagePart(view), byMail: false }))],
};
