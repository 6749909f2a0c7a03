/** The form of an event: planning one, changing it. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { mayChange } from "#commons/owned.ts";
import { DomainError } from "#commons/domain-error.ts";
import { tighten, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { groupForWriting, visibleGroup } from "#domains/groups/queries.ts";
import { days } from "#platform/lib/clock.ts";
import { Temporal, wallTime } from "#platform/lib/temporal.ts";
import { type Fields, fieldValue } from "#platform/web/html/forms.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { withPicture } from "#domains/pictures/sections.ts";
import { pictureOptions, useUploads } from "#platform/web/uploads.ts";
import { changeEvent, planEvent } from "../actions.ts";
import type { EventInput } from "./input.ts";
import { lastMoment } from "../times.ts";
import { eventForm } from "./page.ts";
import { type EventFormFacts } from "./folds-page.ts";
import { placesOf, rememberPlace, withPlace } from "../places/actions.ts";
import { changeSeries, mustKeepRule } from "../series/change-actions.ts";
import { planSeries } from "../series/actions.ts";
import { sizeOf, eventSlotsOf } from "../rsvp/seats/slots-store.ts";
import { carried, laidOver } from "./stale-save.ts";
import { eventFor, type EventRow, type VisibleEvent } from "../store.ts";
import { eventMessages } from "../messages.ts";
import { valuesOf, inputOf, ruleIn, scopeOf } from "./fields-routes.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

/**
 * The same hour on the clock a week later, or as many weeks as it takes not to begin in the past.
 */
function weeksOn(
  date: Date,
  { starts, timeZone }: Pick<VisibleEvent, "starts" | "timeZone">,
  now: Date,
): string {
  const weeks = Math.max(1, Math.ceil((now.getTime() - starts.getTime()) / days(7)));
  return Temporal.PlainDateTime.from(wallTime(date, timeZone))
    .add({ weeks })
    .toString({ smallestUnit: "minute" });
}

/**
 * A remembered place that was chosen by its name; one whose exact place was
 * typed anew stands as it was typed.
 */
async function placeNamed(ctx: AppContext, groupId: string, fields: Fields): Promise<string> {
  const area = fieldValue(fields, "area").trim().toLowerCase();
  if (area === "" || fieldValue(fields, "exact").trim() !== "") return "";
  const places = await placesOf(ctx.db, groupId);
  return places.find((place) => place.area.toLowerCase() === area)?.id ?? "";
}

