/** Subscriptions in the database, and what is new for them that is for everybody. */
import { sql } from "kysely";
import { stranger, visibleTo } from "#commons/visibility.ts";
import type { Reader, Severity } from "#platform/database/schema.ts";
import type { PastQuiet, Subscription } from "./subscription.ts";

export const subscriptionBy = (db: Reader, id: string): Promise<Subscription | undefined> =>
  db.selectFrom("subscriptions").selectAll().where("id", "=", id).executeTakeFirst();

/** What a subscription is about, as everybody may see it; undefined when that is no more so. */
export interface ScopeFacts {
  /** Of the group, the guide or the collective. */
  readonly name: string;
  readonly kind: "collective" | "group" | "guide" | "calendar";
  /** Of an open group that speaks for it; undefined where none does. */
  readonly speaker: string | undefined;
  /** For List-Id. */
  readonly handle: string;
  readonly path: string;
}

export async function scopeFacts(
  db: Reader,
  { groupId, guideId, filter }: Pick<Subscription, "groupId" | "guideId" | "filter">,
): Promise<ScopeFacts | undefined> {
  const root = await db
    .selectFrom("groups")
    .select(["name", "handle", "kind"])
    .where("root", "=", true)
    .executeTakeFirst();
  if (root === undefined) return undefined;
  const speaker = root.kind === "open" ? root.handle : undefined;
  if (guideId !== null) {
    const guide = await db
      .selectFrom("guides")
      .select("name")
      .where("id", "=", guideId)
      .where("published", "is not", null)
      .where(visibleTo(stranger, "guides"))
      .executeTakeFirst();
    return guide === undefined
      ? undefined
      : {
          name: guide.name,
          kind: "guide",
          speaker,
          handle: "guides",
          path: `/guides/${guideId}`,
        };
  }
  if (groupId !== null) {
    const group = await db
      .selectFrom("groups")
      .select(["name", "handle"])
      .where("id", "=", groupId)
      .where("kind", "=", "open")
      .where("ended", "is", null)
      .executeTakeFirst();
    return group === undefined
      ? undefined
      : {
          name: group.name,
          kind: "group",
          speaker: group.handle,
          handle: group.handle,
          path: `/@${group.handle}`,
        };
  }
  return {
    name: root.name,
    kind: filter === "" ? "collective" : "calendar",
    speaker,
    handle: root.handle,
    path: filter === "" ? "/" : `/calendar${filter}`,
  };
}

/** Times for which groups were quiet, and that ended since. */
export const quietSince = async (db: Reader, since: Date): Promise<readonly PastQuiet[]> => {
  const rows = await db
    .selectFrom("quietTimes")
    .select(["groupId", "starts", "ended"])
    .where("ended", ">", since)
    .execute();
  return rows.flatMap(({ ended, ...one }) => (ended === null ? [] : [{ ...one, ended }]));
};

interface NewThing {
  readonly kind: "guide" | "offer";
  readonly id: string;
  readonly name: string;
  readonly groupId: string;
  readonly published: Date;
}

/**
 * Guides and offers of a group, or of all, that were published since, or in that very moment.
 * Needs are read on their page only.
 */
export async function newThings(
  db: Reader,
  groupId: string | null,
  since: Date,
): Promise<readonly NewThing[]> {
  const { rows } = await sql<NewThing>`
    (select 'guide' as kind, id, name, group_id as "groupId", published from guides
      where published >= ${since} and group_id is not null and ${visibleTo(stranger, "guides")}
        and (${groupId}::uuid is null or group_id = ${groupId}::uuid)
      order by published desc limit 30)
    union all
    (select 'offer', id, name, group_id, published from offers
      where published >= ${since} and group_id is not null and purpose = 'offer' and state = 'open'
        and ${visibleTo(stranger, "offers")}
        and (${groupId}::uuid is null or group_id = ${groupId}::uuid)
      order by published desc limit 30)
    order by published`.execute(db);
  return rows;
}

interface NewNotice {
  readonly severity: Severity;
  readonly content: string;
  readonly made: Date;
}

export const newNotices = (
  db: Reader,
  guideId: string,
  since: Date,
): Promise<readonly NewNotice[]> =>
  db
    .selectFrom("guideNotices")
    .select(["severity", "content", "made"])
    .where("guideId", "=", guideId)
    .where("made", ">", since)
    .orderBy("made")
    .limit(20)
    .execute();

/** Those who hear of something of this group, or of this guide, when it is new. */
export const concerned = async (
  db: Reader,
  about: { readonly groupId: string; readonly guideId: string | null },
): Promise<readonly Pick<Subscription, "id" | "way">[]> =>
  db
    .selectFrom("subscriptions")
    .select(["id", "way"])
    .where("confirmed", "=", true)
    .where("rhythm", "=", "new")
    .where((eb) =>
      eb.or([
        eb("groupId", "=", about.groupId),
        ...(about.guideId === null ? [] : [eb("guideId", "=", about.guideId)]),
        eb.and([eb("groupId", "is", null), eb("guideId", "is", null)]),
      ]),
    )
    .orderBy("id")
    .execute();

/** Did anything come from elsewhere since, or change there? */
export async function cameFromElsewhere(db: Reader, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom("events")
    .select("id")
    .where((eb) => eb.or([eb("arrived", ">", since), eb("newsAt", ">", since)]))
    .where("groupId", "is", null)
    .where("starts", ">", since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
