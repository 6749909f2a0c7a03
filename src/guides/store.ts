/** Guides and their revisions in the database. */
import { sql } from "kysely";
import { originColumns } from "#commons/origin.ts";
import { Refusal } from "#commons/refusals.ts";
import { maySee, type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader, Row } from "#database/schema.ts";
import { isId } from "#kit/ids.ts";
import type { LibraryFilter } from "./filter.ts";
import type { SeenGuide } from "./guide-row.ts";

const [handle, name, page, address] = originColumns("guides");

const joined = (db: Reader) =>
  db
    .selectFrom("guides")
    .leftJoin("groups", "groups.id", "guides.groupId")
    .leftJoin("remoteActors", "remoteActors.id", "guides.remoteActorId")
    .selectAll("guides")
    .select([handle.as("byHandle"), name.as("byName"), page.as("byPage"), address.as("byAddress")]);

type Joined = Row<"guides"> & { byHandle: string | null; byName: string; byPage: string | null; byAddress: string | null };
const seen = ({ byHandle, byName, byPage, byAddress, ...guide }: Joined): SeenGuide => ({
  ...guide,
  origin: { handle: byHandle, name: byName, page: byPage, address: byAddress },
});

export async function withdrawn(db: Reader, id: string): Promise<boolean> {
  return (await db.selectFrom("tombstones").select("id").where("kind", "=", "guide").where("id", "=", id).executeTakeFirst()) !== undefined;
}

/** The guide, if the viewer may see it; gone when it was public and was taken away; else not-found. */
export async function guideFor(db: Reader, viewer: Viewer, id: string): Promise<SeenGuide> {
  if (!isId(id)) throw new Refusal("not-found");
  const row = await joined(db).where("guides.id", "=", id).executeTakeFirst();
  if (row !== undefined && maySee(viewer, row)) return seen(row);
  throw new Refusal((await withdrawn(db, id)) ? "gone" : "not-found");
}

export interface LibraryPage {
  readonly guides: readonly SeenGuide[];
  readonly more: boolean;
}

/** Guides that the viewer may see, the newest first. */
export async function libraryGuides(db: Reader, viewer: Viewer, filter: LibraryFilter, most: number): Promise<LibraryPage> {
  const last = filter.after;
  const rows = await joined(db)
    .where(sql<boolean>`${visibleTo(viewer, "guides")}`)
    .where("guides.published", "is not", null)
    .$if(last !== undefined, (q) =>
      q.where(sql<boolean>`(guides.published, guides.id) < (${last?.date ?? null}, ${last?.id ?? null}::uuid)`),
    )
    .$if(filter.q !== undefined, (q) => q.where(sql<boolean>`guides.search @@ websearch_to_tsquery('simple', ${filter.q ?? ""})`))
    .$if(filter.tag !== undefined, (q) => q.where(sql<boolean>`guides.tags @> array[${filter.tag ?? ""}]::text[]`))
    .$if(filter.kind !== undefined, (q) => q.where("guides.kind", "=", filter.kind ?? ""))
    .$if(filter.careKind !== undefined, (q) => q.where(sql<boolean>`guides.care_kinds @> array[${filter.careKind ?? ""}]::text[]`))
    .$if(filter.language !== undefined, (q) => q.where("guides.language", "=", filter.language ?? ""))
    .$if(filter.group !== undefined, (q) => q.where("groups.handle", "=", filter.group ?? ""))
    .$if(filter.sibling !== undefined, (q) => q.where("remoteActors.host", "=", filter.sibling ?? ""))
    .$if(filter.scope === "own", (q) => q.where("guides.groupId", "is not", null))
    .$if(filter.scope === "siblings", (q) => q.where("guides.remoteActorId", "is not", null))
    .orderBy("guides.published", "desc")
    .orderBy("guides.id", "desc")
    .limit(most + 1)
    .execute();
  return { guides: rows.slice(0, most).map(seen), more: rows.length > most };
}

/** A group's newest guides, drafts too for its members. */
export async function guidesOf(db: Reader, viewer: Viewer, groupId: string, most: number): Promise<SeenGuide[]> {
  const rows = await joined(db)
    .where("guides.groupId", "=", groupId)
    .where(sql<boolean>`${visibleTo(viewer, "guides")}`)
    .orderBy("guides.updated", "desc")
    .limit(most)
    .execute();
  return rows.map(seen);
}

export const revisionsOf = (db: Reader, guideId: string): Promise<Row<"guideRevisions">[]> =>
  db.selectFrom("guideRevisions").selectAll().where("guideId", "=", guideId).orderBy("version", "desc").limit(200).execute();

/** Guides that say they are versions of this IRI and that the viewer may see. */
export async function versionsOf(db: Reader, viewer: Viewer, iri: string): Promise<SeenGuide[]> {
  const rows = await joined(db)
    .where("guides.basedOn", "=", iri)
    .where("guides.published", "is not", null)
    .where(sql<boolean>`${visibleTo(viewer, "guides")}`)
    .orderBy("guides.published")
    .limit(100)
    .execute();
  return rows.map(seen);
}

/** A sibling's guide by its id, as we keep it. */
export async function guideByIri(db: Reader, iri: string): Promise<SeenGuide | undefined> {
  const row = await joined(db).where("guides.iri", "=", iri).executeTakeFirst();
  return row === undefined ? undefined : seen(row);
}

/** Hosts whose guides are here. */
export async function guideHosts(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom("remoteActors")
    .select("host")
    .distinct()
    .where((eb) => eb.exists(eb.selectFrom("guides").select("guides.id").whereRef("guides.remoteActorId", "=", "remoteActors.id")))
    .orderBy("host")
    .limit(200)
    .execute();
  return rows.map((row) => row.host);
}
