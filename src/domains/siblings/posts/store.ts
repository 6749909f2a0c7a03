/** What siblings say, in the database. */
import { sql } from "kysely";
import { readCursor } from "#commons/cursor.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { after } from "#platform/lib/clock.ts";
import { type PostsShown, type SiblingPost, siblingPostLife } from "./post.ts";

interface PostQuery {
  /** Whose mutes count; undefined: what is for everybody only. */
  readonly memberId: string | undefined;
  readonly publicOnly: boolean;
  readonly max: number;
  readonly cursor?: unknown;
}

/** The newest first, from `cursor` on. */
export function siblingPosts(
  db: Reader,
  now: Date,
  { memberId, publicOnly, max, cursor }: PostQuery,
): Promise<SiblingPost[]> {
  const position = readCursor(cursor);
  return db
    .selectFrom("siblingPosts")
    .innerJoin("remoteActors", "remoteActors.id", "siblingPosts.remoteActorId")
    .innerJoin("siblings", "siblings.remoteActorId", "remoteActors.id")
    .select([
      "siblingPosts.id",
      "siblingPosts.boost",
      "siblings.id as siblingId",
      "remoteActors.name as siblingName",
      "remoteActors.url as siblingUrl",
      "siblingPosts.authorName",
      "siblingPosts.authorUrl",
      "siblingPosts.url",
      "siblingPosts.name",
      "siblingPosts.warning",
      "siblingPosts.contentHtml",
      "siblingPosts.attachments",
      "siblingPosts.language",
      "siblingPosts.public",
      "siblingPosts.edited",
      "siblingPosts.published",
      "siblingPosts.updated",
    ])
    .where("siblingPosts.setAside", "is", null)
    .where("remoteActors.gone", "is", null)
    .where("siblings.state", "in", ["requested", "following"])
    .where("siblingPosts.published", ">", after(now, -siblingPostLife))
    .$if(publicOnly, (q) => q.where("siblingPosts.public", "=", true))
    .$if(memberId !== undefined, (q) =>
      q.where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom("siblingMutes")
              .select("siblingMutes.siblingId")
              .whereRef("siblingMutes.siblingId", "=", "siblings.id")
              .where("siblingMutes.memberId", "=", memberId ?? ""),
          ),
        ),
      ),
    )
    .$if(position !== undefined, (q) =>
      q.where(
        sql<boolean>`(sibling_posts.published, sibling_posts.id) < (${position?.date ?? now}::timestamptz,
          ${position?.id ?? null}::uuid)`,
      ),
    )
    .orderBy("siblingPosts.published", "desc")
    .orderBy("siblingPosts.id", "desc")
    .limit(max)
    .execute();
}

/** Siblings whose words one may read, and whether this member would rather not. */
export const siblingsToHear = (
  db: Reader,
  memberId: string,
): Promise<{ id: string; name: string; muted: boolean }[]> =>
  db
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select((eb) => [
      "siblings.id",
      "remoteActors.name",
      eb
        .exists(
          eb
            .selectFrom("siblingMutes")
            .select("siblingMutes.siblingId")
            .whereRef("siblingMutes.siblingId", "=", "siblings.id")
            .where("siblingMutes.memberId", "=", memberId),
        )
        .$castTo<boolean>()
        .as("muted"),
    ])
    .where("siblings.state", "in", ["requested", "following"])
    .where("remoteActors.gone", "is", null)
    .orderBy("remoteActors.name")
    .limit(500)
    .execute();

const keys = { everybody: "sibling-posts-everybody", home: "sibling-posts-home" } as const;

/**
 * How the collective wishes it shown: to members only and not on the
 * start page, unless it said otherwise.
 */
export async function postsShown(db: Reader): Promise<PostsShown> {
  const rows = await db
    .selectFrom("settings")
    .select(["key", "value"])
    .where("key", "in", Object.values(keys))
    .execute();
  const on = (key: string): boolean => rows.some((row) => row.key === key && row.value === "yes");
  return { everybody: on(keys.everybody), home: on(keys.home) };
}

export const shownRows = (shown: PostsShown): Row<"settings">[] => [
  { key: keys.everybody, value: shown.everybody ? "yes" : "no" },
  { key: keys.home, value: shown.home ? "yes" : "no" },
];
