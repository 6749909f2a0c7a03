/** What the collections of a group hold. */
import { sql } from "kysely";
import { groupIri, objectIri } from "#commons/addresses.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { ObjectKind, Row } from "#platform/database/schema.ts";
import { collectionOf, paged, collectionPage } from "../activitypub/collection.ts";
import type { JsonObject } from "../activitypub/json.ts";
import { withoutContext } from "../activitypub/object.ts";
import { contextOf } from "../activitypub/context.ts";
import { activityDocument, type Documents } from "./documents.ts";
import type { Keyring } from "../keys/keyring.ts";

type Group = Row<"groups">;
const perPage = 20;

export async function countFollowers(ctx: AppContext, groupId: string): Promise<number> {
  const row = await ctx.db
    .selectFrom("followers")
    .innerJoin("remoteActors", "remoteActors.id", "followers.remoteActorId")
    .select(sql<number>`count(*)::int`.as("n"))
    .where("groupId", "=", groupId)
    .where("remoteActors.gone", "is", null)
    .executeTakeFirstOrThrow();
  return row.n;
}

/**
 * The collective's outbox holds what all its open groups published, so
 * that whoever follows it can catch up.
 */
const heard = (ctx: AppContext, group: Group) =>
  ctx.db
    .selectFrom("announcements")
    .innerJoin("groups", "groups.id", "announcements.groupId")
    .where("groups.kind", "=", "open")
    .where("announcements.type", "=", "Create")
    .where("announcements.objectKind", "!=", "group")
    .$if(!group.root, (q) => q.where("announcements.groupId", "=", group.id));

export async function outbox(ctx: AppContext, group: Group): Promise<JsonObject> {
  const row = await heard(ctx, group)
    .select(sql<number>`count(*)::int`.as("n"))
    .executeTakeFirstOrThrow();
  return paged(`${groupIri(ctx.origin, group.handle)}/outbox`, row.n);
}

/** `page`: "1" for the newest, else the number after which it goes on. */
export async function outboxPage(
  ctx: AppContext,
  writing: { readonly keyring: Keyring; readonly documents: Documents },
  group: Group,
  page: string,
): Promise<JsonObject> {
  if (!/^\d{1,18}$/.test(page)) throw new DomainError("not-found");
  const rows = await heard(ctx, group)
    .selectAll("announcements")
    .$if(page !== "1", (q) => q.where("announcements.seq", "<", page))
    .orderBy("announcements.seq", "desc")
    .limit(perPage + 1)
    .execute();
  const groups = await ctx.db.selectFrom("groups").selectAll().where("kind", "=", "open").execute();
  const groupsById = new Map(groups.map((one) => [one.id, one]));
  // All at once: what each reads is gathered, so that the page asks a few times whatever it holds.
  const activities = await Promise.all(
    rows.slice(0, perPage).map(async (row) => {
      const by = groupsById.get(row.groupId);
      return by === undefined ? undefined : activityDocument(ctx, writing, row, by);
    }),
  );
  const items = activities.filter((one) => one !== undefined).map(withTerms);
  const last = rows[perPage - 1];
  return collectionPage(
    `${groupIri(ctx.origin, group.handle)}/outbox`,
    page,
    items,
    rows.length > perPage && last !== undefined ? last.seq : undefined,
    contextOf("note"),
  );
}

/** Each item carries its own terms, since a page mixes events, guides and offers. */
const withTerms = (activity: JsonObject): JsonObject => ({
  ...withoutContext(activity),
  "@context": activity["@context"],
});

const publicEvents = (
  ctx: AppContext,
  group: Group,
  max: number,
  { ofAll = false, sure = false }: { readonly ofAll?: boolean; readonly sure?: boolean } = {},
): Promise<{ id: string }[]> =>
  ctx.db
    .selectFrom("events")
    .select("id")
    .$if(!ofAll, (q) => q.where("groupId", "=", group.id))
    .$if(ofAll, (q) => q.where("groupId", "is not", null))
    .where("visibility", "=", "public")
    .where("published", "is not", null)
    .where("ends", ">", ctx.clock.now())
    .$if(sure, (q) => q.where("status", "not in", ["cancelled", "postponed"]))
    .orderBy("starts")
    .orderBy("id")
    .limit(max)
    .execute();

/** FEP-8a8e upcomingEvents: of the group itself, since it lists only what its actor organizes. */
export async function upcoming(ctx: AppContext, group: Group): Promise<JsonObject> {
  const rows = await publicEvents(ctx, group, 100);
  return collectionOf(
    `${groupIri(ctx.origin, group.handle)}/upcoming`,
    rows.map((row) => objectIri(ctx.origin, "event", row.id)),
  );
}

/**
 * Followers get nothing from before they followed; this shows them the newest guides and what is
 * coming. Mastodon shows the last one first: the next event that takes place stands last, before it
 * those that come later, and the newest guide after the older ones.
 */
export async function featured(ctx: AppContext, group: Group): Promise<JsonObject> {
  const events = await publicEvents(ctx, group, 5, { ofAll: group.root, sure: true });
  const guides = await ctx.db
    .selectFrom("guides")
    .select("id")
    .$if(!group.root, (q) => q.where("groupId", "=", group.id))
    .$if(group.root, (q) => q.where("groupId", "is not", null))
    .where("visibility", "=", "public")
    .where("published", "is not", null)
    .orderBy("published", "desc")
    .limit(3)
    .execute();
  const items = [
    ...guides.toReversed().map((row) => objectIri(ctx.origin, "guide", row.id)),
    ...events.toReversed().map((row) => objectIri(ctx.origin, "event", row.id)),
  ];
  return collectionOf(`${groupIri(ctx.origin, group.handle)}/featured`, items);
}

/** Our own words on a thing, and the public replies that the group let through. */
export async function replyIris(
  ctx: AppContext,
  kind: Exclude<ObjectKind, "group">,
  id: string,
): Promise<string[]> {
  const notes =
    kind === "note"
      ? []
      : await ctx.db
          .selectFrom("notes")
          .select(["id", "published"])
          .where("aboutKind", "=", kind)
          .where("aboutId", "=", id)
          .orderBy("published")
          .limit(100)
          .execute();
  const replies = await ctx.db
    .selectFrom("replies")
    .select("iri")
    .where("objectKind", "=", kind)
    .where("objectId", "=", id)
    .where("state", "=", "shown")
    .where("public", "=", true)
    .where("setAside", "is", null)
    .orderBy("published")
    .limit(100)
    .execute();
  return [
    ...notes.map((note) => objectIri(ctx.origin, "note", note.id)),
    ...replies.map((reply) => reply.iri),
  ];
}
