/**
 * Puts the domains together: the web server, the work behind it, and what is done again and again.
 */
import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import fastifyPlugin from "fastify-plugin";
import { forgetRendered } from "#commons/rendering.ts";
import type { RemoteTable } from "#commons/remote/table.ts";
import { Slots } from "#commons/slots.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { EffectHandlers } from "#domains/decisions/effects/effect.ts";
import { decisionEffects } from "#domains/decisions/slots.ts";
import { aboveSlots } from "#domains/home/slots.ts";
import type { Domain, Plugin, Services } from "#domain.ts";
import { domains } from "#domains.ts";
import { deliverHandlers } from "#protocol/outbox/publish.ts";
import { deliveryHandlers } from "#protocol/outbox/delivery.ts";
import type { Fediverse } from "#protocol/outbox/fediverse.ts";
import { closeForGood } from "#app/closed-gate.ts";
import { closeWhileQuiet, waitWhileQuiet } from "#app/quiet-gate.ts";
import { federationGuideRoutes } from "#app/guide-routes.ts";
import { followersSyncHandlers } from "#protocol/inbox/followers-sync-receive.ts";
import { goneHandlers } from "#protocol/outbox/gone.ts";
import { handleHandlers } from "#protocol/fetch/handles.ts";
import { receiveHandlers } from "#protocol/inbox/receive.ts";
import { inboxRoutes } from "#protocol/inbox/routes.ts";
import { registryOf } from "#protocol/registry.ts";
import { directHandlers } from "#protocol/outbox/send-direct.ts";
import { privateNotes } from "#protocol/outbox/private-note.ts";
import { noticeHandlers } from "#app/notices.ts";
import { federationRoutes } from "#protocol/web/routes.ts";
import { siblingHandlers } from "#protocol/inbox/meet-siblings.ts";
import { deadLetterTask } from "#platform/jobs/dead-letters.ts";
import type { ScheduledTask } from "#platform/jobs/schedule.ts";
import { protocolTasks } from "#protocol/tasks.ts";
import type { Handlers } from "#platform/jobs/worker.ts";
import { hours } from "#platform/lib/clock.ts";
import { version } from "#platform/lib/version.ts";
import { createMailer } from "#platform/mail/mailer.ts";
import { html, type Html } from "#platform/web/html/html.ts";
import type { Crowd } from "#platform/web/crowd/crowd.ts";
import { createServer } from "#platform/web/server.ts";

const software = { name: "calendula", version };

/** What fills the slots of these domains. */
export const slotsOf = (all: readonly Domain[]): Slots =>
  new Slots(all.flatMap((one) => one.fills ?? []));

/** What is done again and again for all domains. */
const commonTasks: readonly ScheduledTask[] = [
  { name: "rendered-texts", every: hours(24), run: forgetRendered },
];

/** What is done again and again: the foundation's and federation's, then each domain's. */
export const tasksOf = (all: readonly Domain[], slots = slotsOf(all)): readonly ScheduledTask[] => [
  deadLetterTask,
  ...protocolTasks,
  ...commonTasks,
  ...all.flatMap((one) => one.tasks?.(slots) ?? []),
];

const servicesOf = (ctx: AppContext, fediverse: Fediverse, all: readonly Domain[]): Services => {
  const slots = slotsOf(all);
  const forgets = tasksOf(all, slots).flatMap(({ name, every, words }) =>
    words === undefined ? [] : { name, every, words },
  );
  return {
    ctx,
    fediverse,
    mailer: createMailer(ctx.config),
    notes: privateNotes(fediverse),
    slots,
    software,
    forgets,
  };
};

/** For the name of a plugin that says none, Fastify looks through every module that is loaded. */
const named = (name: string, plugin: Plugin): FastifyPluginAsync =>
  fastifyPlugin(plugin, { name, encapsulate: true });

/** The HTTP server with all its routes. */
export async function createWeb(
  ctx: AppContext,
  fediverse: Fediverse,
  all: readonly Domain[] = domains,
  crowd?: Crowd,
): Promise<FastifyInstance> {
  const app = await createServer(ctx, crowd);
  const services = servicesOf(ctx, fediverse, all);
  const { documents, openNotes } = registryOf(all);
  closeForGood(app, ctx);
  closeWhileQuiet(app, ctx);
  const above = services.slots.of(aboveSlots);
  app.addHook("preHandler", async (request) => {
    const { url: route = "", config } = request.routeOptions;
    if (config.plain === true || route.startsWith("/api/")) return;
    const asked = {
      route,
      params: (request.params ?? {}) as Readonly<Record<string, unknown>>,
      query: (request.query ?? {}) as Readonly<Record<string, unknown>>,
    };
    const shown: Html[] = [];
    for (const show of above) {
      const one = await show(ctx, request.view, asked);
      if (one !== undefined) shown.push(one);
    }
    if (shown.length > 0) request.view = { ...request.view, above: html`${shown}` };
  });
  for (const one of [
    federationRoutes(fediverse, { documents, openNotes }, software),
    federationGuideRoutes(fediverse, documents),
    inboxRoutes(fediverse),
  ])
    await app.register(named("federation", one));
  for (const { name, routes } of all)
    for (const one of routes?.(services) ?? []) await app.register(named(name, one));
  for (const { name, api } of all)
    for (const one of api?.(services) ?? []) await app.register(named(name, one));
  return app;
}

/** Everything that the worker knows how to do. */
export function handlersOf(fediverse: Fediverse, all: readonly Domain[] = domains): Handlers {
  const services = servicesOf(fediverse.ctx, fediverse, all);
  const registry = registryOf(all);
  const handlers = Object.assign(
    {},
    deliverHandlers(fediverse, registry.documents),
    deliveryHandlers(fediverse),
    goneHandlers(fediverse),
    directHandlers(fediverse, registry),
    receiveHandlers(fediverse, registry),
    siblingHandlers(fediverse, registry),
    handleHandlers(fediverse),
    followersSyncHandlers(fediverse),
    noticeHandlers(fediverse),
    ...all.map(({ jobs }) => jobs?.(services)),
  ) as Handlers;
  return waitWhileQuiet(fediverse.ctx, handlers);
}

/** Where the domains keep what came from others. */
export const remoteTables: readonly RemoteTable[] = domains.flatMap(
  (one) => one.remoteTables ?? [],
);
export const scheduledTasks: readonly ScheduledTask[] = tasksOf(domains);
export const effectHandlers: EffectHandlers = slotsOf(domains).named(decisionEffects);
