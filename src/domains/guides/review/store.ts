/** Which guides are to be looked at again, and what readers said, in the database. */
import { sql } from "kysely";
import type { Reader, Row } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import type { GuideToReview, ReviewFacts } from "./review.ts";

// Days as text: the driver would make a moment of a day.
const day = (column: "review_by"): ReturnType<typeof sql<string | null>> =>
  sql<string | null>`guides.${sql.ref(column)}::text`;
const dayOf = (column: "reviewed" | "published"): ReturnType<typeof sql<string | null>> =>
  sql<string | null>`(guides.${sql.ref(column)} at time zone 'UTC')::date::text`;

/** What is known of a guide's reviews; undefined when there is no such guide. */
export const reviewFacts = (db: Reader, guideId: string): Promise<ReviewFacts | undefined> =>
  db
    .selectFrom("guides")
    .select([
      "kind",
      day("review_by").as("reviewBy"),
      dayOf("reviewed").as("reviewed"),
      dayOf("published").as("published"),
    ])
    .where("id", "=", guideId)
    .executeTakeFirst();

/** What readers said, the newest first. */
export const flagsOf = (db: Reader, guideIds: readonly string[]): Promise<Row<"guideFlags">[]> =>
  guideIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("guideFlags")
        .selectAll()
        .where("guideId", "in", [...guideIds])
        .orderBy("made", "desc")
        .orderBy("id")
        .execute();

export const flagById = async (
  db: Reader,
  guideId: string,
  id: string,
): Promise<Row<"guideFlags"> | undefined> =>
  isId(id)
    ? db
        .selectFrom("guideFlags")
        .selectAll()
        .where("guideId", "=", guideId)
        .where("id", "=", id)
        .executeTakeFirst()
    : undefined;

/**
 * Published guides of these groups that ask for a look: due until `until`, or with words of
 * readers, or with notes, safety notices or suggestions that wait. The ones with a safety notice
 * stand first, then those that are due, the longest due before all. The same rule as `dueDay`.
 */
export async function guidesToReview(
  db: Reader,
  groupIds: readonly string[],
  until: string,
  max: number,
): Promise<GuideToReview[]> {
  if (groupIds.length === 0) return [];
  const due = sql<string | null>`coalesce(guides.review_by,
    case when guides.kind = 'remedy' then (coalesce(guides.reviewed,
      guides.published) at time zone 'UTC')::date + interval '18 months' end)::date`;
  const flags = sql<number>`(select count(*)::int from guide_flags
    where guide_flags.guide_id = guides.id)`;
  const waiting = sql<number>`(select count(*)::int from guide_notes
    where guide_notes.guide_id = guides.id and guide_notes.state = 'held')`;
  const notices = sql<number>`(select count(*)::int from guide_notices
    where guide_notices.guide_id = guides.id and guide_notices.answered is null)`;
  const suggestions = sql<number>`(select count(*)::int from guide_offers
    where guide_offers.guide_id = guides.id and not guide_offers.sent
      and guide_offers.state = 'open')`;
  return db
    .selectFrom("guides")
    .innerJoin("groups", "groups.id", "guides.groupId")
    .select([
      "guides.id",
      "guides.name",
      "guides.kind",
      "guides.language",
      "guides.madeBy",
      "guides.groupId",
      "groups.name as groupName",
    ])
    .select([
      day("review_by").as("reviewBy"),
      dayOf("reviewed").as("reviewed"),
      dayOf("published").as("published"),
    ])
    .select([
      flags.as("flags"),
      waiting.as("waiting"),
      notices.as("notices"),
      suggestions.as("suggestions"),
    ])
    .where("guides.groupId", "in", [...groupIds])
    .where("guides.published", "is not", null)
    .where(
      sql<boolean>`(${due} <= ${until}::date
        or exists (select from guide_flags where guide_flags.guide_id = guides.id)
        or exists (select from guide_notes where guide_notes.guide_id = guides.id
          and guide_notes.state = 'held')
        or ${notices} > 0 or ${suggestions} > 0)`,
    )
    .orderBy(sql<boolean>`${notices} > 0`, "desc")
    .orderBy(due, (order) => order.asc().nullsLast())
    .orderBy("guides.id")
    .limit(max)
    .execute();
}
