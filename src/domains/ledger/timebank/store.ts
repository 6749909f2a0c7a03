/** Reading the timebank. A balance and a statement are for their member's eyes only. */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";
import { sharedWork } from "#platform/lib/shared-work.ts";
import { hoursUnit } from "../ledger.ts";
import { minTimebankMembers, type StatementLine } from "./timebank.ts";

/**
 * The member's own transactions in a group, the newest first.
 * `after`: id of the last one that was read.
 */
export async function statementOf(
  db: Reader,
  groupId: string,
  memberId: string,
  { max, after }: { readonly max: number; readonly after?: string | undefined },
): Promise<StatementLine[]> {
  const rows = await db
    // Who has much has read only what the page shows of it.
    .selectFrom((eb) =>
      eb
        .selectFrom("ledgerAccounts as mine")
        .innerJoin("ledgerEntries as e", "e.accountId", "mine.id")
        .innerJoin("ledgerTransactions as t", "t.id", "e.transactionId")
        .select([
          "t.id",
          "t.kind",
          "t.careKind",
          "t.happenedOn",
          "t.booked",
          "t.seq",
          "e.amount",
          "mine.id as accountId",
        ])
        .where("mine.groupId", "=", groupId)
        .where("mine.unit", "=", hoursUnit)
        .where("mine.holderKind", "=", "member")
        .where("mine.holderId", "=", memberId)
        .$if(after !== undefined, (q) =>
          q.where(
            "t.seq",
            "<",
            sql<string>`(select seq from ledger_transactions where id = ${after}::uuid)`,
          ),
        )
        .orderBy("t.seq", "desc")
        .limit(max)
        .as("p"),
    )
    .innerJoin("ledgerEntries as oe", (join) =>
      join.onRef("oe.transactionId", "=", "p.id").onRef("oe.accountId", "!=", "p.accountId"),
    )
    .innerJoin("ledgerAccounts as other", "other.id", "oe.accountId")
    .leftJoin("members as m", "m.id", "other.holderId")
    .leftJoin("ledgerTransactions as c", "c.corrects", "p.id")
    .select([
      "p.id",
      "p.kind",
      "p.careKind",
      "p.happenedOn",
      "p.booked",
      "p.amount",
      "c.id as correction",
      "other.holderKind as otherKind",
    ])
    .select(["m.handle as otherHandle", "m.name as otherName"])
    .orderBy("p.seq", "desc")
    .execute();
  return rows.map(({ amount, correction, ...row }) => ({
    ...row,
    minutes: Number(amount),
    corrected: correction !== null,
  }));
}

/**
 * Minutes given since that day, by all together; undefined while so few
 * took part that a sum would tell who.
 */
export const givenSince = (
  db: Reader,
  groupId: string,
  since: string,
): Promise<number | undefined> => shared(`${groupId} ${since}`, () => sumSince(db, groupId, since));

// Everybody in the group sees the same sum: those who look at the
// same moment have it added up once.
const shared = sharedWork<number | undefined>();

async function sumSince(db: Reader, groupId: string, since: string): Promise<number | undefined> {
  const { minutes, people } = await db
    .selectFrom("ledgerTransactions as t")
    .innerJoin("ledgerEntries as e", "e.transactionId", "t.id")
    .innerJoin("ledgerAccounts as a", "a.id", "e.accountId")
    .select([
      sql<string>`coalesce(sum(e.amount) filter (where e.amount > 0), 0)`.as("minutes"),
      sql<number>`(count(distinct a.id) filter (where a.holder_kind in ('member',
        'former')))::int`.as("people"),
    ])
    .where("t.groupId", "=", groupId)
    .where("t.kind", "in", ["thanks", "gift"])
    .where("t.happenedOn", ">=", since)
    .where("a.unit", "=", hoursUnit)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("ledgerTransactions as c")
            .select("c.id")
            .whereRef("c.corrects", "=", "t.id"),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return people < minTimebankMembers ? undefined : Number(minutes);
}

interface MyHours {
  readonly handle: string;
  readonly name: string;
  /** Minutes; 0 before the first look. */
  readonly balance: number;
}

/** Of each group of the member that counts hours. */
export async function myHoursIn(db: Reader, memberId: string): Promise<MyHours[]> {
  const rows = await db
    .selectFrom("memberships")
    .innerJoin("groups", "groups.id", "memberships.groupId")
    .innerJoin("groupWays", "groupWays.groupId", "groups.id")
    .leftJoin("ledgerAccounts as a", (join) =>
      join
        .onRef("a.groupId", "=", "groups.id")
        .onRef("a.holderId", "=", "memberships.memberId")
        .on("a.unit", "=", hoursUnit)
        .on("a.holderKind", "=", "member"),
    )
    .select(["groups.handle", "groups.name", "a.balance"])
    .where("memberships.memberId", "=", memberId)
    .where("groupWays.economy", "=", "hours")
    .where("groups.ended", "is", null)
    .orderBy("groups.root", "desc")
    .orderBy("groups.name")
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...row, balance: Number(row.balance ?? 0) }));
}
