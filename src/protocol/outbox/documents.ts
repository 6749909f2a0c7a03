/** From a row to what goes over the wire: which document stands for which kind of thing. */
import { sql } from "kysely";
import { type Json, type JsonObject, str } from "../activitypub/json.ts";
import { noteDocument } from "../activitypub/note.ts";
import {
  announcementOf,
  type ActivityFacts,
  deletion,
  tombstone,
  wrap,
} from "../activitypub/object.ts";
import { groupDocument } from "../activitypub/group.ts";
import { groupIri, objectIri } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { ObjectKind, Reader, Row } from "#platform/database/schema.ts";
import { eventDocument } from "#domains/events/document.ts";
import { guideDocument } from "#domains/guides/document.ts";
import { guidePartsOf } from "#domains/guides/notices/actions.ts";
import { withOriginalCautions } from "#domains/guides/lineage/original-cautions-actions.ts";
import { offerDocument, proposalDocument } from "#domains/offers/document.ts";
import type { Keyring } from "../keys/keyring.ts";

type Kind = Exclude<ObjectKind, "group">;

async function countsOf(
  db: Reader,
  kind: Kind,
  id: string,
): Promise<{ likes: number; shares: number }> {
  const rows = await db
    .selectFrom("reactions")
    .select((eb) => ["type", eb.fn.countAll<string>().as("n")])
    .where("objectKind", "=", kind)
    .where("objectId", "=", id)
    .groupBy("type")
    .execute();
  const of = (type: string): number => Number(rows.find((row) => row.type === type)?.n ?? 0);
  return { likes: of("like"), shares: of("share") };
}

/** The group that speaks, if it is one that speaks at all. */
export const openGroup = (
  db: Reader,
  by: { readonly id: string } | { readonly handle: string },
): Promise<Row<"groups"> | undefined> =>
  db
    .selectFrom("groups")
    .selectAll()
    .where("kind", "=", "open")
    .where("ended", "is", null)
    .$if("id" in by, (q) => q.where("id", "=", "id" in by ? by.id : ""))
    .$if("handle" in by, (q) => q.where("handle", "=", "handle" in by ? by.handle : ""))
    .executeTakeFirst();

/** Who wrote what a note answers: a reply to something of ours, or a thing that lives elsewhere. */
async function answeredAuthor(
  db: Reader,
  iri: string,
): Promise<{ iri: string; handle: string; elsewhere: boolean } | undefined> {
  const { rows } = await sql<{ iri: string; handle: string; elsewhere: boolean }>`
    select a.iri, a.handle, false as elsewhere from replies r
    join remote_actors a on a.iri = r.author_iri where r.iri = ${iri}
    union all
    select a.iri, a.handle, true from (
      select remote_actor_id from events where iri = ${iri}
      union all select remote_actor_id from guides where iri = ${iri}
      union all select remote_actor_id from offers where iri = ${iri}
    ) as thing join remote_actors a on a.id = thing.remote_actor_id
    limit 1`.execute(db);
  return rows[0];
}

/** The document of a public thing of ours; undefined for everything else, whatever the reason. */
export async function objectDocument(
  ctx: AppContext,
  kind: Kind,
  id: string,
  withCounts = false,
): Promise<JsonObject | undefined> {
  const { db, origin } = ctx;
  if (kind === "note") {
    const note = await db.selectFrom("notes").selectAll().where("id", "=", id).executeTakeFirst();
    const group = note === undefined ? undefined : await openGroup(db, { id: note.groupId });
    if (note === undefined || group === undefined) return undefined;
    const answered = note.inReplyTo === null ? undefined : await answeredAuthor(db, note.inReplyTo);
    return noteDocument(note, group, origin, answered, answered?.elsewhere);
  }
  const counts = withCounts ? await countsOf(db, kind, id) : undefined;
  const make = async <
    R extends { groupId: string | null; visibility: string; published: Date | null },
  >(
    row: R | undefined,
    write: (row: R, by: Row<"groups">) => JsonObject,
  ): Promise<JsonObject | undefined> => {
    if (row?.groupId == null || row.visibility !== "public" || row.published === null)
      return undefined;
    const group = await openGroup(db, { id: row.groupId });
    return group === undefined ? undefined : write(row, group);
  };
  switch (kind) {
    case "event":
      return make(
        await db.selectFrom("events").selectAll().where("id", "=", id).executeTakeFirst(),
        (row, by) => eventDocument(row, by, origin, { counts }),
      );
    case "guide": {
      const stored = await db
        .selectFrom("guides")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirst();
      const row = stored === undefined ? undefined : await withOriginalCautions(db, origin, stored);
      const parts = row === undefined ? {} : await guidePartsOf(db, origin, row);
      return make(row, (guide, by) => guideDocument(guide, by, origin, { ...parts, counts }));
    }
    case "offer":
      return make(
        await db.selectFrom("offers").selectAll().where("id", "=", id).executeTakeFirst(),
        (row, by) => offerDocument(row, by, origin, counts),
      );
  }
}

/** The typed Proposal of a public offer (FEP-0837), for readers of Valueflows. */
export async function proposalOf(ctx: AppContext, id: string): Promise<JsonObject | undefined> {
  const row = await ctx.db.selectFrom("offers").selectAll().where("id", "=", id).executeTakeFirst();
  if (row?.groupId == null || row.visibility !== "public" || row.published === null)
    return undefined;
  const group = await openGroup(ctx.db, { id: row.groupId });
  return group === undefined ? undefined : proposalDocument(row, group, ctx.origin);
}

/** The tombstone of a thing that was public. */
export async function tombstoneDocument(
  ctx: AppContext,
  kind: Kind,
  id: string,
): Promise<JsonObject | undefined> {
  const row = await ctx.db
    .selectFrom("tombstones")
    .selectAll()
    .where("kind", "=", kind)
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : tombstone(objectIri(ctx.origin, kind, id), row.formerType, row.deleted);
}

/** The activity of an announcement; undefined when there is nothing to say any more (it was taken away since). */
export async function activityDocument(
  ctx: AppContext,
  keyring: Keyring,
  row: Row<"announcements">,
  group: Row<"groups">,
): Promise<JsonObject | undefined> {
  const facts: ActivityFacts = {
    origin: ctx.origin,
    by: group,
    id: row.id,
    published: row.published,
  };
  const detail = JSON.parse(row.detail) as Readonly<Record<string, Json>>;
  if (row.objectKind === "group") {
    const iri = groupIri(ctx.origin, group.handle);
    if (row.type === "Delete") return deletion(facts, iri);
    return wrap("Update", facts, groupDocument(group, await keyring.of(group.handle), ctx.origin));
  }
  const iri = objectIri(ctx.origin, row.objectKind, row.objectId);
  if (row.type === "Delete")
    return deletion(facts, tombstone(iri, str(detail["formerType"]) ?? "Object", row.published));
  if (row.type === "Announce") return announcementOf(facts, iri);
  const object = await objectDocument(ctx, row.objectKind, row.objectId);
  return object === undefined
    ? undefined
    : wrap(row.type === "Update" ? "Update" : "Create", facts, object);
}
