/**
 * The fund in the database. Requests are sealed: what is read
 * here is for the people concerned only.
 */
import { sql } from "kysely";
import { holdersByGroup } from "#commons/permissions.ts";
import type { DecisionState, Reader, Trx } from "#platform/database/schema.ts";
import type { Clock } from "#platform/lib/clock.ts";
import type { FundRequest } from "./fund.ts";

/**
 * Ids of those who hold the fund of this very group: who holds that of the collective is a
 * member like others in a smaller one.
 */
export const fundHolders = (
  db: Reader,
  clock: Clock,
  groupId: string,
): Promise<readonly string[]> => holdersByGroup(db, clock, "pay", groupId);

/** How many belong to the group, the asker not counted. */
export async function othersIn(
  db: Reader,
  groupId: string,
  askerId: string | null,
): Promise<number> {
  const { others } = await db
    .selectFrom("memberships")
    .select(sql<number>`count(*)::int`.as("others"))
    .where("groupId", "=", groupId)
    .where("memberId", "is distinct from", askerId)
    .executeTakeFirstOrThrow();
  return others;
}

const isHere = (key: "first_key" | "second_key") =>
  sql<boolean>`exists (select from memberships m where m.group_id = fund_requests.group_id
    and m.member_id = fund_requests.${sql.raw(key)})`;

const requests = (db: Reader) =>
  db
    .selectFrom("fundRequests")
    .innerJoin("groups", "groups.id", "fundRequests.groupId")
    .leftJoin("members as askers", "askers.id", "fundRequests.memberId")
    .leftJoin("members as payers", "payers.id", "fundRequests.paidBy")
    .selectAll("fundRequests")
    .select([
      sql<string>`fund_requests.made::text`.as("made"),
      "groups.handle as groupHandle",
      "groups.name as groupName",
      "askers.name as asker",
      "payers.name as payer",
      isHere("first_key").as("firstHere"),
      isHere("second_key").as("secondHere"),
    ]);

export const requestById = (db: Reader, id: string): Promise<FundRequest | undefined> =>
  requests(db).where("fundRequests.id", "=", id).executeTakeFirst();

/** The same, its row locked. */
export async function lockRequest(trx: Trx, id: string): Promise<FundRequest | undefined> {
  await trx.selectFrom("fundRequests").select("id").where("id", "=", id).forUpdate().execute();
  return requestById(trx, id);
}

/**
 * One asks, or has a second yes, at a time; so that the cap holds for all that one person
 * asks for. Until the transaction ends.
 */
export const lockAsker = async (trx: Trx, groupId: string, memberId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`fund ${groupId} ${memberId}`},
    13))`.execute(trx);
};

/** Cents that two people gave this one, or are about to; see `isOfTwo`. */
export async function givenByTwo(
  trx: Trx,
  groupId: string,
  memberId: string,
  currency: string,
  now: Date,
): Promise<number> {
  const { sum } = await trx
    .selectFrom("fundRequests")
    .select(sql<number>`coalesce(sum(amount), 0)::float8`.as("sum"))
    .where("groupId", "=", groupId)
    .where("memberId", "=", memberId)
    .where("currency", "=", currency)
    .where("state", "in", ["yes", "promised", "handed-over"])
    .where("decisionId", "is", null)
    .where("purge", ">", now)
    .executeTakeFirstOrThrow();
  return sum;
}

/** What is not ended yet, the oldest first. */
export const openRequests = (db: Reader, groupId: string): Promise<FundRequest[]> =>
  requests(db)
    .where("fundRequests.groupId", "=", groupId)
    .where("fundRequests.state", "in", ["asked", "yes", "to-group", "promised"])
    .orderBy("fundRequests.made")
    .orderBy("fundRequests.id")
    .limit(200)
    .execute();

export const requestsOfMember = (
  db: Reader,
  memberId: string,
  groupId?: string,
): Promise<FundRequest[]> =>
  requests(db)
    .where("fundRequests.memberId", "=", memberId)
    .$if(groupId !== undefined, (q) => q.where("fundRequests.groupId", "=", groupId ?? ""))
    .orderBy("fundRequests.made", "desc")
    .orderBy("fundRequests.id")
    .limit(50)
    .execute();

/** The newest decision that the request went to the group with. */
export const decisionOf = (
  db: Reader,
  request: Pick<FundRequest, "id" | "groupId">,
): Promise<{ readonly id: string; readonly state: DecisionState } | undefined> =>
  db
    .selectFrom("decisions")
    .select(["id", "state"])
    .where("groupId", "=", request.groupId)
    .where("effect", "like", `%"request":"${request.id}"%`)
    .orderBy("made", "desc")
    .limit(1)
    .executeTakeFirst();
