/** Puts the parts together; the only file that knows them all. */
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { pino, type Logger } from "pino";
import { calendarApi } from "#calendar/api.ts";
import { calendarFeedRoutes } from "#calendar/feed-routes.ts";
import { forgetImports, importHandlers } from "#calendar/import-actions.ts";
import { importRoutes } from "#calendar/import-routes.ts";
import { myCalendar, personalRoutes } from "#calendar/personal-routes.ts";
import { calendarRoutes } from "#calendar/routes.ts";
import { nextEvents } from "#calendar/section.ts";
import { fetchDueSources, sourceHandlers } from "#calendar/sources-actions.ts";
import type { World } from "#commons/world.ts";
import type { Config } from "#config.ts";
import type { Part } from "#database/embedded.ts";
import { migrate } from "#database/migrate.ts";
import { type Database, openDatabase } from "#database/open.ts";
import { forgetPlaces } from "#events/actions.ts";
import { eventApi } from "#events/api.ts";
import { forgetAnswers } from "#events/rsvp-actions.ts";
import { rsvpApi } from "#events/rsvp-api.ts";
import { placesRoutes } from "#events/places-routes.ts";
import { posterRoutes } from "#events/poster-routes.ts";
import { lookBackPart, reflectionRoutes } from "#events/reflection-routes.ts";
import { remindGuests, rsvpMailHandlers } from "#events/rsvp-mail-actions.ts";
import { answersPart, rsvpRoutes } from "#events/rsvp-routes.ts";
import { extendSeries } from "#events/series-actions.ts";
import { tellPlanned } from "#events/tell-actions.ts";
import { forgetPastRemoteEvents } from "#events/remote-actions.ts";
import { eventRoutes } from "#events/routes.ts";
import { groupEvents, planLink } from "#events/section.ts";
import { deliverHandlers } from "#federation/deliver.ts";
import { followFrom } from "#federation/discover.ts";
import { createFediverse, type Fediverse } from "#federation/fediverse.ts";
import { receiveHandlers } from "#federation/inbox/receive.ts";
import { inboxRoutes } from "#federation/inbox/routes.ts";
import { letterHandlers } from "#federation/letters.ts";
import { federationRoutes } from "#federation/routes.ts";
import { siblingHandlers } from "#federation/siblings.ts";
import { frontRoutes } from "#front/routes.ts";
import { groupApi } from "#groups/api.ts";
import { groupCards } from "#groups/page.ts";
import { groupRoutes } from "#groups/routes.ts";
import { visibleGroups } from "#groups/store.ts";
import { groupsOfMine, welcomeRoutes } from "#groups/welcome-routes.ts";
import { guideApi } from "#guides/api.ts";
import { guideRoutes } from "#guides/routes.ts";
import { groupGuides, newestGuides, writeLink } from "#guides/section.ts";
import { type Chore, doChores, foundationChores } from "#jobs/schedule.ts";
import { type Handlers, Worker } from "#jobs/worker.ts";
import { hours, minutes, systemClock } from "#kit/clock.ts";
import { createMailer } from "#mail/mailer.ts";
import { memberApi } from "#members/api.ts";
import { takeAnswersAlong } from "#events/rsvp-home-actions.ts";
import { memberRoutes, wrongPasswords } from "#members/routes.ts";
import { expireOffers } from "#offers/actions.ts";
import { offerApi } from "#offers/api.ts";
import { offerRoutes } from "#offers/routes.ts";
import { groupOffers, newestOffers, offerLink } from "#offers/section.ts";
import { safetyApi, safetyRoutes } from "#safety/routes.ts";
import { repliesPart } from "#safety/section.ts";
import { catchUpSiblings } from "#siblings/actions.ts";
import { siblingApi, siblingRoutes } from "#siblings/routes.ts";
import type { Below } from "#web/below.ts";
import { html } from "#web/html.ts";
import { startMetrics } from "#web/metrics.ts";
import { createServer } from "#web/server.ts";

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8")) as { version: string };
export const software = { name: "calendula", version };

