/** Money that was written down, and first keys to turn it around. */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";

/** Money that was written down. Of nobody. */
export interface Payment {
  readonly id: string;
  /** "2026-11-20" */
  readonly day: string;
  /** Cents. */
  readonly amount: number;
  readonly currency: string;
  readonly corrected: boolean;
}

const payments = (db: Reader, groupId: string) =>
  db
    .selectFrom("ledgerTransactions as t")
    .innerJoin("ledgerEntries as e", "e.transactionId", "t.id")
    .innerJoin("ledgerAccounts as a", "a.id", "e.accountId")
    .leftJoin("ledgerTransactions as c", "c.corrects", "t.id")
    .select([
      "t.id",
      sql<string>`t.happened_on::text`.as("day"),
      sql<number>`e.amount::float8`.as("amount"),
      "a.unit as currency",
      sql<boolean>`c.id is not null`.as("corrected"),
    ])
    .where("t.groupId", "=", groupId)
    .where("t.kind", "=", "payment-in")
    .where("a.holderKind", "=", "commons");

export const paymentById = (
  db: Reader,
  groupId: string,
  id: string,
): Promise<Payment | undefined> => payments(db, groupId).where("t.id", "=", id).executeTakeFirst();

/** The newest first. `askedBy`: who turned a first key to turn it around. */
export const paymentsOf = (
  db: Reader,
  groupId: string,
  now: Date,
): Promise<(Payment & { readonly askedBy: readonly string[] })[]> =>
  payments(db, groupId)
    .select(
      sql<readonly string[]>`array(select k.asked_by from key_askings k
        where k.group_id = t.group_id and k.act = 'fund-correction' and k.expires > ${now}
          and k.payload::jsonb ->> 'transaction' = t.id::text)::text[]`.as("askedBy"),
    )
    .orderBy("t.seq", "desc")
    .limit(100)
    .execute();

/** First keys of this act whose owner is not among these. */
export async function forgetKeysOfOthers(
  db: Reader,
  groupId: string,
  act: string,
  holders: readonly string[],
): Promise<void> {
  await sql`delete from key_askings where group_id = ${groupId}::uuid and act = ${act}
    and asked_by <> all (${holders}::uuid[])`.execute(db);
}