/** The form of an event: planning one, and changing it. */
export const eventFormRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof eventMessages> =>
      eventMessages(viewOf(request).language);
    const zoneOf = (request: FastifyRequest): string =>
      viewOf(request).collective?.timeZone ?? "UTC";
    const uploadOf = await useUploads(ctx, app);

    app.get<ByHandle & { Querystring: { like?: unknown } }>(
      "/@:handle/events/new",
      async (request, reply) => {
        const { group } = await groupForWriting(ctx, viewerOf(request), request.params.handle);
        const view = viewOf(request);
        const { like } = request.query;
        const model =
          typeof like === "string" ? await eventFor(ctx.db, viewerOf(request), like) : undefined;
        const mine = model !== undefined && (await mayChange(ctx, viewerOf(request), model));
        const size = model === undefined ? undefined : sizeOf(await eventSlotsOf(ctx.db, model.id));
        const later = (date: Date): string =>
          model === undefined ? "" : weeksOn(date, model, ctx.clock.now());
        const values: Fields =
          model !== undefined && mine
            ? {
                ...valuesOf(model, size),
                startTime: later(model.starts),
                endTime: model.endsGiven
                  ? later(model.allDay ? lastMoment(model) : model.ends)
                  : "",
              }
            : {
                timeZone: view.collective?.timeZone ?? "UTC",
                language: group.language,
                reveal: "members",
                visibility: tighten("public", group.kind),
              };
        const places = await placesOf(ctx.db, group.id);
        return sendPage(
          reply,
          request,
          eventForm(
            view,
            { values, notes: {} },
            { action: `/@${group.handle}/events/new`, group, places, zone: zoneOf(request) },
          ),
        );
      },
    );
    app.post<ByHandle>("/@:handle/events/new", pictureOptions, async (request, reply) => {
      const viewer = viewerOf(request);
      const { group } = await groupForWriting(ctx, viewer, request.params.handle);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          const input = await withPlace(
            ctx,
            viewer,
            group.handle,
            inputOf(fields),
            fieldValue(fields, "place") || (await placeNamed(ctx, group.id, fields)),
          );
          const rule = ruleIn(fields);
          const upload = uploadOf(request, "pictureFile");
          const event = await withPicture(ctx, request, upload, undefined, (_fields, picture) =>
            rule === ""
              ? planEvent(ctx, viewer, group.handle, { ...input, picture })
              : planSeries(ctx, viewer, group.handle, { ...input, picture }, rule),
          );
          if (fieldValue(fields, "remember") === "yes") await rememberPlace(ctx, event);
          return redirect(reply, `/events/${event.id}`, {
            tone: "good",
            text:
              event.published === null
                ? messagesFor(request).drafted
                : messagesFor(request).published,
          });
        },
        async (formState) =>
          eventForm(viewOf(request), formState, {
            action: `/@${group.handle}/events/new`,
            group,
            places: await placesOf(ctx.db, group.id),
            zone: zoneOf(request),
          }),
      );
    });

    const formFacts = async (
      request: FastifyRequest<ById>,
    ): Promise<{ event: VisibleEvent; handle: string; about: EventFormFacts }> => {
      const viewer = viewerOf(request);
      const event = await eventFor(ctx.db, viewer, request.params.id);
      const { handle } = event.origin;
      if (!(await mayChange(ctx, viewer, event)) || handle === null)
        throw new DomainError("not-allowed");
      const group = await visibleGroup(ctx, viewer, handle);
      const places = await placesOf(ctx.db, group.id);
      return {
        event,
        handle,
        about: {
          action: `/events/${event.id}/edit`,
          group,
          published: event.published !== null,
          inSeries: event.seriesId !== null,
          off: event.status === "cancelled",
          image: event.image,
          places,
          zone: zoneOf(request),
        },
      };
    };
    /** What the form shows and what it does not, such as that it was called off. */
    const standingOf = async (event: VisibleEvent): Promise<Fields> => ({
      ...valuesOf(event, sizeOf(await eventSlotsOf(ctx.db, event.id))),
      status: event.status,
    });
    const marksOf = (event: VisibleEvent, standing: Fields): Fields => ({
      sequence: String(event.sequence),
      began: carried(standing),
    });
    const change = async (
      viewer: Viewer,
      event: VisibleEvent,
      input: EventInput,
      fields: Fields,
    ): Promise<EventRow> => {
      const scope = event.seriesId === null ? undefined : scopeOf(fields);
      const rule = ruleIn(fields);
      if (scope === undefined) await mustKeepRule(ctx, event, rule);
      return scope === undefined
        ? changeEvent(ctx, viewer, event.id, input)
        : changeSeries(ctx, viewer, event.id, input, { scope, ...(rule === "" ? {} : { rule }) });
    };
    app.get<ById>("/events/:id/edit", async (request, reply) => {
      const { event, about } = await formFacts(request);
      const values = await standingOf(event);
      return sendPage(
        reply,
        request,
        eventForm(
          viewOf(request),
          { values: { ...values, ...marksOf(event, values) }, notes: {} },
          about,
        ),
      );
    });
    app.post<ById>("/events/:id/edit", pictureOptions, async (request, reply) => {
      const { event, handle, about } = await formFacts(request);
      const viewer = viewerOf(request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          const input = await withPlace(
            ctx,
            viewer,
            handle,
            inputOf(fields),
            fieldValue(fields, "place"),
          );
          const upload = uploadOf(request, "pictureFile");
          const changed = await withPicture(ctx, request, upload, event.image, (_fields, picture) =>
            change(viewer, event, { ...input, picture }, fields),
          );
          if (fieldValue(fields, "remember") === "yes") await rememberPlace(ctx, changed);
          const text =
            changed.status === "cancelled"
              ? messagesFor(request).savedOff
              : messagesFor(request).saved;
          return redirect(reply, `/events/${changed.id}`, { tone: "good", text });
        },
        async (formState) => {
          if (formState.notes["sequence"] === undefined)
            return eventForm(viewOf(request), formState, about);
          // The next save begins from what stands now, with theirs shown beside it.
          const now = await formFacts(request);
          const standing = await standingOf(now.event);
          const ours = {
            ...formState.values,
            guests:
              "guestsAsked" in formState.values && fieldValue(formState.values, "guests") === ""
                ? "no"
                : "yes",
          };
          const { values, theirs } = laidOver(
            fieldValue(formState.values, "began"),
            ours,
            standing,
          );
          const next = {
            values: { ...values, ...marksOf(now.event, standing) },
            notes: { sequence: messagesFor(request).conflictNote },
          };
          return eventForm(viewOf(request), next, { ...now.about, theirs });
        },
      );
    });
  };
