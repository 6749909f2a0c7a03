/**
 * From an announcement to the inboxes of followers. Runs in the
 * worker, later than what it tells of.
 */
import Type, { type Static } from "typebox";
import { activityIri, groupIri, objectIri } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import type { Handlers } from "#platform/jobs/worker.ts";
import { keyOf } from "#platform/lib/ids.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { announcementOf } from "../activitypub/object.ts";
import { irisOf, type JsonObject } from "../activitypub/json.ts";
import { activityDocument, detailOf, type Documents } from "./documents.ts";
import { fanOut } from "./fan-out.ts";
import { type Fediverse, signDocument } from "./fediverse.ts";

/**
 * Who comes to an event hears of its changes, also without following. Looked up when it is
 * sent: the announcement keeps no names.
 */
async function comers(ctx: AppContext, row: Row<"announcements">): Promise<string[]> {
  if (row.type !== "Update" || row.objectKind !== "event") return [];
  const rows = await ctx.db
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
async function concerned(ctx: AppContext, row: Row<"announcements">): Promise<string[]> {
  return [...irisOf(detailOf(row)["alsoTo"]), ...(await comers(ctx, row))];
}

/** The document as it goes out: made once, so that a step that is done later says the same. */
async function keepMessage(
  { ctx, keyring }: Fediverse,
  message: { readonly id: string; readonly actor: string; readonly orderingKey: string },
  document: () => Promise<JsonObject | undefined>,
): Promise<boolean> {
  const known = await ctx.db
    .selectFrom("outgoingMessages")
    .select("id")
    .where("id", "=", message.id)
    .executeTakeFirst();
  if (known !== undefined) return true;
  const activity = await document();
  if (activity === undefined) return false;
  const signed = await signDocument(ctx, await keyring.of(message.actor), activity);
  await ctx.db
    .insertInto("outgoingMessages")
    .values({ ...message, activity: JSON.stringify(signed), made: ctx.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
}

const Progress = Type.Object({
  announcement: Type.String(),
  /** What the group says itself, or what the collective passes on. */
  part: Type.Optional(Type.Union([Type.Literal("own"), Type.Literal("boost")])),
  /** Last inbox that is queued. */
  after: Type.Optional(Type.String()),
});

/**
 * Servers that were told of a thing by a reply or a boost hear of changes too, by their
 * followers only: nothing more is kept.
 */
export const deliverHandlers = (fediverse: Fediverse, documents: Documents): Handlers => {
  const { ctx, keyring } = fediverse;
  return {
    deliver: async (payload, job) => {
      const { announcement, part = "own", after = "" } = readJson(Progress, payload);
      const row = await ctx.db
        .selectFrom("announcements")
        .selectAll()
        .where("id", "=", announcement)
        .executeTakeFirst();
      const group =
        row === undefined
          ? undefined
          : await ctx.db
              .selectFrom("groups")
              .selectAll()
              .where("id", "=", row.groupId)
              .executeTakeFirst();
      if (row === undefined || group === undefined) return;
      // A closed group still takes back what it once said; it says nothing new.
      if (group.kind !== "open" && row.type !== "Delete") return;
      const root = await ctx.db
        .selectFrom("groups")
        .selectAll()
        .where("root", "=", true)
        .executeTakeFirst();
      const other = root === undefined || root.id === group.id ? undefined : root;
      const thing =
        row.objectKind === "group"
          ? groupIri(ctx.origin, group.handle)
          : objectIri(ctx.origin, row.objectKind, row.objectId);
      const progress =
        (now: "own" | "boost") =>
        (cursor: string): string =>
          JSON.stringify({ announcement, part: now, after: cursor } satisfies Static<
            typeof Progress
          >);

      if (part === "own") {
        const message = { id: row.id, actor: group.handle, orderingKey: thing };
        const stored = await keepMessage(fediverse, message, () =>
          activityDocument(ctx, { keyring, documents }, row, group),
        );
        if (!stored) return;
        // What is passed on comes to who follows the collective alone as a boost. A note does not:
        // in their list it would stand without what it is about. Who keeps that reads it there.
        const passedOn = row.type === "Create" && row.objectKind !== "note";
        const following = other === undefined || passedOn ? [group.id] : [group.id, other.id];
        const audience = { following, notFollowing: [], also: await concerned(ctx, row) };
        await fanOut(ctx, job, message, audience, after, progress("own"));
      }
      // The collective passes on what its groups publish, so that whoever
      // follows it sees everything once.
      if (
        other === undefined ||
        row.type !== "Create" ||
        row.objectKind === "note" ||
        row.objectKind === "group"
      )
        return;
      const message = { id: keyOf("boost", row.id), actor: other.handle, orderingKey: thing };
      await keepMessage(fediverse, message, async () => ({
        ...announcementOf(
          { origin: ctx.origin, by: other, id: row.id, published: row.published },
          thing,
          groupIri(ctx.origin, group.handle),
        ),
        id: `${activityIri(ctx.origin, row.id)}/announce`,
      }));
      const audience = { following: [other.id], notFollowing: [group.id], also: [] };
      await fanOut(ctx, job, message, audience, part === "boost" ? after : "", progress("boost"));
    },
  };
};
