/** Guides and their revisions in the database. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { mustBeOurs } from "#commons/owned.ts";
import { pictureColumn } from "#commons/pictures/column.ts";
import { type Origin, originColumns } from "#commons/origin.ts";
import { DomainError } from "#commons/domain-error.ts";
import { maySee, type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import type { LibraryFilter } from "./library/filter.ts";
import type { VisibleGuide } from "./row.ts";
import { type ListedGuide, listedGuideColumns } from "./library/listed-guide.ts";
import { findGuides } from "./library/store.ts";

const [handle, name, page, address] = originColumns("guides");

const joined = (db: Reader) =>
  db
    .selectFrom("guides")
    .leftJoin("groups", "groups.id", "guides.groupId")
    .leftJoin("remoteActors", "remoteActors.id", "guides.remoteActorId")
    .selectAll("guides")
    .select(pictureColumn("guide", "guides").as("image"))
    .select([handle.as("byHandle"), name.as("byName"), page.as("byPage"), address.as("byAddress")]);

interface By {
  readonly byHandle: string | null;
  readonly byName: string;
  readonly byPage: string | null;
  readonly byAddress: string | null;
}
const withOrigin = <T extends By>({
  byHandle,
  byName,
  byPage,
  byAddress,
  ...guide
}: T): Omit<T, keyof By> & { origin: Origin } => ({
  ...guide,
  origin: { handle: byHandle, name: byName, page: byPage, address: byAddress },
});
const seen = (row: Row<"guides"> & By): VisibleGuide => withOrigin(row);
const listed = (row: Omit<ListedGuide, "origin"> & By): ListedGuide => withOrigin(row);

export async function guideWithdrawn(db: Reader, id: string): Promise<boolean> {
  return (
    (await db
      .selectFrom("tombstones")
      .select("id")
      .where("kind", "=", "guide")
      .where("id", "=", id)
      .executeTakeFirst()) !== undefined
  );
}

/**
 * The guide, if the viewer may see it; gone when it was public and was taken away; else not-found.
 */
export async function guideFor(db: Reader, viewer: Viewer, id: string): Promise<VisibleGuide> {
  if (!isId(id)) throw new DomainError("not-found");
  const row = await joined(db).where("guides.id", "=", id).executeTakeFirst();
  if (row !== undefined && maySee(viewer, row)) return seen(row);
  throw new DomainError((await guideWithdrawn(db, id)) ? "gone" : "not-found");
}

