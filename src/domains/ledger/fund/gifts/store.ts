/** What was promised to the fund, and what of it came. */
import { sql } from "kysely";
import type { Reader, Trx } from "#platform/database/schema.ts";
import type { FundPromise } from "../fund.ts";

const promises = (db: Reader) =>
  db
    .selectFrom("fundPromises")
    .selectAll()
    .select(sql<string>`made::text`.as("made"));

export const promiseById = (trx: Trx, id: string): Promise<FundPromise | undefined> =>
  promises(trx).where("id", "=", id).forUpdate().executeTakeFirst();

/** Standing promises to the group, or those of one member. Names: for those who hold the fund. */
export const promisesIn = (
  db: Reader,
  groupId: string,
  memberId?: string,
): Promise<(FundPromise & { readonly who: string })[]> =>
  db
    .selectFrom("fundPromises")
    .leftJoin("members", "members.id", "fundPromises.memberId")
    .selectAll("fundPromises")
    .select([
      sql<string>`fund_promises.made::text`.as("made"),
      sql<string>`coalesce(members.name, fund_promises.name)`.as("who"),
    ])
    .where("fundPromises.groupId", "=", groupId)
    .where("fundPromises.state", "=", "promised")
    .$if(memberId !== undefined, (q) => q.where("fundPromises.memberId", "=", memberId ?? ""))
    .orderBy("fundPromises.made")
    .orderBy("fundPromises.id")
    .limit(300)
    .execute();

/** Which of these keys are booked. */
export async function bookedOf(db: Reader, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom("ledgerTransactions")
    .select("key")
    .where("key", "in", keys)
    .execute();
  return new Set(rows.map((row) => row.key));
}

/** What was promised and has not come, in cents. */
export async function promisedSums(
  db: Reader,
  groupId: string,
  currency: string,
): Promise<{ readonly once: number; readonly month: number }> {
  const rows = await db
    .selectFrom("fundPromises")
    .select(["every", sql<number>`sum(amount)::float8`.as("sum")])
    .where("groupId", "=", groupId)
    .where("currency", "=", currency)
    .where("state", "=", "promised")
    .groupBy("every")
    .execute();
  const sumOf = (every: "once" | "month"): number =>
    rows.find((row) => row.every === every)?.sum ?? 0;
  return { once: sumOf("once"), month: sumOf("month") };
}
