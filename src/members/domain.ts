/** Members: people with a login, under names they choose. */
import type { FastifyRequest } from "fastify";
import type { Services, Domain } from "#domain.ts";
import type { World } from "#commons/world.ts";
import { html } from "#web/html.ts";
import { memberApi } from "./api.ts";
import type { Parting } from "./actions.ts";
import type { OwnParts } from "./page.ts";
import { memberRoutes, type WrongPasswords, wrongPasswords } from "./routes.ts";
import { onLeaving, ownSections } from "./slots.ts";

const known = new WeakMap<World, WrongPasswords>();
/** Pages and API count wrong passwords together. */
function wrongIn(world: World): WrongPasswords {
  const wrong = known.get(world) ?? wrongPasswords(world.clock);
  known.set(world, wrong);
  return wrong;
}

const ownParts =
  ({ world, slots }: Services) =>
  async ({ view }: FastifyRequest): Promise<OwnParts> => {
    const all = await Promise.all(slots.of(ownSections).map(async (sections) => sections(world, view)));
    return {
      waiting: html`${all.flatMap((one) => one.waiting ?? [])}`,
      theirs: html`${all.flatMap((one) => one.theirs ?? [])}${all.flatMap((one) => one.last ?? [])}`,
    };
  };

const parting =
  ({ world, slots }: Services): Parting =>
  async (trx, memberId) => {
    for (const leave of slots.of(onLeaving)) await leave(world)(trx, memberId);
  };

export const members: Domain = {
  name: "members",
  routes: (services) => [memberRoutes(services.world, wrongIn(services.world), ownParts(services), parting(services))],
  api: ({ world }) => [memberApi(world, wrongIn(world))],
};