/** A guide of ours, for who keeps it. */
export async function keptGuide(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<VisibleGuide> {
  const guide = await guideFor(ctx.db, viewer, id);
  await mustBeOurs(ctx, viewer, guide);
  return guide;
}

interface LibraryPage<T = VisibleGuide> {
  readonly guides: readonly T[];
  /** What `after` must be for the next page. */
  readonly next: string | null;
  /** Nothing has the words that were asked for; the titles only come close. */
  readonly close: boolean;
}

function inOrder<T extends { readonly id: string }>(
  ids: readonly string[],
  rows: readonly T[],
): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Guides that the viewer may see, whole: the newest first, or the best when words are given. */
export async function libraryGuides(
  db: Reader,
  viewer: Viewer,
  filter: LibraryFilter,
  max: number,
): Promise<LibraryPage> {
  const { ids, next, close } = await findGuides(db, viewer, filter, max);
  const rows = ids.length === 0 ? [] : await joined(db).where("guides.id", "in", ids).execute();
  return { guides: inOrder(ids, rows.map(seen)), next, close };
}

/** The same as lists show them. */
export async function listedGuides(
  db: Reader,
  viewer: Viewer,
  filter: LibraryFilter,
  max: number,
): Promise<LibraryPage<ListedGuide>> {
  const { ids, next, close } = await findGuides(db, viewer, filter, max);
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom("guides")
          .leftJoin("groups", "groups.id", "guides.groupId")
          .leftJoin("remoteActors", "remoteActors.id", "guides.remoteActorId")
          .select(listedGuideColumns.map((column) => `guides.${column}` as const))
          .select([
            handle.as("byHandle"),
            name.as("byName"),
            page.as("byPage"),
            address.as("byAddress"),
            pictureColumn("guide", "guides").as("image"),
          ])
          .where("guides.id", "in", ids)
          .execute();
  return { guides: inOrder(ids, rows.map(listed)), next, close };
}

/** A group's newest guides, drafts too for its members. */
export async function guidesOf(
  db: Reader,
  viewer: Viewer,
  groupId: string,
  max: number,
): Promise<VisibleGuide[]> {
  const rows = await joined(db)
    .where("guides.groupId", "=", groupId)
    .where(sql<boolean>`${visibleTo(viewer, "guides")}`)
    .orderBy("guides.updated", "desc")
    .limit(max)
    .execute();
  return rows.map(seen);
}

/** Revisions in one answer. */
const revisionsAtOnce = 100;

/**
 * The newest first; `before`: older than this version. `next` is the `before` of those that follow.
 */
export async function revisionsOf(
  db: Reader,
  guideId: string,
  before?: number,
): Promise<{ readonly revisions: Row<"guideRevisions">[]; readonly next: number | undefined }> {
  const rows = await db
    .selectFrom("guideRevisions")
    .selectAll()
    .where("guideId", "=", guideId)
    .$if(before !== undefined, (q) => q.where("version", "<", before ?? 0))
    .orderBy("version", "desc")
    .limit(revisionsAtOnce + 1)
    .execute();
  const revisions = rows.slice(0, revisionsAtOnce);
  return { revisions, next: rows.length > revisionsAtOnce ? revisions.at(-1)?.version : undefined };
}

export async function oneRevision(
  db: Reader,
  guideId: string,
  version: number,
): Promise<Row<"guideRevisions"> | undefined> {
  if (!Number.isInteger(version) || version < 1 || version > 1e9) return undefined;
  return db
    .selectFrom("guideRevisions")
    .selectAll()
    .where("guideId", "=", guideId)
    .where("version", "=", version)
    .executeTakeFirst();
}

/** Guides that say they are versions of this IRI and that the viewer may see. */
export async function guideVersions(
  db: Reader,
  viewer: Viewer,
  iri: string,
): Promise<VisibleGuide[]> {
  const rows = await joined(db)
    .where("guides.basedOn", "=", iri)
    .where("guides.translationOf", "is", null)
    .where("guides.published", "is not", null)
    .where(sql<boolean>`${visibleTo(viewer, "guides")}`)
    .orderBy("guides.published")
    .limit(100)
    .execute();
  return rows.map(seen);
}

/**
 * The same guide in other languages: what says that it translates this IRI and the viewer may see.
 */
export async function translationsOf(
  db: Reader,
  viewer: Viewer,
  iri: string,
): Promise<VisibleGuide[]> {
  const rows = await joined(db)
    .where("guides.translationOf", "=", iri)
    .where("guides.published", "is not", null)
    .where(sql<boolean>`${visibleTo(viewer, "guides")}`)
    .orderBy("guides.language")
    .limit(100)
    .execute();
  return rows.map(seen);
}

/** A sibling's guide by its id, as we keep it. */
export async function guideByIri(db: Reader, iri: string): Promise<VisibleGuide | undefined> {
  const row = await joined(db)
    .where("guides.iri", "=", iri)
    .where("guides.setAside", "is", null)
    .executeTakeFirst();
  return row === undefined ? undefined : seen(row);
}

/** Groups with guides that the viewer may see. */
export const guideGroups = (
  db: Reader,
  viewer: Viewer,
): Promise<{ handle: string; name: string }[]> =>
  db
    .selectFrom("groups")
    .select(["handle", "name"])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("guides")
          .select("guides.id")
          .whereRef("guides.groupId", "=", "groups.id")
          .where(sql<boolean>`${visibleTo(viewer, "guides")}`)
          .where("guides.published", "is not", null),
      ),
    )
    .orderBy("name")
    .limit(200)
    .execute();
