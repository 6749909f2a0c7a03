import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { parseAccess } from "#commons/access-facts.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/world.ts";
import { wallTime } from "#kit/temporal.ts";
import { viewerOf } from "#web/view.ts";
import { cancelEvent, changeEvent, deleteEvent, planEvent } from "./actions.ts";
import type { EventInput } from "./event.ts";
import { eventView } from "./event-view.ts";
import { eventFor, type SeenEvent } from "./store.ts";

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const Change = Type.Object({
  name: text(300),
  content: text(100_000),
  startTime: text(40),
  endTime: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
  timeZone: text(64),
  location: Type.Optional(Type.Object({ area: text(500), exact: text(1000), online: text(1000) })),
  kind: text(40),
  careKinds: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 30 })),
  tags: Type.Optional(Type.Array(Type.String({ maxLength: 80 }), { maxItems: 50 })),
  access: Type.Optional(Type.Record(Type.String(), Type.String({ maxLength: 10 }))),
  capacity: Type.Optional(Type.Union([Type.Integer({ minimum: 1, maximum: 100_000 }), Type.Null()])),
  visibility: Type.Optional(Type.Union([Type.Literal("public"), Type.Literal("members"), Type.Literal("group")])),
  language: text(20),
  publish: Type.Optional(Type.Boolean()),
});
type Change = Static<typeof Change>;
const NewEvent = Type.Intersect([
  Change,
  Type.Object({ name: Type.String({ maxLength: 300 }), startTime: Type.String({ maxLength: 40 }) }),
]);

/** A change on top of what stands. */
function merge(change: Change, event: SeenEvent | undefined, zone: string, language: string): EventInput {
  const timeZone = change.timeZone ?? event?.timeZone ?? zone;
  const standing = (date: Date | undefined): string | undefined =>
    date === undefined ? undefined : wallTime(date, event?.timeZone ?? timeZone);
  return {
    name: change.name ?? event?.name ?? "",
    content: change.content ?? event?.source ?? "",
    startTime: change.startTime ?? standing(event?.starts) ?? "",
    // A new start alone keeps how long it lasts only if nothing else is said; then two hours are a fair guess.
    endTime:
      change.endTime === undefined ? (change.startTime === undefined ? standing(event?.ends) : undefined) : (change.endTime ?? undefined),
    timeZone,
    area: change.location?.area ?? event?.area ?? "",
    exactPlace: change.location?.exact ?? event?.exactPlace ?? undefined,
    onlineUrl: change.location?.online ?? event?.onlineUrl ?? undefined,
    kind: change.kind ?? event?.kind ?? "other",
    careKinds: change.careKinds ?? event?.careKinds ?? [],
    tags: change.tags ?? event?.tags ?? [],
    access: change.access ?? (event === undefined ? {} : parseAccess(event.access)),
    capacity: (change.capacity === undefined ? event?.capacity : change.capacity) ?? undefined,
    visibility: change.visibility ?? event?.visibility ?? "public",
    language: change.language ?? event?.language ?? language,
    publish: change.publish ?? true,
  };
}

export const eventApi =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["events"];
    const shown = async (viewer: Viewer, id: string): Promise<object> =>
      eventView(await eventFor(world.db, viewer, id), world.origin, viewer);

    app.post<{ Params: { handle: string }; Body: Static<typeof NewEvent> }>(
      "/api/v1/groups/:handle/events",
      { schema: { tags, summary: "Plan an event", body: NewEvent } },
      async (request, reply) => {
        const { collective } = request.view;
        const input = merge(request.body, undefined, collective?.timeZone ?? "UTC", collective?.language ?? "en");
        const event = await planEvent(world, viewerOf(request), request.params.handle, input);
        return reply.status(201).send(await shown(viewerOf(request), event.id));
      },
    );
    app.get<{ Params: { id: string } }>("/api/v1/events/:id", { schema: { tags, summary: "An event" } }, async (request) =>
      shown(viewerOf(request), request.params.id),
    );
    app.patch<{ Params: { id: string }; Body: Change }>(
      "/api/v1/events/:id",
      { schema: { tags, summary: "Change an event", body: Change } },
      async (request) => {
        const viewer = viewerOf(request);
        const event = await eventFor(world.db, viewer, request.params.id);
        await changeEvent(world, viewer, event.id, merge(request.body, event, event.timeZone, event.language));
        return shown(viewer, event.id);
      },
    );
    app.post<{ Params: { id: string } }>(
      "/api/v1/events/:id/cancel",
      { schema: { tags, summary: "Call an event off" } },
      async (request) => {
        await cancelEvent(world, viewerOf(request), request.params.id);
        return shown(viewerOf(request), request.params.id);
      },
    );
    app.delete<{ Params: { id: string } }>(
      "/api/v1/events/:id",
      { schema: { tags, summary: "Delete an event" } },
      async (request, reply) => {
        await deleteEvent(world, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
  };
