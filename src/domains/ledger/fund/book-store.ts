/** The fund as its book shows it: how fast it goes, what came and went, every line. */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";
import type { FundMovement } from "./report.ts";

const inBook = (db: Reader, groupId: string, currency: string) =>
  db
    .selectFrom("ledgerEntries")
    .innerJoin("ledgerAccounts", "ledgerAccounts.id", "ledgerEntries.accountId")
    .innerJoin("ledgerTransactions", "ledgerTransactions.id", "ledgerEntries.transactionId")
    .where("ledgerAccounts.groupId", "=", groupId)
    .where("ledgerAccounts.unit", "=", currency)
    .where("ledgerAccounts.holderKind", "=", "commons");

const standing = sql<boolean>`ledger_transactions.kind <> 'correction' and not exists (
  select from ledger_transactions c where c.corrects = ledger_transactions.id)`;

/** Cents that went out since a day, and the day of the fund's first movement. */
export async function paceOf(
  db: Reader,
  groupId: string,
  currency: string,
  since: string,
): Promise<{ readonly out: number; readonly first: string | null }> {
  return inBook(db, groupId, currency)
    .select([
      sql<number>`coalesce(-sum(ledger_entries.amount) filter (
        where ledger_transactions.kind = 'payout'
          and ledger_transactions.happened_on >= ${since}::date and ${standing}), 0)::float8`.as(
        "out",
      ),
      sql<string | null>`min(ledger_transactions.happened_on)::text`.as("first"),
    ])
    .executeTakeFirstOrThrow();
}

/** Payouts and payments of all times that were not corrected, by month. */
export async function fundMovements(
  db: Reader,
  groupId: string,
  currency: string,
): Promise<{ readonly out: readonly FundMovement[]; readonly in: readonly FundMovement[] }> {
  const rows = await inBook(db, groupId, currency)
    .select([
      sql<string>`to_char(ledger_transactions.happened_on, 'YYYY-MM')`.as("month"),
      "ledgerTransactions.words as what",
      sql<number>`ledger_entries.amount::float8`.as("amount"),
    ])
    .where("ledgerTransactions.kind", "in", ["payout", "payment-in"])
    .where(standing)
    .execute();
  return {
    out: rows.filter((row) => row.amount < 0).map((row) => ({ ...row, amount: -row.amount })),
    in: rows.filter((row) => row.amount > 0).map((row) => ({ ...row, what: "in" })),
  };
}

/** Every line of the book of money, without any order that would tell when in the month it was. */
export const bookLines = (
  db: Reader,
  groupId: string,
): Promise<{ month: string; kind: string; what: string; currency: string; amount: number }[]> =>
  db
    .selectFrom("ledgerEntries")
    .innerJoin("ledgerAccounts", "ledgerAccounts.id", "ledgerEntries.accountId")
    .innerJoin("ledgerTransactions", "ledgerTransactions.id", "ledgerEntries.transactionId")
    .select([
      sql<string>`to_char(ledger_transactions.happened_on, 'YYYY-MM')`.as("month"),
      "ledgerTransactions.kind",
      sql<string>`case when ledger_transactions.kind = 'payout' then ledger_transactions.words
        else '' end`.as("what"),
      "ledgerAccounts.unit as currency",
      sql<number>`ledger_entries.amount::float8`.as("amount"),
    ])
    .where("ledgerAccounts.groupId", "=", groupId)
    .where("ledgerAccounts.holderKind", "=", "commons")
    .where("ledgerAccounts.unit", "~", "^[A-Z]{3}$")
    .orderBy("month")
    .orderBy("kind")
    .orderBy("what")
    .orderBy("amount")
    .limit(20_000)
    .execute();
