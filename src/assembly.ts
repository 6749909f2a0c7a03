/** Puts the domains together: the web server, the work behind it, and what is done again and again. */
import type { FastifyInstance } from "fastify";
import { forgetRendered } from "#commons/rendering.ts";
import { Slots } from "#commons/slots.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { EffectHandlers } from "#domains/decisions/effects/effect.ts";
import { decisionEffects } from "#domains/decisions/slots.ts";
import type { Domain, Services } from "#domain.ts";
import { domains } from "#domains.ts";
import { deliverHandlers } from "#protocol/outbox/publish.ts";
import { deliveryHandlers } from "#protocol/outbox/delivery.ts";
import type { Fediverse } from "#protocol/outbox/fediverse.ts";
import { federationGuideRoutes } from "#app/guide-routes.ts";
import { followersSyncHandlers } from "#protocol/inbox/followers-sync-receive.ts";
import { forgetDeliveries, goneHandlers, letGoOfSilent } from "#protocol/outbox/gone.ts";
import { handleHandlers } from "#protocol/fetch/handles.ts";
import { forgetFollowMarks } from "#protocol/inbox/follows.ts";
import { receiveHandlers } from "#protocol/inbox/receive.ts";
import { inboxRoutes } from "#protocol/inbox/routes.ts";
import { letterHandlers } from "#protocol/outbox/send-direct.ts";
import { noticeHandlers } from "#app/notices.ts";
import { federationRoutes } from "#protocol/routes.ts";
import { siblingHandlers } from "#protocol/inbox/meet-siblings.ts";
import { type ScheduledTask, foundationTasks } from "#platform/jobs/schedule.ts";
import type { Handlers } from "#platform/jobs/worker.ts";
import { hours } from "#platform/lib/clock.ts";
import { version } from "#platform/lib/version.ts";
import { createMailer } from "#platform/mail/mailer.ts";
import { createServer } from "#platform/web/server.ts";

const software = { name: "calendula", version };

/** What fills the slots of these domains. */
export const slotsOf = (all: readonly Domain[]): Slots =>
  new Slots(all.flatMap((one) => one.fills ?? []));

/** What is done again and again for all domains. */
const commonTasks: readonly ScheduledTask[] = [
  {
    name: "follow-marks",
    every: hours(6),
    words: "That somebody elsewhere ended a follow is remembered for two days.",
    run: forgetFollowMarks,
  },
  {
    name: "silent-followers",
    every: hours(24),
    words:
      "Followers whom nothing could reach for 30 days are let go. Notes on that, and on servers that we no longer send to, are deleted after 90 days.",
    run: letGoOfSilent,
  },
  { name: "deliveries", every: hours(1), run: forgetDeliveries },
  { name: "rendered-texts", every: hours(24), run: forgetRendered },
];

/** What is done again and again: the foundation's and federation's, then each domain's. */
export const tasksOf = (all: readonly Domain[], slots = slotsOf(all)): readonly ScheduledTask[] => [
  ...foundationTasks,
  ...commonTasks,
  ...all.flatMap((one) => one.tasks?.(slots) ?? []),
];

const servicesOf = (ctx: AppContext, fediverse: Fediverse, all: readonly Domain[]): Services => {
  const slots = slotsOf(all);
  const forgets = tasksOf(all, slots).flatMap((task) => task.words ?? []);
  return { ctx, fediverse, mailer: createMailer(ctx.config), slots, software, forgets };
};

/** The HTTP server with all its routes. */
export async function createWeb(
  ctx: AppContext,
  fediverse: Fediverse,
  all: readonly Domain[] = domains,
): Promise<FastifyInstance> {
  const app = await createServer(ctx);
  const services = servicesOf(ctx, fediverse, all);
  await app.register(federationRoutes(fediverse, software));
  await app.register(federationGuideRoutes(fediverse));
  await app.register(inboxRoutes(fediverse));
  for (const { routes } of all) for (const one of routes?.(services) ?? []) await app.register(one);
  for (const { api } of all) for (const one of api?.(services) ?? []) await app.register(one);
  return app;
}

/** Everything that the worker knows how to do. */
export function handlersOf(fediverse: Fediverse, all: readonly Domain[] = domains): Handlers {
  const services = servicesOf(fediverse.ctx, fediverse, all);
  return Object.assign(
    {},
    deliverHandlers(fediverse),
    deliveryHandlers(fediverse),
    goneHandlers(fediverse),
    letterHandlers(fediverse),
    receiveHandlers(fediverse, services.slots),
    siblingHandlers(fediverse, services.slots),
    handleHandlers(fediverse),
    followersSyncHandlers(fediverse),
    noticeHandlers(fediverse),
    ...all.map(({ jobs }) => jobs?.(services)),
  ) as Handlers;
}

export const scheduledTasks: readonly ScheduledTask[] = tasksOf(domains);
export const effectHandlers: EffectHandlers = slotsOf(domains).named(decisionEffects);
