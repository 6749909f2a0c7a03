/** Stories in the database. */
import { type RawBuilder, sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import { amongMembers, maySeeGroup, maySee, type Viewer, visibleTo } from "#commons/visibility.ts";
import type { GroupKind, Reader, Row } from "#platform/database/schema.ts";
import { saysAll } from "#platform/database/search-words.ts";
import { isId } from "#platform/lib/ids.ts";
import type { StoredFile } from "./files/file.ts";
import type { StoryFilter } from "./filter.ts";
import type { VisibleStory } from "./row.ts";

type Joined = Row<"stories"> & { groupHandle: string; groupName: string; groupKind: GroupKind };

const joined = (db: Reader) =>
  db
    .selectFrom("stories")
    .innerJoin("groups", "groups.id", "stories.groupId")
    .selectAll("stories")
    .select([
      "groups.handle as groupHandle",
      "groups.name as groupName",
      "groups.kind as groupKind",
    ])
    .where("stories.consentWithdrawn", "is", null);

/** Who can't see a group hears nothing of it, whatever its stories were before it closed. */
const groupVisibleTo = (viewer: Viewer): RawBuilder<boolean> =>
  viewer.member === undefined
    ? sql<boolean>`groups.kind = 'open'`
    : sql<boolean>`(${
        amongMembers(viewer) ? sql`groups.kind <> 'tender'` : sql`groups.kind = 'open'`
      } or groups.id = any(${sql.val([...viewer.member.groups])}::uuid[]))`;

const heardBy = (viewer: Viewer): RawBuilder<boolean> =>
  sql<boolean>`(${visibleTo(viewer, "stories")} and ${groupVisibleTo(viewer)})`;

async function withFiles(db: Reader, rows: readonly Joined[]): Promise<VisibleStory[]> {
  const ids = rows.flatMap((row) => [row.fileId, row.smallFileId].filter((id) => id !== null));
  const files: StoredFile[] =
    ids.length === 0
      ? []
      : await db.selectFrom("files").selectAll().where("id", "in", ids).execute();
  const byId = new Map(files.map((file) => [file.id, file]));
  return rows.map(({ groupKind: _kind, ...row }) => ({
    ...row,
    sound: row.fileId === null ? undefined : byId.get(row.fileId),
    small: row.smallFileId === null ? undefined : byId.get(row.smallFileId),
  }));
}

/**
 * The story, if the viewer may hear it; gone when it was theirs to hear
 * and was taken away; else not-found.
 */
export async function storyFor(db: Reader, viewer: Viewer, id: string): Promise<VisibleStory> {
  if (!isId(id)) throw new DomainError("not-found");
  const row = await joined(db).clearWhere().where("stories.id", "=", id).executeTakeFirst();
  if (row === undefined || !maySeeGroup(viewer, { id: row.groupId, kind: row.groupKind }))
    throw new DomainError("not-found");
  if (!maySee(viewer, { ...row, published: row.consentWithdrawn ?? row.published }))
    throw new DomainError("not-found");
  if (row.consentWithdrawn !== null) throw new DomainError("gone");
  const [seen] = await withFiles(db, [row]);
  if (seen === undefined) throw new DomainError("not-found");
  return seen;
}

/** Stories that the viewer may hear, the newest first. */
export async function shownStories(
  db: Reader,
  viewer: Viewer,
  filter: StoryFilter,
  max: number,
): Promise<{ readonly stories: readonly VisibleStory[]; readonly more: boolean }> {
  const last = filter.after;
  const rows = await joined(db)
    .where("stories.published", "is not", null)
    .where("stories.fileId", "is not", null)
    .where(heardBy(viewer))
    .$if(last !== undefined, (q) =>
      q.where(
        sql<boolean>`(stories.published, stories.id) < (${last?.date ?? null},
          ${last?.id ?? null}::uuid)`,
      ),
    )
    .$if(filter.q !== undefined, (q) =>
      q.where(
        saysAll(
          sql`stories.name || ' ' || stories.summary || ' ' || stories.credit || ' ' || stories.transcript`,
          filter.q ?? "",
        ),
      ),
    )
    .$if(filter.language !== undefined, (q) =>
      q.where("stories.language", "=", filter.language ?? ""),
    )
    .$if(filter.group !== undefined, (q) => q.where("groups.handle", "=", filter.group ?? ""))
    .$if(filter.guide !== undefined, (q) => q.where("stories.guideId", "=", filter.guide ?? null))
    .$if(filter.wanted !== undefined, (q) => q.where("stories.transcriptWanted", "=", true))
    .orderBy("stories.published", "desc")
    .orderBy("stories.id", "desc")
    .limit(max + 1)
    .execute();
  return { stories: await withFiles(db, rows.slice(0, max)), more: rows.length > max };
}

/** A group's newest stories, drafts too for its members. */
export async function storiesOf(
  db: Reader,
  viewer: Viewer,
  groupId: string,
  max: number,
): Promise<VisibleStory[]> {
  const rows = await joined(db)
    .where("stories.groupId", "=", groupId)
    .where(heardBy(viewer))
    .orderBy("stories.updated", "desc")
    .limit(max)
    .execute();
  return withFiles(db, rows);
}

/** Languages of the stories that the viewer may hear. */
export async function storyLanguages(db: Reader, viewer: Viewer): Promise<string[]> {
  const rows = await db
    .selectFrom("stories")
    .innerJoin("groups", "groups.id", "stories.groupId")
    .select("stories.language")
    .distinct()
    .where("stories.consentWithdrawn", "is", null)
    .where("stories.published", "is not", null)
    .where(heardBy(viewer))
    .orderBy("stories.language")
    .limit(100)
    .execute();
  return rows.map((row) => row.language);
}

/** Id of the group of ours that wrote a guide. */
export const groupOfGuide = async (db: Reader, id: string): Promise<string | undefined> =>
  (await db.selectFrom("guides").select("groupId").where("id", "=", id).executeTakeFirst())
    ?.groupId ?? undefined;

/** The guide that a story belongs to, if the viewer may read it. */
export const guideNamed = async (
  db: Reader,
  viewer: Viewer,
  id: string | null,
): Promise<{ id: string; name: string } | undefined> =>
  id === null || !isId(id)
    ? undefined
    : db
        .selectFrom("guides")
        .select(["id", "name"])
        .where("id", "=", id)
        .where(sql<boolean>`${visibleTo(viewer, "guides")}`)
        .executeTakeFirst();
