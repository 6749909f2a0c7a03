import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { mayChange } from "#commons/owned.ts";
import { Refusal } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { viewerOf } from "#platform/web/view.ts";
import { changeAccess } from "./access/actions.ts";
import { cancelEvent, changeEvent, deleteEvent, planEvent, postponeEvent, reviveEvent } from "./actions.ts";
import { Change, merge, NewEvent, orUnsaid, unplaced } from "./api-shapes.ts";
import { eventView } from "./view.ts";
import { seesExactPlace } from "./places/exact-place.ts";
import { forgetPlace, placesOf, rememberPlace, withPlace } from "./places/actions.ts";
import { ruleText } from "./series/recurrence.ts";
import { myAnswer } from "./rsvp/actions.ts";
import { cancelSeries, changeSeries, mustKeepRule } from "./series/change-actions.ts";
import { planSeries, seriesOf } from "./series/actions.ts";
import { eventFor, type SeenEvent } from "./store.ts";
import { EventAnswer, GroupPlacesAnswer } from "./answers.ts";

interface ById {
  Params: { id: string };
}

const CallOff = Type.Object({
  scope: Type.Optional(Type.Union([Type.Literal("this"), Type.Literal("later"), Type.Literal("all")])),
  reason: Type.Optional(Type.String({ maxLength: 500 })),
});

/** One event, as this viewer may see it. */
export async function shownEvent(world: World, viewer: Viewer, id: string): Promise<Static<typeof EventAnswer>> {
  const event = await eventFor(world.db, viewer, id);
  const host = await mayChange(world, viewer, event);
  const exact = seesExactPlace(event, { viewer, rsvp: await myAnswer(world, viewer, id), host }, world.clock.now());
  const series = await seriesOf(world.db, event.seriesId);
  return {
    ...eventView(event, world.origin, { exact }),
    ...(series === undefined ? {} : { recurrence: series.rule, recurrenceText: ruleText(series.rule, series.timeZone) }),
  };
}

export const eventApi =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["events"];
    const shown = (viewer: Viewer, id: string): Promise<Static<typeof EventAnswer>> => shownEvent(world, viewer, id);

    /** Lays it over what stands, and answers the id of what was changed: with a series, that of its first date. */
    const change = async (viewer: Viewer, event: SeenEvent, body: Change): Promise<string> => {
      const { scope = "this", recurrence, rememberPlace: remember, place, sequence } = body;
      const merged = merge(body, event, event.timeZone, event.language);
      const placed =
        place === undefined || event.origin.handle === null
          ? merged
          : orUnsaid(await withPlace(world, viewer, event.origin.handle, unplaced(merged, body), place), body);
      const input = { ...placed, sequence };
      // Who keeps the access facts changes these and nothing beside them.
      const onlyAccess = Object.keys(body).every((key) => ["access", "accessWords", "sequence"].includes(key));
      if (onlyAccess && !(await mayChange(world, viewer, event))) return (await changeAccess(world, viewer, event.id, input)).id;
      if (scope === "this") await mustKeepRule(world, event, recurrence ?? undefined);
      const changed =
        scope === "this"
          ? await changeEvent(world, viewer, event.id, input)
          : await changeSeries(world, viewer, event.id, input, { scope, rule: recurrence ?? undefined });
      if (remember === true) await rememberPlace(world, changed);
      return changed.id;
    };

    app.post<{ Params: { handle: string }; Body: NewEvent }>(
      "/api/v1/groups/:handle/events",
      { schema: { tags, summary: "Plan an event, or with `recurrence` a series of them", body: NewEvent, response: { 201: EventAnswer } } },
      async (request, reply) => {
        const { collective } = request.view;
        const { handle } = request.params;
        const viewer = viewerOf(request);
        const { recurrence, place, rememberPlace: remember } = request.body;
        const merged = merge(request.body, undefined, collective?.timeZone ?? "UTC", collective?.language ?? "en");
        const input = orUnsaid(await withPlace(world, viewer, handle, merged, place), request.body);
        const event =
          recurrence == null || recurrence === ""
            ? await planEvent(world, viewer, handle, input)
            : await planSeries(world, viewer, handle, input, recurrence);
        if (remember === true) await rememberPlace(world, event);
        return reply.status(201).send(await shown(viewer, event.id));
      },
    );
    app.get<ById>("/api/v1/events/:id", { schema: { tags, summary: "An event", response: { 200: EventAnswer } } }, async (request) =>
      shown(viewerOf(request), request.params.id),
    );
    app.patch<ById & { Body: Change }>(
      "/api/v1/events/:id",
      {
        schema: {
          tags,
          summary: "Change an event; `scope` says whether the later dates of its series change too",
          body: Change,
          response: { 200: EventAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const { sequence } = request.body;
        // What was not named stays as it is, also when somebody saves at the same moment: then it is put on top of theirs.
        for (let turn = 1; ; turn++) {
          const event = await eventFor(world.db, viewer, request.params.id);
          const saved = await change(viewer, event, { ...request.body, sequence: sequence ?? event.sequence }).catch((error: unknown) => {
            if (sequence === undefined && turn < 20 && error instanceof Refusal && error.code === "conflict") return undefined;
            throw error;
          });
          if (saved !== undefined) return shown(viewer, saved);
        }
      },
    );
    app.post<ById & { Body: { scope?: "this" | "later" | "all"; reason?: string } | null }>(
      "/api/v1/events/:id/cancel",
      {
        schema: {
          tags,
          summary: "Call an event off, alone or with the later dates of its series",
          body: Type.Union([CallOff, Type.Null()]),
          response: { 200: EventAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const scope = request.body?.scope ?? "this";
        const reason = request.body?.reason;
        if (scope === "this") await cancelEvent(world, viewer, request.params.id, reason);
        else await cancelSeries(world, viewer, request.params.id, scope, reason);
        return shown(viewer, request.params.id);
      },
    );
    for (const [word, summary, act] of [
      ["postpone", "Postpone an event without a new date", postponeEvent],
      ["revive", "Let it take place after all", reviveEvent],
    ] as const)
      app.post<ById>(`/api/v1/events/:id/${word}`, { schema: { tags, summary, response: { 200: EventAnswer } } }, async (request) => {
        await act(world, viewerOf(request), request.params.id);
        return shown(viewerOf(request), request.params.id);
      });
    app.delete<ById>(
      "/api/v1/events/:id",
      { schema: { tags, summary: "Delete an event", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await deleteEvent(world, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );

    app.get<{ Params: { handle: string } }>(
      "/api/v1/groups/:handle/places",
      { schema: { tags, summary: "Places that a group remembers, for its members", response: { 200: GroupPlacesAnswer } } },
      async (request) => {
        const { group } = await groupForWriting(world, viewerOf(request), request.params.handle);
        const places = await placesOf(world.db, group.id);
        return {
          items: places.map(({ access, accessWords, groupId: _group, exactPlace, updated: _updated, ...place }) => ({
            ...place,
            exact: exactPlace,
            access: JSON.parse(access) as object,
            accessWords: JSON.parse(accessWords) as object,
          })),
        };
      },
    );
    app.delete<{ Params: { handle: string; id: string } }>(
      "/api/v1/groups/:handle/places/:id",
      { schema: { tags, summary: "Forget a place", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await forgetPlace(world, viewerOf(request), request.params.handle, request.params.id);
        return reply.status(204).send();
      },
    );
  };
