/** Pages of an event: planning, reading and changing it, calling it off. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mayChange } from "#commons/owned.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reveal, RsvpMode, Visibility } from "#platform/database/schema.ts";
import { groupForWriting, visibleGroup } from "#domains/groups/queries.ts";
import { days } from "#platform/lib/clock.ts";
import { Temporal, wallTime } from "#platform/lib/temporal.ts";
import { type Fields, fieldValues, fieldValue } from "#platform/web/html/forms.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { withPicture } from "#domains/pictures/sections.ts";
import { pictureOptions, useUploads } from "#platform/web/uploads.ts";
import { accessFields, accessIn, accessRoutes } from "./access/routes.ts";
import {
  cancelEvent,
  changeEvent,
  deleteEvent,
  planEvent,
  postponeEvent,
  reviveEvent,
} from "./actions.ts";
import { costOfAccess } from "./cost/cost.ts";
import { splitTags } from "./event.ts";
import type { EventInput } from "./form/input.ts";
import { lastMoment } from "./times.ts";
import { eventForm, type EventFormFacts } from "./form/page.ts";
import { placesOf, rememberPlace, withPlace } from "./places/actions.ts";
import { ruleOf } from "./series/recurrence.ts";
import {
  cancelSeries,
  changeSeries,
  mustKeepRule,
  type SeriesScope,
} from "./series/change-actions.ts";
import { planSeries } from "./series/actions.ts";
import { shownEventPage } from "./shown-routes.ts";
import type { EventSection } from "./slots.ts";
import { sizeOf, type SlotSize, eventSlotsOf } from "./rsvp/slots-store.ts";
import { carried, laidOver, sequenceIn } from "./form/stale-save.ts";
import { eventFor, type EventRow, type VisibleEvent } from "./store.ts";
import { eventMessages } from "./messages.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

const oneOf = <T extends string>(text: string, known: readonly T[], fallback: T): T =>
  known.find((one) => one === text) ?? fallback;

const numberIn = (text: string): number | undefined => (text === "" ? undefined : Number(text));

function inputOf(fields: Fields): EventInput {
  const text = (name: string): string => fieldValue(fields, name).trim();
  return {
    name: text("name"),
    content: fieldValue(fields, "content"),
    startTime: text("startTime"),
    endTime: text("endTime"),
    allDay: text("allDay") === "yes",
    timeZone: text("timeZone"),
    area: text("area"),
    exactPlace: text("exact"),
    reveal: oneOf<Reveal>(text("reveal"), ["members", "confirmed", "day", "public"], "members"),
    point: text("point"),
    onlineUrl: text("online"),
    kind: text("kind"),
    careKinds: fieldValues(fields, "careKinds"),
    tags: splitTags(text("tags")),
    ...accessIn(fields),
    cost: text("cost"),
    costWords: text("costWords"),
    contact: text("contact"),
    capacity: numberIn(text("capacity")),
    rsvp: oneOf<RsvpMode>(text("rsvp"), ["open", "approval", "slots", "off"], "open"),
    guests: !("guestsAsked" in fields) || fieldValues(fields, "guests").includes("yes"),
    slotMinutes: numberIn(text("slotMinutes")),
    slotPlaces: numberIn(text("slotPlaces")),
    visibility: oneOf<Visibility>(text("visibility"), ["public", "members", "group"], "group"),
    language: text("language"),
    publish: text("publish") === "yes",
    sequence: sequenceIn(text("sequence")),
  };
}

/** The rule that the form says; "" for an event that happens once. */
function ruleIn(fields: Fields): string {
  const text = (name: string): string => fieldValue(fields, name).trim();
  const every = text("every");
  if (every === "rule" || (every === "" && text("rule") !== "")) return text("rule");
  return (
    ruleOf(
      {
        every,
        weekdays: fieldValues(fields, "weekdays"),
        until: text("until"),
        times: text("times"),
      },
      text("startTime"),
    ) ?? ""
  );
}

/** The same hour on the clock a week later, or as many weeks as it takes not to begin in the past. */
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

