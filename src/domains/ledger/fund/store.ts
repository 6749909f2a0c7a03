/** The fund in the database. Requests are sealed: what is read here is for the people concerned only. */
import { sql } from "kysely";
import { holdersByGroup } from "#commons/permissions.ts";
import type { DecisionState, Reader, Trx } from "#platform/database/schema.ts";
import type { Clock } from "#platform/lib/clock.ts";
import type { FundPromise, FundRequest } from "./fund.ts";
import type { FundMovement } from "./report.ts";

/** Ids of those who hold the fund of this very group: who holds that of the collective is a member like others in a smaller one. */
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
  sql<boolean>`exists (select from memberships m where m.group_id = fund_requests.group_id and m.member_id = fund_requests.${sql.raw(key)})`;

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

/** One asks, or has a second yes, at a time; so that the cap holds for all that one person asks for. Until the transaction ends. */
export const lockAsker = async (trx: Trx, groupId: string, memberId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`fund ${groupId} ${memberId}`}, 13))`.execute(
    trx,
  );
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
  const of = (every: "once" | "month"): number => rows.find((row) => row.every === every)?.sum ?? 0;
  return { once: of("once"), month: of("month") };
}

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
        where ledger_transactions.kind = 'payout' and ledger_transactions.happened_on >= ${since}::date and ${standing}), 0)::float8`.as(
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
      sql<string>`case when ledger_transactions.kind = 'payout' then ledger_transactions.words else '' end`.as(
        "what",
      ),
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
        where k.group_id = t.group_id and k.act = 'fund-correction' and k.expires > ${now} and k.payload::jsonb ->> 'transaction' = t.id::text)::text[]`.as(
        "askedBy",
      ),
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
  await sql`delete from key_askings where group_id = ${groupId}::uuid and act = ${act} and asked_by <> all (${holders}::uuid[])`.execute(
    db,
  );
}
