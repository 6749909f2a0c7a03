import type { FastifyInstance, FastifyRequest } from "fastify";
import { mayChange } from "#commons/owned.ts";
import { Refusal } from "#commons/refusals.ts";
import type { World } from "#commons/world.ts";
import { parseAccess } from "#commons/access-facts.ts";
import type { Visibility } from "#database/schema.ts";
import { groupForWriting, visibleGroup } from "#groups/group-actions.ts";
import { wallTime } from "#kit/temporal.ts";
import { type Fields, listOf, textOf } from "#web/forms.ts";
import { orShowAgain, redirect, sendPage } from "#web/reply.ts";
import { type Below, withBelow } from "#web/below.ts";
import { viewerOf, viewOf } from "#web/view.ts";
import { cancelEvent, changeEvent, deleteEvent, planEvent } from "./actions.ts";
import { type EventInput, splitTags } from "./event.ts";
import { eventForm, eventPage } from "./page.ts";
import { eventFor, type SeenEvent } from "./store.ts";
import { words } from "./words.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

const visibilityOf = (text: string): Visibility => (text === "public" || text === "members" ? text : "group");

function inputOf(fields: Fields): EventInput {
  const text = (name: string): string => textOf(fields, name).trim();
  const access = Object.fromEntries(
    Object.keys(fields).flatMap((name) => (name.startsWith("access-") ? [[name.slice(7), text(name)] as const] : [])),
  );
  return {
    name: text("name"),
    content: textOf(fields, "content"),
    startTime: text("startTime"),
    endTime: text("endTime"),
    timeZone: text("timeZone"),
    area: text("area"),
    exactPlace: text("exact"),
    onlineUrl: text("online"),
    kind: text("kind"),
    careKinds: listOf(fields, "careKinds"),
    tags: splitTags(text("tags")),
    access,
    capacity: text("capacity") === "" ? undefined : Number(text("capacity")),
    visibility: visibilityOf(text("visibility")),
    language: text("language"),
    publish: text("publish") === "yes",
  };
}

const valuesOf = (event: SeenEvent): Fields => ({
  name: event.name,
  content: event.source,
  startTime: wallTime(event.starts, event.timeZone),
  endTime: wallTime(event.ends, event.timeZone),
  timeZone: event.timeZone,
  area: event.area,
  exact: event.exactPlace ?? "",
  online: event.onlineUrl ?? "",
  kind: event.kind,
  careKinds: event.careKinds,
  tags: event.tags.join(" "),
  capacity: event.capacity === null ? "" : String(event.capacity),
  visibility: event.visibility,
  language: event.language,
  ...Object.fromEntries(Object.entries(parseAccess(event.access)).map(([fact, answer]) => [`access-${fact}`, answer])),
});

/** `below` adds other domains' parts under a thing. */
export const eventRoutes =
  (world: World, below: Below) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<ByHandle>("/@:handle/events/new", async (request, reply) => {
      const { group } = await groupForWriting(world, viewerOf(request), request.params.handle);
      const view = viewOf(request);
      const values = {
        timeZone: view.collective?.timeZone ?? "UTC",
        language: group.language,
        kind: "skillshare",
        visibility: group.kind === "open" ? "public" : group.kind === "closed" ? "members" : "group",
      };
      return sendPage(reply, request, eventForm(view, { values, notes: {} }, { action: `/@${group.handle}/events/new`, group }));
    });
    app.post<ByHandle>("/@:handle/events/new", async (request, reply) => {
      const { group } = await groupForWriting(world, viewerOf(request), request.params.handle);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          const event = await planEvent(world, viewerOf(request), group.handle, inputOf(fields));
          const w = words(viewOf(request).language);
          return redirect(reply, `/events/${event.id}`, { tone: "good", text: event.published === null ? w.drafted : w.published });
        },
        (sheet) => eventForm(viewOf(request), sheet, { action: `/@${group.handle}/events/new`, group }),
      );
    });

    app.get<ById>("/events/:id", async (request, reply) => {
      const viewer = viewerOf(request);
      const event = await eventFor(world.db, viewer, request.params.id);
      const inside = event.groupId !== null && viewer.member?.groups.includes(event.groupId) === true;
      return sendPage(
        reply,
        request,
        withBelow(
          eventPage(viewOf(request), event, { change: await mayChange(world, viewer, event), exact: inside }),
          await below(viewOf(request), event.id),
        ),
      );
    });

    const formFacts = async (request: FastifyRequest<ById>): Promise<{ event: SeenEvent; about: Parameters<typeof eventForm>[2] }> => {
      const viewer = viewerOf(request);
      const event = await eventFor(world.db, viewer, request.params.id);
      if (!(await mayChange(world, viewer, event)) || event.origin.handle === null) throw new Refusal("not-allowed");
      const group = await visibleGroup(world, viewer, event.origin.handle);
      return { event, about: { action: `/events/${event.id}/edit`, group, published: event.published !== null } };
    };
    app.get<ById>("/events/:id/edit", async (request, reply) => {
      const { event, about } = await formFacts(request);
      return sendPage(reply, request, eventForm(viewOf(request), { values: valuesOf(event), notes: {} }, about));
    });
    app.post<ById>("/events/:id/edit", async (request, reply) => {
      const { about } = await formFacts(request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          const event = await changeEvent(world, viewerOf(request), request.params.id, inputOf(fields));
          return redirect(reply, `/events/${event.id}`, { tone: "good", text: words(viewOf(request).language).saved });
        },
        (sheet) => eventForm(viewOf(request), sheet, about),
      );
    });
    app.post<ById>("/events/:id/cancel", async (request, reply) => {
      const event = await cancelEvent(world, viewerOf(request), request.params.id);
      return redirect(reply, `/events/${event.id}`, { tone: "good", text: words(viewOf(request).language).cancelled });
    });
    app.post<ById>("/events/:id/delete", async (request, reply) => {
      await deleteEvent(world, viewerOf(request), request.params.id);
      return redirect(reply, "/calendar", { tone: "good", text: words(viewOf(request).language).deleted });
    });
  };