export const chores: readonly Chore[] = [
  ...foundationChores,
  {
    name: "offers",
    every: hours(1),
    words: "Needs end after 14 days and offers after 180, unless they are renewed; then they are deleted, here and elsewhere.",
    run: expireOffers,
  },
  { name: "exact-places", every: hours(6), words: "The exact place of an event is deleted two days after it.", run: forgetPlaces },
  {
    name: "answers",
    every: hours(1),
    words:
      "Answers to events, with notes, names and addresses of guests, are deleted 48 hours after the event; those from other servers too.",
    run: forgetAnswers,
  },
  {
    name: "imports",
    every: hours(1),
    words: "A calendar file that was looked at is deleted after an hour, or when it is taken in.",
    run: forgetImports,
  },
  { name: "calendar-sources", every: minutes(10), run: fetchDueSources },
  { name: "reminders", every: hours(1), run: remindGuests },
  { name: "series", every: hours(12), run: extendSeries },
  { name: "planned-events", every: hours(1), run: tellPlanned },
  {
    name: "past-remote-events",
    every: hours(24),
    words: "Events of siblings are deleted here 90 days after they ended.",
    run: forgetPastRemoteEvents,
  },
  { name: "silent-siblings", every: hours(24), run: catchUpSiblings },
];

/** Everything that the worker knows how to do. */
export const handlersOf = (fediverse: Fediverse): Handlers => ({
  ...fediverse.handlers,
  ...deliverHandlers(fediverse),
  ...letterHandlers(fediverse),
  ...receiveHandlers(fediverse),
  ...siblingHandlers(fediverse),
  ...importHandlers(fediverse.world),
  ...sourceHandlers(fediverse.world, (url, known) => fediverse.outgoing.getFile(url, "text/calendar, text/plain;q=0.5", known)),
  ...rsvpMailHandlers(fediverse.world, createMailer(fediverse.world.config)),
});

/** The HTTP server with all its routes. */
export async function createWeb(world: World, fediverse: Fediverse): Promise<FastifyInstance> {
  const app = await createServer(world);
  const { outgoing } = fediverse;
  const wrong = wrongPasswords(world.clock);
  await app.register(federationRoutes(fediverse, software));
  await app.register(inboxRoutes(fediverse));
  await app.register(
    memberRoutes(
      world,
      wrong,
      async (request) => html`${await groupsOfMine(world, request)}${await myCalendar(world, request)}`,
      takeAnswersAlong(world),
    ),
  );
  await app.register(welcomeRoutes(world));
  await app.register(
    groupRoutes(world, {
      sections: async (view, group) => {
        const parts = await Promise.all([
          groupEvents(world, view, view.viewer, group),
          groupOffers(world, view, view.viewer, group),
          groupGuides(world, view, view.viewer, group),
        ]);
        return parts.flat();
      },
      begin: (view, group) => [planLink(view, group.handle), offerLink(view, group.handle), writeLink(view, group.handle)],
      followFrom: (address, iri) => followFrom(outgoing, address, iri),
    }),
  );
  const belowEvent: Below = (view, id) => repliesPart(world, view, "event", id);
  await app.register(
    eventRoutes(
      world,
      async (view, event, host) => [await answersPart(world, view, event, host), ...(await lookBackPart(world, view, event, host))],
      belowEvent,
    ),
  );
  await app.register(rsvpRoutes(world, belowEvent));
  await app.register(guideRoutes(world, (view, id) => repliesPart(world, view, "guide", id)));
  await app.register(offerRoutes(world, (view, id) => repliesPart(world, view, "offer", id)));
  await app.register(reflectionRoutes(world));
  await app.register(posterRoutes(world));
  await app.register(placesRoutes(world));
  await app.register(calendarRoutes(world));
  await app.register(calendarFeedRoutes(world));
  await app.register(importRoutes(world));
  await app.register(personalRoutes(world));
  await app.register(siblingRoutes(world));
  await app.register(safetyRoutes(world));
  for (const api of [
    memberApi(world, wrong),
    groupApi(world, software),
    eventApi(world),
    rsvpApi(world),
    calendarApi(world),
    guideApi(world),
    offerApi(world),
    siblingApi(world),
    safetyApi(world),
  ])
    await app.register(api);
  await app.register(
    frontRoutes(world, {
      parts: async (view) => {
        const groups = await visibleGroups(world.db, view.viewer);
        const [events, guides, offers] = await Promise.all([
          nextEvents(world, view, 6),
          newestGuides(world, view, 3),
          newestOffers(world, view, 3),
        ]);
        return { events, guides, offers, groups: groups.length === 0 ? undefined : groupCards(groups.slice(0, 6), view, 3) };
      },
      forgets: chores.flatMap((chore) => chore.words ?? []),
    }),
  );
  return app;
}

