/** What people do with events. What is public is announced in the same transaction. */
import { objectIri } from "#commons/addresses.ts";
import { escapeText, renderMarkdown } from "#commons/markdown.ts";
import { can, mustBeAble } from "#commons/permissions.ts";
import { Refusal, refuseFields } from "#commons/refusals.ts";
import { tighten, type Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/world.ts";
import type { Trx, Visibility } from "#database/schema.ts";
import { groupForWriting } from "#groups/group-actions.ts";
import { announce } from "#jobs/announce.ts";
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

const isPublic = (row: { visibility: Visibility; published: Date | null }): boolean =>
  row.visibility === "public" && row.published !== null;

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

/** Our own event that the viewer may change; others answer not-found or not-allowed. */
async function mine(world: World, viewer: Viewer, id: string): Promise<SeenEvent & { readonly groupId: string }> {
  const event = await eventFor(world.db, viewer, id);
  const { groupId } = event;
  if (viewer.member === undefined) throw new Refusal("sign-in-needed");
  if (groupId === null) throw new Refusal("not-allowed", { detail: "It belongs to somebody else; only they can change it." });
  if (event.madeBy !== viewer.member.id || !viewer.member.groups.includes(groupId))
    await mustBeAble(world.db, world.clock, viewer, "edit-any", groupId);
  return { ...event, groupId };
}

/** May the viewer change it? For showing or hiding the buttons. */
export async function mayChange(world: World, viewer: Viewer, event: EventRow): Promise<boolean> {
  if (viewer.member === undefined || event.groupId === null) return false;
  if (event.madeBy === viewer.member.id && viewer.member.groups.includes(event.groupId)) return true;
  return can(world.db, world.clock, viewer, "edit-any", event.groupId);
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
    if (isPublic(event) && !isPublic(changed)) await withdraw(trx, now, event);
    else if (isPublic(changed)) {
      await announce(trx, now, { groupId: event.groupId, type: isPublic(event) ? "Update" : "Create", kind: "event", id });
      if (isPublic(event)) await tellChange(trx, world, event, changed);
    }
    return changed;
  });
}

/** Each change has a later `updated`, also two within one millisecond. */
const later = (before: Date, now: Date): Date => (now > before ? now : new Date(before.getTime() + 1));

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

async function withdraw(trx: Trx, now: Date, event: { readonly id: string; readonly groupId: string }): Promise<void> {
  await trx
    .insertInto("tombstones")
    .values({ kind: "event", id: event.id, formerType: "Event", deleted: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await announce(trx, now, { groupId: event.groupId, type: "Delete", kind: "event", id: event.id, detail: { formerType: "Event" } });
}

/** For mistakes. A public one leaves a tombstone, and its removal is announced. */
export async function deleteEvent(world: World, viewer: Viewer, id: string): Promise<void> {
  const event = await mine(world, viewer, id);
  const now = world.clock.now();
  await world.db.transaction().execute(async (trx) => {
    await trx.deleteFrom("events").where("id", "=", id).execute();
    await trx.deleteFrom("notes").where("aboutKind", "=", "event").where("aboutId", "=", id).execute();
    if (isPublic(event)) await withdraw(trx, now, event);
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
