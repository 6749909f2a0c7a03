/**
 * Agreements, their versions and their reviews in the database.
 * Only members of the group read them.
 */
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AgreementState, Reader, ReviewAnswer, Row } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import type { VisibleAgreement, VisibleVersion } from "./agreement.ts";

const joined = (db: Reader) =>
  db
    .selectFrom("agreements")
    .innerJoin("groups", "groups.id", "agreements.groupId")
    .innerJoin("agreementVersions", (join) =>
      join
        .onRef("agreementVersions.agreementId", "=", "agreements.id")
        .onRef("agreementVersions.version", "=", "agreements.version"),
    )
    .leftJoin("guides", "guides.id", "agreements.guideId")
    .where("groups.ended", "is", null)
    .selectAll("agreements")
    .select([
      "agreementVersions.content",
      "agreementVersions.adopted",
      "agreementVersions.decisionId",
      "groups.handle",
      "groups.name as groupName",
      "groups.kind",
      "groups.language",
      sql<boolean>`coalesce(guides.visibility = 'public'
        and guides.published is not null, false)`.as("public"),
    ]);

type Joined = Awaited<ReturnType<ReturnType<typeof joined>["executeTakeFirstOrThrow"]>>;

const seen = ({ handle, groupName, kind, language, ...row }: Joined): VisibleAgreement => ({
  ...row,
  group: { id: row.groupId, handle, name: groupName, kind, language },
});

/** The agreement, if the viewer belongs to its group; else not-found. */
export async function agreementFor(
  db: Reader,
  viewer: Viewer,
  id: string,
): Promise<VisibleAgreement> {
  const mine = viewer.member?.groups ?? [];
  if (!isId(id) || mine.length === 0) throw new DomainError("not-found");
  const row = await joined(db)
    .where("agreements.id", "=", id)
    .where("agreements.groupId", "in", [...mine])
    .executeTakeFirst();
  if (row === undefined) throw new DomainError("not-found");
  return seen(row);
}

/** Id of the guide that everybody may read instead of the agreement. */
export const publicGuideOf = async (db: Reader, id: string): Promise<string | undefined> =>
  isId(id)
    ? (
        await db
          .selectFrom("agreements")
          .innerJoin("guides", "guides.id", "agreements.guideId")
          .select("guides.id")
          .where("agreements.id", "=", id)
          .where("guides.visibility", "=", "public")
          .where("guides.published", "is not", null)
          .executeTakeFirst()
      )?.id
    : undefined;

/** Agreements of a group by name; the caller has checked that the viewer belongs to it. */
export async function agreementsOf(
  db: Reader,
  groupId: string,
  {
    state,
    after,
    max = 100,
  }: {
    readonly state?: AgreementState | undefined;
    readonly after?: string | undefined;
    readonly max?: number;
  } = {},
): Promise<VisibleAgreement[]> {
  const rows = await joined(db)
    .where("agreements.groupId", "=", groupId)
    .$if(state !== undefined, (q) => q.where("agreements.state", "=", state ?? "standing"))
    .$if(after !== undefined && isId(after), (q) =>
      q.where(
        sql<boolean>`(agreements.name, agreements.id) > (select last.name, last.id
          from agreements as last where last.id = ${after ?? ""})`,
      ),
    )
    .orderBy("agreements.name")
    .orderBy("agreements.id")
    .limit(max)
    .execute();
  return rows.map(seen);
}

/** The newest first. */
export const agreementVersions = (db: Reader, id: string): Promise<VisibleVersion[]> =>
  db
    .selectFrom("agreementVersions")
    .select(["version", "content", "decisionId", "adopted"])
    .where("agreementId", "=", id)
    .orderBy("version", "desc")
    .limit(200)
    .execute();

/** Answers of those who still belong to the group. */
export const reviewsOf = (
  db: Reader,
  id: string,
): Promise<{ memberId: string; answer: ReviewAnswer; helped: string; made: string }[]> =>
  db
    .selectFrom("agreementReviews")
    .innerJoin("agreements", "agreements.id", "agreementReviews.agreementId")
    .innerJoin("memberships", (join) =>
      join
        .onRef("memberships.groupId", "=", "agreements.groupId")
        .onRef("memberships.memberId", "=", "agreementReviews.memberId"),
    )
    .select([
      "agreementReviews.memberId",
      "agreementReviews.answer",
      "agreementReviews.helped",
      "agreementReviews.made",
    ])
    .where("agreementReviews.agreementId", "=", id)
    // By their words: the order of answering is nobody's business.
    .orderBy("agreementReviews.helped")
    .execute();

export const countMembers = async (db: Reader, groupId: string): Promise<number> =>
  (
    await db
      .selectFrom("memberships")
      .select(sql<number>`count(*)::int`.as("n"))
      .where("groupId", "=", groupId)
      .executeTakeFirstOrThrow()
  ).n;

const underWay = [
  "listening",
  "shaping",
  "testing",
  "blocked",
  "reconsider",
  "unheld",
  "lapsed",
] as const;

/** The decision about this agreement that is under way, if there is one. */
export const openDecisionOf = (
  db: Reader,
  agreement: Pick<Row<"agreements">, "id" | "groupId">,
): Promise<{ id: string; name: string; updated: Date } | undefined> =>
  db
    .selectFrom("decisions")
    .select(["id", "name", "updated"])
    .where("groupId", "=", agreement.groupId)
    .where("state", "in", underWay)
    .where("effect", "like", `%"agreementId":"${agreement.id}"%`)
    .orderBy("updated", "desc")
    .limit(1)
    .executeTakeFirst();

interface AskedReview {
  readonly id: string;
  readonly name: string;
  readonly reviewOn: string;
  readonly handle: string;
  readonly groupName: string;
}

/** Agreements whose review has begun and that the member has not answered, in these groups. */
export const reviewsAskedOf = (
  db: Reader,
  memberId: string,
  groups: readonly string[],
  today: string,
): Promise<AskedReview[]> =>
  groups.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("agreements")
        .innerJoin("groups", "groups.id", "agreements.groupId")
        .select([
          "agreements.id",
          "agreements.name",
          "agreements.reviewOn",
          "groups.handle",
          "groups.name as groupName",
        ])
        .where("groups.ended", "is", null)
        .where("agreements.groupId", "in", [...groups])
        .where("agreements.state", "=", "standing")
        .where("agreements.reviewOn", "<=", today)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom("agreementReviews")
                .select("agreementReviews.memberId")
                .whereRef("agreementReviews.agreementId", "=", "agreements.id")
                .whereRef("agreementReviews.made", ">=", "agreements.reviewOn")
                .where("agreementReviews.memberId", "=", memberId),
            ),
          ),
        )
        .orderBy("agreements.reviewOn")
        .limit(50)
        .execute();