export interface App {
  readonly world: World;
  readonly database: Database;
  readonly fediverse: Fediverse;
  /** Address that the web part listens on; undefined without one. */
  readonly address: string | undefined;
  /** In order: http, worker, pool, PostgreSQL. */
  stop(): Promise<void>;
}

export const createLog = (config: Config): Logger => pino({ level: config.logLevel, base: null, redact: ["req", "res", "headers"] });

const originKey = "origin";

const storedOrigin = async (db: World["db"]): Promise<string | undefined> =>
  (await db.selectFrom("settings").select("value").where("key", "=", originKey).executeTakeFirst())?.value;

/** PUBLIC_URL is part of every id that followers know; it stays once somebody follows. */
async function lockOrigin({ db, origin }: World): Promise<void> {
  const known = await storedOrigin(db);
  const followed = await db.selectFrom("followers").select("groupId").limit(1).executeTakeFirst();
  if (known !== undefined && known !== origin && followed !== undefined) {
    throw new Error(
      `PUBLIC_URL was ${known} when others began to follow; it can't become ${origin}. Set it back. Example: PUBLIC_URL=${known}`,
    );
  }
  await db
    .insertInto("settings")
    .values({ key: originKey, value: origin })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: origin }))
    .execute();
}

/** The world over an opened database, migrated. */
export async function openWorld(config: Config, log: Logger, parts: readonly Part[]): Promise<{ world: World; database: Database }> {
  const database = await openDatabase(config, log, parts);
  const { db } = database;
  let world: World = { db, config, clock: systemClock, log, origin: config.publicUrl };
  try {
    await migrate(database.db, log, async (pending) => {
      const founded = pending.includes("0001-foundation")
        ? undefined
        : await database.db.selectFrom("settings").select("key").limit(1).executeTakeFirst();
      if (founded === undefined) return;
      if (database.backup === undefined) return log.warn("the database is changed now; make sure that you have a backup of it");
      const name = `before-${pending.at(-1) ?? "change"}-${world.clock.now().toISOString().slice(0, 19).replaceAll(":", "")}`;
      await database.backup(name);
      log.info({ backup: name }, "a backup was made before the database is changed");
    });
    if (parts.length > 0) await lockOrigin(world);
    else if (!config.publicUrlGiven) {
      // A command beside the server speaks of the server's address, also when it was not told.
      const publicUrl = (await storedOrigin(db)) ?? config.publicUrl;
      world = { ...world, config: { ...config, publicUrl }, origin: publicUrl };
    }
  } catch (error) {
    await database.close();
    throw error;
  }
  return { world, database };
}

/** Starts the parts: the web server, the worker, or both. */
export async function startApp(config: Config, log: Logger, parts: readonly Part[] = ["web", "worker"]): Promise<App> {
  const { world, database } = await openWorld(config, log, parts);
  const fediverse = createFediverse(world, database.url);
  let web: FastifyInstance | undefined;
  let worker: Worker | undefined;
  let beat: NodeJS.Timeout | undefined;
  let metrics: Server | undefined;
  const stop = async (): Promise<void> => {
    clearInterval(beat);
    metrics?.close();
    await web?.close();
    await worker?.stop();
    await fediverse.close();
    await database.close();
  };
  try {
    if (parts.includes("worker")) {
      worker = new Worker({ world, url: database.url, handlers: handlersOf(fediverse) });
      await worker.start();
      const look = (): void =>
        void doChores(world, chores).catch((error: unknown) =>
          log.warn({ why: error instanceof Error ? error.message : String(error) }, "chores must wait"),
        );
      beat = setInterval(look, minutes(5));
      look();
    }
    if (config.metricsPort !== undefined) metrics = await startMetrics(world, config.metricsPort);
    if (parts.includes("web")) {
      web = await createWeb(world, fediverse);
      await web.listen({ host: config.host, port: config.port });
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const bound = web?.server.address();
  const address = typeof bound === "object" && bound !== null ? `http://${config.host}:${bound.port}` : undefined;
  return { world, database, fediverse, address, stop };
}
