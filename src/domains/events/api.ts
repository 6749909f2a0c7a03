/** Events and remembered places over the API: planned, changed, called off, deleted. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { mayChange } from "#commons/owned.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { viewerOf } from "#platform/web/view.ts";
import { changeAccess } from "./access/actions.ts";
import {
  cancelEvent,
  changeEvent,
  deleteEvent,
  planEvent,
  postponeEvent,
  reviveEvent,
} from "./actions.ts";
import { EventChange, merge, NewEventBody, orUnsaid, unplaced } from "./form/api-shapes.ts";
import { eventView } from "./view.ts";
import { seesExactPlace } from "./places/exact-place.ts";
import { forgetPlace, placesOf, rememberPlace, withPlace } from "./places/actions.ts";
import { ruleText } from "./series/rule-text.ts";
import { myAnswer } from "./rsvp/actions.ts";
import { cancelSeries, changeSeries, mustKeepRule } from "./series/change-actions.ts";
import { planSeries, seriesOf } from "./series/actions.ts";
import { eventFor, type VisibleEvent } from "./store.ts";
import { EventAnswer, GroupPlacesAnswer } from "./answers.ts";
import { readRecord } from "#platform/lib/json/read-json.ts";

interface ById {
  Params: { id: string };
}

const CallOff = Type.Object({
  scope: Type.Optional(
    Type.Union([Type.Literal("this"), Type.Literal("later"), Type.Literal("all")]),
  ),
  reason: Type.Optional(Type.String({ maxLength: 500 })),
});

/** One event, as this viewer may see it. */
async function shownEvent(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  language: string,
): Promise<Static<typeof EventAnswer>> {
  const event = await eventFor(ctx.db, viewer, id);
  const host = await mayChange(ctx, viewer, event);
  const exact = seesExactPlace(
    event,
    { viewer, rsvp: await myAnswer(ctx, viewer, id), host },
    ctx.clock.now(),
  );
  const series = await seriesOf(ctx.db, event.seriesId);
  return {
    ...eventView(event, { origin: ctx.origin, language }, { exact }),
    ...(series === undefined
      ? {}
      : {
          recurrence: series.rule,
          recurrenceText: ruleText(series.rule, series.timeZone, language),
        }),
  };
}

export const eventApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["events"];
    const shown = ({ view }: FastifyRequest, id: string): Promise<Static<typeof EventAnswer>> =>
      shownEvent(ctx, view.viewer, id, view.language);

    /**
     * Lays it over what stands, and answers the id of what was changed: with
     * a series, that of its first date.
     */
    const change = async (
      viewer: Viewer,
      event: VisibleEvent,
      body: EventChange,
    ): Promise<string> => {
      const { scope = "this", recurrence, rememberPlace: remember, place, sequence } = body;
      const merged = merge(body, event, event.timeZone, event.language);
      const placed =
        place === undefined || event.origin.handle === null
          ? merged
          : orUnsaid(
              await withPlace(ctx, viewer, event.origin.handle, unplaced(merged, body), place),
              body,
            );
      const input = { ...placed, sequence };
      // Who keeps the access facts changes these and nothing beside them.
      const onlyAccess = Object.keys(body).every((key) =>
        ["access", "accessWords", "sequence"].includes(key),
      );
      if (onlyAccess && !(await mayChange(ctx, viewer, event)))
        return (await changeAccess(ctx, viewer, event.id, input)).id;
      if (scope === "this") await mustKeepRule(ctx, event, recurrence ?? undefined);
      const changed =
        scope === "this"
          ? await changeEvent(ctx, viewer, event.id, input)
          : await changeSeries(ctx, viewer, event.id, input, {
              scope,
              rule: recurrence ?? undefined,
            });
      if (remember === true) await rememberPlace(ctx, changed);
      return changed.id;
    };

    app.post<{ Params: { handle: string }; Body: NewEventBody }>(
      "/api/v1/groups/:handle/events",
      {
        schema: {
          tags,
          summary: "Plan an event, or with `recurrence` a series of them",
          body: NewEventBody,
          response: { 201: EventAnswer },
        },
      },
      async (request, reply) => {
        const { collective } = request.view;
        const { handle } = request.params;
        const viewer = viewerOf(request);
        const { recurrence, place, rememberPlace: remember } = request.body;
        const merged = merge(
          request.body,
          undefined,
          collective?.timeZone ?? "UTC",
          collective?.language ?? "en",
        );
        const input = orUnsaid(await withPlace(ctx, viewer, handle, merged, place), request.body);
        const event =
          recurrence == null || recurrence === ""
            ? await planEvent(ctx, viewer, handle, input)
            : await planSeries(ctx, viewer, handle, input, recurrence);
        if (remember === true) await rememberPlace(ctx, event);
        return reply.status(201).send(await shown(request, event.id));
      },
    );
    app.get<ById>(
      "/api/v1/events/:id",
      { schema: { tags, summary: "An event", response: { 200: EventAnswer } } },
      async (request) => shown(request, request.params.id),
    );
    app.patch<ById & { Body: EventChange }>(
      "/api/v1/events/:id",
      {
        schema: {
          tags,
          summary: "Change an event; `scope` says whether the later dates of its series change too",
          body: EventChange,
          response: { 200: EventAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const { sequence } = request.body;
        // What was not named stays as it is, also when somebody saves at the same moment:
        // then it is put on top of theirs.
        for (let turn = 1; ; turn++) {
          const event = await eventFor(ctx.db, viewer, request.params.id);
          const saved = await change(viewer, event, {
            ...request.body,
            sequence: sequence ?? event.sequence,
          }).catch((error: unknown) => {
            if (
              sequence === undefined &&
              turn < 20 &&
              error instanceof DomainError &&
              error.code === "conflict"
            )
              return undefined;
            throw error;
          });
          if (saved !== undefined) return shown(request, saved);
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
        if (scope === "this") await cancelEvent(ctx, viewer, request.params.id, reason);
        else await cancelSeries(ctx, viewer, request.params.id, scope, reason);
        return shown(request, request.params.id);
      },
    );
    for (const [word, summary, act] of [
      ["postpone", "Postpone an event without a new date", postponeEvent],
      ["revive", "Let it take place after all", reviveEvent],
    ] as const)
      app.post<ById>(
        `/api/v1/events/:id/${word}`,
        { schema: { tags, summary, response: { 200: EventAnswer } } },
        async (request) => {
          await act(ctx, viewerOf(request), request.params.id);
          return shown(request, request.params.id);
        },
      );
    app.delete<ById>(
      "/api/v1/events/:id",
      { schema: { tags, summary: "Delete an event", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await deleteEvent(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );

    app.get<{ Params: { handle: string } }>(
      "/api/v1/groups/:handle/places",
      {
        schema: {
          tags,
          summary: "Places that a group remembers, for its members",
          response: { 200: GroupPlacesAnswer },
        },
      },
      async (request) => {
        const { group } = await groupForWriting(ctx, viewerOf(request), request.params.handle);
        const places = await placesOf(ctx.db, group.id);
        return {
          items: places.map(
            ({
              access,
              accessWords,
              groupId: _group,
              exactPlace,
              updated: _updated,
              ...place
            }) => ({
              ...place,
              exact: exactPlace,
              access: readRecord(access),
              accessWords: readRecord(accessWords),
            }),
          ),
        };
      },
    );
    app.delete<{ Params: { handle: string; id: string } }>(
      "/api/v1/groups/:handle/places/:id",
      { schema: { tags, summary: "Forget a place", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await forgetPlace(ctx, viewerOf(request), request.params.handle, request.params.id);
        return reply.status(204).send();
      },
    );
  };
