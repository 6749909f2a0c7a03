/** Files in the database, and who may see which. */
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import { amongMembers, maySee, type Viewer } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import type { StoredFile } from "./file.ts";

export interface VisibleFile extends StoredFile {
  /** Everybody may see it. */
  readonly open: boolean;
}

/**
 * Guides of ours whose text holds the address of a file. The index knows addresses
 * as words; the text has the last say.
 */
const showing = (db: Reader, id: string) =>
  db
    .selectFrom("guides")
    .innerJoin("groups", "groups.id", "guides.groupId")
    .where(sql<boolean>`guides.found @@ phraseto_tsquery('simple', ${`/files/${id}`})`)
    .where(sql<boolean>`strpos(guides.source, ${`/files/${id}`}) > 0`);

const shownInPublic = (db: Reader, id: string): Promise<{ id: string } | undefined> =>
  showing(db, id)
    .select("guides.id")
    .where("groups.kind", "=", "open")
    .where("guides.visibility", "=", "public")
    .where("guides.published", "is not", null)
    .limit(1)
    .executeTakeFirst();

/**
 * The file, if the viewer may see it; else not-found. What a story tells is heard by those who may
 * hear the story, and by nobody else. A picture or paper is public where a public guide shows it,
 * else for members of the collective; that of a tender group for its members.
 */
export async function fileFor(db: Reader, viewer: Viewer, id: string): Promise<VisibleFile> {
  if (!isId(id)) throw new DomainError("not-found");
  const row = await db
    .selectFrom("files")
    .innerJoin("groups", "groups.id", "files.groupId")
    .selectAll("files")
    .select("groups.kind as groupKind")
    .where("files.id", "=", id)
    .where("files.hidden", "is", null)
    .where("files.lapsed", "is", null)
    .executeTakeFirst();
  if (row === undefined) throw new DomainError("not-found");
  const { groupKind, ...file } = row;
  const stories = await db
    .selectFrom("stories")
    .select(["groupId", "visibility", "published"])
    .where((eb) => eb.or([eb("fileId", "=", id), eb("smallFileId", "=", id)]))
    .where("consentWithdrawn", "is", null)
    .execute();
  const outside = groupKind === "open";
  const open =
    outside &&
    (stories.some((story) => story.visibility === "public" && story.published !== null) ||
      (file.kind !== "audio" && (await shownInPublic(db, id)) !== undefined));
  const inGroup = viewer.member?.groups.includes(file.groupId) === true;
  const inside = amongMembers(viewer) && groupKind !== "tender";
  if (
    open ||
    inGroup ||
    (inside &&
      (stories.length === 0
        ? file.kind !== "audio"
        : stories.some((story) => maySee(viewer, story))))
  )
    return { ...file, open };
  throw new DomainError("not-found");
}

/**
 * Of these pictures and papers, those that the viewer may see beside a text that shows them.
 * `open`: everybody may read that text.
 */
export async function shownBeside(
  db: Reader,
  viewer: Viewer,
  ids: readonly string[],
  open: boolean,
): Promise<StoredFile[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("files")
    .innerJoin("groups", "groups.id", "files.groupId")
    .selectAll("files")
    .select("groups.kind as groupKind")
    .where("files.id", "in", ids)
    .where("files.kind", "!=", "audio")
    .where("files.hidden", "is", null)
    .where("files.lapsed", "is", null)
    .execute();
  const seen = rows.filter(
    (row) =>
      viewer.member?.groups.includes(row.groupId) === true ||
      (amongMembers(viewer) && row.groupKind !== "tender") ||
      (open && row.groupKind === "open"),
  );
  return seen.map(({ groupKind: _kind, ...file }) => file);
}

/**
 * Files of a group that are no recordings, the newest first. `lapsed`: with pictures of people
 * whose yes is over, for who can ask them again.
 */
export const filesOf = (
  db: Reader,
  groupId: string,
  max: number,
  before?: { readonly date: Date; readonly id: string },
  { lapsed = false }: { readonly lapsed?: boolean } = {},
): Promise<StoredFile[]> =>
  db
    .selectFrom("files")
    .selectAll()
    .where("groupId", "=", groupId)
    .where("kind", "!=", "audio")
    .where("hidden", "is", null)
    .$if(!lapsed, (q) => q.where("lapsed", "is", null))
    .$if(before !== undefined, (q) =>
      q.where(sql<boolean>`(made, id) < (${before?.date ?? null}, ${before?.id ?? null}::uuid)`),
    )
    .orderBy("made", "desc")
    .orderBy("id", "desc")
    .limit(max)
    .execute();

/** Names of guides that show a file. */
/** For a statement over `files`: no story plays it, in full or small. */
export const toldByNoStory = sql<boolean>`not exists (
  select from stories s where s.file_id = files.id or s.small_file_id = files.id
)`;

export const usesOf = async (db: Reader, file: StoredFile): Promise<string[]> =>
  (await showing(db, file.id).select("guides.name").limit(5).execute()).map((row) => row.name);

export const roomOf = async (
  db: Reader,
  groupId: string,
): Promise<{ readonly files: number; readonly bytes: number }> =>
  db
    .selectFrom("files")
    .select([
      sql<number>`count(*)::int`.as("files"),
      sql<number>`coalesce(sum(bytes), 0)::float8`.as("bytes"),
    ])
    .where("groupId", "=", groupId)
    .executeTakeFirstOrThrow();
