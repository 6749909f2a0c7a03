/** From a row to what goes over the wire: which document stands for which kind of thing. */
import { recallTexts } from "#commons/rendering.ts";
import { sql } from "kysely";
import { groupIri, objectIri } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { ObjectKind, Reader, Row } from "#platform/database/schema.ts";
import { byId, gathered } from "#platform/lib/gathered.ts";
import { groupDocument } from "../activitypub/group.ts";
import { type Json, type JsonObject, isObject, str } from "../activitypub/json.ts";
import { noteDocument } from "../activitypub/note.ts";
import {
  announcementOf,
  type ActivityFacts,
  deletion,
  tombstone,
  wrap,
} from "../activitypub/object.ts";
import type { Keyring } from "../keys/keyring.ts";
import type { DocumentKind, ReactionCounts } from "./document-kind.ts";
import { openGroup } from "./open-group.ts";
import { imagesOf } from "./pictures.ts";

type Kind = Exclude<ObjectKind, "group">;

/** The kinds of things that have documents, by their name. */
export type Documents = ReadonlyMap<string, DocumentKind>;

/** Who wrote what a note answers: a reply to something of ours, or a thing that lives elsewhere. */
const answeredAuthor = gathered(async (db: Reader, iris) => {
  const { rows } = await sql<{
    answered: string;
    iri: string;
    handle: string;
    elsewhere: boolean;
  }>`
    select distinct on (o.iri) o.iri as answered, a.iri, a.handle, o.kind <> 'reply' as elsewhere
    from remote_objects o join remote_actors a on a.iri = o.owner
    where o.iri = any(${[...iris]}::text[])
    order by o.iri, elsewhere`.execute(db);
  return new Map(rows.map(({ answered, ...author }) => [answered, author]));
});

const noteById = gathered(async (db: Reader, ids) =>
  byId(await db.selectFrom("notes").selectAll().where("id", "in", ids).execute()),
);

/** What a group says beside its things: a reply, or a word to those who follow. */
const notes: DocumentKind = {
  kind: "note",
  path: "notes",
  table: "notes",
  write: async ({ db, origin }, id) => {
    const note = await noteById(db, id);
    const group = note === undefined ? undefined : await openGroup(db, { id: note.groupId });
    if (note === undefined || group === undefined) return undefined;
    const answered = note.inReplyTo === null ? undefined : await answeredAuthor(db, note.inReplyTo);
    return noteDocument(note, group, origin, answered, answered?.elsewhere);
  },
};

/** The kinds of the domains, and the notes of groups, by their name. */
export const documentsOf = (kinds: readonly DocumentKind[]): Documents =>
  new Map([...kinds, notes].map((one) => [one.kind, one]));

async function countsOf(db: Reader, kind: Kind, id: string): Promise<ReactionCounts> {
  const rows = await db
    .selectFrom("reactions")
    .select((eb) => ["type", eb.fn.countAll<string>().as("n")])
    .where("objectKind", "=", kind)
    .where("objectId", "=", id)
    .groupBy("type")
    .execute();
  const countOf = (type: string): number => Number(rows.find((row) => row.type === type)?.n ?? 0);
  return { likes: countOf("like"), shares: countOf("share") };
}

/** The document of a public thing of ours; undefined for everything else, whatever the reason. */
export async function objectDocument(
  ctx: AppContext,
  documents: Documents,
  kind: Kind,
  id: string,
  withCounts = false,
): Promise<JsonObject | undefined> {
  const counts = withCounts && kind !== "note" ? await countsOf(ctx.db, kind, id) : undefined;
  return documents.get(kind)?.write(ctx, id, counts);
}

/** Is this thing of ours there for everybody elsewhere? Asked without making its document. */
export async function isPublicThing(
  ctx: AppContext,
  documents: Documents,
  kind: Kind,
  id: string,
): Promise<boolean> {
  const table = documents.get(kind)?.table;
  if (table === undefined) return false;
  const open = sql`exists (select from groups where groups.id = group_id and groups.kind = 'open'
    and groups.ended is null)`;
  const shown = kind === "note" ? sql`true` : sql`visibility = 'public' and published is not null`;
  const { rows } = await sql`select from ${sql.table(table)} where id = ${id}::uuid and ${shown}
      and ${open}`.execute(ctx.db);
  return rows.length > 0;
}

/** The group of a thing of ours, whoever may see it. */
export async function groupOfThing(
  ctx: AppContext,
  documents: Documents,
  kind: Kind,
  id: string,
): Promise<string | undefined> {
  const table = documents.get(kind)?.table;
  if (table === undefined) return undefined;
  const { rows } = await sql<{
    groupId: string | null;
  }>`select group_id from ${sql.table(table)} where id = ${id}::uuid`.execute(ctx.db);
  return rows[0]?.groupId ?? undefined;
}

/** What is known of a thing that was public and is gone. */
export const tombstoneOf = (
  db: Reader,
  kind: ObjectKind,
  id: string,
): Promise<Row<"tombstones"> | undefined> =>
  db
    .selectFrom("tombstones")
    .selectAll()
    .where("kind", "=", kind)
    .where("id", "=", id)
    .executeTakeFirst();

/** The tombstone of a thing that was public. */
export async function tombstoneDocument(
  ctx: AppContext,
  kind: Kind,
  id: string,
): Promise<JsonObject | undefined> {
  const row = await tombstoneOf(ctx.db, kind, id);
  return row === undefined
    ? undefined
    : tombstone(objectIri(ctx.origin, kind, id), row.formerType, row.deleted);
}

/** What only this announcement knows. */
export function detailOf(
  row: Pick<Row<"announcements">, "detail">,
): Readonly<Record<string, Json | undefined>> {
  const detail: unknown = JSON.parse(row.detail);
  return isObject(detail) ? detail : {};
}

/**
 * The activity of an announcement; undefined when there is nothing to say
 * any more (it was taken away since).
 */
export async function activityDocument(
  ctx: AppContext,
  { keyring, documents }: { readonly keyring: Keyring; readonly documents: Documents },
  row: Row<"announcements">,
  group: Row<"groups">,
): Promise<JsonObject | undefined> {
  const facts: ActivityFacts = {
    origin: ctx.origin,
    by: group,
    id: row.id,
    published: row.published,
  };
  if (row.objectKind === "group") {
    const iri = groupIri(ctx.origin, group.handle);
    if (row.type === "Delete") return deletion(facts, iri);
    await recallTexts(ctx, [group.summary]);
    const images = await imagesOf(ctx.db, group.id);
    return wrap(
      "Update",
      facts,
      groupDocument(group, await keyring.of(group.handle), ctx.origin, images),
    );
  }
  const iri = objectIri(ctx.origin, row.objectKind, row.objectId);
  if (row.type === "Delete")
    return deletion(
      facts,
      tombstone(iri, str(detailOf(row)["formerType"]) ?? "Object", row.published),
    );
  if (row.type === "Announce") return announcementOf(facts, iri);
  const object = await objectDocument(ctx, documents, row.objectKind, row.objectId);
  return object === undefined
    ? undefined
    : wrap(row.type === "Update" ? "Update" : "Create", facts, object);
}