function valuesOf(event: VisibleEvent, size: SlotSize | undefined): Fields {
  return {
    slotMinutes: size === undefined ? "" : String(size.minutes),
    slotPlaces: size === undefined ? "" : String(size.places),
    name: event.name,
    content: event.source,
    startTime: wallTime(event.starts, event.timeZone),
    endTime: event.endsGiven
      ? wallTime(event.allDay ? lastMoment(event) : event.ends, event.timeZone)
      : "",
    allDay: event.allDay ? "yes" : "",
    timeZone: event.timeZone,
    area: event.area,
    exact: event.exactPlace ?? "",
    reveal: event.reveal,
    point:
      event.latitude === null || event.longitude === null
        ? ""
        : `${event.latitude}, ${event.longitude}`,
    online: event.onlineUrl ?? "",
    kind: event.kind,
    careKinds: event.careKinds,
    tags: event.tags.join(" "),
    ...moneyFields(event),
    contact: event.contact,
    capacity: event.capacity === null ? "" : String(event.capacity),
    rsvp: event.rsvp,
    guests: event.guests ? "yes" : "no",
    visibility: event.visibility,
    language: event.language,
    scope: "this",
    ...accessFields(event),
  };
}

/** The cost as it stands; what only its access fact says, in the field that it has now. */
function moneyFields(event: VisibleEvent): Fields {
  const said = event.cost !== null || event.costWords !== "";
  const { cost, costWords } = said ? event : costOfAccess(event);
  return { cost: cost ?? "", costWords };
}

const scopeOf = (fields: Fields): SeriesScope | undefined => {
  const scope = fieldValue(fields, "scope");
  return scope === "later" || scope === "all" ? scope : undefined;
};

/** A remembered place that was chosen by its name; one whose exact place was typed anew stands as it was typed. */
async function placeNamed(ctx: AppContext, groupId: string, fields: Fields): Promise<string> {
  const area = fieldValue(fields, "area").trim().toLowerCase();
  if (area === "" || fieldValue(fields, "exact").trim() !== "") return "";
  const places = await placesOf(ctx.db, groupId);
  return places.find((place) => place.area.toLowerCase() === area)?.id ?? "";
}

/** `sections`: what other domains add to the page of an event. */
export const eventRoutes =
  (ctx: AppContext, sections: readonly EventSection[]) =>
  async (app: FastifyInstance): Promise<void> => {
    const said = (request: FastifyRequest): ReturnType<typeof eventMessages> =>
      eventMessages(viewOf(request).language);
    const zoneOf = (request: FastifyRequest): string =>
      viewOf(request).collective?.timeZone ?? "UTC";
    const uploadOf = await useUploads(ctx, app);
    await accessRoutes(ctx)(app);

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
                visibility:
                  group.kind === "open" ? "public" : group.kind === "closed" ? "members" : "group",
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
            text: event.published === null ? said(request).drafted : said(request).published,
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

    app.get<ById>("/events/:id", async (request, reply) =>
      sendPage(
        reply,
        request,
        await shownEventPage(ctx, viewOf(request), request.params.id, sections),
      ),
    );

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
            changed.status === "cancelled" ? said(request).savedOff : said(request).saved;
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
            notes: { sequence: said(request).conflictNote },
          };
          return eventForm(viewOf(request), next, { ...now.about, theirs });
        },
      );
    });

    const back = (request: FastifyRequest<ById>, reply: FastifyReply, text: string): FastifyReply =>
      redirect(reply, `/events/${request.params.id}`, { tone: "good", text });
    app.post<ById>("/events/:id/cancel", async (request, reply) => {
      const fields = fieldsOf(request);
      const scope = scopeOf(fields);
      const reason = fieldValue(fields, "reason");
      if (scope === undefined) await cancelEvent(ctx, viewerOf(request), request.params.id, reason);
      else await cancelSeries(ctx, viewerOf(request), request.params.id, scope, reason);
      return back(request, reply, said(request).cancelled);
    });
    app.post<ById>("/events/:id/postpone", async (request, reply) => {
      await postponeEvent(ctx, viewerOf(request), request.params.id);
      return back(request, reply, said(request).postponed);
    });
    app.post<ById>("/events/:id/revive", async (request, reply) => {
      await reviveEvent(ctx, viewerOf(request), request.params.id);
      return back(request, reply, said(request).revived);
    });
    app.post<ById>("/events/:id/delete", async (request, reply) => {
      await deleteEvent(ctx, viewerOf(request), request.params.id);
      return redirect(reply, "/calendar", { tone: "good", text: said(request).deleted });
    });
  };
