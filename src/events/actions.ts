/** What people do with events. What is public is announced in the same transaction. */
import { objectIri } from "#commons/addresses.ts";
import { escapeText, renderMarkdown } from "#commons/markdown.ts";
import { isPublic, later, mustBeOurs } from "#commons/owned.ts";
import { Refusal, refuseFields } from "#commons/refusals.ts";
import { tighten, type Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/world.ts";
import type { Trx } from "#database/schema.ts";
import { groupForWriting } from "#groups/group-actions.ts";
import { announce } from "#jobs/announce.ts";
import { withdraw } from "#jobs/withdraw.ts";
import { after, days } from "#kit/clock.ts";
import { newId } from "#kit/ids.ts";
import { type EventFacts, type EventInput, readInput, timesText } from "./event.ts";
import { eventFor, type EventRow, type SeenEvent, withdrawn } from "./store.ts";
import { words } from "./words.ts";

const columns = ({ access, ...facts }: EventFacts): Omit<EventFacts, "access"> & { access: string; contentHtml: string } => ({
  ...facts,
  access: JSON.stringify(access),
  contentHtml: renderMarkdown(facts.source),
});

/** Plans an event for a group; with `publish` it is there for all who may see it, and announced if that is everybody. */
export async function planEvent(world: World, viewer: Viewer, groupHandle: string, input: EventInput): Promise<EventRow> {
  const { group, member } = await groupForWriting(world, viewer, groupHandle);
  const { facts, notes } = readInput(input);
  refuseFields(notes);
  if (facts === undefined) throw new Refusal("bad-input");
  const now = world.clock.now();
  return world.db.transaction().execute(async (trx) => {
    const event = await trx
      .insertInto("events")
      .values({
        ...columns(facts),
        id: newId(),
        groupId: group.id,
        remoteActorId: null,
        iri: null,
        url: null,
        raw: null,
        lastSeen: null,
        madeBy: member.id,
        previousStarts: null,
        visibility: tighten(input.visibility, group.kind),
        published: input.publish ? now : null,
        updated: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    if (isPublic(event)) await announce(trx, now, { groupId: group.id, type: "Create", kind: "event", id: event.id });
    return event;
  });
}

/** Our own event that the viewer may change; else not-found or not-allowed. */
async function mine(world: World, viewer: Viewer, id: string): Promise<SeenEvent & { readonly groupId: string }> {
  const event = await eventFor(world.db, viewer, id);
  return { ...event, groupId: await mustBeOurs(world, viewer, event) };
}

/** Changes what it says. A new time or place is also told in a short reply, since many servers show no edit. */
export async function changeEvent(world: World, viewer: Viewer, id: string, input: EventInput): Promise<EventRow> {
  const event = await mine(world, viewer, id);
  const { facts, notes } = readInput(input);
  const group = await world.db.selectFrom("groups").select("kind").where("id", "=", event.groupId).executeTakeFirstOrThrow();
  const visibility = tighten(input.visibility, group.kind);
  const again = visibility === "public" && !isPublic(event) && (await withdrawn(world.db, id));
  refuseFields({
    ...notes,
    visibility: again ? "It was public once and was withdrawn; other servers would not take it again. Plan it anew." : undefined,
  });
  if (facts === undefined) throw new Refusal("bad-input");
  const now = world.clock.now();
  const published = event.published ?? (input.publish ? now : null);
  const moved = published !== null && event.published !== null && facts.starts.getTime() !== event.starts.getTime();
  return world.db.transaction().execute(async (trx) => {
    const changed = await trx
      .updateTable("events")
      .set((eb) => ({
        ...columns(facts),
        visibility,
        published,
        updated: later(event.updated, now),
        sequence: eb("sequence", "+", 1),
        ...(moved ? { status: "moved" as const, previousStarts: event.starts } : {}),
      }))
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (isPublic(event) && !isPublic(changed)) await withdraw(trx, now, "event", event);
    else if (isPublic(changed)) {
      await announce(trx, now, { groupId: event.groupId, type: isPublic(event) ? "Update" : "Create", kind: "event", id });
      if (isPublic(event)) await tellChange(trx, world, event, changed);
    }
    return changed;
  });
}

async function tellChange(trx: Trx, world: World, before: SeenEvent & { groupId: string }, changed: EventRow): Promise<void> {
  const w = words(changed.language);
  const link = `<a href="${objectIri(world.origin, "event", changed.id)}">${escapeText(changed.name)}</a>`;
  const when = timesText(changed.starts, changed.ends, changed.timeZone);
  if (changed.starts.getTime() !== before.starts.getTime())
    await tell(trx, world, changed, w.newTime(link, when, timesText(before.starts, before.ends, before.timeZone)));
  else if (changed.area !== before.area) await tell(trx, world, changed, w.newPlace(link, escapeText(changed.area)));
}

async function tell(trx: Trx, world: World, event: EventRow, contentHtml: string): Promise<void> {
  const now = world.clock.now();
  const groupId = event.groupId;
  if (groupId === null) return;
  const id = newId();
  await trx
    .insertInto("notes")
    .values({ id, groupId, aboutKind: "event", aboutId: event.id, inReplyTo: null, contentHtml, language: event.language, published: now })
    .execute();
  await announce(trx, now, { groupId, type: "Create", kind: "note", id });
}

/** Calls it off. It stays to be seen: people look for it where it was. */
export async function cancelEvent(world: World, viewer: Viewer, id: string): Promise<EventRow> {
  const event = await mine(world, viewer, id);
  if (event.status === "cancelled") return event;
  const now = world.clock.now();
  return world.db.transaction().execute(async (trx) => {
    const changed = await trx
      .updateTable("events")
      .set((eb) => ({ status: "cancelled", updated: later(event.updated, now), sequence: eb("sequence", "+", 1) }))
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (isPublic(changed)) {
      await announce(trx, now, { groupId: event.groupId, type: "Update", kind: "event", id });
      const link = `<a href="${objectIri(world.origin, "event", id)}">${escapeText(event.name)}</a>`;
      await tell(trx, world, changed, words(event.language).calledOff(link, timesText(event.starts, event.ends, event.timeZone)));
    }
    return changed;
  });
}

/** For mistakes. A public one leaves a tombstone, and its removal is announced. */
export async function deleteEvent(world: World, viewer: Viewer, id: string): Promise<void> {
  const event = await mine(world, viewer, id);
  const now = world.clock.now();
  await world.db.transaction().execute(async (trx) => {
    await trx.deleteFrom("events").where("id", "=", id).execute();
    await trx.deleteFrom("notes").where("aboutKind", "=", "event").where("aboutId", "=", id).execute();
    if (isPublic(event)) await withdraw(trx, now, "event", event);
  });
}

/** Sealed places are of no use after the event, and could hurt whoever lives there. */
export async function forgetPlaces(world: World): Promise<void> {
  await world.db
    .updateTable("events")
    .set({ exactPlace: null })
    .where("exactPlace", "is not", null)
    .where("ends", "<", after(world.clock.now(), -days(2)))
    .execute();
}
