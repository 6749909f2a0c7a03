/** From an announcement to the inboxes of followers. Runs in the worker, later and elsewhere than what it tells of. */
import { groupIri, objectIri } from "#commons/addresses.ts";
import type { World } from "#commons/world.ts";
import type { Row } from "#database/schema.ts";
import type { Handlers } from "#jobs/worker.ts";
import { activityIri } from "#commons/addresses.ts";
import { announcementOf } from "#activitypub/object.ts";
import { activityDocument } from "./documents.ts";
import type { Fediverse, Recipient } from "./fediverse.ts";

const followersOf = (world: World, groupIds: readonly string[]): Promise<Recipient[]> =>
  world.db
    .selectFrom("followers")
    .innerJoin("remoteActors", "remoteActors.id", "followers.remoteActorId")
    .select(["remoteActors.iri", "remoteActors.inbox", "remoteActors.sharedInbox"])
    .distinct()
    .where("followers.groupId", "in", [...groupIds])
    .where("remoteActors.gone", "is", null)
    .execute();

/** Who comes to an event hears of its changes, also without following. Looked up when it is sent: the announcement keeps no names. */
async function comers(world: World, row: Row<"announcements">): Promise<string[]> {
  if (row.type !== "Update" || row.objectKind !== "event") return [];
  const rows = await world.db
    .selectFrom("rsvps")
    .select("actorIri")
    .distinct()
    .where("eventId", "=", row.objectId)
    .where("actorIri", "is not", null)
    .where("status", "in", ["yes", "maybe"])
    .where("state", "in", ["confirmed", "waiting", "asked"])
    .execute();
  return rows.flatMap((one) => one.actorIri ?? []);
}

/** Actors that a thing concerns although they may not follow: `alsoTo` of the announcement. */
async function concerned(world: World, row: Row<"announcements">): Promise<Recipient[]> {
  const also = (JSON.parse(row.detail) as { alsoTo?: unknown }).alsoTo;
  const named = Array.isArray(also) ? also.filter((one): one is string => typeof one === "string") : [];
  const iris = [...named, ...(await comers(world, row))];
  if (iris.length === 0) return [];
  return world.db
    .selectFrom("remoteActors")
    .select(["iri", "inbox", "sharedInbox"])
    .where("iri", "in", iris)
    .where("gone", "is", null)
    .execute();
}

/** Servers that were told of a thing by a reply or a boost hear of changes too, by their followers only: nothing more is kept. */
export const deliverHandlers = (fediverse: Fediverse): Handlers => {
  const { world } = fediverse;
  return {
    deliver: async (payload) => {
      const { announcement } = JSON.parse(payload) as { announcement: string };
      const row = await world.db.selectFrom("announcements").selectAll().where("id", "=", announcement).executeTakeFirst();
      const group =
        row === undefined ? undefined : await world.db.selectFrom("groups").selectAll().where("id", "=", row.groupId).executeTakeFirst();
      if (row === undefined || group === undefined) return;
      // A closed group still takes back what it once said; it says nothing new.
      if (group.kind !== "open" && row.type !== "Delete") return;
      const activity = await activityDocument(world, fediverse.keyring, row, group);
      if (activity === undefined) return;
      const root = await world.db.selectFrom("groups").selectAll().where("root", "=", true).executeTakeFirst();
      const order =
        row.objectKind === "group" ? groupIri(world.origin, group.handle) : objectIri(world.origin, row.objectKind, row.objectId);
      const everybody = row.type === "Create" || root === undefined || root.id === group.id ? [group.id] : [group.id, root.id];
      const own = await followersOf(world, everybody);
      const also = (await concerned(world, row)).filter((one) => !own.some((other) => other.iri === one.iri));
      await fediverse.send(group.handle, [...own, ...also], activity, order);
      // The collective passes on what its groups publish, so that whoever follows it sees everything once.
      if (row.type === "Create" && row.objectKind !== "note" && row.objectKind !== "group" && root !== undefined && root.id !== group.id) {
        const known = new Set(own.map((one) => one.iri));
        const others = (await followersOf(world, [root.id])).filter((one) => !known.has(one.iri));
        const boost = announcementOf(
          { origin: world.origin, by: root, id: row.id, published: row.published },
          order,
          groupIri(world.origin, group.handle),
        );
        await fediverse.send(root.handle, others, { ...boost, id: `${activityIri(world.origin, row.id)}/announce` }, order);
      }
    },
  };
};
